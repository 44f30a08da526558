#include "layout/lattice.h"

#include "layout/lattice_cells.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace ofstract::layout {
namespace {

constexpr double apart = 3; // points; rules that are no further from each other touch: gaps of one or two are common

using engine::Rule;

bool touch(const Rule& lying, const Rule& standing) {
    return standing.at >= lying.from - apart && standing.at <= lying.to + apart && lying.at >= standing.from - apart &&
           lying.at <= standing.to + apart;
}

// Sets of rules that touch, by union and find.
class Sets {
  public:
    explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

    std::size_t of(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

  private:
    std::vector<std::size_t> parent_;
};

// The rules, set by set, without those that touch nothing. `merged` is as merge_rules() gives it.
std::vector<std::vector<Rule>> touching(const std::vector<Rule>& merged) {
    const auto standing =
        std::partition_point(merged.begin(), merged.end(), [](const Rule& r) { return !r.is_vertical; });
    const auto first_standing = static_cast<std::size_t>(standing - merged.begin());
    Sets sets(merged.size());
    std::size_t looked = 0;
    for (std::size_t i = 0; i < first_standing; ++i) {
        const Rule& lying = merged[i];
        auto at =
            std::partition_point(standing, merged.end(), [&](const Rule& r) { return r.at < lying.from - apart; });
        for (; at != merged.end() && at->at <= lying.to + apart; ++at) {
            if (++looked > most_crossings) return {};
            if (touch(lying, *at)) sets.join(i, static_cast<std::size_t>(at - merged.begin()));
        }
    }
    std::vector<std::size_t> order(merged.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::size_t> set(merged.size());
    for (std::size_t i = 0; i < merged.size(); ++i) set[i] = sets.of(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return set[a] < set[b]; });
    std::vector<std::vector<Rule>> out;
    for (std::size_t i = 0; i < order.size();) {
        std::vector<Rule> members;
        const std::size_t here = set[order[i]];
        for (; i < order.size() && set[order[i]] == here; ++i) members.push_back(merged[order[i]]);
        if (members.size() >= 3) out.push_back(std::move(members));
    }
    return out;
}

bool holds(const Box& outer, const Box& inner) {
    return inner.left >= outer.left - apart && inner.right <= outer.right + apart && inner.top >= outer.top - apart &&
           inner.bottom <= outer.bottom + apart;
}

// Lattices are sorted by their tops, so a lattice in a cell comes behind the one that has the cell.
void nest(std::vector<Lattice>& lattices) {
    constexpr std::size_t most_asked = 200; // lattices of a page that are nested; more are a drawing
    if (lattices.size() > most_asked) return;
    for (std::size_t i = 0; i < lattices.size(); ++i) {
        const Box inner = lattices[i].box();
        double smallest = 0;
        for (std::size_t j = 0; j < lattices.size(); ++j) {
            if (j == i || !holds(lattices[j].box(), inner)) continue;
            const auto& cells = lattices[j].cells;
            const auto cell =
                std::find_if(cells.begin(), cells.end(), [&](const LatticeCell& c) { return holds(c.box, inner); });
            if (cell == cells.end()) continue;
            const double area = cell->box.width() * cell->box.height();
            // Of two that hold each other, the first one is the outer.
            if (area <= inner.width() * inner.height() && j > i) continue;
            if (lattices[i].parent != none && area >= smallest) continue;
            smallest = area;
            lattices[i].parent = j;
            lattices[i].parent_cell = static_cast<std::size_t>(cell - cells.begin());
        }
    }
}

} // namespace

std::vector<Rule> merge_rules(std::vector<Rule> rules) {
    const auto by_place = [](const Rule& a, const Rule& b) {
        return a.is_vertical != b.is_vertical ? b.is_vertical : a.at < b.at;
    };
    std::stable_sort(rules.begin(), rules.end(), by_place);
    std::vector<Rule> merged;
    for (std::size_t i = 0; i < rules.size();) {
        // Lines of one place: none is further from the first than rules that touch are.
        std::size_t end = i;
        while (end < rules.size() && rules[end].is_vertical == rules[i].is_vertical &&
               rules[end].at - rules[i].at <= apart)
            ++end;
        std::stable_sort(rules.begin() + static_cast<std::ptrdiff_t>(i),
                         rules.begin() + static_cast<std::ptrdiff_t>(end),
                         [](const Rule& a, const Rule& b) { return a.from < b.from; });
        for (const std::size_t first = merged.size(); i < end; ++i) {
            if (merged.size() > first && rules[i].from <= merged.back().to + apart)
                merged.back().to = std::max(merged.back().to, rules[i].to);
            else merged.push_back(rules[i]);
        }
    }
    std::stable_sort(merged.begin(), merged.end(), by_place);
    return merged;
}

std::vector<Lattice> find_lattices(const std::vector<Rule>& rules) {
    std::vector<Lattice> lattices;
    std::size_t cells = 0;
    for (const std::vector<Rule>& set : touching(merge_rules(rules))) {
        Lattice lattice = cells_between(set, apart, most_crossings - cells);
        if (lattice.cells.empty()) continue;
        cells += lattice.rows() * lattice.columns();
        lattices.push_back(std::move(lattice));
    }
    std::stable_sort(lattices.begin(), lattices.end(), [](const Lattice& a, const Lattice& b) {
        return a.ys[0] != b.ys[0] ? a.ys[0] < b.ys[0] : a.xs[0] < b.xs[0];
    });
    nest(lattices);
    return lattices;
}

} // namespace ofstract::layout
