#pragma once
// A table's cells → more cells, where a column holds several.
//
// A table is found by the one corridor between its first column and the rest. The rest may be columns themselves. Then
// in most rows a word begins at one x behind a wide gap, and in no row does a word lie across that x.
// Invariant: every line's tokens stay in its row, left to right.

#include "layout/table.h"

namespace ofstract::layout {

void split_columns(const engine::Page& page, const std::vector<engine::Typeface>& fonts, Table& table);

} // namespace ofstract::layout
