#include "layout/layout.h"

#include "layout/aside.h"
#include "layout/footnote.h"
#include "layout/recognised_leads.h"
#include "layout/ruled.h"
#include "text/signs.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace ofstract::layout {
namespace {

using Lines = std::vector<Line>;

constexpr double same_column = 6; // points
constexpr double room_below = 6;  // em; five lines

// A running line and the number of its page, which is before or behind its other words.
void take_numbered(const engine::Pages& pages, const Line& line, const PageNumber& number, Furniture kind,
                   Layout& layout) {
    const auto add = [&](Furniture as, std::size_t from, std::size_t to) {
        if (from == to) return;
        layout.furniture.push_back({as, make_line(pages.pages[number.page], pages.fonts,
                                                  {line.tokens.begin() + static_cast<std::ptrdiff_t>(from),
                                                   line.tokens.begin() + static_cast<std::ptrdiff_t>(to)})});
    };
    add(kind, 0, number.from);
    add(Furniture::page_number, number.from, number.to);
    add(kind, number.to, line.tokens.size());
}

void take_furniture(const engine::Pages& pages, std::vector<Lines>& lines, Layout& layout) {
    const auto marks = find_furniture(pages.pages, lines);
    const std::vector<PageNumber> numbers = find_page_numbers(pages.pages, lines, marks);
    auto number = numbers.begin();
    for (std::size_t p = 0; p < lines.size(); ++p) {
        Lines kept;
        for (std::size_t l = 0; l < lines[p].size(); ++l) {
            Line& line = lines[p][l];
            if (number != numbers.end() && number->page == p && number->line == l)
                take_numbered(pages, line, *number++, marks[p][l], layout);
            else if (marks[p][l] == Furniture::none && is_speck(pages.pages[p], line))
                layout.furniture.push_back({Furniture::hidden, std::move(line)});
            else if (marks[p][l] == Furniture::none) kept.push_back(std::move(line));
            else layout.furniture.push_back({marks[p][l], std::move(line)});
        }
        lines[p] = std::move(kept);
    }
}

void take_footnotes(const engine::Page& page, Lines& lines, Layout& layout) {
    const double body = layout.measure.body_size;
    std::size_t first = first_line_below_separator(page, lines, body);
    const bool is_separated = first < lines.size();
    if (!is_separated) first = first_footnote_line(page, lines, body);
    std::string implied;
    if (first == lines.size()) {
        implied = last_reference(page, lines);
        if (!implied.empty()) first = first_unmarked_footnote_line(page, lines, body);
    }
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (begins_footnote(lines[i], body) || i == first || (is_separated && begins_with_mark(lines[i])))
            layout.footnotes.push_back({{}, std::exchange(implied, {})});
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

PageEnd end_of_page(const Block& block, const Layout& layout) {
    const Line& line = block.lines.back();
    // Footnotes are in page order.
    const auto note = std::partition_point(layout.footnotes.begin(), layout.footnotes.end(),
                                           [&](const FootnoteLines& n) { return n.lines.front().page < line.page; });
    const bool has_notes = note != layout.footnotes.end() && note->lines.front().page == line.page;
    const bool has_room = !has_notes && layout.measure.bottom - line.baseline >= room_below * line.size;
    const double to_notes = has_notes ? note->lines.front().baseline - line.baseline : -1;
    return {has_room, to_notes, block.box != 0 ? block.box_bottom - bottom_of(line) : -1};
}

// A box of the document, and where it ends on the page at hand; no box: 0.
struct InBox {
    std::size_t number = 0;
    double bottom = 0; // points
};

void add_blocks(const engine::Pages& pages, const engine::Page& page, const Lines& lines, bool at_page_top,
                const InBox& box, Layout& layout) {
    std::vector<Block> blocks = find_blocks(page, lines, layout.measure);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Block* before = layout.flow.empty() ? nullptr : std::get_if<Block>(&layout.flow.back());
        blocks[i].box = box.number;
        blocks[i].box_bottom = box.bottom;
        if (i == 0 && at_page_top && before && before->box == box.number) {
            const Line& next = blocks[0].lines.front();
            const Line& last = before->lines.back();
            const std::string& word = last_word(pages.pages[static_cast<std::size_t>(last.page - 1)], last);
            // A paragraph continues at the head of its next page, and not at the foot of an empty one.
            PageEnd end = end_of_page(*before, layout);
            end.has_room = end.has_room || next.baseline > page.height / 2;
            const Joint joint = joint_over_page(*before, blocks[0], word, first_word(page, next), end, layout.measure);
            before->unsure_end = joint == Joint::unsure;
            if (joint == Joint::sure) {
                std::move(blocks[0].lines.begin(), blocks[0].lines.end(), std::back_inserter(before->lines));
                before->box_bottom = box.bottom;
                continue;
            }
        }
        layout.flow.emplace_back(std::move(blocks[i]));
    }
}

// A header alone at its page's end is known by the rows that follow on the next.
void settle_header(Table& table) {
    if (has_bold_header(table.rows)) table.rows.front().is_header = true;
}

// A table may continue on the next page: the page before ends with a table, the next page begins with one, and both
// have the same columns. The second is then joined to the first. Where the page's end divides a sentence of a right
// cell, its row is joined as well.
bool join_to_table_before(const engine::Page& page, const engine::Pages& pages, Table& table, Layout& layout) {
    Table* before = layout.flow.empty() ? nullptr : std::get_if<Table>(&layout.flow.back());
    if (!before || before->is_ruled || !table.columns[0].empty() ||
        std::abs(before->column2 - table.column2) > same_column)
        return false;
    const Cell &last = before->rows.back().cells[1], &next = table.rows.front().cells[1];
    std::size_t from = 0;
    if (!last.empty() && !next.empty() && last.back().page + 1 == page.number) {
        const engine::Page& other = pages.pages[static_cast<std::size_t>(last.back().page - 1)];
        const bool inside =
            !text::ends_sentence(last_word(other, last.back())) && text::begins_small(first_word(page, next.front()));
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
    settle_header(*before);
    return true;
}

bool same_text(const engine::Pages& pages, const Row& a, const Row& b) {
    const auto words = [&](const Row& row) {
        std::string out;
        for (const Cell& cell : row.cells) {
            for (const Line& line : cell)
                for (const Token& token : line.tokens)
                    out += pages.pages[static_cast<std::size_t>(line.page - 1)].words[token.word].text + ' ';
            out += '\n';
        }
        return out;
    };
    return words(a) == words(b);
}

// Whether `next`, first on its page, is the rest of the row that the page before ends with: its label is not repeated,
// or a cell of both continues in the middle of a sentence.
bool is_rest_of(const engine::Pages& pages, const Row& row, const Row& next) {
    if (next.cells.front().empty()) return true;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (row.cells[c].empty() || next.cells[c].empty()) continue;
        const Line &last = row.cells[c].back(), &first = next.cells[c].front();
        if (!text::ends_sentence(last_word(pages.pages[static_cast<std::size_t>(last.page - 1)], last)) &&
            text::begins_small(first_word(pages.pages[static_cast<std::size_t>(first.page - 1)], first)))
            return true;
    }
    return false;
}

// All of a row's words as one line.
Line as_line(const Row& row) {
    Line out;
    for (const Cell& cell : row.cells)
        for (const Line& line : cell) {
            if (out.tokens.empty()) {
                out = line;
                continue;
            }
            out.tokens.insert(out.tokens.end(), line.tokens.begin(), line.tokens.end());
            out.tokens[out.tokens.size() - line.tokens.size()].space_before = true;
            out.box = {std::min(out.box.left, line.box.left), std::min(out.box.top, line.box.top),
                       std::max(out.box.right, line.box.right), std::max(out.box.bottom, line.box.bottom)};
        }
    return out;
}

int page_of(const Row& row) {
    for (const Cell& cell : row.cells)
        if (!cell.empty()) return cell.back().page;
    return 0;
}

// A page may begin with drawn rows, and the page before may end with drawn rows of the same columns. Such rows are of
// one table.
bool join_to_rows_before(const engine::Pages& pages, Table& table, Layout& layout) {
    Table* before = layout.flow.empty() ? nullptr : std::get_if<Table>(&layout.flow.back());
    if (!before || !before->is_ruled || before->edges.size() != table.edges.size() ||
        page_of(before->rows.back()) + 1 != page_of(table.rows.front()))
        return false;
    for (std::size_t c = 0; c < table.edges.size(); ++c)
        if (std::abs(table.edges[c] - before->edges[c]) >= same_column) return false;
    std::size_t from = 0;
    if (table.rows.size() > 1 && same_text(pages, before->rows.front(), table.rows.front())) {
        before->rows.front().is_header = true;
        layout.furniture.push_back({Furniture::table_header, as_line(table.rows[from++])});
    }
    Row &last = before->rows.back(), &next = table.rows[from];
    if (!last.is_header && is_rest_of(pages, last, next)) {
        for (std::size_t c = 0; c < next.cells.size(); ++c)
            std::move(next.cells[c].begin(), next.cells[c].end(), std::back_inserter(last.cells[c]));
        ++from;
    }
    std::move(table.rows.begin() + static_cast<std::ptrdiff_t>(from), table.rows.end(),
              std::back_inserter(before->rows));
    settle_header(*before);
    return true;
}

// The rest of a cell that the page before cuts off: lines in the table's right column alone.
void finish_cell(const engine::Pages& pages, Lines& lines, Layout& layout) {
    Table* before = layout.flow.empty() ? nullptr : std::get_if<Table>(&layout.flow.back());
    if (!before || before->is_ruled || lines.empty() || before->rows.back().cells[1].empty()) return;
    Cell& cell = before->rows.back().cells[1];
    if (cell.back().page + 1 != lines.front().page || cell.back().bold) return;
    if (text::ends_sentence(last_word(pages.pages[static_cast<std::size_t>(cell.back().page - 1)], cell.back())))
        return;
    std::size_t count = 0;
    while (count < lines.size() && std::abs(lines[count].box.left - before->column2) < same_column) ++count;
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(count);
    std::move(lines.begin(), end, std::back_inserter(cell));
    lines.erase(lines.begin(), end);
}

// Whether lines alone in a box are one heading, however they are indented: a sentence whose first line hangs.
bool is_one_heading(const engine::Page& page, const Lines& lines) {
    constexpr std::size_t most_lines = 4;
    constexpr double leading = 1.5; // em
    if (lines.size() < 2 || lines.size() > most_lines) return false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].bold || lines[i].rotated || lines[i].lead != Lead::none) return false;
        if (i == 0) continue;
        if (std::abs(lines[i].size - lines[0].size) > 0.1 * lines[0].size ||
            lines[i].baseline - lines[i - 1].baseline > leading * lines[i].size ||
            !text::begins_small(first_word(page, lines[i])))
            return false;
    }
    return true;
}

