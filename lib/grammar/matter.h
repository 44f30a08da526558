#pragma once
// A report's flow → the matter of each piece: cover, contents, findings, the facts behind them, the publisher's
// imprint.
//
// There is one state, and one table of the signs that move it (`moves` in matter.cpp). It is asked of blocks and tables
// alike, before any is read. A kind of matter may come again: a second part of a report is behind the imprint of the
// first.
// Invariant: stretches follow each other and cover the flow from its first piece on; none is empty.
// Reference: 313 published reports; a board's review that is bound behind an inspection's imprint.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ofstract::grammar {

// Ends where the next begins.
struct Matter {
    StretchKind kind = StretchKind::findings;
    std::size_t first = 0; // index in passages.flow
    std::string opened_by;
};

// `body` is where the front ends, which is a letter's or a cover; `rules` may be null.
std::vector<Matter> find_matter(const Passages& passages, std::size_t body, bool is_letter, const Rules* rules);

StretchKind kind_at(const std::vector<Matter>& matter, std::size_t piece);

// With the places of pieces `first` to before `end` of the flow: a box for each page.
Stretch stretch_of(StretchKind kind, std::string opened_by, const Passages& passages, std::size_t first,
                   std::size_t end);

// The same for all of it.
std::vector<Stretch> stretches_of(const std::vector<Matter>& matter, const Passages& passages);

} // namespace ofstract::grammar
