#include "layout/table.h"

#include "layout/columns.h"
#include "layout/corridor.h"
#include "text/signs.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace ofstract::layout {
namespace {

constexpr double heading_size = 1.05;      // of the body's
constexpr double least_cell_leading = 1.6; // em between a cell's baselines; rows are 2.1 and more apart
constexpr double least_across_leading = 2; // em; the same of a cell's lines that are set far apart
constexpr double wider = 1.1;              // of the document's leading, where that is more: so are its cells' lines

double cell_leading(const Measure& measure) { return std::max(least_cell_leading, wider * measure.line_leading()); }
double across_leading(const Measure& measure) { return std::max(least_across_leading, wider * measure.line_leading()); }

// The cells of one column: runs of lines with no more than a cell's leading, in em, between them; `tops` are the
// baselines at which a row is known to begin, in order.
std::vector<Cell> cells_of(std::vector<Line> column, const std::vector<double>& tops, double leading) {
    std::vector<Cell> cells;
    for (Line& line : column) {
        const auto top = std::upper_bound(tops.begin(), tops.end(), line.baseline - 1);
        const bool begins = top != tops.end() && *top < line.baseline + 1;
        const bool continues =
            !cells.empty() && !begins && line.baseline - cells.back().back().baseline <= leading * line.size;
        if (!continues) cells.emplace_back();
        cells.back().push_back(std::move(line));
    }
    return cells;
}

double top_of(const Cell& cell) { return top_of(cell.front()); }
double bottom_of(const Cell& cell) { return bottom_of(cell.back()); }

double overlap_of(const Cell& a, const Cell& b) {
    return (std::min(bottom_of(a), bottom_of(b)) - std::max(top_of(a), top_of(b))) /
           std::min(height_of(a.front()), height_of(b.front()));
}

bool beside(const Cell& a, const Cell& b) { return overlap_of(a, b) > beside_overlap; }

// The cells of a column, for finding those beside a cell of the other column. Their tops and bottoms need not grow from
// cell to cell, so they cannot be searched by halves. Two other series do grow, and are: the least top from a cell on,
// and the greatest bottom up to it.
class Neighbours {
  public:
    explicit Neighbours(const std::vector<Cell>& cells)
        : cells_(cells), tops_from_(cells.size()), bottoms_to_(cells.size()) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            bottoms_to_[i] = i > 0 ? std::max(bottoms_to_[i - 1], bottom_of(cells[i])) : bottom_of(cells[i]);
        for (std::size_t i = cells.size(); i-- > 0;)
            tops_from_[i] = i + 1 < cells.size() ? std::min(tops_from_[i + 1], top_of(cells[i])) : top_of(cells[i]);
    }

    // The only cell beside this one; null where there are none, or more.
    const Cell* only(const Cell& cell) const {
        const auto first = static_cast<std::size_t>(
            std::upper_bound(bottoms_to_.begin(), bottoms_to_.end(), top_of(cell)) - bottoms_to_.begin());
        const auto last = static_cast<std::size_t>(
            std::lower_bound(tops_from_.begin(), tops_from_.end(), bottom_of(cell)) - tops_from_.begin());
        const Cell* found = nullptr;
        for (std::size_t i = first; i < last; ++i) {
            if (i - first > page_lines) return nullptr;
            if (!beside(cells_[i], cell)) continue;
            if (found) return nullptr;
            found = &cells_[i];
        }
        return found;
    }

  private:
    const std::vector<Cell>& cells_;
    std::vector<double> tops_from_, bottoms_to_;
};

// Joins the neighbours in a column that one cell of the other column reaches across, where neither has another
// cell beside it: a grade set over two lines far apart, its label centred between them.
std::vector<Cell> join_across(std::vector<Cell> column, const std::vector<Cell>& other, double leading) {
    const Neighbours neighbours(other);
    std::vector<Cell> joined;
    const Cell* across = nullptr; // the only cell beside the last one of `joined`
    for (Cell& cell : column) {
        const Cell* beside_it = neighbours.only(cell);
        const bool continues =
            !joined.empty() && across && across == beside_it &&
            cell.front().baseline - joined.back().back().baseline < leading * joined.back().back().size;
        if (continues) {
            std::move(cell.begin(), cell.end(), std::back_inserter(joined.back()));
            across = neighbours.only(joined.back());
        } else {
            joined.push_back(std::move(cell));
            across = beside_it;
        }
    }
    return joined;
}

// Pairs the cells of two columns that are side by side. Both columns run from top to bottom.
void pair_rows(std::vector<Cell> left, std::vector<Cell> right, Table& table) {
    std::size_t l = 0, r = 0;
    while (l < left.size() || r < right.size()) {
        Row row;
        row.cells.resize(2);
        const bool has_both = l < left.size() && r < right.size();
        if (has_both && beside(left[l], right[r])) {
            const bool left_twice = r + 1 < right.size() && beside(left[l], right[r + 1]);
            const bool right_twice = l + 1 < left.size() && beside(left[l + 1], right[r]);
            table.unsure = table.unsure || left_twice || right_twice;
            row.cells[0] = std::move(left[l++]);
            row.cells[1] = std::move(right[r++]);
        } else if (r >= right.size() || (has_both && top_of(left[l]) < top_of(right[r]))) {
            row.cells[0] = std::move(left[l++]);
        } else {
            row.cells[1] = std::move(right[r++]);
        }
        table.rows.push_back(std::move(row));
    }
}

