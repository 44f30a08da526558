#include "engine/doubled.h"

#include "pdf/twins.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>

namespace ofstract::engine {
namespace {

constexpr double apart = pdf::twins_apart; // em, from one copy to the next, each way
constexpr double shared = 0.5;             // of their length; dots of a leader, which are side by side, share nothing
constexpr std::size_t most_before = 100;   // words; a page has fewer lines

bool is_over(const Word& a, const Word& b) {
    const double em = apart * static_cast<double>(std::min(a.size, b.size));
    if (a.rotation != b.rotation || std::abs(a.size - b.size) > 0.1F * std::max(a.size, b.size)) return false;
    if (std::abs(a.box.left - b.box.left) > em || std::abs(a.box.right - b.box.right) > em ||
        std::abs(a.box.top - b.box.top) > em || std::abs(a.box.bottom - b.box.bottom) > em)
        return false;
    const double width = std::min(a.box.right, b.box.right) - std::max(a.box.left, b.box.left);
    const double height = std::min(a.box.bottom, b.box.bottom) - std::max(a.box.top, b.box.top);
    return width > shared * std::max(a.box.width(), b.box.width()) &&
           height > shared * std::max(a.box.height(), b.box.height());
}

} // namespace

void mark_doubled(Page& page) {
    // From left to right; a copy is among those that begin at nearly the same place, most of them a line apart.
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < page.words.size(); ++i)
        if (page.words[i].aside == Aside::none && page.words[i].size > 0) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Box &x = page.words[a].box, &y = page.words[b].box;
        return std::tie(x.left, x.top, a) < std::tie(y.left, y.top, b);
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
        Word& word = page.words[order[i]];
        for (std::size_t k = 1; k <= std::min(i, most_before); ++k) {
            Word& before = page.words[order[i - k]];
            if (word.box.left - before.box.left > apart * static_cast<double>(word.size)) break;
            if (before.aside != Aside::none || !is_over(word, before) || before.text != word.text) continue;
            (order[i - k] < order[i] ? word : before).aside = Aside::doubled;
            break;
        }
    }
}

} // namespace ofstract::engine
