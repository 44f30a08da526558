#include "layout/lattice_cells.h"

#include <algorithm>
#include <cmath>

namespace ofstract::layout {
namespace {

using engine::Rule;

constexpr double drawn = 0.6; // of an edge's length: an edge with less of a rule is open

// Values that are no further apart than rules of one place, as one: the first of them.
std::vector<double> places_of(std::vector<double> values, double apart) {
    std::sort(values.begin(), values.end());
    std::vector<double> out;
    for (const double value : values)
        if (out.empty() || value - out.back() > apart) out.push_back(value);
    return out;
}

std::size_t place_of(const std::vector<double>& places, double value, double apart) {
    const auto after = std::upper_bound(places.begin(), places.end(), value + apart);
    const auto near = static_cast<std::size_t>(after - places.begin());
    if (near == 0) return 0;
    // Of two in reach, the nearer one.
    const std::size_t last = near - 1;
    return last > 0 && std::abs(places[last - 1] - value) < std::abs(places[last] - value) ? last - 1 : last;
}

// A rule that closes the side on which two others or more end together, beyond the last rule across them.
void close_side(std::vector<Rule>& rules, bool vertical, bool at_end, double apart) {
    double outer = 0, across = 0;
    bool any = false, any_across = false;
    const auto further = [&](double a, double b) { return at_end ? a > b : a < b; };
    for (const Rule& r : rules) {
        if (r.is_vertical == vertical) {
            if (!any_across || further(r.at, across)) across = r.at;
            any_across = true;
        } else {
            const double end = at_end ? r.to : r.from;
            if (!any || further(end, outer)) outer = end;
            any = true;
        }
    }
    if (!any || (any_across && std::abs(outer - across) <= 2 * apart) || (any_across && further(across, outer))) return;
    Rule side = {vertical, outer, 0, 0};
    std::size_t count = 0;
    for (const Rule& r : rules) {
        if (r.is_vertical == vertical || std::abs((at_end ? r.to : r.from) - outer) > apart) continue;
        side.from = count == 0 ? r.at : std::min(side.from, r.at);
        side.to = count == 0 ? r.at : std::max(side.to, r.at);
        ++count;
    }
    if (count >= 2) rules.push_back(side);
}

// The lattice's places between the lines, and which of their edges are drawn.
class Places {
  public:
    Places(const std::vector<Rule>& rules, const std::vector<double>& xs, const std::vector<double>& ys, double apart)
        : xs_(xs), ys_(ys), width_(xs.size() - 1), height_(ys.size() - 1), left_of_((width_ + 1) * height_),
          above_(width_ * (height_ + 1)) {
        for (const Rule& r : rules) {
            const std::vector<double>& along = r.is_vertical ? ys : xs;
            const std::size_t at = place_of(r.is_vertical ? xs : ys, r.at, apart);
            for (std::size_t k = place_of(along, r.from, apart); k + 1 < along.size() && along[k] < r.to; ++k) {
                const double covered = std::min(r.to + apart, along[k + 1]) - std::max(r.from - apart, along[k]);
                if (covered < drawn * (along[k + 1] - along[k])) continue;
                if (r.is_vertical) left_of_[k * (width_ + 1) + at] = true;
                else above_[at * width_ + k] = true;
            }
        }
    }

    // Places that are open to each other are one cell. A place that is open to the outside is in none.
    std::vector<LatticeCell> cells() {
        std::vector<LatticeCell> out;
        taken_.assign(width_ * height_, false);
        drop_outside();
        for (std::size_t row = 0; row < height_; ++row)
            for (std::size_t column = 0; column < width_; ++column)
                if (!taken_[row * width_ + column]) take(row, column, out);
        std::stable_sort(out.begin(), out.end(), [](const LatticeCell& a, const LatticeCell& b) {
            return a.row != b.row ? a.row < b.row : a.column < b.column;
        });
        return out;
    }

  private:
    void push(std::size_t row, std::size_t column) {
        if (taken_[row * width_ + column]) return;
        taken_[row * width_ + column] = true;
        open_.push_back(row * width_ + column);
    }

    void drop_outside() {
        for (std::size_t row = 0; row < height_; ++row) {
            if (!left_of_[row * (width_ + 1)]) push(row, 0);
            if (!left_of_[row * (width_ + 1) + width_]) push(row, width_ - 1);
        }
        for (std::size_t column = 0; column < width_; ++column) {
            if (!above_[column]) push(0, column);
            if (!above_[height_ * width_ + column]) push(height_ - 1, column);
        }
        spread();
    }

    // The places that are open to this one: a cell where they are a rectangle, else a cell for each run of them.
    void take(std::size_t row, std::size_t column, std::vector<LatticeCell>& out) {
        push(row, column);
        spread();
        std::sort(region_.begin(), region_.end());
        LatticeCell cell;
        cell.row = region_.front() / width_;
        cell.rows = region_.back() / width_ - cell.row + 1;
        const auto columns = std::minmax_element(region_.begin(), region_.end(),
                                                 [&](std::size_t a, std::size_t b) { return a % width_ < b % width_; });
        cell.column = *columns.first % width_;
        cell.columns = *columns.second % width_ - cell.column + 1;
        if (region_.size() == cell.rows * cell.columns) return add(cell, out);
        for (std::size_t i = 0; i < region_.size(); i += cell.columns) {
            cell = {{}, region_[i] / width_, region_[i] % width_, 1, 1};
            while (i + cell.columns < region_.size() && region_[i + cell.columns] == region_[i] + cell.columns &&
                   cell.column + cell.columns < width_)
                ++cell.columns;
            add(cell, out);
        }
    }

    void add(LatticeCell& cell, std::vector<LatticeCell>& out) {
        cell.box = {xs_[cell.column], ys_[cell.row], xs_[cell.column + cell.columns], ys_[cell.row + cell.rows]};
        out.push_back(cell);
    }

    void spread() {
        region_.clear();
        while (!open_.empty()) {
            const std::size_t place = open_.back(), row = place / width_, column = place % width_;
            open_.pop_back();
            region_.push_back(place);
            if (column > 0 && !left_of_[row * (width_ + 1) + column]) push(row, column - 1);
            if (column + 1 < width_ && !left_of_[row * (width_ + 1) + column + 1]) push(row, column + 1);
            if (row > 0 && !above_[place]) push(row - 1, column);
            if (row + 1 < height_ && !above_[place + width_]) push(row + 1, column);
        }
    }

    const std::vector<double>&xs_, &ys_;
    std::size_t width_, height_;
    std::vector<bool> left_of_, above_; // of each place; the last ones are right of and below the last places
    std::vector<bool> taken_;
    std::vector<std::size_t> open_, region_;
};

} // namespace

Lattice cells_between(const std::vector<Rule>& given, double apart, std::size_t most) {
    std::vector<Rule> rules = given;
    for (const bool vertical : {true, false})
        for (const bool at_end : {false, true}) close_side(rules, vertical, at_end, apart);
    std::vector<double> xs, ys;
    for (const Rule& r : rules) (r.is_vertical ? xs : ys).push_back(r.at);
    Lattice lattice;
    lattice.xs = places_of(std::move(xs), apart);
    lattice.ys = places_of(std::move(ys), apart);
    if (lattice.xs.size() < 2 || lattice.ys.size() < 2 || lattice.rows() > most / lattice.columns()) return lattice;
    lattice.cells = Places(rules, lattice.xs, lattice.ys, apart).cells();
    return lattice;
}

} // namespace ofstract::layout
