#include "grammar/passage.h"

#include "text/signs.h"
#include "text/text.h"
#include "text/utf8.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace ofstract::grammar {
namespace {

bool is_suspended(std::string_view next) {
    const std::string after = text::nfc(next); // a program may have put a soft hyphen into it
    return after == "and" || after == "or" || after == "to" || after == "and/or" || after == "nor";
}

void extend(Box& box, const Box& by) {
    box = {std::min(box.left, by.left), std::min(box.top, by.top), std::max(box.right, by.right),
           std::max(box.bottom, by.bottom)};
}

void add(const Span& span, std::vector<Span>& where) {
    if (where.empty() || where.back().page != span.page) where.push_back(span);
    else extend(where.back().box, span.box);
}

std::string without_spaces(std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
    return out;
}

} // namespace

bool space_at_line_end(std::string_view before, std::string_view after) {
    if (text::ends_with_soft_hyphen(before)) return false;
    const text::Character last = text::last_character(before);
    const bool alone = last.size == before.size(); // a dash on its own has spaces on both sides
    if (text::is_hyphen(last.code)) return alone || is_suspended(after);
    if (last.code == '/' || text::is_dash(last.code)) return alone;
    return true;
}

void add_spans(const std::vector<layout::Line>& lines, std::vector<Span>& where) {
    for (const layout::Line& line : lines) add({line.page, line.box}, where);
}

void add_spans(const std::vector<Span>& more, std::vector<Span>& where) {
    for (const Span& span : more) add(span, where);
}

void merge_spans(std::vector<Span>& where) {
    std::stable_sort(where.begin(), where.end(), [](const Span& a, const Span& b) { return a.page < b.page; });
    const std::vector<Span> all = std::exchange(where, {});
    add_spans(all, where);
}

std::string Joined::folded() const { return text::fold(text); }

struct Passage::Source {
    const engine::Pages* pages;
    std::vector<layout::Line> lines;
    Marks marks = Marks::take_out;
    std::size_t skip = 0; // tokens
    mutable std::optional<Joined> joined = {};
    mutable std::optional<std::string> folded = {};
    mutable std::vector<Passage> by_line = {};

    const engine::Word& word(const WordId& id) const {
        return pages->pages[static_cast<std::size_t>(id.page - 1)].words[id.index];
    }
    bool is_mark(const layout::Line& line, std::size_t token) const;
    Joined join() const;
};

bool Passage::Source::is_mark(const layout::Line& line, std::size_t token) const {
    if (marks == Marks::keep || !line.tokens[token].raised) return false;
    const std::string& text = word({line.page, line.tokens[token].word}).text;
    if (text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos) return false;
    if (token == 0) return true;
    const std::string& before = word({line.page, line.tokens[token - 1].word}).text;
    return before != "m" && before != "km"; // "m²" and "km²" are no references
}

// Without the first `skip` tokens, which are in `words` and `where`.
Joined Passage::Source::join() const {
    Joined out;
    std::string text;
    std::string_view last_word; // of the line before
    bool space_due = false;     // a mark that was taken out had a space before it
    for (const layout::Line& line : lines) {
        bool first_in_line = true;
        for (std::size_t i = 0; i < line.tokens.size(); ++i) {
            out.words.push_back({line.page, line.tokens[i].word});
            if (out.words.size() <= skip) continue;
            const std::string& here = word(out.words.back()).text;
            if (here == "\u00AD") continue; // nothing of it is read
            const bool spaced = line.tokens[i].space_before;
            if (is_mark(line, i)) {
                out.marks.push_back(here);
                space_due = space_due || (spaced && !first_in_line);
                continue;
            }
            const bool space = first_in_line ? space_at_line_end(last_word, here) : spaced || space_due;
            if (!text.empty() && space) text += ' ';
            text += here;
            last_word = here;
            first_in_line = false;
            space_due = false;
        }
    }
    out.text = text::nfc(text);
    add_spans(lines, out.where);
    return out;
}

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
    if (!source_->joined) source_->joined = source_->join();
    return *source_->joined;
}

const std::string& Passage::folded() const {
    if (!source_->folded) source_->folded = joined().folded();
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

std::string Passage::lead(std::size_t tokens) const {
    std::string text;
    for (std::size_t i = 0; i < std::min(tokens, front().tokens.size()); ++i) text += word(front(), i).text;
    return text::nfc(text);
}

const engine::Word& Passage::word(const layout::Line& line, std::size_t token) const {
    return source_->word({line.page, line.tokens[token].word});
}

// Compares without spaces: a line's end may be a space or none.
std::vector<Span> Passage::where(std::string_view said) const {
    std::string all;
    std::vector<std::size_t> ends; // of each word, in `all`
    for (const WordId& id : joined().words) {
        all += without_spaces(text::nfc(source_->word(id).text));
        ends.push_back(all.size());
    }
    const std::string wanted = without_spaces(said);
    const std::size_t begin = wanted.empty() ? std::string::npos : all.rfind(wanted);
    std::vector<Span> found;
    if (begin == std::string::npos) return found;
    const std::size_t end = begin + wanted.size();
    const engine::Word* before = nullptr;
    for (std::size_t i = 0; i < ends.size() && (i == 0 || ends[i - 1] < end); ++i) {
        if (ends[i] <= begin) continue;
        const int page = joined().words[i].page;
        const engine::Word& here = source_->word(joined().words[i]);
        const bool same_line = before && found.back().page == page &&
                               std::abs(here.baseline - before->baseline) < 0.5 * static_cast<double>(here.size);
        if (same_line) extend(found.back().box, here.box);
        else found.push_back({page, here.box});
        before = &here;
    }
    return found;
}

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
