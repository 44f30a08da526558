#pragma once
// Bytes → their SHA-256 (FIPS 180-4), by Nettle.

#include <nettle/sha2.h>

#include <string>
#include <string_view>

namespace command::batch {

class Sha256 {
  public:
    Sha256();
    void add(std::string_view bytes);
    std::string hex(); // of all that was added; begins anew
  private:
    sha256_ctx context_;
};

std::string sha256_of(std::string_view bytes);

} // namespace command::batch
