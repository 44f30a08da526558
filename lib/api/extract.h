#pragma once
// Bytes → a report's data: what Extractor does, for those who pass the data on.

#include "model/data.h"

#include <ofstract/error.h>
#include <ofstract/limits.h>

#include <cstddef>
#include <memory>
#include <string_view>

namespace ofstract::api {

// How a process reads that is no caller's own.
struct Circumstances {
    bool fonts = true;                  // false: reading them was fatal, and the report says so
    std::size_t (*denials)() = nullptr; // files that it was kept from reading until now; the report says so
};

Result<std::shared_ptr<const detail::ReportData>> extract(std::string_view bytes, std::string_view name,
                                                          const Limits& limits, const Circumstances& how = {});

} // namespace ofstract::api
