#include "pdf/content.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ofstract::pdf {
namespace {

// Laxer than the file's own lexer: here every byte that a viewer would pass over is passed over.
enum class Byte : std::uint8_t { regular, space, mark };

constexpr std::array<Byte, 256> byte_table() {
    std::array<Byte, 256> table{};
    for (std::size_t c = 0; c <= ' '; ++c) table[c] = Byte::space;
    for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
        table[static_cast<unsigned char>(c)] = Byte::mark;
    return table;
}

constexpr std::array<Byte, 256> bytes_by_value = byte_table();

Byte byte_of(char c) { return bytes_by_value[static_cast<unsigned char>(c)]; }

bool is_octal(char c) { return c >= '0' && c <= '7'; }

void decode_hexadecimal(std::string_view digits, std::string& out) {
    int high = -1;
    for (const char c : digits) {
        const int digit = hexadecimal_digit(c);
        if (digit < 0) continue;
        if (high >= 0) out += static_cast<char>(high * 16 + digit);
        high = high < 0 ? digit : -1;
    }
    if (high >= 0) out += static_cast<char>(high * 16);
}

// Decodes the escape behind a backslash, at `at`, which is left on the escape's last character.
void decode_escape(std::string_view text, std::size_t& at, std::string& out) {
    const char c = text[at];
    if (is_octal(c)) {
        int value = 0;
        for (int i = 0; i < 3 && at < text.size() && is_octal(text[at]); ++i, ++at)
            value = value * 8 + (text[at] - '0');
        --at;
        out += static_cast<char>(value);
        return;
    }
    constexpr std::string_view letters = "nrtbf", meanings = "\n\r\t\b\f";
    const std::size_t letter = letters.find(c);
    if (letter != std::string_view::npos) out += meanings[letter];
    else if (c == '\r') at += text.substr(at + 1, 1) == "\n"; // an escaped line end means nothing
    else if (c != '\n') out += c;
}

} // namespace

// By hand: std::from_chars takes four times as long, for digits that no place on a page needs.
double number_of(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t i = text.front() == '-' || text.front() == '+' ? 1 : 0;
    double value = 0, unit = 1;
    bool behind_point = false;
    for (; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            value = value * 10 + (text[i] - '0');
            if (behind_point) unit *= 10;
        } else if (text[i] == '.' && !behind_point) {
            behind_point = true;
        } else {
            return 0;
        }
    }
    const double out = value / unit;
    return !std::isfinite(out) ? 0 : text.front() == '-' ? -out : out;
}

void decode_string(std::string_view text, std::string& out) {
    out.clear();
    if (text.size() < 2) return;
    const std::string_view inside = text.substr(1, text.size() - 2);
    if (text.front() == '<') return decode_hexadecimal(inside, out);
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (inside[i] == '\\') {
            if (++i < inside.size()) decode_escape(inside, i, out);
        } else if (inside[i] == '\r') { // any line's end is a line feed
            out += '\n';
            i += inside.substr(i + 1, 1) == "\n";
        } else {
            out += inside[i];
        }
    }
}

bool is_another_text(std::string_view replacement, std::string& bytes) {
    if (replacement.empty()) return false;
    decode_string(replacement, bytes);
    if (bytes.rfind("\xFE\xFF", 0) == 0) bytes.erase(0, 2); // UTF-16
    bytes.erase(std::remove(bytes.begin(), bytes.end(), '\0'), bytes.end());
    for (const char* ligature : {"ff", "fi", "fl", "ffi", "ffl"})
        if (bytes == ligature) return false;
    return true;
}

double Content::number(std::size_t i) const {
    return i < operands_.size() && operands_[i].token == TokenKind::number ? number_of(operands_[i].text) : 0;
}

// Of the operands that a stream has left, those that a writer may have left.
void Content::read_next(std::string_view stream) {
    constexpr std::size_t most_left = 10'000; // a page may name one large stream very often
    bytes_ = stream;
    at_ = 0;
    goes_on_ = true;
    if (operands_.size() > most_left) {
        is_cut_ = true;
        operands_.erase(operands_.begin(), operands_.end() - 1);
    }
}

bool Content::next() {
    if (goes_on_) {
        goes_on_ = false;
        if (open_ == '(') take_string();
        else if (open_ == '<') take_hexadecimal();
        else if (open_ == '%') take_comment();
    } else {
        operands_.clear();
        joined_.clear();
        joined_size_ = 0;
        if (arrays_ != 0) is_cut_ = true;
        arrays_ = 0;
        has_array_ = false;
    }
    while (at_ < bytes_.size()) {
        const char c = bytes_[at_];
        switch (byte_of(c)) {
        case Byte::space: ++at_; break;
        case Byte::mark: take_marked(c); break;
        case Byte::regular:
            const std::string_view word = take_word();
            if (is_digit(c) || c == '-' || c == '+' || c == '.') {
                operands_.push_back({TokenKind::number, word});
            } else if (word != "true" && word != "false" && word != "null") {
                op_ = word;
                if (op_ == "ID") skip_image();
                return true;
            }
            break;
        }
    }
    return false;
}

