#include "engine/placement.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace ofstract::engine {
namespace {

constexpr double same_row = 0.01;        // points between baselines that are one; numbers in streams have two decimals
constexpr double level = 0.001;          // of an em a glyph; less cannot be told from a quarter turn
constexpr std::size_t most_rows = 64;    // that are searched for one word; pages have one or two in a word's height
constexpr std::size_t most_back = 16;    // runs before the nearest one; more than are over each other
constexpr std::size_t most_slanted = 16; // texts at an angle without known widths
constexpr std::size_t most_dots = 256;   // glyphs that begin above each other

double slack_of(const Word& word) { return 0.05 + 0.02 * static_cast<double>(word.size); } // points

} // namespace

// A word's place in the terms of a run.
struct Placement::Wanted {
    int turn;
    double begin, slack, size;
    double low, high; // its baseline is between them
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

// Whether nobody sees any of the text, so that its words are no part of the page. Text beyond the page's edge may be
// seen in part. Of a replaced text, the drawn one is seen.
bool is_hidden(const pdf::PageText& text) {
    return text.hidden != pdf::Hidden::no && text.hidden != pdf::Hidden::outside && text.is_wholly_hidden;
}

} // namespace

bool is_slanted(const pdf::PageText& text) {
    constexpr double slant = 0.17; // of an em a glyph: ten degrees; scans are skewed by three at most
    return std::min(std::abs(text.along.x), std::abs(text.along.y)) > slant;
}

Placement::Placement(const pdf::PageSurvey& survey) : survey_(survey) {
    for (std::size_t i = 0; i < survey.texts.size(); ++i) {
        const pdf::PageText& text = survey.texts[i];
        if (!is_finite(text)) continue;
        const int turn = turn_of(text.along);
        if (turn < 0) add_dots(i);
        else add_run(i, turn);
    }
    std::sort(dots_.begin(), dots_.end(),
              [](const Dot& a, const Dot& b) { return std::tie(a.x, a.text) < std::tie(b.x, b.text); });
    std::sort(runs_.begin(), runs_.end(), [](const TextRun& a, const TextRun& b) {
        return std::tie(a.turn, a.across, a.text) < std::tie(b.turn, b.across, b.text);
    });
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        const TextRun& run = runs_[i];
        if (rows_.empty() || rows_.back().turn != run.turn || run.across - rows_.back().across > same_row)
            rows_.push_back({run.turn, run.across, i, i});
        rows_.back().last = i + 1;
    }
    for (const TextRow& row : rows_)
        std::sort(runs_.begin() + static_cast<std::ptrdiff_t>(row.first),
                  runs_.begin() + static_cast<std::ptrdiff_t>(row.last), [](const TextRun& a, const TextRun& b) {
                      return std::tie(a.begin, a.text) < std::tie(b.begin, b.text);
                  });
}

void Placement::add(Match& match, Fit fit, double baseline, std::size_t i, double size) const {
    const pdf::PageText& text = survey_.texts[i];
    match.may_be_seen = match.may_be_seen || (fit == Fit::inside && !text.is_blank && !is_hidden(text));
    if (fit > match.fit) return;
    if (fit < match.fit) {
        const bool may_be_seen = match.may_be_seen;
        match = Match();
        match.fit = fit;
        match.may_be_seen = may_be_seen;
    }
    if (is_hidden(text)) match.is_hidden = true;
    else if (is_slanted(text)) match.is_slanted = true;
    else if (!text.is_blank) match.is_seen = true;
    constexpr double same = 0.02; // em
    for (std::size_t b = 0; b < match.count; ++b)
        if (std::abs(match.baselines[b] - baseline) < same * size) return;
    if (match.count < match.baselines.size()) match.baselines[match.count++] = baseline;
}

void Placement::add_run(std::size_t i, int turn) {
    const pdf::PageText& text = survey_.texts[i];
    const double begin = along_of(turn, text.origin.x, text.origin.y);
    runs_.push_back(
        {turn, turn % 2 == 0 ? text.origin.y : text.origin.x, begin, begin + std::max(text.length, 0.0), i});
}

void Placement::add_dots(std::size_t i) {
    const pdf::PageText& text = survey_.texts[i];
    if (!text.is_measured) {
        if (is_slanted(text) && slanted_.size() < most_slanted) slanted_.push_back(i);
        return dots_.push_back({text.origin.x, text.origin.y, i});
    }
    for (std::size_t k = 0; k < text.places; ++k) {
        const double at = static_cast<double>(survey_.places[text.first_place + k].begin);
        dots_.push_back({text.origin.x + at * text.along.x, text.origin.y + at * text.along.y, i});
    }
}

bool Placement::is_before(const TextRow& row, const Wanted& wanted) {
    return std::tie(row.turn, row.across) < std::tie(wanted.turn, wanted.low);
}

Placement::Wanted Placement::wanted_of(const Word& word) const {
    const Box& box = word.box;
    const int turn = word.rotation;
    Wanted wanted = {turn, 0, slack_of(word), static_cast<double>(word.size), box.top, box.bottom};
    wanted.begin = turn == 0 ? box.left : turn == 1 ? box.top : turn == 2 ? -box.right : -box.bottom;
    if (turn % 2 == 1) {
        wanted.low = box.left;
        wanted.high = box.right;
    }
    return wanted;
}

Match Placement::find(const Word& word) const {
    const Wanted wanted = wanted_of(word);
    Match match;
    auto row = std::lower_bound(rows_.begin(), rows_.end(), wanted, is_before);
    for (std::size_t n = 0; n < most_rows && row != rows_.end(); ++n, ++row) {
        if (row->turn != wanted.turn || row->across > wanted.high) break;
        look_in(*row, wanted, match);
    }
    match_dots(wanted, match);
    return match;
}

