#pragma once
// A document's words → doubts whether a reader of the page sees them as they were read.
//
// Text that is there but not seen is kept: which of two texts is the right one is for people to say. A judgement
// that stands on such text is named by itself.
//
// Invariant: adds diagnostics and changes nothing else.
// Reference: ISO 32000-1, 9.3 (text state), 14.9.4 (replacement text).

#include "grammar/document.h"

#include "engine/page.h"

namespace ofstract::grammar {

void check_sight(const engine::Pages& pages, Document& document);

} // namespace ofstract::grammar
