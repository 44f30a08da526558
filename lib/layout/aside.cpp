#include "layout/aside.h"

#include <cmath>

namespace ofstract::layout {
namespace {

constexpr double same_line = 0.2; // em between baselines

Furniture kind_of(engine::Aside aside) {
    switch (aside) {
    case engine::Aside::slanted: return Furniture::watermark;
    case engine::Aside::unseen: return Furniture::hidden;
    case engine::Aside::doubled: return Furniture::doubled;
    case engine::Aside::stamp: return Furniture::stamp;
    case engine::Aside::line_number: return Furniture::line_number;
    case engine::Aside::none: break;
    }
    return Furniture::none;
}

// Of a slanted text the pieces stand at baselines of their own, and all that follow each other are one text.
bool goes_on(const engine::Word& before, const engine::Word& word) {
    if (before.aside != word.aside) return false;
    return word.aside == engine::Aside::slanted ||
           std::abs(word.baseline - before.baseline) <= same_line * static_cast<double>(word.size);
}

} // namespace

std::vector<std::pair<Furniture, Line>> aside_lines(const engine::Page& page, const std::vector<engine::Font>& fonts) {
    std::vector<std::pair<Furniture, Line>> found;
    std::vector<Token> run;
    const engine::Word* before = nullptr;
    const auto close = [&] {
        if (before) found.emplace_back(kind_of(before->aside), make_line(page, fonts, std::move(run)));
        run.clear();
        before = nullptr;
    };
    for (std::uint32_t i = 0; i < page.words.size(); ++i) {
        const engine::Word& word = page.words[i];
        if (before && !goes_on(*before, word)) close();
        if (word.aside == engine::Aside::none) continue;
        run.push_back({i, word.box, 0, false, false});
        before = &word;
    }
    close();
    return found;
}

} // namespace ofstract::layout
