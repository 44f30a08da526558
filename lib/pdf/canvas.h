#pragma once
// What was painted on a page so far → what lies behind a text, and which texts a later area covers.
//
// Invariant: bounded: no more areas and texts are kept than the limits say, and `work` counts each question and every
// eighth comparison.
// Reference: ISO 32000-1, 8.5.3 (filling).

#include "pdf/drawing.h"

#include <cstddef>
#include <vector>

namespace ofstract::pdf {

constexpr double least_area = 3;           // points, either way: what is smaller is a line, not a background
constexpr std::size_t most_areas = 5'000;  // a page; real reports: a few hundred
constexpr std::size_t most_texts = 50'000; // a page

class Canvas {
  public:
    explicit Canvas(std::size_t& work) : work_(&work) {}

    // The areas of one path. `opaque`: what lies below cannot be seen any more. Gives the texts that it covers, by the
    // number that text() gave them.
    std::vector<std::size_t> fill(const std::vector<Rectangle>& areas, Rule rule, Colour colour, bool opaque);

    Colour behind(Point at) const;

    // A text that is seen; its number.
    std::size_t text(Point at);

  private:
    struct Area {
        Rectangle box;
        Colour colour;
    };
    struct Shown {
        Point at;
        bool is_covered = false;
    };

    std::vector<Area> areas_;
    std::vector<Shown> texts_;
    std::size_t* work_;
};

} // namespace ofstract::pdf
