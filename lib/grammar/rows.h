#pragma once
// A table's rows → what they say beside plain cells: labelled facts, headings with their grades.
//
// Invariant: no row's words are taken twice: what is read here is named, or left to the caller whole.

#include "grammar/document.h"
#include "grammar/headings.h"
#include "grammar/join.h"
#include "grammar/pattern.h"
#include "layout/layout.h"

#include <optional>
#include <vector>

namespace ofstract::grammar {

// Of its first cell that has lines; 0 where none has.
int first_page_of(const layout::Row& row);

// A right cell with nothing beside it goes on with the row above: a list inside a cell is set wider than its text.
// Judgement tables are read otherwise, for there a missing label is missing.
std::vector<layout::Row> whole_rows(const layout::Table& table);

// A table as it is printed, of rows from whole_rows().
Element element_of(const std::vector<layout::Row>& rows, const Joiner& joiner);

// Reads the rows that are labelled facts into document.fields, and gives the table of the others, which may be
// judgements between them; nothing, and nothing is read, where no row is a fact.
std::optional<layout::Table> read_field_rows(const layout::Table& table, const Joiner& joiner, const Rules& rules,
                                             Document& document);

// Cuts the table at `part` of the flow, if it is one, in two where rows that are labelled facts stand above its first
// other row: the dates of an inspection may be ruled as the judgements below them are.
void cut_behind_fields(layout::Layout& layout, std::size_t part, const Joiner& joiner, const Rules& rules);

// Of lines below the heading of a team, each a name and, behind a gap, what its bearer is: a row of each. One row, or
// rows far apart, are no table by their look.
std::vector<layout::Row> team_rows(const layout::Block& block, std::string_view heading);

// Adds rows to the table that the section's texts end with, or a table of them.
void add_rows(Section& section, const std::vector<layout::Row>& rows, const Joiner& joiner);

// Whether each row of a table is a label and what it is of, below a heading that says so.
bool holds_details(const layout::Table& table, std::string_view heading, const Rules& rules);

// The heading and the grade that a row pairs; the heading is unknown where it is no such row.
Heading graded_row(const layout::Row& row, const Joiner& joiner, const Rules& rules);

// Whether a table is but a heading's line that a gap parts, or a colour behind its first words: "Outcomes | are good".
bool is_parted_heading(const layout::Table& table, const Joiner& joiner, const Rules& rules);

// Headings with their grades at the right edge, and texts between them that are too short to reach below those, are no
// table, though its columns are clear. Gives what graded_row() gives of each row, and nothing where it is a table.
std::vector<Heading> areas_of(const layout::Table& table, const Joiner& joiner, const Rules& rules);

} // namespace ofstract::grammar
