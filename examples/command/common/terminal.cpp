#include "terminal.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace command {
namespace {

struct Character {
    char32_t code = 0;
    std::size_t length = 0; // bytes; 0 where no valid UTF-8 begins
};

// One character of UTF-8 (Unicode Standard, table 3-7: no overlong forms, no surrogates, at most U+10FFFF).
Character first_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
    char32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {};
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, length};
}

bool steers(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string spelt(const char* format, unsigned code) {
    char text[16];
    std::snprintf(text, sizeof text, format, code);
    return text;
}

// `text` with each character spelt out for which `is` holds. Where no valid UTF-8 begins, that is a byte of length 0.
template <class Is> std::string spelling_out(std::string_view text, const Is& is) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character c = first_of(text);
        const std::size_t length = std::max<std::size_t>(c.length, 1);
        if (!is(c)) out += text.substr(0, length);
        else if (length == 1) out += spelt("\\x%02x", static_cast<std::uint8_t>(text[0]));
        else out += spelt("\\u%04x", static_cast<unsigned>(c.code));
        text.remove_prefix(length);
    }
    return out;
}

bool is_invalid(const Character& c) { return c.length == 0; }

// -1 where it is no digit.
int hexadecimal(char c) {
    const std::string_view digits = "0123456789abcdef";
    const std::size_t at = digits.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::string printable(std::string_view text, Newlines newlines) {
    return spelling_out(text, [&](const Character& c) {
        return is_invalid(c) || (steers(c.code) && !(c.code == '\n' && newlines == Newlines::keep));
    });
}

std::string valid_utf8(std::string_view bytes) {
    return spelling_out(bytes, [](const Character& c) { return is_invalid(c) || c.code == '\\'; });
}

std::string bytes_of(std::string_view valid_utf8) {
    std::string out;
    while (!valid_utf8.empty()) {
        const bool spelt = valid_utf8.size() >= 4 && valid_utf8.substr(0, 2) == "\\x";
        const int high = spelt ? hexadecimal(valid_utf8[2]) : -1, low = spelt ? hexadecimal(valid_utf8[3]) : -1;
        const bool is_byte = high >= 0 && low >= 0;
        out += is_byte ? static_cast<char>(16 * high + low) : valid_utf8.front();
        valid_utf8.remove_prefix(is_byte ? 4 : 1);
    }
    return out;
}

std::string without_controls(std::string_view text) {
    return spelling_out(text, [](const Character& c) {
        const bool is_control = c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0);
        return !is_invalid(c) && is_control && c.code != '\n' && c.code != '\t';
    });
}

std::string printable_json(std::string json) {
    // U+007F is a byte of its own; U+0080 to U+009F are 0xC2 and a byte below 0xA0. Both stand in strings only.
    const auto is_control = [&](std::size_t i) {
        return json[i] == '\x7F' ||
               (json[i] == '\xC2' && i + 1 < json.size() && static_cast<std::uint8_t>(json[i + 1]) < 0xA0);
    };
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (!is_control(i)) continue;
        const bool ascii = json[i] == '\x7F';
        json.replace(i, ascii ? 1 : 2, spelt("\\u%04x", static_cast<std::uint8_t>(json[ascii ? i : i + 1])));
    }
    return json;
}

} // namespace command
