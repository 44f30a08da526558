#pragma once
// rules that touch each other → the rows, columns and cells between them.
//
// Invariant: as of lattice.h; no cells where the rules enclose nothing, and where there would be more places for
// cells than `most`.

#include "layout/lattice.h"

namespace ofstract::layout {

// `apart`: points; rules no further from each other are in one place.
Lattice cells_between(const std::vector<engine::Rule>& rules, double apart, std::size_t most);

} // namespace ofstract::layout
