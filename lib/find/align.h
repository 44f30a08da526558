#pragma once
// The words of a quote and of a text, as numbers → the places of the quote in the text, and the differences there.
//
// A quote's `left_out` matches any words of one place, at no cost. Every word that is replaced, added or missing costs
// 1. Work is about (budget + 1) steps a word of the text, as only alignments within the budget are followed.
// Invariant: hits do not overlap, and no hit costs more than the budget.
// Reference: P. Sellers, The theory and computation of evolutionary distances (1980); E. Ukkonen, Finding approximate
// patterns in strings (1985).

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ofstract::find {

constexpr int left_out = -1; // of a quote
constexpr int unknown = -2;  // a word that only one of the two has

struct TextWord {
    int id = unknown;
    std::uint32_t place = 0;
};

struct Hit {
    std::size_t first = 0, count = 0; // words of the text
    int cost = 0;
};

// One difference: neighbouring words of the quote, and the words of the text in their place. One of the two may be
// empty.
struct Edit {
    std::size_t quote_first = 0, quote_count = 0;
    std::size_t text_first = 0, text_count = 0;
};

// Best first, then in the order of the text.
std::vector<Hit> search(const std::vector<int>& quote, const std::vector<TextWord>& text, int budget);

// The differences at a hit. The hit is cut first, where its first or last words are in another place than the rest and
// are none of the quote's: a word that was added before a quote is no word of the paragraph above.
std::vector<Edit> edits(const std::vector<int>& quote, const std::vector<TextWord>& text, Hit& hit);

} // namespace ofstract::find
