#pragma once
// Stamps of a committee's agenda pack on a report's pages → set aside, as no part of the text.
//
// "Agenda Item 7", "APPENDIX A": a stamp is a label with its number or letter, in the margin, beyond all other words of
// the document. It recurs on nearly all pages; or it is on the first page alone, in type that no other word of the
// document has. "Page 148" is the pack's where it is ahead of the page's own number by the same on nearly all pages;
// then it may be on one line with the report's own. A report's own numbers are never ahead of its pages. Letterheads,
// titles, running headers and the document's own numbers have none of these shapes, and stay what they are.
// Invariant: nothing but Word::aside changes, and only of upright words without one.

#include "engine/page.h"

namespace ofstract::view {

void mark_stamps(engine::Pages& pages);

} // namespace ofstract::view
