#pragma once
// Bytes → their SHA-256, by Nettle: the name of a file for whoever wants to know it again, and a part of some keys.
//
// Reference: FIPS 180-4.

#include <string>
#include <string_view>

namespace ofstract::pdf {

std::string sha256(std::string_view bytes); // 32 bytes

std::string sha256_in_hexadecimal(std::string_view bytes); // 64 small digits

} // namespace ofstract::pdf
