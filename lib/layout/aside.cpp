#include "layout/aside.h"

#include "text/utf8.h"

#include <algorithm>
#include <cmath>

namespace ofstract::layout {
namespace {

constexpr double same_line = 0.2; // em between baselines

Furniture kind_of(engine::Aside aside) {
    switch (aside) {
    case engine::Aside::slanted: return Furniture::watermark;
    case engine::Aside::hidden: return Furniture::hidden;
    case engine::Aside::doubled: return Furniture::doubled;
    case engine::Aside::stamp: return Furniture::stamp;
    case engine::Aside::line_number: return Furniture::line_number;
    case engine::Aside::logo: return Furniture::header;
    case engine::Aside::none: break;
    }
    return Furniture::none;
}

bool follows_on_line(const engine::Word& before, const engine::Word& word) {
    return before.aside == word.aside &&
           std::abs(word.baseline - before.baseline) <= same_line * static_cast<double>(word.size);
}

// A slanted text comes in pieces, among the words that it lies over: "D", "RAFT". From left to right they are one text.
std::vector<Token> slanted_tokens(const engine::Page& page) {
    std::vector<Token> out;
    for (std::uint32_t i = 0; i < page.words.size(); ++i)
        if (page.words[i].aside == engine::Aside::slanted) out.push_back({i, page.words[i].box, 0, false, false});
    std::stable_sort(out.begin(), out.end(), [](const Token& a, const Token& b) { return a.box.left < b.box.left; });
    return out;
}

} // namespace

std::vector<std::pair<Furniture, Line>> aside_lines(const engine::Page& page,
                                                    const std::vector<engine::Typeface>& fonts) {
    std::vector<std::pair<Furniture, Line>> found;
    if (auto slanted = slanted_tokens(page); !slanted.empty())
        found.emplace_back(Furniture::watermark, make_line(page, fonts, std::move(slanted)));
    std::vector<Token> run;
    const engine::Word* before = nullptr;
    const auto close = [&] {
        if (before) found.emplace_back(kind_of(before->aside), make_line(page, fonts, std::move(run)));
        run.clear();
        before = nullptr;
    };
    for (std::uint32_t i = 0; i < page.words.size(); ++i) {
        const engine::Word& word = page.words[i];
        if (before && word.aside != engine::Aside::slanted && !follows_on_line(*before, word)) close();
        if (word.aside == engine::Aside::none || word.aside == engine::Aside::slanted) continue;
        run.push_back({i, word.box, 0, false, false});
        before = &word;
    }
    close();
    return found;
}

bool is_speck(const engine::Page& page, const Line& line) {
    constexpr double smallest = 2; // points; a sixth of body text
    const auto is_sign = [](char c) { return text::is_ascii(c) && !text::is_letter(c) && !text::is_digit(c); };
    return std::all_of(line.tokens.begin(), line.tokens.end(), [&](const Token& token) {
        const engine::Word& word = page.words[token.word];
        return word.size < smallest && std::all_of(word.text.begin(), word.text.end(), is_sign);
    });
}

} // namespace ofstract::layout
