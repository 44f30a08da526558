// The changes from one report to the next → their JSON form.

#include "json/parts.h"

#include <ofstract/json.h>

namespace ofstract {
inline namespace v0_2 {
namespace {

using json::array, json::write_report, json::write_where, json::Writer;

void write_judgement(Writer& out, const Judgement& judgement) {
    if (!judgement) return out.null();
    out.begin_object();
    out.key("id").text(judgement.id());
    out.key("label").text(judgement.label());
    out.key("grade").text_or_null(to_string(judgement.grade()));
    write_where(out, judgement.where());
    out.end_object();
}

void write_grade(Writer& out, const GradeChange& change) {
    out.begin_object();
    out.key("change").text(to_string(change.change()));
    out.key("relation").text_or_null(to_string(change.relation()));
    write_judgement(out.key("before"), change.before());
    write_judgement(out.key("after"), change.after());
    out.key("source").text_or_null(change.source());
    out.end_object();
}

void write_item(Writer& out, const ListItem& item) {
    if (!item) return out.null();
    out.begin_object();
    out.key("number").text_or_null(item.number());
    out.key("text").text(item.text());
    array(out.key("parts"), item.parts(), [](Writer& o, const Part& part) { o.text(part.text()); });
    write_where(out, item.where());
    out.end_object();
}

void write_item_change(Writer& out, const ItemChange& change) {
    out.begin_object();
    out.key("change").text(to_string(change.change()));
    out.key("score");
    if (change.score() > 0) out.hundredths(change.score());
    else out.null();
    write_item(out.key("before"), change.before());
    write_item(out.key("after"), change.after());
    out.end_object();
}

void write_section(Writer& out, const Section& section) {
    if (!section) return out.null();
    out.begin_object();
    out.key("id").text(section.id());
    out.key("heading").text(section.heading());
    out.key("position").number(section.position());
    write_where(out, section.where());
    out.end_object();
}

void write_section_change(Writer& out, const SectionChange& change) {
    out.begin_object();
    out.key("change").text(to_string(change.change()));
    write_section(out.key("before"), change.before());
    write_section(out.key("after"), change.after());
    out.end_object();
}

} // namespace

std::string to_json(const Comparison& comparison, JsonOptions options) {
    Writer out(options.indent);
    out.begin_object();
    out.key("schema").text("ofstract/compare/1");
    write_report(out.key("before"), comparison.before());
    write_report(out.key("after"), comparison.after());
    out.key("same_authority").truth(comparison.same_authority());
    out.key("reversed").truth(comparison.reversed());
    array(out.key("grades"), comparison.grades(), write_grade);
    array(out.key("items"), comparison.items(), write_item_change);
    array(out.key("sections"), comparison.sections(), write_section_change);
    out.end_object();
    return out.take();
}

} // namespace v0_2
} // namespace ofstract
