#pragma once
// CSV with a header line and line feeds → the cells of the rows below the header.
//
// Precondition: a cell with a comma is in quotes, and none holds a quote or a line's end. The cells are views of `csv`.
// Reference: RFC 4180, of which this is a part.

#include <string_view>
#include <vector>

namespace ofstract::grammar {

std::vector<std::vector<std::string_view>> csv_rows(std::string_view csv);

} // namespace ofstract::grammar
