#pragma once
// The graphics state and what changes it: the part of a content stream's interpreter that knows no operators.
//
// Reference: ISO 32000-1, 8.4 (graphics state), 9.3 (text state).

#include "pdf/blend.h"
#include "pdf/colour_space.h"
#include "pdf/drawing.h"
#include "pdf/file.h"
#include "pdf/outline.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ofstract::pdf {

class Font;

// Four numbers, their corners in any order; of six numbers the matrix, and where there is no array, none.
Rectangle rectangle_of(const File& file, View box);
Matrix matrix_of(const File& file, View array);

struct Paint {
    const ColourSpace* space = nullptr; // null: that of the device in gray
    Colour colour = {};                 // of an uncoloured pattern, too; unknown of a coloured one
    double alpha = 1;
    bool is_inkless = false;
    View pattern = {}; // a reference, or null

    bool is_ink() const { return alpha >= 0.05 && !is_inkless; }
    bool is_opaque() const { return alpha >= 0.9; }
};

constexpr int no_index = -1; // no clip's or mask's index

struct State {
    Matrix matrix;             // of the user's space
    Matrix base;               // as it was where this stream began: patterns are placed by it
    Rectangle clip;            // at most this is open
    int clip_shape = no_index; // into Scene::clips
    Paint fill, stroke;
    double line_width = 1;
    bool is_dashed = false;
    double size = 0, scale = 1, leading = 0, rise = 0; // of text
    double glyph_space = 0, word_space = 0;
    int mode = 0;
    const Font* font = nullptr; // none: nothing is known of it
    Blend blend = Blend::normal;
    double group_alpha = 1;                     // of all groups around
    int mask = no_index, outer_mask = no_index; // into Scene::masks; the second is that of the groups around
    int knockout = 0;                           // the group whose things knock each other out: 11.4.6; 0: none
    int isolation = 0;           // the group whose things are blended with each other only: 11.4.5; 0: the page's
    int group = 0;               // the blended one that this is drawn in, from 1 in Scene::groups; 0: none
    bool blends_inks = false;    // as colours of inks, not of light: 11.3.4
    bool blends_through = false; // with the page below a blended group, which is not isolated
    bool is_unsure = false;      // it may be shown or not: its layer, or how its group is blended
};

// A clip that is no upright rectangle, and the one that holds around it.
struct ClipShape {
    int outer = no_index;
    PathOutline outline;
    FillRule rule = FillRule::nonzero;
    int text_group = 0; // by text: its letters are somewhere in these boxes; else 0
};

struct SoftMask {
    int outer = no_index;
    View dictionary;
    Matrix matrix;
};

// The things drawn in such a group are laid on the page as one thing.
struct BlendedGroup {
    Blend blend;
    int isolation; // around it
};

// The data of one page that states point into.
struct Scene {
    std::vector<ClipShape> clips;
    std::vector<SoftMask> masks;
    std::vector<BlendedGroup> groups;
    int text_groups = 0, knockouts = 0, isolations = 0; // so far
};

// An upright line of a path; its rectangles' sides are such lines too.
struct Segment {
    Point from, to;
};

constexpr std::size_t most_segments = 4'000; // of a path that are kept; real reports: 5

// A path, as far as it can be an area: its rectangles, the rectangle around everything else, and its upright lines.
class Path {
  public:
    void move(Point to);
    void line(Point to);
    void curve(Point a, Point b, Point to);
    void close();
    void rectangle(const Rectangle& user_space, const Matrix& matrix);
    void clear();

    bool is_empty() const { return !any_; }
    const PathOutline& outline() const { return outline_; } // as it is
    const std::vector<Rectangle>& areas();                  // closes the open subpath
    Rectangle bounds() const { return bounds_; }
    const std::vector<Segment>& segments() const { return segments_; }

  private:
    void move_area(Point to);
    void line_area(Point to);
    void extend(Point to);
    void add_segment(Point from, Point to);

    std::vector<Rectangle> areas_;
    std::vector<Segment> segments_;
    Point begin_, at_; // of the open subpath
    Rectangle bounds_, open_;
    bool any_ = false, is_open_ = false;
    PathOutline outline_;
};

} // namespace ofstract::pdf
