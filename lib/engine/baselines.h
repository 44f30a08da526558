#pragma once
// Words and the texts that they are → the words' exact baselines.
//
// Poppler gives a word the box of its first glyph's font, from ascent to descent; two words of one line may differ in
// that by half an em. A word's baseline is that of the text that it begins in. Where a page's streams cannot be
// followed, or the word is found in none, other words of its font tell: the box ends one depth below the baseline,
// which is the same for all words of a font and size. Where neither is known the estimate stays.
//
// Invariant: changes nothing but words' baselines.

#include "engine/page.h"
#include "engine/placement.h"

#include <cstddef>
#include <vector>

namespace ofstract::engine {

// Poppler's boxes reach below the baseline by a fifth of the size in the faces of the corpus (Tahoma 0.21, Arial 0.21,
// Verdana 0.21).
constexpr double usual_depth = 0.2; // em

double estimated_baseline(const Word& word, double depth = usual_depth);

class Baselines {
  public:
    explicit Baselines(Pages& pages) : pages_(pages) {}

    // The word of that index on the page of that index.
    void match(std::size_t page, std::size_t word, const Match& match);
    // Gives the remaining words their baselines. Call it once, after all words were added.
    void settle();

    struct Count {
        std::size_t exact = 0, by_font = 0, estimated = 0; // words
    };
    const Count& count() const { return count_; }

  private:
    struct Left {
        std::size_t page, word;
        Match match;
    };
    // How far below the baseline the boxes of a font's words end, in em, and how many of them.
    struct Depth {
        double depth = usual_depth;
        std::size_t with = 0, against = 0;
    };

    void learn(const Word& word);
    const Depth* depth_of(const Word& word) const;

    Pages& pages_;
    std::vector<Depth> depths_; // by font
    std::vector<Left> left_;
    Count count_;
};

} // namespace ofstract::engine
