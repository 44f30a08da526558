// A file → what it shows of each distribution, by the layers' own functions.

#include "distributions/distribution.h"
#include "distributions/rules.h"
#include "engine/document.h"
#include "layout/footnote.h"
#include "layout/layout.h"
#include "text/utf8.h"
#include "view/hyphens.h"
#include "view/view.h"

#include <ofstract/extractor.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace distributions {
namespace {

using namespace ofstract;
using layout::Line;

std::vector<Line> lines_of(const layout::Row& row) {
    std::vector<Line> lines;
    for (const layout::Cell& cell : row.cells) lines.insert(lines.end(), cell.begin(), cell.end());
    return lines;
}

std::vector<Line> lines_of(const layout::Part& part) {
    if (const auto* block = std::get_if<layout::Block>(&part)) return block->lines;
    std::vector<Line> lines;
    for (const layout::Row& row : std::get<layout::Table>(part).rows) {
        const std::vector<Line> more = lines_of(row);
        lines.insert(lines.end(), more.begin(), more.end());
    }
    return lines;
}

class Measuring {
  public:
    Measuring(const view::Views& views, Values& values) : views_(views), pages_(views.pages), values_(values) {}

    void all() {
        for (const engine::Page& page : pages_.pages) sheet(page);
        std::vector<std::vector<Line>> lines;
        for (const engine::Page& page : pages_.pages) lines.push_back(layout::find_lines(page, pages_.fonts));
        layout::settle_leads(pages_.pages, lines);
        for (const std::vector<Line>& of_page : lines) page_of_lines(of_page);
        layout_ = layout::lay_out(pages_);
        body_ = layout_.measure.body_size;
        flow();
        footnotes();
        furniture();
        body_size();
    }

  private:
    void add(const char* name, double value) { values_[name].push_back(value); }

    const engine::Page& page_of(const Line& line) const {
        return pages_.pages[static_cast<std::size_t>(line.page) - 1];
    }
    const engine::Word& word_of(const Line& line, const layout::Token& token) const {
        return page_of(line).words[token.word];
    }

    // What was the body's size before the view made it 12 points.
    void body_size() {
        if (views_.unscaled.empty()) return add("body-size", view::body_size);
        for (std::size_t p = 0; p < views_.unscaled.size(); ++p)
            for (std::size_t w = 0; w < views_.unscaled[p].words.size(); ++w) {
                const double now = static_cast<double>(pages_.pages[p].words[w].size);
                if (now > 0)
                    return add("body-size",
                               view::body_size * static_cast<double>(views_.unscaled[p].words[w].size) / now);
            }
    }

    void sheet(const engine::Page& page) {
        if (page.height > 0) add("page-shape", page.width / page.height);
        for (const engine::Word& word : page.words) {
            const auto characters = static_cast<double>(text::count_characters(word.text));
            const double depth = std::min(word.baseline, page.height - word.baseline) / page.height;
            if (word.aside == engine::Aside::logo) add("logo-depth", depth);
            if (word.aside == engine::Aside::stamp) add("stamp-depth", depth);
            if (word.aside != engine::Aside::none || word.rotation % 2 != 0 || characters < 1) continue;
            add("word-size", static_cast<double>(word.size));
            add("word-width", word.box.width() / engine::em_of(word) / characters);
        }
        measure_rules(page, values_);
    }

    void page_of_lines(const std::vector<Line>& lines) {
        if (lines.empty()) return;
        add("lines-a-page", static_cast<double>(lines.size()));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            words_of(lines[i]);
            if (i == 0 || lines[i].rotated || lines[i - 1].rotated || lines[i].size <= 0) continue;
            add("line-pitch", (lines[i].baseline - lines[i - 1].baseline) / lines[i].size);
            const double overlap = layout::bottom_of(lines[i - 1]) - layout::top_of(lines[i]);
            add("line-overlap", std::max(0.0, overlap) / layout::height_of(lines[i]));
        }
    }

