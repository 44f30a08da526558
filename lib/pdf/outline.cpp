#include "pdf/outline.h"

namespace ofstract::pdf {

void PathOutline::clear() {
    points_.clear();
    begins_.clear();
    is_closed_ = false;
    is_whole_ = true;
}

void PathOutline::add(Point p) {
    if (points_.size() >= most_points) {
        is_whole_ = false;
        return;
    }
    if (points_.empty()) bounds_ = {p.x, p.y, p.x, p.y};
    else bounds_.extend(p);
    points_.push_back(p);
}

void PathOutline::move(Point to) {
    is_closed_ = false;
    // A move behind a move takes its place.
    if (!begins_.empty() && begins_.back() + 1 == points_.size() && points_.size() > 1) points_.pop_back();
    else if (points_.size() < most_points) begins_.push_back(points_.size());
    add(to);
}

void PathOutline::line(Point to) {
    if (begins_.empty()) return move(to);
    if (is_closed_) move(Point(points_[begins_.back()])); // it continues where the closed part began
    add(to);
}

void PathOutline::curve(Point a, Point b, Point to) {
    constexpr int pieces = 12; // they leave a circle by a thousandth of its radius
    if (begins_.empty()) move(a);
    const Point from = is_closed_ ? points_[begins_.back()] : points_.back();
    for (int i = 1; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces, s = 1 - t;
        const double k0 = s * s * s, k1 = 3 * s * s * t, k2 = 3 * s * t * t, k3 = t * t * t;
        line({k0 * from.x + k1 * a.x + k2 * b.x + k3 * to.x, k0 * from.y + k1 * a.y + k2 * b.y + k3 * to.y});
    }
}

void PathOutline::close() {
    if (begins_.empty() || is_closed_) return;
    add(Point(points_[begins_.back()]));
    is_closed_ = true;
}

void PathOutline::quadrangle(Point a, Point b, Point c, Point d) {
    move(a);
    line(b);
    line(c);
    line(d);
    close();
}

bool PathOutline::is_upright_rectangle() const {
    if (begins_.size() != 1 || points_.size() < 4 || points_.size() > 5) return false;
    const auto& p = points_;
    if (p.size() == 5 && (p[4].x != p[0].x || p[4].y != p[0].y)) return false;
    const bool horizontal_first = p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y && p[3].x == p[0].x;
    const bool vertical_first = p[0].x == p[1].x && p[1].y == p[2].y && p[2].x == p[3].x && p[3].y == p[0].y;
    return horizontal_first || vertical_first;
}

bool PathOutline::has(Point p, FillRule rule) const {
    if (points_.empty() || !bounds_.has(p)) return false;
    int winding = 0, crossings = 0;
    for (std::size_t part = 0; part < begins_.size(); ++part) {
        const std::size_t begin = begins_[part], end = end_of(part);
        for (std::size_t i = begin; i < end; ++i) {
            const Point a = points_[i], b = points_[i + 1 < end ? i + 1 : begin];
            if ((a.y > p.y) == (b.y > p.y)) continue;
            if (p.x >= a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) continue;
            winding += b.y > a.y ? 1 : -1;
            ++crossings;
        }
    }
    return rule == FillRule::even_odd ? crossings % 2 == 1 : winding != 0;
}

bool PathOutline::strokes(Point p, double half) const {
    if (points_.empty() || !bounds_.has(p, half)) return false;
    for (std::size_t part = 0; part < begins_.size(); ++part)
        for (std::size_t i = begins_[part]; i + 1 < end_of(part); ++i) {
            const Point a = points_[i], b = points_[i + 1];
            const double x = b.x - a.x, y = b.y - a.y, length = std::hypot(x, y);
            if (length == 0) continue;
            const double along = ((p.x - a.x) * x + (p.y - a.y) * y) / length;
            const double across = ((p.x - a.x) * y - (p.y - a.y) * x) / length;
            if (along >= 0 && along <= length && std::abs(across) <= half) return true;
        }
    return false;
}

} // namespace ofstract::pdf
