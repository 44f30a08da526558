#pragma once
// Whether the parts of a document are what they are taken for: the ways in which a rule that fails swallows others'
// text without a word being lost.
//
// Invariant: adds diagnostics and changes nothing else. Each bound is beyond what the published reports at hand have.

#include "grammar/document.h"
#include "grammar/passage.h"

namespace ofstract::grammar {

// Lists that are too long, empty, or hold graded sections; an imprint or contents that hold findings; a box that holds
// most of a report; judgements and dates that two places give differently.
void check_parts(const Passages& passages, Document& document);

} // namespace ofstract::grammar
