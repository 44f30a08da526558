#include "grammar/fields.h"

#include "grammar/grades.h"
#include "text/dates.h"
#include "text/text.h"

#include <algorithm>

namespace ofstract::grammar {
namespace {

// Cuts the joined text behind the label: at the first colon, or behind the words that the rule's pattern fits.
Field make_field(const Passage& text, const Pattern& label) {
    Field field;
    field.text = text.joined();
    const std::string& all = field.text.text;
    std::size_t end = all.find(':');
    if (end == std::string::npos) {
        std::string folded = text.folded();
        folded.resize(std::min(label.match_start(folded), folded.size()));
        while (!folded.empty() && folded.back() == ' ') folded.pop_back();
        auto words = std::count(folded.begin(), folded.end(), ' ') + 1;
        for (end = 0; end < all.size(); ++end)
            if (all[end] == ' ' && --words == 0) break;
    }
    field.label = all.substr(0, end);
    while (!field.label.empty() && field.label.back() == ' ') field.label.pop_back();
    const std::size_t value = all.find_first_not_of(": ", end);
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

void read_inspectors(const FieldLines& source, const Field& field, const Pattern& label, Document& document) {
    std::vector<std::string> lines = {make_field(source.lines.front(), label).value};
    for (std::size_t i = 1; i < source.lines.size(); ++i) lines.push_back(source.lines[i].text());
    document.inspectors = parse_inspectors(lines);
    if (document.inspectors.empty())
        document.diagnostics.push_back({diagnostics::inspector_unparsed, Severity::warning,
                                        '"' + field.text.text + "\" names nobody", field.text.where});
}

} // namespace

std::size_t field_of(const Rules& rules, std::string_view folded) {
    for (std::size_t i = 0; i < rules.fields.size(); ++i)
        if (rules.fields[i].match_start(folded) != std::string_view::npos) return i;
    return rules.fields.size();
}

std::size_t field_at(const Rules& rules, const Passage& text) {
    if (text.empty()) return rules.fields.size();
    return rules.fields.empty() ? 0 : field_of(rules, text.first_line().folded());
}

bool is_label_alone(const Passage& block) {
    if (block.lines().size() != 1) return false;
    return !block.text().empty() && block.text().back() == ':';
}

void collect_fields(const Passage& text, const Rules& rules, std::vector<FieldLines>& fields) {
    for (const Passage& line : text.by_line()) {
        const std::size_t rule = field_at(rules, line);
        if (rule < rules.fields.size()) fields.push_back({rule, {}});
        fields.back().lines.push_back(line);
    }
}

bool continues_field(const Rules& rules, const std::vector<FieldLines>& fields, std::string_view text) {
    if (fields.empty()) return false;
    const FieldKind kind = rules.format.cover.fields[fields.back().rule].kind;
    return kind == FieldKind::lead_inspector || (kind == FieldKind::inspection_dates && text::parse_intervals(text));
}

void read_fields(const std::vector<FieldLines>& fields, const Rules& rules, Document& document) {
    for (const FieldLines& source : fields) {
        const Pattern& label = rules.fields[source.rule];
        Field field = make_field(Passage::of(source.lines), label);
        field.kind = rules.format.cover.fields[source.rule].kind;
        switch (field.kind) {
        case FieldKind::inspection_dates: read_dates(field, document); break;
        case FieldKind::lead_inspector: read_inspectors(source, field, label, document); break;
        case FieldKind::published: document.published = text::parse_date(field.value); break;
        case FieldKind::previous_dates:
            if (auto intervals = text::parse_intervals(field.value))
                document.previous_intervals = std::move(*intervals);
            break;
        case FieldKind::previous_grade:
            add_previous(field.label, field.value, field.text.where, rules, document);
            break;
        case FieldKind::urn: set_urn(rules, field.value, document); break;
        case FieldKind::other: break;
        }
        document.fields.push_back(std::move(field));
    }
}

void add_previous(std::string label, std::string value, const std::vector<Span>& where, const Rules& rules,
                  Document& document) {
    const Grade grade = rules.grader->parse(text::fold(value));
    document.previous.push_back({std::move(label), grade, std::move(value), where});
}

void set_urn(const Rules& rules, std::string value, Document& document) {
    static const Pattern number(R"(([A-Za-z]{1,3})?\d{4,8})");
    if (!rules.format.general || number.matches(value)) document.urn = std::move(value);
}

bool is_name(std::string_view text) {
    static const auto name = compile(R"(\p{Lu}[\p{L}'’.-]*( (de|van|von|der|la|al|bin|\p{Lu}[\p{L}'’.-]*)){1,5})");
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), *name);
}

// "Tom Anthony, His Majesty’s Inspector", "Donna Marriott HMI"; the role may fill the next line, and with
// two inspectors each has lines of their own or "and" between them.
std::vector<Inspector> parse_inspectors(const std::vector<std::string>& lines) {
    static const auto role =
        compile(R"((?i)(.*?)[\s,]*\b((?:senior )?(?:(?:his|her) majesty[’'`]?s? inspectors?|hmi|shmi|)"
                R"((?:ofsted|lead|(?:(?:social care|early years) )?regulatory|social care|early years) inspectors?|)"
                R"(regional director)\b.*)?)");
    static const auto with_and = compile(R"((.+?)(?:,| and | & )\s*(?:and )?([^,]+ [^,]+))");
    std::vector<Inspector> found;
    std::size_t with_role = 0; // of those found: all before it have one
    for (std::string line : lines) {
        while (!line.empty() && (line.back() == ' ' || line.back() == ',')) line.pop_back();
        std::string name, title;
        RE2::FullMatch(line, *role, &name, &title);
        while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.pop_back();
        if (name.empty()) {
            if (title.empty()) continue;
            for (; with_role < found.size(); ++with_role)
                if (found[with_role].role.empty()) found[with_role].role = title;
            continue;
        }
        std::string first, second;
        if (RE2::FullMatch(name, *with_and, &first, &second) && first.find(' ') != std::string::npos) {
            found.push_back({first, title});
            found.push_back({second, title});
        } else {
            found.push_back({name, title});
        }
    }
    return found;
}

} // namespace ofstract::grammar
