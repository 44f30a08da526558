#pragma once
// What a committee's agenda pack stamps on a report's pages → words that are no part of the text.
//
// A stamp stands in the margin, beyond all other words of the document, and is a label with its number or letter:
// "Agenda Item 7", "APPENDIX A". It recurs on nearly all pages; or it is on the first page alone, in type that no other
// word of the document has. "Page 148" is the pack's where it is ahead of the page's own number by the same on nearly
// all pages, and then it may stand on the line of the report's own: a report's own numbers are never ahead of its
// pages. Letterheads, titles, running headers and the document's own numbers have none of these shapes, and stay what
// they are.
// Invariant: nothing but Word::aside changes, and only of upright words without one.

#include "engine/page.h"

namespace ofstract::view {

void mark_stamps(engine::Pages& pages);

} // namespace ofstract::view
