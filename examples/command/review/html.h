#pragma once
// Pieces of HTML, and the whole document around them: one file that asks for nothing and runs nothing but its own
// script.
//
// Invariant: text from a report or a file's name reaches a page through escaped() only. The document's policy names the
// hashes of its own style and script, so that no other is run, wherever it came from.
// Reference: HTML Living Standard, 13.1.2; Content Security Policy Level 3.

#include <string>
#include <string_view>

namespace command::reviewing {

// For text and for attributes in double quotes. Control characters, and those that turn the writing direction, are
// spelt out as on a terminal: "\u202e".
std::string escaped(std::string_view text);

std::string base64(std::string_view bytes);

// Of style and script; assets/ has them as files.
struct Asset {
    std::string_view style, script;
};
extern const Asset page_asset, index_asset;

// `body` is HTML; `title` is text.
std::string document(std::string_view title, const Asset& asset, const std::string& body);

// " class=\"a b\"" and the like: ` name="value"`, escaped.
std::string attribute(std::string_view name, std::string_view value);

// "3 doubts", "1 doubt"
std::string counted(std::size_t count, std::string_view one);

} // namespace command::reviewing
