#pragma once
// The elements of drawing: matrices, rectangles, colours.
//
// Units: points of the page's own space, the origin at its lower left, y growing up.
// Reference: ISO 32000-1, 8.3 (coordinates), 8.6 (colour spaces).

#include <algorithm>
#include <cmath>
#include <optional>

namespace ofstract::pdf {

enum class FillRule { nonzero, even_odd }; // which points are inside a path: 8.5.3.3

struct Point {
    double x = 0, y = 0;
};

struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    Point apply(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }
    // This first, then `by`.
    Matrix then(const Matrix& by) const {
        return {a * by.a + b * by.c, a * by.b + b * by.d,        c * by.a + d * by.c,
                c * by.b + d * by.d, e * by.a + f * by.c + by.e, e * by.b + f * by.d + by.f};
    }
};

// Nothing for one that leaves no area.
inline std::optional<Matrix> inverse(const Matrix& m) {
    const double area = m.a * m.d - m.b * m.c;
    if (!std::isfinite(area) || std::abs(area) < 1e-12) return std::nullopt;
    return Matrix{m.d / area,
                  -m.b / area,
                  -m.c / area,
                  m.a / area,
                  (m.c * m.f - m.d * m.e) / area,
                  (m.b * m.e - m.a * m.f) / area};
}

struct Rectangle {
    double left = 0, bottom = 0, right = 0, top = 0;

    double width() const { return right - left; }
    double height() const { return top - bottom; }
    bool has(Point p, double margin = 0) const {
        return p.x >= left - margin && p.x <= right + margin && p.y >= bottom - margin && p.y <= top + margin;
    }
    Rectangle cut(const Rectangle& by) const {
        return {std::max(left, by.left), std::max(bottom, by.bottom), std::min(right, by.right), std::min(top, by.top)};
    }
    void extend(Point p) {
        *this = {std::min(left, p.x), std::min(bottom, p.y), std::max(right, p.x), std::max(top, p.y)};
    }
};

// The smallest upright rectangle around this one after `matrix`.
inline Rectangle around(const Matrix& matrix, const Rectangle& r) {
    const Point first = matrix.apply(r.left, r.bottom);
    Rectangle out = {first.x, first.y, first.x, first.y};
    out.extend(matrix.apply(r.right, r.bottom));
    out.extend(matrix.apply(r.left, r.top));
    out.extend(matrix.apply(r.right, r.top));
    return out;
}

// From the page's own space to its top left as it is shown.
inline Rectangle as_shown(const Rectangle& r, const Rectangle& crop, int turn) {
    switch (turn) {
    case 90: return {r.bottom - crop.bottom, r.left - crop.left, r.top - crop.bottom, r.right - crop.left};
    case 180: return {crop.right - r.right, r.bottom - crop.bottom, crop.right - r.left, r.top - crop.bottom};
    case 270: return {crop.top - r.top, crop.right - r.right, crop.top - r.bottom, crop.right - r.left};
    default: return {r.left - crop.left, crop.top - r.top, r.right - crop.left, crop.top - r.bottom};
    }
}

// Red, green, blue from 0 to 1; a pattern, or a space that is not looked into, is not known.
struct Colour {
    double red = 0, green = 0, blue = 0;
    bool is_known = true;

    bool looks_like(const Colour& other) const {
        constexpr double contrast = 0.06; // text with less than this cannot be read
        return is_known && other.is_known && std::abs(red - other.red) < contrast &&
               std::abs(green - other.green) < contrast && std::abs(blue - other.blue) < contrast;
    }
};

constexpr Colour white = {1, 1, 1, true};
constexpr Colour unknown_colour = {0, 0, 0, false};

} // namespace ofstract::pdf
