#include "json/parts.h"

namespace ofstract::json {
namespace {

void write_difference(Writer& out, const Difference& d) {
    out.begin_object();
    out.key("quoted").text(d.quoted());
    out.key("printed").text(d.printed());
    out.end_object();
}

} // namespace

void write_match(Writer& out, const Match& match) {
    const Section section = match.section();
    out.begin_object();
    out.key("kind").text(to_string(match.kind()));
    out.key("place").text(to_string(match.place()));
    out.key("section");
    if (section) {
        out.begin_object();
        out.key("id").text(section.id());
        out.key("heading").text(section.heading());
        out.key("effective_grade").text_or_null(to_string(section.effective_grade()));
        out.key("position").number(section.position());
        out.end_object();
    } else {
        out.null();
    }
    out.key("number").text_or_null(match.block().number());
    out.key("text").text(match.text());
    out.key("words_changed").number(match.words_changed());
    array(out.key("differences"), match.differences(), write_difference);
    write_where(out, match.where());
    out.end_object();
}

void write_report(Writer& out, const Report& report) {
    const Source source = report.source();
    const Values<Interval> intervals = report.intervals();
    out.begin_object();
    out.key("name").text(source.name);
    out.key("sha256").text(source.sha256);
    out.key("format").text(report.format());
    out.key("authority").text_or_null(report.authority().name);
    out.key("inspected_from").text_or_null(intervals.empty() ? std::string() : to_iso(intervals[0].start));
    out.end_object();
}

} // namespace ofstract::json
