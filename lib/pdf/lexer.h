#pragma once
// Bytes → the tokens of PDF, as strictly as the standard has them: a byte that no producer would write there is `bad`.
//
// Invariant: any bytes are safe; each call moves forward or says `end` or `bad`; linear.
// Reference: ISO 32000-1, 7.2 and 7.3.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ofstract::pdf {

// Zero is white space by the standard, but no producer writes it: a lost block of a disk reads as zeros.
bool is_white(char c);   // space, tab, form feed, line ends
bool is_regular(char c); // a byte of names, numbers and keywords
bool is_digit(char c);
int hexadecimal_digit(char c); // its value; -1 for another character

enum class TokenKind : std::uint8_t {
    end,
    bad,
    number,
    name,   // its text has the slash
    string, // either kind, its text with the brackets
    keyword,
    open_dictionary,
    close_dictionary,
    open_array,
    close_array
};

struct Lexer {
    std::string_view bytes;
    std::size_t at = 0;    // behind the last token
    std::string_view text; // of the last token

    void skip_white() {
        while (at < bytes.size() && is_white(bytes[at])) ++at;
    }
    void skip_comments(); // and white space
    TokenKind next();     // behind white space and comments
    // The next token is this keyword. A string in its place is not read to its end.
    bool keyword(std::string_view wanted);
    // The next token is a number without sign and point, below 2^32.
    bool integer(std::uint32_t& out);

  private:
    TokenKind take(TokenKind token, std::size_t end);
    TokenKind take_string();
    TokenKind take_hexadecimal();
};

// Nobody writes a longer number, and it would be worked out again for each reference to it.
constexpr std::size_t longest_number = 128; // characters; a double's own digits are 17

// The whole text is digits and below 2^32.
bool to_integer(std::string_view text, std::uint32_t& out);

} // namespace ofstract::pdf
