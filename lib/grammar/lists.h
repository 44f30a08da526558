#pragma once
// Sections → a report's lists of what must change, each item whole.
//
// What needs to improve, areas for improvement, areas for priority action, recommendations: whatever their
// heading's wording, and whether their items are bullets, numbered paragraphs, rows of a table, or prose.
// Invariant: an item quotes its blocks; the sections keep them.
// Reference: the headings of the formats' files with these ids.

#include "grammar/document.h"

#include <string_view>

namespace ofstract::grammar {

// Whether a section with this id is such a list.
bool is_list_id(std::string_view id);

// Fills document.lists from document.sections, in reading order.
void read_lists(Document& document);

} // namespace ofstract::grammar
