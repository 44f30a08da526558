#pragma once
// A report's diagnostics → doubts, the gravest first; the entries that stand where they point are told their numbers.

#include "model.h"

#include <vector>

namespace command::reviewing {

std::vector<Doubt> doubts_of(const ofstract::Report& report, std::vector<Sheet>& sheets, int first);

} // namespace command::reviewing
