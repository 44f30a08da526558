#include "grammar/letter.h"

#include "grammar/headings.h"
#include "grammar/matter.h"
#include "text/dates.h"
#include "text/signs.h"
#include "text/text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ofstract::grammar {
namespace {

using layout::Block;
using layout::Line;
using layout::Table;

constexpr double smaller = 1;               // points; a letterhead's lines are 3 pt smaller than the letter
constexpr std::size_t subject_lines = 6;    // at most; the longest in the corpus has 4
constexpr std::size_t signature_words = 12; // of a block at the end of a letter that never says "Yours sincerely"

struct Place {
    std::size_t part, line; // in layout.flow, and in its block
};

std::string folded_line(const Joiner& joiner, const Line& line) { return text::fold(joiner.join({line}).text); }

std::optional<Place> find_salutation(const layout::Layout& layout, const Joiner& joiner) {
    static const Pattern dear("dear .*");
    const std::vector<Line> opening = layout.flow.empty() ? std::vector<Line>() : lines_of(layout.flow.front());
    const int first = opening.empty() ? 1 : opening.front().page;
    for (std::size_t b = 0; b < layout.flow.size(); ++b) {
        const Block* block = std::get_if<Block>(&layout.flow[b]);
        if (!block) continue;
        if (block->lines.front().page > first) break;
        for (std::size_t l = 0; l < block->lines.size(); ++l)
            if (dear.matches(folded_line(joiner, block->lines[l]))) return Place{b, l};
    }
    return std::nullopt;
}

// The lines behind the salutation that are the subject: those set bold, or else the first block.
std::vector<Line> subject_of(const layout::Layout& layout, const Place& salutation) {
    std::vector<Line> out;
    for (std::size_t b = salutation.part; b < layout.flow.size(); ++b) {
        const Block* block = std::get_if<Block>(&layout.flow[b]);
        if (!block) break;
        const std::size_t from = b == salutation.part ? salutation.line + 1 : 0;
        for (std::size_t l = from; l < block->lines.size(); ++l) {
            if (!block->lines[l].bold && !out.empty()) return out;
            if (out.size() == subject_lines) return out;
            out.push_back(block->lines[l]);
            if (!block->lines[l].bold && l + 1 == block->lines.size()) return out;
        }
        // A second bold block is a heading of its own, unless it follows like the next line does.
        const Block* next = b + 1 < layout.flow.size() ? std::get_if<Block>(&layout.flow[b + 1]) : nullptr;
        if (out.empty()) continue;
        if (!next || next->lines.front().page != out.back().page ||
            next->lines.front().baseline - out.back().baseline > 1.8 * out.back().size)
            return out;
    }
    return out;
}

// Makes `line` of the block at `part` the first of a block of its own.
std::size_t cut_before(layout::Layout& layout, std::size_t part, std::size_t line) {
    if (line == 0) return part;
    Block& block = std::get<Block>(layout.flow[part]);
    Block rest;
    rest.unsure_end = block.unsure_end;
    block.unsure_end = false;
    const auto from = block.lines.begin() + static_cast<std::ptrdiff_t>(line);
    rest.lines.assign(std::make_move_iterator(from), std::make_move_iterator(block.lines.end()));
    block.lines.erase(from, block.lines.end());
    layout.flow.insert(layout.flow.begin() + static_cast<std::ptrdiff_t>(part) + 1, std::move(rest));
    return part + 1;
}

// The columns of a letterhead, from left to right, each with its lines; one where no line shows two.
std::vector<std::vector<Line>> letterhead_columns(const std::vector<Line>& lines) {
    constexpr double same_column = 6; // points
    std::vector<std::vector<Line>> columns;
    bool parted = false;
    for (const Line& line : lines) {
        const std::vector<Line> pieces = pieces_of(line);
        parted = parted || pieces.size() > 1;
        for (const Line& piece : pieces) {
            const auto same = std::find_if(columns.begin(), columns.end(), [&](const std::vector<Line>& column) {
                return std::abs(column.front().box.left - piece.box.left) <= same_column;
            });
            if (same == columns.end()) columns.push_back({piece});
            else same->push_back(piece);
        }
    }
    if (!parted) return {lines};
    std::stable_sort(columns.begin(), columns.end(),
                     [](const auto& a, const auto& b) { return a.front().box.left < b.front().box.left; });
    return columns;
}

// Where most lines are an addressee each, with the role behind a comma, one without a comma goes on with the line above
// it, if that had no room for its first word. An address is lines without commas.
std::vector<std::vector<Line>> addressees_of(const std::vector<Line>& lines, double right, const Joiner& joiner) {
    const auto has_comma = [&](const Line& line) { return joiner.join({line}).text.find(',') != std::string::npos; };
    const bool is_list = 2 * std::count_if(lines.begin(), lines.end(), has_comma) > static_cast<long>(lines.size());
    std::vector<std::vector<Line>> out;
    for (const Line& line : lines) {
        const Line* before = out.empty() ? nullptr : &out.back().back();
        if (is_list && before && !has_comma(line) && has_comma(*before) && before->page == line.page &&
            !layout::would_have_fitted(*before, line, right))
            out.back().push_back(line);
        else out.push_back({line});
    }
    return out;
}

// Letterhead, date and addressees.
std::optional<Date> read_head(const std::vector<Line>& lines, const layout::Measure& measure, const Joiner& joiner,
                              Document& document) {
    std::size_t at = lines.size();
    std::optional<Date> date;
    for (std::size_t i = 0; i < lines.size() && !date; ++i) {
        date = text::parse_date(joiner.join({lines[i]}).text);
        if (date) at = i;
    }
    std::vector<Line> letterhead, addressees;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == at) continue;
        const bool above = date && bottom_of(lines[i]) < top_of(lines[at]);
        (above || lines[i].size < measure.body_size - smaller ? letterhead : addressees).push_back(lines[i]);
    }
    if (!letterhead.empty())
        for (const auto& column : letterhead_columns(letterhead))
            document.furniture.push_back({"letterhead", joiner.join(column)});
    for (const auto& addressee : addressees_of(addressees, measure.right, joiner))
        document.furniture.push_back({"addressee", joiner.join(addressee)});
    if (date) {
        Field field;
        field.text = joiner.join({lines[at]});
        field.value = field.text.text;
        document.fields.push_back(std::move(field));
    }
    return date;
}

