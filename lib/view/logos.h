#pragma once
// What a program read in the logos of a scan → words that are no part of the text.
//
// A logo is a picture, and a report in its own file gives no words for it. A program that reads a scan gives some:
// "Ofsted", or "KKK" for its stars, larger than the text, in the top margin of each page, and not the same on each.
// They say nothing that the report says, and one of them would be its title.
//
// A logo is known by its place: words that are larger than the body's stand there on most recognised pages. What is
// above it, beside it in its width, or right below it on a line that has no other words, belongs to it: the publisher's
// strapline. A logo that is on fewer than three pages is not known.

#include "engine/page.h"

namespace ofstract::view {

// Of the pages that are recognised; `body` is the size of the document's text, points.
void mark_logos(engine::Pages& pages, double body);

} // namespace ofstract::view
