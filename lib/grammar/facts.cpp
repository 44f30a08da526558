#include "grammar/facts.h"

#include "grammar/fields.h"
#include "grammar/headings.h"
#include "grammar/judgements.h"
#include "text/dates.h"
#include "text/signs.h"
#include "text/text.h"

#include <algorithm>

namespace ofstract::grammar {
namespace {

constexpr std::size_t longest_fact = 400; // bytes; sentences that say when the next inspection is have 200

} // namespace

void FactReader::read_back_table(const layout::Table& table) {
    is_below_label_ = false;
    std::size_t columns = 0;
    for (const layout::Row& row : table.rows) columns = std::max(columns, row.cells.size());
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<layout::Line> lines;
        for (const layout::Row& row : table.rows)
            if (column < row.cells.size())
                lines.insert(lines.end(), row.cells[column].begin(), row.cells[column].end());
        if (lines.empty()) continue;
        const auto label_end = std::find_if(lines.begin(), lines.end(), [](const layout::Line& l) { return !l.bold; });
        const std::vector<layout::Line> label(lines.begin(), label_end), value(label_end, lines.end());
        add(label, value);
    }
}

bool FactReader::read_detail(const layout::Row& row) {
    const layout::Cell value = row.cells.empty() ? layout::Cell() : cells_behind_first(row);
    if (value.empty() || row.cells[0].empty()) return false;
    read_known(row);
    read_inspector(joiner_.join(row.cells[0]).text, joiner_.join(value).text);
    add(row.cells[0], value);
    return true;
}

void FactReader::read_details(const layout::Table& table) {
    for (const layout::Row& row : table.rows)
        if (!read_detail(row)) add(row.cells[0], cells_behind_first(row));
}

void FactReader::read_back_block(const layout::Block& block) {
    std::vector<FieldLines> fields;
    if (field_at(*rules_, joiner_, block.lines.front()) < rules_->fields.size()) {
        collect_fields(block.lines, joiner_, *rules_, fields);
        read_fields(fields, joiner_, *rules_, document_);
        is_below_label_ = false;
    } else if (has_heading_look(block, layout_.measure)) {
        add(block.lines, {});
        is_below_label_ = true;
    } else if (is_below_label_) extend(block.lines);
    else add({}, block.lines);
}

void FactReader::add(const std::vector<layout::Line>& label, const std::vector<layout::Line>& value) {
    Field field;
    std::vector<layout::Line> all = label;
    all.insert(all.end(), value.begin(), value.end());
    field.text = joiner_.join(all);
    field.label = joiner_.join(label).text;
    field.value = lines_text(value);
    document_.fields.push_back(std::move(field));
    read_lines(value);
}

// Each line by itself, and then with the next, where that one only goes on with it: "…, Ofsted HMI Lead" / "Inspector".
template <class Read> void FactReader::each_line(const std::vector<layout::Line>& lines, const Read& read) const {
    for (const layout::Line& line : lines) read(joiner_.join({line}));
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (joiner_.join({lines[i + 1]}).text.find(',') == std::string::npos)
            read(joiner_.join({lines[i], lines[i + 1]}));
}

void FactReader::read_lines(const std::vector<layout::Line>& lines) {
    each_line(lines, [this](const Joined& text) { read_line(text); });
}

void FactReader::extend(const std::vector<layout::Line>& value) {
    Field& field = document_.fields.back();
    Joined more = joiner_.join(value);
    field.value += (field.value.empty() ? "" : "\n") + more.text;
    field.text.text += (field.text.text.empty() ? "" : " ") + more.text;
    field.text.words.insert(field.text.words.end(), more.words.begin(), more.words.end());
    field.text.marks.insert(field.text.marks.end(), more.marks.begin(), more.marks.end());
    add_spans(value, field.text.where);
    read_lines(value);
}

// Names and addresses keep their lines, but a word that a line breaks is whole.
std::string FactReader::lines_text(const std::vector<layout::Line>& lines) const {
    std::string out;
    bool in_word = false;
    for (const layout::Line& line : lines) {
        out += (out.empty() || in_word ? "" : "\n") + joiner_.join({line}).text;
        in_word = text::ends_with_soft_hyphen(joiner_.word(line, line.tokens.size() - 1).text);
    }
    return out;
}

