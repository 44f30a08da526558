#pragma once
// Headings of a report of no known format → the judgements that they pair: "Leadership and management: good".
//
// Invariant: a heading's grade is a judgement where the heading sets it off from its label, or where the label is one
// that reports have; an "is good" of anything else is a doubt. A heading that only mentions a grade ("Why it is not yet
// good") has none. A heading that repeats a row's judgement is no second one. Reference: the graded headings of the
// formats that are known.

#include "grammar/document.h"
#include "grammar/headings.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

namespace ofstract::grammar {

// Sets in `heading`, which no rule knows, the grade that `text` pairs, and whether it judges. Where `is_stated`, a
// sentence's rule has its judgement already.
void pair_heading(const Passage& text, bool is_stated, const Rules& rules, Document& document, Heading& heading);

// The judgement that a line below a section's heading gives.
Judgement judged_by_line(const Section& section, const Joined& line);

// Takes away judgements that repeat a row's, and doubts where the two differ.
void settle_repetitions(Document& document);

} // namespace ofstract::grammar