// Where the closing begins; the end of the flow where nothing closes the letter.
std::size_t find_closing(layout::Layout& layout, std::size_t begin, const Joiner& joiner, const Rules& rules) {
    for (std::size_t b = layout.flow.size(); b-- > begin;) {
        const Block* block = std::get_if<Block>(&layout.flow[b]);
        if (!block) continue;
        for (std::size_t l = 0; l < block->lines.size(); ++l)
            if (is_closing(folded_line(joiner, block->lines[l]))) return cut_before(layout, b, l);
    }
    // None: the names and roles at the end, which are no sentences.
    std::size_t end = layout.flow.size();
    while (end > begin) {
        const Block* block = std::get_if<Block>(&layout.flow[end - 1]);
        if (!block || block->lines.front().lead != layout::Lead::none) break;
        const std::string text = joiner.join(block->lines).text;
        const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
        if (words > signature_words || text::ends_sentence(text) || look_up(text, &rules).known) break;
        --end;
    }
    return end;
}

// A table of signatures is read cell by cell, so that each signatory's lines stay together.
void add_signature(const std::variant<Block, Table>& part, const Joiner& joiner, Document& document) {
    const Table* table = std::get_if<Table>(&part);
    if (!table) {
        document.furniture.push_back({"signature", joiner.join(layout::lines_of(part))});
        return;
    }
    for (const layout::Row& row : table->rows)
        for (const layout::Cell& cell : row.cells)
            if (!cell.empty()) document.furniture.push_back({"signature", joiner.join(cell)});
}

void read_visit_dates(const layout::Layout& layout, std::size_t begin, const Joiner& joiner, const Rules& rules,
                      Document& document) {
    for (std::size_t b = begin; b < layout.flow.size(); ++b) {
        const Block* block = std::get_if<Block>(&layout.flow[b]);
        if (!block) break;
        const Joined text = joiner.join(block->lines);
        if (look_up(text.text, &rules).known) break;
        if (auto intervals = text::find_intervals(text.text, document.published)) {
            document.intervals = std::move(*intervals);
            return;
        }
    }
    document.diagnostics.push_back({diagnostics::date_unparsed, Severity::error,
                                    "no dates of the visit can be read in the letter's opening", document.title.where});
}

} // namespace

