#pragma once
// A grade's id → where it stands, whatever the scale: for colours. A grade that is not known stands nowhere.

#include <string_view>

namespace command {

enum class Standing { nowhere, best, good, weak, poor, not_judged };

Standing standing_of(std::string_view grade);

} // namespace command