// Text that no rules divide: its tables in their places, and its other lines in blocks between them.
void add_text(const engine::Pages& pages, const engine::Page& page, Lines lines, bool top, const InBox& box,
              Layout& layout) {
    if (box.number != 0 && is_one_heading(page, lines)) {
        layout.flow.emplace_back(Block{std::move(lines), false, box.number, box.bottom});
        return;
    }
    const Table* before = top && !layout.flow.empty() ? std::get_if<Table>(&layout.flow.back()) : nullptr;
    const double column_before = before && !before->is_ruled ? before->column2 : 0;
    std::vector<Table> tables = find_tables(page, pages.fonts, lines, layout.measure, column_before);
    std::size_t at = 0;
    const bool begins_page = top;
    const auto add_until = [&](std::size_t end) {
        if (at == end) return;
        const Lines part(std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(at)),
                         std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(end)));
        add_blocks(pages, page, part, top, box, layout);
        top = false;
    };
    for (Table& table : tables) {
        add_until(table.first_line);
        at = table.last_line + 1;
        const bool first = begins_page && table.first_line == 0;
        top = false;
        if (first && join_to_table_before(page, pages, table, layout)) continue;
        table.box = box.number;
        if (table.columns[0].empty()) layout.flow.emplace_back(std::move(table));
        else
            for (const Lines& column : table.columns) add_blocks(pages, page, column, false, box, layout);
    }
    add_until(lines.size());
}

