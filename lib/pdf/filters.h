#pragma once
// A stream's filters, as its dictionary names them → its bytes.
//
// The filters that a text can be behind: Flate, LZW, ASCII85, ASCIIHex and RunLength, one after the other, with
// predictors.
//
// Invariant: any bytes and parameters are safe; never more is unpacked than the budget; linear in the bytes that are
// unpacked. A stream is broken if it does not end as its filter ends, or does not match its checksum.
// Reference: ISO 32000-1, 7.4; TIFF 6.0, section 14 (the horizontal predictor); PNG, section 9.2.

#include "pdf/inflate.h"
#include "pdf/value.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

struct Filter {
    std::string_view name; // "/FlateDecode"
    View parameters;       // a dictionary or null
};

// In the order in which they are to be undone. `resolve` follows references.
std::vector<Filter> filters_of(View dictionary, const std::function<View(View)>& resolve);

// Whether all of them are known here. Those of images and /Crypt are not.
bool are_known(const std::vector<Filter>& filters);

// `out` is good until `inflater` or `scratch` is used again.
Inflater::Outcome unfilter(std::string_view packed, const std::vector<Filter>& filters, Inflater& inflater,
                           std::string& scratch, std::string_view& out);

} // namespace ofstract::pdf
