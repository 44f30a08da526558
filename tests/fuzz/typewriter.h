#pragma once
// A fuzzer's bytes ⇄ pages of words, as a typewriter's keys: each byte is a key, what follows are its arguments. The
// last keys say much in few bytes, so that short inputs are whole reports.
//
// Invariant: any bytes give pages as the engine gives them (engine/page.h): texts are UTF-8 and not empty, fonts are
// in the table, boxes are finite; few enough words that a run is short.

#include "engine/page.h"

#include <string>
#include <string_view>

namespace fuzz {

// The keys. A key's number is its place here; higher numbers are `phrase`.
enum class Key : unsigned char {
    phrase, // u8: of phrases(), each of its words beside the one before
    text,   // u8 size, UTF-8: likewise
    units,  // u8 count, UTF-16 code units: one word, whatever they are
    line,   // u8: back to the margin and so many quarter points down; 0 for a line of 14.5 points
    move,   // i16 x, i16 y of the baseline: eighths of points
    style,  // u8 size in quarter points, u8: bold (1), quarter turns (2, 4), raised (8), no space behind (16)
    page,
    box,     // four i16, eighths of points: the place of the last word
    column,  // u8: pairs of points from the margin, on this line
    heading, // u8: of phrases(), bold and on a line of its own
    row,     // u8, u8: of phrases(), the second in a column to the right; then a new line
    ended    // u8: of phrases(), then a new line
};

constexpr std::size_t most_words = 2000, most_pages = 20;

const std::string_view* phrases();
std::size_t phrase_count();

ofstract::engine::Pages type(std::string_view keys);

// Keys that give about these pages: words of one line become one text. For seeds.
std::string keys_for(const ofstract::engine::Pages& pages);

} // namespace fuzz
