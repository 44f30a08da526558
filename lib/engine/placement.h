#pragma once
// A page's texts as its content streams place them → the text in which a word of Poppler's begins.
//
// A word begins in the same place as a glyph of its text. These places are compared, exact to some hundredths of an em
// where the font's widths are known. So a word is told from another one under it, if the two do not begin in one place.
//
// Invariant: a word is compared with a bounded number of texts, however many are there. Places are as in page.h.
// Reference: Poppler 22.12, TextWord::setInitialBounds: a word's box reaches from its first glyph's ascent to its
// descent, and begins where that glyph does.

#include "engine/page.h"
#include "pdf/hidden.h"

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

    // Among the texts that fit so.
    bool is_seen = false, is_hidden = false, is_slanted = false;
    bool may_be_seen = false; // a text of unknown widths may reach there
};

// Whether a text is at an angle that is no quarter turn.
bool is_slanted(const pdf::PageText& text);

class Placement {
  public:
    explicit Placement(const pdf::PageSurvey& survey);

    Match find(const Word& word) const;

    // The reason why the word is no part of the text, by the text that it matches. There is none where the word may be
    // that of a text that is seen.
    Aside aside(const Word& word, const Match& match) const;

  private:
    // A text that runs along a quarter turn.
    struct TextRun {
        int turn;      // quarter turns clockwise
        double across; // of its baseline
        double begin, end;
        std::size_t text;
    };
    // Runs of one baseline, in order of their beginnings.
    struct TextRow {
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
    void add(Match& match, Fit fit, double baseline, std::size_t text, double size) const;
    void look_in(const TextRow& row, const Wanted& wanted, Match& match) const;
    Fit fit_of(const TextRun& run, const Wanted& wanted) const;
    void match_dots(const Wanted& wanted, Match& match) const;
    Wanted wanted_of(const Word& word) const;
    bool ends_in_seen(const Word& word) const;
    bool ends_at(const TextRun& run, const Wanted& wanted) const;
    static bool is_before(const TextRow& row, const Wanted& wanted);
    bool is_in_slanted(const Word& word) const;

    const pdf::PageSurvey& survey_;
    std::vector<TextRun> runs_;
    std::vector<TextRow> rows_;
    std::vector<Dot> dots_;            // from left to right
    std::vector<std::size_t> slanted_; // texts whose glyphs' places are not known
};

} // namespace ofstract::engine
