#pragma once
// words of a page that engine/ and view/ set aside → furniture: watermarks, hidden words, words printed twice, stamps,
// line numbers.
//
// Invariant: each such word is in exactly one line here, and in none of find_lines. So they divide no line, no
// paragraph and no table, and nothing is measured by them.

#include "layout/furniture.h"
#include "layout/line.h"

#include <utility>
#include <vector>

namespace ofstract::layout {

std::vector<std::pair<Furniture, Line>> aside_lines(const engine::Page& page,
                                                    const std::vector<engine::Typeface>& fonts);

// Signs without a letter or a digit that are too small to be seen: a full stop in type of a point.
bool is_speck(const engine::Page& page, const Line& line);

} // namespace ofstract::layout
