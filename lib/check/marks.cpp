#include "check/marks.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ofstract::checking {
namespace {

constexpr std::size_t kinds = 5;
constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Mark {
    std::size_t at = 0, size = 1; // bytes
    MarkKind kind = MarkKind::curly;
    bool opens = false, closes = false; // whether its neighbours allow it
    bool begins_line = false;
    bool behind_s = false;    // may be the apostrophe of "the teams' plans"
    bool before_word = false; // a space and a small letter are behind it
    std::size_t next = none;  // the next mark of its kind
    std::size_t next_closing = none, next_opening = none;
};

bool is_single(MarkKind kind) { return kind == MarkKind::single_curly || kind == MarkKind::single_straight; }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

bool is_letter(char c) { return text::is_letter(c) || text::is_digit(c); }

struct QuoteSign {
    MarkKind kind;
    bool may_open, may_close;
    std::string_view bytes;
};

constexpr std::array<QuoteSign, 8> signs = {{{MarkKind::curly, true, false, "\xE2\x80\x9C"},
                                             {MarkKind::curly, false, true, "\xE2\x80\x9D"},
                                             {MarkKind::straight, true, true, "\""},
                                             {MarkKind::guillemet, true, false, "\xC2\xAB"},
                                             {MarkKind::guillemet, false, true, "\xC2\xBB"},
                                             {MarkKind::single_curly, true, false, "\xE2\x80\x98"},
                                             {MarkKind::single_curly, false, true, "\xE2\x80\x99"},
                                             {MarkKind::single_straight, true, true, "'"}}};

// Whether a letter is before a mark. Signs of general punctuation (U+2000 to U+206F: dashes, marks, spaces) and U+00A0
// are no letters. Every other character beyond ASCII counts as one.
bool letter_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    const char c = text[at - 1];
    if (text::is_ascii(c)) return is_letter(c);
    if (at >= 3 && text[at - 3] == '\xE2' && (text[at - 2] == '\x80' || text[at - 2] == '\x81')) return false;
    return at < 2 || text.substr(at - 2, 2) != "\xC2\xA0";
}

bool letter_behind(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (text::is_ascii(text[at])) return is_letter(text[at]);
    const std::string_view two = text.substr(at, 2);
    return two != "\xE2\x80" && two != "\xE2\x81" && two != "\xC2\xA0" && two != "\xC2\xAB" && two != "\xC2\xBB";
}

bool space_before(std::string_view text, std::size_t at) {
    return at == 0 || is_space(text[at - 1]) || (at >= 2 && text.substr(at - 2, 2) == "\xC2\xA0");
}

bool space_behind(std::string_view text, std::size_t at) {
    return at >= text.size() || is_space(text[at]) || text.substr(at, 2) == "\xC2\xA0";
}

bool is_digit(std::string_view text, std::size_t at) { return at < text.size() && text::is_digit(text[at]); }

// 6' 2": the inches follow.
bool counts_feet(std::string_view text, std::size_t at) {
    return at > 0 && is_digit(text, at - 1) && space_behind(text, at + 1) && is_digit(text, at + 2);
}

// A mark by its sign and its neighbours. Straight marks and single ones need them; of the others the sign says it.
Mark mark_of(std::string_view text, std::size_t at, const QuoteSign& sign) {
    const std::size_t end = at + sign.bytes.size();
    Mark mark;
    mark.at = at;
    mark.size = sign.bytes.size();
    mark.kind = sign.kind;
    const bool tied = sign.kind == MarkKind::straight || is_single(sign.kind);
    mark.opens = sign.may_open && (!tied || (!letter_before(text, at) && !space_behind(text, end)));
    mark.closes = sign.may_close && (!tied || (!letter_behind(text, end) && !space_before(text, at))) &&
                  !(sign.kind == MarkKind::single_straight && counts_feet(text, at));
    std::size_t begin = at;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
    mark.begins_line = begin == 0 || text[begin - 1] == '\n';
    mark.behind_s = at > 0 && (text[at - 1] == 's' || text[at - 1] == 'z');
    mark.before_word = end + 1 < text.size() && is_space(text[end]) && text::is_small(text[end + 1]);
    return mark;
}

