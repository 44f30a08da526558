#pragma once
// The property that every report must have: the words that the engine gave and the words of all blocks,
// tables, footnotes, fields and furniture are the same multiset.
//
// Compared through the public handles, so that nothing that the library keeps inside can hide a loss:
// all characters but white space, in NFC, counted.

#include "engine/page.h"

#include <ofstract/report.h>

#include <map>
#include <string>

namespace test {

using Counts = std::map<std::string, long>; // UTF-8 character → how often

Counts characters_of(const ofstract::engine::Pages& pages);
Counts characters_of(const ofstract::Report& report);

// "a +2, é -1": more in the report, fewer; "" where they are the same.
std::string difference(const Counts& pages, const Counts& report);

// The first string of a report's JSON that begins or ends with white space, quoted; "" where none does.
std::string first_untrimmed(const std::string& json);

} // namespace test
