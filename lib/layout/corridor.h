#pragma once
// lines of a page → the empty corridor between two columns, and which lines keep to it.
//
// Invariant: a corridor only narrows as lines are taken in. Words of those lines are left or right of it, but for a
// word that begins exactly where the right column does.

#include "layout/line.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ofstract::layout {

constexpr double beside_overlap = 0.2;  // of a line's height; lines below each other overlap by less than a tenth
constexpr std::size_t page_lines = 120; // more than a page has

struct Corridor {
    double left, right;      // points; the empty interval
    double column1, column2; // where the two columns begin
    double end;              // where the right one ends, in the line that opens the table
    double header = 0;       // where the line that opens the table has its right cell, where the rows have it elsewhere
    bool is_touched = false; // a cell reaches to the right column: then each line with both cells is a row
};

// The widest gap of a line, if it is wide enough and not the one behind a bullet or a number.
std::optional<Corridor> widest_gap(const Line& line);

// The corridor between two neighbouring lines that are beside each other: cells that wrap or are centred do not share a
// baseline.
std::optional<Corridor> side_by_side(const Line& line, const Line& next);

// Whether the line keeps to the two columns; narrows the corridor to what it leaves empty.
bool conforms(const engine::Page& page, const Line& line, Corridor& corridor);

// The corridor of rows whose header, the line before them, is bold and has its right cell further left than they do:
// its own tab stop. Two rows say so, or it is chance.
std::optional<Corridor> below_header(const engine::Page& page, const std::vector<Line>& lines, std::size_t header,
                                     const Corridor& corridor);

// Whether no line outside [first, last) begins where the left column does: then that column is the table's own.
// `lefts` are the left edges of all lines, in order.
bool is_apart(const std::vector<Line>& lines, const std::vector<double>& lefts, std::size_t first, std::size_t last,
              double column1);

// How many lines above `at` are the beginning of its left cell: a label over three lines, its grade beside the second.
// `leading`: the document's, in em.
std::size_t lines_above(const std::vector<Line>& lines, std::size_t at, std::size_t first, const Corridor& corridor,
                        double leading);

// Whether line `k`, in the left column alone, is as far below the line above it as the rows above are from each other.
// Then it is a row without a right cell. `first` and `last_right`: the first line, and the last with a right cell.
bool is_next_row(const std::vector<Line>& lines, std::size_t k, std::size_t last_right, std::size_t first,
                 const Corridor& corridor);

inline bool is_right_of(const Line& line, const Corridor& corridor) { return line.box.right > corridor.right; }

} // namespace ofstract::layout
