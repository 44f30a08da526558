#include "layout/ruled.h"

#include "layout/lattice.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ofstract::layout {
namespace {

using Lines = std::vector<Line>;

constexpr double middle_of_text = 0.3;     // em above the baseline
constexpr std::size_t deepest_nested = 4;  // boxes in each other that are told apart
constexpr std::size_t most_lattices = 200; // of a page; more are a drawing. Real reports: 3

struct CellPlace {
    std::size_t lattice = none, cell = none;

    bool operator==(const CellPlace& other) const { return lattice == other.lattice && cell == other.cell; }
    bool operator!=(const CellPlace& other) const { return !(*this == other); }
};

// The lattices of a page, for asking which cell a point is in.
class Cells {
  public:
    explicit Cells(const std::vector<Lattice>& lattices) : lattices_(lattices) {
        for (const Lattice& lattice : lattices) {
            std::vector<std::size_t>& at = at_.emplace_back(lattice.rows() * lattice.columns(), none);
            for (std::size_t c = 0; c < lattice.cells.size(); ++c) {
                const LatticeCell& cell = lattice.cells[c];
                for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row)
                    for (std::size_t column = cell.column; column < cell.column + cell.columns; ++column)
                        at[row * lattice.columns() + column] = c;
            }
        }
    }

    // The smallest cell around the point.
    CellPlace at(double x, double y) const {
        CellPlace found;
        double smallest = 0;
        for (std::size_t l = 0; l < lattices_.size(); ++l) {
            const Lattice& lattice = lattices_[l];
            const std::size_t column = index(lattice.xs, x), row = index(lattice.ys, y);
            if (column == none || row == none) continue;
            const std::size_t cell = at_[l][row * lattice.columns() + column];
            if (cell == none) continue;
            const Box& box = lattice.cells[cell].box;
            const double area = box.width() * box.height();
            if (found.lattice != none && area >= smallest) continue;
            smallest = area;
            found = {l, cell};
        }
        return found;
    }

  private:
    static std::size_t index(const std::vector<double>& edges, double value) {
        const auto after = std::upper_bound(edges.begin(), edges.end(), value);
        return after == edges.begin() || after == edges.end() ? none
                                                              : static_cast<std::size_t>(after - edges.begin()) - 1;
    }

    const std::vector<Lattice>& lattices_;
    std::vector<std::vector<std::size_t>> at_; // of each place the cell
};

// Of each cell whether it is as wide as its lattice; or alone in its rows and over two columns, for a box that hangs on
// a table may be narrower than the table is.
std::vector<bool> across(const Lattice& lattice) {
    std::vector<std::size_t> cells_in(lattice.rows(), 0);
    const auto last = [](const LatticeCell& cell) { return cell.row + cell.rows; };
    for (const LatticeCell& cell : lattice.cells)
        for (std::size_t row = cell.row; row < last(cell); ++row) ++cells_in[row];
    std::vector<bool> out;
    for (const LatticeCell& cell : lattice.cells) {
        bool is_alone = cell.columns > 1;
        for (std::size_t row = cell.row; row < last(cell) && is_alone; ++row) is_alone = cells_in[row] == 1;
        out.push_back(is_alone || cell.columns == lattice.columns());
    }
    return out;
}

class Cutter {
  public:
    Cutter(const engine::Page& page, const std::vector<engine::Typeface>& fonts, std::vector<Lattice> lattices,
           std::vector<Disagreement>& disagreements)
        : page_(page), fonts_(fonts), lattices_(std::move(lattices)), disagreements_(disagreements), cells_(lattices_),
          lines_(lattices_.size()), inside_(lattices_.size()), children_(lattices_.size()) {
        for (std::size_t l = 0; l < lattices_.size(); ++l) {
            lines_[l].resize(lattices_[l].cells.size());
            children_[l].resize(lattices_[l].cells.size());
            across_.push_back(across(lattices_[l]));
        }
        for (std::size_t l = 0; l < lattices_.size(); ++l) settle(l);
    }

    std::vector<Piece> cut(Lines lines) {
        Lines outside;
        for (Line& line : lines) place(std::move(line), outside);
        std::vector<std::size_t> roots;
        for (std::size_t l = 0; l < lattices_.size(); ++l)
            if (lattices_[l].parent == none) roots.push_back(l);
        emit(std::move(outside), roots, 0);
        return std::move(pieces_);
    }