std::vector<Mark> marks_of(std::string_view text) {
    std::vector<Mark> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const QuoteSign& sign : signs) {
            if (text.substr(at, sign.bytes.size()) != sign.bytes) continue;
            const Mark mark = mark_of(text, at, sign);
            if (mark.opens || mark.closes) out.push_back(mark);
            break;
        }
    }
    std::array<std::size_t, kinds> next{}, closing{}, opening{};
    next.fill(none), closing.fill(none), opening.fill(none);
    for (std::size_t i = out.size(); i-- > 0;) {
        const auto kind = static_cast<std::size_t>(out[i].kind);
        out[i].next = next[kind];
        out[i].next_closing = closing[kind];
        out[i].next_opening = opening[kind];
        next[kind] = i;
        if (out[i].closes) closing[kind] = i;
        if (out[i].opens) opening[kind] = i;
    }
    return out;
}

// How a quotation that is open meets a mark of its own kind.
enum class Turn { pass, close, nest, resume, begin };

Turn turn(const std::vector<Mark>& marks, std::size_t at) {
    const Mark& mark = marks[at];
    if (mark.closes && is_single(mark.kind)) {
        const bool later = mark.next_closing != none && mark.next_closing < mark.next_opening;
        return later && mark.behind_s && mark.before_word ? Turn::pass : Turn::close;
    }
    if (mark.closes && !(mark.opens && mark.begins_line)) return Turn::close;
    if (is_single(mark.kind)) return mark.begins_line ? Turn::resume : Turn::pass;
    if (mark.begins_line) return Turn::resume;
    // “He said “good” to us”: both are closed before another opens.
    const bool nested = mark.kind != MarkKind::straight && mark.next != none && !marks[mark.next].opens &&
                        marks[mark.next].next != none && !marks[marks[mark.next].next].opens;
    return nested ? Turn::nest : Turn::begin;
}

} // namespace

// One paragraph, mark by mark.
class ParagraphReader {
  public:
    ParagraphReader(MarkReader& reader, std::string_view text, int line, std::string_view next)
        : reader_(reader), text_(text), next_(next), marks_(marks_of(text)), line_(line) {}

    void read() {
        std::size_t i = 0;
        if (reader_.open_) {
            const bool continues = !marks_.empty() && marks_[0].begins_line && marks_[0].opens &&
                                   marks_[0].kind == reader_.open_->kind && starts(marks_[0].at);
            if (!continues) reader_.finish();
            else reader_.open_->quoted.text += '\n';
            if (continues) i = inside(0);
        }
        while (i < marks_.size()) {
            const Mark& mark = marks_[i];
            // A single mark that nothing closes is an apostrophe, unless the next paragraph begins with it too.
            const std::string_view sign = text_.substr(mark.at, mark.size);
            const bool apostrophe =
                is_single(mark.kind) && mark.next_closing == none && next_.substr(0, sign.size()) != sign;
            if (!mark.opens || apostrophe) {
                ++i;
                continue;
            }
            reader_.open_ = {mark.kind, {"", line_of(mark.at), false}};
            i = inside(i);
        }
    }

  private:
    bool starts(std::size_t at) const {
        return std::all_of(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), is_space);
    }

    int line_of(std::size_t at) {
        line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                             text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        counted_ = at;
        return line_;
    }

    void take(std::size_t from, std::size_t to) { reader_.open_->quoted.text.append(text_.substr(from, to - from)); }

    // The quotation that `opening` opens or continues, to its end or the paragraph's. → the mark to read on from.
    std::size_t inside(std::size_t opening) {
        std::size_t from = marks_[opening].at + marks_[opening].size;
        std::size_t depth = 1;
        for (std::size_t i = marks_[opening].next; i != none; i = marks_[i].next) {
            const Mark& mark = marks_[i];
            const Turn now = turn(marks_, i);
            if (now == Turn::nest) ++depth;
            if (now == Turn::resume) {
                take(from, mark.at);
                from = mark.at + mark.size;
            }
            if (now == Turn::begin || (now == Turn::close && --depth == 0)) {
                take(from, mark.at);
                reader_.finish();
                return now == Turn::begin ? i : i + 1;
            }
        }
        take(from, text_.size());
        return marks_.size();
    }

    MarkReader& reader_;
    std::string_view text_, next_;
    std::vector<Mark> marks_;
    int line_;
    std::size_t counted_ = 0; // bytes before which lines are counted
};

void MarkReader::paragraph(std::string_view text, int line, std::string_view next) {
    ParagraphReader(*this, text, line, next).read();
}

void MarkReader::finish() {
    if (open_) out.push_back(std::move(open_->quoted));
    open_.reset();
}

} // namespace ofstract::checking
