#include "pdf/character_map.h"

#include "pdf/lexer.h"

#include <cstdint>

namespace ofstract::pdf {
namespace {

struct EntryList {
    std::string_view begin, end;
    std::uint32_t operands; // of each entry
};

constexpr EntryList lists[] = {
    {"begincodespacerange", "endcodespacerange", 2},
    {"beginbfchar", "endbfchar", 2},
    {"beginbfrange", "endbfrange", 3},
    {"begincidchar", "endcidchar", 2},
    {"begincidrange", "endcidrange", 3},
    {"beginnotdefchar", "endnotdefchar", 2},
    {"beginnotdefrange", "endnotdefrange", 3},
};

const EntryList* list_that_begins(std::string_view keyword) {
    for (const EntryList& list : lists)
        if (list.begin == keyword) return &list;
    return nullptr;
}

// Reads the operands up to the keyword that ends the list; an array is one. Gives whether there are as many as the list
// says.
bool is_whole(Lexer& lexer, const EntryList& list, std::uint32_t entries) {
    std::uint64_t operands = 0;
    bool is_in_array = false;
    for (TokenKind token = lexer.next(); token != TokenKind::keyword; token = lexer.next()) {
        if (token == TokenKind::bad || token == TokenKind::end) return false;
        if (token == TokenKind::open_array) is_in_array = true;
        if (token == TokenKind::close_array) is_in_array = false;
        if (!is_in_array) ++operands; // also at the end of an array
    }
    return lexer.text == list.end && operands == std::uint64_t{entries} * list.operands;
}

} // namespace

bool is_whole_character_map(std::string_view map) {
    Lexer lexer{map, 0, {}};
    bool has_begun = false, has_ended = false;
    std::uint32_t number = 0; // the last one
    for (TokenKind token = lexer.next(); token != TokenKind::end; token = lexer.next()) {
        if (token == TokenKind::bad) return false;
        if (token == TokenKind::number) to_integer(lexer.text, number);
        if (token != TokenKind::keyword) continue;
        if (lexer.text == "begincmap") has_begun = true;
        if (lexer.text == "endcmap") has_ended = has_begun;
        if (const EntryList* const list = list_that_begins(lexer.text); list && !is_whole(lexer, *list, number))
            return false;
    }
    return has_ended;
}

} // namespace ofstract::pdf
