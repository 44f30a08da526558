#pragma once
// A run that ends early → a message that says what, where and how to go on, and the exit status.

#include <functional>
#include <string>

namespace command::batch {

int guarded(const std::string& output, const std::function<int()>& work);

} // namespace command::batch
