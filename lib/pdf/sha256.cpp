#include "pdf/sha256.h"

#include <cstdint>

namespace ofstract::pdf {

Sha256::Sha256() : context_() { sha256_init(&context_); }

void Sha256::add(std::string_view bytes) {
    sha256_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::digest() {
    std::string out(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&context_, out.size(), reinterpret_cast<std::uint8_t*>(out.data()));
    return out;
}

std::string Sha256::in_hexadecimal() {
    std::string out;
    for (const char c : digest()) {
        const auto byte = static_cast<unsigned char>(c);
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return out;
}

std::string sha256(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.digest();
}

std::string sha256_in_hexadecimal(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.in_hexadecimal();
}

} // namespace ofstract::pdf
