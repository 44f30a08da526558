#pragma once
// The graphics state and what changes it: the part of a content stream's interpreter that knows no operators.
//
// Reference: ISO 32000-1, 8.4 (graphics state), 9.3 (text state).

#include "pdf/drawing.h"
#include "pdf/file.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

class Font;

enum class Space { gray, rgb, cmyk, tint, other };

// The colour that operands of sc, scn, g, rg or k name; unknown for a pattern or a space that is not looked into.
Colour colour_of(Space space, const std::vector<double>& values);

// What a name after cs means, by the page's resources.
Space space_of(const File& file, View resources, std::string_view name);

// Four numbers, their corners in any order; of six numbers the matrix, and where there is no array, none.
Rectangle rectangle_of(const File& file, View box);
Matrix matrix_of(const File& file, View array);

struct Paint {
    Space space = Space::gray;
    Colour colour = {};
    double alpha = 1;

    bool is_ink() const { return alpha >= 0.05; }
    bool is_opaque() const { return alpha >= 0.9; }
};

struct State {
    Matrix matrix;  // of the user's space
    Rectangle clip; // at most this is open
    Paint fill, stroke;
    double line_width = 1;
    double size = 0, scale = 1, leading = 0, rise = 0; // of text
    double glyph_space = 0, word_space = 0;
    int mode = 0;
    const Font* font = nullptr; // none: nothing is known of it
};

// An upright line of a path; its rectangles' sides are such lines too.
struct Segment {
    Point from, to;
};

constexpr std::size_t most_segments = 4'000; // of a path that are kept; real reports: 5

// A path, as far as it can be an area: its rectangles, and what else there is as the rectangle around it; and its
// upright lines.
class Path {
  public:
    void move(Point to);
    void line(Point to);
    void close();
    void rectangle(const Rectangle& area);
    void clear();

    bool is_empty() const { return !any_; }
    // Only rectangles: then what lies in them is surely painted.
    bool is_exact() const { return exact_; }
    const std::vector<Rectangle>& areas(); // closes what is open
    Rectangle bounds() const { return bounds_; }
    const std::vector<Segment>& segments() const { return segments_; }

  private:
    void extend(Point to);
    void add_segment(Point from, Point to);

    std::vector<Rectangle> areas_;
    std::vector<Segment> segments_;
    Point begin_, at_; // of what is open
    Rectangle bounds_, open_;
    bool any_ = false, is_open_ = false, exact_ = true;
};

} // namespace ofstract::pdf
