#include "grammar/join.h"

#include "text/signs.h"
#include "text/text.h"
#include "text/utf8.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ofstract::grammar {
namespace {

bool is_suspended(std::string_view next) {
    const std::string after = text::nfc(next); // a program may have put a soft hyphen into it
    return after == "and" || after == "or" || after == "to" || after == "and/or" || after == "nor";
}

} // namespace

bool space_at_line_end(std::string_view before, std::string_view after) {
    if (text::ends_with_soft_hyphen(before)) return false;
    const text::Character last = text::last_character(before);
    const bool alone = last.size == before.size(); // a dash on its own has spaces on both sides
    if (text::is_hyphen(last.code)) return alone || is_suspended(after);
    if (last.code == '/' || text::is_dash(last.code)) return alone;
    return true;
}

const engine::Word& Joiner::word(const layout::Line& line, std::size_t token) const {
    return pages_.pages[static_cast<std::size_t>(line.page - 1)].words[line.tokens[token].word];
}

bool Joiner::is_mark(const layout::Line& line, std::size_t token) const {
    if (marks_ == Marks::keep || !line.tokens[token].raised) return false;
    const std::string& text = word(line, token).text;
    if (text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos) return false;
    // "m²" and "km²" are no references.
    return token == 0 || (word(line, token - 1).text != "m" && word(line, token - 1).text != "km");
}

std::string Joiner::lead(const layout::Line& line, std::size_t count) const {
    std::string text;
    for (std::size_t i = 0; i < count && i < line.tokens.size(); ++i) text += word(line, i).text;
    return text::nfc(text);
}

namespace {

void extend(Box& box, const Box& by) {
    box = {std::min(box.left, by.left), std::min(box.top, by.top), std::max(box.right, by.right),
           std::max(box.bottom, by.bottom)};
}

std::string without_spaces(std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
    return out;
}

} // namespace

// Compares without spaces: a line's end may be a space or none.
std::vector<Span> Joiner::where(const Joined& joined, std::string_view part) const {
    std::string all;
    std::vector<std::size_t> ends; // of each word, in `all`
    for (const WordId& id : joined.words) {
        all += without_spaces(text::nfc(pages_.pages[static_cast<std::size_t>(id.page - 1)].words[id.index].text));
        ends.push_back(all.size());
    }
    const std::string wanted = without_spaces(part);
    const std::size_t begin = wanted.empty() ? std::string::npos : all.rfind(wanted);
    std::vector<Span> found;
    if (begin == std::string::npos) return found;
    const std::size_t end = begin + wanted.size();
    const engine::Word* before = nullptr;
    for (std::size_t i = 0; i < ends.size() && (i == 0 || ends[i - 1] < end); ++i) {
        if (ends[i] <= begin) continue;
        const int page = joined.words[i].page;
        const engine::Word& here = pages_.pages[static_cast<std::size_t>(page - 1)].words[joined.words[i].index];
        const bool same_line = before && found.back().page == page &&
                               std::abs(here.baseline - before->baseline) < 0.5 * static_cast<double>(here.size);
        if (same_line) extend(found.back().box, here.box);
        else found.push_back({page, here.box});
        before = &here;
    }
    return found;
}

void add_spans(const std::vector<layout::Line>& lines, std::vector<Span>& where) {
    for (const layout::Line& line : lines) {
        if (where.empty() || where.back().page != line.page) where.push_back({line.page, line.box});
        else extend(where.back().box, line.box);
    }
}

void add_spans(const std::vector<Span>& more, std::vector<Span>& where) {
    for (const Span& span : more) {
        if (where.empty() || where.back().page != span.page) where.push_back(span);
        else extend(where.back().box, span.box);
    }
}

void merge_spans(std::vector<Span>& where) {
    std::stable_sort(where.begin(), where.end(), [](const Span& a, const Span& b) { return a.page < b.page; });
    std::vector<Span> merged;
    for (const Span& span : where) {
        if (merged.empty() || merged.back().page != span.page) merged.push_back(span);
        else extend(merged.back().box, span.box);
    }
    where = std::move(merged);
}

Joined Joiner::join(const std::vector<layout::Line>& lines, std::size_t skip) const {
    Joined joined;
    std::string text;
    std::string_view last_word; // of the line before
    bool space_due = false;     // a mark that was taken out had a space before it
    for (const layout::Line& line : lines) {
        bool first_in_line = true;
        for (std::size_t i = 0; i < line.tokens.size(); ++i) {
            const layout::Token& token = line.tokens[i];
            const engine::Word& here = word(line, i);
            joined.words.push_back({line.page, token.word});
            if (skip > 0) {
                --skip;
                continue;
            }
            if (here.text == "\u00AD") continue; // nothing of it is read
            if (is_mark(line, i)) {
                joined.marks.push_back(here.text);
                space_due = space_due || (token.space_before && !first_in_line);
                continue;
            }
            const bool space =
                first_in_line ? space_at_line_end(last_word, here.text) : token.space_before || space_due;
            if (!text.empty() && space) text += ' ';
            text += here.text;
            last_word = here.text;
            first_in_line = false;
            space_due = false;
        }
    }
    joined.text = text::nfc(text);
    add_spans(lines, joined.where);
    return joined;
}

} // namespace ofstract::grammar
