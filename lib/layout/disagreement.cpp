#include "layout/disagreement.h"

#include <algorithm>
#include <limits>

namespace ofstract::layout {
namespace {

constexpr double same_baseline = 1; // point
constexpr double row_air = 1.35;    // of the document's leading; lines of one paragraph are set closer
constexpr double as_rows = 0.95;    // of what is between the nearest rows that a rule divides

// What lies between the last baseline of a row and the first of the next, where they are nearest. A name and its office
// below it are nearer than that.
double least_between(const std::vector<Row>& rows) {
    double least = std::numeric_limits<double>::max();
    for (std::size_t r = 1; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].cells.size() && c < rows[r - 1].cells.size(); ++c) {
            const Cell &above = rows[r - 1].cells[c], &below = rows[r].cells[c];
            if (!above.empty() && !below.empty())
                least = std::min(least, below.front().baseline - above.back().baseline);
        }
    return least;
}

// The baselines in a cell that stand further below the one above than `air`: where a row may begin.
std::vector<double> starts_of(const Cell& cell, double air, double leading) {
    std::vector<double> starts;
    for (std::size_t i = 1; i < cell.size(); ++i)
        if (cell[i].page == cell[i - 1].page && cell[i].lead == Lead::none &&
            cell[i].baseline - cell[i - 1].baseline > std::max(air, row_air * leading * cell[i].size))
            starts.push_back(cell[i].baseline);
    return starts;
}

std::size_t count_filled(const Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !cell.empty(); }));
}

// The first line of the row that air sets apart in this one: each cell begins anew at one height. Null where none does.
const Line* second_row(const Row& row, double air, double leading) {
    if (count_filled(row) < 2) return nullptr;
    std::vector<double> common;
    const Cell* first = nullptr;
    for (const Cell& cell : row.cells) {
        if (cell.empty()) continue;
        const std::vector<double> starts = starts_of(cell, air, leading);
        if (!first) {
            first = &cell;
            common = starts;
            continue;
        }
        std::vector<double> both;
        for (const double start : common) {
            const auto near = std::lower_bound(starts.begin(), starts.end(), start - same_baseline);
            if (near != starts.end() && *near <= start + same_baseline) both.push_back(start);
        }
        common = std::move(both);
    }
    if (common.empty()) return nullptr;
    return &*std::find_if(first->begin(), first->end(), [&](const Line& line) { return line.baseline == common[0]; });
}

// Whether the row below holds nothing but the rest of a sentence that this row breaks off.
bool cuts_sentence(const engine::Page& page, const Row& row, const Row& below, double leading) {
    if (count_filled(below) != 1) return false;
    for (std::size_t c = 0; c < below.cells.size() && c < row.cells.size(); ++c) {
        if (below.cells[c].empty() || row.cells[c].empty()) continue;
        const Line &last = row.cells[c].back(), &next = below.cells[c].front();
        return last.page == next.page && next.lead == Lead::none && last.bold == next.bold &&
               next.baseline - last.baseline <= row_air * leading * next.size &&
               !ends_sentence(page.words[last.tokens.back().word].text) &&
               begins_small(page.words[next.tokens.front().word].text);
    }
    return false;
}

} // namespace

void compare_rows(const engine::Page& page, const Table& table, double leading, std::vector<Disagreement>& found) {
    const double air = as_rows * least_between(table.rows);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (const Line* line = second_row(table.rows[r], air, leading))
            found.push_back({"one drawn row holds rows that air sets apart", page.number, line->box});
        if (r > 0 && cuts_sentence(page, table.rows[r - 1], table.rows[r], leading)) {
            const std::vector<Cell>& cells = table.rows[r].cells;
            const auto rest = std::find_if(cells.begin(), cells.end(), [](const Cell& cell) { return !cell.empty(); });
            found.push_back({"a rule divides a sentence", page.number, rest->front().box});
        }
    }
}

} // namespace ofstract::layout
