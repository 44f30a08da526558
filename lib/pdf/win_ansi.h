#pragma once
// A code of WinAnsiEncoding → its character in Unicode; 0: none.
//
// Reference: ISO 32000-1, annex D.2.

#include <cstdint>

namespace ofstract::pdf {

inline std::uint32_t win_ansi_character(std::uint32_t code) {
    // Where it is not Latin-1.
    constexpr std::uint16_t high[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    return code >= 0x80 && code < 0xA0 ? high[code - 0x80] : code;
}

} // namespace ofstract::pdf