// From here to the next space or mark, its own first character whatever it is.
std::string_view Content::take_word() {
    const std::size_t begin = at_++;
    while (at_ < bytes_.size() && byte_of(bytes_[at_]) == Byte::regular) ++at_;
    return bytes_.substr(begin, at_ - begin);
}

// Reads a token that begins with a mark: a name, a string, a comment. A bracket alone is passed over.
void Content::take_marked(char mark) {
    if (mark == '/') return operands_.push_back({TokenKind::name, take_word()});
    if (mark == '(') {
        depth_ = 0;
        is_escaped_ = false;
        return take_string();
    }
    if (mark == '%') return take_comment();
    if (mark == '<' && bytes_.substr(at_ + 1, 1) != "<" && at_ + 1 < bytes_.size()) return take_hexadecimal();
    if (mark == '[') {
        ++arrays_;
        has_array_ = true;
    }
    if (mark == ']') --arrays_;
    if (mark == ')') is_cut_ = true;
    at_ += mark == '<' ? 2 : 1;
}

// Where the stream before has ended in a comment, a line's end may be missing: then the comment continues here, over
// text that may be lost.
void Content::take_comment() {
    const std::size_t end = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
    if (open_ == '%' && end > at_) is_cut_ = true;
    open_ = end < bytes_.size() ? 0 : '%';
    at_ = std::min(end + 1, bytes_.size());
}

void Content::take_hexadecimal() {
    const std::size_t begin = at_;
    at_ = std::min(bytes_.find('>', at_), bytes_.size());
    end_string('<', begin);
    if (open_ != 0) return;
    // Where the string's own end is lost, it has swallowed the tokens behind it.
    const std::string_view text = operands_.back().text;
    const std::string_view digits = text.substr(1, std::max<std::size_t>(text.size(), 2) - 2);
    if (!std::all_of(digits.begin(), digits.end(),
                     [](char c) { return hexadecimal_digit(c) >= 0 || byte_of(c) == Byte::space; }))
        is_cut_ = true;
}

void Content::take_string() {
    const std::size_t begin = at_;
    for (; at_ < bytes_.size(); ++at_) {
        const char c = bytes_[at_];
        if (is_escaped_) is_escaped_ = false;
        else if (c == '\\') is_escaped_ = true;
        else if (c == '(') ++depth_;
        else if (c == ')' && --depth_ == 0) break;
    }
    end_string('(', begin);
}

// The string from `begin` to its last bracket, which is here, or to the stream's end, where the next stream may
// continue it.
void Content::end_string(char mark, std::size_t begin) {
    constexpr std::size_t longest_joined = 65'536; // bytes, of one operator; a string has 32,767: ISO 32000-1, annex C
    const bool continues = at_ >= bytes_.size(), has_begun = open_ != 0;
    open_ = continues ? mark : 0;
    at_ = std::min(at_ + 1, bytes_.size());
    const std::string_view text = bytes_.substr(begin, at_ - begin);
    if (!has_begun) return operands_.push_back({TokenKind::string, text});
    std::string_view& whole = operands_.back().text;
    const bool is_joined = !joined_.empty() && joined_.back().data() == whole.data();
    joined_size_ += text.size() + (is_joined ? 0 : whole.size());
    if (joined_size_ > longest_joined) {
        is_cut_ = true;
        return;
    }
    if (!is_joined) joined_.emplace_back(whole);
    joined_.back() += text;
    whole = joined_.back();
}

// An inline image's data ends with "EI" between white space.
void Content::skip_image() {
    std::size_t end = at_;
    do {
        end = bytes_.find("EI", end + 1);
        if (end == std::string_view::npos || end + 2 >= bytes_.size()) break;
    } while (byte_of(bytes_[end - 1]) != Byte::space || byte_of(bytes_[end + 2]) != Byte::space);
    if (end == std::string_view::npos) is_cut_ = true;
    const std::size_t begin = std::min(at_ + 1, bytes_.size()), last = std::min(end, bytes_.size());
    image_bytes_ = bytes_.substr(begin, last > begin ? last - begin - 1 : 0); // without the spaces around it
    at_ = end == std::string_view::npos ? bytes_.size() : end + 2;
    op_ = "EI";
    image_keys_.swap(operands_);
    operands_.clear();
}

} // namespace ofstract::pdf
