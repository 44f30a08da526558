// A report → one HTML page that loads nothing and runs nothing.
//
// Reference: WHATWG HTML, 13.1 (writing); Content Security Policy Level 3.

#include "markup/walk.h"

#include <ofstract/markup.h>

#include <map>

namespace ofstract {
inline namespace v0_2 {
namespace {

using markup::Inline;

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; }
</style>
)";

// Text, also between double quotes. Controls print nothing, and some are not allowed in HTML.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
        }
    }
    return out;
}

class Html {
  public:
    void title(const Inline& text) {
        const std::string_view name = text.text.empty() ? "Inspection report" : text.text;
        out_ += "<title>" + escaped(name) + "</title>\n</head>\n<body>\n<main>\n";
        if (!text.text.empty()) out_ += "<h1>" + line(text) + "</h1>\n";
    }

    void field(const Field& field) { out_ += "<p>" + line({field.text(), {}, {}, field.marks()}) + "</p>\n"; }

    void judgements(const Range<Judgement>& judgements) {
        out_ += "<table>\n<thead><tr><th>Judgement</th><th>Grade</th></tr></thead>\n<tbody>\n";
        for (const Judgement j : judgements) {
            const std::string number = j.number().empty() ? "" : escaped(j.number()) + ' ';
            out_ += "<tr><td>" + number + line({j.label(), {}, {}, j.marks()}) + "</td><td>" + escaped(j.grade_text()) +
                    "</td></tr>\n";
        }
        out_ += "</tbody>\n</table>\n";
    }

    void heading(const Section& section, const Inline& text) {
        const std::string tag = 'h' + std::to_string(std::clamp(section.level() + 1, 2, 6));
        out_ += '<' + tag + " id=\"" + unique(section.id()) + "\">" + line(text) + "</" + tag + ">\n";
    }

    void paragraph(const Block& block, const Inline& text) {
        const std::string_view number = markup::printed_number(block);
        out_ += "<p>" + anchors(text.pages_before) + (number.empty() ? "" : escaped(number) + ' ') +
                line({text.text, {}, text.pages_behind, text.marks}) + "</p>\n";
    }

    void begin_list(int) {
        out_ += "<ul>\n";
        is_first_ = true;
    }
    void item(int, const Inline& text) {
        if (!is_first_) out_ += "</li>\n";
        is_first_ = false;
        out_ += "<li>" + line(text);
    }
    void end_list(int) { out_ += "</li>\n</ul>\n"; }

    void table(const Block& block, const Inline& text) {
        out_ += "<table>\n";
        std::string before = anchors(text.pages_before);
        for (const Row row : block.rows()) {
            const bool heads = row.is_header();
            out_ += "<tr>";
            for (const Text cell : row.cells()) {
                out_ += heads ? "<th>" : "<td>";
                out_ += before;
                out_ += line({cell.text(), {}, {}, cell.marks()});
                out_ += heads ? "</th>" : "</td>";
                before.clear();
            }
            out_ += "</tr>\n";
        }
        out_ += "</table>\n" + anchors(text.pages_behind);
    }

    void footnotes(const Range<Footnote>& notes) {
        out_ += "<footer>\n";
        for (const Footnote note : notes)
            out_ += "<p><sup>" + escaped(note.mark()) + "</sup> " + escaped(note.text()) + "</p>\n";
        out_ += "</footer>\n";
    }

    void doubts(const Range<Diagnostic>& doubts) {
        out_ += "<aside>\n<strong>Doubts</strong>\n<ul>\n";
        for (const Diagnostic d : doubts) {
            out_ += "<li>" + std::string(to_string(d.severity())) + ": " + escaped(d.message()) + " (" +
                    std::string(d.code());
            if (!d.where().empty()) {
                const std::string page = std::to_string(d.where()[0].page);
                out_.append(", <a href=\"#page-").append(page).append("\">p. ").append(page).append("</a>");
            }
            out_ += ")</li>\n";
        }
        out_ += "</ul>\n</aside>\n";
    }

    std::string take() { return std::string(head) + std::move(out_) + "</main>\n</body>\n</html>\n"; }

  private:
    static std::string anchors(const std::vector<int>& pages) {
        std::string out;
        for (const int page : pages) out += "<a id=\"page-" + std::to_string(page) + "\"></a>";
        return out;
    }

    static std::string line(const Inline& text) {
        std::string out = anchors(text.pages_before) + escaped(text.text);
        for (const Mark m : text.marks) out += "<sup>" + escaped(m.text()) + "</sup>";
        return out + anchors(text.pages_behind);
    }

    // A section's id; where several have one, they are counted. An element's id has no spaces, and is no page's.
    std::string unique(std::string_view id) {
        std::string out = "section-" + escaped(id);
        std::replace(out.begin(), out.end(), ' ', '-');
        const int count = ++ids_[out];
        return count == 1 ? out : out + '.' + std::to_string(count); // no slug has a stop
    }

    std::string out_;
    std::map<std::string, int> ids_;
    bool is_first_ = true; // the item that comes is the first of its list
};

} // namespace

std::string to_html(const Report& report) {
    Html out;
    markup::Walk(report, out).walk();
    return out.take();
}

} // namespace v0_2
} // namespace ofstract
