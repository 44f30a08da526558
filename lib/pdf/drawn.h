#pragma once
// The paths that a page paints → its rules, which are thin horizontal or vertical lines, and its coloured areas.
//
// Text editors fill a thin rectangle for each edge of a cell. Other programs stroke lines or rectangles' outlines, or
// fill the space between two rectangles, one in the other. All of them are rules here, as rectangles. A white line can
// be seen only on another colour, and white areas mean nothing. A cell's light colour may be painted in pieces, of
// which those at its sides are as thin as rules. So a thin piece beside an area of the same light colour is no rule.
//
// Invariant: bounded by the limits below; places are the page's own, cut by the clip.
// Reference: ISO 32000-1, 8.5.3 (painting).

#include "pdf/drawing.h"
#include "pdf/interpreter.h"
#include "pdf/painting.h"

#include <cstddef>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_rules = 5'000;  // a page; real reports: a few hundred
constexpr std::size_t most_shades = 1'000; // a page
constexpr double thickest_rule = 4;        // points; text editors' thickest borders have 6, those of the corpus 2.3
constexpr double shortest_rule = 3;        // points; a shorter one is a corner's dot

struct Shade {
    Rectangle box;
    Colour colour;
};

class DrawnLines {
  public:
    DrawnLines(Painting& painting, std::size_t& work) : painting_(painting), work_(work) {}

    // Call it before the painting has the path: whether a white line can be seen depends on the colours below it.
    void add(const DrawnPath& drawn, const State& state);

    std::vector<Rectangle> take_rules(); // before the shades
    std::vector<Shade> take_shades() { return std::move(shades_); }

  private:
    void fill(const std::vector<Rectangle>& areas, FillRule rule, const State& state);
    void stroke(const Path& path, const State& state);
    void add_area(const Rectangle& area, const Paint& paint, const Rectangle& clip);
    bool is_part_of_shade(const Shade& thin) const;

    Painting& painting_;
    std::size_t& work_;
    std::vector<Shade> rules_;
    std::vector<Shade> shades_;
};

} // namespace ofstract::pdf
