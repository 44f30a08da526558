#pragma once
// Sheets that show several pages side by side → those pages.
//
// Two pages are on a landscape sheet, or four on a portrait one. Columns, slides and landscape tables are no pages. The
// decision is made once for the document, for all its sheets of such a shape, by three conditions. Every line keeps to
// its half. The lines of both halves begin at the same distance from their half's edge; a second column does not, as it
// begins close behind the middle. And either both halves have the same line, such as a footer or a page number, at the
// same height of their margins, or the middle is as empty as both outer margins together.
// Invariant: each word goes to the page that its middle is on. Pages are in reading order, and an empty part behind the
// last of them is no page.

#include "view/view.h"

namespace ofstract::view {

void split(Views& views);

} // namespace ofstract::view
