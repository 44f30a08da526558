#pragma once
// A layout → what each page shows of itself: how it opens, what stands in its margins, whether a report closes on it.
//
// Made once for a file, from the layout alone, and only so far as it is asked for.
// Invariant: pages run side by side with those of the engine.

#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <set>
#include <string>
#include <vector>

namespace ofstract::grammar {

// The flow of each page as a layout of its own. A paragraph that goes on over a page is cut there: what ends a paper
// without a full stop looks as if the next paper's first line went on with it.
std::vector<Passages> by_page(const engine::Pages& pages, const Passages& passages);

struct Margins {
    double width = 0, height = 0;  // of the page, in points
    std::set<int> numbers;         // that stand in its margins, whatever they number
    std::set<std::string> running; // its lines in the margins that are no number alone: letters, every number one sign
};

std::vector<Margins> margins_of(const engine::Pages& pages, const Passages& passages);

} // namespace ofstract::grammar
