#include "layout/recognised_leads.h"

#include "text/utf8.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ofstract::layout {
namespace {

constexpr double hanging_slack = 5;      // points; between the text and the line below it
constexpr double same_column = 3;        // points; a program places words to a pixel or two
constexpr double set_off = 1.3;          // em; from a bullet to its text, mostly 1.5. A letter and a space have 1.1
constexpr std::size_t most_columns = 64; // of bullets that are told apart; reports have two or three

struct Column {
    double left = 0, text_left = 0;
};

// One sign or letter, or a letter with a sign: "m", "m@", "©". Two letters are a word, and so are "a" and "I"; "E:" is
// a label.
bool is_no_word(const std::string& word) {
    if (word == "a" || word == "A" || word == "I" || word.back() == ':') return false;
    const auto letters = std::count_if(word.begin(), word.end(), text::is_letter);
    return text::count_characters(word) <= 2 && letters <= 1 && std::none_of(word.begin(), word.end(), text::is_digit);
}

bool may_lead(const engine::Page& page, const Line& line) {
    if (line.lead != Lead::none || line.rotated || line.tokens.size() < 2) return false;
    return is_no_word(page.words[line.tokens[0].word].text);
}

bool hangs(const Line& line, const Line& next) {
    return next.lead == Lead::none && next.baseline - line.baseline < 2 * line.size &&
           std::abs(next.box.left - line.tokens[1].box.left) <= hanging_slack &&
           next.box.left > line.box.left + hanging_slack;
}

bool is_at(const Column& column, const Line& line) {
    return std::abs(column.left - line.box.left) <= same_column &&
           std::abs(column.text_left - line.tokens[1].box.left) <= same_column;
}

bool has(const std::vector<Column>& columns, const Line& line) {
    return std::any_of(columns.begin(), columns.end(), [&](const Column& c) { return is_at(c, line); });
}

void add(std::vector<Column>& columns, const Line& line) {
    if (columns.size() < most_columns && !has(columns, line))
        columns.push_back({line.box.left, line.tokens[1].box.left});
}

} // namespace

void settle_recognised_leads(const std::vector<engine::Page>& pages, std::vector<std::vector<Line>>& lines) {
    std::vector<Column> columns, once;
    const auto each = [&](const auto& visit) {
        for (std::size_t p = 0; p < lines.size(); ++p)
            for (std::size_t l = 0; pages[p].is_recognised && l < lines[p].size(); ++l)
                if (may_lead(pages[p], lines[p][l])) visit(p, l);
    };
    each([&](std::size_t p, std::size_t l) {
        const Line& line = lines[p][l];
        const bool hanging = l + 1 < lines[p].size() && hangs(line, lines[p][l + 1]);
        const bool apart = line.tokens[1].box.left - line.box.left >= set_off * line.size;
        if (hanging || (apart && has(once, line))) add(columns, line);
        else if (apart) add(once, line);
    });
    each([&](std::size_t p, std::size_t l) {
        Line& line = lines[p][l];
        if (!has(columns, line)) return;
        line.text_left = line.tokens[1].box.left;
        const char last = pages[p].words[line.tokens[0].word].text.back();
        if (last != '.' && last != ')') line.lead = Lead::bullet;
    });
}

} // namespace ofstract::layout
