#include "pdf/character_map.h"

#include "pdf/lexer.h"

#include <cstdint>

namespace ofstract::pdf {
namespace {

struct List {
    std::string_view begin, end;
    std::uint32_t operands; // of each entry
};

constexpr List lists[] = {
    {"begincodespacerange", "endcodespacerange", 2},
    {"beginbfchar", "endbfchar", 2},
    {"beginbfrange", "endbfrange", 3},
    {"begincidchar", "endcidchar", 2},
    {"begincidrange", "endcidrange", 3},
    {"beginnotdefchar", "endnotdefchar", 2},
    {"beginnotdefrange", "endnotdefrange", 3},
};

const List* list_that_begins(std::string_view keyword) {
    for (const List& list : lists)
        if (list.begin == keyword) return &list;
    return nullptr;
}

// Reads the operands up to the keyword that ends the list; an array is one. Gives whether there are as many as the list
// says.
bool is_whole(Lexer& lexer, const List& list, std::uint32_t entries) {
    std::uint64_t operands = 0;
    bool is_in_array = false;
    for (Token token = lexer.next(); token != Token::keyword; token = lexer.next()) {
        if (token == Token::bad || token == Token::end) return false;
        if (token == Token::open_array) is_in_array = true;
        if (token == Token::close_array) is_in_array = false;
        if (!is_in_array) ++operands; // also at the end of an array
    }
    return lexer.text == list.end && operands == std::uint64_t{entries} * list.operands;
}

} // namespace

bool is_whole_character_map(std::string_view map) {
    Lexer lexer{map, 0, {}};
    bool has_begun = false, has_ended = false;
    std::uint32_t number = 0; // the last one
    for (Token token = lexer.next(); token != Token::end; token = lexer.next()) {
        if (token == Token::bad) return false;
        if (token == Token::number) to_integer(lexer.text, number);
        if (token != Token::keyword) continue;
        if (lexer.text == "begincmap") has_begun = true;
        if (lexer.text == "endcmap") has_ended = has_begun;
        if (const List* const list = list_that_begins(lexer.text); list && !is_whole(lexer, *list, number))
            return false;
    }
    return has_ended;
}

} // namespace ofstract::pdf
