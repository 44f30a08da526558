#include "view/split.h"

#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace ofstract::view {
namespace {

struct Grid {
    int columns, rows;
};

constexpr Grid grids[] = {{2, 1}, {2, 2}};

// Of a page's width to its height; A4 has 0.71, Letter 0.77.
constexpr double narrowest_page = 0.6, widest_page = 0.85;
constexpr double of_sheets = 0.5;         // that have words; a landscape table is on a few
constexpr double most_across = 0.01;      // of the words; a stamp on the sheet may be over the middle
constexpr double least_aligned = 0.6;     // of the lines of the other pages
constexpr double often = 0.05;            // of the lines of the first pages
constexpr double outermost = 0.03;        // of the lines
constexpr double alignment = 0.0025;      // of the sheet's width; 2 points on A4
constexpr double margin_band = 0.14;      // of the page's height, as layout/furniture.cpp has it
constexpr double same_height = 0.005;     // of the page's height
constexpr double same_top = 0.03;         // of the page's height; a letterhead's first line and a heading's
constexpr double least_same = 0.5;        // of the sheets with several pages: they have the same line in the margins
constexpr double gutter_of_margins = 0.7; // of both outer margins; a gutter between columns is a fifth of them
constexpr double least_gutter = 0.03;     // of the sheet's width
constexpr std::size_t full_page = 10;     // lines a page, where nothing but margins tells that it is one
constexpr double baseline_slack = 0.2;    // em

struct CellLine {
    double left = 0, right = 0, baseline = 0; // in the cell's coordinates
    std::string text;                         // digits are one sign
};

bool fits(const engine::Page& page, const Grid& grid) {
    if (page.height <= 0 || page.width <= 0) return false;
    const double proportion = page.width / grid.columns / (page.height / grid.rows);
    return proportion >= narrowest_page && proportion <= widest_page;
}

int cell_of(const Box& box, const engine::Page& page, const Grid& grid) {
    const auto at = [](double middle, double size, int count) {
        return std::clamp(static_cast<int>(std::floor(middle / size * count)), 0, count - 1);
    };
    return at((box.top + box.bottom) / 2, page.height, grid.rows) * grid.columns +
           at((box.left + box.right) / 2, page.width, grid.columns);
}

bool crosses(const Box& box, const engine::Page& page, const Grid& grid) {
    const double x = page.width / 2, y = page.height / 2;
    return (box.left < x && box.right > x) || (grid.rows == 2 && box.top < y && box.bottom > y);
}

// The lines of each cell of a sheet.
std::vector<std::vector<CellLine>> lines_of(const engine::Page& page, const Grid& grid) {
    std::vector<std::vector<const engine::Word*>> words(static_cast<std::size_t>(grid.columns * grid.rows));
    for (const engine::Word& word : page.words)
        if (word.rotation == 0 && word.aside == engine::Aside::none)
            words[static_cast<std::size_t>(cell_of(word.box, page, grid))].push_back(&word);
    std::vector<std::vector<CellLine>> lines(words.size());
    for (std::size_t c = 0; c < words.size(); ++c) {
        const double x = page.width / grid.columns * static_cast<double>(c % static_cast<std::size_t>(grid.columns));
        const std::size_t row = c / static_cast<std::size_t>(grid.columns);
        const double y = page.height / grid.rows * static_cast<double>(row);
        auto& cell = words[c];
        std::stable_sort(cell.begin(), cell.end(),
                         [](const auto* a, const auto* b) { return a->baseline < b->baseline; });
        for (std::size_t i = 0; i < cell.size();) {
            std::size_t j = i;
            while (j < cell.size() && cell[j]->baseline - cell[i]->baseline <= baseline_slack * cell[j]->size) ++j;
            std::stable_sort(cell.begin() + static_cast<std::ptrdiff_t>(i),
                             cell.begin() + static_cast<std::ptrdiff_t>(j),
                             [](const auto* a, const auto* b) { return a->box.left < b->box.left; });
            CellLine line{cell[i]->box.left - x, 0, cell[i]->baseline - y, {}};
            for (; i < j; ++i) {
                line.right = std::max(line.right, cell[i]->box.right - x);
                text::add_look(line.text, cell[i]->text);
            }
            lines[c].push_back(std::move(line));
        }
    }
    return lines;
}

// What speaks for several pages to a sheet, from all sheets of a shape.
class Evidence {
  public:
    explicit Evidence(const Grid& grid) : grid_(grid) {}

