#include "grammar/front.h"

#include "grammar/fields.h"
#include "grammar/letter.h"
#include "grammar/scale.h"
#include "text/text.h"

#include <algorithm>
#include <optional>

namespace ofstract::grammar {
namespace {

using layout::Block;
using layout::Line;
using layout::Table;

constexpr std::size_t title_lines = 12;   // at most; the longest in the corpus has 7
constexpr std::size_t longest_name = 200; // bytes of an authority's; the longest in the corpus has 60
constexpr double smaller = 0.7;           // of the title's first line: an address below it
constexpr double field_indent = 12;       // points; a line that goes on with a field stands further right by more

// The blocks before the first table, all on one page: where title and fields can stand.
std::size_t opening_end(const layout::Layout& layout) {
    std::size_t end = 0;
    int page = 0;
    for (; end < layout.flow.size(); ++end) {
        const Block* block = std::get_if<Block>(&layout.flow[end]);
        if (!block) break;
        if (page == 0) page = block->lines.front().page;
        if (block->lines.front().page != page) break;
    }
    return end;
}

struct Place {
    std::size_t part, line; // in layout.flow, and in its block
};

struct Candidate {
    Place place;
    std::string folded;
};

// The lines that can be a first field, of any format: those of the opening, then those of the table behind it.
std::vector<Candidate> candidates_in(const layout::Layout& layout, const Joiner& joiner) {
    std::vector<Candidate> out;
    const std::size_t end = opening_end(layout);
    for (std::size_t b = 0; b < end; ++b) {
        const auto& lines = std::get<Block>(layout.flow[b]).lines;
        for (std::size_t l = 0; l < lines.size(); ++l) {
            if (out.size() > title_lines) return out;
            out.push_back({{b, l}, text::fold(joiner.join({lines[l]}).text)});
        }
    }
    const Table* table = end < layout.flow.size() ? std::get_if<Table>(&layout.flow[end]) : nullptr;
    if (!table) return out;
    for (const layout::Row& row : table->rows)
        if (!row.cells[0].empty()) out.push_back({{end, 0}, text::fold(joiner.join({row.cells[0].front()}).text)});
    return out;
}

// What formats are told apart by, folded once for all of them.
struct Front {
    Front(const layout::Layout& layout, const Joiner& joiner)
        : candidates(candidates_in(layout, joiner)), subject(letter_subject(layout, joiner)) {}

