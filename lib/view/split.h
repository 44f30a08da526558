#pragma once
// Sheets that show several pages side by side → those pages.
//
// Two pages on a sheet that lies, or four on one that stands. Columns, slides and tables that lie are no pages: what
// tells pages from them is said once for the document, for all sheets of such a shape. Every line keeps to its half;
// the lines of one half begin where those of the other do, measured from their halves' edges (a second column does
// not: it begins close behind the middle); and either both halves carry the same line at the same height of their
// margins, such as a footer or a page number, or the middle is as empty as both outer margins together.
// Invariant: each word goes to the page that its middle lies on; pages are in reading order, and what is empty behind
// the last of them is no page.

#include "view/view.h"

namespace ofstract::view {

void split(Views& views);

} // namespace ofstract::view
