#include "engine/output_intent.h"

#include <charconv>

namespace ofstract::engine {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

// A cursor over PDF tokens: just enough of ISO 32000-1, 7.2 and 7.3, to walk a dictionary.
class Cursor {
  public:
    Cursor(std::string_view pdf, std::size_t at) : pdf_(pdf), at_(at) {}

    std::size_t at() const { return at_; }

    // The next token: a name with its slash, "<<", ">>", "[", "]", a number or keyword; a string is
    // given as "(". Empty at the end, or where the bytes are no tokens.
    std::string_view next() {
        skip_space();
        if (at_ >= pdf_.size()) return {};
        const std::size_t start = at_;
        const char c = pdf_[at_];
        if (pdf_.substr(at_, 2) == "<<" || pdf_.substr(at_, 2) == ">>") return take(start, 2);
        if (c == '(') return skip_string() ? std::string_view("(") : std::string_view();
        if (c == '<') {
            const std::size_t end = pdf_.find('>', at_);
            if (end == std::string_view::npos) return {};
            at_ = end + 1;
            return "(";
        }
        if (c == '[' || c == ']') return take(start, 1);
        if (is_delimiter(c) && c != '/') return {};
        std::size_t end = at_ + 1;
        while (end < pdf_.size() && !is_space(pdf_[end]) && !is_delimiter(pdf_[end])) ++end;
        return take(start, end - start);
    }

    bool number(std::size_t& out) {
        const std::string_view token = next();
        const auto [end, ec] = std::from_chars(token.data(), token.data() + token.size(), out);
        return ec == std::errc() && end == token.data() + token.size();
    }

  private:
    std::string_view take(std::size_t start, std::size_t length) {
        at_ = start + length;
        return pdf_.substr(start, length);
    }

    void skip_space() {
        while (at_ < pdf_.size()) {
            if (is_space(pdf_[at_])) {
                ++at_;
            } else if (pdf_[at_] == '%') {
                while (at_ < pdf_.size() && pdf_[at_] != '\n' && pdf_[at_] != '\r') ++at_;
            } else {
                return;
            }
        }
    }

    bool skip_string() {
        int depth = 0;
        for (; at_ < pdf_.size(); ++at_) {
            const char c = pdf_[at_];
            if (c == '\\') {
                ++at_;
            } else if (c == '(') {
                ++depth;
            } else if (c == ')' && --depth == 0) {
                ++at_;
                return true;
            }
        }
        return false;
    }

    std::string_view pdf_;
    std::size_t at_;
};

// Offset of object `number` by the cross-reference table at `cursor`, which it leaves at "trailer".
std::optional<std::size_t> table_entry(Cursor& cursor, std::size_t number, std::string_view& token) {
    std::optional<std::size_t> offset;
    for (token = cursor.next(); token != "trailer"; token = cursor.next()) {
        std::size_t first = 0, count = 0;
        const auto [end, ec] = std::from_chars(token.data(), token.data() + token.size(), first);
        if (token.empty() || ec != std::errc() || end != token.data() + token.size() || !cursor.number(count))
            return std::nullopt;
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t position = 0, generation = 0;
            if (!cursor.number(position) || !cursor.number(generation)) return std::nullopt;
            const std::string_view use = cursor.next();
            if (use != "n" && use != "f") return std::nullopt;
            if (first + i == number && use == "n") offset = position;
        }
    }
    return offset;
}

// The position of the key `name` among the keys of the dictionary that opens at `at`, just behind it.
std::optional<std::size_t> find_key(std::string_view pdf, std::size_t at, std::string_view name) {
    Cursor cursor(pdf, at);
    if (cursor.next() != "<<") return std::nullopt;
    int depth = 1;
    bool key_follows = true;
    while (depth > 0) {
        const std::string_view token = cursor.next();
        if (token.empty() || token == "stream" || token == "endobj") return std::nullopt;
        if (token == "<<" || token == "[") {
            ++depth;
        } else if (token == ">>" || token == "]") {
            if (--depth == 1) key_follows = true;
        } else if (depth == 1 && token.front() == '/' && key_follows) {
            if (token == name) return cursor.at();
            key_follows = false;
        } else if (depth == 1) {
            key_follows = true; // a scalar value ("12 0 R" sets it three times)
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> find_output_intents(std::string_view pdf) {
    const std::size_t start = pdf.rfind("startxref");
    if (start == std::string_view::npos) return std::nullopt;
    std::size_t table = 0;
    Cursor after_startxref(pdf, start + 9);
    if (!after_startxref.number(table) || table >= pdf.size()) return std::nullopt;

    // The trailer stands behind the table, so the table is walked twice: for the catalog's number first.
    const auto open_table = [&] {
        Cursor cursor(pdf, table);
        return cursor.next() == "xref" ? std::optional<Cursor>(cursor) : std::nullopt;
    };
    std::optional<Cursor> cursor = open_table();
    if (!cursor) return std::nullopt;
    std::string_view token;
    table_entry(*cursor, 0, token);
    if (token != "trailer") return std::nullopt;
    const std::optional<std::size_t> root = find_key(pdf, cursor->at(), "/Root");
    std::size_t number = 0, generation = 0;
    if (!root) return std::nullopt;
    Cursor reference(pdf, *root);
    if (!reference.number(number) || !reference.number(generation) || reference.next() != "R") return std::nullopt;

    cursor = open_table();
    const std::optional<std::size_t> object = table_entry(*cursor, number, token);
    if (!object || *object >= pdf.size()) return std::nullopt;
    Cursor catalog(pdf, *object);
    std::size_t found_number = 0, found_generation = 0;
    if (!catalog.number(found_number) || !catalog.number(found_generation) || catalog.next() != "obj" ||
        found_number != number || found_generation != generation)
        return std::nullopt;
    const std::optional<std::size_t> type = find_key(pdf, catalog.at(), "/Type");
    if (!type || Cursor(pdf, *type).next() != "/Catalog") return std::nullopt;
    const std::optional<std::size_t> key = find_key(pdf, catalog.at(), output_intents_key);
    if (!key) return std::nullopt;
    return *key - output_intents_key.size();
}

} // namespace ofstract::engine
