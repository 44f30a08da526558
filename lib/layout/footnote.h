#pragma once
// lines of a page's body → the footnotes at its foot.
//
// A footnote begins with a raised mark in text smaller than the body's, in the lower part of the page;
// everything below it down to the footer belongs to it or to the next one.
// Invariant: gives the index of the first footnote line; lines before it are untouched.

#include "layout/line.h"

#include <cstddef>
#include <vector>

namespace ofstract::layout {

// lines.size() where the page has none. `lines` run from top to bottom, furniture taken out.
std::size_t first_footnote_line(const engine::Page& page, const std::vector<Line>& lines, double body_size);

bool begins_footnote(const Line& line, double body_size);

} // namespace ofstract::layout
