#pragma once
// Labelled lines → fields, and their values: dates, inspectors, identifiers.
//
// A field is a line that begins with a label of the format, with the lines that continue it; or the row of a table
// whose first cell is such a label.
// Invariant: each line belongs to one field; a date or name that cannot be read is a diagnostic.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <string>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

struct FieldLines {
    std::size_t rule; // index into Rules::fields
    std::vector<Passage> lines;
};

// The index of the rule that a folded line is a field of; Rules::fields.size() where it is none.
std::size_t field_of(const Rules& rules, std::string_view folded);
// Of a block or a cell, by its first line.
std::size_t field_at(const Rules& rules, const Passage& text);

// "Lead inspector:" alone, the name in a block of its own below it.
bool is_label_alone(const Passage& block);

// Adds the lines to `fields`: each labelled line begins one, every other line continues the last.
void collect_fields(const Passage& text, const Rules& rules, std::vector<FieldLines>& fields);

// Whether a block without a label of its own continues the last field: more names, more dates.
bool continues_field(const Rules& rules, const std::vector<FieldLines>& fields, std::string_view text);

void read_fields(const std::vector<FieldLines>& fields, const Rules& rules, Document& document);

// Reads a grade of an earlier inspection into document.previous.
void add_previous(std::string label, std::string value, const std::vector<Span>& where, const Rules& rules,
                  Document& document);

// Reads the unique reference number, which is behind its label. In a report of no known format there may be more than a
// number.
void set_urn(const Rules& rules, std::string value, Document& document);

// Whether a text can be one person's name: two to six words with capitals, no digit.
bool is_name(std::string_view text);

// Names and roles from the lines of a lead inspector's field, or from a line of the body.
std::vector<Inspector> parse_inspectors(const std::vector<std::string>& lines);

} // namespace ofstract::grammar