    void words_of(const Line& line) {
        if (line.rotated || line.size <= 0) return;
        std::set<long> sizes;
        for (std::size_t i = 0; i < line.tokens.size(); ++i) {
            const engine::Word& word = word_of(line, line.tokens[i]);
            const double size = static_cast<double>(word.size);
            sizes.insert(std::lround(10 * size));
            if (size < 0.95 * line.size) {
                add("smaller-word-size", size / line.size);
                add("smaller-word-rise", (line.baseline - word.baseline) / line.size);
            }
            if (i == 0) continue;
            const bool is_behind_lead = i == 1 && line.lead != layout::Lead::none;
            add(is_behind_lead                ? "lead-gap"
                : page_of(line).is_recognised ? "scan-word-gap"
                                              : "word-gap",
                line.tokens[i].gap);
        }
        add("sizes-in-a-line", static_cast<double>(sizes.size()));
    }

    void flow() {
        const double leading = layout_.measure.leading;
        const layout::Block* before = nullptr;
        for (const layout::Part& part : layout_.flow) {
            for (const Line& line : lines_of(part))
                if (!line.rotated) add("type-size", line.size / body_);
            if (const auto* table = std::get_if<layout::Table>(&part)) {
                before = nullptr;
                table_of(*table);
                continue;
            }
            const layout::Block& block = std::get<layout::Block>(part);
            inside(block, leading);
            if (before) between(*before, block, leading);
            before = &block;
        }
    }

    void table_of(const layout::Table& table) {
        std::size_t columns = 0;
        double end = 0; // points; the last baseline of the row before
        int page = 0;
        for (const layout::Row& row : table.rows) {
            columns = std::max(columns, row.cells.size());
            const std::vector<Line> lines = lines_of(row);
            double begin = 0, last = 0;
            for (const Line& line : lines) {
                if (line.page != lines.front().page) continue;
                begin = begin == 0 ? line.baseline : std::min(begin, line.baseline);
                last = std::max(last, line.baseline);
            }
            if (!lines.empty() && lines.front().page == page && begin > end) add("row-gap", (begin - end) / body_);
            for (const layout::Cell& cell : row.cells) cell_of(cell);
            if (!table.is_ruled && row.cells.size() == 2 && !row.cells[1].empty())
                add("column-drift", std::abs(row.cells[1].front().box.left - table.column2));
            end = last;
            page = lines.empty() ? 0 : lines.front().page;
        }
        add("table-rows", static_cast<double>(table.rows.size()));
        add("table-columns", static_cast<double>(columns));
    }

    void cell_of(const layout::Cell& cell) {
        for (std::size_t i = 1; i < cell.size(); ++i)
            if (cell[i].page == cell[i - 1].page && cell[i].size > 0)
                add("cell-leading", (cell[i].baseline - cell[i - 1].baseline) / cell[i].size);
    }

    void inside(const layout::Block& block, double leading) {
        double pitch = 0; // points; of the two lines before
        for (std::size_t i = 1; i < block.lines.size(); ++i) {
            const Line &above = block.lines[i - 1], &line = block.lines[i];
            add("line-end", layout_.measure.right - above.box.right);
            if (above.page != line.page || line.size <= 0) {
                if (layout_.measure.bottom > 0) add("page-end", layout_.measure.bottom - above.baseline);
                pitch = 0;
                continue;
            }
            const double next = line.baseline - above.baseline;
            add("block-leading", next / line.size / leading);
            if (pitch > 0) add("leading-varies", std::abs(next - pitch));
            add("size-varies", std::abs(line.size - above.size));
            if (i == 1 && above.lead != layout::Lead::none) add("hanging", std::abs(line.box.left - above.text_left));
            pitch = next;
        }
    }

