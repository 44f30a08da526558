#pragma once
// A judgement table's cells → judgements, each bound to the label of its row.
//
// Invariant: a grade is given only where exactly one label is beside exactly one grade; everything else is a diagnostic
// and no guess. Each cell's words go into one judgement or the header.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <optional>
#include <string>
#include <string_view>

namespace ofstract::grammar {

// A label, folded for comparing: without the stop or the colon that it may be printed with, and without the signs that
// a program read in a table's rules ("help and _ | protection").
std::string comparable(std::string_view label);

// How many rows of a table are its header; nothing where it is no judgement table: a format with a header is
// known by it, one without by two rows that carry its labels, and any by rows of which each is a label and a grade.
std::optional<std::size_t> judgement_header_rows(const Table& table, const Rules& rules);

// Joins the rows of a table that draws no rules and whose labels and grades are wrapped: a row that begins with a small
// letter, or with nothing, continues the one above. Nothing where the rows are whole as they are, or where a joined row
// is not a label of the format and a grade.
std::optional<Table> with_whole_labels(const Table& table, const Rules& rules);

// Reads the table's rows into document.judgements and its header into document.furniture.
void read_judgements(const Table& table, std::size_t header_rows, const Rules& rules, Document& document);

// Whether a folded text is a label of the format's judgements.
bool is_label(const Rules& rules, std::string_view folded);

// The id of a judgement's label: the format's, or a slug of the label.
std::string label_id(const Rules& rules, std::string_view label);

} // namespace ofstract::grammar
