#pragma once
// A grade's id → its rank from best to poor, whatever the scale: for colours. An unknown grade has none.

#include <string_view>

namespace command {

enum class Standing { nowhere, best, good, weak, poor, not_judged };

Standing standing_of(std::string_view grade);

} // namespace command
