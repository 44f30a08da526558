#pragma once
// A table → judgements: a grade belongs to the label whose row it stands in.
//
// Invariant: no grade is ever moved to another row. Where labels and grades do not stand side by side the
// judgements keep their labels, have no grade, and a diagnostic says so.

#include "grammar/document.h"
#include "grammar/pattern.h"
#include "layout/table.h"
#include "text/join.h"

namespace ofstract::grammar {

// Whether the table's first row is the format's header ("Judgement | Grade").
bool is_judgement_table(const layout::Table& table, const text::Joiner& joiner, const Rules& rules);

void read_judgements(const layout::Table& table, const text::Joiner& joiner, const Rules& rules, Document& document);

// The id of a label by the format's rules, or its slug.
std::string label_id(const Rules& rules, std::string_view label);

} // namespace ofstract::grammar
