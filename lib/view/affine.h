#pragma once
// A change of coordinates: quarter turns, one scale for both axes, a shift.
//
//     x' = a x + c y + e,  y' = b x + d y + f
//
// Invariant: a box stays a box, with left <= right and top <= bottom.
// Reference: ISO 32000-1, 8.3.3 (the six numbers in this order).

#include <ofstract/geometry.h>

namespace ofstract::view {

struct Affine {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    double x(double px, double py) const { return a * px + c * py + e; }
    double y(double px, double py) const { return b * px + d * py + f; }
    Box operator()(const Box& box) const;

    Affine then(const Affine& next) const;
    Affine inverse() const;

    bool is_identity() const;
};

// Turns a page of this size back that shows its text turned clockwise by so many quarter turns.
Affine turned_back(int quarter_turns, double width, double height);

Affine shifted(double dx, double dy);
Affine scaled(double factor);

} // namespace ofstract::view
