#pragma once
// A page → what its rules show.

#include "distributions/distribution.h"
#include "engine/page.h"

namespace distributions {

void measure_rules(const ofstract::engine::Page& page, Values& values);

} // namespace distributions
