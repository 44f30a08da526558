#pragma once
// Whether a document is an inspection report at all, of whatever format.
//
// Invariant: decided by the first page with words alone, by what begins its lines: inspection reports name
// there what was inspected, when, or by whom. What the text further in talks about means nothing:
// guidance and minutes name all that a report has.

#include "grammar/passage.h"

namespace ofstract::grammar {

bool is_report(const Passages& passages);

} // namespace ofstract::grammar
