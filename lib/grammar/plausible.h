#pragma once
// A rule that fails may swallow the text of others without a word being lost: a list that holds a section, a box that
// holds most paragraphs. These checks doubt parts that are too large to be true.
//
// Invariant: adds diagnostics and changes nothing else. Each bound is beyond what the published reports at hand have.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

namespace ofstract::grammar {

// Lists that are too long, empty, or hold graded sections or people; headings of the format's own with nothing below
// them; an imprint, contents or facts that hold findings; a box that holds most of a report; judgements and dates that
// two places give differently. `rules` may be null.
void check_parts(const Passages& passages, const Rules* rules, Document& document);

} // namespace ofstract::grammar
