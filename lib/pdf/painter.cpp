#include "pdf/painter.h"

#include <array>

namespace ofstract::pdf {

Colour colour_of(Space space, const std::vector<double>& values) {
    switch (space) {
    case Space::gray:
        if (values.size() == 1) return {values[0], values[0], values[0], true};
        break;
    case Space::rgb:
        if (values.size() == 3) return {values[0], values[1], values[2], true};
        break;
    case Space::cmyk:
        if (values.size() == 4) {
            const double key = 1 - values[3];
            return {(1 - values[0]) * key, (1 - values[1]) * key, (1 - values[2]) * key, true};
        }
        break;
    case Space::tint: // no tint is no ink: 8.6.6.4
        if (!values.empty() && std::all_of(values.begin(), values.end(), [](double v) { return v < 0.06; }))
            return white;
        break;
    case Space::other: break;
    }
    return unknown_colour;
}

Space space_of(const File& file, View resources, std::string_view name) {
    const View named = file.get(file.get(resources, "/ColorSpace"), name);
    const View family = named.kind() == Kind::array ? file.resolve(named.first()) : named;
    const std::string_view text = family ? family.text() : name;
    if (text == "/DeviceGray" || text == "/CalGray" || text == "/G") return Space::gray;
    if (text == "/DeviceRGB" || text == "/CalRGB" || text == "/RGB") return Space::rgb;
    if (text == "/DeviceCMYK" || text == "/CMYK") return Space::cmyk;
    if (text == "/Separation" || text == "/DeviceN") return Space::tint;
    if (text != "/ICCBased") return Space::other;
    const auto components = file.get(file.resolve(named.first().next()), "/N").integer();
    return components == 1u   ? Space::gray
           : components == 3u ? Space::rgb
           : components == 4u ? Space::cmyk
                              : Space::other;
}

Rectangle rectangle_of(const File& file, View box) {
    std::array<double, 4> side = {};
    View v = box.first();
    for (double& s : side) {
        s = file.resolve(v).number().value_or(0);
        v = v.next();
    }
    return {std::min(side[0], side[2]), std::min(side[1], side[3]), std::max(side[0], side[2]),
            std::max(side[1], side[3])};
}

Matrix matrix_of(const File& file, View array) {
    if (array.kind() != Kind::array) return {};
    std::array<double, 6> m = {};
    View v = array.first();
    for (double& entry : m) {
        entry = file.resolve(v).number().value_or(0);
        v = v.next();
    }
    return {m[0], m[1], m[2], m[3], m[4], m[5]};
}

void Path::clear() {
    areas_.clear();
    segments_.clear();
    any_ = is_open_ = false;
    exact_ = true;
}

void Path::extend(Point to) {
    if (any_) bounds_.extend(to);
    else bounds_ = {to.x, to.y, to.x, to.y};
    any_ = true;
}

void Path::move(Point to) {
    if (is_open_) areas_.push_back(open_);
    extend(to);
    open_ = {to.x, to.y, to.x, to.y};
    begin_ = at_ = to;
    is_open_ = true;
    exact_ = false;
}

void Path::line(Point to) {
    if (!is_open_) return move(to);
    extend(to);
    open_.extend(to);
    add_segment(at_, to);
    at_ = to;
}

void Path::close() {
    if (!is_open_) return;
    add_segment(at_, begin_);
    at_ = begin_;
}

void Path::add_segment(Point from, Point to) {
    constexpr double upright = 0.1; // points
    const bool is_upright = std::abs(from.x - to.x) < upright || std::abs(from.y - to.y) < upright;
    if (is_upright && segments_.size() < most_segments) segments_.push_back({from, to});
}

void Path::rectangle(const Rectangle& area) {
    extend({area.left, area.bottom});
    extend({area.right, area.top});
    areas_.push_back(area);
    const Point a = {area.left, area.bottom}, b = {area.right, area.bottom}, c = {area.right, area.top},
                d = {area.left, area.top};
    add_segment(a, b);
    add_segment(b, c);
    add_segment(c, d);
    add_segment(d, a);
}

const std::vector<Rectangle>& Path::areas() {
    if (is_open_) areas_.push_back(open_);
    is_open_ = false;
    return areas_;
}

} // namespace ofstract::pdf
