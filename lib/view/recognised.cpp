#include "view/recognised.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ofstract::view {
namespace {

constexpr double space_width = 0.31;  // em; of Tahoma
constexpr double widest_space = 1.1;  // em; in recognised text; what sets off leads and columns is nearly always wider
constexpr double same_baseline = 0.1; // em

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

} // namespace

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
