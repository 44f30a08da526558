#pragma once
// The committed lists of authorities and of their other names, as text. CMake embeds them: no file is read at run time.
//
// Invariant: CSV with a header line and line feeds; a name with a comma is in quotes, and none holds a quote.

#include <string_view>

namespace ofstract::grammar {

extern const std::string_view local_authorities_csv; // urn, la_code, ons_code, region, name
extern const std::string_view authority_names_csv;   // name, urn; no urn: a council without an identifier of today

} // namespace ofstract::grammar
