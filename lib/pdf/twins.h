#pragma once
// A page's texts → the hidden ones that are not missed, as the same text is seen in the same place.
//
// Careless merges draw a page's content twice. The background of a heading then comes a second time, and covers the
// first heading; the second heading is drawn on it. A reader of the page misses nothing.
//
// Two texts are the same if they have the same codes, font (one that the document keeps as an object), size and place.
// A text with another meaning than its glyphs' (/ActualText) has no twin.
// Invariant: bounded: no more codes are kept, and no more texts compared with one, than the limits say.

#include "pdf/font.h"
#include "pdf/hidden.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_codes = 500'000; // bytes a page; real reports: 8,000
constexpr double twins_apart = 0.25;        // em, each way; from one copy of a text to the next

class Twins {
  public:
    // A text that the page draws; `index` is its number in PageSurvey::texts.
    void add(std::size_t index, const Font* font, std::string_view codes);

    // Marks a hidden text as seen where its twin is seen.
    void settle(std::vector<PageText>& texts) const;

  private:
    struct Drawn {
        const Font* font;
        std::size_t first, length; // in codes_
        std::size_t text;
    };

    std::string_view codes_of(const Drawn& drawn) const {
        return std::string_view(codes_).substr(drawn.first, drawn.length);
    }

    std::string codes_;
    std::vector<Drawn> drawn_;
};

} // namespace ofstract::pdf
