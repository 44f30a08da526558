#include "pdf/painting.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

constexpr std::size_t tiles_across = 24;
constexpr double thinnest = 0.2; // points; a thinner line hides nothing

std::size_t tile_at(double at, double from, double length) {
    const double tile = length > 0 ? (at - from) / length * static_cast<double>(tiles_across) : 0;
    if (!(tile > 0)) return 0; // nor is it a number, perhaps, of a matrix that goes over all bounds
    return static_cast<std::size_t>(std::min(tile, static_cast<double>(tiles_across - 1)));
}

} // namespace

Painting::Painting(Patterns& patterns, const Scene& scene, const Rectangle& within, bool is_of_mask)
    : patterns_(patterns), studio_(patterns.studio()), scene_(scene), within_(within), is_of_mask_(is_of_mask),
      tiles_(tiles_across * tiles_across) {}

template <class Each> void Painting::each_tile(const Rectangle& r, const Each& each) {
    const std::size_t left = tile_at(r.left, within_.left, within_.width()),
                      right = tile_at(r.right, within_.left, within_.width()),
                      low = tile_at(r.bottom, within_.bottom, within_.height()),
                      high = tile_at(r.top, within_.bottom, within_.height());
    for (std::size_t y = low; y <= high; ++y)
        for (std::size_t x = left; x <= right; ++x) each(tiles_[y * tiles_across + x], bounds_of_tile(x, y));
}

Rectangle Painting::bounds_of_tile(std::size_t x, std::size_t y) const {
    const double width = within_.width() / static_cast<double>(tiles_across),
                 height = within_.height() / static_cast<double>(tiles_across);
    const double left = within_.left + width * static_cast<double>(x),
                 bottom = within_.bottom + height * static_cast<double>(y);
    return {left, bottom, left + width, bottom + height};
}

Painting::AreaRange Painting::near(Point at, std::size_t order) {
    const Tile& tile = tiles_[tile_at(at.y, within_.bottom, within_.height()) * tiles_across +
                              tile_at(at.x, within_.left, within_.width())];
    const std::uint32_t *first = tile.areas.data(), *last = first + tile.areas.size();
    const auto cover = std::lower_bound(tile.covers.begin(), tile.covers.end(), order);
    if (cover != tile.covers.begin() && within_.has(at)) first = std::lower_bound(first, last, *(cover - 1));
    const auto count = static_cast<std::size_t>(last - first);
    if (count > most_near) is_whole_ = false;
    return {first, first + std::min(count, most_near)};
}

bool Painting::is_plain(const Area& area) {
    return area.kind == AreaKind::rectangle && area.alpha > 0.999 && area.blend == Blend::normal && !area.is_unsure &&
           !area.look && area.clip_shape == no_index && area.mask == no_index && area.knockout == 0 && area.group == 0;
}

Painting::Area Painting::begin(AreaKind kind, const Rectangle& bounds, const Paint& paint, const State& state) {
    Area area;
    area.kind = kind;
    area.bounds = bounds.cut(state.clip).cut(within_);
    area.blend = state.blend;
    area.is_unsure = state.is_unsure;
    area.colour = paint.colour;
    area.alpha = (paint.is_inkless ? 0 : std::clamp(paint.alpha, 0.0, 1.0)) * state.group_alpha;
    area.clip_shape = state.clip_shape;
    area.mask = state.mask;
    area.knockout = state.knockout;
    area.isolation = state.isolation;
    area.group = state.group;
    if (paint.pattern) set_pattern(area, paint, state);
    return area;
}

void Painting::set_pattern(Area& area, const Paint& paint, const State& state) {
    const Look& look = patterns_.look(paint.pattern);
    if (!look.is_uncoloured) area.colour = look.colour;
    if (look.is_empty) area.alpha = 0;
    const auto back = inverse(look.matrix.then(state.base));
    area.look = &look;
    if (back) area.back = *back;
    else area.is_unsure = true;
}

void Painting::add(Area area) {
    const Rectangle r = area.bounds;
    if (!(r.width() > thinnest && r.height() > thinnest)) return;
    if (area.alpha < 0.02 && area.knockout == 0) return;
    area.is_line = r.width() < least_area || r.height() < least_area;
    if (areas_.size() >= most_areas || listings_ >= most_listings) {
        is_whole_ = false;
        return;
    }
    const auto index = static_cast<std::uint32_t>(areas_.size());
    const bool plain = is_plain(area);
    each_tile(r, [&](Tile& tile, const Rectangle& square) {
        tile.areas.push_back(index);
        if (plain && r.left <= square.left && r.right >= square.right && r.bottom <= square.bottom &&
            r.top >= square.top)
            tile.covers.push_back(index);
        ++listings_;
    });
    areas_.push_back(area);
}

