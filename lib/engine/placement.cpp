#include "engine/placement.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace ofstract::engine {
namespace {

constexpr double same_row = 0.01;      // points between baselines that are one; numbers in streams have two decimals
constexpr double level = 0.001;        // of an em a glyph; what is less cannot be told from a quarter turn
constexpr std::size_t most_rows = 64;  // that are looked at for one word; pages have one or two in a word's height
constexpr std::size_t most_back = 16;  // runs before the nearest one; more than lie over each other
constexpr std::size_t most_dots = 256; // glyphs that begin above each other

double slack_of(const Word& word) { return 0.05 + 0.02 * static_cast<double>(word.size); } // points

} // namespace

// A word's place in the terms of a run.
struct Placement::Wanted {
    int turn;
    double begin, slack, size;
    double low, high; // its baseline lies between them
};

namespace {

// -1: no quarter turn.
int turn_of(const pdf::Point& along) {
    if (std::abs(along.y) < level) return along.x > 0 ? 0 : 2;
    if (std::abs(along.x) < level) return along.y > 0 ? 1 : 3;
    return -1;
}

double along_of(int turn, double x, double y) {
    switch (turn) {
    case 1: return y;
    case 2: return -x;
    case 3: return -y;
    default: return x;
    }
}

bool is_finite(const pdf::PageText& text) {
    return std::isfinite(text.origin.x) && std::isfinite(text.origin.y) && std::isfinite(text.along.x) &&
           std::isfinite(text.along.y) && std::isfinite(text.length) && std::isfinite(text.size);
}

bool has_size(const pdf::PageText& text, double size) {
    constexpr double same = 0.01; // of it
    return size <= 0 || !text.is_sized || std::abs(text.size - size) <= same * size;
}

void add(Match& match, Fit fit, double baseline, double size) {
    if (fit > match.fit) return;
    if (fit < match.fit) match = {fit, {}, 0};
    constexpr double same = 0.02; // em
    for (std::size_t i = 0; i < match.count; ++i)
        if (std::abs(match.baselines[i] - baseline) < same * size) return;
    if (match.count < match.baselines.size()) match.baselines[match.count++] = baseline;
}

} // namespace

Placement::Placement(const pdf::PageSight& sight) : sight_(sight) {
    for (std::size_t i = 0; i < sight.texts.size(); ++i) {
        const pdf::PageText& text = sight.texts[i];
        if (!is_finite(text)) continue;
        const int turn = turn_of(text.along);
        if (turn < 0) add_dots(i);
        else add_run(i, turn);
    }
    std::sort(dots_.begin(), dots_.end(),
              [](const Dot& a, const Dot& b) { return std::tie(a.x, a.text) < std::tie(b.x, b.text); });
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) {
        return std::tie(a.turn, a.across, a.text) < std::tie(b.turn, b.across, b.text);
    });
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        const Run& run = runs_[i];
        if (rows_.empty() || rows_.back().turn != run.turn || run.across - rows_.back().across > same_row)
            rows_.push_back({run.turn, run.across, i, i});
        rows_.back().last = i + 1;
    }
    for (const Row& row : rows_)
        std::sort(runs_.begin() + static_cast<std::ptrdiff_t>(row.first),
                  runs_.begin() + static_cast<std::ptrdiff_t>(row.last),
                  [](const Run& a, const Run& b) { return std::tie(a.begin, a.text) < std::tie(b.begin, b.text); });
}

void Placement::add_run(std::size_t i, int turn) {
    const pdf::PageText& text = sight_.texts[i];
    const double begin = along_of(turn, text.origin.x, text.origin.y);
    runs_.push_back(
        {turn, turn % 2 == 0 ? text.origin.y : text.origin.x, begin, begin + std::max(text.length, 0.0), i});
}

