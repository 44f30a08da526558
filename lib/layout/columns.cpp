#include "layout/columns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace ofstract::layout {
namespace {

constexpr double column_gap = 0.9;       // em; before the first word of a column (spaces are 0.31)
constexpr long column_slack = 4;         // points; words of a column begin at one x, give or take
constexpr std::size_t least_rows = 3;    // with fewer, a wide space says nothing
constexpr std::size_t most_columns = 20; // that are looked for; tables of the corpus have 6 at most

// The tokens of a column, for asking whether one of them crosses an x.
class Crossings {
  public:
    Crossings(const Table& table, std::size_t c) {
        for (const Row& row : table.rows)
            for (const Line& line : row.cells[c])
                for (const Token& token : line.tokens) {
                    if (token.box.left >= token.box.right) continue;
                    lefts_.push_back(token.box.left);
                    rights_.push_back(token.box.right);
                }
        std::sort(lefts_.begin(), lefts_.end());
        std::sort(rights_.begin(), rights_.end());
    }

    // More tokens begin before x than end there or before it.
    bool at(double x) const {
        return std::lower_bound(lefts_.begin(), lefts_.end(), x) - lefts_.begin() >
               std::upper_bound(rights_.begin(), rights_.end(), x) - rights_.begin();
    }

  private:
    std::vector<double> lefts_, rights_;
};

// Where a further column begins inside column `c`: most rows have a word there; 0 where there is none.
double find_start(const Table& table, std::size_t c) {
    std::map<long, std::size_t> starts; // x to the point → rows
    std::size_t filled = 0;
    for (const Row& row : table.rows) {
        if (row.cells[c].empty()) continue;
        ++filled;
        const Line& line = row.cells[c].front();
        for (std::size_t i = 1; i < line.tokens.size(); ++i)
            if (line.tokens[i].gap >= column_gap) ++starts[std::lround(line.tokens[i].box.left)];
    }
    if (filled < least_rows) return 0;
    std::optional<Crossings> crossings;
    for (const auto& [x, count] : starts) {
        std::size_t near = 0;
        for (auto other = starts.lower_bound(x - column_slack);
             other != starts.end() && other->first <= x + column_slack; ++other)
            near += other->second;
        if (near * 10 < filled * 6) continue;
        if (!crossings) crossings.emplace(table, c);
        const auto start = static_cast<double>(x - column_slack);
        if (!crossings->at(start)) return start;
    }
    return 0;
}

void split(const engine::Page& page, const std::vector<engine::Typeface>& fonts, Row& row, std::size_t c,
           double start) {
    Cell left, right;
    for (const Line& line : row.cells[c]) {
        std::vector<Token> sides[2];
        for (const Token& token : line.tokens) sides[token.box.left >= start].push_back(token);
        if (!sides[0].empty()) left.push_back(make_line(page, fonts, std::move(sides[0])));
        if (!sides[1].empty()) right.push_back(make_line(page, fonts, std::move(sides[1])));
    }
    row.cells[c] = std::move(left);
    row.cells.insert(row.cells.begin() + static_cast<std::ptrdiff_t>(c) + 1, std::move(right));
}

} // namespace

void split_columns(const engine::Page& page, const std::vector<engine::Typeface>& fonts, Table& table) {
    if (table.rows.size() < least_rows) return;
    for (std::size_t c = 0; c < table.rows.front().cells.size() && c < most_columns; ++c) {
        const double start = find_start(table, c);
        if (start <= 0) continue;
        for (Row& row : table.rows) split(page, fonts, row, c, start);
    }
}

} // namespace ofstract::layout
