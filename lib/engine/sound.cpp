#include "engine/sound.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ofstract::engine {
namespace {

double bounded(double value, double low, double high) { return std::isnan(value) ? low : std::clamp(value, low, high); }

double coordinate(double value) {
    return std::isnan(value) ? 0 : std::clamp(value, -largest_coordinate, largest_coordinate);
}

Box sound(const Box& box) {
    const double left = coordinate(box.left), right = coordinate(box.right);
    const double top = coordinate(box.top), bottom = coordinate(box.bottom);
    return {std::min(left, right), std::min(top, bottom), std::max(left, right), std::max(top, bottom)};
}

} // namespace

std::size_t make_sound(Page& page) {
    page.width = bounded(page.width, 0, largest_coordinate);
    page.height = bounded(page.height, 0, largest_coordinate);
    if (page.crop) {
        page.crop->left = bounded(page.crop->left, -largest_coordinate, largest_coordinate);
        page.crop->bottom = bounded(page.crop->bottom, -largest_coordinate, largest_coordinate);
    }
    for (Rule& rule : page.rules) {
        rule.at = coordinate(rule.at);
        const double from = coordinate(rule.from), to = coordinate(rule.to);
        rule.from = std::min(from, to);
        rule.to = std::max(from, to);
    }
    for (Box& area : page.areas) area = sound(area);
    std::size_t changed = 0;
    for (Word& word : page.words) {
        const Box box = sound(word.box);
        const auto size = static_cast<float>(bounded(static_cast<double>(word.size), 0, largest_coordinate));
        const double baseline = coordinate(word.baseline);
        if (box == word.box && size == word.size && baseline == word.baseline) continue;
        word.box = box;
        word.size = size;
        word.baseline = baseline;
        ++changed;
    }
    return changed;
}

} // namespace ofstract::engine
