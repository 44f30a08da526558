#pragma once
// A page's numbers as a PDF gives them → numbers that the layers above may compare, add and round.
//
// A damaged or hostile file can place a word nowhere (NaN), infinitely far away, or inside out. Sorting by such numbers
// is undefined behaviour, and so is rounding them to integers.
// Invariant: afterwards the page keeps what page.h promises of its numbers; a page that keeps it already is not
// changed. No word is added, dropped or moved in the list.
// Reference: ISO 32000-1, annex C.2: a page measures at most 14,400 units; UserUnit may make a unit larger.

#include "engine/page.h"

#include <cstddef>

namespace ofstract::engine {

// How many words of the page had to be changed.
std::size_t make_sound(Page& page);

} // namespace ofstract::engine
