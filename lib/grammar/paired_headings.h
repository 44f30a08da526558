#pragma once
// Headings of a report of no known format → the judgements that they pair: "Leadership and management: good".
//
// Invariant: a heading's grade is a judgement where the heading sets it off from its label, or where the label is one
// that reports have; an "is good" of anything else is a doubt. What only mentions a grade ("Why it is not yet good")
// has none. A heading that repeats what a row gives is no second judgement. Reference: the graded headings of the
// formats that are known.

#include "grammar/document.h"
#include "grammar/headings.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

namespace ofstract::grammar {

// Sets what `text` pairs in `heading`, which no rule knows: its grade and whether it judges. Where `is_stated`, a
// sentence's rule has its judgement already.
void pair_heading(const Passage& text, bool is_stated, const Rules& rules, Document& document, Heading& heading);

// What a line below a section's heading judges.
Judgement judged_by_line(const Section& section, const Joined& line);

// Takes away what repeats a row's judgement, and doubts where the two differ.
void settle_repetitions(Document& document);

} // namespace ofstract::grammar
