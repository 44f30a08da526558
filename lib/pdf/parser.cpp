#include "pdf/parser.h"

#include <array>

namespace ofstract::pdf {
namespace {

struct OpenContainer {
    Index container = 0;
    Index last = 0; // the last one in it
    std::size_t count = 0;
    std::size_t start = 0; // of its text
};

// Behind an integer: " 0 R" makes it a reference.
bool take_reference(Lexer& lexer, std::uint16_t& generation) {
    Lexer ahead = lexer;
    std::uint32_t number = 0;
    ahead.skip_white();
    if (ahead.at >= ahead.bytes.size() || !is_digit(ahead.bytes[ahead.at])) return false;
    if (!ahead.integer(number) || number > 0xFFFF) return false;
    ahead.skip_white();
    if (ahead.at >= ahead.bytes.size() || ahead.bytes[ahead.at] != 'R' || !ahead.keyword("R")) return false;
    lexer.at = ahead.at;
    generation = static_cast<std::uint16_t>(number);
    return true;
}

// A token that is a value by itself.
bool make_scalar(TokenKind token, Lexer& lexer, Value& value) {
    const std::size_t start = lexer.at - lexer.text.size();
    value.text = lexer.text;
    switch (token) {
    case TokenKind::name: value.kind = ValueKind::name; return true;
    case TokenKind::string: value.kind = ValueKind::string; return true;
    case TokenKind::number:
        value.kind = ValueKind::number;
        if (to_integer(lexer.text, value.object) && take_reference(lexer, value.generation)) {
            value.kind = ValueKind::reference;
            value.text = lexer.bytes.substr(start, lexer.at - start);
        }
        return true;
    case TokenKind::keyword:
        if (lexer.text == "true" || lexer.text == "false") value.kind = ValueKind::boolean;
        else if (lexer.text != "null") return false;
        return true;
    default: return false;
    }
}

class ValueBuilder {
  public:
    ValueBuilder(Lexer& lexer, Values& values) : lexer_(lexer), values_(values), size_before_(values.size()) {}

    Index build() {
        do {
            if (!step(lexer_.next())) {
                values_.cut(size_before_);
                return 0;
            }
        } while (depth_ > 0);
        return root_;
    }

  private:
    bool step(TokenKind token) {
        if (token == TokenKind::open_array || token == TokenKind::open_dictionary) return open(token);
        if (token == TokenKind::close_array) return close(ValueKind::array);
        if (token == TokenKind::close_dictionary) return close(ValueKind::dictionary);
        Value value;
        return make_scalar(token, lexer_, value) && put(value);
    }

    bool put(const Value& value) {
        if (depth_ > 0) {
            const OpenContainer& innermost = open_[depth_ - 1];
            if (values_.at(innermost.container).kind == ValueKind::dictionary && innermost.count % 2 == 0 &&
                value.kind != ValueKind::name)
                return false; // a key is a name
        }
        const Index added = values_.add(value);
        if (depth_ == 0) {
            root_ = added;
            return true;
        }
        OpenContainer& innermost = open_[depth_ - 1];
        if (innermost.count++ == 0) values_.at(innermost.container).first = added;
        else values_.at(innermost.last).next = added;
        innermost.last = added;
        return true;
    }

    bool open(TokenKind token) {
        if (depth_ == max_depth) return false;
        Value value;
        value.kind = token == TokenKind::open_array ? ValueKind::array : ValueKind::dictionary;
        const std::size_t start = lexer_.at - lexer_.text.size();
        if (!put(value)) return false;
        open_[depth_++] = {static_cast<Index>(values_.size() - 1), 0, 0, start};
        return true;
    }

    bool close(ValueKind kind) {
        if (depth_ == 0) return false;
        const OpenContainer& innermost = open_[depth_ - 1];
        Value& container = values_.at(innermost.container);
        if (container.kind != kind || (kind == ValueKind::dictionary && innermost.count % 2 != 0)) return false;
        container.text = lexer_.bytes.substr(innermost.start, lexer_.at - innermost.start);
        if (kind == ValueKind::dictionary && innermost.count > most_searched) values_.index(innermost.container);
        --depth_;
        return true;
    }

    Lexer& lexer_;
    Values& values_;
    std::size_t size_before_;
    Index root_ = 0;
    std::array<OpenContainer, max_depth> open_;
    std::size_t depth_ = 0;
};

// Behind the keyword "stream": its line end, so many bytes, a line end or none, "endstream".
bool take_stream(Lexer& lexer, std::uint32_t length, std::string_view& out) {
    if (lexer.at < lexer.bytes.size() && lexer.bytes[lexer.at] == '\r') ++lexer.at;
    if (lexer.at >= lexer.bytes.size() || lexer.bytes[lexer.at] != '\n') return false;
    const std::size_t start = ++lexer.at;
    if (length > lexer.bytes.size() - start) return false;
    out = lexer.bytes.substr(start, length);
    lexer.at = start + length;
    lexer.skip_white(); // no comment may be here
    return lexer.bytes.substr(lexer.at, 1) == "e" && lexer.keyword("endstream");
}

// Where an object with a broken stream ends.
void skip_stream(Lexer& lexer, std::size_t from) {
    const std::size_t end = lexer.bytes.find("endstream", from);
    lexer.at = end == std::string_view::npos ? lexer.bytes.size() : end + 9;
}

} // namespace

Index parse_value(Lexer& lexer, Values& values) { return ValueBuilder(lexer, values).build(); }

Indirect parse_indirect(std::string_view file, std::size_t at, Values& values,
                        const std::function<std::optional<std::uint32_t>(std::uint32_t)>& length_of) {
    Indirect out;
    Lexer lexer{file, at, {}};
    const auto stop = [&](Fault fault, std::size_t end) {
        out.fault = fault;
        out.end = end;
        return out;
    };
    // White space before the number would be the cross-reference entry's error.
    if (at >= file.size()) lexer.at = file.size();
    if (at >= file.size() || !is_digit(file[at]) || !lexer.integer(out.number) || !lexer.integer(out.generation) ||
        !lexer.keyword("obj"))
        return stop(Fault::place, lexer.at);
    out.value = parse_value(lexer, values);
    if (out.value == 0) return stop(Fault::syntax, lexer.at);
    // The part that was understood. A string behind it is not read to its end, for the next object may be in it.
    lexer.skip_comments();
    std::size_t behind = lexer.at;
    if (behind >= file.size() || !is_regular(file[behind]) || lexer.next() != TokenKind::keyword)
        return stop(Fault::syntax, behind);
    const View dictionary(&values, out.value);
    if (lexer.text == "stream" && dictionary.kind() == ValueKind::dictionary) {
        out.is_stream = true;
        const std::size_t behind_keyword = lexer.at;
        const View length = dictionary.get("/Length");
        const auto count = length.object() != 0 ? length_of(length.object()) : length.integer();
        if (!count || !take_stream(lexer, *count, out.stream)) {
            skip_stream(lexer, behind_keyword);
            return stop(Fault::length, lexer.at);
        }
        behind = lexer.at;
        if (!lexer.keyword("endobj")) return stop(Fault::syntax, behind);
    } else if (lexer.text != "endobj") {
        return stop(Fault::syntax, behind);
    }
    out.end = lexer.at;
    return out;
}

} // namespace ofstract::pdf
