#include "pdf/drawn.h"

#include <algorithm>
#include <iterator>

namespace ofstract::pdf {
namespace {

constexpr std::size_t most_parts = 500; // of one filled path; more are a drawing

bool is_within(const Rectangle& inner, const Rectangle& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.bottom >= outer.bottom &&
           inner.top <= outer.top;
}

bool is_thin(const Rectangle& r) {
    return std::min(r.width(), r.height()) <= thickest_rule && std::max(r.width(), r.height()) >= shortest_rule;
}

bool is_nothing(const Rectangle& r) { return !(r.right >= r.left && r.top >= r.bottom); }

Point middle(const Rectangle& r) { return {(r.left + r.right) / 2, (r.bottom + r.top) / 2}; }

bool is_light(const Colour& c) { return c.is_known && 0.3 * c.red + 0.6 * c.green + 0.1 * c.blue > 0.5; }

// Whether the two touch along most of the thin one's length.
bool lies_along(const Rectangle& thin, const Rectangle& area) {
    constexpr double near = 1;   // point
    constexpr double most = 0.8; // of its length
    const double across = std::min(thin.right, area.right) - std::max(thin.left, area.left);
    const double along = std::min(thin.top, area.top) - std::max(thin.bottom, area.bottom);
    return thin.width() < thin.height() ? across > -near && along > most * thin.height()
                                        : along > -near && across > most * thin.width();
}

} // namespace

void DrawnLines::add(const DrawnPath& drawn, const State& state) {
    if (drawn.path.is_empty()) return;
    if (drawn.fills && state.fill.is_ink()) fill(drawn.path.areas(), drawn.rule, state);
    if (drawn.strokes && state.stroke.is_ink()) stroke(drawn.path, state);
}

void DrawnLines::fill(const std::vector<Rectangle>& areas, FillRule rule, const State& state) {
    if (areas.size() > most_parts) return;
    // A frame: the space between two rectangles, one in the other. A path may end with the start of a line that never
    // comes.
    std::vector<Rectangle> wide;
    if (rule == FillRule::even_odd)
        std::copy_if(areas.begin(), areas.end(), std::back_inserter(wide),
                     [](const Rectangle& r) { return r.width() > 0 && r.height() > 0; });
    if (wide.size() == 2) {
        const bool first = is_within(wide[1], wide[0]);
        const Rectangle &outer = wide[first ? 0 : 1], &inner = wide[first ? 1 : 0];
        if (is_within(inner, outer)) {
            const Rectangle sides[] = {{outer.left, outer.bottom, inner.left, outer.top},
                                       {inner.right, outer.bottom, outer.right, outer.top},
                                       {outer.left, outer.bottom, outer.right, inner.bottom},
                                       {outer.left, inner.top, outer.right, outer.top}};
            for (const Rectangle& side : sides)
                if (side.width() > 0 && side.height() > 0) add_area(side, state.fill, state.clip);
            return;
        }
    }
    for (const Rectangle& area : areas) add_area(area, state.fill, state.clip);
}

void DrawnLines::stroke(const Path& path, const State& state) {
    const double scale = std::hypot(state.matrix.a, state.matrix.b), width = state.line_width * scale;
    if (width > thickest_rule) return;
    for (const Segment& s : path.segments()) {
        Rectangle r = {s.from.x, s.from.y, s.from.x, s.from.y};
        r.extend(s.to);
        const double across = width / 2, aside_x = r.width() < r.height() ? across : 0, aside_y = across - aside_x;
        add_area({r.left - aside_x, r.bottom - aside_y, r.right + aside_x, r.top + aside_y}, state.stroke, state.clip);
    }
}

void DrawnLines::add_area(const Rectangle& area, const Paint& paint, const Rectangle& clip) {
    const Rectangle seen = area.cut(clip);
    if (is_nothing(seen)) return;
    const bool is_white = paint.colour.looks_like(white);
    if (is_thin(seen)) {
        if (rules_.size() < most_rules && !(is_white && painting_.behind(middle(seen)).looks_like(white)))
            rules_.push_back({seen, paint.colour});
    } else if (!is_white && shades_.size() < most_shades && seen.width() >= least_area && seen.height() >= least_area) {
        shades_.push_back({seen, paint.colour});
    }
}

std::vector<Rectangle> DrawnLines::take_rules() {
    std::vector<Rectangle> out;
    for (const Shade& rule : rules_)
        if (!is_part_of_shade(rule)) out.push_back(rule.box);
    return out;
}

bool DrawnLines::is_part_of_shade(const Shade& thin) const {
    if (!is_light(thin.colour)) return false;
    constexpr std::size_t comparisons = 8; // that are counted as one piece of work
    work_ += 1 + shades_.size() / comparisons;
    return work_ <= most_work && std::any_of(shades_.begin(), shades_.end(), [&](const Shade& shade) {
               return shade.colour.looks_like(thin.colour) && lies_along(thin.box, shade.box);
           });
}

} // namespace ofstract::pdf
