#include "terminal.h"

#include "text/utf8.h"

#include <cstdint>
#include <cstdio>

namespace command {
namespace {

using ofstract::text::Character;

bool steers(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string spelt(const char* format, unsigned code) {
    char text[16];
    std::snprintf(text, sizeof text, format, code);
    return text;
}

// `text`, with each character for which `is` holds spelt out: "\u202e", or "\x1b" where it is one byte.
template <class Is> std::string spelling_out(std::string_view text, const Is& is) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character c = ofstract::text::first_character(text);
        if (!is(c)) out += text.substr(0, c.size);
        else if (c.size == 1) out += spelt("\\x%02x", static_cast<std::uint8_t>(text[0]));
        else out += spelt("\\u%04x", static_cast<unsigned>(c.code));
        text.remove_prefix(c.size);
    }
    return out;
}

// No UTF-8 begins with the byte: U+FFFD itself is three bytes long.
bool is_invalid(const Character& c) { return c.code == ofstract::text::replacement && c.size == 1; }

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

std::size_t columns_of(std::string_view text) { return ofstract::text::count_characters(text); }

std::string_view shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && !ofstract::text::begins_character(text[most])) --most;
    return text.substr(0, most);
}

std::string printable_json(std::string json) {
    // U+007F is a byte of its own; U+0080 to U+009F are 0xC2 and a byte below 0xA0. Both are in strings only.
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
