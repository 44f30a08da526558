#include "grammar/judgements.h"

#include "grammar/grades.h"
#include "text/text.h"

#include <algorithm>

namespace ofstract::grammar {
namespace {

bool is_known(const Rules& rules, std::string_view folded) {
    return std::any_of(rules.labels.begin(), rules.labels.end(), [&](const Pattern& p) { return p.matches(folded); });
}

// Labels drop a full stop at their end for comparing; one report prints it.
std::string comparable(std::string_view label) {
    std::string folded = text::fold(label);
    while (!folded.empty() && (folded.back() == '.' || folded.back() == ':' || folded.back() == ' ')) folded.pop_back();
    return folded;
}

std::size_t printed_number(const layout::Cell& cell) {
    return !cell.empty() && cell.front().lead == layout::Lead::number ? 1 : 0;
}

void doubt(Document& document, const char* code, Severity severity, std::string message, const Joined& where) {
    document.diagnostics.push_back({code, severity, std::move(message), where.where});
}

void read_row(const layout::Row& row, bool unsure, const text::Joiner& joiner, const Rules& rules, Document& document) {
    const layout::Cell& label_cell = row.cells[0];
    const layout::Cell& grade_cell = row.cells[1];
    Judgement judgement;
    judgement.label = joiner.join(label_cell, printed_number(label_cell));
    judgement.grade_text = joiner.join(grade_cell);
    judgement.id = label_id(rules, judgement.label.text);
    const std::string& label = judgement.label.text;
    const std::string& grade = judgement.grade_text.text;
    if (label.empty()) {
        doubt(document, diagnostics::judgement_without_label, Severity::error, "\"" + grade + "\" stands beside no label",
              judgement.grade_text);
    } else if (!is_known(rules, comparable(label))) {
        doubt(document, diagnostics::judgement_label_unknown, Severity::warning,
              "\"" + label + "\" is no label of this format", judgement.label);
    }
    if (grade.empty()) {
        doubt(document, diagnostics::judgement_without_grade, Severity::error, "no grade stands beside \"" + label + "\"",
              judgement.label);
    } else if (!unsure) {
        judgement.grade = parse_grade(text::fold(grade));
        if (judgement.grade == Grade::none)
            doubt(document, diagnostics::judgement_grade_unknown, Severity::error, "\"" + grade + "\" is no grade",
                  judgement.grade_text);
    }
    document.judgements.push_back(std::move(judgement));
}

} // namespace

std::string label_id(const Rules& rules, std::string_view label) {
    const std::string folded = comparable(label);
    for (std::size_t i = 0; i < rules.labels.size(); ++i)
        if (rules.labels[i].matches(folded)) return rules.format.labels[i].id;
    return text::slug(label);
}

bool is_judgement_table(const layout::Table& table, const text::Joiner& joiner, const Rules& rules) {
    if (table.rows.empty() || rules.table_header.size() != table.rows[0].cells.size()) return false;
    for (std::size_t i = 0; i < rules.table_header.size(); ++i)
        if (!rules.table_header[i].matches(text::fold(joiner.join(table.rows[0].cells[i]).text))) return false;
    return true;
}

void read_judgements(const layout::Table& table, const text::Joiner& joiner, const Rules& rules, Document& document) {
    Field header;
    std::vector<layout::Line> header_lines;
    for (const layout::Cell& cell : table.rows[0].cells) header_lines.insert(header_lines.end(), cell.begin(), cell.end());
    header.text = joiner.join(header_lines);
    header.label = joiner.join(table.rows[0].cells[0]).text;
    header.value = joiner.join(table.rows[0].cells[1]).text;
    if (table.unsure)
        doubt(document, diagnostics::judgement_rows_unpaired, Severity::error,
              "labels and grades do not stand side by side one by one; no grade is given", header.text);
    document.fields.push_back(std::move(header));
    for (std::size_t i = 1; i < table.rows.size(); ++i) read_row(table.rows[i], table.unsure, joiner, rules, document);
}

} // namespace ofstract::grammar
