#pragma once
// All report formats, in the order in which they are asked whether a document is theirs.
//
// The list is made by CMake from the files of this folder: NAME.cpp defines `const grammar::Format& NAME()`.
//
// Invariant: order of file names; patterns compiled once, on first use, for the life of the process.

#include "grammar/pattern.h"

#include <vector>

namespace ofstract::formats {

const std::vector<const grammar::Rules*>& all();

// The declarations of all of them, for a report that none of them claims.
const grammar::Rules& general();

} // namespace ofstract::formats
