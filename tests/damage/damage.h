#pragma once
// A sound file → damaged copies of it, of every kind that transport and storage are known for.
//
// Invariant: the same bytes, class and seed give the same copy on every machine; every copy differs from the file.

#include <cstdint>
#include <string>
#include <string_view>

namespace test {

enum class Harm : std::uint8_t {
    cut,        // the end is missing, from any hundredth
    one_bit,    // one bit flipped
    few_bits,   // 2 to 20
    many_bits,  // 21 to 2,000
    text_bit,   // one bit outside the streams, where no checksum is
    zeroed,     // a block of zeroes, 16 bytes to 64 KiB
    removed,    // a range is gone, 1 byte to 16 KiB
    repeated,   // a range comes twice
    swapped,    // two blocks of 512 bytes have changed places
    line_ends,  // LF became CRLF, or CRLF became LF, or CR became LF
    eighth_bit, // all eighth bits are gone from a place on
    count_
};

const char* to_string(Harm harm);

std::string harmed(std::string_view file, Harm harm, std::uint32_t seed);

} // namespace test
