#pragma once
// Work that ends early, for whatever reason → one Failure that says what went wrong, where, and how to go on.

#include "batch.h"

#include <functional>
#include <string>

namespace command::batch {

Counts guarded(const std::string& output, const std::function<Counts()>& work);

} // namespace command::batch
