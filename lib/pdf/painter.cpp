#include "pdf/painter.h"

#include <array>

namespace ofstract::pdf {

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
    if (array.kind() != ValueKind::array) return {};
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
    outline_.clear();
    any_ = is_open_ = false;
}

void Path::extend(Point to) {
    if (any_) bounds_.extend(to);
    else bounds_ = {to.x, to.y, to.x, to.y};
    any_ = true;
}

void Path::move(Point to) {
    outline_.move(to);
    move_area(to);
}

void Path::line(Point to) {
    outline_.line(to);
    line_area(to);
}

void Path::curve(Point a, Point b, Point to) {
    outline_.curve(a, b, to);
    line_area(a);
    line_area(b);
    line_area(to);
}

void Path::move_area(Point to) {
    if (is_open_) areas_.push_back(open_);
    extend(to);
    open_ = {to.x, to.y, to.x, to.y};
    begin_ = at_ = to;
    is_open_ = true;
}

void Path::line_area(Point to) {
    if (!is_open_) return move_area(to);
    extend(to);
    open_.extend(to);
    add_segment(at_, to);
    at_ = to;
}

void Path::close() {
    outline_.close();
    if (!is_open_) return;
    add_segment(at_, begin_);
    at_ = begin_;
}

void Path::add_segment(Point from, Point to) {
    constexpr double upright = 0.1; // points
    const bool is_upright = std::abs(from.x - to.x) < upright || std::abs(from.y - to.y) < upright;
    if (is_upright && segments_.size() < most_segments) segments_.push_back({from, to});
}

void Path::rectangle(const Rectangle& r, const Matrix& matrix) {
    outline_.quadrangle(matrix.apply(r.left, r.bottom), matrix.apply(r.right, r.bottom), matrix.apply(r.right, r.top),
                        matrix.apply(r.left, r.top));
    const Rectangle area = around(matrix, r);
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
