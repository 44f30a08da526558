#include "grammar/passage.h"

#include "text/text.h"

#include <optional>

namespace ofstract::grammar {

struct Passage::Source {
    const engine::Pages* pages;
    std::vector<layout::Line> lines;
    Marks marks = Marks::take_out;
    std::size_t skip = 0; // tokens
    mutable std::optional<Joined> joined = {};
    mutable std::optional<std::string> folded = {};
    mutable std::vector<Passage> by_line = {};

    Joiner joiner() const { return Joiner(*pages, marks); }
};

Passage::Passage() {
    static const engine::Pages nowhere;
    static const auto none = std::make_shared<const Source>(Source{&nowhere, {}, Marks::take_out, 0, Joined(), ""});
    source_ = none;
}

Passage::Passage(const engine::Pages& pages, std::vector<layout::Line> lines, Marks marks)
    : source_(std::make_shared<Source>(Source{&pages, std::move(lines), marks})) {}

Passage Passage::of(const std::vector<Passage>& parts) {
    Passage first;
    std::vector<layout::Line> lines;
    for (const Passage& part : parts) {
        if (part.empty()) continue;
        if (first.empty()) first = part;
        else if (lines.empty()) lines = first.lines();
        if (!lines.empty()) lines.insert(lines.end(), part.lines().begin(), part.lines().end());
    }
    return lines.empty() ? first.part(0, first.lines().size()) : first.with(std::move(lines));
}

const std::vector<layout::Line>& Passage::lines() const { return source_->lines; }

const Joined& Passage::joined() const {
    if (!source_->joined) source_->joined = source_->joiner().join(source_->lines, source_->skip);
    return *source_->joined;
}

const std::string& Passage::folded() const {
    if (!source_->folded) source_->folded = text::fold(text());
    return *source_->folded;
}

std::vector<Passage> Passage::by_line() const {
    if (lines().size() < 2) return std::vector<Passage>(lines().size(), part(0, 1));
    if (source_->by_line.empty())
        for (const layout::Line& line : lines()) source_->by_line.push_back(with({line}));
    return source_->by_line;
}

Passage Passage::part(std::size_t first, std::size_t end) const {
    Passage out;
    if (first == 0 && end >= lines().size()) out.source_ = source_;
    else
        out = with(
            {lines().begin() + static_cast<std::ptrdiff_t>(first), lines().begin() + static_cast<std::ptrdiff_t>(end)});
    return out;
}

Passage Passage::behind(std::size_t tokens) const {
    if (tokens == 0) return *this;
    Passage out = *this;
    out.source_ = std::make_shared<Source>(Source{source_->pages, source_->lines, source_->marks, tokens});
    return out;
}

Passage Passage::with(std::vector<layout::Line> lines) const {
    return Passage(*source_->pages, std::move(lines), source_->marks);
}

Passage Passage::saying(std::string text) const {
    Joined said = joined();
    said.text = std::move(text);
    Passage out;
    out.source_ = std::make_shared<Source>(Source{source_->pages, lines(), source_->marks, 0, std::move(said)});
    return out;
}

std::string Passage::lead(std::size_t tokens) const { return source_->joiner().lead(front(), tokens); }

const engine::Word& Passage::word(const layout::Line& line, std::size_t token) const {
    return source_->joiner().word(line, token);
}

std::vector<Span> Passage::where(std::string_view said) const { return source_->joiner().where(joined(), said); }

std::vector<Passage> cells_of(const Part& part) {
    if (const auto* block = std::get_if<Passage>(&part)) return {*block};
    std::vector<Passage> cells;
    for (const Row& row : std::get<Table>(part).rows) cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    return cells;
}

Passage first_of(const Part& part) {
    const auto* block = std::get_if<Passage>(&part);
    return block ? *block : std::get<Table>(part).rows.front().whole();
}

namespace {

Passage passage_of(const engine::Pages& pages, layout::Block block) {
    Passage out(pages, std::move(block.lines));
    out.unsure_end = block.unsure_end;
    out.box = block.box;
    return out;
}

Table passage_of(const engine::Pages& pages, layout::Table table) {
    Table out{{}, table.unsure, table.is_ruled, table.box};
    for (layout::Row& row : table.rows) {
        Row& cells = out.rows.emplace_back(Row{{}, row.is_header});
        for (layout::Cell& cell : row.cells) cells.cells.emplace_back(pages, std::move(cell));
    }
    return out;
}

} // namespace

Passages passages_of(const engine::Pages& pages, layout::Layout layout) {
    Passages out;
    for (layout::Part& part : layout.flow)
        std::visit([&](auto& laid) { out.flow.emplace_back(passage_of(pages, std::move(laid))); }, part);
    out.measure = layout.measure;
    layout.flow.clear();
    out.rest = std::move(layout);
    return out;
}

} // namespace ofstract::grammar