// Where both columns have a line on one baseline, below one that both have: whether a row begins there.
struct Boundary {
    double baseline = 0;
    double pitch = 0;        // from the left column's line above
    bool begins = false;     // surely
    bool continues = false;  // a cell continues in small letters
    bool is_full = false;    // the right column's next word would not have fitted, as below its longest line
    bool breaks_off = false; // the left column's next word would have fitted
};

// Neighbouring rows of one line each are equally far apart. So a row that surely begins speaks for its neighbours at
// the same distance. It speaks for a row below a full line only where the left cell breaks off as well, or where the
// row behind begins too: the longest line of a column is always full, and says nothing.
void spread(std::vector<Boundary>& boundaries) {
    constexpr double same_pitch = 1; // point
    const auto agree = [](const Boundary& known, const Boundary& other) {
        return known.begins && !other.continues && std::abs(known.pitch - other.pitch) < same_pitch;
    };
    const auto speak = [&](const Boundary& known, Boundary& other) {
        if (agree(known, other) && (!other.is_full || other.breaks_off)) other.begins = true;
    };
    for (std::size_t i = 1; i < boundaries.size(); ++i) speak(boundaries[i - 1], boundaries[i]);
    for (std::size_t i = boundaries.size(); i-- > 1;) speak(boundaries[i], boundaries[i - 1]);
    for (std::size_t i = 1; i + 1 < boundaries.size(); ++i)
        if (agree(boundaries[i - 1], boundaries[i]) && agree(boundaries[i + 1], boundaries[i]))
            boundaries[i].begins = true;
}

// The baselines at which rows begin that have no space between them. Both columns have a line there, and one of four
// things shows the row. A cell of the table reaches to the other column, so that each line with both cells is a row.
// Both cells change from bold (the table's header) to regular. The text above on the right ends a sentence, and the
// line above on the left breaks off although the next word would have fitted. Or the lines above break off so in both
// columns, and no cell continues in small letters.
std::vector<double> row_tops(const engine::Page& page, const std::vector<Line>& left, const std::vector<Line>& right,
                             const Corridor& corridor) {
    std::vector<Boundary> boundaries;
    double end = 0; // of the right column
    for (const Line& line : right) end = std::max(end, line.box.right);
    for (std::size_t l = 1, r = 1; l < left.size() && r < right.size();) {
        const double apart = left[l].baseline - right[r].baseline;
        if (std::abs(apart) >= 1) {
            ++(apart < 0 ? l : r);
            continue;
        }
        Boundary& here = boundaries.emplace_back();
        here.baseline = left[l].baseline;
        here.pitch = left[l].baseline - left[l - 1].baseline;
        here.continues = text::begins_small(page.words[left[l].tokens.front().word].text) ||
                         text::begins_small(page.words[right[r].tokens.front().word].text);
        here.is_full = !would_have_fitted(right[r - 1], right[r], end);
        here.breaks_off = would_have_fitted(left[l - 1], left[l], corridor.right - left[l].size);
        const bool below_header = left[l - 1].bold && right[r - 1].bold && !left[l].bold && !right[r].bold;
        const bool below_sentence = text::ends_sentence(page.words[right[r - 1].tokens.back().word].text) &&
                                    would_have_fitted(left[l - 1], left[l], corridor.left);
        const bool both_break_off = !here.continues && !here.is_full && here.breaks_off;
        here.begins = corridor.is_touched || below_header || below_sentence || both_break_off;
        ++l;
        ++r;
    }
    spread(boundaries);
    std::vector<double> tops;
    for (const Boundary& boundary : boundaries)
        if (boundary.begins) tops.push_back(boundary.baseline);
    return tops;
}

bool is_text(const std::vector<Line>& column) {
    return std::count_if(column.begin(), column.end(), [](const Line& l) { return l.lead == Lead::bullet; }) >= 2;
}

