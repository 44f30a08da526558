#pragma once
// A report → the pieces of its text that are searched, in reading order.
//
// Invariant: each piece of text is here once. Pieces of one run follow each other on the page, so that a quote may run
// from one into the next.

#include "model/data.h"

#include <ofstract/find.h>

#include <string_view>
#include <vector>

namespace ofstract::find {

struct SearchedText {
    Place place = Place::title;
    std::string_view text;
    Values<Span> where;
    Section section;
    Block block;
};

using Run = std::vector<SearchedText>;

std::vector<Run> runs_of(const detail::ReportData& data);

} // namespace ofstract::find
