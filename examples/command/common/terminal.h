#pragma once
// "\x1b", "\u202e": text from anywhere → text that a terminal only prints. Characters that could steer it are spelt
// out: control characters, among them the first of escape sequences; the controls of writing direction; bytes that are
// no UTF-8. Reference: ECMA-48, section 5; Unicode Standard Annex 9, section 2.

#include <string>
#include <string_view>

namespace command {

enum class Newlines { keep, spell_out };

std::string printable(std::string_view text, Newlines newlines = Newlines::spell_out);

// Only the bytes that are no UTF-8 are spelt out, and backslashes ("\x5c"), so that no other bytes give the same.
std::string valid_utf8(std::string_view bytes);
// Those bytes again.
std::string bytes_of(std::string_view valid_utf8);

// Only control characters (C0 but newline and tab, C1) are spelt out: for cells, in which a file's name may hold them.
std::string without_controls(std::string_view text);

// How many columns a text takes: one for each of its characters.
std::size_t columns_of(std::string_view text);

// The text's first bytes, `most` or fewer, so that none of its characters is cut.
std::string_view shortened(std::string_view text, std::size_t most);

// JSON that means the same, its control characters above ASCII's first 32 (which JSON never holds) as "\u009b".
std::string printable_json(std::string json);

} // namespace command
