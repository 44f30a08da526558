#pragma once
// A report format's declarations about itself: plain data that the shared machinery reads.
//
// All patterns are RE2 over folded text (text::fold): small letters, plain quotes and hyphens, single
// spaces. A pattern must match the whole text unless it says otherwise by `.*`. `{grade}` in a pattern is
// a group of all grades.
// Invariant: a Format is constant for the life of the process; its strings are literals.

#include <ofstract/grade.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

// How a report begins: with a title and labelled fields, or as a letter with a subject line.
enum class Opening { fields, letter };

// Which of a format's paragraphs are numbered: none, some (numbers run through parts of it), or all under a graded
// heading.
enum class Numbers { none, some, all };

struct GradeWord {
    const char* pattern; // without groups
    Grade grade;
};

// The grades that a format gives, as printed, best first. Its headings end with grades of its own scale only: "What
// needs attention" is graded where "needs attention" is a grade. grades.h has those of Ofsted's frameworks.
using Scale = std::vector<GradeWord>;

enum class HeadingGrade { none, may, must }; // must: its section is expected too

// A heading of a section. `pattern` is matched against the heading without its grade.
struct HeadingRule {
    const char* pattern;
    const char* id = ""; // of the section, and of the judgement whose grade the heading repeats; "": a slug of its text
    HeadingGrade grade = HeadingGrade::none;
    bool judges = false; // its grade is the judgement: no table gives it
    bool plain = false;  // known by its words alone, however it is set
    // Where the format has it, from 1, the outermost, down. Of two such headings that decides, and not how they are
    // set. 0: how it is set.
    int level = 0;
    bool holds = false;   // headings that the format does not list and that are set like this one are below it
    bool is_leaf = false; // none with a level is below it
};

// A row's label in a judgement table.
struct LabelRule {
    const char* pattern;
    const char* id = nullptr; // null: a slug of the label
    const char* parent = "";  // of the judgement that takes this one into account
};

// A sentence that states a grade: a line on the first page, a heading, or (`under` names its section) a paragraph. The
// pattern's group is the grade; only a full stop may come behind `{grade}`.
struct SentenceRule {
    const char* pattern;
    const char* id; // of the judgement
    const char* under = nullptr;
};

// previous_grade: the grade of an earlier inspection. It is no judgement of this one.
enum class FieldKind { inspection_dates, lead_inspector, published, previous_dates, previous_grade, urn, other };

// A labelled line before the body: "Inspection dates: 22 April to 3 May 2024".
struct FieldRule {
    const char* pattern; // of the label, up to and with its colon; matched at the line's start
    FieldKind kind;
};

// A set of judgement ids that a report of this format may have.
using RowSet = std::vector<const char*>;

struct Format {
    const char* id;
    bool general = false;         // no format, but the declarations of all, for a report that none claims (general.h)
    const Scale* scale = nullptr; // null: effectiveness, "outstanding" to "inadequate"
    const Scale* also = nullptr;  // grades that rows and sentences give beside those, and headings do not
    Opening opening = Opening::fields;
    std::vector<const char*> titles; // of the text before the first field or table; of a letter's subject
    const char* header = nullptr;    // a line above the title that is no part of it
    bool header_required = false;
    bool address = false;                  // is below the title, set smaller
    const char* with_heading = nullptr;    // a heading that tells the format from another with the same title
    const char* without_heading = nullptr; // the other way round
    std::vector<FieldRule> fields = {};
    bool may_lack_days = false;                 // page 1 may say neither when it was inspected nor by whom
    std::vector<const char*> table_header = {}; // one pattern a column; empty: the table is known by its labels
    std::vector<LabelRule> labels = {};
    bool table_on_page_1 = true;
    std::vector<RowSet> row_sets = {}; // each in any order
    RowSet optional_rows = {};         // may be there beside any of them
    std::vector<SentenceRule> sentences = {};
    std::vector<HeadingRule> headings = {};
    bool other_headings = false; // may have headings that are not listed
    bool nested = false;         // headings of a smaller size or weight are below the larger ones
    Numbers numbers = Numbers::none;
    const char* authority = nullptr;       // groups: the authority's name, found in the folded title
    const char* grade_line = nullptr;      // a line below a heading that gives its grade, as its group
    const char* inspector = nullptr;       // a line of the body that names the lead inspector; groups: name, role
    const char* other_inspector = nullptr; // likewise, of another inspectorate's lead inspector beside that one
    const char* next_inspection = nullptr; // a sentence of the body that says when the next one is
    const char* back_matter = nullptr;     // the heading from which on everything is labelled facts, not findings
    const char* details = nullptr;         // the heading whose tables hold labelled facts, a row each
    const char* imprint = nullptr;         // how the closing paragraphs about the publisher begin
};

} // namespace ofstract::grammar
