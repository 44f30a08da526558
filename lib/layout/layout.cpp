#include "layout/layout.h"

#include "layout/footnote.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace ofstract::layout {
namespace {

using Lines = std::vector<Line>;

constexpr double same_column = 6; // points
constexpr double room_below = 6;  // em; five lines

void take_furniture(const engine::Pages& pages, std::vector<Lines>& lines, Layout& layout) {
    const auto marks = find_furniture(pages.pages, lines);
    for (std::size_t p = 0; p < lines.size(); ++p) {
        Lines kept;
        for (std::size_t l = 0; l < lines[p].size(); ++l) {
            if (marks[p][l] == Furniture::none) kept.push_back(std::move(lines[p][l]));
            else layout.furniture.push_back({marks[p][l], std::move(lines[p][l])});
        }
        lines[p] = std::move(kept);
    }
}

void take_footnotes(const engine::Page& page, Lines& lines, Layout& layout) {
    const double body = layout.measure.body_size;
    std::size_t first = first_footnote_line(page, lines, body);
    std::string implied;
    if (first == lines.size()) {
        implied = last_reference(page, lines);
        if (!implied.empty()) first = first_unmarked_footnote_line(page, lines, body);
    }
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (begins_footnote(lines[i], body) || i == first) layout.footnotes.push_back({{}, std::exchange(implied, {})});
        layout.footnotes.back().lines.push_back(std::move(lines[i]));
    }
    lines.resize(first);
}

// The last word of a line, a footnote's mark behind it left out.
const std::string& last_word(const engine::Page& page, const Line& line) {
    const bool mark = line.tokens.back().raised && line.tokens.size() > 1;
    return page.words[line.tokens[line.tokens.size() - (mark ? 2 : 1)].word].text;
}

const std::string& first_word(const engine::Page& page, const Line& line) {
    return page.words[line.tokens.front().word].text;
}

// Whether the page goes on empty below the line, with room for more than a paragraph would leave free.
bool has_room_below(const Line& line, const Layout& layout) {
    if (layout.measure.bottom - line.baseline < room_below * line.size) return false;
    // Footnotes are in page order.
    const auto note = std::partition_point(layout.footnotes.begin(), layout.footnotes.end(),
                                           [&](const Footnote& n) { return n.lines.front().page < line.page; });
    return note == layout.footnotes.end() || note->lines.front().page != line.page;
}

void add_blocks(const engine::Pages& pages, const engine::Page& page, const Lines& lines, bool at_page_top,
                Layout& layout) {
    std::vector<Block> blocks = find_blocks(page, lines, layout.measure);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Block* before = layout.flow.empty() ? nullptr : std::get_if<Block>(&layout.flow.back());
        if (i == 0 && at_page_top && before) {
            const Line& next = blocks[0].lines.front();
            const Line& last = before->lines.back();
            const std::string& word = last_word(pages.pages[static_cast<std::size_t>(last.page - 1)], last);
            const Joint joint = joint_over_page(*before, next, word, first_word(page, next),
                                                has_room_below(last, layout), layout.measure);
            before->unsure_end = joint == Joint::unsure;
            if (joint == Joint::sure) {
                std::move(blocks[0].lines.begin(), blocks[0].lines.end(), std::back_inserter(before->lines));
                continue;
            }
        }
        layout.flow.emplace_back(std::move(blocks[i]));
    }
}

// A table that begins its page where the page before ends with one of the same columns goes on with it, in its
// last row where its right cell goes on in the middle of a sentence.
bool goes_on(const engine::Page& page, const engine::Pages& pages, Table& table, Layout& layout) {
    Table* before = layout.flow.empty() ? nullptr : std::get_if<Table>(&layout.flow.back());
    if (!before || !table.columns[0].empty() || std::abs(before->column2 - table.column2) > same_column) return false;
    const Cell &last = before->rows.back().cells[1], &next = table.rows.front().cells[1];
    std::size_t from = 0;
    if (!last.empty() && !next.empty() && last.back().page + 1 == page.number) {
        const engine::Page& other = pages.pages[static_cast<std::size_t>(last.back().page - 1)];
        const bool inside =
            !ends_sentence(last_word(other, last.back())) && begins_small(first_word(page, next.front()));
        if (inside && before->rows.back().cells.size() == table.rows[0].cells.size()) {
            for (std::size_t c = 0; c < table.rows[0].cells.size(); ++c)
                std::move(table.rows[0].cells[c].begin(), table.rows[0].cells[c].end(),
                          std::back_inserter(before->rows.back().cells[c]));
            from = 1;
        }
    }
    std::move(table.rows.begin() + static_cast<std::ptrdiff_t>(from), table.rows.end(),
              std::back_inserter(before->rows));
    before->unsure = before->unsure || table.unsure;
    return true;
}

// The rest of a cell that the page before cuts off: lines in the table's right column alone.
void finish_cell(const engine::Pages& pages, Lines& lines, Layout& layout) {
    Table* before = layout.flow.empty() ? nullptr : std::get_if<Table>(&layout.flow.back());
    if (!before || lines.empty() || before->rows.back().cells[1].empty()) return;
    Cell& cell = before->rows.back().cells[1];
    if (cell.back().page + 1 != lines.front().page || cell.back().bold) return;
    if (ends_sentence(last_word(pages.pages[static_cast<std::size_t>(cell.back().page - 1)], cell.back()))) return;
    std::size_t count = 0;
    while (count < lines.size() && std::abs(lines[count].box.left - before->column2) < same_column) ++count;
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(count);
    std::move(lines.begin(), end, std::back_inserter(cell));
    lines.erase(lines.begin(), end);
}

// The flow of one page: its tables where they stand, its other lines in blocks between them.
void add_page(const engine::Pages& pages, const engine::Page& page, Lines lines, Layout& layout) {
    finish_cell(pages, lines, layout);
    std::vector<Table> tables = find_tables(page, pages.fonts, lines, layout.measure.body_size);
    std::size_t at = 0;
    bool top = true;
    const auto add_until = [&](std::size_t end) {
        if (at == end) return;
        const Lines part(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(at)),
                         std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(end)));
        add_blocks(pages, page, part, top, layout);
        top = false;
    };
    for (Table& table : tables) {
        add_until(table.first_line);
        at = table.last_line + 1;
        const bool first = table.first_line == 0;
        top = false;
        if (first && goes_on(page, pages, table, layout)) continue;
        if (table.columns[0].empty()) layout.flow.emplace_back(std::move(table));
        else
            for (const Lines& column : table.columns) add_blocks(pages, page, column, false, layout);
    }
    add_until(lines.size());
}

} // namespace

Layout lay_out(const engine::Pages& pages) {
    Layout layout;
    std::vector<Lines> lines;
    lines.reserve(pages.pages.size());
    for (const engine::Page& page : pages.pages) {
        if (page.words.empty()) layout.pages_without_words.push_back(page.number);
        lines.push_back(find_lines(page, pages.fonts));
    }
    take_furniture(pages, lines, layout);
    settle_leads(pages.pages, lines);
    layout.measure = measure(lines);
    for (std::size_t p = 0; p < lines.size(); ++p) {
        take_footnotes(pages.pages[p], lines[p], layout);
        add_page(pages, pages.pages[p], std::move(lines[p]), layout);
    }
    return layout;
}

} // namespace ofstract::layout
