#pragma once
// Bytes → their SHA-256, by Nettle. It is a file's name for whoever wants to know the file again, and a part of some
// keys.
//
// Reference: FIPS 180-4.

#include <nettle/sha2.h>

#include <string>
#include <string_view>

namespace ofstract::pdf {

// Of bytes that come in pieces.
class Sha256 {
  public:
    Sha256();
    void add(std::string_view bytes);
    // Of all bytes that were added. The next byte begins a new sum.
    std::string digest();         // 32 bytes
    std::string in_hexadecimal(); // 64 small digits

  private:
    sha256_ctx context_;
};

std::string sha256(std::string_view bytes); // 32 bytes

std::string sha256_in_hexadecimal(std::string_view bytes); // 64 small digits

} // namespace ofstract::pdf
