#pragma once
// The self-checks of a document: it is compared with itself, with its format, and with the page.
//
// Invariant: adds diagnostics and changes nothing else; leaves them in page order.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

namespace ofstract::grammar {

void check(const engine::Pages& pages, const Passages& passages, const Rules* rules, Document& document);

} // namespace ofstract::grammar