std::vector<Line> pieces_of(const Line& line) {
    constexpr double wide = 1; // em; a space is a quarter of one; columns of letterheads stand 1.6 and more apart
    std::vector<Line> out;
    for (const layout::Token& token : line.tokens) {
        if (out.empty() || token.gap >= wide) {
            out.push_back(line);
            out.back().tokens.clear();
            out.back().box.left = token.box.left;
        }
        out.back().tokens.push_back(token);
        out.back().box.right = token.box.right;
    }
    for (Line& piece : out) {
        piece.tokens.front().gap = 0;
        piece.tokens.front().space_before = false;
    }
    return out;
}

bool is_closing(std::string_view folded) {
    static const Pattern closing("your'?s? (sincerely|faithfully|truly) ?[,.]?( .*)?");
    return closing.matches(folded);
}

bool may_be_letter(const layout::Layout& layout, const Joiner& joiner) {
    constexpr std::string_view dear = "dear";
    const auto salutes = [&](const Line& line) {
        const std::string& word = joiner.word(line, 0).text;
        return word.size() == dear.size() && std::equal(word.begin(), word.end(), dear.begin(), [](char a, char b) {
                   return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
               });
    };
    for (const auto& part : layout.flow)
        if (const Block* block = std::get_if<Block>(&part))
            if (std::any_of(block->lines.begin(), block->lines.end(), salutes)) return true;
    return false;
}

std::string letter_subject(const layout::Layout& layout, const Joiner& joiner) {
    const auto salutation = find_salutation(layout, joiner);
    return salutation ? text::fold(joiner.join(subject_of(layout, *salutation)).text) : std::string();
}

std::size_t read_letter(layout::Layout& layout, const Joiner& joiner, const Rules& rules, Document& document) {
    const auto salutation = find_salutation(layout, joiner);
    if (!salutation) return 0;
    const std::vector<Line> subject = subject_of(layout, *salutation);
    std::vector<Line> head;
    for (std::size_t b = 0; b < salutation->part; ++b) {
        const std::vector<Line> lines = layout::lines_of(layout.flow[b]);
        head.insert(head.end(), lines.begin(), lines.end());
    }
    const Block& opening = std::get<Block>(layout.flow[salutation->part]);
    head.insert(head.end(), opening.lines.begin(),
                opening.lines.begin() + static_cast<std::ptrdiff_t>(salutation->line));
    document.published = read_head(head, layout.measure, joiner, document);
    document.furniture.push_back({"salutation", joiner.join({opening.lines[salutation->line]})});
    document.title = joiner.join(subject);
    if (!document.published)
        document.diagnostics.push_back({diagnostics::field_missing, Severity::warning,
                                        "the letter carries no date that can be read", document.title.where});

    // The body begins behind the subject's last line.
    std::size_t begin = salutation->part, line = salutation->line + 1, left = subject.size();
    while (begin < layout.flow.size() && std::holds_alternative<Block>(layout.flow[begin])) {
        const std::size_t size = std::get<Block>(layout.flow[begin]).lines.size();
        if (left < size - line) {
            begin = cut_before(layout, begin, line + left);
            break;
        }
        left -= size - line;
        line = 0;
        ++begin;
        if (left == 0) break;
    }

    const std::size_t end = find_closing(layout, begin, joiner, rules);
    if (end < layout.flow.size())
        document.stretches.push_back(
            stretch_of(StretchKind::signatures,
                       "the closing: \"" + joiner.join({layout::lines_of(layout.flow[end]).front()}).text + '"', layout,
                       end, layout.flow.size()));
    for (std::size_t b = end; b < layout.flow.size(); ++b) add_signature(layout.flow[b], joiner, document);
    layout.flow.resize(end);
    read_visit_dates(layout, begin, joiner, rules, document);
    return begin;
}

} // namespace ofstract::grammar