std::size_t box_of(const std::variant<Block, Table>& part) {
    return std::visit([](const auto& p) { return p.box; }, part);
}

// The boxes of the pages so far. A box may continue on the next page: the page before ends in a box, the next page
// begins with one, and both have the same sides. They are one box where the first leaves no room below it, or where its
// last sentence continues in the second.
class Boxes {
  public:
    // The number in the document of a piece's box.
    std::size_t number(const engine::Pages& pages, const Piece& piece, bool first_on_page, int page,
                       const Layout& layout) {
        if (piece.box == 0) return 0;
        if (page == page_ && piece.box == local_) return last_;
        if (!first_on_page || page != page_ + 1 || !continues_box(pages, piece, layout)) last_ = ++count_;
        page_ = page;
        local_ = piece.box;
        left_ = piece.left;
        right_ = piece.right;
        bottom_ = piece.bottom;
        return last_;
    }

  private:
    bool continues_box(const engine::Pages& pages, const Piece& piece, const Layout& layout) const {
        constexpr double room = 4; // em; text editors keep two lines of a paragraph together
        if (layout.flow.empty() || box_of(layout.flow.back()) != last_) return false;
        if (std::abs(piece.left - left_) >= same_column || std::abs(piece.right - right_) >= same_column) return false;
        const Block* block = std::get_if<Block>(&layout.flow.back());
        if (!block || piece.lines.empty()) return false;
        const Line &last = block->lines.back(), &next = piece.lines.front();
        const bool is_heading = next.bold || next.size > last.size + 1;
        if (layout.measure.bottom - bottom_ < room * layout.measure.body_size && !is_heading) return true;
        const engine::Page &before = pages.pages[static_cast<std::size_t>(last.page - 1)],
                           &here = pages.pages[static_cast<std::size_t>(last.page)];
        return !text::ends_sentence(last_word(before, last)) &&
               text::begins_small(first_word(here, piece.lines.front()));
    }

