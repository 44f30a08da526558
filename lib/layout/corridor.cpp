#include "layout/corridor.h"

#include "text/signs.h"

#include <algorithm>
#include <cmath>

namespace ofstract::layout {
namespace {

constexpr double corridor_gap = 1.0;   // em; a line with a wider gap may open a table (spaces are 0.31)
constexpr double corridor_min = 0.6;   // em; the emptiness that must remain once all lines are in
constexpr double column_slack = 6;     // points; cells of a column begin at one x, give or take
constexpr double aligned_slack = 2;    // points; cells of a right-aligned column end at one x
constexpr double aligned_gap = 3;      // em; before the right cell of such a column
constexpr double column_apart = 2;     // points between a table's text and the text around it
constexpr double label_leading = 1.35; // em between the baselines of a label's lines
constexpr double wider = 1.1;          // of the document's leading, where that is more; as table.cpp has it

// The index of the token that begins the right cell of a column whose cells end at one x: behind the line's widest
// gap, and ending where the others do. The line's number of tokens where there is none.
std::size_t right_aligned(const Line& line, const Corridor& corridor) {
    const std::size_t none = line.tokens.size();
    if (std::abs(line.box.right - corridor.end) > aligned_slack) return none;
    std::size_t widest = none;
    double gap = aligned_gap;
    for (std::size_t i = 1; i < line.tokens.size(); ++i)
        if (line.tokens[i].gap >= gap) {
            gap = line.tokens[i].gap;
            widest = i;
        }
    return widest;
}

// A name may fill its cell, so that it nearly touches the next. So this gives the word that begins where the right
// column does, to a fraction of a point, and keeps clear of the word before it. In running text a word begins there by
// chance once in a hundred lines, and mostly with a small letter.
std::optional<std::size_t> begins_column2(const engine::Page& page, const Line& line, const Corridor& corridor) {
    constexpr double exact = 0.2; // points
    if (line.lead != Lead::none || std::abs(line.box.left - corridor.column1) >= exact) return std::nullopt;
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
        const Token& token = line.tokens[i];
        if (std::abs(token.box.left - corridor.column2) >= exact) continue;
        const bool is_clear = line.tokens[i - 1].box.right < token.box.left;
        return is_clear && !text::begins_small(page.words[token.word].text) ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Corridor> widest_gap(const Line& line) {
    std::optional<Corridor> best;
    double widest = corridor_gap;
    for (std::size_t i = 1; i < line.tokens.size(); ++i) {
        if (i == 1 && line.lead != Lead::none) continue;
        if (line.tokens[i].gap < widest) continue;
        widest = line.tokens[i].gap;
        best = {line.tokens[i - 1].box.right, line.tokens[i].box.left, line.box.left, line.tokens[i].box.left,
                line.box.right};
    }
    return best;
}

std::optional<Corridor> side_by_side(const Line& line, const Line& next) {
    if (line.rotated || next.rotated) return std::nullopt;
    const double overlap = std::min(bottom_of(line), bottom_of(next)) - std::max(top_of(line), top_of(next));
    if (overlap < beside_overlap * std::min(height_of(line), height_of(next))) return std::nullopt;
    const Line& left = line.box.left < next.box.left ? line : next;
    const Line& right = line.box.left < next.box.left ? next : line;
    if (right.box.left - left.box.right < corridor_gap * std::max(line.size, next.size)) return std::nullopt;
    return Corridor{left.box.right, right.box.left, left.box.left, right.box.left, right.box.right};
}

bool conforms(const engine::Page& page, const Line& line, Corridor& corridor) {
    if (const auto touching = begins_column2(page, line, corridor)) {
        corridor.right = std::min(corridor.right, line.tokens[*touching].box.left);
        corridor.is_touched = corridor.is_touched || line.tokens[*touching].gap < corridor_gap;
        return true;
    }
    Corridor narrowed = corridor;
    const std::size_t aligned = right_aligned(line, corridor);
    if (aligned < line.tokens.size() && line.tokens[aligned].box.left < corridor.column2 - column_slack &&
        line.tokens[aligned].box.left - corridor.left >= corridor_min * line.size &&
        line.tokens[aligned - 1].box.right <= line.tokens[aligned].box.left) {
        narrowed.column2 = line.tokens[aligned].box.left;
        narrowed.right = std::min(narrowed.right, narrowed.column2);
        narrowed.left = std::max(narrowed.left, line.tokens[aligned - 1].box.right);
        if (narrowed.right - narrowed.left < corridor_min * line.size) return false;
        corridor = narrowed;
        return true;
    }
    bool has_right = false;
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
        const Token& token = line.tokens[i];
        if (token.box.left >= corridor.column2 - column_slack) {
            // Further right than its column a cell's text may begin only in a line of its own: a bullet, an indent.
            const bool indented = token.box.left > corridor.column2 + column_slack;
            if (!has_right && indented && i > 0 && token.gap < corridor_gap) return false;
            narrowed.right = std::min(narrowed.right, token.box.left);
            has_right = true;
        } else {
            if (token.box.left < corridor.column1 - column_slack) return false;
            narrowed.left = std::max(narrowed.left, token.box.right);
        }
    }
    if (narrowed.right - narrowed.left < corridor_min * line.size) return false;
    corridor = narrowed;
    return true;
}

bool is_apart(const std::vector<Line>& lines, const std::vector<double>& lefts, std::size_t first, std::size_t last,
              double column1) {
    const auto begins_there = [&](const Line& line) { return std::abs(line.box.left - column1) <= column_apart; };
    const auto inside = std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                      lines.begin() + static_cast<std::ptrdiff_t>(last), begins_there);
    const auto all = std::upper_bound(lefts.begin(), lefts.end(), column1 + column_apart) -
                     std::lower_bound(lefts.begin(), lefts.end(), column1 - column_apart);
    return all == inside;
}

std::size_t lines_above(const std::vector<Line>& lines, std::size_t at, std::size_t first, const Corridor& corridor,
                        double leading) {
    std::size_t count = 0;
    while (at - count > first && count < page_lines) {
        const Line &line = lines[at - count - 1], &next = lines[at - count];
        const bool same = line.bold == next.bold && std::abs(line.size - next.size) < 0.6 && line.lead == Lead::none &&
                          std::abs(line.box.left - corridor.column1) < 1;
        if (!same || line.box.right > corridor.right - corridor_min * line.size ||
            next.baseline - line.baseline > std::max(label_leading, wider * leading) * line.size)
            break;
        ++count;
    }
    return count;
}

std::optional<Corridor> below_header(const engine::Page& page, const std::vector<Line>& lines, std::size_t header,
                                     const Corridor& corridor) {
    constexpr double most_apart = 3; // em; 1.8 in the one report that shows it
    if (header + 2 >= lines.size()) return std::nullopt;
    const Line &head = lines[header], &row = lines[header + 1], &next = lines[header + 2];
    if (!head.bold || row.bold || next.bold || row.rotated || next.rotated) return std::nullopt;
    std::optional<Corridor> rows = widest_gap(row);
    if (!rows || std::abs(row.box.left - corridor.column1) >= 1 || rows->column2 <= corridor.column2 ||
        rows->column2 - corridor.column2 > most_apart * row.size)
        return std::nullopt;
    rows->header = corridor.column2;
    Corridor after = *rows;
    if (!conforms(page, next, after) || !is_right_of(next, after)) return std::nullopt;
    return rows;
}

bool is_next_row(const std::vector<Line>& lines, std::size_t k, std::size_t last_right, std::size_t first,
                 const Corridor& corridor) {
    constexpr double same_pitch = 1; // point
    constexpr double most = 3;       // em between rows of one line
    if (last_right < first + 1) return false;
    const Line &line = lines[k], &row = lines[last_right], &above = lines[last_right - 1];
    const double pitch = row.baseline - above.baseline;
    return pitch > 0.8 * row.size && pitch < most * row.size && line.lead == Lead::none && line.bold == row.bold &&
           std::abs(line.size - row.size) < 0.6 && std::abs(line.box.left - corridor.column1) < 1 &&
           std::abs(line.baseline - lines[k - 1].baseline - pitch) < same_pitch;
}

} // namespace ofstract::layout
