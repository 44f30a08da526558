#pragma once
// Which of a page's signs are dashes, which are bullets, and which end a sentence. There is one list of each, for all
// layers.
//
// Invariant: a hyphen is a dash too; no sign is both a dash and a bullet.
// Reference: Unicode 15, chapter 6.2 (dashes, closing marks); the leads and texts of 313 published reports.

#include <string_view>

namespace ofstract::text {

// The sign in "multi-agency", which joins the parts of a word.
bool is_hyphen(char32_t c);

// Whatever draws a stroke at half height: the hyphens, the dashes, the minus, and strokes of box drawing and of maths
// that programs print for a dash.
bool is_dash(char32_t c);

// A sign that begins an item of a list wherever it begins a line: a dot, a square, an arrow, a tick, or a sign that
// only its font gives a shape (private use).
bool is_bullet(char32_t c);

// Such a sign, or one that begins an item only where space sets it off: a dash or a star may also be part of a
// sentence, and U+0336 strikes out the letter before it.
bool may_be_bullet(char32_t c);

// Whether a word ends with a soft hyphen, so that the next line's first word continues it.
bool ends_with_soft_hyphen(std::string_view word);

// Whether a text, or a word, ends a sentence, or the part of one that is a paragraph of its own: with ".", "?" or "!",
// with the ":" behind which a list begins, or with the ";" that ends an item of one. Closing quotation marks and
// brackets may follow it.
bool ends_sentence(std::string_view utf8);

// How many of the text's last bytes are one closing quotation mark or bracket; 0 where it ends with another sign.
std::size_t closing_at_end(std::string_view utf8);

// Whether a word begins with a small letter of the alphabet, as a word within a sentence does.
bool begins_small(std::string_view word);

} // namespace ofstract::text
