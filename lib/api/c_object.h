#pragma once
// The object behind ofstract_report of the interface for C: a result, and no copy of its texts.
//
// Invariant: a report's texts end with a null byte in its data (model/data.h), so they are given as they are.
// Reference: include/ofstract/c.h.

#include "model/data.h"

#include <ofstract/c.h>
#include <ofstract/error.h>
#include <ofstract/report.h>

#include <string>
#include <string_view>
#include <vector>

struct ofstract_report {
    ofstract::Result<ofstract::Report> result;
    std::string name;                    // of the source, for the JSON form of an error
    std::vector<std::uint32_t> sections; // in reading order
    std::vector<std::uint32_t> numbered; // blocks

    ofstract_report(ofstract::Result<ofstract::Report> given, std::string_view source);
};

namespace ofstract::api {

ofstract_span as_c(const Span& span);
ofstract_span first_of(ofstract_places places);
ofstract_places as_c(Values<Span> where);

} // namespace ofstract::api
