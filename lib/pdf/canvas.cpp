#include "pdf/canvas.h"

namespace ofstract::pdf {
namespace {

constexpr std::size_t comparisons = 8; // that are counted as one piece of work

bool is_large(const Rectangle& r) { return r.width() >= least_area && r.height() >= least_area; }

bool overlap(const Rectangle& a, const Rectangle& b) {
    return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

bool covers(const std::vector<Rectangle>& areas, Rule rule, Point at) {
    std::size_t count = 0;
    for (const Rectangle& area : areas) count += area.has(at);
    return rule == Rule::even_odd ? count % 2 == 1 : count > 0;
}

// A frame is two rectangles, one in the other, of which the inner is left empty.
bool is_whole(const std::vector<Rectangle>& areas, std::size_t i, Rule rule) {
    if (rule == Rule::nonzero) return true;
    for (std::size_t j = 0; j < areas.size(); ++j)
        if (j != i && overlap(areas[i], areas[j])) return false;
    return true;
}

} // namespace

std::vector<std::size_t> Canvas::fill(const std::vector<Rectangle>& all, Rule rule, Colour colour, bool opaque) {
    constexpr std::size_t most_parts = 16; // of a path that is looked at as areas; more are a drawing
    std::vector<std::size_t> covered;
    std::vector<Rectangle> areas;
    for (const Rectangle& area : all)
        if (is_large(area)) areas.push_back(area);
    if (areas.empty() || areas.size() > most_parts) return covered;
    for (std::size_t i = 0; i < areas.size() && areas_.size() < most_areas; ++i)
        if (is_whole(areas, i, rule)) areas_.push_back({areas[i], colour});
    if (!opaque) return covered;
    *work_ += 1 + texts_.size() / comparisons;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        if (texts_[i].is_covered || !covers(areas, rule, texts_[i].at)) continue;
        texts_[i].is_covered = true;
        covered.push_back(i);
    }
    return covered;
}

Colour Canvas::behind(Point at) const {
    *work_ += 1 + areas_.size() / comparisons;
    for (auto area = areas_.rbegin(); area != areas_.rend(); ++area)
        if (area->box.has(at)) return area->colour;
    return white;
}

std::size_t Canvas::text(Point at) {
    if (texts_.size() < most_texts) texts_.push_back({at, false});
    return texts_.size() - 1;
}

} // namespace ofstract::pdf
