#include "grammar/front.h"

#include "grammar/fields.h"
#include "grammar/letter.h"
#include "grammar/rows.h"
#include "grammar/scale.h"
#include "text/text.h"

#include <algorithm>
#include <optional>

namespace ofstract::grammar {
namespace {

using layout::Line;

constexpr std::size_t title_lines = 12;   // at most; the longest in the corpus has 7
constexpr std::size_t longest_name = 200; // bytes of an authority's; the longest in the corpus has 60
constexpr double smaller = 0.7;           // of the title's first line: an address below it
constexpr double text_size = 1.3;         // of the body's size, at most: an address; a name below a title measures 1.5
constexpr double field_indent = 12;       // points; a line that continues a field is further right by more

// Behind the blocks from `from` on that are before a table, all on one page (0: that of the first of them): where title
// and fields can be.
std::size_t opening_end(const Passages& passages, std::size_t from = 0, int page = 0) {
    std::size_t end = from;
    for (; end < passages.flow.size(); ++end) {
        const Passage* block = std::get_if<Passage>(&passages.flow[end]);
        if (!block) break;
        if (page == 0) page = block->front().page;
        if (block->front().page != page) break;
    }
    return end;
}

struct Candidate {
    LinePlace place;
    Passage said;
};

// The lines that can be a first field, of any format: those of the opening, then those of the table behind it.
std::vector<Candidate> candidates_in(const Passages& passages) {
    std::vector<Candidate> out;
    const std::size_t end = opening_end(passages);
    for (std::size_t b = 0; b < end; ++b) {
        const std::vector<Passage> lines = std::get<Passage>(passages.flow[b]).by_line();
        for (std::size_t l = 0; l < lines.size(); ++l) {
            if (out.size() > title_lines) return out;
            out.push_back({{b, l}, lines[l]});
        }
    }
    const Table* table = end < passages.flow.size() ? std::get_if<Table>(&passages.flow[end]) : nullptr;
    if (!table) return out;
    for (const Row& row : table->rows)
        if (!row.cells[0].empty()) out.push_back({{end, 0}, row.cells[0].first_line()});
    return out;
}

// The facts by which formats are told apart, found once for all of them.
struct Front {
    explicit Front(const Passages& passages) : candidates(candidates_in(passages)), subject(letter_subject(passages)) {}

