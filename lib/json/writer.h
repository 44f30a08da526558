#pragma once
// Keys, texts and numbers in the order of their writing → JSON, on one line or indented.
//
// Nothing but the text is kept: no tree, so that a value needs no memory of its own, and giving up half way (no memory
// left) gives everything back. nlohmann-json's tree cannot: its destructor allocates.
// Invariant: the text is valid JSON and UTF-8, if each value in an object has its key before it, and each object and
// list that is begun is ended. It looks as nlohmann-json's dump(indent) does.
// Reference: RFC 8259.

#include <concepts>
#include <string>
#include <string_view>

namespace ofstract::json {

class Writer {
  public:
    explicit Writer(int indent) : indent_(indent) {} // spaces a level; negative: all on one line

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }

    Writer& key(std::string_view name); // of plain ASCII letters

    void text(std::string_view utf8); // bytes that are no UTF-8 become U+FFFD
    void text_or_null(std::string_view utf8);
    void null();
    void number(std::integral auto value) { plain(std::to_string(value)); }
    void truth(bool value) { plain(value ? "true" : "false"); }
    void tenths(double value);     // rounded to one decimal; null where it is no number
    void hundredths(double share); // from 0 to 1, rounded to two decimals; else null

    std::string take() { return std::move(out_); }

  private:
    void begin(char bracket);
    void end(char bracket);
    void plain(std::string_view digits);
    void separate();
    void new_line();

    std::string out_;
    int indent_;
    std::size_t depth_ = 0;
    bool first_ = true; // the innermost bracket is empty
    bool keyed_ = false;
};

} // namespace ofstract::json
