#pragma once
// Words of a scale that grade nothing: a legend, which lists all its grades, and a grade that heads the group of the
// areas that have it. Both are set aside; the judgement is in the area's own heading.
//
// Invariant: nothing else is taken: a legend has all grades in their order, and a group's name is right above a heading
// of the format with the same grade.
// Reference: report cards of the education inspection framework for use from November 2025.

#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <cstddef>
#include <vector>

namespace ofstract::grammar {

// How many parts of the flow, from `i` on, are a legend; 0 where none begins there.
std::size_t legend_parts(const Passages& passages, std::size_t i);

// Whether these lines name the grade of the areas that follow, the first of which is `next`.
bool heads_group(const Passage& text, const Passage& next, const Rules& rules);

} // namespace ofstract::grammar
