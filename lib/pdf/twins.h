#pragma once
// A page's texts → which of those that nobody sees are drawn in the same place as the same text that is seen.
//
// A page's content drawn twice, as careless merges do, has its headings' backgrounds in it twice, and the second one
// covers the first heading. The second heading lies on it: a reader of the page misses nothing.
//
// The same are texts of the same codes in the same font (one that the document keeps as an object), size and place.
// What a text says beyond its glyphs (/ActualText) is not compared: such texts have no twin.
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

    // Calls seen those texts that have a twin that is.
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
