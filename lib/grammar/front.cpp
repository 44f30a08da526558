#include "grammar/front.h"

#include "grammar/letter.h"
#include "text/dates.h"
#include "text/text.h"

#include <algorithm>
#include <optional>

namespace ofstract::grammar {
namespace {

using layout::Block;
using layout::Line;

constexpr std::size_t title_lines = 12; // at most; the longest in the corpus has 7

std::string folded_line(const text::Joiner& joiner, const Line& line) { return text::fold(joiner.join({line}).text); }

std::size_t field_at(const Rules& rules, std::string_view folded) {
    for (std::size_t i = 0; i < rules.fields.size(); ++i)
        if (rules.fields[i].match_start(folded) != std::string_view::npos) return i;
    return rules.fields.size();
}

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

// The first line of the opening that is a field of the format; `block` is the flow's size where none is.
struct Place {
    std::size_t block, line;
};

Place first_field(const layout::Layout& layout, const text::Joiner& joiner, const Rules& rules) {
    std::size_t seen = 0;
    for (std::size_t b = 0; b < opening_end(layout); ++b) {
        const auto& lines = std::get<Block>(layout.flow[b]).lines;
        for (std::size_t l = 0; l < lines.size(); ++l, ++seen) {
            if (seen > title_lines) return {layout.flow.size(), 0};
            if (field_at(rules, folded_line(joiner, lines[l])) < rules.fields.size()) return {b, l};
        }
    }
    return {layout.flow.size(), 0};
}

std::vector<Line> lines_before(const layout::Layout& layout, const Place& place) {
    std::vector<Line> out;
    for (std::size_t b = 0; b <= place.block && b < layout.flow.size(); ++b) {
        const auto& lines = std::get<Block>(layout.flow[b]).lines;
        const std::size_t end = b == place.block ? place.line : lines.size();
        out.insert(out.end(), lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return out;
}

struct FieldLines {
    std::size_t rule;
    std::vector<Line> lines;
};

// The label as printed and what stands behind it. Both are cut from the joined text at the first colon
// behind the label's words, which the rule's pattern ends with.
Field make_field(const text::Joiner& joiner, const std::vector<Line>& lines) {
    Field field;
    field.text = joiner.join(lines);
    const std::string& all = field.text.text;
    const std::size_t colon = all.find(':');
    field.label = all.substr(0, colon);
    while (!field.label.empty() && field.label.back() == ' ') field.label.pop_back();
    const std::size_t value = colon == std::string::npos ? all.size() : all.find_first_not_of(' ', colon + 1);
    if (value != std::string::npos) field.value = all.substr(value);
    return field;
}

void read_dates(const Field& field, Document& document) {
    if (auto intervals = text::parse_intervals(field.value)) {
        document.intervals = std::move(*intervals);
        return;
    }
    document.diagnostics.push_back({diagnostics::date_unparsed, Severity::error,
                                    '"' + field.value + "\" is no date that can be read", field.text.where});
}

void read_inspectors(const text::Joiner& joiner, const FieldLines& source, const Field& field, Document& document) {
    std::vector<std::string> lines = {make_field(joiner, {source.lines[0]}).value};
    for (std::size_t i = 1; i < source.lines.size(); ++i) lines.push_back(joiner.join({source.lines[i]}).text);
    document.inspectors = parse_inspectors(lines);
    if (document.inspectors.empty())
        document.diagnostics.push_back({diagnostics::inspector_unparsed, Severity::warning,
                                        '"' + field.text.text + "\" names nobody", field.text.where});
}

// Whether a block with no label of its own belongs to the last field.
bool goes_on(const Rules& rules, const std::vector<FieldLines>& fields, std::string_view text) {
    if (fields.empty()) return false;
    const FieldKind kind = rules.format.fields[fields.back().rule].kind;
    return kind == FieldKind::lead_inspector || (kind == FieldKind::inspection_dates && text::parse_intervals(text));
}

// The title: what stands before the first field, without the running head above it.
std::vector<Line> title_lines_of(const layout::Layout& layout, const Place& place, const text::Joiner& joiner,
                                 const Rules& rules, Document* document) {
    std::vector<Line> lines = lines_before(layout, place);
    if (rules.header && !lines.empty() && rules.header->matches(folded_line(joiner, lines.front()))) {
        if (document) document->furniture.push_back({"header", joiner.join({lines.front()})});
        lines.erase(lines.begin());
    }
    return lines;
}

} // namespace

void read_authority(const Rules& rules, Document& document) {
    if (!rules.authority) return;
    const std::string name = rules.authority->group(text::fold(document.title.text));
    document.authority = text::unfold(document.title.text, name);
}

// "Tom Anthony, His Majesty’s Inspector", "Donna Marriott HMI"; the role may fill the next line, and with
// two inspectors each has lines of their own or "and" between them.
std::vector<Inspector> parse_inspectors(const std::vector<std::string>& lines) {
    static const RE2 role(R"((?i)(.*?)[\s,]*\b((?:senior )?(?:(?:his|her) majesty[’'`]?s? inspectors?|hmi|shmi|)"
                          R"(ofsted inspectors?|social care regulatory inspectors?|regional director)\b.*)?)");
    static const RE2 with_and(R"((.+?)(?:,| and | & )\s*(?:and )?([^,]+ [^,]+))");
    std::vector<Inspector> found;
    for (const std::string& line : lines) {
        std::string name, title;
        RE2::FullMatch(line, role, &name, &title);
        while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.pop_back();
        if (name.empty()) {
            for (Inspector& inspector : found)
                if (inspector.role.empty()) inspector.role = title;
            continue;
        }
        std::string first, second;
        if (RE2::FullMatch(name, with_and, &first, &second) && first.find(' ') != std::string::npos) {
            found.push_back({first, title});
            found.push_back({second, title});
        } else {
            found.push_back({name, title});
        }
    }
    return found;
}

bool claims(const Rules& rules, const layout::Layout& layout, const text::Joiner& joiner) {
    std::string title;
    if (rules.format.opening == Opening::letter) {
        title = letter_subject(layout, joiner);
    } else {
        const Place place = first_field(layout, joiner, rules);
        if (place.block == layout.flow.size()) return false;
        title = text::fold(joiner.join(title_lines_of(layout, place, joiner, rules, nullptr)).text);
    }
    return std::any_of(rules.titles.begin(), rules.titles.end(), [&](const Pattern& p) { return p.matches(title); });
}

const Rules* detect(const layout::Layout& layout, const text::Joiner& joiner, const std::vector<const Rules*>& formats) {
    const auto it = std::find_if(formats.begin(), formats.end(),
                                 [&](const Rules* rules) { return claims(*rules, layout, joiner); });
    return it == formats.end() ? nullptr : *it;
}

std::size_t read_front(const layout::Layout& layout, const text::Joiner& joiner, const Rules& rules, Document& document) {
    const Place place = first_field(layout, joiner, rules);
    if (place.block == layout.flow.size()) return 0;
    document.title = joiner.join(title_lines_of(layout, place, joiner, rules, &document));
    if (document.title.text.empty())
        document.diagnostics.push_back({diagnostics::title_missing, Severity::warning, "no title stands before the fields", {}});
    // A field has its own blocks, what stands further right than its label, and, above the table, the lines
    // that go on with its names or dates.
    const std::size_t end = opening_end(layout);
    const bool table_follows = end < layout.flow.size() && std::holds_alternative<layout::Table>(layout.flow[end]) &&
                               std::get<layout::Table>(layout.flow[end]).rows.size() > 1;
    std::vector<FieldLines> fields;
    std::size_t b = place.block;
    for (; b < end; ++b) {
        const auto& lines = std::get<Block>(layout.flow[b]).lines;
        const std::size_t from = b == place.block ? place.line : 0;
        const bool labelled = field_at(rules, folded_line(joiner, lines[from])) < rules.fields.size();
        const bool indented = !fields.empty() && lines[from].box.left > fields.back().lines.front().box.left + 12;
        if (!labelled && !indented && !(table_follows && goes_on(rules, fields, joiner.join(lines).text))) break;
        for (std::size_t l = from; l < lines.size(); ++l) {
            const std::size_t rule = field_at(rules, folded_line(joiner, lines[l]));
            if (rule < rules.fields.size()) fields.push_back({rule, {}});
            fields.back().lines.push_back(lines[l]);
        }
    }
    std::vector<bool> seen(rules.fields.size());
    for (const FieldLines& source : fields) {
        seen[source.rule] = true;
        Field field = make_field(joiner, source.lines);
        switch (rules.format.fields[source.rule].kind) {
        case FieldKind::inspection_dates: read_dates(field, document); break;
        case FieldKind::lead_inspector: read_inspectors(joiner, source, field, document); break;
        case FieldKind::published: document.published = text::parse_date(field.value); break;
        case FieldKind::previous_dates:
            if (auto intervals = text::parse_intervals(field.value)) document.previous_intervals = std::move(*intervals);
            break;
        case FieldKind::other: break;
        }
        document.fields.push_back(std::move(field));
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const FieldKind kind = rules.format.fields[i].kind;
        if (seen[i] || (kind != FieldKind::inspection_dates && kind != FieldKind::lead_inspector)) continue;
        const char* what = kind == FieldKind::inspection_dates ? "no inspection dates" : "no lead inspector";
        document.diagnostics.push_back(
            {diagnostics::field_missing, Severity::error, std::string(what) + " on the first page", document.title.where});
    }
    return b;
}

} // namespace ofstract::grammar
