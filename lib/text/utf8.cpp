#include "text/utf8.h"

#include <algorithm>

namespace ofstract::text {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

std::size_t count_characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), begins_character));
}

Character first_character(std::string_view utf8) {
    if (utf8.empty()) return {};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || utf8.size() < size) return {replacement, 1};
    char32_t code = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if (begins_character(utf8[i])) return {replacement, 1};
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    if (overlong || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) return {replacement, 1};
    return {code, size};
}

Character last_character(std::string_view utf8) {
    constexpr std::size_t longest = 4;
    for (std::size_t size = std::min(longest, utf8.size()); size > 1; --size) {
        const Character c = first_character(utf8.substr(utf8.size() - size));
        if (c.size == size) return c;
    }
    return first_character(utf8.substr(utf8.size() - std::min<std::size_t>(1, utf8.size())));
}

void append(std::string& utf8, char32_t code) {
    const auto add = [&](char32_t byte) { utf8 += static_cast<char>(byte); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | code >> 6);
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | code >> 12);
        add(0x80 | (code >> 6 & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | code >> 18);
        add(0x80 | (code >> 12 & 0x3F));
        add(0x80 | (code >> 6 & 0x3F));
        add(0x80 | (code & 0x3F));
    }
}

} // namespace ofstract::text