void Placement::look_in(const TextRow& row, const Wanted& wanted, Match& match) const {
    const auto first = runs_.begin() + static_cast<std::ptrdiff_t>(row.first);
    const auto last = runs_.begin() + static_cast<std::ptrdiff_t>(row.last);
    auto run = std::upper_bound(first, last, wanted.begin + wanted.slack,
                                [](double at, const TextRun& r) { return at < r.begin; });
    for (std::size_t n = 0; n < most_back && run != first; ++n) {
        --run;
        const Fit fit = fit_of(*run, wanted);
        if (fit != Fit::none) add(match, fit, run->across, run->text, wanted.size);
    }
}

Fit Placement::fit_of(const TextRun& run, const Wanted& wanted) const {
    const pdf::PageText& text = survey_.texts[run.text];
    if (wanted.begin > run.end + wanted.slack || !has_size(text, wanted.size)) return Fit::none;
    if (!text.is_measured) {
        const bool begins = text.is_exact && std::abs(wanted.begin - run.begin) < wanted.slack;
        return begins ? Fit::glyph : Fit::inside;
    }
    const auto places = survey_.places.begin() + static_cast<std::ptrdiff_t>(text.first_place);
    const auto end = places + static_cast<std::ptrdiff_t>(text.places);
    const double at = wanted.begin - run.begin;
    const auto place =
        std::lower_bound(places, end, at - wanted.slack, [](const pdf::GlyphExtent& p, double wanted_at) {
            return static_cast<double>(p.begin) < wanted_at;
        });
    return place != end && static_cast<double>(place->begin) < at + wanted.slack ? Fit::glyph : Fit::near_glyph;
}

void Placement::match_dots(const Wanted& wanted, Match& match) const {
    const bool upright = wanted.turn % 2 == 0;
    const double start = wanted.turn < 2 ? wanted.begin : -wanted.begin;
    const double left = upright ? start - wanted.slack : wanted.low,
                 right = upright ? start + wanted.slack : wanted.high;
    const double top = upright ? wanted.low : start - wanted.slack,
                 bottom = upright ? wanted.high : start + wanted.slack;
    auto dot = std::lower_bound(dots_.begin(), dots_.end(), left, [](const Dot& d, double x) { return d.x < x; });
    for (std::size_t n = 0; n < most_dots && dot != dots_.end() && dot->x <= right; ++n, ++dot) {
        if (dot->y < top || dot->y > bottom || !has_size(survey_.texts[dot->text], wanted.size)) continue;
        add(match, Fit::glyph, upright ? dot->y : dot->x, dot->text, wanted.size);
    }
}

Aside Placement::aside(const Word& word, const Match& match) const {
    if (match.fit == Fit::none) return is_in_slanted(word) ? Aside::slanted : Aside::none;
    if (match.fit == Fit::near_glyph || match.may_be_seen) return Aside::none;
    if (match.is_seen && !(match.is_hidden && match.fit == Fit::glyph && !ends_in_seen(word))) return Aside::none;
    if (match.is_hidden) return Aside::hidden;
    return match.is_slanted ? Aside::slanted : Aside::none;
}

// Whether a seen text has a glyph that ends where the word does, or may have one.
bool Placement::ends_in_seen(const Word& word) const {
    Wanted wanted = wanted_of(word);
    const Box& box = word.box;
    wanted.begin = wanted.turn == 0   ? box.right
                   : wanted.turn == 1 ? box.bottom
                   : wanted.turn == 2 ? -box.left
                                      : -box.top;
    auto row = std::lower_bound(rows_.begin(), rows_.end(), wanted, is_before);
    for (std::size_t n = 0; n < most_rows && row != rows_.end(); ++n, ++row) {
        if (row->turn != wanted.turn || row->across > wanted.high) break;
        const auto first = runs_.begin() + static_cast<std::ptrdiff_t>(row->first);
        const auto last = runs_.begin() + static_cast<std::ptrdiff_t>(row->last);
        auto run =
            std::upper_bound(first, last, wanted.begin, [](double at, const TextRun& r) { return at < r.begin; });
        for (std::size_t back = 0; back < most_back && run != first; ++back) {
            --run;
            const pdf::PageText& text = survey_.texts[run->text];
            if (!text.is_blank && !is_hidden(text) && ends_at(*run, wanted)) return true;
        }
    }
    return false;
}

bool Placement::ends_at(const TextRun& run, const Wanted& wanted) const {
    const pdf::PageText& text = survey_.texts[run.text];
    if (wanted.begin > run.end + wanted.slack || !has_size(text, wanted.size)) return false;
    if (!text.is_measured) return true;
    const auto places = survey_.places.begin() + static_cast<std::ptrdiff_t>(text.first_place);
    const auto end = places + static_cast<std::ptrdiff_t>(text.places);
    const double at = wanted.begin - run.begin;
    const auto place =
        std::lower_bound(places, end, at - wanted.slack, [](const pdf::GlyphExtent& p, double wanted_at) {
            return static_cast<double>(p.end) < wanted_at;
        });
    return place != end && static_cast<double>(place->end) < at + wanted.slack;
}

// A letter of a text at an angle whose font says nothing of its widths: it may be anywhere in the text's box.
bool Placement::is_in_slanted(const Word& word) const {
    const double x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
    return std::any_of(slanted_.begin(), slanted_.end(), [&](std::size_t i) {
        const pdf::PageText& text = survey_.texts[i];
        const pdf::Rectangle& box = text.box; // y grows down: its bottom is above its top
        return word.size > 0 && has_size(text, static_cast<double>(word.size)) && x >= box.left && x <= box.right &&
               y >= box.bottom && y <= box.top;
    });
}

} // namespace ofstract::engine