// Who led the inspection, and who led the other inspectorate's part.
void FactReader::read_leads(const Joined& text) {
    if (!rules_ || text.text.size() > longest_fact) return;
    const std::string folded = text::fold(text.text);
    if (rules_->inspector && document_.inspectors.size() == others_) {
        const auto [name, role] = rules_->inspector->two_groups(folded);
        if (!name.empty()) add_inspectors(parse_inspectors({text::unfold(text.text, name)}));
        if (!role.empty() && document_.inspectors.size() > others_ && document_.inspectors.front().role.empty())
            document_.inspectors.front().role = text::unfold(text.text, role);
    }
    if (rules_->other_inspector) {
        const auto [name, role] = rules_->other_inspector->two_groups(folded);
        if (!name.empty())
            for (const Inspector& one : parse_inspectors({text::unfold(text.text, name)}))
                if (!rules_->format.general || is_name(one.name)) add_other({one.name, text::unfold(text.text, role)});
    }
}

// What the body says beside its findings: who led the inspection, when the next one is.
void FactReader::read_line(const Joined& text) {
    if (!rules_ || text.text.size() > longest_fact || (!rules_->inspector && !rules_->next_inspection)) return;
    read_leads(text);
    const std::string folded = text::fold(text.text);
    if (rules_->next_inspection && !document_.next_inspection && rules_->next_inspection->matches(folded)) {
        document_.next_inspection = text;
        document_.next_inspection->words.clear();
    }
}

// Behind "Inspector" as a heading or a row's label of its own.
void FactReader::read_inspector(std::string_view label, const std::string& names) {
    static const Pattern inspector("(lead |reporting )?inspectors?( name)? ?:?");
    if (rules_ && rules_->format.general && document_.inspectors.size() == others_ && names.size() <= longest_fact &&
        inspector.matches(text::fold(label)))
        add_inspectors(parse_inspectors({names}));
}

// The patterns of all formats together find lines that name nobody.
void FactReader::add_inspectors(std::vector<Inspector> found) {
    if (rules_->format.general &&
        !std::all_of(found.begin(), found.end(), [](const Inspector& i) { return is_name(i.name); }))
        return;
    document_.inspectors.insert(document_.inspectors.begin(), found.begin(), found.end()); // the lead comes first
}

// A line may be read twice, by itself and with the next.
void FactReader::add_other(Inspector inspector) {
    for (const Inspector& known : document_.inspectors)
        if (known.name == inspector.name) return;
    document_.inspectors.push_back(std::move(inspector));
    ++others_;
}

void FactReader::read_row(const layout::Row& row) {
    if (!rules_ || row.cells[0].empty()) return;
    read_known(row);
    if (row.cells.size() > 1)
        read_inspector(joiner_.join(row.cells[0]).text, joiner_.join(cells_behind_first(row)).text);
    read_line(join_row(row, joiner_));
    // Two inspectorates may stand beside each other.
    if (rules_->other_inspector)
        for (const layout::Cell& cell : row.cells) each_line(cell, [this](const Joined& text) { read_leads(text); });
}

// A row may have no second cell: a box of one column has none.
void FactReader::read_known(const layout::Row& row) {
    const std::size_t rule = field_at(*rules_, joiner_, row);
    if (rule == rules_->fields.size() || row.cells.size() < 2) return;
    const std::string value = joiner_.join(row.cells[1]).text;
    const FieldKind kind = rules_->format.fields[rule].kind;
    if (kind == FieldKind::urn) set_urn(*rules_, value, document_);
    if (kind != FieldKind::previous_dates || !document_.previous_intervals.empty()) return;
    // "4 and 5 February 2020, under section 5 of the Education Act 2005".
    auto intervals = text::parse_intervals(value);
    if (!intervals) intervals = text::find_intervals(value);
    if (intervals) document_.previous_intervals = std::move(*intervals);
}

} // namespace ofstract::grammar
