#pragma once
// The left edges of a list's items → how deep each is: an item further right is one deeper.
//
// Invariant: depth 0 begins anew in a new column, and after anything that closes a list.

#include "layout/line.h"

#include <vector>

namespace ofstract::grammar {

constexpr double depth_step = 6; // points; nested lists are indented by 14 and more

class Depths {
  public:
    int of(const layout::Line& line) {
        if (line.page == page_ && line.baseline < bottom_) close(); // the next column
        page_ = line.page;
        bottom_ = line.baseline;
        const double left = line.box.left;
        while (!lefts_.empty() && left < lefts_.back() - depth_step) lefts_.pop_back();
        if (lefts_.empty() || left > lefts_.back() + depth_step) lefts_.push_back(left);
        return static_cast<int>(lefts_.size()) - 1;
    }
    void close() { lefts_.clear(); }

  private:
    std::vector<double> lefts_;
    int page_ = 0;
    double bottom_ = 0;
};

} // namespace ofstract::grammar
