#pragma once
// The first 16 hexadecimal digits of a text's SHA-256: how the tests name words that may not stand here.

#include <nettle/sha2.h>

#include <string>
#include <string_view>

namespace test {

inline std::string sha256_start(std::string_view text) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
    std::uint8_t digest[8];
    sha256_digest(&context, sizeof digest, digest);
    std::string hex;
    for (const std::uint8_t byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}

} // namespace test
