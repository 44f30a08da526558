#pragma once
// Bytes → their SHA-256. The command has no code of its own for it: it is built with the library's.

#include "pdf/sha256.h"

namespace command {

using ofstract::pdf::Sha256;

// 64 small digits.
inline std::string sha256_of(std::string_view bytes) { return ofstract::pdf::sha256_in_hexadecimal(bytes); }

} // namespace command
