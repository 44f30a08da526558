#pragma once
// The parts that several JSON forms share: lists, places, matches.
//
//
// Invariant: as of writer.h.
// Reference: report-1.schema.json.

#include "json/writer.h"

#include <ofstract/find.h>

#include <string_view>

namespace ofstract::json {

template <class Range, class Write> void array(Writer& out, const Range& range, const Write& write) {
    out.begin_array();
    for (const auto& value : range) write(out, value);
    out.end_array();
}

inline void write_box(Writer& out, const Box& box) {
    out.begin_array();
    for (const double edge : {box.left, box.top, box.right, box.bottom}) out.tenths(edge);
    out.end_array();
}

template <class Spans> void write_where(Writer& out, const Spans& spans, std::string_view key = "where") {
    array(out.key(key), spans, [](Writer& o, const Span& span) {
        o.begin_object();
        o.key("page").number(span.page);
        write_box(o.key("box"), span.box);
        o.end_object();
    });
}

inline void write_notes(Writer& out, const Range<Mark>& marks) {
    if (marks.empty()) return;
    array(out.key("notes"), marks, [](Writer& o, const Mark& mark) { o.text(mark.text()); });
}

// The section that something is in, by its position; null of what is in none.
inline void write_place(Writer& out, const Section& section) {
    out.key("section");
    if (section) out.number(section.position());
    else out.null();
}

inline void write_texts(Writer& out, const Range<Part>& parts) {
    array(out, parts, [](Writer& o, const Part& part) { o.text(part.text()); });
}

inline std::string iso_or_empty(const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(); }

template <class Write> void write_rows(Writer& out, const Range<Row>& rows, const Write& write) {
    array(out, rows, [&](Writer& o, const Row& row) { array(o, row.cells(), write); });
}

// How many of a table's rows name the columns.
inline int header_rows(const Block& table) {
    int count = 0;
    for (const Row row : table.rows()) count += row.is_header();
    return count;
}

void write_match(Writer& out, const Match& match);
void write_report(Writer& out, const Report& report); // its name, and no more

} // namespace ofstract::json
