#pragma once
// A layout → facts about each page: how it opens, the words in its margins, whether a report closes on it.
//
// Made once for a file, from the layout alone, and only so far as it is asked for.
// Invariant: entry i is of the engine's page i.

#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <set>
#include <string>
#include <vector>

namespace ofstract::grammar {

// The flow of each page as a layout of its own. A paragraph that continues over a page is cut there: the last line of a
// paper, without a full stop, would otherwise be continued by the first line of the next paper.
std::vector<Passages> by_page(const engine::Pages& pages, const Passages& passages);

struct Margins {
    double width = 0, height = 0;  // of the page, in points
    std::set<int> numbers;         // in its margins, whatever they number
    std::set<std::string> running; // its lines in the margins that are no number alone: letters, every number one sign
};

std::vector<Margins> margins_of(const engine::Pages& pages, const Passages& passages);

} // namespace ofstract::grammar
