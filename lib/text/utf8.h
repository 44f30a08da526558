#pragma once
// UTF-8 ⇄ characters, one by one. Needs no library: everything that needs Unicode's tables is in the other headers.
//
// Invariant: never looks beyond the text, whatever its bytes are.
// Reference: Unicode 15, table 3-7: no overlong forms, no surrogates, at most U+10FFFF.

#include <cstddef>
#include <string>
#include <string_view>

namespace ofstract::text {

// Of ASCII alone.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }

constexpr char32_t replacement = 0xFFFD;

inline bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
bool is_ascii(std::string_view text);

// Whether a byte begins a character: it is ASCII, or the first of several.
inline bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// How many characters a text has: how many of its bytes begin one.
std::size_t count_characters(std::string_view utf8);

struct Character {
    char32_t code = 0;
    std::size_t size = 0; // bytes; 0 where there is none
};

// A byte with which no UTF-8 begins is U+FFFD, one byte long.
Character first_character(std::string_view utf8);

// The first one that the text's last bytes are: of "16–" the dash.
Character last_character(std::string_view utf8);

// `code` is a character, and no surrogate.
void append(std::string& utf8, char32_t code);

} // namespace ofstract::text
