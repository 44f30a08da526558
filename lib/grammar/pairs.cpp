#include "grammar/pairs.h"

#include "grammar/fields.h"
#include "grammar/judgements.h"
#include "grammar/rows.h"
#include "text/signs.h"

#include <algorithm>
#include <set>
#include <string>

namespace ofstract::grammar {
namespace {

constexpr std::size_t longest_label = 200; // bytes; of 862 labels at hand 845 have 107 at most, 17 from 245 on

std::string folded(const Passage& cell) { return comparable(cell.text()); }

// "Met", "yes" and the like are words that tables say of much that is no judgement: such a word is a grade beside a
// label that some format has.
bool is_strong(Grade grade, const Rules& rules) {
    return std::any_of(rules.format.scale->begin(), rules.format.scale->end(),
                       [&](const GradeWord& word) { return word.grade == grade; });
}

Grade grade_of(const Passage& cell, const Rules& rules) {
    return cell.empty() ? Grade::none : rules.grader->parse(cell.folded());
}

// "Good with outstanding features"; the grades of several rows in one.
bool begins_with_grade(const Passage& cell, const Rules& rules) {
    return !cell.empty() && rules.any_grade->match_start(cell.folded()) != std::string_view::npos;
}

enum class RowKind { other, header, pair, previous, legend };

struct ColumnKinds {
    std::vector<std::size_t> columns;  // with grades
    std::vector<std::size_t> previous; // of those, an earlier inspection's
    bool clear = true;                 // each column has a name that says what it is
};

class PairReader {
  public:
    PairReader(const Table& table, const Rules& rules, Document& document)
        : table_(table), rules_(rules), document_(document) {}

    // The rows that are left; all of them, which the judgements then quote, where a row has several.
    struct RowsLeft {
        Table table;
        bool is_quoted = false;
    };

    std::optional<RowsLeft> read() {
        for (const Row& row : table_.rows) kinds_.push_back(kind_of(row));
        const auto count = [&](RowKind kind) { return std::count(kinds_.begin(), kinds_.end(), kind); };
        if (count(RowKind::legend) > 0) return std::nullopt;
        if (count(RowKind::pair) + count(RowKind::previous) == 0) return std::nullopt;
        find_header();
        find_columns();
        if (table_.unsure || !columns_.clear || has_repeated_label()) {
            doubt("labels and grades do not stand side by side one by one; no grade is given");
            return std::nullopt;
        }
        Table rest = table_;
        if (columns_.columns.size() > 1) {
            rest.rows[header_].is_header = true;
            for (std::size_t r = 0; r < table_.rows.size(); ++r) quote_row(table_.rows[r], kinds_[r]);
            return RowsLeft{std::move(rest), true};
        }
        rest.rows.clear();
        for (std::size_t r = 0; r < table_.rows.size(); ++r)
            if (!read_row(table_.rows[r], kinds_[r])) rest.rows.push_back(table_.rows[r]);
        return RowsLeft{std::move(rest), false};
    }

  private:
    static constexpr std::size_t no_header = static_cast<std::size_t>(-1);

    bool is_grade(const Passage& cell, const std::string& label) const {
        const Grade grade = grade_of(cell, rules_);
        return grade != Grade::none && (is_strong(grade, rules_) || is_label(rules_, label));
    }

    RowKind kind_of(const Row& row) const {
        if (row.cells.size() < 2) return RowKind::other;
        const std::string label = folded(row.cells[0]);
        std::size_t grades = 0, others = 0;
        for (std::size_t c = 1; c < row.cells.size(); ++c)
            if (!row.cells[c].empty()) ++(is_grade(row.cells[c], label) ? grades : others);
        if (names_previous(label)) return grades > 0 || is_previous_grade(label) ? RowKind::previous : RowKind::other;
        if (grades > 0 && others == 0) {
            if (rules_.grader->parse(label) != Grade::none) return RowKind::legend;
            return may_be_label(label, rules_) ? RowKind::pair : RowKind::other;
        }
        // A grade of several lines, each in a cell of its own, is whole as a row.
        if (grades == 0 && others > 0 && may_be_label(label, rules_) && is_grade(row.behind_first(), label))
            return RowKind::pair;
        // "Outstanding", with its meaning beside it.
        if (grades == 0 && others > 0 && is_strong(rules_.grader->parse(label), rules_)) return RowKind::legend;
        return RowKind::other;
    }

