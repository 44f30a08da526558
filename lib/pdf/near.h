#pragma once
// Whether two texts are one bit apart: a flipped bit makes one of the other where no checksum guards it.
//
// A check that calls every oddity damage accuses sound files. One that asks also whether the oddity would be right with
// one other bit does not, or hardly (tests/damage/README.md). Invariant: linear in the shorter text; a text longer than
// a number (lexer.h) is near no other.

#include "pdf/lexer.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace ofstract::pdf {

inline bool is_one_bit_apart(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    unsigned differing = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i]) {
            if (differing != 0) return false;
            differing = static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
        }
    return differing != 0 && (differing & (differing - 1)) == 0;
}

// "/MediaBox$" of "/MediaBox": the white space behind a name became a part of it.
inline bool has_grown_by_a_bit(std::string_view name, std::string_view known) {
    if (name.size() != known.size() + 1 || name.substr(0, known.size()) != known) return false;
    for (const std::string_view white : {" ", "\n", "\r"})
        if (is_one_bit_apart(name.substr(known.size()), white)) return true;
    return false;
}

// Whether `is_right` holds of the text with some one bit flipped.
template <class Predicate> bool is_one_bit_from(std::string_view text, Predicate is_right) {
    if (text.size() > longest_number) return false;
    std::string changed(text);
    for (char& c : changed)
        for (unsigned bit = 0; bit < 8; ++bit) {
            const char before = c;
            c = static_cast<char>(static_cast<unsigned char>(c) ^ (1u << bit));
            if (is_right(std::string_view(changed))) return true;
            c = before;
        }
    return false;
}

} // namespace ofstract::pdf
