#include "grammar/rows.h"

#include "grammar/fields.h"
#include "grammar/grades.h"
#include "grammar/judgements.h"
#include "text/text.h"

#include <algorithm>
#include <iterator>

namespace ofstract::grammar {

int first_page_of(const layout::Row& row) {
    for (const layout::Cell& cell : row.cells)
        if (!cell.empty()) return cell.front().page;
    return 0;
}

std::vector<layout::Row> whole_rows(const layout::Table& table) {
    if (table.is_ruled) return table.rows;
    std::vector<layout::Row> rows;
    for (const layout::Row& row : table.rows) {
        if (row.cells.size() == 2 && row.cells[0].empty() && !rows.empty() && !rows.back().cells[0].empty())
            rows.back().cells[1].insert(rows.back().cells[1].end(), row.cells[1].begin(), row.cells[1].end());
        else rows.push_back(row);
    }
    return rows;
}

Element element_of(const std::vector<layout::Row>& rows, const Joiner& joiner) {
    Element element;
    element.kind = ElementKind::table;
    for (const layout::Row& row : rows) {
        if (row.is_header) element.header_rows = element.rows.size() + 1;
        std::vector<Joined> cells;
        for (const layout::Cell& cell : row.cells) {
            add_spans(cell, element.text.where);
            cells.push_back(joiner.join(cell));
        }
        element.rows.push_back(std::move(cells));
    }
    merge_spans(element.text.where);
    return element;
}

std::optional<layout::Table> read_field_rows(const layout::Table& table, const Joiner& joiner, const Rules& rules,
                                             Document& document) {
    std::vector<FieldLines> fields;
    std::vector<layout::Row> others;
    for (const layout::Row& row : table.rows) {
        const std::size_t rule = field_at(rules, joiner, row);
        if (rule < rules.fields.size()) fields.push_back({rule, layout::lines_of(row)});
        else others.push_back(row);
    }
    if (fields.empty()) return std::nullopt;
    read_fields(fields, joiner, rules, document);
    layout::Table rest = table;
    rest.rows = std::move(others);
    return rest;
}

void cut_behind_fields(layout::Layout& layout, std::size_t part, const Joiner& joiner, const Rules& rules) {
    auto* table = part < layout.flow.size() ? std::get_if<layout::Table>(&layout.flow[part]) : nullptr;
    if (!table) return;
    const auto other = std::find_if(table->rows.begin(), table->rows.end(), [&](const layout::Row& row) {
        return field_at(rules, joiner, row) == rules.fields.size();
    });
    if (other == table->rows.begin() || other == table->rows.end()) return;
    layout::Table below = *table;
    below.rows.erase(below.rows.begin(), below.rows.begin() + (other - table->rows.begin()));
    table->rows.erase(other, table->rows.end());
    layout.flow.insert(layout.flow.begin() + static_cast<std::ptrdiff_t>(part) + 1, std::move(below));
}

std::vector<layout::Row> team_rows(const layout::Block& block, std::string_view heading) {
    constexpr double column_gap = 1; // em; as layout/table.cpp has it
    static const Pattern team("(the )?inspection team");
    if (!team.matches(text::fold(heading))) return {};
    const auto is_apart = [](const layout::Token& token) { return token.gap >= column_gap; };
    std::vector<layout::Row> rows;
    for (const layout::Line& line : block.lines) {
        const auto cut = std::find_if(line.tokens.begin(), line.tokens.end(), is_apart);
        if (line.lead != layout::Lead::none || std::count_if(cut, line.tokens.end(), is_apart) != 1) return {};
        layout::Line name = line, post = line;
        name.tokens.assign(line.tokens.begin(), cut);
        post.tokens.assign(cut, line.tokens.end());
        name.box.right = name.tokens.back().box.right;
        post.box.left = post.text_left = cut->box.left;
        rows.push_back({{{name}, {post}}, false});
    }
    return rows;
}

void add_rows(Section& section, const std::vector<layout::Row>& rows, const Joiner& joiner) {
    Element more = element_of(rows, joiner);
    Element* last = section.elements.empty() ? nullptr : &section.elements.back();
    if (!last || last->kind != ElementKind::table || last->rows.front().size() != more.rows.front().size()) {
        section.elements.push_back(std::move(more));
        return;
    }
    std::move(more.rows.begin(), more.rows.end(), std::back_inserter(last->rows));
    last->text.where.insert(last->text.where.end(), more.text.where.begin(), more.text.where.end());
    merge_spans(last->text.where);
}

bool holds_details(const layout::Table& table, std::string_view heading, const Rules& rules) {
    const auto has_label = [](const layout::Row& row) { return row.cells.size() > 1 && !row.cells[0].empty(); };
    return rules.details && std::all_of(table.rows.begin(), table.rows.end(), has_label) &&
           rules.details->matches(text::fold(heading));
}

Heading graded_row(const layout::Row& row, const Joiner& joiner, const Rules& rules) {
    if (row.cells.size() < 2 || row.cells[0].empty()) return {};
    static const Pattern with_verb("(?:is|are) (.*)");
    const std::string folded = text::fold(joiner.join(row.cells[1]).text), said = with_verb.group(folded);
    const Grade grade = rules.grader->parse(said.empty() ? folded : said);
    if (grade == Grade::none) return {};
    Heading heading = look_up(joiner.join(row.cells[0]).text, &rules);
    if (heading.expects == HeadingGrade::none) heading.known = false;
    heading.grade = grade;
    return heading;
}

bool is_parted_heading(const layout::Table& table, const Joiner& joiner, const Rules& rules) {
    if (table.rows.size() != 1 || table.rows[0].cells.size() < 2 || table.rows[0].cells[0].empty()) return false;
    static const Pattern verb("(is|are) .*");
    if (!verb.matches(text::fold(joiner.join(cells_behind_first(table.rows[0])).text))) return false;
    const Heading heading = look_up(join_row(table.rows[0], joiner).text, &rules);
    return heading.known && heading.grade != Grade::none;
}

std::vector<Heading> areas_of(const layout::Table& table, const Joiner& joiner, const Rules& rules) {
    if (!rules.judges) return {};
    std::vector<Heading> areas;
    bool any = false;
    for (const layout::Row& row : table.rows) {
        areas.push_back(graded_row(row, joiner, rules));
        any = any || areas.back().judges;
        const bool is_text = cells_behind_first(row).empty() && !row.cells[0].empty();
        if (!areas.back().judges && !is_text) return {};
    }
    return any ? areas : std::vector<Heading>();
}

} // namespace ofstract::grammar
