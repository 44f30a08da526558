#pragma once
// Whether a document is an inspection report at all, of whatever format.
//
//
// Invariant: decided by the first page with words alone, by the beginnings of its lines: inspection reports name there
// what was inspected, when, or by whom. The subjects of the text further in mean nothing: guidance and minutes name
// everything that a report has.

#include "grammar/passage.h"

namespace ofstract::grammar {

bool is_report(const Passages& passages);

} // namespace ofstract::grammar
