#pragma once
// A path's lines → whether a point lies in it, or on its stroke.
//
// Curves are kept as lines that follow them. Strokes end where their lines end: joins and caps are left out, so that no
// point is called painted that is not.
// Invariant: a question is linear in the points; `most_points` are kept of a path, and one with more is not whole.
// Reference: ISO 32000-1, 8.5.3.3 (what is inside), 8.4.3 (lines).

#include "pdf/drawing.h"

#include <cstddef>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_points = 20'000; // of a path; real reports: 3,000

class PathOutline {
  public:
    void move(Point to);
    void line(Point to);
    void curve(Point a, Point b, Point to); // Bézier's, from where the pen is
    void close();
    void quadrangle(Point a, Point b, Point c, Point d);
    void clear();

    bool is_empty() const { return points_.empty(); }
    bool is_whole() const { return is_whole_; }
    std::size_t size() const { return points_.size(); }
    const Rectangle& bounds() const { return bounds_; }
    Point at() const { return points_.empty() ? Point() : points_.back(); }
    bool is_upright_rectangle() const; // it is its bounds

    bool has(Point p, FillRule rule) const;
    // Within `half` of one of its lines, beside it.
    bool strokes(Point p, double half) const;

  private:
    void add(Point p);
    std::size_t end_of(std::size_t part) const {
        return part + 1 < begins_.size() ? begins_[part + 1] : points_.size();
    }

    std::vector<Point> points_;
    std::vector<std::size_t> begins_; // of its parts
    Rectangle bounds_;
    bool is_closed_ = false, is_whole_ = true;
};

} // namespace ofstract::pdf
