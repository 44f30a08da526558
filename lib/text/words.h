#pragma once
// A text → its words, folded so that words compare equal however they are printed or typed.
//
// A word is letters, digits, signs of money and "%&@+=", and a full stop or comma between digits. White space, dashes,
// hyphens, slashes and all other punctuation divide words; apostrophes and invisible characters are part of none, and
// divide none. So "well-being" is two words, "children’s" one, and "2.5" is not "25".
// Invariant: words are in the order of the text and do not overlap.
// Reference: Unicode 15, toNFKC_Casefold (section 3.13).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::text {

struct FoldedWord {
    std::string folded;
    std::size_t at = 0, size = 0; // bytes of the text
    bool left_out_before = false; // "…", "..." or "[…]" is between the word before and this one
};

std::vector<FoldedWord> words(std::string_view utf8);

} // namespace ofstract::text
