#pragma once
// The flow behind the front → sections of paragraphs, list items and tables; facts; furniture of contents and imprint.
//
// Invariant: each block of the flow becomes one element, one heading or one piece of furniture, in order.

#include "grammar/document.h"
#include "grammar/matter.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <cstddef>

namespace ofstract::grammar {

// `rules` may be null: then headings are known by their look alone.
void read_body(const Passages& passages, std::size_t begin, const std::vector<Matter>& matter, const Rules* rules,
               Document& document);

} // namespace ofstract::grammar
