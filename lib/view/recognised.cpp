#include "view/recognised.h"

#include "text/utf8.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ofstract::view {
namespace {

constexpr double space_width = 0.31; // em; of Tahoma
constexpr double widest_space = 1.1; // em; in recognised text; the gap behind a lead or a column is nearly always wider
constexpr double same_baseline = 0.1; // em
constexpr std::size_t most_digits = 3;

// From a word to the one behind it in its line, em; negative where that is in another line.
double gap(const engine::Word& word, const engine::Word& next) {
    const auto em = static_cast<double>(word.size);
    if (em <= 0 || word.rotation != 0 || next.rotation != 0) return -1;
    if (std::abs(word.baseline - next.baseline) > same_baseline * em) return -1;
    return (next.box.left - word.box.right) / em;
}

template <typename Visit> void each_pair(engine::Pages& pages, Visit visit) {
    for (engine::Page& page : pages.pages)
        if (page.is_recognised)
            for (std::size_t w = 0; w + 1 < page.words.size(); ++w) visit(page.words[w], page.words[w + 1]);
}

// The bytes of "11." in "11.Services", where a word begins so; else 0.
std::size_t number_length(const std::string& word) {
    std::size_t digits = 0;
    while (digits < word.size() && text::is_digit(word[digits])) ++digits;
    const bool is_number = digits > 0 && digits <= most_digits && digits + 1 < word.size() && word[digits] == '.';
    return is_number && text::is_letter(word[digits + 1]) && !text::is_small(word[digits + 1]) ? digits + 1 : 0;
}

} // namespace

void part_numbers(engine::Pages& pages) {
    for (engine::Page& page : pages.pages) {
        if (!page.is_recognised) continue;
        std::vector<engine::Word> words;
        words.reserve(page.words.size());
        for (const engine::Word& word : page.words) {
            const bool begins_line = words.empty() || gap(words.back(), word) < 0;
            const std::size_t length = begins_line && word.rotation == 0 ? number_length(word.text) : 0;
            words.push_back(word);
            if (length == 0) continue;
            const double part = static_cast<double>(length) / static_cast<double>(text::count_characters(word.text));
            words.back().text.resize(length);
            words.back().box.right = word.box.left + part * word.box.width();
            words.back().space_after = true;
            words.push_back(word);
            words.back().text.erase(0, length);
            words.back().box.left = word.box.left + part * word.box.width();
        }
        page.words = std::move(words);
    }
}

void widen_recognised(engine::Pages& pages) {
    std::vector<double> spaces;
    each_pair(pages, [&](const engine::Word& word, const engine::Word& next) {
        const double space = gap(word, next);
        if (space >= 0 && space <= widest_space) spaces.push_back(space);
    });
    if (spaces.empty()) return;
    const auto middle = spaces.begin() + static_cast<std::ptrdiff_t>(spaces.size() / 2);
    std::nth_element(spaces.begin(), middle, spaces.end());
    const double excess = *middle - space_width;
    if (excess <= 0) return;
    each_pair(pages, [&](engine::Word& word, const engine::Word& next) {
        const double room = gap(word, next) - space_width;
        if (room > 0) word.box.right += std::min(excess, room) * static_cast<double>(word.size);
    });
}

} // namespace ofstract::view
