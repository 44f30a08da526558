#pragma once
// The stream behind a font's /ToUnicode → whether it is whole: it begins and ends, and each of its lists has as many
// entries as it says. A map that lost some of them gives codes for letters, and a reader does not complain of it.
//
// Not found: an entry with a wrong character. Invariant: any bytes are safe; linear.
// Reference: ISO 32000-1, 9.10.3; Adobe Technical Note 5014, CMap and CIDFont Files Specification.

#include <string_view>

namespace ofstract::pdf {

bool is_whole_character_map(std::string_view map);

} // namespace ofstract::pdf
