#pragma once
// Unpacked rows as a predictor left them → the rows. Cross-reference streams use it.
//
// Invariant: any bytes and parameters are safe; false where the bytes are no such rows. The last row may be short.
// Reference: ISO 32000-1, 7.4.4.4; PNG, 9.2 (filter types); TIFF 6.0, section 14, of one byte a sample.

#include "pdf/value.h"

#include <string>
#include <string_view>

namespace ofstract::pdf {

bool undo_predictor(std::string_view data, View parameters, std::string& out);

} // namespace ofstract::pdf
