// A report → its JSON form, key by key in the order that the schema gives.

#include "json/members.h"

#include <ofstract/json.h>

namespace ofstract {
inline namespace v0_2 {
namespace {

using namespace json;

constexpr const char* schema = "ofstract/report/1";

void write_inspection(Writer& out, const Report& report) {
    const Range<Inspector> inspectors = report.lead_inspectors();
    out.begin_object();
    array(out.key("intervals"), report.intervals(), write_interval);
    array(out.key("previous_intervals"), report.previous_intervals(), write_interval);
    out.key("next").text_or_null(report.next_inspection());
    out.key("published").text_or_null(iso_or_empty(report.published()));
    out.key("lead_inspector");
    if (inspectors.empty()) out.null();
    else write_inspector(out, inspectors[0]);
    if (inspectors.size() > 1) {
        out.key("other_lead_inspectors").begin_array();
        for (std::size_t i = 1; i < inspectors.size(); ++i) write_inspector(out, inspectors[i]);
        out.end_array();
    }
    out.end_object();
}

void write_path(Writer& out, JsonOptions options) {
    if (!options.path.empty()) out.key("path").text(options.path);
}

void write_source(Writer& out, const Source& source, JsonOptions options) {
    out.key("source").begin_object();
    out.key("name").text(source.name);
    out.key("sha256").text(source.sha256);
    out.key("bytes").number(source.bytes);
    out.key("pages").number(source.pages);
    const bool takes_all = source.first_page == 1 && source.last_page == source.pages;
    if (source.parts > 1 || !takes_all) {
        out.key("part").begin_object();
        out.key("number").number(source.part);
        out.key("of").number(source.parts);
        out.key("pages").begin_array();
        out.number(source.first_page);
        out.number(source.last_page);
        out.end_array();
        out.end_object();
    }
    write_path(out, options);
    out.end_object();
}

} // namespace

std::string to_json(const Report& report, JsonOptions options) {
    Writer out(options.indent);
    out.begin_object();
    out.key("schema").text(schema);
    write_source(out, report.source(), options);
    out.key("format").text(report.format());
    out.key("title").text_or_null(report.title());
    write_notes(out, report.title_marks());
    const Authority authority = report.authority();
    out.key("authority");
    if (authority.name.empty()) out.null();
    else write_authority(out, authority);
    out.key("urn").text_or_null(report.urn());
    write_inspection(out.key("inspection"), report);
    array(out.key("fields"), report.fields(), write_field);
    array(out.key("judgements"), report.judgements(), write_judgement);
    array(out.key("previous"), report.previous(), write_previous);
    array(out.key("sections"), report.sections(), write_section);
    array(out.key("lists"), report.lists(), write_list);
    array(out.key("footnotes"), report.footnotes(), write_footnote);
    array(out.key("furniture"), report.furniture(), write_furniture);
    array(out.key("diagnostics"), report.diagnostics(), write_diagnostic);
    array(out.key("stretches"), report.stretches(), write_stretch);
    out.end_object();
    return out.take();
}

std::string to_json(const Error& error, std::string_view name, JsonOptions options) {
    Writer out(options.indent);
    out.begin_object();
    out.key("schema").text(schema);
    out.key("source").begin_object();
    out.key("name").text(name);
    write_path(out, options);
    out.end_object();
    out.key("error").begin_object();
    out.key("code").text(to_string(error.code));
    out.key("message").text(error.message);
    if (error.page > 0) out.key("page").number(error.page);
    array(out.key("diagnostics"), error.diagnostics, [](Writer& o, const ErrorDiagnostic& found) {
        o.begin_object();
        o.key("code").text(found.code);
        o.key("severity").text(to_string(found.severity));
        o.key("message").text(found.message);
        write_where(o, found.where);
        o.end_object();
    });
    out.end_object();
    out.end_object();
    return out.take();
}

std::string to_json(const Matches& matches, JsonOptions options) {
    Writer out(options.indent);
    out.begin_object();
    out.key("schema").text("ofstract/find/1");
    const Report report = matches.report();
    write_source(out, report.source(), options);
    out.key("quote").text(matches.quote());
    array(out.key("matches"), matches, write_match);
    out.end_object();
    return out.take();
}

} // namespace v0_2
} // namespace ofstract
