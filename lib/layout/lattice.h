#pragma once
// a page's rules → lattices: rows, columns, merged cells, and which lattice is in which cell of another.
//
// Programs draw a table in several ways: a rule for each edge of a cell, an outline for each cell, or one long rule
// through all rows. So rules that lie in one place, meet or overlap are one rule. Rules that cross or touch make one
// lattice, and its rows and columns are where its rules are. Two neighbouring cells without a rule between them are one
// cell. A table may be drawn without its outer edges, and a page may cut one: a side where two rules or more end
// together is closed. A lattice of one cell is a box. A rule that touches no other (an underline, a footnote's
// separator) makes no lattice.
//
// Invariant: the cells of a lattice do not overlap, lie within its rules, and are in reading order. Each reaches over
// one or more rows and columns. The functions are pure. A page with more rules than the limits here is a drawing, and
// has no lattices.

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

// Rules of one place as one: horizontal ones from the top down, then vertical ones from left to right.
std::vector<engine::Rule> merge_rules(std::vector<engine::Rule> rules);

// From the top down, then from left to right, by their upper left corners.
std::vector<Lattice> find_lattices(const std::vector<engine::Rule>& rules);

} // namespace ofstract::layout
