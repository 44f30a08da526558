#pragma once
// A page's words → which of them are printed over the same word, in nearly the same place.
//
// For a bolder look, as a shadow, or by a careless merge a text is drawn twice. Poppler drops the second where both
// begin and end within a tenth of an em. Where they are further apart it gives two words, of which the first counts. A
// different word in the same place is not a doubled one: a reader has to look at that (text-overprinted).
//
// Invariant: marks only words that are not set aside yet; each is compared with so many others at most.

#include "engine/page.h"

namespace ofstract::engine {

void mark_doubled(Page& page);

} // namespace ofstract::engine
