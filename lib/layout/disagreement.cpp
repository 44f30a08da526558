#include "layout/disagreement.h"

#include "text/signs.h"

#include <algorithm>
#include <limits>

namespace ofstract::layout {
namespace {

constexpr double row_air = 1.35;    // of the document's leading; lines of one paragraph are set closer
constexpr double as_rows = 0.95;    // of the air between the nearest rows that a rule divides
constexpr double line_height = 1.2; // em; as line.h has it

// The empty space between two lines.
struct Air {
    double from = 0, to = 0; // points, from the top

    double height() const { return to - from; }
};

std::size_t count_filled(const Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !cell.empty(); }));
}

// The least air over all cells between a row and the next. A name and its office below it have less between them.
double least_between(const std::vector<Row>& rows) {
    constexpr double none = std::numeric_limits<double>::max();
    double least = none, bottom = none;
    for (const Row& row : rows) {
        double top = none;
        for (const Cell& cell : row.cells)
            if (!cell.empty()) top = std::min(top, top_of(cell.front()));
        if (bottom < none && top < none) least = std::min(least, top - bottom);
        bottom = std::numeric_limits<double>::lowest();
        for (const Cell& cell : row.cells)
            if (!cell.empty()) bottom = std::max(bottom, bottom_of(cell.back()));
    }
    return least;
}

// The air above lines at which a row may begin, from the top down.
std::vector<Air> airs_of(const Cell& cell) {
    std::vector<Air> airs;
    for (std::size_t i = 1; i < cell.size(); ++i)
        if (cell[i].page == cell[i - 1].page && cell[i].lead == Lead::none && bottom_of(cell[i - 1]) < top_of(cell[i]))
            airs.push_back({bottom_of(cell[i - 1]), top_of(cell[i])});
    return airs;
}

// The space that is empty in both.
std::vector<Air> common_of(const std::vector<Air>& a, const std::vector<Air>& b) {
    std::vector<Air> out;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size(); ++(a[i].to < b[k].to ? i : k)) {
        const Air both = {std::max(a[i].from, b[k].from), std::min(a[i].to, b[k].to)};
        if (both.height() > 0) out.push_back(both);
    }
    return out;
}

// The first line of the row that air over all cells sets apart in this one; null where none does.
const Line* second_row(const Row& row, double air, double leading) {
    if (count_filled(row) < 2) return nullptr;
    const Cell* first = nullptr;
    std::vector<Air> common;
    for (const Cell& cell : row.cells) {
        if (cell.empty()) continue;
        common = first ? common_of(common, airs_of(cell)) : airs_of(cell);
        if (!first) first = &cell;
    }
    for (const Air& one : common) {
        const auto line =
            std::find_if(first->begin(), first->end(), [&](const Line& l) { return top_of(l) >= one.to; });
        if (line == first->end()) return nullptr;
        if (one.height() > std::max(air, (row_air * leading - line_height) * line->size)) return &*line;
    }
    return nullptr;
}

// Whether the row below holds nothing but the rest of a sentence that this row breaks off.
bool cuts_sentence(const engine::Page& page, const Row& row, const Row& below, double leading) {
    if (count_filled(below) != 1) return false;
    for (std::size_t c = 0; c < below.cells.size() && c < row.cells.size(); ++c) {
        if (below.cells[c].empty() || row.cells[c].empty()) continue;
        const Line &last = row.cells[c].back(), &next = below.cells[c].front();
        return last.page == next.page && next.lead == Lead::none && last.bold == next.bold &&
               next.baseline - last.baseline <= row_air * leading * next.size &&
               !text::ends_sentence(page.words[last.tokens.back().word].text) &&
               text::begins_small(page.words[next.tokens.front().word].text);
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
