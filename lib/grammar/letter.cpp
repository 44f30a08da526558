#include "grammar/letter.h"

#include "grammar/headings.h"
#include "grammar/matter.h"
#include "text/dates.h"
#include "text/signs.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ofstract::grammar {
namespace {

using layout::Line;

constexpr double smaller = 1;               // points; a letterhead's lines are 3 pt smaller than the letter
constexpr std::size_t subject_lines = 6;    // at most; the longest in the corpus has 4
constexpr std::size_t signature_words = 12; // of a block at the end of a letter that never says "Yours sincerely"

std::optional<LinePlace> find_salutation(const Passages& passages) {
    static const Pattern dear("dear .*");
    const int first = passages.flow.empty() ? 0 : std::max(page_of(whole(passages.flow.front())), 1);
    for (std::size_t b = 0; b < passages.flow.size(); ++b) {
        const Passage* block = std::get_if<Passage>(&passages.flow[b]);
        if (!block) continue;
        if (block->front().page > first) break;
        const std::vector<Passage> lines = block->by_line();
        for (std::size_t l = 0; l < lines.size(); ++l)
            if (dear.matches(lines[l].folded())) return LinePlace{b, l};
    }
    return std::nullopt;
}

// The lines behind the salutation that are the subject: those set bold, or else the first block.
std::vector<Passage> subject_of(const Passages& passages, const LinePlace& salutation) {
    std::vector<Passage> out;
    for (std::size_t b = salutation.part; b < passages.flow.size(); ++b) {
        const Passage* block = std::get_if<Passage>(&passages.flow[b]);
        if (!block) break;
        const std::size_t from = b == salutation.part ? salutation.line + 1 : 0;
        const std::vector<Passage> lines = block->by_line();
        for (std::size_t l = from; l < lines.size(); ++l) {
            if (!lines[l].front().bold && !out.empty()) return out;
            if (out.size() == subject_lines) return out;
            out.push_back(lines[l]);
            if (!lines[l].front().bold && l + 1 == lines.size()) return out;
        }
        // A second bold block is a heading of its own, unless it follows like the next line does.
        const Passage* next = b + 1 < passages.flow.size() ? std::get_if<Passage>(&passages.flow[b + 1]) : nullptr;
        if (out.empty()) continue;
        const Line& last = out.back().front();
        if (!next || next->front().page != last.page || next->front().baseline - last.baseline > 1.8 * last.size)
            return out;
    }
    return out;
}

// Makes `line` of the block at `part` the first of a block of its own.
std::size_t cut_before(Passages& passages, std::size_t part, std::size_t line) {
    if (line == 0) return part;
    Passage& block = std::get<Passage>(passages.flow[part]);
    Passage above = block.part(0, line), rest = block.part(line, block.lines().size());
    rest.unsure_end = block.unsure_end;
    above.box = block.box;
    block = std::move(above);
    passages.flow.insert(passages.flow.begin() + static_cast<std::ptrdiff_t>(part) + 1, std::move(rest));
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

// Where most lines are an addressee each, with the role behind a comma, a line without a comma continues the line above
// it, if that had no room for its first word. An address is lines without commas.
std::vector<Passage> addressees_of(const std::vector<Passage>& lines, double right) {
    const auto has_comma = [](const Passage& line) { return line.text().find(',') != std::string::npos; };
    const bool is_list = 2 * std::count_if(lines.begin(), lines.end(), has_comma) > static_cast<long>(lines.size());
    std::vector<Passage> out;
    const Passage* before = nullptr;
    for (const Passage& line : lines) {
        if (is_list && before && !has_comma(line) && has_comma(*before) && before->front().page == line.front().page &&
            !layout::would_have_fitted(before->front(), line.front(), right))
            out.back() = Passage::of({out.back(), line});
        else out.push_back(line);
        before = &line;
    }
    return out;
}

// Letterhead, date and addressees.
std::optional<Date> read_head(const Passage& head, const layout::Measure& measure, Document& document) {
    const std::vector<Passage> lines = head.by_line();
    std::size_t at = lines.size();
    std::optional<Date> date;
    for (std::size_t i = 0; i < lines.size() && !date; ++i) {
        date = text::parse_date(lines[i].text());
        if (date) at = i;
    }
    std::vector<Passage> letterhead, addressees;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == at) continue;
        const Line& line = lines[i].front();
        const bool above = date && bottom_of(line) < top_of(lines[at].front());
        (above || line.size < measure.body_size - smaller ? letterhead : addressees).push_back(lines[i]);
    }
    if (!letterhead.empty())
        for (const auto& column : letterhead_columns(Passage::of(letterhead).lines()))
            document.furniture.push_back({"letterhead", head.with(column).joined()});
    for (const Passage& addressee : addressees_of(addressees, measure.right))
        document.furniture.push_back({"addressee", addressee.joined()});
    if (date) {
        Field field;
        field.text = lines[at].joined();
        field.value = field.text.text;
        document.fields.push_back(std::move(field));
    }
    return date;
}

