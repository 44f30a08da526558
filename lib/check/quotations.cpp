#include "check/quotations.h"

#include "check/marks.h"
#include "text/numbers.h"
#include "text/signs.h"
#include "text/utf8.h"

#include <cstddef>

namespace ofstract::checking {
namespace {

constexpr std::size_t indent = 4; // columns; CommonMark's, of an indented block

enum class LineKind { blank, plain, quoted, indented };

struct TextLine {
    std::string_view text; // without the sign or indent that makes it a block, and without the line's end
    LineKind kind = LineKind::blank;
};

std::string_view trimmed(std::string_view text) {
    const std::string_view spaces = " \t\r\f\v";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

TextLine line_of(std::string_view text) {
    std::size_t column = 0, at = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) column = text[at++] == '\t' ? indent : column + 1;
    std::string_view rest = trimmed(text);
    if (rest.empty()) return {};
    if (rest[0] == '>') {
        while (!rest.empty() && (rest[0] == '>' || rest[0] == ' ')) rest.remove_prefix(1);
        return {rest, LineKind::quoted};
    }
    return {rest, column >= indent ? LineKind::indented : LineKind::plain};
}

std::vector<TextLine> lines_of(std::string_view text) {
    std::vector<TextLine> out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out.push_back(line_of(text.substr(0, end)));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return out;
}

// A paragraph's number as Ofsted prints it: "12. ".
std::string_view without_number(std::string_view line) {
    const std::size_t number = text::number_before(line);
    return number == 0 ? line : trimmed(line.substr(number));
}

// "— Ofsted, 2024": behind any dash, but a hyphen alone begins an item of a list.
bool names_source(std::string_view line) {
    const char32_t sign = text::first_character(line).code;
    return (text::is_dash(sign) && !text::is_hyphen(sign)) || line.substr(0, 2) == "--";
}

class QuotationReader {
  public:
    explicit QuotationReader(std::string_view text) : lines_(lines_of(text)) {}

    std::vector<Quoted> read() {
        for (std::size_t i = 0; i < lines_.size();) {
            switch (lines_[i].kind) {
            case LineKind::blank: ++i; break;
            case LineKind::quoted: i = block(i, LineKind::quoted); break;
            case LineKind::indented: i = introduced_ ? block(i, LineKind::indented) : paragraph(i); break;
            case LineKind::plain: i = paragraph(i); break;
            }
        }
        marks_.finish();
        return std::move(marks_.out);
    }

  private:
    // Lines of one kind; indented ones with blank lines between them.
    std::size_t block(std::size_t first, LineKind kind) {
        std::size_t last = first;
        for (std::size_t i = first; i < lines_.size(); ++i) {
            if (lines_[i].kind == kind) last = i;
            else if (kind == LineKind::quoted || lines_[i].kind != LineKind::blank) break;
        }
        std::size_t end = last + 1;
        while (end > first + 1 && (lines_[end - 1].text.empty() || names_source(lines_[end - 1].text))) --end;
        Quoted quoted{"", static_cast<int>(first) + 1, true};
        for (std::size_t i = first; i < end; ++i) {
            if (i > first) quoted.text += '\n';
            quoted.text += without_number(lines_[i].text);
        }
        marks_.finish();
        marks_.out.push_back(std::move(quoted));
        introduced_ = false;
        return last + 1;
    }

    std::size_t paragraph(std::size_t first) {
        std::string text;
        std::size_t i = first;
        for (; i < lines_.size() && (lines_[i].kind == LineKind::plain || lines_[i].kind == LineKind::indented); ++i) {
            if (i > first && lines_[i].kind == LineKind::indented && text.back() == ':') break;
            if (i > first) text += '\n';
            text += lines_[i].text;
        }
        std::size_t next = i;
        while (next < lines_.size() && lines_[next].kind == LineKind::blank) ++next;
        const bool plain = next < lines_.size() && lines_[next].kind == LineKind::plain;
        marks_.paragraph(text, static_cast<int>(first) + 1, plain ? lines_[next].text : std::string_view());
        introduced_ = text.back() == ':';
        return i;
    }

    std::vector<TextLine> lines_;
    MarkReader marks_;
    bool introduced_ = false; // the line before ends with a colon
};

} // namespace

std::vector<Quoted> quotations(std::string_view text) { return QuotationReader(text).read(); }

} // namespace ofstract::checking
