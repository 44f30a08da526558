#include "view/logos.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ofstract::view {
namespace {

constexpr double band = 0.14;      // of the page's height; logos of the corpus end at 0.11, their straplines at 0.13
constexpr double larger = 1.6;     // than the body; titles are further down
constexpr double strapline = 3.2;  // em below a logo's baseline: two lines
constexpr double same_line = 0.3;  // em between baselines
constexpr double same_place = 2.5; // em between the baselines of a logo: the first page's may be larger
constexpr std::size_t least_pages = 3; // that have it
constexpr std::size_t most_logos = 8;  // places that are told apart; three inspectorates sign together

// A place in the top margin where pages have large words.
struct Logo {
    Box box;
    double baseline = 0;
    std::size_t pages = 0, last_page = 0; // `last_page` counts from 1
};

bool may_belong(const engine::Page& page, const engine::Word& word) {
    return word.aside == engine::Aside::none && word.rotation == 0 && word.baseline < band * page.height;
}

bool is_large(const engine::Word& word, double body) { return static_cast<double>(word.size) > larger * body; }

bool overlaps(const Logo& logo, const engine::Word& word, double body) {
    const double shared = std::min(logo.box.right, word.box.right) - std::max(logo.box.left, word.box.left);
    return shared >= 0.5 * std::min(logo.box.width(), word.box.width()) &&
           std::abs(logo.baseline - word.baseline) <= same_place * body;
}

std::vector<Logo> find_logos(const engine::Pages& pages, double body) {
    std::vector<Logo> found;
    std::size_t recognised = 0;
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
        const engine::Page& page = pages.pages[p];
        if (!page.is_recognised) continue;
        ++recognised;
        for (const engine::Word& word : page.words) {
            if (!may_belong(page, word) || !is_large(word, body)) continue;
            const auto same =
                std::find_if(found.begin(), found.end(), [&](const Logo& logo) { return overlaps(logo, word, body); });
            Logo* logo = same != found.end() ? &*same : nullptr;
            if (!logo) {
                if (found.size() == most_logos) continue;
                logo = &found.emplace_back(Logo{word.box, word.baseline});
            }
            logo->box.left = std::min(logo->box.left, word.box.left);
            logo->box.right = std::max(logo->box.right, word.box.right);
            logo->baseline = std::max(logo->baseline, word.baseline);
            logo->pages += logo->last_page != p + 1;
            logo->last_page = p + 1;
        }
    }
    const auto is_rare = [&](const Logo& logo) { return logo.pages < least_pages || logo.pages * 2 < recognised; };
    found.erase(std::remove_if(found.begin(), found.end(), is_rare), found.end());
    return found;
}

bool is_in_column(const engine::Word& word, const std::vector<Logo>& logos, double body) {
    return std::any_of(logos.begin(), logos.end(), [&](const Logo& logo) {
        return word.box.left >= logo.box.left - body && word.box.right <= logo.box.right + body &&
               word.baseline <= logo.baseline + strapline * body;
    });
}

// The words of its top margin, line by line.
void mark_page(engine::Page& page, const std::vector<Logo>& logos, double body) {
    std::vector<engine::Word*> words;
    for (engine::Word& word : page.words)
        if (may_belong(page, word)) words.push_back(&word);
    std::stable_sort(words.begin(), words.end(),
                     [](const auto* a, const auto* b) { return a->baseline < b->baseline; });
    for (auto begin = words.begin(); begin != words.end();) {
        const double baseline = (*begin)->baseline;
        const auto end = std::find_if(begin, words.end(),
                                      [&](const auto* word) { return word->baseline - baseline > same_line * body; });
        const bool is_alone =
            std::all_of(begin, end, [&](const auto* word) { return is_in_column(*word, logos, body); });
        for (; begin != end; ++begin)
            if (is_in_column(**begin, logos, body) && (is_alone || is_large(**begin, body)))
                (*begin)->aside = engine::Aside::logo;
    }
}

} // namespace

void mark_logos(engine::Pages& pages, double body) {
    if (body <= 0) return;
    const std::vector<Logo> logos = find_logos(pages, body);
    if (logos.empty()) return;
    for (engine::Page& page : pages.pages)
        if (page.is_recognised) mark_page(page, logos, body);
}

} // namespace ofstract::view