// Where the closing begins; the end of the flow where nothing closes the letter.
std::size_t find_closing(Passages& passages, std::size_t begin, const Rules& rules) {
    for (std::size_t b = passages.flow.size(); b-- > begin;) {
        const Passage* block = std::get_if<Passage>(&passages.flow[b]);
        if (!block) continue;
        const std::vector<Passage> lines = block->by_line();
        for (std::size_t l = 0; l < lines.size(); ++l)
            if (is_closing(lines[l].folded())) return cut_before(passages, b, l);
    }
    // None: the names and roles at the end, which are no sentences.
    std::size_t end = passages.flow.size();
    while (end > begin) {
        const Passage* block = std::get_if<Passage>(&passages.flow[end - 1]);
        if (!block || block->front().lead != layout::Lead::none) break;
        const std::string& text = block->text();
        const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
        if (words > signature_words || text::ends_sentence(text) || look_up(*block, &rules).known) break;
        --end;
    }
    return end;
}

// A table of signatures is read cell by cell, so that each signatory's lines stay together.
void add_signature(const Part& part, Document& document) {
    for (const Passage& cell : cells_of(part))
        if (!cell.empty()) document.furniture.push_back({"signature", cell.joined()});
}

void read_visit_dates(const Passages& passages, std::size_t begin, const Rules& rules, Document& document) {
    for (std::size_t b = begin; b < passages.flow.size(); ++b) {
        const Passage* block = std::get_if<Passage>(&passages.flow[b]);
        if (!block) break;
        if (look_up(*block, &rules).known) break;
        if (auto intervals = text::find_intervals(block->text(), document.published)) {
            document.intervals = std::move(*intervals);
            return;
        }
    }
    document.diagnostics.push_back({diagnostics::date_unparsed, Severity::error,
                                    "no dates of the visit can be read in the letter's opening", document.title.where});
}

} // namespace

std::vector<Line> pieces_of(const Line& line) {
    constexpr double wide = 1; // em; a space is a quarter of one; columns of letterheads are 1.6 and more apart
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

bool may_be_letter(const Passages& passages) {
    constexpr std::string_view dear = "dear";
    const auto salutes = [dear](const Passage& block, const Line& line) {
        const std::string& word = block.word(line, 0).text;
        return word.size() == dear.size() && std::equal(word.begin(), word.end(), dear.begin(), [](char a, char b) {
                   return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
               });
    };
    for (const auto& part : passages.flow)
        if (const Passage* block = std::get_if<Passage>(&part))
            for (const Line& line : block->lines())
                if (salutes(*block, line)) return true;
    return false;
}

Passage letter_subject(const Passages& passages) {
    const auto salutation = find_salutation(passages);
    return salutation ? Passage::of(subject_of(passages, *salutation)) : Passage();
}

std::size_t read_letter(Passages& passages, const Rules& rules, Document& document) {
    const auto salutation = find_salutation(passages);
    if (!salutation) return 0;
    const std::vector<Passage> subject = subject_of(passages, *salutation);
    std::vector<Passage> head;
    for (std::size_t b = 0; b < salutation->part; ++b) head.push_back(whole(passages.flow[b]));
    const Passage& opening = std::get<Passage>(passages.flow[salutation->part]);
    head.push_back(opening.part(0, salutation->line));
    document.published = read_head(Passage::of(head), passages.measure, document);
    document.furniture.push_back({"salutation", opening.by_line()[salutation->line].joined()});
    document.title = Passage::of(subject).joined();
    if (!document.published)
        document.diagnostics.push_back({diagnostics::field_missing, Severity::warning,
                                        "the letter carries no date that can be read", document.title.where});

    // The body begins behind the subject's last line.
    std::size_t begin = salutation->part, line = salutation->line + 1, left = subject.size();
    while (begin < passages.flow.size() && std::holds_alternative<Passage>(passages.flow[begin])) {
        const std::size_t size = std::get<Passage>(passages.flow[begin]).lines().size();
        if (left < size - line) {
            begin = cut_before(passages, begin, line + left);
            break;
        }
        left -= size - line;
        line = 0;
        ++begin;
        if (left == 0) break;
    }

    const std::size_t end = find_closing(passages, begin, rules);
    if (end < passages.flow.size())
        document.stretches.push_back(stretch_of(StretchKind::signatures,
                                                "the closing: \"" + whole(passages.flow[end]).first_line().text() + '"',
                                                passages, end, passages.flow.size()));
    for (std::size_t b = end; b < passages.flow.size(); ++b) add_signature(passages.flow[b], document);
    passages.flow.resize(end);
    read_visit_dates(passages, begin, rules, document);
    return begin;
}

} // namespace ofstract::grammar
