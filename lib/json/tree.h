#pragma once
// JSON text → a tree of values, as far as the library's own forms need one.
//
// Invariant: it is at most `deepest` deep, so that whoever walks it may recurse. Giving its memory back takes none
// (lib/README.md), as nlohmann's own tree would.
// Reference: RFC 8259.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ofstract::json {

struct Value {
    enum class Kind { null, boolean, number, text, array, object };

    Kind kind = Kind::null;
    double number = 0;
    std::string text;
    std::vector<Value> items;       // of an array, or an object's values
    std::vector<std::string> names; // of an object, one an item

    // Of an object; null where it has no such key, or is none.
    const Value* find(std::string_view name) const;
};

// Nothing where the text is no JSON, or deeper than a form of the library's is.
std::optional<Value> parse(std::string_view text);

} // namespace ofstract::json
