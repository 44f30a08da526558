#pragma once
// A report format's declarations about itself: plain data that the shared machinery reads.
//
// A format has named parts, in the order in which a report has them: what claims a document, the cover, the judgements,
// the findings, the facts about the inspection, the imprint.
//
// All patterns are RE2 over folded text (text::fold): small letters, plain quotes and hyphens, single
// spaces. A pattern must match the whole text unless it says otherwise by `.*`. `{grade}` in a pattern is
// a group of all grades of the format's scale.
// Invariant: a Format is constant for the life of the process; its strings are literals.

#include <ofstract/grade.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

struct GradeWord {
    const char* pattern; // without groups
    Grade grade;
};

// The grades that a format gives, as printed, best first. Its headings end with grades of its own scale only: "What
// needs attention" is graded where "needs attention" is a grade. grades.h has those of Ofsted's frameworks.
using Scale = std::vector<GradeWord>;

// ---- What claims a document ----

struct Claims {
    std::vector<const char*> titles = {}; // of the text before the first field or table; of a letter's subject
    const char* header = nullptr;         // a line above the title that is no part of it
    bool header_required = false;
    const char* with_heading = nullptr;    // a heading that tells the format from another with the same title
    const char* without_heading = nullptr; // the other way round
};

// ---- The cover ----

// How a report begins: with a title and labelled fields, or as a letter with a subject line.
enum class Opening { fields, letter };

// previous_grade: the grade of an earlier inspection. It is no judgement of this one.
enum class FieldKind { inspection_dates, lead_inspector, published, previous_dates, previous_grade, urn, other };

// A labelled line before the body: "Inspection dates: 22 April to 3 May 2024".
struct FieldRule {
    const char* pattern; // of the label, up to and with its colon; matched at the line's start
    FieldKind kind;
};

struct Cover {
    Opening opening = Opening::fields;
    bool address = false; // is below the title, set smaller
    std::vector<FieldRule> fields = {};
    bool may_lack_days = false;      // page 1 may say neither when it was inspected nor by whom
    const char* authority = nullptr; // groups: the authority's name, found in the folded title
};

// ---- Judgements ----

// Where a judgement is stated, besides sentences.
enum class Stated {
    in_sentences,              // nowhere else
    in_row,                    // of a judgement table, beside its label
    in_row_and_heading,        // its section's heading may repeat the grade
    in_row_and_graded_heading, // its section is expected, and the heading repeats the grade
    by_heading,                // no table: the grade that the section's heading ends with is the judgement
};

// A sentence that states a judgement: a line on the first page, a heading, or (`under` names its section) a
// paragraph. The pattern's group is the grade; behind `{grade}` nothing but a full stop may follow.
struct SentenceRule {
    const char* pattern;
    const char* under = nullptr;
};

// The forms of a format's table, a bit each: what was judged in one year and not in another. A report has the
// judgements of one form, each once, and of the optional ones each at most once.
using Forms = unsigned;
constexpr Forms every_form = ~0U;
constexpr Forms optional = 0;

// A judgement that the format gives, with all places where it may be stated.
struct JudgementRule {
    const char* id = "";         // "": a slug of the label
    const char* label = nullptr; // pattern; null where only sentences state it
    Stated stated = Stated::in_row;
    Forms forms = every_form;
    const char* parent = "";       // id of the judgement that takes this one into account
    const char* heading = nullptr; // pattern of its section's heading, without the grade; null: the label
    int level = 0;                 // of that heading: HeadingRule::level
    std::vector<SentenceRule> sentences = {};
};

struct JudgementTable {
    std::vector<const char*> columns = {}; // one pattern a column of its header; empty: it is known by its labels
    bool on_page_1 = true;
};

// ---- Findings ----

// Which of a format's paragraphs are numbered: none, some (numbers run through parts of it), or all under a graded
// heading.
enum class Numbers { none, some, all };

// A heading of a section, besides those of judgements. `pattern` is matched against the whole heading.
struct HeadingRule {
    const char* pattern;
    const char* id = ""; // of the section; "": a slug of its text
    bool plain = false;  // known by its words alone, however it is set
    // Where the format has it, from 1, the outermost, down. Of two such headings that decides, and not how they are
    // set. 0: how it is set.
    int level = 0;
    bool holds = false;   // headings that the format does not list and that are set like this one are below it
    bool is_leaf = false; // none with a level is below it
};

struct Findings {
    std::vector<HeadingRule> headings = {};
    bool other_headings = false; // may have headings that are not listed
    bool nested = false;         // headings of a smaller size or weight are below the larger ones
    Numbers numbers = Numbers::none;
    const char* grade_line = nullptr; // a line below a heading that gives its grade, as its group
};

// ---- Facts about the inspection and who was inspected ----

struct Facts {
    const char* inspector = nullptr;       // a line that names the lead inspector; groups: name, role
    const char* other_inspector = nullptr; // likewise, of another inspectorate's lead inspector beside that one
    const char* next_inspection = nullptr; // a sentence that says when the next one is
    const char* back_matter = nullptr;     // the heading from which on everything is labelled facts, not findings
    const char* details = nullptr;         // the heading whose tables hold labelled facts, a row each
};

struct Format {
    const char* id;
    bool general = false;         // no format, but the declarations of all, for a report that none claims (general.h)
    const Scale* scale = nullptr; // null: effectiveness, "outstanding" to "inadequate"
    const Scale* also = nullptr;  // grades that rows and sentences give beside those, and headings do not
    Claims claims = {};
    Cover cover = {};
    JudgementTable table = {};
    std::vector<JudgementRule> judgements = {};
    Findings findings = {};
    Facts facts = {};
    const char* imprint = nullptr; // how the closing paragraphs about the publisher begin
};

} // namespace ofstract::grammar