void Painting::add_outline(Area area, const PathOutline& outline) {
    if (!(area.bounds.width() > thinnest && area.bounds.height() > thinnest)) return;
    if (!outline.is_whole() || corners_ + outline.size() > most_corners) {
        is_whole_ = false;
        return;
    }
    corners_ += outline.size();
    area.outline = static_cast<std::uint32_t>(outlines_.size());
    outlines_.push_back(outline);
    add(area);
}

void Painting::path(const DrawnPath& drawn, const State& state) {
    if (drawn.fills) add_fill(drawn, state);
    if (drawn.strokes) add_stroke(drawn.path, state);
}

void Painting::add_fill(const DrawnPath& drawn, const State& state) {
    const PathOutline& outline = drawn.path.outline();
    if (outline.is_upright_rectangle()) return add(begin(AreaKind::rectangle, outline.bounds(), state.fill, state));
    Area area = begin(AreaKind::fill, outline.bounds(), state.fill, state);
    area.rule = drawn.rule;
    add_outline(area, outline);
}

// Dashes leave gaps.
void Painting::add_stroke(const Path& path, const State& state) {
    const Matrix& m = state.matrix;
    const double scale = std::min(std::hypot(m.a, m.b), std::hypot(m.c, m.d)), half = state.line_width * scale / 2;
    if (state.is_dashed || path.outline().is_empty() || !(2 * half > thinnest)) return;
    const Rectangle& r = path.outline().bounds();
    Area area =
        begin(AreaKind::stroke, {r.left - half, r.bottom - half, r.right + half, r.top + half}, state.stroke, state);
    area.half = half;
    add_outline(area, path.outline());
}

void Painting::image(const DrawnImage& image, const State& state) {
    const bool is_stencil = image.dictionary.get("/ImageMask").text() == "true";
    Paint paint = state.fill;
    if (image.dictionary && !is_stencil) paint.pattern = View();
    Area area = begin(AreaKind::image, around(state.matrix, {0, 0, 1, 1}), paint, state);
    const auto back = inverse(state.matrix);
    if (!back) return;
    if (paint.pattern) area.is_unsure = true; // it would need two matrices, and nobody writes such a path
    area.back = *back;
    area.object = image.object;
    area.resources = image.resources;
    if (image.content) {
        area.image = studio_.image(*image.content);
        area.is_unsure = area.is_unsure || !area.image;
    }
    if (!is_stencil && !(area.image && area.image->is_stencil())) {
        area.colour = unknown_colour;
        area.alpha = state.fill.alpha * state.group_alpha;
    }
    add(area);
}

void Painting::shading(View resources, View shading, const State& state) {
    Paint paint = state.fill;
    paint.pattern = View();
    paint.is_inkless = false;
    Area area = begin(AreaKind::shading, state.clip, paint, state);
    const auto back = inverse(state.matrix);
    if (!back) return;
    area.look = &patterns_.shading(resources, shading);
    area.colour = area.look->colour;
    area.back = *back;
    add(area);
}

// A mask may be made of letters: they are somewhere in the text's box.
void Painting::text(const ShownText& text, const State& state) {
    if (!is_of_mask_ || text.is_blank) return;
    Area area = begin(AreaKind::rectangle,
                      around(text.matrix, {text.from, state.rise - state.size / 3, text.to, state.rise + state.size}),
                      state.fill, state);
    area.is_unsure = true;
    add(area);
}

Ink Painting::ink(const Paint& paint, const State& state) {
    const Area area = begin(AreaKind::rectangle, within_, paint, state);
    Ink out;
    out.order = areas_.size();
    out.colour = area.colour;
    out.alpha = area.alpha;
    out.blend = area.blend;
    out.clip = state.clip;
    out.clip_shape = area.clip_shape;
    out.mask = area.mask;
    out.knockout = area.knockout;
    out.isolation = area.isolation;
    out.group = area.group;
    out.is_unsure = area.is_unsure;
    return out;
}

} // namespace ofstract::pdf
