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

// Names and addresses keep their lines, but a word that a line breaks is whole.
std::string lines_text(const Passage& text) {
    std::string out;
    bool in_word = false;
    for (const Passage& line : text.by_line()) {
        out += (out.empty() || in_word ? "" : "\n") + line.text();
        in_word = text::ends_with_soft_hyphen(line.word(line.front(), line.front().tokens.size() - 1).text);
    }
    return out;
}

} // namespace

void FactReader::read_back_table(const Table& table) {
    is_below_label_ = false;
    std::size_t columns = 0;
    for (const Row& row : table.rows) columns = std::max(columns, row.cells.size());
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<Passage> cells;
        for (const Row& row : table.rows)
            if (column < row.cells.size()) cells.push_back(row.cells[column]);
        const Passage whole = Passage::of(cells);
        if (whole.empty()) continue;
        const auto& lines = whole.lines();
        const auto value = std::find_if(lines.begin(), lines.end(), [](const layout::Line& l) { return !l.bold; });
        const auto label = static_cast<std::size_t>(value - lines.begin());
        add(whole.part(0, label), whole.part(label, lines.size()));
    }
}

bool FactReader::read_detail(const Row& row) {
    const Passage value = row.behind_first();
    if (value.empty() || row.cells[0].empty()) return false;
    read_known(row);
    read_inspector(row.cells[0].folded(), value.text());
    add(row.cells[0], value);
    return true;
}

void FactReader::read_details(const Table& table) {
    for (const Row& row : table.rows)
        if (!read_detail(row)) add(row.cells[0], row.behind_first());
}

void FactReader::read_back_block(const Passage& block) {
    std::vector<FieldLines> fields;
    if (field_at(*rules_, block) < rules_->fields.size()) {
        collect_fields(block, *rules_, fields);
        read_fields(fields, *rules_, document_);
        is_below_label_ = false;
    } else if (has_heading_look(block, passages_.measure)) {
        add(block, {});
        is_below_label_ = true;
    } else if (is_below_label_) extend(block);
    else add({}, block);
}

void FactReader::add(const Passage& label, const Passage& value) {
    Field field;
    field.text = Passage::of({label, value}).joined();
    field.label = label.text();
    field.value = lines_text(value);
    document_.fields.push_back(std::move(field));
    each_line(value, [this](const Passage& text) { read_line(text); });
}

// "…, Ofsted HMI Lead" / "Inspector": reads each line by itself, and then with the next, where the next only continues
// it.
template <class Read> void FactReader::each_line(const Passage& text, const Read& read) const {
    const std::vector<Passage> lines = text.by_line();
    for (const Passage& line : lines) read(line);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (lines[i + 1].text().find(',') == std::string::npos) read(text.part(i, i + 2));
}

void FactReader::extend(const Passage& value) {
    Field& field = document_.fields.back();
    const Joined& more = value.joined();
    field.value += (field.value.empty() ? "" : "\n") + more.text;
    field.text.text += (field.text.text.empty() ? "" : " ") + more.text;
    field.text.words.insert(field.text.words.end(), more.words.begin(), more.words.end());
    field.text.marks.insert(field.text.marks.end(), more.marks.begin(), more.marks.end());
    add_spans(value.lines(), field.text.where);
    each_line(value, [this](const Passage& text) { read_line(text); });
}

// Who led the inspection, and who led the other inspectorate's part.
void FactReader::read_leads(const Passage& text) {
    if (!rules_ || text.text().size() > longest_fact) return;
    if (rules_->inspector && document_.inspectors.size() == others_) {
        const auto [name, role] = rules_->inspector->two_groups(text.folded());
        if (!name.empty()) add_inspectors(parse_inspectors({text::unfold(text.text(), name)}));
        if (!role.empty() && document_.inspectors.size() > others_ && document_.inspectors.front().role.empty())
            document_.inspectors.front().role = text::unfold(text.text(), role);
    }
    if (rules_->other_inspector) {
        const auto [name, role] = rules_->other_inspector->two_groups(text.folded());
        if (!name.empty())
            for (const Inspector& one : parse_inspectors({text::unfold(text.text(), name)}))
                if (!rules_->format.general || is_name(one.name))
                    add_other({one.name, text::unfold(text.text(), role)});
    }
}

// Reads facts in the body: the name of the lead inspector, the time of the next inspection.
void FactReader::read_line(const Passage& text) {
    if (!rules_ || text.text().size() > longest_fact || (!rules_->inspector && !rules_->next_inspection)) return;
    read_leads(text);
    if (rules_->next_inspection && !document_.next_inspection && rules_->next_inspection->matches(text.folded())) {
        document_.next_inspection = text.joined();
        document_.next_inspection->words.clear();
    }
}

// Behind "Inspector" as a heading or a row's label of its own.
void FactReader::read_inspector(std::string_view folded_label, const std::string& names) {
    static const Pattern inspector("(lead |reporting )?inspectors?( name)? ?:?");
    if (rules_ && rules_->format.general && document_.inspectors.size() == others_ && names.size() <= longest_fact &&
        inspector.matches(folded_label))
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

void FactReader::read_row(const Row& row) {
    if (!rules_ || row.cells[0].empty()) return;
    read_known(row);
    if (row.cells.size() > 1) read_inspector(row.cells[0].folded(), row.behind_first().text());
    read_line(row.whole());
    // Two inspectorates may be beside each other.
    if (rules_->other_inspector)
        for (const Passage& cell : row.cells) each_line(cell, [this](const Passage& text) { read_leads(text); });
}

// A row may have no second cell: a box of one column has none.
void FactReader::read_known(const Row& row) {
    const std::size_t rule = field_at(*rules_, row.cells[0]);
    if (rule == rules_->fields.size() || row.cells.size() < 2) return;
    const std::string& value = row.cells[1].text();
    const FieldKind kind = rules_->format.cover.fields[rule].kind;
    if (kind == FieldKind::urn) set_urn(*rules_, value, document_);
    if (kind != FieldKind::previous_dates || !document_.previous_intervals.empty()) return;
    // "4 and 5 February 2020, under section 5 of the Education Act 2005".
    auto intervals = text::parse_intervals(value);
    if (!intervals) intervals = text::find_intervals(value);
    if (intervals) document_.previous_intervals = std::move(*intervals);
}

} // namespace ofstract::grammar
