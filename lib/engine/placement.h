#pragma once
// A page's texts as its content streams place them → at which of them a word of Poppler's begins.
//
// A word stands where one of its texts' glyphs begins: that is compared, exact to some hundredths of an em where the
// font's widths are known. So a word is told from another one that lies under it, if they do not begin in one place.
//
// Invariant: a word is compared with so many texts at most, however many lie there. Places are as in page.h.
// Reference: Poppler 22.12, TextWord::setInitialBounds: a word's box reaches from its first glyph's ascent to its
// descent, and begins where that glyph does.

#include "engine/page.h"
#include "pdf/unseen.h"

#include <array>
#include <cstddef>
#include <vector>

namespace ofstract::engine {

// How well a text fits a word, the best first.
enum class Fit : std::uint8_t {
    glyph,      // the word begins at one of its glyphs, or where it begins
    inside,     // between its ends, which are estimates
    near_glyph, // between its ends, but at no glyph of it
    none,
};

struct Match {
    static constexpr std::size_t most_baselines = 4;

    Fit fit = Fit::none;
    std::array<double, most_baselines> baselines = {}; // of the texts that fit so
    std::size_t count = 0;                             // of them that differ
};

class Placement {
  public:
    explicit Placement(const pdf::PageSight& sight);

    Match find(const Word& word) const;

  private:
    // A text that runs along a quarter turn.
    struct Run {
        int turn;      // quarter turns clockwise
        double across; // of its baseline
        double begin, end;
        std::size_t text;
    };
    // Runs of one baseline, in order of their beginnings.
    struct Row {
        int turn;
        double across;
        std::size_t first, last;
    };
    // A glyph of a text that runs any other way.
    struct Dot {
        double x, y;
        std::size_t text;
    };
    struct Wanted;

    void add_run(std::size_t text, int turn);
    void add_dots(std::size_t text);
    void look_in(const Row& row, const Wanted& wanted, Match& match) const;
    Fit fit_of(const Run& run, const Wanted& wanted) const;
    void look_at_dots(const Wanted& wanted, Match& match) const;

    const pdf::PageSight& sight_;
    std::vector<Run> runs_;
    std::vector<Row> rows_;
    std::vector<Dot> dots_; // from left to right
};

} // namespace ofstract::engine
