#pragma once
// A check that ends the process: a fuzzer's finding, as a sanitizer's is.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace fuzz {

// `seen` is what broke it, for people.
inline void promise(bool holds, const char* what, std::string_view seen = {}) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s: %s\n", what, std::string(seen).c_str());
    std::abort();
}

} // namespace fuzz
