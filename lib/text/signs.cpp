#include "text/signs.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace ofstract::text {
namespace {

// Curly and straight quotation marks, guillemets, brackets.
constexpr std::array<char32_t, 9> closing = {0x2019, 0x201D, '\'', '"', ')', ']', '}', 0xBB, 0x203A};

bool is_closing(char32_t c) { return std::find(closing.begin(), closing.end(), c) != closing.end(); }

} // namespace

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_dash(char32_t c) {
    return is_hyphen(c) || (c >= 0x2012 && c <= 0x2015) || c == 0x2212 || c == 0x23AF || c == 0x2500;
}

bool is_bullet(char32_t c) {
    return !is_dash(c) && (c == 0xB7 || c == 0x2022 || c == 0x2023 || c == 0x2043 || (c >= 0x2300 && c <= 0x23FF) ||
                           (c >= 0x2500 && c <= 0x27BF) || (c >= 0xE000 && c <= 0xF8FF));
}

bool may_be_bullet(char32_t c) { return is_bullet(c) || is_dash(c) || c == '*' || c == 0x336; }

std::size_t closing_at_end(std::string_view utf8) {
    const Character last = last_character(utf8);
    return is_closing(last.code) ? last.size : 0;
}

bool ends_with_soft_hyphen(std::string_view word) { return word.ends_with("\u00AD"); }

bool ends_sentence(std::string_view utf8) {
    for (std::size_t size = closing_at_end(utf8); size > 0 && size < utf8.size(); size = closing_at_end(utf8))
        utf8.remove_suffix(size);
    return !utf8.empty() && std::string_view(".?!:;").find(utf8.back()) != std::string_view::npos;
}

bool begins_small(std::string_view word) { return !word.empty() && is_small(word.front()); }

} // namespace ofstract::text