    std::vector<Candidate> candidates;
    Passage subject; // of a letter
};

std::optional<LinePlace> first_field(const std::vector<Candidate>& candidates, const Rules& rules) {
    for (const Candidate& candidate : candidates)
        if (field_of(rules, candidate.said.folded()) < rules.fields.size()) return candidate.place;
    return std::nullopt;
}

std::vector<Passage> lines_before(const Passages& passages, const LinePlace& place) {
    std::vector<Passage> out;
    for (std::size_t b = 0; b <= place.part && b < passages.flow.size(); ++b) {
        const Passage* block = std::get_if<Passage>(&passages.flow[b]);
        if (!block) break;
        const std::vector<Passage> lines =
            block->part(0, b == place.part ? place.line : block->lines().size()).by_line();
        out.insert(out.end(), lines.begin(), lines.end());
    }
    return out;
}

bool is_header(const Rules& rules, const std::vector<Passage>& lines) {
    if (rules.format.general && lines.size() < 2) return false;
    if (rules.format.general && lines[0].front().size < smaller * lines[1].front().size) return true;
    return rules.header && !lines.empty() && rules.header->matches(lines.front().folded());
}

// Whether some heading of the document fits, by its words and its look. Where nothing is bold (a scan's text has no
// weight), by its words alone.
bool has_heading(const Pattern& pattern, const Passages& passages) {
    bool has_bold = false, fits_unbold = false;
    for (const auto& part : passages.flow) {
        const Passage* block = std::get_if<Passage>(&part);
        if (!block) continue;
        const bool bold = block->front().bold;
        has_bold = has_bold || bold;
        if (!bold && (has_bold || fits_unbold)) continue;
        const bool fits = pattern.matches(block->folded());
        if (bold && fits) return true;
        fits_unbold = fits_unbold || fits;
    }
    return fits_unbold && !has_bold;
}

bool claims(const Rules& rules, const Front& front, const Passages& passages) {
    Passage title = front.subject;
    if (rules.format.cover.opening != Opening::letter) {
        const std::optional<LinePlace> place = first_field(front.candidates, rules);
        if (!place) return false;
        std::vector<Passage> lines = lines_before(passages, *place);
        if (is_header(rules, lines)) lines.erase(lines.begin());
        else if (rules.format.claims.header_required) return false;
        title = Passage::of(lines);
    }
    if (std::none_of(rules.titles.begin(), rules.titles.end(),
                     [&](const Pattern& p) { return p.matches(title.folded()); }))
        return false;
    return (!rules.with_heading || has_heading(*rules.with_heading, passages)) &&
           (!rules.without_heading || !has_heading(*rules.without_heading, passages));
}

// A title that no field follows: the larger type at the top, of one size. Gives where the body begins.
std::size_t read_title_alone(const Passages& passages, Document& document) {
    constexpr double larger = 1.2; // of the body's size; titles of the corpus measure 1.3 and more, headings 1.1
    constexpr double same = 1.05;
    std::vector<Passage> title;
    std::size_t end = 0, lines = 0;
    for (; end < opening_end(passages); ++end) {
        const auto& block = std::get<Passage>(passages.flow[end]);
        const auto fits = [&](const Line& line) {
            const double first = title.empty() ? line.size : title.front().front().size;
            return line.size > larger * passages.measure.body_size && lines < title_lines && line.size < same * first &&
                   first < same * line.size;
        };
        if (!std::all_of(block.lines().begin(), block.lines().end(), fits)) break;
        title.push_back(block);
        lines += block.lines().size();
    }
    document.title = Passage::of(title).joined();
    return end;
}

} // namespace

void read_authority(const Rules& rules, Document& document) {
    if (!rules.authority) return;
    std::string name = rules.authority->group(document.title.folded());
    if (name.size() > longest_name) name.clear();
    document.authority = text::unfold(document.title.text, name);
    document.authority_ids = find_authority(document.authority);
    if (!document.authority_ids) document.authority_ids = find_authority_in(document.title.text);
    if (!document.authority_ids) {
        std::string address;
        for (const FurniturePiece& piece : document.furniture)
            if (piece.type == "addressee") address += (address.empty() ? "" : ", ") + piece.text.text;
        document.authority_ids = find_council_in(address);
    }
    if (!document.authority_ids)
        document.diagnostics.push_back({diagnostics::authority_unknown, Severity::note,
                                        document.authority.empty()
                                            ? std::string("the title names no authority that is known")
                                            : '"' + document.authority + "\" is no authority with identifiers of today",
                                        document.title.where});
}

bool claims(const Rules& rules, const Passages& passages) { return claims(rules, Front(passages), passages); }

const Rules* detect(const Passages& passages, const std::vector<const Rules*>& formats) {
    const Front front(passages);
    const auto it = std::find_if(formats.begin(), formats.end(),
                                 [&](const Rules* rules) { return claims(*rules, front, passages); });
    return it == formats.end() ? nullptr : *it;
}

bool may_open(const Passages& passages, const std::vector<const Rules*>& formats) {
    if (may_be_letter(passages)) return true;
    for (const Candidate& candidate : candidates_in(passages))
        for (const Rules* rules : formats)
            if (rules->any_field && rules->any_field->match_start(candidate.said.folded()) != std::string_view::npos)
                return true;
    return false;
}

std::size_t read_front(const Passages& passages, const Rules& rules, Document& document) {
    const std::optional<LinePlace> first = first_field(candidates_in(passages), rules);
    if (!first) return rules.format.general ? read_title_alone(passages, document) : 0;
    const LinePlace place = *first;
    std::vector<Passage> title = lines_before(passages, place);
    if (is_header(rules, title)) {
        document.furniture.push_back({"header", title.front().joined()});
        title.erase(title.begin());
    }
    // An address below the name is set smaller; it is a fact of its own.
    if (rules.format.cover.address && !title.empty()) {
        const auto address = std::find_if(title.begin(), title.end(), [&](const Passage& line) {
            return line.front().size < smaller * title.front().front().size &&
                   line.front().size < text_size * passages.measure.body_size;
        });
        if (address != title.end()) {
            Field field;
            field.text = Passage::of({address, title.end()}).joined();
            field.value = field.text.text;
            document.fields.push_back(std::move(field));
            title.erase(address, title.end());
        }
    }
    document.title = Passage::of(title).joined();
    if (title.empty())
        document.diagnostics.push_back(
            {diagnostics::title_missing, Severity::warning, "no title stands before the fields", {}});

    // A field has its own blocks, the blocks further right than its label, and, above the table, the lines that
    // continue its names or dates. Rows that are fields are as good as lines: "Lead inspector:" may be far enough from
    // the name to be a cell.
    std::vector<FieldLines> fields;
    std::size_t b = place.part;
    for (std::size_t end = opening_end(passages); b < passages.flow.size(); ++b) {
        if (b == end) {
            const Table* table = std::get_if<Table>(&passages.flow[b]);
            if (fields.empty() || !table || !are_field_rows(*table, rules)) break;
            add_field_rows(*table, rules, fields);
            end = opening_end(passages, b + 1, page_of(table->rows.front().whole()));
            continue;
        }
        const bool table_follows = end < passages.flow.size() && std::holds_alternative<Table>(passages.flow[end]) &&
                                   std::get<Table>(passages.flow[end]).rows.size() > 1;
        const auto& block = std::get<Passage>(passages.flow[b]);
        const Passage lines = block.part(b == place.part ? place.line : 0, block.lines().size());
        if (legend_parts(passages, b) > 0) break;
        const bool labelled = field_at(rules, lines) < rules.fields.size();
        const bool indented =
            !fields.empty() && lines.front().box.left > fields.back().lines.front().front().box.left + field_indent;
        if (!labelled && !indented && !(table_follows && continues_field(rules, fields, lines.text()))) break;
        collect_fields(lines, rules, fields);
    }
    read_fields(fields, rules, document);
    return b;
}

} // namespace ofstract::grammar
