#pragma once
// Two lists of texts → pairs of one of the second and the one of the first that it says again, by their words.
//
// Invariant: each text has one partner at most. Beyond `most_compared` texts on a side only those of equal words are
// paired, so that work stays bounded. Reference: L. R. Dice, Measures of the amount of ecologic association (1945).

#include <cstddef>
#include <string>
#include <vector>

namespace ofstract::comparing {

constexpr double least_score = 0.5;         // include/ofstract/compare.h has the figures
constexpr std::size_t most_compared = 1000; // texts; a published report lists 48 at most
constexpr std::size_t most_distinct = 1000; // words of a text that are compared

struct ItemPair {
    std::size_t before = 0, after = 0;
    double score = 0;
};

// In the order of `after`.
std::vector<ItemPair> pairs(const std::vector<std::string>& before, const std::vector<std::string>& after);

} // namespace ofstract::comparing
