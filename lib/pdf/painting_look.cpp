// What a painting looks like at a point: with a text, and without it.

#include "pdf/painting.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

constexpr double margin = 1;           // points; what is closer to a clip's edge counts as inside it
constexpr double least_alpha = 0.05;   // what is less is no ink
constexpr double most_left = 0.1;      // of a text that is covered
constexpr double nothing = 0.01;       // points; a clip that is narrower leaves nothing
constexpr std::size_t comparisons = 8; // that are counted as one piece of work

double mix(double below, double above, double alpha) { return below + (above - below) * alpha; }

Colour mix(const Colour& below, const Colour& above, double alpha) {
    if (!below.is_known || !above.is_known) return alpha > 1 - most_left ? above : unknown_colour;
    return {mix(below.red, above.red, alpha), mix(below.green, above.green, alpha), mix(below.blue, above.blue, alpha),
            true};
}

double blended(Blend blend, double below, double above) {
    switch (blend) {
    case Blend::multiply: return below * above;
    case Blend::screen: return below + above - below * above;
    case Blend::darken: return std::min(below, above);
    case Blend::lighten: return std::max(below, above);
    case Blend::normal:
    case Blend::unknown: break;
    }
    return above;
}

Colour laid_on(const Colour& below, const Colour& above, double alpha, Blend blend) {
    if (blend == Blend::normal) return mix(below, above, alpha);
    if (blend == Blend::unknown || !below.is_known || !above.is_known) return unknown_colour;
    return mix(below,
               {blended(blend, below.red, above.red), blended(blend, below.green, above.green),
                blended(blend, below.blue, above.blue), true},
               alpha);
}

} // namespace

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

// So that a text is not called clipped whose letters touch what is open.
Painting::Open Painting::is_open_near(Point at, int clip) const {
    if (clip == no_index) return Open::yes;
    for (const Point by : {Point{0, 0}, Point{margin, 0}, Point{-margin, 0}, Point{0, margin}, Point{0, -margin}})
        if (is_open({at.x + by.x, at.y + by.y}, clip) != Open::no) return Open::yes;
    return Open::no;
}

Painting::Open Painting::is_in(const Area& area, Point at) const {
    switch (area.kind) {
    case Kind::fill:
    case Kind::stroke: {
        const Outline& outline = outlines_[area.outline];
        studio_.work += 1 + outline.size() / comparisons;
        const bool is_in = area.kind == Kind::fill ? outline.has(at, area.rule) : outline.strokes(at, area.half);
        if (!is_in) return Open::no;
        break;
    }
    case Kind::image: {
        const Point p = area.back.apply(at.x, at.y);
        if (p.x < 0 || p.x > 1 || p.y < 0 || p.y > 1) return Open::no;
        break;
    }
    case Kind::rectangle:
    case Kind::shading: break;
    }
    return is_open(at, area.clip_shape);
}

Painting::Touch Painting::touch(Area& area, Point at) {
    Touch out{area.alpha, area.colour};
    if (area.kind == Kind::image) touch_image(area, at, out);
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
        if (!area.image) area.is_doubtful = true;
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

Seen Painting::look(Point at, const Ink& ink, bool is_clipped) {
    if (is_clipped) {
        if (!(ink.clip.width() > nothing && ink.clip.height() > nothing) || !ink.clip.has(at, margin) ||
            is_open_near(at, ink.clip_shape) == Open::no)
            return Seen::clipped;
    }
    const Span areas = near(at, ink.order);
    studio_.work += 1 + static_cast<std::size_t>(areas.last - areas.first) / comparisons;
    const auto ahead = std::lower_bound(areas.begin(), areas.end(), ink.order);
    Pair pair{white, white, 0};
    int group = 0; // the last knock-out group that was seen, and what lay below it
    Colour backdrop = white;
    const auto enter = [&](int knockout) {
        if (knockout == 0 || knockout == group) return;
        group = knockout;
        backdrop = pair.without;
    };
    const auto lay = [&](std::uint32_t index) {
        Area& area = areas_[index];
        if (!area.bounds.has(at)) return;
        const Open in = is_in(area, at);
        if (in == Open::no) return;
        const Touch touched = touch(area, at);
        enter(area.knockout);
        const bool is_known = touched.alpha && in == Open::yes && !area.is_doubtful;
        if (!is_known || area.blend == Blend::unknown) {
            const bool is_nothing = touched.alpha && *touched.alpha < 0.001 && area.knockout == 0;
            if (!is_nothing) pair.with = pair.without = unknown_colour;
            return;
        }
        if (area.knockout != 0) {
            pair.with = pair.without = laid_on(backdrop, touched.colour, *touched.alpha, area.blend);
            pair.left = 0;
            return;
        }
        pair.with = laid_on(pair.with, touched.colour, *touched.alpha, area.blend);
        pair.without = laid_on(pair.without, touched.colour, *touched.alpha, area.blend);
        if (area.blend == Blend::normal) pair.left *= 1 - *touched.alpha;
    };
    std::for_each(areas.begin(), ahead, lay);

    enter(ink.knockout);
    const auto mask = opacity_of_mask(ink.mask, at);
    const double alpha = ink.alpha * mask.value_or(1);
    if (alpha < least_alpha) return Seen::without_ink;
    pair.left = alpha;
    pair.with = mask && !ink.is_doubtful ? laid_on(pair.without, ink.colour, alpha, ink.blend) : unknown_colour;
    if (pair.with.looks_like(pair.without)) return Seen::same_colour;
    const double most = std::min(most_left, alpha * most_left);

    for (auto index = ahead; index != areas.end() && pair.left > most; ++index) lay(*index);
    return pair.left <= most || pair.with.looks_like(pair.without) ? Seen::covered : Seen::yes;
}

Colour Painting::behind(Point at) {
    Colour out = white;
    const Span areas = near(at, areas_.size());
    studio_.work += 1 + static_cast<std::size_t>(areas.last - areas.first) / comparisons;
    for (const std::uint32_t index : areas) {
        Area& area = areas_[index];
        if (area.is_line || !area.bounds.has(at) || is_in(area, at) == Open::no) continue;
        const Touch touched = touch(area, at);
        const bool is_known = touched.alpha && !area.is_doubtful;
        out = is_known ? laid_on(out, touched.colour, *touched.alpha, area.blend) : unknown_colour;
    }
    return out;
}

} // namespace ofstract::pdf