    void between(const layout::Block& before, const layout::Block& block, double leading) {
        const Line &last = before.lines.back(), &first = block.lines.front();
        if (last.page != first.page || first.size <= 0 || first.baseline <= last.baseline) return;
        add("block-gap", (first.baseline - last.baseline) / first.size / leading);
        if (std::abs(first.size - last.size) > 0.01) add("size-steps", std::abs(first.size - last.size));
        const Line& other = before.lines.front();
        const bool are_items = first.lead == layout::Lead::bullet && other.lead == layout::Lead::bullet;
        const double step = std::abs(first.box.left - other.box.left);
        if (are_items && step > 0.05) add("indent-steps", step);
    }

    void footnotes() {
        int page = 0;
        for (const layout::FootnoteLines& note : layout_.footnotes) {
            const Line& first = note.lines.front();
            if (first.page == page) continue;
            page = first.page;
            add("note-top", layout::top_of(first) / page_of(first).height);
            double above = 0;
            for (const layout::Part& part : layout_.flow)
                for (const Line& line : lines_of(part))
                    if (line.page == page && line.baseline < first.baseline) above = std::max(above, line.baseline);
            if (above > 0) add("note-gap", (first.baseline - above) / body_);
            separator(page_of(first), first, above);
        }
    }

    // The rules between a page's text and its first footnote.
    void separator(const engine::Page& page, const Line& note, double above) {
        constexpr double same_edge = 6; // points
        if (!layout::begins_with_mark(note)) return;
        for (const engine::Rule& rule : page.rules) {
            if (rule.is_vertical || rule.at <= above || rule.at >= note.baseline) continue;
            if (std::abs(rule.from - note.box.left) > same_edge) continue;
            add("separator-length", (rule.to - rule.from) / body_);
            add("separator-width", (rule.to - rule.from) / page.width);
        }
    }

    void furniture() {
        const Line* before = nullptr;
        for (const layout::FurnitureLine& one : layout_.furniture) {
            const bool is_number = one.kind == layout::Furniture::page_number;
            if (!is_number && one.kind != layout::Furniture::header && one.kind != layout::Furniture::footer) continue;
            const double height = page_of(one.line).height;
            add("furniture-depth", std::min(one.line.baseline, height - one.line.baseline) / height);
            if (!is_number) continue;
            if (before && before->page + 1 == one.line.page)
                add("furniture-drift", std::abs(before->baseline - one.line.baseline));
            before = &one.line;
        }
    }

    const view::Views& views_;
    const engine::Pages& pages_;
    Values& values_;
    layout::Layout layout_;
    double body_ = view::body_size;
};

void add_length(Values& values, const char* name, std::string_view text) {
    if (!text.empty()) values[name].push_back(static_cast<double>(text.size()));
}

void measure_report(const Report& report, Values& values) {
    add_length(values, "title-length", report.title());
    add_length(values, "next-length", report.next_inspection());
    add_length(values, "name-length", report.authority().name);
    for (const Judgement judgement : report.judgements()) add_length(values, "label-length", judgement.label());
    for (const Section& section : report.all_sections()) {
        add_length(values, "heading-length", section.heading());
        values["section-depth"].push_back(section.level());
    }
    if (!report.judgements().empty()) values["judgements"].push_back(static_cast<double>(report.judgements().size()));
    for (const List list : report.lists()) values["items-a-list"].push_back(static_cast<double>(list.items().size()));
}

} // namespace

bool measure(const std::string& file, Values& values) {
    const Result<std::string> bytes = read_file(file);
    if (!bytes) return false;
    const Result<Report> report = Extractor().extract(*bytes);
    if (!report) return false;
    Result<engine::Pages> sheets = engine::read_pages(*bytes, Limits());
    if (!sheets) return false;
    view::Views views = view::view(*std::move(sheets));
    view::soften_hyphens(views.pages);
    Measuring(views, values).all();
    measure_report(*report, values);
    return true;
}

} // namespace distributions
