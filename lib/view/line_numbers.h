#pragma once
// Numbers that were printed beside the lines of every page → words that are no part of the text.
//
// Line numbers are in a strip of their own, left or right of all other words of the page, each on the baseline of a
// line. They count the lines by ones, by fives or by any other step, anew on each page or through the document. The
// decision is made once for the document: its numbers, times their step, are as many as its lines. The numbers of
// paragraphs, of a list or of a table's rows are fewer than the lines.
// Invariant: nothing but Word::aside changes, and only of words without one that are upright and digits alone.

#include "engine/page.h"

namespace ofstract::view {

// `body`: the size of most characters, in points.
void mark_line_numbers(engine::Pages& pages, double body);

} // namespace ofstract::view
