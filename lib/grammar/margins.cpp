#include "grammar/margins.h"

#include "text/text.h"

#include <algorithm>
#include <charconv>

namespace ofstract::grammar {
namespace {

using layout::Line;

constexpr double band = 0.14;                 // of the page's height, as layout/furniture.cpp has it
constexpr std::size_t most_number_tokens = 6; // "Page 3 of 12", "3 | Inspection of Camden"; no paragraph's last line
constexpr std::size_t most_digits = 4;
constexpr std::size_t least_letters = 4; // of a running line; bytes

// Words that were set aside say nothing of the page's number: a line number is 1 on each page.
bool is_margin(layout::Furniture kind) {
    return kind == layout::Furniture::header || kind == layout::Furniture::footer ||
           kind == layout::Furniture::page_number || kind == layout::Furniture::table_header;
}

void add_line(const engine::Page& page, const Line& line, Margins& margins) {
    const bool top = layout::bottom_of(line) < band * page.height;
    const bool bottom = layout::top_of(line) > (1 - band) * page.height;
    if ((!top && !bottom) || line.rotated) return;
    std::string signature;
    for (const layout::Token& token : line.tokens) {
        const std::string& word = page.words[token.word].text;
        int number = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        const bool is_number = error == std::errc() && end == word.data() + word.size() && number > 0;
        if (is_number && word.size() <= most_digits && line.tokens.size() <= most_number_tokens)
            margins.numbers.insert(number);
        text::add_look(signature, word);
    }
    if (signature.size() >= least_letters) margins.running.insert((top ? "^" : "_") + signature);
}

} // namespace

std::vector<Passages> by_page(const engine::Pages& pages, const Passages& passages) {
    std::vector<Passages> out(pages.pages.size());
    for (Passages& page : out) page.measure = passages.measure;
    const auto flow_of = [&](int page) -> auto& { return out[static_cast<std::size_t>(page) - 1].flow; };
    for (const auto& part : passages.flow) {
        const auto* block = std::get_if<Passage>(&part);
        if (!block) {
            if (const int page = page_of(whole(part)); page > 0) flow_of(page).push_back(part);
            continue;
        }
        const auto begin = block->lines().begin(), end = block->lines().end();
        for (auto from = begin; from != end;) {
            const auto to = std::find_if(from, end, [&](const Line& l) { return l.page != from->page; });
            Passage here = block->part(static_cast<std::size_t>(from - begin), static_cast<std::size_t>(to - begin));
            here.box = block->box;
            flow_of(from->page).emplace_back(std::move(here));
            from = to;
        }
    }
    return out;
}

std::vector<Margins> margins_of(const engine::Pages& pages, const Passages& passages) {
    std::vector<Margins> out(pages.pages.size());
    for (std::size_t p = 0; p < out.size(); ++p) {
        out[p].width = pages.pages[p].width;
        out[p].height = pages.pages[p].height;
    }
    const auto add = [&](const Line& line) {
        const auto p = static_cast<std::size_t>(line.page) - 1;
        add_line(pages.pages[p], line, out[p]);
    };
    for (const Part& part : passages.flow)
        for (const Passage& cell : cells_of(part)) std::for_each(cell.lines().begin(), cell.lines().end(), add);
    for (const layout::FootnoteLines& note : passages.rest.footnotes)
        std::for_each(note.lines.begin(), note.lines.end(), add);
    for (const layout::FurnitureLine& piece : passages.rest.furniture)
        if (is_margin(piece.kind)) add(piece.line);
    return out;
}

} // namespace ofstract::grammar