void Placement::add_dots(std::size_t i) {
    const pdf::PageText& text = sight_.texts[i];
    if (!text.is_measured) return dots_.push_back({text.origin.x, text.origin.y, i});
    for (std::size_t k = 0; k < text.places; ++k) {
        const double at = static_cast<double>(sight_.places[text.first_place + k].begin);
        dots_.push_back({text.origin.x + at * text.along.x, text.origin.y + at * text.along.y, i});
    }
}

Match Placement::find(const Word& word) const {
    const Box& box = word.box;
    const int turn = word.rotation;
    Wanted wanted = {turn, 0, slack_of(word), static_cast<double>(word.size), box.top, box.bottom};
    wanted.begin = turn == 0 ? box.left : turn == 1 ? box.top : turn == 2 ? -box.right : -box.bottom;
    if (turn % 2 == 1) wanted.low = box.left, wanted.high = box.right;
    Match match;
    const auto below = [](const Row& row, const Wanted& w) {
        return std::tie(row.turn, row.across) < std::tie(w.turn, w.low);
    };
    auto row = std::lower_bound(rows_.begin(), rows_.end(), wanted, below);
    for (std::size_t n = 0; n < most_rows && row != rows_.end(); ++n, ++row) {
        if (row->turn != turn || row->across > wanted.high) break;
        look_in(*row, wanted, match);
    }
    look_at_dots(wanted, match);
    return match;
}

void Placement::look_in(const Row& row, const Wanted& wanted, Match& match) const {
    const auto first = runs_.begin() + static_cast<std::ptrdiff_t>(row.first);
    const auto last = runs_.begin() + static_cast<std::ptrdiff_t>(row.last);
    auto run = std::upper_bound(first, last, wanted.begin + wanted.slack,
                                [](double at, const Run& r) { return at < r.begin; });
    for (std::size_t n = 0; n < most_back && run != first; ++n) {
        --run;
        const Fit fit = fit_of(*run, wanted);
        if (fit != Fit::none) add(match, fit, run->across, wanted.size);
    }
}

Fit Placement::fit_of(const Run& run, const Wanted& wanted) const {
    const pdf::PageText& text = sight_.texts[run.text];
    if (wanted.begin > run.end + wanted.slack || !has_size(text, wanted.size)) return Fit::none;
    if (!text.is_measured) {
        const bool begins = text.is_exact && std::abs(wanted.begin - run.begin) < wanted.slack;
        return begins ? Fit::glyph : Fit::inside;
    }
    const auto places = sight_.places.begin() + static_cast<std::ptrdiff_t>(text.first_place);
    const auto end = places + static_cast<std::ptrdiff_t>(text.places);
    const double at = wanted.begin - run.begin;
    const auto place =
        std::lower_bound(places, end, at - wanted.slack, [](const pdf::GlyphExtent& p, double wanted_at) {
            return static_cast<double>(p.begin) < wanted_at;
        });
    return place != end && static_cast<double>(place->begin) < at + wanted.slack ? Fit::glyph : Fit::near_glyph;
}

void Placement::look_at_dots(const Wanted& wanted, Match& match) const {
    const bool upright = wanted.turn % 2 == 0;
    const double start = wanted.turn < 2 ? wanted.begin : -wanted.begin;
    const double left = upright ? start - wanted.slack : wanted.low,
                 right = upright ? start + wanted.slack : wanted.high;
    const double top = upright ? wanted.low : start - wanted.slack,
                 bottom = upright ? wanted.high : start + wanted.slack;
    auto dot = std::lower_bound(dots_.begin(), dots_.end(), left, [](const Dot& d, double x) { return d.x < x; });
    for (std::size_t n = 0; n < most_dots && dot != dots_.end() && dot->x <= right; ++n, ++dot) {
        if (dot->y < top || dot->y > bottom || !has_size(sight_.texts[dot->text], wanted.size)) continue;
        add(match, Fit::glyph, upright ? dot->y : dot->x, wanted.size);
    }
}

} // namespace ofstract::engine