    std::size_t count_ = 0, last_ = 0, local_ = 0;
    int page_ = 0;
    double left_ = 0, right_ = 0, bottom_ = 0;
};

// The flow of one page.
void add_page(const engine::Pages& pages, const engine::Page& page, Lines lines, Boxes& boxes, Layout& layout) {
    finish_cell(pages, lines, layout);
    bool top = true;
    for (Piece& piece : cut_by_rules(page, pages.fonts, std::move(lines), layout.disagreements)) {
        if (!piece.table && piece.lines.empty()) continue;
        const InBox box{boxes.number(pages, piece, top, page.number, layout), piece.box != 0 ? piece.bottom : 0};
        if (piece.table) compare_rows(page, *piece.table, layout.measure.leading, layout.disagreements);
        if (!piece.table) add_text(pages, page, std::move(piece.lines), top, box, layout);
        else if (!top || !join_to_rows_before(pages, *piece.table, layout)) {
            piece.table->box = box.number;
            layout.flow.emplace_back(*std::move(piece.table));
        }
        top = false;
    }
}

bool is_recognised(const engine::Pages& pages) {
    const auto count = std::count_if(pages.pages.begin(), pages.pages.end(),
                                     [](const engine::Page& page) { return page.is_recognised; });
    return static_cast<std::size_t>(count) * 2 > pages.pages.size();
}

} // namespace

Layout lay_out(const engine::Pages& pages) {
    Layout layout;
    std::vector<Lines> lines;
    lines.reserve(pages.pages.size());
    for (const engine::Page& page : pages.pages) {
        if (page.words.empty()) layout.pages_without_words.push_back(page.number);
        lines.push_back(find_lines(page, pages.fonts));
        for (auto& [kind, line] : aside_lines(page, pages.fonts)) layout.furniture.push_back({kind, std::move(line)});
    }
    take_furniture(pages, lines, layout);
    settle_leads(pages.pages, lines);
    settle_recognised_leads(pages.pages, lines);
    layout.measure = measure(lines);
    layout.measure.is_recognised = is_recognised(pages);
    Boxes boxes;
    for (std::size_t p = 0; p < lines.size(); ++p) {
        take_footnotes(pages.pages[p], lines[p], layout);
        add_page(pages, pages.pages[p], std::move(lines[p]), boxes, layout);
    }
    return layout;
}

} // namespace ofstract::layout
