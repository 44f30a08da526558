// The quotations in a text, with their verdicts → their JSON form.

#include "json/parts.h"

#include <ofstract/json.h>

namespace ofstract {
inline namespace v0_2 {
namespace {

using json::array, json::write_match, json::write_report, json::Writer;

void write_finding(Writer& out, const Finding& finding) {
    out.begin_object();
    out.key("report").number(finding.report());
    out.key("quoted").text(finding.quoted());
    write_match(out.key("match"), finding.match());
    out.end_object();
}

void write_quotation(Writer& out, const Quotation& quotation) {
    out.begin_object();
    out.key("line").number(quotation.line());
    out.key("text").text(quotation.text());
    out.key("words").number(quotation.words());
    out.key("verdict").text(to_string(quotation.verdict()));
    out.key("newer_report");
    if (quotation.newer_report() < 0) out.null();
    else out.number(quotation.newer_report());
    array(out.key("findings"), quotation.findings(), write_finding);
    out.end_object();
}

} // namespace

std::string to_json(const Checked& checked, JsonOptions options) {
    Writer out(options.indent);
    out.begin_object();
    out.key("schema").text("ofstract/check/1");
    out.key("reports").begin_array();
    for (std::size_t i = 0; i < checked.report_count(); ++i) write_report(out, checked.report(i));
    out.end_array();
    array(out.key("quotations"), checked, write_quotation);
    out.end_object();
    return out.take();
}

} // namespace v0_2
} // namespace ofstract
