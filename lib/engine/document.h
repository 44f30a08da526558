#pragma once
// bytes → pages of words. The only layer that sees Poppler.
//
// Invariant: any bytes give pages or an Error; nothing is printed. What Poppler does inside a page
// cannot be interrupted: limits are looked at before and after each.
// Reference: ISO 32000-1; Poppler 22.12 (poppler-cpp).

#include "engine/page.h"

#include <ofstract/error.h>
#include <ofstract/limits.h>

#include <optional>
#include <string_view>

namespace ofstract::engine {

enum class OutputIntent { ignore, keep }; // keep: three times as slow and the same words, as a test proves

// Why the bytes are refused before Poppler sees them, or nothing.
std::optional<Error> refuse(std::string_view bytes, const Limits& limits);

Result<Pages> read_pages(std::string_view bytes, const Limits& limits, OutputIntent intent = OutputIntent::ignore);

} // namespace ofstract::engine
