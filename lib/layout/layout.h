#pragma once
// pages of words → blocks and tables in reading order, footnotes, furniture.
//
// Still no meaning: a block is a run of lines that belong together by indent and leading.
// Invariant: every word of every page is a token of exactly one line, and every line is in exactly one
// block, table cell, footnote or piece of furniture.

#include "layout/block.h"
#include "layout/disagreement.h"
#include "layout/furniture.h"
#include "layout/line.h"
#include "layout/table.h"

#include <variant>
#include <vector>

namespace ofstract::layout {

struct FootnoteLines {
    std::vector<Line> lines;  // the first token of the first line is the raised mark
    std::string implied_mark; // where there is none: the page's reference that no other footnote has
};

struct FurnitureLine {
    Furniture kind = Furniture::none;
    Line line;
};

using Part = std::variant<Block, Table>;

struct Layout {
    std::vector<Part> flow; // in reading order over all pages
    std::vector<FootnoteLines> footnotes;
    std::vector<FurnitureLine> furniture;
    std::vector<int> pages_without_words;
    std::vector<Disagreement> disagreements; // of drawn cells and the words in them; the flow follows the rules
    Measure measure;
};

Layout lay_out(const engine::Pages& pages);

} // namespace ofstract::layout
