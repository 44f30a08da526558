#include "index.h"

#include "html.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace command::reviewing {
namespace {

bool comes_before(const Row& a, const Row& b) {
    return std::tie(b.errors, b.warnings, b.notes, a.subject, a.date, a.path) <
           std::tie(a.errors, a.warnings, a.notes, b.subject, b.date, b.path);
}

std::string tally(int count, std::string_view kind) {
    if (count == 0) return "";
    return "<span class=\"tally " + std::string(kind) + "\">" + counted(static_cast<std::size_t>(count), kind) +
           "</span> ";
}

std::string row_html(const Row& row) {
    const std::string subject = escaped(row.subject.empty() ? row.path : row.subject);
    std::string out = "<tr><th scope=\"row\">";
    out += row.page.empty() ? subject : "<a" + attribute("href", row.page) + '>' + subject + "</a>";
    if (!row.problem.empty()) out += " <span class=\"problem\">" + escaped(row.problem) + "</span>";
    out += "<span class=\"path\">" + escaped(row.path) + "</span></th><td data-name=\"Format\">" + escaped(row.format) +
           "</td><td data-name=\"Date\">" + escaped(row.date) + "</td><td data-name=\"Doubts\">";
    out += tally(row.errors, "error") + tally(row.warnings, "warning") + tally(row.notes, "note");
    return out + (row.doubts() == 0 ? "<span class=\"calm\">none</span>" : "") + "</td></tr>\n";
}

std::string table_html(const std::string& id, const std::string& name, const std::vector<Row>& rows, std::size_t first,
                       std::size_t last) {
    if (first == last) return "";
    std::string out =
        "<section aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\">" + name + " <span class=\"count\">" +
        std::to_string(last - first) +
        "</span></h2>\n<table><thead><tr><th scope=\"col\">Authority or provider</th>"
        "<th scope=\"col\">Format</th><th scope=\"col\">Date</th><th scope=\"col\">Doubts</th></tr></thead>"
        "<tbody>\n";
    for (std::size_t i = first; i < last; ++i) out += row_html(rows[i]);
    return out + "</tbody></table></section>\n";
}

std::string failures_html(const std::vector<Failed>& failed) {
    if (failed.empty()) return "";
    std::string out = "<section aria-labelledby=\"failed\"><h2 id=\"failed\">Not read <span class=\"count\">" +
                      std::to_string(failed.size()) + "</span></h2>\n<ul class=\"failed\">\n";
    for (const Failed& file : failed)
        out += "<li><b class=\"tally error\">" + escaped(file.code) + "</b> <span>" + escaped(file.message) +
               "<span class=\"path\">" + escaped(file.path) + "</span></span></li>\n";
    return out + "</ul></section>\n";
}

std::string sum(std::size_t count, const std::string& of) {
    return "<div><dd>" + std::to_string(count) + "</dd><dt>" + of + "</dt></div>\n";
}

} // namespace

std::string index_of(const std::string& run, std::vector<Row> rows, const std::vector<Failed>& failed) {
    std::sort(rows.begin(), rows.end(), comes_before);
    const auto calm = static_cast<std::size_t>(
        std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.doubts() == 0; }) - rows.begin());
    std::string body = "<a class=\"skip\" href=\"#reports\">Skip to the reports</a>\n<header class=\"top\"><div>"
                       "<p class=\"brand\">ofstract <span>review</span></p>\n<h1>Reports of " +
                       escaped(run) + "</h1></div>\n<dl class=\"sums\">\n";
    body += sum(rows.size(), rows.size() == 1 ? "report" : "reports") + sum(calm, "with doubts") +
            sum(failed.size(), "not read");
    body += "</dl></header>\n<main id=\"reports\" tabindex=\"-1\">\n<div class=\"filter\" role=\"search\">"
            "<label for=\"filter\">Filter</label><input type=\"search\" id=\"filter\" placeholder=\"Authority, format, "
            "year, file\" autocomplete=\"off\" aria-keyshortcuts=\"/\"><output id=\"left\" "
            "for=\"filter\"></output></div>\n";
    body += failures_html(failed) + table_html("doubted", "With doubts, the gravest first", rows, 0, calm) +
            table_html("sound", "Without doubts", rows, calm, rows.size());
    return document("Review of " + run, index_asset, body + "</main>\n");
}

} // namespace command::reviewing