  private:
    // Whether the lattice is read by itself, or its text belongs to a cell of a table around it.
    void settle(std::size_t l) {
        std::size_t depth = 0;
        CellPlace inside;
        for (CellPlace at = {lattices_[l].parent, lattices_[l].parent_cell}; at.lattice != none;
             at = {lattices_[at.lattice].parent, lattices_[at.lattice].parent_cell}) {
            if (++depth > deepest_nested || !across_[at.lattice][at.cell]) inside = at;
        }
        inside_[l] = inside;
        if (inside.lattice == none && lattices_[l].parent != none)
            children_[lattices_[l].parent][lattices_[l].parent_cell].push_back(l);
    }

    void place(Line line, Lines& outside) {
        const double y =
            line.rotated ? (line.box.top + line.box.bottom) / 2 : line.baseline - middle_of_text * line.size;
        std::vector<std::pair<CellPlace, std::vector<Token>>> parts; // in the order of their first tokens
        for (const Token& token : line.tokens) {
            const CellPlace at = place_at((token.box.left + token.box.right) / 2, y);
            doubt(line, token, at, parts.empty() ? at : parts.back().first, y);
            if (parts.empty() || parts.back().first != at) parts.push_back({at, {}});
            parts.back().second.push_back(token);
        }
        const auto list = [&](const CellPlace& at) -> Lines& {
            return at.lattice == none ? outside : lines_[at.lattice][at.cell];
        };
        if (parts.size() == 1) {
            list(parts[0].first).push_back(std::move(line));
            return;
        }
        // Words on both sides of a lattice are one line, and keep their order.
        std::vector<Token> around;
        for (auto& [at, tokens] : parts) {
            if (at.lattice == none) around.insert(around.end(), tokens.begin(), tokens.end());
            else list(at).push_back(make_line(page_, fonts_, std::move(tokens)));
        }
        if (!around.empty()) outside.push_back(make_line(page_, fonts_, std::move(around)));
    }

    CellPlace place_at(double x, double y) const {
        const CellPlace at = cells_.at(x, y);
        return at.lattice != none && inside_[at.lattice].lattice != none ? inside_[at.lattice] : at;
    }

    // Two doubts: a word lies across a rule, and a rule divides two words that are as near as those of one sentence.
    // `before` is the place of the first of the two.
    void doubt(const Line& line, const Token& token, const CellPlace& at, const CellPlace& before, double y) {
        constexpr double across = 0.5;     // em; a word reaches this far on both sides of a rule
        constexpr double one_space = 0.45; // em; spaces are 0.31
        if (lattices_.empty() || line.rotated) return;
        const double em = engine::em_of(page_.words[token.word]);
        const bool is_across =
            token.box.width() > 2 * across * em &&
            (place_at(token.box.left + across * em, y) != at || place_at(token.box.right - across * em, y) != at);
        if (is_across) disagreements_.push_back({"a word stands across a rule", line.page, token.box});
        else if (at != before && token.gap < one_space && !token.raised)
            disagreements_.push_back({"a rule divides words that nothing else sets apart", line.page, token.box});
    }

    // Lines, and the lattices between them, from the top down. Lattices are at most `deepest_nested` deep.
    void emit(Lines lines, const std::vector<std::size_t>& lattices, std::size_t box) {
        std::size_t next = 0;
        for (Line& line : lines) {
            while (next < lattices.size() && (line.rotated || line.baseline > lattices_[lattices[next]].ys.front()))
                emit(lattices[next++], box);
            if (pieces_.empty() || pieces_.back().table || pieces_.back().box != box) add_text(box);
            pieces_.back().lines.push_back(std::move(line));
        }
        while (next < lattices.size()) emit(lattices[next++], box);
    }

    void add_text(std::size_t box) {
        Piece& piece = pieces_.emplace_back();
        piece.box = box;
        piece.left = left_;
        piece.right = right_;
        piece.bottom = bottom_;
    }

    // Rows of a table as they follow each other, and the texts of the boxes between them.
    void emit(std::size_t l, std::size_t box) {
        const Lattice& lattice = lattices_[l];
        const std::vector<std::size_t> columns = columns_of(l);
        std::size_t own = box;
        std::vector<std::size_t> rows; // cells of the table that is open
        for (std::size_t c = 0; c < lattice.cells.size(); ++c) {
            if (columns.size() > 1 && !across_[l][c]) {
                rows.push_back(c);
                continue;
            }
            if (lines_[l][c].empty() && children_[l][c].empty()) continue;
            emit_table(l, rows, columns, box);
            rows.clear();
            if (own == 0) {
                own = ++boxes_;
                left_ = lattice.xs.front();
                right_ = lattice.xs.back();
                bottom_ = lattice.ys.back();
            }
            add_text(own); // each cell begins anew
            emit(std::move(lines_[l][c]), children_[l][c], own);
        }
        emit_table(l, rows, columns, box);
    }

