#pragma once
// What several JSON forms hold: lists, places, matches.
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

void write_match(Writer& out, const Match& match);
void write_report(Writer& out, const Report& report); // what names it, and no more

} // namespace ofstract::json