Table build_table(const engine::Page& page, const std::vector<engine::Typeface>& fonts, const std::vector<Line>& lines,
                  std::size_t first, std::size_t opens, std::size_t last, const Corridor& corridor,
                  const Measure& measure) {
    Table table;
    table.first_line = first;
    table.last_line = last;
    table.column2 = corridor.column2;
    std::vector<Line> left, right;
    for (std::size_t i = first; i <= last; ++i) {
        std::vector<Token> sides[2];
        const double edge = i == opens && corridor.header > 0 ? corridor.header : corridor.right;
        for (const Token& token : lines[i].tokens) sides[token.box.left >= edge].push_back(token);
        if (!sides[0].empty()) left.push_back(make_line(page, fonts, std::move(sides[0])));
        if (!sides[1].empty()) right.push_back(make_line(page, fonts, std::move(sides[1])));
    }
    if (is_text(left) && is_text(right)) {
        table.columns[0] = std::move(left);
        table.columns[1] = std::move(right);
        return table;
    }
    std::vector<double> tops = row_tops(page, left, right, corridor);
    std::sort(tops.begin(), tops.end());
    std::vector<Cell> left_cells = cells_of(std::move(left), tops, cell_leading(measure)),
                      right_cells = cells_of(std::move(right), tops, cell_leading(measure));
    left_cells = join_across(std::move(left_cells), right_cells, across_leading(measure));
    right_cells = join_across(std::move(right_cells), left_cells, across_leading(measure));
    pair_rows(std::move(left_cells), std::move(right_cells), table);
    return table;
}

// A table of one row is one where both of its cells are set as headings are.
bool is_heading_row(const Row& row, double body_size) {
    for (const Cell& cell : row.cells)
        for (const Line& line : cell)
            if (!line.bold && line.size <= heading_size * body_size) return false;
    return true;
}

bool is_bold(const Cell& cell) {
    return !cell.empty() && std::all_of(cell.begin(), cell.end(), [](const Line& line) { return line.bold; });
}

bool is_bold(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return is_bold(cell); });
}

} // namespace

bool has_bold_header(const std::vector<Row>& rows) {
    return rows.size() > 1 && is_bold(rows.front()) &&
           std::none_of(rows.begin() + 1, rows.end(), [](const Row& row) { return is_bold(row); });
}

std::vector<Table> find_tables(const engine::Page& page, const std::vector<engine::Typeface>& fonts,
                               const std::vector<Line>& lines, const Measure& measure, double column_before) {
    constexpr double same_column = 1; // point
    std::vector<Table> tables;
    std::vector<double> lefts;
    for (const Line& line : lines) lefts.push_back(line.box.left);
    std::sort(lefts.begin(), lefts.end());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::optional<Corridor> corridor = lines[i].rotated ? std::nullopt : widest_gap(lines[i]);
        if (!corridor && i + 1 < lines.size()) corridor = side_by_side(lines[i], lines[i + 1]);
        if (!corridor) continue;
        std::size_t last_right = i, j = i + 1;
        for (; j < lines.size() && !lines[j].rotated; ++j) {
            Corridor next = *corridor;
            if (!conforms(page, lines[j], next)) {
                const auto rows = j == i + 1 ? below_header(page, lines, i, *corridor) : std::nullopt;
                if (!rows) break;
                next = *rows;
            }
            // Text of a column that continues no cell must have its row's other cell near by.
            if (is_right_of(lines[j], next)) {
                last_right = j;
            } else if (lines[j].baseline - lines[last_right].baseline > 6 * lines[j].size) {
                break;
            }
            *corridor = next;
        }
        // Lines behind the last one that reaches the right column belong to the table in two cases: they continue its
        // left cell, or they are rows without a right cell, in a column that is apart from the text around the table.
        const bool apart = is_apart(lines, lefts, i, j, corridor->column1);
        std::size_t last = last_right;
        for (std::size_t k = last_right + 1; k < j; ++k) {
            const bool continues = lines[k].baseline - lines[k - 1].baseline <= cell_leading(measure) * lines[k].size;
            const bool in_column = apart && std::abs(lines[k].box.left - corridor->column1) < 1;
            if (!continues && !in_column && !is_next_row(lines, k, last_right, i, *corridor)) break;
            last = k;
        }
        const std::size_t first = i - lines_above(lines, i, tables.empty() ? 0 : tables.back().last_line + 1, *corridor,
                                                  measure.line_leading());
        Table table = build_table(page, fonts, lines, first, i, last, *corridor, measure);
        if (!table.columns[0].empty()) {
            // A column of text may be longer than the other; a heading ends both.
            while (last + 1 < j && !lines[last + 1].bold) ++last;
            table = build_table(page, fonts, lines, first, i, last, *corridor, measure);
            i = table.last_line;
            tables.push_back(std::move(table));
            continue;
        }
        std::size_t paired = 0;
        for (const Row& row : table.rows) paired += !row.cells[0].empty() && !row.cells[1].empty();
        const bool is_rest = first == 0 && std::abs(table.column2 - column_before) < same_column;
        if (paired == 0 ||
            (paired == 1 && !is_rest && (table.rows.size() > 1 || !is_heading_row(table.rows[0], measure.body_size)))) {
            // A table may begin further down; not in more lines than a page has, or each would be read for each.
            if (j - i > page_lines) i = j - 1;
            continue;
        }
        split_columns(page, fonts, table);
        table.rows.front().is_header = has_bold_header(table.rows);
        tables.push_back(std::move(table));
        i = last;
    }
    return tables;
}

} // namespace ofstract::layout
