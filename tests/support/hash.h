#pragma once
// The first 16 hexadecimal digits of a text's SHA-256: the tests' name for words that may not be printed here.

#include "pdf/sha256.h"

#include <string>
#include <string_view>

namespace test {

inline std::string sha256_start(std::string_view text) {
    return ofstract::pdf::sha256_in_hexadecimal(text).substr(0, 16);
}

} // namespace test
