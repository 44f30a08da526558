#pragma once
// A report as plain data: the result of the grammar, before it is frozen into the model.
//
// Invariant: every word of the engine's pages is in exactly one Joined of this tree (check_words proves
// it for each document and says where it fails).

#include "grammar/authorities.h"
#include "grammar/format.h"
#include "grammar/passage.h"

#include <ofstract/date.h>
#include <ofstract/diagnostic.h>
#include <ofstract/grade.h>
#include <ofstract/report.h>

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ofstract::grammar {

enum class ElementKind { paragraph, item, table };

struct Element {
    ElementKind kind = ElementKind::paragraph;
    std::string number;                    // of a paragraph, without its full stop
    std::string marker;                    // of an item or a numbered paragraph, as printed: "◼", "12."
    int depth = 0;                         // of an item
    Joined text;                           // `words` and `where` cover the number or marker too
    std::vector<std::vector<Joined>> rows; // of a table
    std::size_t header_rows = 0;           // of those, from the first on
};

struct Section {
    std::string id;
    Joined heading;
    int level = 1;
    Grade grade = Grade::none;
    std::vector<Element> elements;
    std::vector<Section> sections;
};

// A section is named by the number of sections before it in reading order.
constexpr std::size_t no_section = std::numeric_limits<std::size_t>::max();

// An item of a list: one thing that must change. It quotes the sections.
struct ListItem {
    std::string number, text, responsible;
    std::vector<std::string> parts; // the items of the item's own list
    std::optional<Date> due;        // of a row that says by when
    std::vector<Span> where;
    std::size_t section = no_section;
};

struct List {
    std::string id, heading;
    std::vector<ListItem> items;
};

struct Judgement {
    JudgementSource source = JudgementSource::row;
    std::string number; // of a row, as printed: "2.1"
    std::string id;
    Joined label; // `words` of label and grade_text are empty where they are quoted
    Grade grade = Grade::none;
    Joined grade_text;
    std::string parent;
    std::size_t section = no_section; // of a quoted one
};

// A grade of an earlier inspection, where this report prints it. It quotes a field or a table.
struct Previous {
    std::string label; // as printed, without its colon
    Grade grade = Grade::none;
    std::string grade_text; // the text behind the label, a grade or not
    std::vector<Span> where;
};

struct Field {
    FieldKind kind = FieldKind::other;
    std::string label; // as printed, without its colon
    Joined text;       // of the whole field, label included
    std::string value; // the text behind the label
};

struct Inspector {
    std::string name, role;
};

struct Footnote {
    std::string mark;
    Joined text;
};

struct FurniturePiece {
    std::string type; // as JSON.md names them
    Joined text;
};

// A run of the flow that is one kind of matter: the cover, the findings, the imprint.
struct Stretch {
    StretchKind kind = StretchKind::findings;
    std::string opened_by;   // the page's words, for whoever writes a format
    std::vector<Span> where; // one a page
};

struct Diagnostic {
    const char* code; // one of ofstract/diagnostic.h
    Severity severity;
    std::string message;
    std::vector<Span> where;
};

struct Document {
    bool is_report = true; // an inspection report, of whatever format
    std::string refusal;   // why not, where it opens as one does (refusal.h)
    std::string format;    // "unknown" where no format claims it
    Joined title;
    std::string authority;                       // as printed
    const AuthorityIds* authority_ids = nullptr; // null where the library does not know it
    std::string urn;                             // of a home or a school, where it is printed
    std::vector<Field> fields;
    std::vector<Interval> intervals, previous_intervals;
    std::optional<Joined> next_inspection; // quoted from the body
    std::optional<Date> published;
    std::vector<Inspector> inspectors;
    std::vector<Judgement> judgements;
    std::vector<Previous> previous;
    std::vector<Section> sections;
    std::vector<List> lists;
    std::vector<Footnote> footnotes;
    std::vector<FurniturePiece> furniture;
    std::vector<Diagnostic> diagnostics;
    std::vector<Stretch> stretches;
};

} // namespace ofstract::grammar
