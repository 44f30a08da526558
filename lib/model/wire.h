#pragma once
// A report's data ⇄ bytes, for a reader in another process.
//
// Invariant: decode(encode(data)) equals data, field by field; decode gives nothing for any bytes that
// are not sound data, and needs memory in proportion to the bytes alone: their sender may be hostile.
// Reference: none; both ends are of one version of this library, on one machine.

#include "model/data.h"

#include <memory>
#include <string>
#include <string_view>

namespace ofstract::model {

std::string encode(const detail::ReportData& data);
std::shared_ptr<const detail::ReportData> decode(std::string_view bytes);

} // namespace ofstract::model
