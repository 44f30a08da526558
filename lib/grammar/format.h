#pragma once
// What a report format declares about itself: plain data that the shared machinery reads.
//
// All patterns are RE2 over folded text (text::fold): small letters, plain quotes and hyphens, single
// spaces. A pattern must match the whole text unless it says otherwise by `.*`.
// Invariant: a Format is constant for the life of the process; its strings are literals.

#include <cstddef>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

// A heading of a section. `pattern` is matched against the heading without its grade.
struct HeadingRule {
    const char* pattern;
    const char* id; // of the section, and of the judgement whose grade the heading repeats
    bool graded = false;
};

// A row's label in a judgement table.
struct LabelRule {
    const char* pattern;
    const char* id;
};

enum class FieldKind { inspection_dates, lead_inspector, published, other };

// A labelled line before the body: "Inspection dates: 22 April to 3 May 2024".
struct FieldRule {
    const char* pattern; // of the label, up to and with its colon; matched at the line's start
    FieldKind kind;
};

// A set of judgement ids that a report of this format may have.
using RowSet = std::vector<const char*>;

struct Format {
    const char* id;
    std::vector<const char*> titles; // of the text before the first field or table
    std::vector<FieldRule> fields;
    std::vector<const char*> table_header; // one pattern a column
    std::vector<LabelRule> labels;
    std::vector<RowSet> row_sets; // each in any order
    std::vector<HeadingRule> headings;
    const char* authority = nullptr; // one group: the authority's name, found in the folded title
    bool numbered = false;           // its paragraphs are numbered 1 to N
    const char* imprint = nullptr;   // how the closing paragraphs about the publisher begin
};

} // namespace ofstract::grammar
