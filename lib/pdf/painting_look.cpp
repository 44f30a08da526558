// The look of a painting at a point: with a text, and without it.

#include "pdf/painting.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

constexpr double margin = 1;           // points; a point closer to a clip's edge counts as inside it
constexpr double least_alpha = 0.05;   // less is no ink
constexpr double most_left = 0.1;      // of a text that is covered
constexpr double nothing = 0.01;       // points; a clip that is narrower leaves nothing
constexpr std::size_t comparisons = 8; // that are counted as one piece of work

double mix(double below, double above, double alpha) { return below + (above - below) * alpha; }

Colour mix(const Colour& below, const Colour& above, double alpha) {
    if (!below.is_known || !above.is_known) return alpha > 1 - most_left ? above : unknown_colour;
    return {mix(below.red, above.red, alpha), mix(below.green, above.green, alpha), mix(below.blue, above.blue, alpha),
            true};
}

} // namespace

// Where another isolated group ended in it, how much of the outer one is bare is not known any more.
void Painting::Ground::enter(int isolated) {
    if (isolated == 0 || isolated == isolation) return;
    bare_in_group = isolated > isolation ? 1 : 0.5;
    isolation = isolated;
}

// A colour that is blended with nothing stays as it is. By the standard that holds on a page's bare paper. A reader
// that paints on white blends with the white; so there the colour counts only where both ways give the same.
void Painting::Ground::lay(const Colour& above, double alpha, Blend blend, int isolated) {
    constexpr double little = 0.01;
    enter(isolated);
    const double open = isolated != 0 ? bare_in_group : bare;
    Colour painted = blended(blend, colour, above);
    if (blend != Blend::normal && open > little && !painted.looks_like(above))
        painted = isolated != 0 && open > 1 - little ? above : unknown_colour;
    colour = mix(colour, painted, alpha);
    bare *= 1 - alpha;
    bare_in_group *= 1 - alpha;
}

// A group as one thing: its own colour is without the white that it was begun on.
void Painting::Ground::lay(const Ground& group, Blend blend, int isolated) {
    const double alpha = 1 - group.bare;
    if (alpha < 0.001 && group.colour.is_known) return;
    Colour own = group.colour;
    for (double* part : {&own.red, &own.green, &own.blue}) *part = std::clamp((*part - group.bare) / alpha, 0.0, 1.0);
    lay(own, alpha, blend, isolated);
}

void Painting::Ground::doubt() {
    colour = unknown_colour;
    bare = std::min(bare, 0.5);
    bare_in_group = std::min(bare_in_group, 0.5);
}

Painting::Open Painting::is_open(Point at, int clip) const {
    Open out = Open::yes;
    for (; clip != no_index; clip = scene_.clips[static_cast<std::size_t>(clip)].outer) {
        const ClipShape& shape = scene_.clips[static_cast<std::size_t>(clip)];
        studio_.work += 1 + shape.outline.size() / comparisons;
        if (!shape.outline.has(at, shape.rule)) return Open::no;
        if (shape.text_group != 0) out = Open::perhaps;
    }
    return out;
}

// A text is not called clipped if its letters touch an open part of the clip.
Painting::Open Painting::is_open_near(Point at, int clip) const {
    if (clip == no_index) return Open::yes;
    for (const Point by : {Point{0, 0}, Point{margin, 0}, Point{-margin, 0}, Point{0, margin}, Point{0, -margin}})
        if (is_open({at.x + by.x, at.y + by.y}, clip) != Open::no) return Open::yes;
    return Open::no;
}

Painting::Open Painting::is_in(const Area& area, Point at) const {
    switch (area.kind) {
    case AreaKind::fill:
    case AreaKind::stroke: {
        const PathOutline& outline = outlines_[area.outline];
        studio_.work += 1 + outline.size() / comparisons;
        const bool is_in = area.kind == AreaKind::fill ? outline.has(at, area.rule) : outline.strokes(at, area.half);
        if (!is_in) return Open::no;
        break;
    }
    case AreaKind::image: {
        const Point p = area.back.apply(at.x, at.y);
        if (p.x < 0 || p.x > 1 || p.y < 0 || p.y > 1) return Open::no;
        break;
    }
    case AreaKind::rectangle:
    case AreaKind::shading: break;
    }
    return is_open(at, area.clip_shape);
}

Painting::Touch Painting::touch(Area& area, Point at) {
    Touch out{area.alpha, area.colour};
    if (area.kind == AreaKind::image) touch_image(area, at, out);
    if (area.look) {
        const bool is_full =
            area.look->is_shading ? area.look->shading.covers(area.back.apply(at.x, at.y)) : area.look->is_full;
        if (!is_full) out.alpha = std::nullopt;
    }
    if (const auto mask = opacity_of_mask(area.mask, at)) {
        if (out.alpha) *out.alpha *= *mask;
    } else {
        out.alpha = std::nullopt;
    }
    return out;
}

void Painting::touch_image(Area& area, Point at, Touch& out) {
    if (!area.image && area.object != 0) {
        area.image = studio_.image(area.resources, area.object);
        area.object = 0;
        if (!area.image) area.is_unsure = true;
    }
    if (!area.image) return;
    const Point p = area.back.apply(at.x, at.y);
    const auto opacity = area.image->opacity(p);
    if (!opacity) out.alpha = std::nullopt;
    else *out.alpha *= *opacity;
    if (area.image->is_stencil()) return;
    studio_.work += area.image->cost() / comparisons;
    out.colour = area.image->colour(p);
}

