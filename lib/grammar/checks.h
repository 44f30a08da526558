#pragma once
// The self-checks of a document: what it says against itself, against its format, and against the page.
//
// Invariant: adds diagnostics and changes nothing else; leaves them in page order.

#include "grammar/document.h"
#include "grammar/pattern.h"
#include "layout/layout.h"

namespace ofstract::grammar {

void check(const engine::Pages& pages, const layout::Layout& layout, const Rules* rules, Document& document);

} // namespace ofstract::grammar
