#include "pdf/sha256.h"

#include <nettle/sha2.h>

#include <cstdint>

namespace ofstract::pdf {

std::string sha256(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::string out(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&context, out.size(), reinterpret_cast<std::uint8_t*>(out.data()));
    return out;
}

std::string sha256_in_hexadecimal(std::string_view bytes) {
    std::string hex;
    for (const char c : sha256(bytes)) {
        const auto byte = static_cast<unsigned char>(c);
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}

} // namespace ofstract::pdf
