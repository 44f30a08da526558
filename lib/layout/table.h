#pragma once
// lines of a page → tables without rules: two columns with an empty corridor between them.
//
// A line with a wide gap opens a table; it reaches down as long as lines keep to the left or the right of the corridor.
// A cell is a run of lines of one column; a row pairs the cells that are side by side. Two columns that both hold
// bullets are running text, and are given as columns in place of rows.
// Invariant: a token of a table's lines is in exactly one cell or column. Cells are paired by their heights on the page
// alone, never by their order: a row may lack its left or its right cell, and says so by an empty one.

#include "layout/block.h"
#include "layout/line.h"

#include <cstddef>
#include <vector>

namespace ofstract::layout {

using Cell = std::vector<Line>; // top to bottom; may be empty

struct Row {
    std::vector<Cell> cells; // left to right
    bool is_header = false;  // it names the columns
};

struct Table {
    std::size_t first_line = 0, last_line = 0; // of the page's lines, both included
    double column2 = 0;                        // points; where the right column begins
    bool unsure = false;                       // a cell is beside more than one cell of the other column
    std::vector<Line> columns[2];              // not empty: no table, but text in two columns, left before right
    std::vector<Row> rows;
    bool is_ruled = false;     // the page has drawn its cells
    std::vector<double> edges; // points; of a ruled one: where its columns begin
    std::size_t box = 0;       // around it, of the document; 0: none
};

// Whether the first row names the columns by its look: each of its cells is bold, and no other row is bold throughout.
bool has_bold_header(const std::vector<Row>& rows);

// `column_before`: where the right column begins of a table that the page before ends with, 0 for none. One row, which
// is no table by itself, continues that table.
std::vector<Table> find_tables(const engine::Page& page, const std::vector<engine::Typeface>& fonts,
                               const std::vector<Line>& lines, const Measure& measure, double column_before = 0);

} // namespace ofstract::layout
