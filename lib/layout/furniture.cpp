#include "layout/furniture.h"

#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace ofstract::layout {
namespace {

constexpr double band = 0.14;             // of the page's height, at its top and its bottom
constexpr double same_height = 30;        // points; the first page's foot may be a little higher than the others
constexpr std::size_t at_least_pages = 2; // for small type
constexpr std::size_t at_least_pages_large = 3;
constexpr double other_size = 1; // points; smaller than the body's text by this much

// Tokens of a line as they recur: their letters, every run of digits one sign, no spaces.
std::string signature(const engine::Page& page, const Line& line, std::size_t from, std::size_t to) {
    std::string s;
    for (std::size_t i = from; i < to; ++i) text::add_look(s, page.words[line.tokens[i].word].text);
    return s;
}

int number_of(const std::string& text) {
    constexpr std::size_t most_digits = 4;
    if (text.empty() || text.size() > most_digits || text.find_first_not_of("0123456789") != std::string::npos)
        return -1;
    return std::stoi(text);
}

int printed_number(const engine::Page& page, const Line& line) {
    return line.tokens.size() == 1 ? number_of(page.words[line.tokens[0].word].text) : -1;
}

// Tokens of a running line that may number its page: "2", "2 of 13", "Page 2 of 13".
struct NumberPiece {
    std::size_t from = 0, to = 0; // tokens
    int number = 0;
};

std::optional<NumberPiece> number_piece(const engine::Page& page, const Line& line, std::size_t from, std::size_t to) {
    constexpr std::size_t most_tokens = 4, most_numbers = 2;
    if (to - from > most_tokens) return std::nullopt;
    std::optional<NumberPiece> found;
    std::size_t count = 0;
    for (std::size_t i = from; i < to; ++i) {
        const int number = number_of(page.words[line.tokens[i].word].text);
        if (number < 0) continue;
        if (!found) found = NumberPiece{from, to, number};
        ++count;
    }
    return count <= most_numbers ? found : std::nullopt;
}

// All of a short line, or the words that a wide gap sets apart at a line's beginning or end.
std::vector<NumberPiece> number_pieces(const engine::Page& page, const Line& line) {
    constexpr double wide = 1.5; // em; a space is a quarter of one
    std::vector<NumberPiece> out;
    const auto add = [&](std::size_t from, std::size_t to) {
        if (const auto piece = number_piece(page, line, from, to)) out.push_back(*piece);
    };
    const std::size_t size = line.tokens.size();
    std::size_t first = 0, last = 0; // gaps
    for (std::size_t i = 1; i < size; ++i) {
        if (line.tokens[i].gap < wide) continue;
        if (first == 0) first = i;
        last = i;
    }
    if (first == 0) add(0, size);
    else {
        add(last, size);
        add(0, first);
    }
    return out;
}

struct MarginLine {
    std::size_t page, line;
    double baseline;
    bool at_top;
    bool small;
};

double body_size(const std::vector<std::vector<Line>>& lines) {
    std::map<long, std::size_t> tokens;
    for (const auto& page : lines)
        for (const Line& line : page) tokens[std::lround(line.size * 10)] += line.tokens.size();
    const auto most = std::max_element(tokens.begin(), tokens.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == tokens.end() ? 0 : static_cast<double>(most->first) / 10;
}

// Groups of lines with one signature at one height, on pages of their own. Two pages may end with the same
// words of their texts, or begin with the same heading, so lines that are not smaller than the text must
// recur on three pages and on two thirds of them.
template <class Found>
void each_recurring(std::map<std::string, std::vector<MarginLine>>& by_text, std::size_t page_count,
                    const Found& found) {
    for (auto& [text, all] : by_text) {
        std::stable_sort(all.begin(), all.end(), [](const MarginLine& a, const MarginLine& b) {
            return a.at_top != b.at_top ? a.at_top : a.baseline < b.baseline;
        });
        for (std::size_t i = 0; i < all.size();) {
            std::size_t j = i;
            std::set<std::size_t> pages;
            for (; j < all.size() && all[j].at_top == all[i].at_top && all[j].baseline - all[i].baseline <= same_height;
                 ++j)
                pages.insert(all[j].page);
            const std::size_t needed =
                all[i].small ? at_least_pages : std::max(at_least_pages_large, (2 * page_count + 2) / 3);
            if (pages.size() >= needed)
                for (std::size_t k = i; k < j; ++k) found(all[k]);
            i = j;
        }
    }
}

} // namespace

std::vector<std::vector<Furniture>> find_furniture(const std::vector<engine::Page>& pages,
                                                   const std::vector<std::vector<Line>>& lines) {
    std::vector<std::vector<Furniture>> marks(pages.size());
    std::map<std::string, std::vector<MarginLine>> by_text;
    std::map<int, std::vector<MarginLine>> numbers; // by printed number minus page number
    const double body = body_size(lines);
    for (std::size_t p = 0; p < pages.size(); ++p) {
        marks[p].resize(lines[p].size(), Furniture::none);
        for (std::size_t l = 0; l < lines[p].size(); ++l) {
            const Line& line = lines[p][l];
            const bool top = bottom_of(line) < band * pages[p].height;
            const bool bottom = top_of(line) > (1 - band) * pages[p].height;
            if ((!top && !bottom) || line.rotated) continue;
            const MarginLine candidate{p, l, line.baseline, top, line.size <= body - other_size};
            const int number = printed_number(pages[p], line);
            if (number >= 0) {
                numbers[number - pages[p].number].push_back(candidate);
                // The same number on most pages numbers none of them: the year that a running header breaks before.
                by_text[std::to_string(number)].push_back({p, l, line.baseline, top, false});
            } else by_text[signature(pages[p], line, 0, line.tokens.size())].push_back(candidate);
        }
    }
    each_recurring(by_text, pages.size(), [&](const MarginLine& c) {
        marks[c.page][c.line] = c.at_top ? Furniture::header : Furniture::footer;
    });
    for (const auto& [offset, all] : numbers) {
        std::set<std::size_t> on;
        for (const MarginLine& c : all) on.insert(c.page);
        if (on.size() >= at_least_pages || offset == 0)
            for (const MarginLine& c : all) marks[c.page][c.line] = Furniture::page_number;
    }
    return marks;
}

std::vector<PageNumber> find_page_numbers(const std::vector<engine::Page>& pages,
                                          const std::vector<std::vector<Line>>& lines,
                                          const std::vector<std::vector<Furniture>>& marks) {
    // By how they recur, and then by printed number minus page number.
    std::map<std::string, std::map<int, std::vector<PageNumber>>> by_text;
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (std::size_t l = 0; l < lines[p].size(); ++l) {
            if (marks[p][l] != Furniture::header && marks[p][l] != Furniture::footer) continue;
            for (const NumberPiece& piece : number_pieces(pages[p], lines[p][l])) {
                const std::string text = signature(pages[p], lines[p][l], piece.from, piece.to);
                by_text[text][piece.number - pages[p].number].push_back({p, l, piece.from, piece.to});
            }
        }
    std::map<std::pair<std::size_t, std::size_t>, PageNumber> found; // by page and line
    for (const auto& [text, by_offset] : by_text)
        for (const auto& [offset, all] : by_offset) {
            std::set<std::size_t> on;
            for (const PageNumber& one : all) on.insert(one.page);
            // Two days may follow each other as two pages do: "13 May", "14 May".
            if (on.size() < (by_offset.size() == 1 ? at_least_pages : at_least_pages_large)) continue;
            for (const PageNumber& one : all) found.emplace(std::pair(one.page, one.line), one);
        }
    std::vector<PageNumber> out;
    for (const auto& [place, one] : found) out.push_back(one);
    return out;
}

} // namespace ofstract::layout
