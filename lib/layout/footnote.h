#pragma once
// lines of a page's body → the footnotes at its foot.
//
// A footnote begins with a raised mark in text smaller than the body's, in the lower part of the page;
// everything below it down to the footer belongs to it or to the next one. Some are printed without their mark.
// Invariant: gives the index of the first footnote line; lines before it are untouched.

#include "layout/line.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ofstract::layout {

// lines.size() where the page has none. `lines` run from top to bottom, furniture taken out.
std::size_t first_footnote_line(const engine::Page& page, const std::vector<Line>& lines, double body_size);

// The same for a page that draws a separator above its footnotes, a short rule at the left margin. All lines below it
// are notes, in whatever size, and none above it is. lines.size() where the page draws no separator, or no mark begins
// the line below it.
std::size_t first_line_below_separator(const engine::Page& page, const std::vector<Line>& lines, double body_size);

// The same for a page whose footnote has no mark of its own: the small text at its foot, set apart from the body.
std::size_t first_unmarked_footnote_line(const engine::Page& page, const std::vector<Line>& lines, double body_size);

// The page's last raised number behind a word; empty where it has none.
std::string last_reference(const engine::Page& page, const std::vector<Line>& lines);

bool begins_footnote(const Line& line, double body_size);

// Whether a raised mark begins the line, in whatever size.
bool begins_with_mark(const Line& line);

} // namespace ofstract::layout
