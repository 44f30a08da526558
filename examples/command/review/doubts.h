#pragma once
// A report's diagnostics → doubts, the gravest first. Each entry in a place that a doubt points to gets the doubt's
// number.

#include "model.h"

#include <vector>

namespace command::reviewing {

std::vector<Doubt> doubts_of(const ofstract::Report& report, std::vector<Sheet>& sheets, int first);

} // namespace command::reviewing
