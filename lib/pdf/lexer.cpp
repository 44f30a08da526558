#include "pdf/lexer.h"

#include <array>
#include <charconv>

namespace ofstract::pdf {
namespace {

enum Class : std::uint8_t { regular, white, delimiter, never };

constexpr std::array<Class, 256> class_table() {
    std::array<Class, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = never;
    for (const char c : {' ', '\t', '\r', '\n', '\f'}) table[static_cast<unsigned char>(c)] = white;
    for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
        table[static_cast<unsigned char>(c)] = delimiter;
    for (std::size_t c = 0x7F; c < 256; ++c) table[c] = never;
    return table;
}

constexpr std::array<Class, 256> classes = class_table();

Class class_of(char c) { return classes[static_cast<unsigned char>(c)]; }

bool is_hexadecimal(char c) { return hexadecimal_digit(c) >= 0; }

bool is_number(std::string_view text) {
    std::size_t i = text.front() == '-' || text.front() == '+' ? 1 : 0;
    std::size_t digits = 0, points = 0;
    for (; i < text.size(); ++i) {
        if (is_digit(text[i])) ++digits;
        else if (text[i] == '.') ++points;
        else return false;
    }
    return digits > 0 && points <= 1;
}

bool is_name(std::string_view text) { // without the slash; #41 is a byte in hexadecimal
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '#' && (i + 2 >= text.size() || !is_hexadecimal(text[i + 1]) || !is_hexadecimal(text[i + 2])))
            return false;
    return true;
}

} // namespace

bool is_white(char c) { return class_of(c) == white; }
bool is_regular(char c) { return class_of(c) == regular; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hexadecimal_digit(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool to_integer(std::string_view text, std::uint32_t& out) {
    if (text.empty() || text.size() > longest_number || !is_digit(text.front())) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size();
}

TokenKind Lexer::take(TokenKind token, std::size_t end) {
    text = bytes.substr(at, end - at);
    at = end;
    return token;
}

TokenKind Lexer::take_string() {
    std::size_t depth = 0;
    for (std::size_t i = at; i < bytes.size(); ++i) {
        if (bytes[i] == '\\') ++i;
        else if (bytes[i] == '(') ++depth;
        else if (bytes[i] == ')' && --depth == 0) return take(TokenKind::string, i + 1);
    }
    return take(TokenKind::bad, bytes.size());
}

TokenKind Lexer::take_hexadecimal() {
    std::size_t i = at + 1;
    while (i < bytes.size() && (is_hexadecimal(bytes[i]) || is_white(bytes[i]))) ++i;
    return i < bytes.size() && bytes[i] == '>' ? take(TokenKind::string, i + 1) : take(TokenKind::bad, i);
}

// To the end of the line, and as many as there are.
void Lexer::skip_comments() {
    skip_white();
    while (at < bytes.size() && bytes[at] == '%') {
        while (at < bytes.size() && bytes[at] != '\n' && bytes[at] != '\r') ++at;
        skip_white();
    }
}

TokenKind Lexer::next() {
    skip_comments();
    text = {};
    if (at >= bytes.size()) return TokenKind::end;
    const char c = bytes[at];
    const bool doubled = at + 1 < bytes.size() && bytes[at + 1] == c;
    switch (c) {
    case '<': return doubled ? take(TokenKind::open_dictionary, at + 2) : take_hexadecimal();
    case '>': return doubled ? take(TokenKind::close_dictionary, at + 2) : TokenKind::bad;
    case '[': return take(TokenKind::open_array, at + 1);
    case ']': return take(TokenKind::close_array, at + 1);
    case '(': return take_string();
    default: break;
    }
    if (c != '/' && !is_regular(c)) return TokenKind::bad;
    std::size_t end = at + 1;
    while (end < bytes.size() && is_regular(bytes[end])) ++end;
    if (end < bytes.size() && class_of(bytes[end]) == never) return take(TokenKind::bad, end);
    if (c == '/') return take(is_name(bytes.substr(at + 1, end - at - 1)) ? TokenKind::name : TokenKind::bad, end);
    const std::string_view word = bytes.substr(at, end - at);
    const bool begins_a_number = is_digit(c) || c == '-' || c == '+' || c == '.';
    if (begins_a_number) return take(is_number(word) ? TokenKind::number : TokenKind::bad, end);
    return take(TokenKind::keyword, end);
}

bool Lexer::keyword(std::string_view wanted) {
    skip_comments();
    return at < bytes.size() && is_regular(bytes[at]) && next() == TokenKind::keyword && text == wanted;
}

bool Lexer::integer(std::uint32_t& out) { return next() == TokenKind::number && to_integer(text, out); }

} // namespace ofstract::pdf