    // The columns, without those that are too narrow for a word or only indent the rows below a wider cell: they hold
    // no text of their own. One column alone is none: the lattice is a box then, unless its page begins with it, for a
    // row may continue there with one cell.
    std::vector<std::size_t> columns_of(std::size_t l) const {
        constexpr double narrow = 8; // points
        const Lattice& lattice = lattices_[l];
        std::vector<bool> filled(lattice.columns(), false), spanned(lattice.columns(), false);
        for (std::size_t c = 0; c < lattice.cells.size(); ++c) {
            const LatticeCell& cell = lattice.cells[c];
            if (across_[l][c] || lines_[l][c].empty()) continue;
            if (cell.columns == 1) filled[cell.column] = true;
            for (std::size_t k = 1; k < cell.columns; ++k)
                spanned[cell.column + k - 1] = spanned[cell.column + k] = true;
        }
        // A column that only the edge of a box below cuts in two has its text over both.
        for (std::size_t c = 0; c < lattice.cells.size(); ++c) {
            const LatticeCell& cell = lattice.cells[c];
            if (across_[l][c] || lines_[l][c].empty() || cell.columns == 1) continue;
            const auto from = filled.begin() + static_cast<std::ptrdiff_t>(cell.column);
            if (std::none_of(from, from + static_cast<std::ptrdiff_t>(cell.columns), [](bool f) { return f; }))
                *from = true;
        }
        std::vector<std::size_t> with_text, out;
        for (std::size_t column = 0; column < filled.size(); ++column) {
            if (filled[column]) with_text.push_back(column);
            const bool is_narrow = lattice.xs[column + 1] - lattice.xs[column] < narrow;
            if (filled[column] || (!spanned[column] && !is_narrow)) out.push_back(column);
        }
        return with_text.size() < 2 && !pieces_.empty() ? with_text : out;
    }

    void emit_table(std::size_t l, const std::vector<std::size_t>& cells, const std::vector<std::size_t>& columns,
                    std::size_t box) {
        const Lattice& lattice = lattices_[l];
        Table table;
        table.is_ruled = true;
        for (const std::size_t column : columns) table.edges.push_back(lattice.xs[column]);
        std::size_t row = none;
        for (const std::size_t c : cells) {
            if (lines_[l][c].empty()) continue;
            const LatticeCell& cell = lattice.cells[c];
            if (row != cell.row) {
                table.rows.emplace_back().cells.resize(columns.size());
                table.rows.back().is_header = table.rows.size() == 1;
            }
            row = cell.row;
            const auto column = std::lower_bound(columns.begin(), columns.end(), cell.column);
            const auto at = static_cast<std::size_t>(column - columns.begin());
            table.rows.back().cells[std::min(at, columns.size() - 1)] = std::move(lines_[l][c]);
            table.rows.back().is_header = table.rows.back().is_header && is_shaded(cell.box);
        }
        if (table.rows.empty()) return;
        if (has_bold_header(table.rows)) table.rows.front().is_header = true;
        table.column2 = table.edges.back();
        Piece& piece = pieces_.emplace_back();
        piece.table = std::move(table);
        piece.box = box;
    }

    bool is_shaded(const Box& box) const {
        return std::any_of(page_.areas.begin(), page_.areas.end(), [&](const Box& area) {
            const double width = std::min(box.right, area.right) - std::max(box.left, area.left);
            const double height = std::min(box.bottom, area.bottom) - std::max(box.top, area.top);
            return width > 0.8 * box.width() && height > 0.6 * box.height() && area.height() < 2 * box.height();
        });
    }

    const engine::Page& page_;
    const std::vector<engine::Typeface>& fonts_;
    std::vector<Lattice> lattices_;
    std::vector<Disagreement>& disagreements_;
    Cells cells_;
    std::vector<std::vector<Lines>> lines_; // of each lattice's cells
    std::vector<CellPlace> inside_;         // the table's cell that a lattice belongs to
    std::vector<std::vector<std::vector<std::size_t>>> children_;
    std::vector<std::vector<bool>> across_; // of each lattice's cells
    std::vector<Piece> pieces_;
    std::size_t boxes_ = 0;
    double left_ = 0, right_ = 0, bottom_ = 0; // of the outermost box that is open
};

} // namespace

std::vector<Piece> cut_by_rules(const engine::Page& page, const std::vector<engine::Typeface>& fonts,
                                std::vector<Line> lines, std::vector<Disagreement>& disagreements) {
    std::vector<Lattice> lattices = find_lattices(page.rules);
    if (lattices.size() > most_lattices) lattices.clear();
    return Cutter(page, fonts, std::move(lattices), disagreements).cut(std::move(lines));
}

} // namespace ofstract::layout
