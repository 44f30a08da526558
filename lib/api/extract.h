#pragma once
// Bytes → a report's data: what Extractor does, for those who pass the data on.

#include "model/data.h"

#include <ofstract/error.h>
#include <ofstract/limits.h>

#include <memory>
#include <string_view>

namespace ofstract::api {

Result<std::shared_ptr<const detail::ReportData>> extract(std::string_view bytes, std::string_view name,
                                                          const Limits& limits);

} // namespace ofstract::api