    void add(const engine::Page& page) {
        const auto cells = lines_of(page, grid_);
        words_ += page.words.size();
        for (const engine::Word& word : page.words) across_ += crosses(word.box, page, grid_);
        std::size_t filled = 0;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            filled += !cells[c].empty();
            add_lines(cells[c], c, page);
        }
        if (filled < 2) return;
        ++several_;
        is_parted_ = is_parted_ && begin_at_one_height(cells, page.height) && !is_ruled_across(page);
        for (std::size_t c = 1; c < cells.size(); ++c)
            if (has_same_margin(cells[0], cells[c], page.height / grid_.rows)) {
                ++same_;
                break;
            }
    }

    bool is_convincing() const {
        if (several_ == 0 || static_cast<double>(across_) > most_across * static_cast<double>(words_)) return false;
        if (gutter() < least_gutter || (aligned() < least_aligned && !has_same_margins())) return false;
        return static_cast<double>(same_) >= least_same * static_cast<double>(several_) ||
               (gutter() >= gutter_of_margins * margins() && lines_ >= full_page * pages_);
    }

  private:
    // All in parts of the sheet's width, for sheets may differ in size.
    void add_lines(const std::vector<CellLine>& lines, std::size_t cell, const engine::Page& page) {
        if (lines.empty()) return;
        ++pages_;
        lines_ += lines.size();
        const bool is_left = cell % static_cast<std::size_t>(grid_.columns) == 0;
        for (const CellLine& line : lines) {
            ++(cell == 0 ? first_ : others_)[std::lround(line.left / page.width / alignment)];
            begins_[is_left ? 0 : 1].push_back(line.left / page.width);
            ends_[is_left ? 0 : 1].push_back(line.right / page.width);
        }
    }

    static bool has_same_margin(const std::vector<CellLine>& a, const std::vector<CellLine>& b, double height) {
        std::multimap<std::string, double> heights;
        const auto in_margin = [&](const CellLine& line) {
            return line.baseline < margin_band * height || line.baseline > (1 - margin_band) * height;
        };
        for (const CellLine& line : a)
            if (in_margin(line)) heights.emplace(line.text, line.baseline);
        for (const CellLine& line : b) {
            if (!in_margin(line)) continue;
            const auto [from, to] = heights.equal_range(line.text);
            std::size_t tried = 0;
            for (auto it = from; it != to && tried < full_page; ++it, ++tried)
                if (std::abs(it->second - line.baseline) <= same_height * height) return true;
        }
        return false;
    }

    double aligned() const {
        std::size_t all = 0, found = 0, lines = 0;
        for (const auto& [x, count] : first_) lines += count;
        const auto near = [&](long x) {
            std::size_t count = 0;
            for (auto it = first_.lower_bound(x - 1); it != first_.end() && it->first <= x + 1; ++it)
                count += it->second;
            return static_cast<double>(count) >= often * static_cast<double>(lines);
        };
        for (const auto& [x, count] : others_) {
            all += count;
            if (near(x)) found += count;
        }
        return all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all);
    }

    // Leaves out the outermost few lines: a stamp on the sheet may be anywhere.
    static double quantile(std::vector<double> values, double part) {
        if (values.empty()) return 0;
        const auto at = values.begin() +
                        static_cast<std::ptrdiff_t>(std::floor(part * static_cast<double>(values.size() - 1) + 0.5));
        std::nth_element(values.begin(), at, values.end());
        return *at;
    }

    // A first page may hold a letterhead, and the second numbers with their texts behind them: the margins are the
    // same.
    bool has_same_margins() const {
        return std::abs(quantile(begins_[0], outermost) - quantile(begins_[1], outermost)) <= 2 * alignment;
    }

    double gutter() const {
        return quantile(begins_[1], outermost) + 1.0 / grid_.columns - quantile(ends_[0], 1 - outermost);
    }
    double outer_margins() const {
        return quantile(begins_[0], outermost) + 1.0 / grid_.columns - quantile(ends_[1], 1 - outermost);
    }

    // Pages begin at their tops; columns of a slide begin below its title.
    static bool begin_at_one_height(const std::vector<std::vector<CellLine>>& cells, double height) {
        double first = -1;
        for (const std::vector<CellLine>& lines : cells) {
            if (lines.empty()) continue;
            if (first >= 0 && std::abs(lines.front().baseline - first) > same_top * height) return false;
            if (first < 0) first = lines.front().baseline;
        }
        return true;
    }

    // Halves that a rule over the middle joins are one page.
    bool is_ruled_across(const engine::Page& page) const {
        return std::any_of(page.rules.begin(), page.rules.end(),
                           [&](const engine::Rule& rule) { return crosses(box_of(rule), page, grid_); });
    }

    // The width that the gutter must have: that of both outer margins. Or twice the left one, for the right pages'
    // lines may all be short, where the right pages have the left margin too and nothing speaks against them.
    double margins() const {
        if (!is_parted_ || !has_same_margins()) return outer_margins();
        return std::min(outer_margins(), 2 * quantile(begins_[0], outermost));
    }

    Grid grid_;
    bool is_parted_ = true; // by the words at the pages' tops, and by rules
    std::size_t words_ = 0, across_ = 0, several_ = 0, same_ = 0, pages_ = 0, lines_ = 0;
    std::map<long, std::size_t> first_, others_; // where the lines of the first cell begin, and those of the others
    std::vector<double> begins_[2], ends_[2];    // the lines of left and of right cells
};

