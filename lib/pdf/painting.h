#pragma once
// All that a page paints, in its order → the look of a point, with a text and without it.
//
// A text is seen where the two looks differ, when all is painted. So it does not matter which operator hides it.
// Everything that is painted, below the text or over it, is in one list of areas, each with its colour, transparency,
// clip and mask. The areas that touch a point are laid on each other there twice, once with the text and once without.
// An unknown colour (that of a photograph) differs from all others, and equals itself. An area counts as not opaque at
// a point where its opacity cannot be told.
//
// Invariant: any scene is safe. Bounded by the limits below, beyond which it is not whole; a question is linear in the
// areas near its point, and `work` counts them.
// Reference: ISO 32000-1, 8.5 (paths), 11.3 (what colours make together), 11.4.6 (knock-out), 11.6.5 (soft masks).

#include "pdf/drawing.h"
#include "pdf/interpreter.h"
#include "pdf/outline.h"
#include "pdf/painter.h"
#include "pdf/pattern.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace ofstract::pdf {

constexpr double least_area = 3;                 // points, either way: a smaller one is a line, not a background
constexpr std::size_t most_areas = 50'000;       // a page; real reports: 6,000
constexpr std::size_t most_corners = 500'000;    // of all their outlines
constexpr std::size_t most_listings = 2'000'000; // of areas at the squares that they reach
constexpr std::size_t most_near = 1'000;         // areas that are laid on each other at a point; real reports: 60

// One of the colours that a text is drawn in; it may have two.
struct Ink {
    std::size_t order = 0; // how many areas are below it
    Colour colour;
    double alpha = 1;
    Blend blend = Blend::normal;
    Rectangle clip;
    int clip_shape = no_index, mask = no_index, knockout = 0, isolation = 0, group = 0;
    bool is_unsure = false;
};

enum class Seen : std::uint8_t { yes, clipped, without_ink, same_colour, covered };

class Painting : public Sink {
  public:
    // `within`: no point outside will be asked for. `is_of_mask`: the painting is that of a mask or a group, and its
    // own masks are not followed.
    Painting(Patterns& patterns, const Scene& scene, const Rectangle& within, bool is_of_mask = false);

    void text(const ShownText& text, const State& state) override; // only a mask's
    void path(const DrawnPath& path, const State& state) override;
    void image(const DrawnImage& image, const State& state) override;
    void shading(View resources, View shading, const State& state) override;

    std::size_t order() const { return areas_.size(); } // how many areas there are
    Ink ink(const Paint& paint, const State& state);

    // `is_clipped`: whether its place is known well enough to ask whether the clip leaves it open.
    Seen look(Point at, const Ink& ink, bool is_clipped);
    // The colour that was painted there so far, without lines.
    Colour behind(Point at);

    bool is_whole() const { return is_whole_; }

  private:
    enum class AreaKind : std::uint8_t { rectangle, fill, stroke, image, shading };
    enum class Open : std::uint8_t { no, perhaps, yes };

    struct Area {
        Rectangle bounds; // it paints nothing beyond
        AreaKind kind = AreaKind::rectangle;
        FillRule rule = FillRule::nonzero;
        Blend blend = Blend::normal;
        bool is_unsure = false, is_line = false;
        std::uint32_t outline = 0; // into outlines_
        double half = 0;           // of a stroke's width
        Colour colour;
        double alpha = 1;
        int clip_shape = no_index, mask = no_index, knockout = 0, isolation = 0, group = 0;
        const Image* image = nullptr; // null: opaque
        std::uint32_t object = 0;     // of an image that was not looked into yet
        View resources;
        const Look* look = nullptr; // of a shading, or of a pattern that it is filled with
        Matrix back;                // to the image's square, or to the pattern's own space
    };
    // The effect of an area at a point.
    struct Touch {
        std::optional<double> alpha; // none: it cannot be told
        Colour colour;
    };
    // The look of the point so far, and the share of it that nothing is painted on: of the page or a blended group, and
    // of the isolated group in it.
    struct Ground {
        Colour colour = white;
        double bare = 1, bare_in_group = 1;
        int isolation = 0; // that group, or the last one

        void enter(int isolated);
        void lay(const Colour& above, double alpha, Blend blend, int isolated);
        void lay(const Ground& group, Blend blend, int isolated);
        void doubt();
    };
    struct Pair {
        Ground with, without; // the text
    };
    struct PaintedMask {
        std::unique_ptr<Scene> scene;
        std::unique_ptr<Painting> painting; // null: it cannot be told
        bool is_alpha = false;
        Colour backdrop;
        const Function* transfer = nullptr;
    };

    Area begin(AreaKind kind, const Rectangle& bounds, const Paint& paint, const State& state);
    void set_pattern(Area& area, const Paint& paint, const State& state);
    void add(Area area);
    void add_outline(Area area, const PathOutline& outline);
    void add_fill(const DrawnPath& path, const State& state);
    void add_stroke(const Path& path, const State& state);

    struct Tile {
        std::vector<std::uint32_t> areas;  // that reach it, in order
        std::vector<std::uint32_t> covers; // those of them that cover everything below
    };
    struct AreaRange {
        const std::uint32_t *first, *last;
        const std::uint32_t* begin() const { return first; }
        const std::uint32_t* end() const { return last; }
    };

    template <class Each> void each_tile(const Rectangle& bounds, const Each& each);
    Rectangle bounds_of_tile(std::size_t x, std::size_t y) const;
    // The areas that may be seen at a point when the first `order` of them are painted, and all that are painted later.
    AreaRange near(Point at, std::size_t order);
    static bool is_plain(const Area& area);

    Open is_open(Point at, int clip_shape) const;
    Open is_open_near(Point at, int clip_shape) const;
    Open is_in(const Area& area, Point at) const;
    class Comparison;
    Touch touch(Area& area, Point at);
    void touch_image(Area& area, Point at, Touch& touch);
    std::optional<double> opacity_of_mask(int mask, Point at);
    std::optional<double> opacity_of(PaintedMask& mask, Point at);
    PaintedMask& mask_of(const SoftMask& mask);
    // The areas that are not sure to be closed at a point, undermost first: each(area, whether it is open, its touch).
    template <class Each> void each_touch(Point at, const Each& each);
    std::optional<double> alpha_at(Point at);
    Colour colour_over(Point at, Colour backdrop);

    Patterns& patterns_;
    Studio& studio_;
    const Scene& scene_;
    Rectangle within_;
    bool is_of_mask_;
    bool is_whole_ = true;
    std::vector<Area> areas_;
    std::vector<PathOutline> outlines_;
    std::size_t corners_ = 0, listings_ = 0;
    std::vector<Tile> tiles_; // squares of the page
    std::map<std::tuple<Index, double, double, double, double, double, double>, PaintedMask> masks_;
};

} // namespace ofstract::pdf
