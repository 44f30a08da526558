#pragma once
// Bytes → their SHA-256 (FIPS 180-4), by Nettle.

#include <nettle/sha2.h>

#include <string>
#include <string_view>

namespace command {

class Sha256 {
  public:
    Sha256();
    void add(std::string_view bytes);
    // Of all that was added; begins anew.
    std::string digest(); // 32 bytes
    std::string hex();    // 64 small digits
  private:
    sha256_ctx context_;
};

std::string sha256_of(std::string_view bytes);

} // namespace command
