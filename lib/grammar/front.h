#pragma once
// The beginning of a report: its title and labelled fields, and which format claims it.
//
//
// Invariant: the lines before the first field are the title; a field's lines reach to the next field or to the
// judgement table. Everything behind them is the body's.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <cstddef>

namespace ofstract::grammar {

// Whether the document is of this format, by its title, or by its subject where it is a letter.
bool claims(const Rules& rules, const Passages& passages);

// The first of `formats` that claims the document; null where none does.
const Rules* detect(const Passages& passages, const std::vector<const Rules*>& formats);

// Whether some line of a document's opening can be a first field of any format, or a salutation: whether `detect` needs
// to be asked. Costs less than a hundredth of reading the page.
bool may_open(const Passages& passages, const std::vector<const Rules*>& formats);

// Reads the title, the fields and their values into `document`. Gives the index in passages.flow where the body begins.
std::size_t read_front(const Passages& passages, const Rules& rules, Document& document);

// Reads the authority's name from the title. Its identifiers are those of that name, or else of a council that the
// title or a letter's addressees name.
void read_authority(const Rules& rules, Document& document);

} // namespace ofstract::grammar
