#include "page.h"

#include "common/grades.h"
#include "html.h"
#include "model.h"
#include "sheet.h"

#include <algorithm>
#include <array>

namespace command::reviewing {
namespace {

std::string fact(std::string_view name, const std::string& value) {
    return value.empty() ? "" : "<div><dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd></div>\n";
}

std::string days(const ofstract::Report& report) {
    std::string out;
    for (const ofstract::Interval& interval : report.intervals())
        out += (out.empty() ? "" : "; ") + to_iso(interval.start) +
               (interval.end == interval.start ? "" : " to " + to_iso(interval.end));
    return out;
}

std::string inspectors(const ofstract::Report& report) {
    std::string out;
    for (const ofstract::Inspector inspector : report.lead_inspectors())
        out.append(out.empty() ? "" : "; ").append(inspector.name());
    return out;
}

std::string pages_taken(const ofstract::Report& report) {
    const ofstract::Source source = report.source();
    const bool is_whole = source.first_page == 1 && source.last_page == source.pages;
    return is_whole ? std::to_string(source.pages)
                    : std::to_string(source.first_page) + " to " + std::to_string(source.last_page) + " of " +
                          std::to_string(source.pages);
}

std::string facts(const ofstract::Report& report, const std::string& path) {
    const ofstract::Source source = report.source();
    const std::string part =
        source.parts > 1 ? std::to_string(source.part) + " of the file's " + std::to_string(source.parts) : "";
    std::string out = "<dl class=\"facts\">\n";
    out += fact("Authority", std::string(report.authority().name)) + fact("Format", std::string(report.format())) +
           fact("URN", std::string(report.urn()));
    out += fact("Inspected", days(report)) + fact("Published", report.published() ? to_iso(*report.published()) : "") +
           fact("Lead inspector", inspectors(report));
    out += fact("Pages", pages_taken(report)) + fact("Report", part) + fact("File", path);
    return out + "<div class=\"wide\"><dt>SHA-256</dt><dd><code>" + escaped(source.sha256) +
           "</code></dd></div>\n</dl>\n";
}

std::string line_of(const Doubt& doubt) {
    const std::string n = std::to_string(doubt.number), kind = to_string(doubt.severity);
    std::string out = "<li><a class=\"doubt " + kind + "\" id=\"l" + n + "\" data-d=\"" + n + "\" data-t=\"" +
                      std::to_string(doubt.entry) + "\" href=\"" +
                      (doubt.where.empty() ? std::string("#pages") : "#d" + n) + "\"><span class=\"n\">" + n +
                      "</span><span class=\"sev\">" + word_of(doubt.severity) + "</span> <span class=\"msg\">" +
                      escaped(doubt.message) + "</span> <span class=\"code\">" + escaped(doubt.code);
    out += doubt.where.empty() ? " · whole report" : " · p. " + std::to_string(doubt.where.front().page);
    return out + "</span></a></li>\n";
}

std::string doubts_html(const std::vector<Model>& models, std::size_t count) {
    std::string out = "<details class=\"panel doubts\" open><summary><h2>Doubts</h2> <span class=\"count\">" +
                      std::to_string(count) + "</span></summary>\n";
    if (count == 0) return out + "<p class=\"calm\">None: every self-check passed.</p></details>\n";
    out += "<ol>\n";
    for (const Model& model : models)
        for (const Doubt& doubt : model.doubts) out += line_of(doubt);
    return out + "</ol></details>\n";
}

std::string legend_html(const std::vector<Model>& models) {
    std::array<int, kinds> counts{};
    for (const Model& model : models)
        for (std::size_t i = 0; i < kinds; ++i) counts[i] += model.counts[i];
    std::string out = "<details class=\"panel legend\" open><summary><h2>Boxes</h2></summary>\n<ul>\n";
    for (std::size_t i = 0; i < kinds; ++i) {
        const std::string id = id_of(static_cast<Kind>(i));
        out.append("<li><label><input type=\"checkbox\" id=\"show-").append(id);
        out += "\" checked> <svg class=\"swatch\" viewBox=\"0 0 26 16\" aria-hidden=\"true\"><g class=\"box ";
        out.append(id).append("\"><rect x=\"2\" y=\"2\" width=\"22\" height=\"12\" rx=\"2\"/></g></svg> ");
        out.append(name_of(static_cast<Kind>(i))).append(" <span class=\"count\">");
        out.append(std::to_string(counts[i])).append("</span></label></li>\n");
    }
    return out + "<li><label><input type=\"checkbox\" id=\"show-doubts\" checked> "
                 "<svg class=\"swatch\" viewBox=\"0 0 26 16\" aria-hidden=\"true\"><g class=\"flagged warning\">"
                 "<rect x=\"2\" y=\"2\" width=\"22\" height=\"12\" rx=\"2\"/></g></svg> Doubt</label></li>\n"
                 "</ul></details>\n";
}

std::string pages_html(const std::vector<Model>& models) {
    std::string out =
        "<nav class=\"panel pages\" aria-labelledby=\"pages-name\"><h2 id=\"pages-name\">Pages</h2><ul>\n";
    for (const Model& model : models)
        for (const Sheet& sheet : model.sheets) {
            const std::string n = std::to_string(sheet.page);
            const bool is_doubted = std::any_of(model.doubts.begin(), model.doubts.end(), [&](const Doubt& doubt) {
                return std::any_of(doubt.where.begin(), doubt.where.end(),
                                   [&](const ofstract::Span& span) { return span.page == sheet.page; });
            });
            out.append("<li><a href=\"#page-").append(n).append(1, '"');
            if (is_doubted) out.append(" class=\"has\" aria-label=\"Page ").append(n).append(", with doubts\"");
            out.append(">").append(n).append("</a></li>\n");
        }
    return out + "</ul></nav>\n";
}

constexpr const char* keys = R"(<details class="panel keys"><summary><h2>Keys</h2></summary>
<dl><div><dt><kbd>n</kbd> <kbd>j</kbd></dt><dd>next doubt</dd></div>
<div><dt><kbd>p</kbd> <kbd>k</kbd></dt><dd>doubt before</dd></div>
<div><dt><kbd>/</kbd></dt><dd>search; <kbd>Enter</kbd> goes on</dd></div>
<div><dt><kbd>b</kbd></dt><dd>boxes on or off</dd></div>
<div><dt><kbd>Esc</kbd></dt><dd>lets go</dd></div></dl>
<p>A click on a box goes to its text, a click on a text to its box.</p></details>
)";

// The bar that stays on the screen: search, and the steps from doubt to doubt.
std::string bar_html(std::size_t doubts) {
    std::string out = R"(<a class="skip" href="#pages">Skip to the report</a>
<header class="bar"><div class="line"><p class="brand">ofstract <span>review</span></p>
<div class="search" role="search"><input type="search" id="search" placeholder="Search" autocomplete="off" spellcheck="false" aria-label="Search the text" aria-keyshortcuts="/" aria-describedby="found">
<output id="found" for="search"></output></div>
<div class="steps" role="group" aria-label="Doubts, one by one">)";
    const std::string off = doubts == 0 ? " disabled" : "";
    out += "<button type=\"button\" id=\"before\" aria-keyshortcuts=\"p k\"" + off +
           " aria-label=\"Doubt before\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M10 3 5 8l5 "
           "5\"/></svg></button>"
           "<span id=\"at\">" +
           counted(doubts, "doubt") +
           "</span>"
           "<button type=\"button\" id=\"next\" aria-keyshortcuts=\"n j\"" +
           off +
           " aria-label=\"Next doubt\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"m6 3 5 5-5 "
           "5\"/></svg></button>"
           "</div></div>\n<p id=\"now\" role=\"status\" hidden></p></header>\n";
    return out;
}

