#pragma once
// a page's rules → lattices: rows, columns, merged cells, and which lattice stands in which cell of another.
//
// Rules that lie in one place, meet or overlap are one; whoever drew them: a cell's edge each, an outline of each cell,
// or one long line through all rows. Rules that cross or touch make one lattice. Its rows and columns are where its
// rules stand; where a piece of rule between two of them is missing, they are one cell. A side on which two rules or
// more end together is closed there: tables may be drawn without their outer edges, and a page may cut one.
// A lattice of one cell is a box. A rule that touches no other (an underline, a footnote's separator) is none.
//
// Invariant: cells of a lattice do not overlap, lie within its lines, and stand in reading order; each reaches over
// one or more of its rows and columns. Pure; work is bounded by the limits here: more than those are a drawing, and
// give nothing.

#include "engine/page.h"

#include <cstddef>
#include <vector>

namespace ofstract::layout {

constexpr std::size_t most_crossings = 50'000; // a page, counted with those that were looked for; real reports: 600
constexpr std::size_t none = static_cast<std::size_t>(-1);

struct LatticeCell {
    Box box;
    std::size_t row = 0, column = 0;   // its first
    std::size_t rows = 1, columns = 1; // that it reaches over
};

struct Lattice {
    std::vector<double> xs, ys; // points; where its columns and rows begin, and where the last ends
    std::vector<LatticeCell> cells;
    std::size_t parent = none, parent_cell = none; // the innermost cell around it: of `lattices`, of its cells

    Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
    std::size_t rows() const { return ys.size() - 1; }
    std::size_t columns() const { return xs.size() - 1; }
};

// Rules of one place as one: lying ones from the top down, then standing ones from left to right.
std::vector<engine::Rule> merge_rules(std::vector<engine::Rule> rules);

// From the top down, then from left to right, by their upper left corners.
std::vector<Lattice> find_lattices(const std::vector<engine::Rule>& rules);

} // namespace ofstract::layout
