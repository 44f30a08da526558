#pragma once
// A document's words → doubts whether a reader of the page sees them as they were read.
//
// Hidden text is kept: where there are two texts, people decide which is the right one. A judgement that was read from
// such text has a doubt of its own.
//
// Invariant: adds diagnostics and changes nothing else.
// Reference: ISO 32000-1, 9.3 (text state), 14.9.4 (replacement text).

#include "grammar/document.h"

#include "engine/page.h"

namespace ofstract::grammar {

void check_legibility(const engine::Pages& pages, Document& document);

} // namespace ofstract::grammar
