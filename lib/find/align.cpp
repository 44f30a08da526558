#include "find/align.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace ofstract::find {
namespace {

// A hit's way is a table of the quote's words by those of the hit; a paragraph of the corpus has 400 words at most.
constexpr std::size_t most_left_out = 10000; // words

struct Cell {
    int cost = 0;
    std::size_t first = 0; // of the text's words that it covers
};

// Every place where a way through the quote ends within the budget, overlapping ones too.
std::vector<Hit> ends(const std::vector<int>& quote, const std::vector<TextWord>& text, int budget) {
    const std::size_t size = quote.size();
    const int never = budget + 1;
    const std::size_t longest = size + static_cast<std::size_t>(budget) + most_left_out;
    std::vector<Cell> column(size + 1, Cell{never, 0});
    std::vector<Hit> out;
    std::size_t active = 0; // the last row within the budget; all above it are beyond it
    for (std::size_t j = 0; j < text.size(); ++j) {
        const bool same_place = j > 0 && text[j].place == text[j - 1].place;
        Cell diagonal{0, j};
        column[0] = {0, j + 1};
        std::size_t last = 0;
        for (std::size_t i = 1; i <= size && (i <= active + 1 || column[i - 1].cost < never); ++i) {
            const Cell before = column[i], up = column[i - 1];
            Cell best{never, 0};
            if (quote[i - 1] == left_out) {
                best = up;
                if (same_place && before.cost < best.cost) best = before;
            } else {
                best = {diagonal.cost + (quote[i - 1] != text[j].id), diagonal.first};
                if (before.cost + 1 < best.cost) best = {before.cost + 1, before.first};
                if (up.cost + 1 < best.cost) best = {up.cost + 1, up.first};
            }
            if (best.cost > budget) best.cost = never;
            else last = i;
            column[i] = best;
            diagonal = before;
        }
        active = last;
        if (active == size && column[size].first <= j && j - column[size].first < longest)
            out.push_back({column[size].first, j + 1 - column[size].first, column[size].cost});
    }
    return out;
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

// One step of the way through quote and text.
enum class AlignStep : std::uint8_t { same, replaced, added, missing, skipped, passed };

// The cheapest way, from the last step to the first.
std::vector<AlignStep> way(const std::vector<int>& quote, const std::vector<TextWord>& text, const Hit& hit) {
    const std::size_t rows = quote.size() + 1, columns = hit.count + 1;
    std::vector<int> above(columns), here(columns); // costs of two rows
    std::vector<AlignStep> steps(rows * columns, AlignStep::passed);
    const auto at = [&](std::size_t i, std::size_t j) { return i * columns + j; };
    for (std::size_t i = 0; i < rows; ++i) {
        std::swap(above, here);
        here[0] = 0;
        for (std::size_t j = 0; j < columns; ++j) {
            if (i == 0 && j == 0) continue;
            const bool gap = i > 0 && quote[i - 1] == left_out;
            int best = static_cast<int>(rows + columns);
            const auto take = [&](int total, AlignStep step) {
                if (total >= best) return;
                best = total;
                steps[at(i, j)] = step;
            };
            if (gap) {
                take(above[j], AlignStep::passed);
                const std::size_t t = hit.first + j - 1;
                if (j > 1 && text[t].place == text[t - 1].place) take(here[j - 1], AlignStep::skipped);
            } else {
                if (i > 0 && j > 0) {
                    const bool same = quote[i - 1] == text[hit.first + j - 1].id;
                    take(above[j - 1] + !same, same ? AlignStep::same : AlignStep::replaced);
                }
                if (i > 0) take(above[j] + 1, AlignStep::missing);
                if (j > 0) take(here[j - 1] + 1, AlignStep::added);
            }
            here[j] = best;
        }
    }
    std::vector<AlignStep> out;
    for (std::size_t i = quote.size(), j = hit.count; i > 0 || j > 0;) {
        const AlignStep step = steps[at(i, j)];
        out.push_back(step);
        if (step != AlignStep::added && step != AlignStep::skipped) --i;
        if (step != AlignStep::missing && step != AlignStep::passed) --j;
    }
    return out;
}

// The hit without words at its ends that are in another place than the first and last word that the quote has.
Hit clipped(const std::vector<int>& quote, const std::vector<TextWord>& text, const Hit& hit) {
    std::vector<AlignStep> steps = way(quote, text, hit);
    std::reverse(steps.begin(), steps.end());
    std::size_t first = hit.first + hit.count, last = hit.first, j = hit.first;
    for (const AlignStep step : steps) {
        if (step == AlignStep::same) {
            first = std::min(first, j);
            last = j;
        }
        if (step != AlignStep::missing && step != AlignStep::passed) ++j;
    }
    if (first >= hit.first + hit.count) return hit;
    Hit out = hit;
    while (text[out.first].place != text[first].place) ++out.first;
    std::size_t end = hit.first + hit.count;
    while (text[end - 1].place != text[last].place) --end;
    out.count = end - out.first;
    return out;
}

} // namespace

std::vector<Hit> search(const std::vector<int>& quote, const std::vector<TextWord>& text, int budget) {
    std::vector<Hit> all = ends(quote, text, budget);
    std::sort(all.begin(), all.end(), [&](const Hit& a, const Hit& b) {
        return std::make_tuple(a.cost, difference(a.count, quote.size()), a.first) <
               std::make_tuple(b.cost, difference(b.count, quote.size()), b.first);
    });
    std::map<std::size_t, std::size_t> taken; // first word → the one behind the last, of hits so far
    std::vector<Hit> out;
    for (const Hit& hit : all) {
        const std::size_t end = hit.first + hit.count;
        const auto next = taken.lower_bound(hit.first);
        if (next != taken.end() && next->first < end) continue;
        if (next != taken.begin() && std::prev(next)->second > hit.first) continue;
        taken.emplace(hit.first, end);
        out.push_back(hit);
    }
    std::sort(out.begin(), out.end(), [](const Hit& a, const Hit& b) {
        return std::make_tuple(a.cost, a.first) < std::make_tuple(b.cost, b.first);
    });
    return out;
}

std::vector<Edit> edits(const std::vector<int>& quote, const std::vector<TextWord>& text, Hit& hit) {
    hit = clipped(quote, text, hit);
    std::vector<AlignStep> steps = way(quote, text, hit);
    std::reverse(steps.begin(), steps.end());
    std::vector<Edit> out;
    bool open = false;
    std::size_t i = 0, j = hit.first;
    for (const AlignStep step : steps) {
        const bool differs = step == AlignStep::replaced || step == AlignStep::added || step == AlignStep::missing;
        if (differs && !open) out.push_back({i, 0, j, 0});
        if (step != AlignStep::added && step != AlignStep::skipped) {
            ++i;
            if (differs) ++out.back().quote_count;
        }
        if (step != AlignStep::missing && step != AlignStep::passed) {
            ++j;
            if (differs) ++out.back().text_count;
        }
        open = differs;
    }
    return out;
}

} // namespace ofstract::find
