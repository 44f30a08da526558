#pragma once
// A rule that fails may swallow the text of others without a word being lost: a list that holds a section, a box that
// holds most paragraphs. These checks doubt parts that are too large to be true.
//
// Invariant: adds diagnostics and changes nothing else. Each bound is beyond what the published reports at hand have.

#include "grammar/document.h"
#include "grammar/passage.h"

namespace ofstract::grammar {

// Lists that are too long, empty, or hold graded sections; an imprint or contents that hold findings; a box that holds
// most of a report; judgements and dates that two places give differently.
void check_parts(const Passages& passages, Document& document);

} // namespace ofstract::grammar