// The pages of a sheet, in reading order, those behind the last with words left out.
void add_pages(engine::Page sheet, const SheetPlace& place, const Grid& grid, Views& out) {
    const double width = sheet.width / grid.columns, height = sheet.height / grid.rows;
    // Facts of the whole sheet hold for each of its pages.
    const std::vector<engine::Word> words = std::exchange(sheet.words, {});
    const std::vector<engine::HiddenText> hidden = std::exchange(sheet.hidden, {});
    const std::vector<engine::Rule> rules = std::exchange(sheet.rules, {});
    const std::vector<Box> areas = std::exchange(sheet.areas, {});
    std::vector<engine::Page> cells(static_cast<std::size_t>(grid.columns * grid.rows), sheet);
    for (const engine::Word& word : words)
        cells[static_cast<std::size_t>(cell_of(word.box, sheet, grid))].words.push_back(word);
    for (const engine::HiddenText& text : hidden)
        cells[static_cast<std::size_t>(cell_of(text.box, sheet, grid))].hidden.push_back(text);
    for (const engine::Rule& rule : rules)
        cells[static_cast<std::size_t>(cell_of(box_of(rule), sheet, grid))].rules.push_back(rule);
    for (const Box& area : areas) cells[static_cast<std::size_t>(cell_of(area, sheet, grid))].areas.push_back(area);
    while (cells.size() > 1 && cells.back().words.empty() && cells.back().hidden.empty()) cells.pop_back();
    for (std::size_t c = 0; c < cells.size(); ++c) {
        engine::Page& page = cells[c];
        const double x = width * static_cast<double>(c % static_cast<std::size_t>(grid.columns));
        const std::size_t row = c / static_cast<std::size_t>(grid.columns);
        const double y = height * static_cast<double>(row);
        page.number = static_cast<int>(out.pages.pages.size()) + 1;
        page.width = width;
        page.height = height;
        move(page, shifted(-x, -y));
        out.places.push_back({place.sheet, shifted(x, y).then(place.back), place.width, place.height});
        out.pages.pages.push_back(std::move(page));
    }
}

} // namespace

void split(Views& views) {
    for (const Grid& grid : grids) {
        Evidence evidence(grid);
        std::size_t with_words = 0, fitting = 0;
        for (const engine::Page& page : views.pages.pages) {
            with_words += !page.words.empty();
            if (page.words.empty() || !fits(page, grid)) continue;
            ++fitting;
            evidence.add(page);
        }
        if (fitting == 0 || static_cast<double>(fitting) < of_sheets * static_cast<double>(with_words)) continue;
        if (!evidence.is_convincing()) continue;
        Views out;
        for (std::size_t p = 0; p < views.places.size(); ++p) {
            engine::Page& page = views.pages.pages[p];
            const bool several = fits(page, grid);
            add_pages(std::move(page), views.places[p], several ? grid : Grid{1, 1}, out);
        }
        views.pages.pages = std::move(out.pages.pages);
        views.places = std::move(out.places);
        return;
    }
}

} // namespace ofstract::view