std::string summary_html(const ofstract::Report& report) {
    if (report.judgements().empty()) return "";
    std::string out = "<ul class=\"grades\" aria-label=\"Judgements\">\n";
    for (const ofstract::Judgement judgement : report.judgements()) {
        const Standing standing = standing_of(to_string(judgement.grade()));
        const char* const shade = standing == Standing::best   ? " best"
                                  : standing == Standing::good ? " good"
                                  : standing == Standing::weak ? " weak"
                                  : standing == Standing::poor ? " poor"
                                                               : "";
        out += "<li><span>" + escaped(judgement.label()) + "</span> <b class=\"chip" + shade + "\">" +
               (judgement.grade_text().empty() ? std::string("no grade") : escaped(judgement.grade_text())) +
               "</b></li>\n";
    }
    return out + "</ul>\n";
}

std::string article_html(const ofstract::Report& report, const Model& model, const std::string& path,
                         const std::map<int, Picture>& pictures) {
    std::string out = "<article>\n<header class=\"head\"><h1>" +
                      escaped(report.title().empty() ? path : report.title()) + "</h1>\n" + facts(report, path) +
                      summary_html(report) + "</header>\n";
    const std::map<int, Marks> marks = marks_of(model);
    static const Marks none;
    for (const Sheet& sheet : model.sheets) {
        const auto there = marks.find(sheet.page);
        const auto picture = pictures.find(sheet.page);
        out += sheet_html(sheet, there == marks.end() ? none : there->second,
                          picture == pictures.end() ? nullptr : &picture->second);
    }
    return out + "</article>\n";
}

} // namespace

std::string subject_of(const ofstract::Report& report) {
    const std::string_view authority = report.authority().name;
    return std::string(authority.empty() ? report.title() : authority);
}

std::string page_of(const std::string& path, const std::vector<ofstract::Report>& reports,
                    const std::map<int, Picture>& pictures) {
    First first;
    std::vector<Model> models;
    for (const ofstract::Report& report : reports) models.push_back(model_of(report, first));
    const auto doubts = static_cast<std::size_t>(first.doubt - 1);
    std::string body = bar_html(doubts) +
                       "<div class=\"frame\">\n<aside class=\"rail\" aria-label=\"Doubts, boxes, pages\">\n" +
                       doubts_html(models, doubts) + pages_html(models) + legend_html(models) + keys +
                       "</aside>\n<main id=\"pages\" tabindex=\"-1\">\n";
    for (std::size_t i = 0; i < reports.size(); ++i) body += article_html(reports[i], models[i], path, pictures);
    const std::string title = reports.empty() ? path : subject_of(reports.front());
    return document("Review: " + title, page_asset, body + "</main>\n</div>\n");
}

} // namespace command::reviewing
