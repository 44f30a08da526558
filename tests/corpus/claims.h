#pragma once
// A document → the formats that claim it as theirs: at most one.

#include "engine/page.h"

#include <set>
#include <string>

namespace test {

// Their ids; every format is asked.
std::set<std::string> claims_of(const ofstract::engine::Pages& pages);

} // namespace test
