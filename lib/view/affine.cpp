#include "view/affine.h"

#include <algorithm>

namespace ofstract::view {

Box Affine::operator()(const Box& box) const {
    const double x1 = x(box.left, box.top), x2 = x(box.right, box.bottom);
    const double y1 = y(box.left, box.top), y2 = y(box.right, box.bottom);
    return {std::min(x1, x2), std::min(y1, y2), std::max(x1, x2), std::max(y1, y2)};
}

Affine Affine::then(const Affine& next) const {
    return {next.a * a + next.c * b,
            next.b * a + next.d * b,
            next.a * c + next.c * d,
            next.b * c + next.d * d,
            next.x(e, f),
            next.y(e, f)};
}

Affine Affine::inverse() const {
    const double det = a * d - b * c; // never 0: turns keep it, and scales are not 0
    const Affine back{d / det, -b / det, -c / det, a / det, 0, 0};
    return {back.a, back.b, back.c, back.d, -back.x(e, f), -back.y(e, f)};
}

bool Affine::is_identity() const { return a == 1 && b == 0 && c == 0 && d == 1 && e == 0 && f == 0; }

Affine turned_back(int quarter_turns, double width, double height) {
    switch (quarter_turns) {
    case 1: return {0, -1, 1, 0, 0, width};
    case 2: return {-1, 0, 0, -1, width, height};
    case 3: return {0, 1, -1, 0, height, 0};
    default: return {};
    }
}

Affine shifted(double dx, double dy) { return {1, 0, 0, 1, dx, dy}; }

Affine scaled(double factor) { return {factor, 0, 0, factor, 0, 0}; }

} // namespace ofstract::view
