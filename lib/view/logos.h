#pragma once
// Words that a program read in the logos of a scan → set aside, as no part of the text.
//
// A logo is a picture, and a report in its own file gives no words for it. A program that reads a scan gives some:
// "Ofsted", or "KKK" for its stars, larger than the text, in the top margin of each page, and not the same on each.
// They are no words of the report, and one of them would become its title.
//
// A logo is known by its place: on most recognised pages, words larger than the body's are there. Words above it,
// beside it in its width, or right below it on a line without other words belong to it: the publisher's strapline. A
// logo on fewer than three pages is not found.

#include "engine/page.h"

namespace ofstract::view {

// Of the pages that are recognised; `body` is the size of the document's text, points.
void mark_logos(engine::Pages& pages, double body);

} // namespace ofstract::view
