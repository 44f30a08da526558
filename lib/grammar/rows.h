#pragma once
// A table's rows → labelled facts, and headings with their grades.
//
// Invariant: no row's words are taken twice: a row is read here, or left to the caller whole.

#include "grammar/document.h"
#include "grammar/fields.h"
#include "grammar/headings.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <optional>
#include <vector>

namespace ofstract::grammar {

// A right cell with nothing beside it continues the row above: a list inside a cell is set wider than its text.
// Judgement tables are read otherwise, for there an empty cell is a missing label.
std::vector<Row> whole_rows(const Table& table);

// A table as it is printed, of rows from whole_rows().
Element element_of(const std::vector<Row>& rows);

// Whether each row is a labelled fact, and those rows as fields.
bool are_field_rows(const Table& table, const Rules& rules);
void add_field_rows(const Table& table, const Rules& rules, std::vector<FieldLines>& fields);

// Reads the rows that are labelled facts into document.fields, and gives the table of the others, which may be
// judgements between them; nothing, and nothing is read, where no row is a fact.
std::optional<Table> read_field_rows(const Table& table, const Rules& rules, Document& document);

// Cuts the table at `part` of the flow, if it is one, in two: rows at its top that are labelled facts, and the other
// rows. The dates of an inspection may be ruled together with the judgements below them.
void cut_behind_fields(Passages& passages, std::size_t part, const Rules& rules);

// The lines below the (folded) heading of a team, each a name and, behind a gap, its bearer's role: a row of each. One
// row, or rows far apart, do not look like a table.
std::vector<Row> team_rows(const Passage& block, std::string_view heading);

// Whether each line of a block names a person of the team and, behind a gap, their role, without space between the
// lines.
bool lists_team(const Passage& block, std::string_view heading);

// Adds rows to the table that the section's texts end with, or a table of them.
void add_rows(Section& section, const std::vector<Row>& rows);

// Whether each row of a table is a label and its value, below a (folded) heading that announces them.
bool holds_details(const Table& table, std::string_view heading, const Rules& rules);

// The heading and the grade that a row pairs; the heading is unknown where it is no such row.
Heading graded_row(const Row& row, const Rules& rules);

// Whether a table is but a heading's line that a gap parts, or a colour behind its first words: "Outcomes | are good".
bool is_parted_heading(const Table& table, const Rules& rules);

// Headings with their grades at the right edge, and texts between them that are too short to reach below those, are no
// table, though its columns are clear. Gives the result of graded_row() for each row, and nothing where it is a table.
std::vector<Heading> areas_of(const Table& table, const Rules& rules);

} // namespace ofstract::grammar
