#include "grammar/judgements.h"

#include "grammar/grades.h"
#include "text/signs.h"
#include "text/text.h"

#include <algorithm>

namespace ofstract::grammar {
namespace {

constexpr std::size_t rows_above = 100; // that a part of a row is looked for in; tables of the corpus have 12 rows

// Whether a row's label begins with its number, set off or not: "1.", "2.1".
std::size_t printed_number(const Passage& cell) {
    static const Pattern number(R"(\d(\.\d)?\.?)");
    return !cell.empty() && cell.front().tokens.size() > 1 && number.matches(cell.lead(1)) ? 1 : 0;
}

// A row's label without its number.
std::string label_of(const Row& row) { return comparable(row.cells[0].behind(printed_number(row.cells[0])).text()); }

// Whether each row is a label of the format's beside a grade.
bool are_judgements(const std::vector<Row>& rows, const Rules& rules) {
    return std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
        if (row.cells.size() < 2 || row.cells[0].empty()) return false;
        return is_label(rules, label_of(row)) && rules.grader->parse(row.behind_first().folded()) != Grade::none;
    });
}

// The row that "2.1" is a part of: the one with the number "2", among those right above.
std::string parent_of(const std::string& number, const Document& document) {
    const std::size_t stop = number.find('.');
    if (stop == std::string::npos || stop + 1 >= number.size()) return {};
    const auto& rows = document.judgements;
    for (std::size_t i = rows.size() - std::min(rows.size(), rows_above); i < rows.size(); ++i)
        if (rows[i].number == number.substr(0, stop) || rows[i].number == number.substr(0, stop + 1)) return rows[i].id;
    return {};
}

// The row that takes this one into account, where the format says so and it is above.
std::string parent_of(const Rules& rules, std::string_view label, const Document& document) {
    const std::string folded = comparable(label);
    for (const LabelPattern& known : rules.labels) {
        if (!known.pattern.matches(folded)) continue;
        const std::string parent = known.judgement->parent;
        const bool stands = std::any_of(document.judgements.begin(), document.judgements.end(),
                                        [&](const Judgement& j) { return j.id == parent; });
        return stands ? parent : std::string();
    }
    return {};
}

void doubt(Document& document, const char* code, Severity severity, std::string message, const Joined& where) {
    document.diagnostics.push_back({code, severity, std::move(message), where.where});
}

void read_row(const Row& row, bool unsure, const Rules& rules, Document& document) {
    const Passage& label_cell = row.cells[0];
    const Passage grade_cell = row.behind_first();
    Judgement judgement;
    const std::size_t numbers = printed_number(label_cell);
    if (numbers > 0) judgement.number = label_cell.lead(numbers);
    judgement.label = label_cell.behind(numbers).joined();
    judgement.grade_text = grade_cell.joined();
    judgement.id = label_id(rules, judgement.label.text);
    judgement.parent = parent_of(judgement.number, document);
    if (judgement.parent.empty()) judgement.parent = parent_of(rules, judgement.label.text, document);
    const std::string& label = judgement.label.text;
    const std::string& grade = judgement.grade_text.text;
    if (label.empty()) {
        doubt(document, diagnostics::judgement_without_label, Severity::error,
              "\"" + grade + "\" stands beside no label", judgement.grade_text);
    } else if (!rules.format.general && !is_label(rules, comparable(label))) {
        doubt(document, diagnostics::judgement_label_unknown, Severity::warning,
              "\"" + label + "\" is no label of this format", judgement.label);
    }
    if (grade.empty()) {
        doubt(document, diagnostics::judgement_without_grade, Severity::error,
              "no grade stands beside \"" + label + "\"", judgement.label);
    } else if (!unsure) {
        judgement.grade = rules.grader->parse(grade_cell.folded());
        if (judgement.grade == Grade::none)
            doubt(document, diagnostics::judgement_grade_unknown, Severity::error, "\"" + grade + "\" is no grade",
                  judgement.grade_text);
    }
    document.judgements.push_back(std::move(judgement));
}

// Whether a row has only the second lines of the labels above it.
bool continues(const Row& above, const Row& row) {
    return row.cells.size() == above.cells.size() && (row.cells[0].empty() || text::begins_small(row.cells[0].text()));
}

} // namespace

bool is_label(const Rules& rules, std::string_view folded) {
    return std::any_of(rules.labels.begin(), rules.labels.end(),
                       [&](const LabelPattern& known) { return known.pattern.matches(folded); });
}

std::string label_id(const Rules& rules, std::string_view label) {
    const std::string folded = comparable(label);
    for (const LabelPattern& known : rules.labels)
        if (*known.judgement->id && known.pattern.matches(folded)) return known.judgement->id;
    return text::slug(label);
}

std::string comparable(std::string_view label) {
    std::string plain(label);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '|' || c == '_'; }, ' ');
    std::string folded = text::fold(plain);
    folded.erase(folded.find_last_not_of(".: ") + 1);
    return folded;
}

std::optional<std::size_t> judgement_header_rows(const Table& table, const Rules& rules) {
    if (table.rows.empty()) return std::nullopt;
    if (are_judgements(table.rows, rules)) return 0;
    if (!rules.columns.empty()) {
        if (rules.columns.size() > table.rows[0].cells.size()) return std::nullopt;
        for (std::size_t i = 0; i < rules.columns.size(); ++i)
            if (!rules.columns[i].matches(table.rows[0].cells[i].folded())) return std::nullopt;
        return 1;
    }
    std::size_t known = 0;
    for (const Row& row : table.rows) known += is_label(rules, label_of(row));
    if (known >= 2) return 0;
    // A format of one judgement has a table of one row.
    const bool is_whole = rules.labels.size() == 1 && known == 1 && table.rows.size() == 1;
    return is_whole ? std::optional<std::size_t>(0) : std::nullopt;
}

std::optional<Table> with_whole_labels(const Table& table, const Rules& rules) {
    if (table.is_ruled || table.unsure || table.rows.empty()) return std::nullopt;
    if (are_judgements(table.rows, rules)) return std::nullopt;
    Table whole;
    for (std::size_t first = 0, end = 1; first < table.rows.size(); first = end++) {
        Row row = table.rows[first];
        while (end < table.rows.size() && continues(row, table.rows[end])) ++end;
        for (std::size_t c = 0; c < row.cells.size() && end - first > 1; ++c) {
            std::vector<Passage> parts;
            for (std::size_t r = first; r < end; ++r) parts.push_back(table.rows[r].cells[c]);
            row.cells[c] = Passage::of(parts);
        }
        whole.rows.push_back(std::move(row));
    }
    if (!are_judgements(whole.rows, rules)) return std::nullopt;
    return whole;
}

void read_judgements(const Table& table, std::size_t header_rows, const Rules& rules, Document& document) {
    if (table.unsure)
        doubt(document, diagnostics::judgement_rows_unpaired, Severity::error,
              "labels and grades do not stand side by side one by one; no grade is given",
              table.rows[0].whole().joined());
    for (std::size_t i = 0; i < header_rows; ++i)
        document.furniture.push_back({"table-header", table.rows[i].whole().joined()});
    for (std::size_t i = header_rows; i < table.rows.size(); ++i)
        read_row(table.rows[i], table.unsure, rules, document);
}

} // namespace ofstract::grammar
