#pragma once
// The paths that a page paints → its rules, which are thin lines that lie or stand upright, and its coloured areas.
//
// Text editors fill thin rectangles, one for a cell's edge; other programs stroke lines, rectangles' outlines, or fill
// what lies between two rectangles, one in the other. All of them are rules here, as rectangles. What is white is
// seen only on another colour, and white areas mean nothing. A cell's light colour may be painted in pieces, of which
// those at its sides are as thin as rules: what goes on beside it in the same light colour is no rule.
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
constexpr double shortest_rule = 3;        // points; what is shorter is a corner's dot

struct Shade {
    Rectangle box;
    Colour colour;
};

class DrawnLines {
  public:
    DrawnLines(Painting& painting, std::size_t& work) : painting_(painting), work_(work) {}

    // Before the painting has the path: a white line is seen by what lies behind it.
    void add(const DrawnPath& drawn, const State& state);

    std::vector<Rectangle> take_rules(); // before the shades
    std::vector<Shade> take_shades() { return std::move(shades_); }

  private:
    void fill(const std::vector<Rectangle>& areas, Rule rule, const State& state);
    void stroke(const Path& path, const State& state);
    void add_area(const Rectangle& area, const Paint& paint, const Rectangle& clip);
    bool is_part_of_shade(const Shade& thin) const;

    Painting& painting_;
    std::size_t& work_;
    std::vector<Shade> rules_;
    std::vector<Shade> shades_;
};

} // namespace ofstract::pdf
