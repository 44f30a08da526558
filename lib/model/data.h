#pragma once
// The immutable report behind the public handles: one arena of text and flat lists of nodes.
//
// Invariant: every Str, Run and place of a section points inside its list. A null byte follows every Str that is not
// empty, for the interface for C. Children of a node follow each other, so that a (first, count) pair names them. Built
// once by freeze(), never changed after. The ways up (a section's parent, a block's section) follow from the ways down,
// and are made of them by link().

#include "grammar/document.h"
#include "model/inside.h"
#include "view/view.h"

#include <ofstract/report.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ofstract {
inline namespace v0_2 {
namespace detail {

struct Str {
    std::uint32_t at = 0, size = 0;
};

struct Run {
    std::uint32_t first = 0, count = 0;
};

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max(); // in place of a section

struct TextNode {
    Str text;
    Run where, marks;
};

struct RowNode {
    Run cells;
    std::uint8_t is_header = 0; // 1 where it is
};

struct BlockNode {
    BlockKind kind = BlockKind::paragraph;
    Str number, marker;
    int depth = 0;
    TextNode text;
    Run rows;
    std::uint32_t section = nowhere;
};

struct SectionNode {
    Str id;
    int level = 1;
    Grade grade = Grade::none;
    TextNode heading;
    Run blocks, sections;
    std::uint32_t parent = nowhere;
    std::uint32_t position = 0; // in reading order
};

struct ListItemNode {
    Str number, text, responsible;
    std::optional<Date> due;
    Run parts, where;
    std::uint32_t section = nowhere;
};

struct ListNode {
    Str id, heading;
    Run items;
};

struct JudgementNode {
    JudgementSource source = JudgementSource::row;
    Str number, id, label, grade_text, parent;
    Grade grade = Grade::none;
    Run where, marks;
    std::uint32_t section = nowhere;
    Run label_where, grade_where;
};

struct PreviousNode {
    Str label, grade_text;
    Grade grade = Grade::none;
    Run where;
};

struct FieldNode {
    Str label, value;
    TextNode text;
};

struct InspectorNode {
    Str name, role;
};

// A footnote (key: its mark) or a piece of furniture (key: its type).
struct KeyedNode {
    Str key;
    TextNode text;
};

struct StretchNode {
    Str opened_by;
    StretchKind kind = StretchKind::findings;
    Run where;
};

struct DiagnosticNode {
    Str code, message;
    Severity severity = Severity::note;
    Run where;
};

struct ReportData {
    std::string arena;
    std::vector<Span> spans;
    std::vector<Str> marks;
    std::vector<TextNode> cells;
    std::vector<RowNode> rows;
    std::vector<BlockNode> blocks;     // in reading order
    std::vector<SectionNode> sections; // the outermost first
    std::uint32_t top_sections = 0;
    std::vector<ListNode> lists;
    std::vector<ListItemNode> list_items;
    std::vector<Str> parts;
    std::vector<JudgementNode> judgements;
    std::vector<PreviousNode> previous;
    std::vector<FieldNode> fields;
    std::vector<InspectorNode> inspectors;
    std::vector<KeyedNode> footnotes, furniture;
    std::vector<DiagnosticNode> diagnostics;
    std::vector<StretchNode> stretches;
    std::vector<Interval> intervals, previous_intervals;
    std::optional<Date> published;
    TextNode title;
    Str format, name, sha256, next_inspection, urn;
    Str authority, authority_urn, la_code, ons_code;
    std::size_t bytes = 0;
    int pages = 0;
    std::vector<Span> page_boxes;                                // of the pages that the report takes
    int part = 1, part_count = 1, first_page = 1, last_page = 0; // as in Source

    std::string_view view(Str s) const { return std::string_view(arena).substr(s.at, s.size); }
    const char* c_str(Str s) const { return s.size == 0 ? "" : arena.c_str() + s.at; } // ends with a null byte
    Values<Span> where(Run run) const { return Inside::make<Values<Span>>(spans.data() + run.first, run.count); }

    // In reading order, which is depth first; `nowhere` where there is none.
    std::uint32_t first_section() const { return top_sections > 0 ? 0 : nowhere; }
    std::uint32_t section_behind(std::uint32_t at) const;
};

} // namespace detail
} // namespace v0_2

namespace model {

struct SourceFacts {
    std::string name, sha256;
    std::size_t bytes = 0;
    int pages = 0;                                      // sheets
    int part = 1, parts = 1;                            // which of the file's reports, and of how many
    std::optional<int> first_page = {}, last_page = {}; // where no places say them; else all
};

// Sets the ways up, and each section's position. The sections are a tree.
void link(detail::ReportData& data);

// `places` are those of the pages that were read: every place in the report is the sheet's, and they say which sheets
// the report takes. Without them the pages are the sheets.
std::shared_ptr<const detail::ReportData> freeze(const grammar::Document& document, const SourceFacts& source,
                                                 const std::vector<view::SheetPlace>& places = {});

} // namespace model
} // namespace ofstract
