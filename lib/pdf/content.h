#pragma once
// A content stream's bytes → its operators, one after the other, with their operands.
//
// A page may have several streams, which are read as one: an array that begins in one may end in the next. The standard
// divides streams only between tokens; here a string may continue as well, for Poppler reads it so.
//
// Invariant: any bytes are safe; each call moves forward; linear. Bytes that are no token are passed over, as viewers
// do. Brackets are dropped: the values in an array or a dictionary follow as operands of their own.
// Reference: ISO 32000-1, 7.8.2, 8.9.7 (inline images).

#include "pdf/lexer.h"

#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

struct Operand {
    TokenKind token = TokenKind::end; // number, name or string
    std::string_view text;
};

// Operators are compared as numbers.
constexpr std::uint32_t key(std::string_view op) {
    std::uint32_t out = 0;
    for (const char c : op.substr(0, 4)) out = out << 8 | static_cast<unsigned char>(c);
    return out;
}

class Content {
  public:
    explicit Content(std::string_view bytes) : bytes_(bytes) {}

    bool next();                                // false at the end
    void read_next(std::string_view stream);    // behind the end, in the next stream of the same page
    std::string_view op() const { return op_; } // of an inline image "EI"
    const std::vector<Operand>& operands() const { return operands_; }

    // Of an inline image, at EI: its keys and values (in short or in full), and its bytes as they are in the stream.
    const std::vector<Operand>& image_keys() const { return image_keys_; }
    std::string_view image_bytes() const { return image_bytes_; }

    // So far a string, an inline image or an array was not ended before its operator, or one was ended that had not
    // begun.
    bool is_cut() const { return is_cut_ || arrays_ != 0 || (open_ != 0 && open_ != '%'); }
    bool has_array() const { return has_array_; }        // among the operands
    bool has_joined() const { return !joined_.empty(); } // one is a string of several streams, against the standard

    // The operand as a number; 0 where there is none.
    double number(std::size_t i) const;

  private:
    std::string_view take_word();
    void take_marked(char mark);
    void take_string();
    void take_hexadecimal();
    void take_comment();
    void end_string(char mark, std::size_t begin);
    void skip_image();

    std::string_view bytes_;
    std::size_t at_ = 0;
    int arrays_ = 0;                // that are open
    char open_ = 0;                 // the first byte of a string or a comment that the stream's end cuts
    std::size_t depth_ = 0;         // of the brackets in that string
    bool is_escaped_ = false;       // its last byte was a backslash
    bool goes_on_ = false;          // the operands are those that the stream before has left
    std::list<std::string> joined_; // strings of several streams, among the operands
    std::size_t joined_size_ = 0;
    bool is_cut_ = false, has_array_ = false;
    std::string_view op_;
    std::vector<Operand> operands_, image_keys_;
    std::string_view image_bytes_;
};

// A number's value, a sign and a point allowed for; 0 for anything else.
double number_of(std::string_view text);

// The bytes that a string stands for: "(a\\051)", "<6129>".
void decode_string(std::string_view text, std::string& out);

// Whether a replacement (14.9.4) says more than the letters that one glyph of a font stands for. `bytes` is its own.
bool is_another_text(std::string_view replacement, std::string& bytes);

} // namespace ofstract::pdf