    // "Not applicable" may be beside it.
    bool is_previous_grade(const std::string& label) const {
        const std::size_t rule = field_of(rules_, label);
        return rule < rules_.fields.size() && rules_.format.cover.fields[rule].kind == FieldKind::previous_grade;
    }

    // The row right above the first pair names the columns, where it says so or where there are several.
    void find_header() {
        static const Pattern names(R"((inspection )?(judge?ments?|grades?|outcomes?|ratings?)( grade)?)");
        const auto first = std::find(kinds_.begin(), kinds_.end(), RowKind::pair);
        if (first == kinds_.begin() || first == kinds_.end() || *(first - 1) != RowKind::other) return;
        const auto at = static_cast<std::size_t>(first - kinds_.begin()) - 1;
        const Row& row = table_.rows[at];
        const std::string last = row.cells.empty() ? "" : folded(row.cells.back());
        const bool many = graded_columns().size() > 1;
        if (!row.is_header && !names.matches(last) && !many &&
            !(row.cells.size() > 1 && names.matches(folded(row.cells[1]))))
            return;
        header_ = at;
        kinds_[at] = RowKind::header;
    }

    std::vector<std::size_t> graded_columns() const {
        std::set<std::size_t> found;
        for (std::size_t r = 0; r < table_.rows.size(); ++r)
            for (std::size_t c = 1; kinds_[r] == RowKind::pair && c < table_.rows[r].cells.size(); ++c)
                if (grade_of(table_.rows[r].cells[c], rules_) != Grade::none) found.insert(c);
        return {found.begin(), found.end()};
    }

    // Of several columns with grades each needs a name; one that names an earlier inspection is that one's.
    void find_columns() {
        static const Pattern dated(R"(.*\b(19|20)\d\d\b.*|.*\d/\d.*)");
        columns_.columns = graded_columns();
        if (header_ == no_header) {
            columns_.clear = columns_.columns.size() <= 1;
            return;
        }
        const Row& header = table_.rows[header_];
        for (const std::size_t c : columns_.columns) {
            const std::string name = c < header.cells.size() ? folded(header.cells[c]) : "";
            if (names_previous(name)) columns_.previous.push_back(c);
            else if (columns_.columns.size() > 1 && (name.empty() || dated.matches(name))) columns_.clear = false;
        }
    }

    bool has_repeated_label() const {
        std::set<std::string> seen;
        for (std::size_t r = 0; r < table_.rows.size(); ++r)
            if (kinds_[r] == RowKind::pair && !seen.insert(folded(table_.rows[r].cells[0])).second) return true;
        return false;
    }

    // Gives false where the row is left.
    bool read_row(const Row& row, RowKind kind) {
        switch (kind) {
        case RowKind::header: document_.furniture.push_back({"table-header", row.whole().joined()}); return true;
        case RowKind::previous: read_previous(row); return true;
        case RowKind::pair: break;
        case RowKind::other:
        case RowKind::legend: return false;
        }
        Table one = table_;
        one.rows = {row};
        read_judgements(one, 0, rules_, document_);
        return true;
    }

    // "Overall effectiveness at previous inspection", beside it a grade or "Not applicable".
    void read_previous(const Row& row) {
        Field field;
        field.kind = FieldKind::previous_grade;
        field.text = row.whole().joined();
        field.label = row.cells[0].text();
        while (!field.label.empty() && (field.label.back() == ':' || field.label.back() == ' ')) field.label.pop_back();
        field.value = row.behind_first().text();
        add_previous(field.label, field.value, field.text.where, rules_, document_);
        document_.fields.push_back(std::move(field));
    }

    // The row's label and the column's: together they name the thing that is judged.
    Joined with_column(const Row& row, std::size_t column) const {
        return Passage::of({row.cells[0], table_.rows[header_].cells[column]}).joined();
    }