// All that is painted at a point, laid on each other with a text and without it.
class Painting::Comparison {
  public:
    explicit Comparison(const Scene& scene) : scene_(scene) {}

    double left() const { return left_; } // of the text: how much of it is not covered
    bool is_same() const { return pair_.with.colour.looks_like(pair_.without.colour); }

    // A blended group is laid on the page once an area comes that is not in it.
    void go_to(int group) {
        if (group == group_) return;
        if (group_ != 0) {
            const BlendedGroup& ended = scene_.groups[static_cast<std::size_t>(group_) - 1];
            outer_.with.lay(pair_.with, ended.blend, ended.isolation);
            outer_.without.lay(pair_.without, ended.blend, ended.isolation);
            pair_ = outer_;
        }
        if (group != 0) {
            outer_ = pair_;
            pair_ = {};
        }
        group_ = group;
    }

    void lay(const Area& area, const Touch& touched, bool is_open) {
        enter(area.group, area.knockout);
        const bool is_known = touched.alpha && is_open && !area.is_unsure;
        if (!is_known || area.blend == Blend::unknown) {
            const bool is_nothing = touched.alpha && *touched.alpha < 0.001 && area.knockout == 0;
            if (is_nothing) return;
            pair_.with.doubt();
            pair_.without.doubt();
            return;
        }
        if (area.knockout != 0) {
            pair_ = backdrop_;
            if (area.knockout == text_knockout_) left_ = 0;
        }
        pair_.with.lay(touched.colour, *touched.alpha, area.blend, area.isolation);
        pair_.without.lay(touched.colour, *touched.alpha, area.blend, area.isolation);
        if (area.blend == Blend::normal && area.knockout == 0 && (area.group == 0 || area.group == text_group_))
            left_ *= 1 - *touched.alpha;
    }

    void lay_text(const Ink& ink, double alpha, bool is_known) {
        enter(ink.group, ink.knockout);
        left_ = alpha;
        text_group_ = ink.group;
        text_knockout_ = ink.knockout;
        pair_.with = pair_.without;
        if (is_known && !ink.is_unsure) pair_.with.lay(ink.colour, alpha, ink.blend, ink.isolation);
        else pair_.with.doubt();
    }

  private:
    void enter(int group, int knockout) {
        go_to(group);
        if (knockout == 0 || knockout == knockout_) return;
        knockout_ = knockout;
        backdrop_ = pair_;
    }

    const Scene& scene_;
    Pair pair_, outer_, backdrop_;
    double left_ = 0;
    int group_ = 0, knockout_ = 0; // the last of each kind, and the look below it
    int text_group_ = 0, text_knockout_ = no_index;
};

Seen Painting::look(Point at, const Ink& ink, bool is_clipped) {
    if (is_clipped) {
        if (!(ink.clip.width() > nothing && ink.clip.height() > nothing) || !ink.clip.has(at, margin) ||
            is_open_near(at, ink.clip_shape) == Open::no)
            return Seen::clipped;
    }
    const AreaRange areas = near(at, ink.order);
    studio_.work += 1 + static_cast<std::size_t>(areas.last - areas.first) / comparisons;
    const auto ahead = std::lower_bound(areas.begin(), areas.end(), ink.order);
    Comparison page(scene_);
    const auto lay = [&](std::uint32_t index) {
        Area& area = areas_[index];
        if (!area.bounds.has(at)) return;
        const Open in = is_in(area, at);
        if (in != Open::no) page.lay(area, touch(area, at), in == Open::yes);
    };
    std::for_each(areas.begin(), ahead, lay);
    const auto mask = opacity_of_mask(ink.mask, at);
    const double alpha = ink.alpha * mask.value_or(1);
    if (alpha < least_alpha) return Seen::without_ink;
    page.lay_text(ink, alpha, mask.has_value());
    if (ink.group == 0 && page.is_same()) return Seen::same_colour;
    const double most = std::min(most_left, alpha * most_left);
    for (auto index = ahead; index != areas.end() && page.left() > most; ++index) lay(*index);
    if (page.left() <= most) return Seen::covered;
    const bool is_covered = page.left() < alpha || ink.group == 0;
    page.go_to(0);
    if (!page.is_same()) return Seen::yes;
    return is_covered ? Seen::covered : Seen::same_colour;
}

Colour Painting::behind(Point at) {
    Ground out;
    const AreaRange areas = near(at, areas_.size());
    studio_.work += 1 + static_cast<std::size_t>(areas.last - areas.first) / comparisons;
    for (const std::uint32_t index : areas) {
        Area& area = areas_[index];
        if (area.is_line || !area.bounds.has(at) || is_in(area, at) == Open::no) continue;
        const Touch touched = touch(area, at);
        const bool is_known = touched.alpha && !area.is_unsure && area.group == 0;
        if (is_known) out.lay(touched.colour, *touched.alpha, area.blend, area.isolation);
        else out.doubt();
    }
    return out.colour;
}

} // namespace ofstract::pdf