    std::vector<Candidate> candidates;
    std::string subject; // of a letter
};

std::optional<Place> first_field(const std::vector<Candidate>& candidates, const Rules& rules) {
    for (const Candidate& candidate : candidates)
        if (field_of(rules, candidate.folded) < rules.fields.size()) return candidate.place;
    return std::nullopt;
}

std::vector<Line> lines_before(const layout::Layout& layout, const Place& place) {
    std::vector<Line> out;
    for (std::size_t b = 0; b <= place.part && b < layout.flow.size(); ++b) {
        const Block* block = std::get_if<Block>(&layout.flow[b]);
        if (!block) break;
        const std::size_t end = b == place.part ? place.line : block->lines.size();
        out.insert(out.end(), block->lines.begin(), block->lines.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return out;
}

bool is_header(const Rules& rules, const Joiner& joiner, const std::vector<Line>& lines) {
    if (rules.format.general && lines.size() < 2) return false;
    if (rules.format.general && lines[0].size < smaller * lines[1].size) return true;
    return rules.header && !lines.empty() && rules.header->matches(text::fold(joiner.join({lines.front()}).text));
}

// Whether some heading of the document fits, by what it says and how it looks. Where nothing is bold (a scan's text has
// no weight), by what it says alone.
bool has_heading(const Pattern& pattern, const layout::Layout& layout, const Joiner& joiner) {
    bool has_bold = false, fits_unbold = false;
    for (const auto& part : layout.flow) {
        const Block* block = std::get_if<Block>(&part);
        if (!block) continue;
        const bool bold = block->lines.front().bold;
        has_bold = has_bold || bold;
        if (!bold && (has_bold || fits_unbold)) continue;
        const bool fits = pattern.matches(text::fold(joiner.join(block->lines).text));
        if (bold && fits) return true;
        fits_unbold = fits_unbold || fits;
    }
    return fits_unbold && !has_bold;
}

bool claims(const Rules& rules, const Front& front, const layout::Layout& layout, const Joiner& joiner) {
    std::string title = front.subject;
    if (rules.format.opening != Opening::letter) {
        const std::optional<Place> place = first_field(front.candidates, rules);
        if (!place) return false;
        std::vector<Line> lines = lines_before(layout, *place);
        if (is_header(rules, joiner, lines)) lines.erase(lines.begin());
        else if (rules.format.header_required) return false;
        title = text::fold(joiner.join(lines).text);
    }
    if (std::none_of(rules.titles.begin(), rules.titles.end(), [&](const Pattern& p) { return p.matches(title); }))
        return false;
    return (!rules.with_heading || has_heading(*rules.with_heading, layout, joiner)) &&
           (!rules.without_heading || !has_heading(*rules.without_heading, layout, joiner));
}

// A title that no field follows: the larger type at the top, of one size. Gives where the body begins.
std::size_t read_title_alone(const layout::Layout& layout, const Joiner& joiner, Document& document) {
    constexpr double larger = 1.2; // of the body's size; titles of the corpus measure 1.3 and more, headings 1.1
    constexpr double same = 1.05;
    std::vector<Line> title;
    std::size_t end = 0;
    for (; end < opening_end(layout); ++end) {
        const auto& lines = std::get<Block>(layout.flow[end]).lines;
        const auto fits = [&](const Line& line) {
            return line.size > larger * layout.measure.body_size && title.size() < title_lines &&
                   (title.empty() || (line.size < same * title.front().size && title.front().size < same * line.size));
        };
        if (!std::all_of(lines.begin(), lines.end(), fits)) break;
        title.insert(title.end(), lines.begin(), lines.end());
    }
    document.title = joiner.join(title);
    return end;
}

} // namespace

void read_authority(const Rules& rules, Document& document) {
    if (!rules.authority) return;
    std::string name = rules.authority->group(text::fold(document.title.text));
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

bool claims(const Rules& rules, const layout::Layout& layout, const Joiner& joiner) {
    return claims(rules, Front(layout, joiner), layout, joiner);
}

const Rules* detect(const layout::Layout& layout, const Joiner& joiner, const std::vector<const Rules*>& formats) {
    const Front front(layout, joiner);
    const auto it = std::find_if(formats.begin(), formats.end(),
                                 [&](const Rules* rules) { return claims(*rules, front, layout, joiner); });
    return it == formats.end() ? nullptr : *it;
}

bool may_open(const layout::Layout& layout, const Joiner& joiner, const std::vector<const Rules*>& formats) {
    if (may_be_letter(layout, joiner)) return true;
    for (const Candidate& candidate : candidates_in(layout, joiner))
        for (const Rules* rules : formats)
            if (rules->any_field && rules->any_field->match_start(candidate.folded) != std::string_view::npos)
                return true;
    return false;
}

std::size_t read_front(const layout::Layout& layout, const Joiner& joiner, const Rules& rules, Document& document) {
    const std::optional<Place> first = first_field(candidates_in(layout, joiner), rules);
    if (!first) return rules.format.general ? read_title_alone(layout, joiner, document) : 0;
    const Place place = *first;
    std::vector<Line> title = lines_before(layout, place);
    if (is_header(rules, joiner, title)) {
        document.furniture.push_back({"header", joiner.join({title.front()})});
        title.erase(title.begin());
    }
    // An address below the name is set smaller; it is a fact of its own.
    if (rules.format.address && !title.empty()) {
        const auto address = std::find_if(title.begin(), title.end(),
                                          [&](const Line& line) { return line.size < smaller * title.front().size; });
        if (address != title.end()) {
            Field field;
            field.text = joiner.join({address, title.end()});
            field.value = field.text.text;
            document.fields.push_back(std::move(field));
            title.erase(address, title.end());
        }
    }
    document.title = joiner.join(title);
    if (title.empty())
        document.diagnostics.push_back(
            {diagnostics::title_missing, Severity::warning, "no title stands before the fields", {}});

    // A field has its own blocks, what stands further right than its label, and, above the table, the lines
    // that go on with its names or dates.
    const std::size_t end = opening_end(layout);
    const bool table_follows = end < layout.flow.size() && std::holds_alternative<Table>(layout.flow[end]) &&
                               std::get<Table>(layout.flow[end]).rows.size() > 1;
    std::vector<FieldLines> fields;
    std::size_t b = place.part;
    for (; b < end; ++b) {
        const auto& all = std::get<Block>(layout.flow[b]).lines;
        const std::vector<Line> lines(all.begin() + static_cast<std::ptrdiff_t>(b == place.part ? place.line : 0),
                                      all.end());
        if (legend_parts(layout, b, joiner) > 0) break;
        const bool labelled = field_at(rules, joiner, lines.front()) < rules.fields.size();
        const bool indented =
            !fields.empty() && lines.front().box.left > fields.back().lines.front().box.left + field_indent;
        if (!labelled && !indented && !(table_follows && continues_field(rules, fields, joiner.join(lines).text)))
            break;
        collect_fields(lines, joiner, rules, fields);
    }
    read_fields(fields, joiner, rules, document);
    return b;
}

} // namespace ofstract::grammar
