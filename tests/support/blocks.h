#pragma once
// A made-up document → the texts of the blocks that its pages are laid out into.

#include "grammar/passage.h"
#include "layout/layout.h"
#include "support/page_builder.h"

#include <string>
#include <variant>
#include <vector>

namespace test {

inline std::vector<std::string> blocks_of(const Book& book) {
    const ofstract::layout::Layout layout = ofstract::layout::lay_out(book.pages);
    std::vector<std::string> out;
    for (const auto& part : layout.flow)
        if (const auto* block = std::get_if<ofstract::layout::Block>(&part))
            out.push_back(ofstract::grammar::Passage(book.pages, block->lines).text());
    return out;
}

} // namespace test
