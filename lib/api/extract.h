#pragma once
// Bytes → the data of their reports: the work of Extractor, for callers that pass the data on.

#include "model/data.h"

#include <ofstract/error.h>
#include <ofstract/limits.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace ofstract::api {

// How a process reads that is no caller's own.
struct Circumstances {
    bool fonts = true;                  // false: reading them was fatal, and the report says so
    std::size_t (*denials)() = nullptr; // files that it was kept from reading until now; the report says so
    bool (*is_near)() = nullptr;        // whether its time has nearly run out; the report says so
};

using Reports = std::vector<std::shared_ptr<const detail::ReportData>>;

enum class Which { first, all };

// The reports of a file, in its order: at least one. Where the first alone is asked for, it says how many there are.
Result<Reports> extract(std::string_view bytes, std::string_view name, const Limits& limits, Which which,
                        const Circumstances& how = {});

} // namespace ofstract::api
