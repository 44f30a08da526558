#pragma once
// a page's lines and lattices → pieces in reading order: running text outside, text in boxes, tables.
//
// A word is in the cell that holds the middle of its baseline. Rows of two cells or more are a table. A cell as wide as
// its lattice is a box, and so is a lattice of one column. The texts in a box belong together: pieces of one box have
// its number. A lattice in a box's cell is read in its place; one in a table's cell is part of that cell's text.
//
// Invariant: every token of `lines` is in exactly one piece. Lines that no lattice holds keep their order. A cell's
// text is in the row and column where the cell begins; columns and rows that hold no text are left out.

#include "layout/disagreement.h"
#include "layout/line.h"
#include "layout/table.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ofstract::layout {

struct Piece {
    std::vector<Line> lines;
    std::optional<Table> table;             // in place of the lines
    std::size_t box = 0;                    // from 1 on each page; 0: in none
    double left = 0, right = 0, bottom = 0; // points; of the box
};

// Where the words speak against the rules, it is added to `disagreements`.
std::vector<Piece> cut_by_rules(const engine::Page& page, const std::vector<engine::Typeface>& fonts,
                                std::vector<Line> lines, std::vector<Disagreement>& disagreements);

} // namespace ofstract::layout
