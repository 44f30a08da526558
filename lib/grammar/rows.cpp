#include "grammar/rows.h"

#include "grammar/fields.h"
#include "grammar/grades.h"
#include "grammar/judgements.h"

#include <algorithm>
#include <iterator>

namespace ofstract::grammar {
namespace {

bool is_apart(const layout::Token& token) { return token.gap >= 1; } // em; as layout/table.cpp has it

bool names_team(std::string_view heading) {
    static const Pattern team("(the )?inspection team");
    return team.matches(heading);
}

} // namespace

std::vector<Row> whole_rows(const Table& table) {
    if (table.is_ruled) return table.rows;
    std::vector<Row> rows;
    for (const Row& row : table.rows) {
        if (row.cells.size() == 2 && row.cells[0].empty() && !rows.empty() && !rows.back().cells[0].empty())
            rows.back().cells[1] = Passage::of({rows.back().cells[1], row.cells[1]});
        else rows.push_back(row);
    }
    return rows;
}

Element element_of(const std::vector<Row>& rows) {
    Element element;
    element.kind = ElementKind::table;
    for (const Row& row : rows) {
        if (row.is_header) element.header_rows = element.rows.size() + 1;
        std::vector<Joined> cells;
        for (const Passage& cell : row.cells) {
            add_spans(cell.lines(), element.text.where);
            cells.push_back(cell.joined());
        }
        element.rows.push_back(std::move(cells));
    }
    merge_spans(element.text.where);
    return element;
}

bool are_field_rows(const Table& table, const Rules& rules) {
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [&](const Row& row) { return field_at(rules, row.cells[0]) < rules.fields.size(); });
}

void add_field_rows(const Table& table, const Rules& rules, std::vector<FieldLines>& fields) {
    for (const Row& row : table.rows) fields.push_back({field_at(rules, row.cells[0]), row.whole().by_line()});
}

std::optional<Table> read_field_rows(const Table& table, const Rules& rules, Document& document) {
    std::vector<FieldLines> fields;
    std::vector<Row> others;
    for (const Row& row : table.rows) {
        const std::size_t rule = field_at(rules, row.cells[0]);
        if (rule < rules.fields.size()) fields.push_back({rule, row.whole().by_line()});
        else others.push_back(row);
    }
    if (fields.empty()) return std::nullopt;
    read_fields(fields, rules, document);
    Table rest = table;
    rest.rows = std::move(others);
    return rest;
}

void cut_behind_fields(Passages& passages, std::size_t part, const Rules& rules) {
    auto* table = part < passages.flow.size() ? std::get_if<Table>(&passages.flow[part]) : nullptr;
    if (!table) return;
    const auto other = std::find_if(table->rows.begin(), table->rows.end(), [&](const Row& row) {
        return field_at(rules, row.cells[0]) == rules.fields.size();
    });
    if (other == table->rows.begin() || other == table->rows.end()) return;
    Table below = *table;
    below.rows.erase(below.rows.begin(), below.rows.begin() + (other - table->rows.begin()));
    table->rows.erase(other, table->rows.end());
    passages.flow.insert(passages.flow.begin() + static_cast<std::ptrdiff_t>(part) + 1, std::move(below));
}

std::vector<Row> team_rows(const Passage& block, std::string_view heading) {
    if (!names_team(heading)) return {};
    std::vector<Row> rows;
    for (const layout::Line& line : block.lines()) {
        const auto cut = std::find_if(line.tokens.begin(), line.tokens.end(), is_apart);
        if (line.lead != layout::Lead::none || std::count_if(cut, line.tokens.end(), is_apart) != 1) return {};
        layout::Line name = line, post = line;
        name.tokens.assign(line.tokens.begin(), cut);
        post.tokens.assign(cut, line.tokens.end());
        name.box.right = name.tokens.back().box.right;
        post.box.left = post.text_left = cut->box.left;
        rows.push_back({{block.with({name}), block.with({post})}, false});
    }
    return rows;
}

bool lists_team(const Passage& block, std::string_view heading) {
    const auto& lines = block.lines();
    const auto has_columns = [](const layout::Line& line) {
        return std::any_of(line.tokens.begin(), line.tokens.end(), is_apart);
    };
    return lines.size() > 1 && lines.front().lead == layout::Lead::none && names_team(heading) &&
           std::all_of(lines.begin(), lines.end(), has_columns);
}

void add_rows(Section& section, const std::vector<Row>& rows) {
    Element more = element_of(rows);
    Element* last = section.elements.empty() ? nullptr : &section.elements.back();
    if (!last || last->kind != ElementKind::table || last->rows.front().size() != more.rows.front().size()) {
        section.elements.push_back(std::move(more));
        return;
    }
    std::move(more.rows.begin(), more.rows.end(), std::back_inserter(last->rows));
    last->text.where.insert(last->text.where.end(), more.text.where.begin(), more.text.where.end());
    merge_spans(last->text.where);
}

bool holds_details(const Table& table, std::string_view heading, const Rules& rules) {
    const auto has_label = [](const Row& row) { return row.cells.size() > 1 && !row.cells[0].empty(); };
    return rules.details && std::all_of(table.rows.begin(), table.rows.end(), has_label) &&
           rules.details->matches(heading);
}

Heading graded_row(const Row& row, const Rules& rules) {
    if (row.cells.size() < 2 || row.cells[0].empty()) return {};
    static const Pattern with_verb("(?:is|are) (.*)");
    const std::string &folded = row.cells[1].folded(), said = with_verb.group(folded);
    const Grade grade = rules.grader->parse(said.empty() ? folded : said);
    if (grade == Grade::none) return {};
    Heading heading = look_up(row.cells[0], &rules);
    if (heading.expects == HeadingGrade::none) heading.known = false;
    heading.grade = grade;
    return heading;
}

bool is_parted_heading(const Table& table, const Rules& rules) {
    if (table.rows.size() != 1 || table.rows[0].cells.size() < 2 || table.rows[0].cells[0].empty()) return false;
    static const Pattern verb("(is|are) .*");
    if (!verb.matches(table.rows[0].behind_first().folded())) return false;
    const Heading heading = look_up(table.rows[0].whole(), &rules);
    return heading.known && heading.grade != Grade::none;
}

std::vector<Heading> areas_of(const Table& table, const Rules& rules) {
    if (!rules.judges) return {};
    std::vector<Heading> areas;
    bool any = false;
    for (const Row& row : table.rows) {
        areas.push_back(graded_row(row, rules));
        any = any || areas.back().judges;
        const bool is_text = row.behind_first().empty() && !row.cells[0].empty();
        if (!areas.back().judges && !is_text) return {};
    }
    return any ? areas : std::vector<Heading>();
}

} // namespace ofstract::grammar
