#pragma once
// Rows of a report of no known format → the judgements that they pair: a label with a grade of a scale.
//
// Invariant: a grade is given only where one label is beside one grade, by the same word rules for any report. Where it
// is unsure whether two words are a pair, there is a doubt and no judgement: a column of another year, a label that
// comes twice. A grade of an earlier inspection is Document::previous; a legend is nothing. Words that are no pair are
// left in their place.
// Reference: the judgement tables and graded headings of the formats that are known.

#include "grammar/document.h"
#include "grammar/facts.h"
#include "grammar/grades.h"
#include "grammar/headings.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <optional>
#include <string_view>

namespace ofstract::grammar {

// Whether a folded label or heading names an earlier inspection.
bool names_previous(std::string_view folded);

// The heading and the grade that a table pairs in its only row, below at most one that names the columns; the heading
// is unknown where it pairs none.
Heading paired_row(const Table& table, const Rules& rules);

// Whether a folded text can be a judgement's label: it is no day, number or grade, and not longer than labels are.
bool may_be_label(std::string_view folded, const Rules& rules);

// Reads the rows of a table in a report of no known format: pairs, and on its first page facts. Where only the front is
// before the table (`is_front`), each other row is a fact too. Gives the table of the rows that are left. Gives
// nothing, and reads nothing, where there are neither pairs nor facts.
std::optional<Table> read_unknown_rows(const Table& table, std::string_view heading, int page, bool is_front,
                                       const Rules& rules, FactReader& facts, Document& document);

} // namespace ofstract::grammar
