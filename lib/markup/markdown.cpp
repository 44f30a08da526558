// A report → Markdown.
//
// Numbers stay as printed: "12." is escaped, for a list of Markdown's own would count for itself.
// Reference: CommonMark 0.30, 2.4 (backslash escapes), 4 and 5 (blocks); GitHub Flavored Markdown 0.29, 4.10 (tables).

#include "markup/walk.h"
#include "text/utf8.h"

#include <ofstract/markup.h>

namespace ofstract {
inline namespace v0_2 {
namespace {

using markup::Inline;

// A sign with a meaning in Markdown anywhere in a line. Signs with a meaning only at its beginning are escaped in
// escaped().
bool is_markup(char c) { return std::string_view("\\`*_{}[]<>|~$&").find(c) != std::string_view::npos; }

// A line's first sign begins a heading, a list, a quotation or a rule where it is one of these; digits do where a stop
// or a bracket follows them.
std::size_t block_sign(std::string_view text) {
    if (!text.empty() && std::string_view("#+-=:").find(text.front()) != std::string_view::npos) return 0;
    std::size_t digits = 0;
    while (digits < text.size() && text::is_digit(text[digits])) ++digits;
    const bool begins_list = digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return begins_list ? digits : std::string_view::npos;
}

// One line of Markdown that says `text`.
std::string escaped(std::string_view text) {
    std::string out;
    const std::size_t sign = block_sign(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_markup(c) || i == sign) out += '\\';
        out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return out;
}

class Markdown {
  public:
    void title(const Inline& text) {
        if (!text.text.empty()) out_ += "# " + line(text) + '\n';
    }

    void field(const Field& field) {
        if (!in_fields_) out_ += '\n';
        in_fields_ = true;
        out_ += "- " + line({field.text(), {}, {}, field.marks()}) + '\n';
    }

    void judgements(const Range<Judgement>& judgements) {
        out_ += "\n| Judgement | Grade |\n| --- | --- |\n";
        for (const Judgement j : judgements) {
            const std::string number = j.number().empty() ? "" : escaped(j.number()) + ' ';
            out_ += "| " + number + line({j.label(), {}, {}, j.marks()}) + " | " + escaped(j.grade_text()) + " |\n";
        }
    }

    void heading(const Section& section, const Inline& text) {
        out_ += '\n' + std::string(static_cast<std::size_t>(std::clamp(section.level() + 1, 2, 6)), '#') + ' ' +
                line(text) + '\n';
    }

    void paragraph(const Block& block, const Inline& text) {
        const std::string_view number = markup::printed_number(block);
        out_ += '\n' + anchors(text.pages_before) + (number.empty() ? "" : escaped(number) + ' ') +
                line({text.text, {}, text.pages_behind, text.marks}) + '\n';
    }

    void begin_list(int level) {
        if (level == 1) out_ += '\n';
    }
    void end_list(int) {}
    void item(int level, const Inline& text) {
        out_ += std::string(static_cast<std::size_t>(level - 1) * 2, ' ') + "- " + line(text) + '\n';
    }

    // A table of this kind must have a header, of one row: an empty one where the report's has none.
    void table(const Block& block, const Inline& text) {
        std::size_t columns = 0;
        for (const Row row : block.rows()) columns = std::max(columns, row.cells().size());
        out_ += '\n';
        const auto below_header = [&] {
            out_ += '|';
            for (std::size_t c = 0; c < columns; ++c) out_ += " --- |";
            out_ += '\n';
        };
        bool first = true;
        for (const Row row : block.rows()) {
            if (first && !row.is_header()) {
                out_ += '|' + std::string(columns, '|') + '\n';
                below_header();
            }
            out_ += '|' + (first ? anchors(text.pages_before) : "");
            for (std::size_t c = 0; c < columns; ++c) {
                const Text cell = c < row.cells().size() ? row.cells()[c] : Text();
                out_ += ' ' + line({cell.text(), {}, {}, cell.marks()}) + " |";
            }
            out_ += '\n';
            if (first && row.is_header()) below_header();
            first = false;
        }
        if (!text.pages_behind.empty()) out_ += '\n' + anchors(text.pages_behind) + '\n';
    }

    void footnotes(const Range<Footnote>& notes) {
        out_ += "\n---\n";
        for (const Footnote note : notes) out_ += '\n' + mark(note.mark()) + ' ' + escaped(note.text()) + '\n';
    }

    void doubts(const Range<Diagnostic>& doubts) {
        out_ += "\n---\n\n**Doubts**\n\n";
        for (const Diagnostic d : doubts) {
            out_ += "- " + std::string(to_string(d.severity())) + ": " + escaped(d.message()) + " (" +
                    std::string(d.code());
            if (!d.where().empty()) {
                const std::string page = std::to_string(d.where()[0].page);
                out_.append(", [p. ").append(page).append("](#page-").append(page).append(")");
            }
            out_ += ")\n";
        }
    }

    std::string take() { return std::move(out_); }

  private:
    static std::string anchors(const std::vector<int>& pages) {
        std::string out;
        for (const int page : pages) out += "<a id=\"page-" + std::to_string(page) + "\"></a>";
        return out;
    }

    static std::string mark(std::string_view text) { return "<sup>" + escaped(text) + "</sup>"; }

    static std::string line(const Inline& text) {
        std::string out = anchors(text.pages_before) + escaped(text.text);
        for (const Mark m : text.marks) out += mark(m.text());
        return out + anchors(text.pages_behind);
    }

    std::string out_;
    bool in_fields_ = false;
};

} // namespace

std::string to_markdown(const Report& report) {
    Markdown out;
    markup::Walk(report, out).walk();
    return out.take();
}

} // namespace v0_2
} // namespace ofstract