    // Several judgements, or an earlier inspection's, in one row: the table keeps its words, and they quote it.
    void quote_row(const Row& row, RowKind kind) {
        if (kind != RowKind::pair && kind != RowKind::previous) return;
        for (const std::size_t c : columns_.columns) {
            if (c >= row.cells.size() || row.cells[c].empty()) continue;
            Judgement judgement;
            judgement.source = JudgementSource::quoted;
            judgement.label = with_column(row, c);
            judgement.label.words.clear();
            judgement.id = label_id(rules_, judgement.label.text);
            judgement.grade_text = row.cells[c].joined();
            judgement.grade_text.words.clear();
            judgement.grade = grade_of(row.cells[c], rules_);
            const auto& previous = columns_.previous;
            if (kind == RowKind::previous || std::find(previous.begin(), previous.end(), c) != previous.end())
                add_previous(judgement.label.text, judgement.grade_text.text, judgement.grade_text.where, rules_,
                             document_);
            else if (judgement.grade != Grade::none) document_.judgements.push_back(std::move(judgement));
            else doubt("a cell of a row of several grades is none");
        }
    }

    void doubt(std::string message) {
        document_.diagnostics.push_back({diagnostics::judgement_rows_unpaired, Severity::warning, std::move(message),
                                         table_.rows[0].whole().joined().where});
    }

    const Table& table_;
    const Rules& rules_;
    Document& document_;
    std::vector<RowKind> kinds_; // of the rows
    std::size_t header_ = no_header;
    ColumnKinds columns_;
};

} // namespace

bool names_previous(std::string_view folded) {
    static const Pattern previous(
        R"(.*\b(previous|last|earlier|prior|preceding)\b.*\b(inspections?|judge?ments?|grades?|outcomes?|visits?|reports?)\b.*|previous(ly)?|.*\binspection history\b.*)");
    return previous.matches(folded);
}

bool may_be_label(std::string_view folded, const Rules& rules) {
    static const Pattern no_label(R"([^a-z]*|(grade|judge?ment) ?[1-4]?|.*\b(19|20)\d\d\b.*|.*\d/\d.*)");
    return folded.size() <= longest_label && !no_label.matches(folded) && rules.grader->parse(folded) == Grade::none;
}

std::optional<Table> read_unknown_rows(const Table& table, std::string_view heading, int page, bool is_front,
                                       const Rules& rules, FactReader& facts, Document& document) {
    std::optional<Table> rest = table;
    bool any = false;
    if (!table.rows.empty() && !names_previous(heading))
        if (auto left = PairReader(table, rules, document).read()) {
            if (left->is_quoted) return std::move(left->table);
            rest = std::move(left->table);
            any = true;
        }
    if (page == 1)
        if (std::optional<Table> others = read_field_rows(*rest, rules, document)) {
            rest = std::move(others);
            any = true;
        }
    if (!any) return std::nullopt;
    Table left = *rest;
    left.rows.clear();
    for (const Row& row : rest->rows) {
        const bool unsure = begins_with_grade(row.behind_first(), rules);
        if (unsure)
            document.diagnostics.push_back({diagnostics::judgement_rows_unpaired, Severity::warning,
                                            "a row says more than a label and its grade; no grade is given",
                                            row.whole().joined().where});
        if (unsure || !is_front || !facts.read_detail(row)) left.rows.push_back(row);
    }
    return left;
}

Heading paired_row(const Table& table, const Rules& rules) {
    const Row& row = table.rows.back();
    Heading heading;
    if (row.cells.size() < 2 || row.cells[0].empty()) return heading;
    const Grade grade = grade_of(row.behind_first(), rules);
    const std::string label = folded(row.cells[0]);
    static const Pattern names(R"((key |inspection )*(judge?ments?|grades?|outcomes?|ratings?)( .*)?)");
    if (!is_strong(grade, rules) || !may_be_label(label, rules) || names_previous(label) ||
        text::ends_sentence(label) ||
        (table.rows.size() == 2 && (table.rows[0].cells.empty() || !names.matches(folded(table.rows[0].cells[0])))))
        return heading;
    heading.id = label_id(rules, label);
    heading.grade = grade;
    heading.stem = label;
    heading.known = heading.judges = true;
    return heading;
}

} // namespace ofstract::grammar
