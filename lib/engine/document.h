#pragma once
// bytes → pages of words. The only layer that sees Poppler.
//
// Invariant: any bytes give pages or an Error; nothing is printed. Poppler's work inside a page cannot be interrupted:
// limits are checked before and after each page.
// Reference: ISO 32000-1; Poppler 22.12 (poppler-cpp).

#include "engine/page.h"

#include <ofstract/error.h>
#include <ofstract/limits.h>

#include <optional>
#include <string>
#include <string_view>

namespace ofstract::engine {

enum class OutputIntent { ignore, keep }; // keep: three times as slow and the same words, as a test proves
enum class Fonts { read, leave };         // leave: words without fonts and sizes, where reading the fonts is fatal

// Bytes of all words. Published reports have 0.3 MB at most; a page of forms that show forms, or of compressed
// spaces, makes gigabytes of a small file.
constexpr std::size_t most_text = 64u << 20;

// Why the bytes are refused before Poppler sees them, or nothing.
std::optional<Error> refuse(std::string_view bytes, const Limits& limits);

// The diagnostic for a file with this damage and these oddities (page.h). There is at most one, for the worse of the
// two.
struct Finding {
    const char* code; // one of ofstract/diagnostic.h
    Severity severity;
    std::string message;
};
std::optional<Finding> finding(const std::string& damage, const std::string& oddity);

// A document with too many complaints of Poppler (host.h).
Error too_damaged();

Result<Pages> read_pages(std::string_view bytes, const Limits& limits, OutputIntent intent = OutputIntent::ignore,
                         Fonts fonts = Fonts::read);

} // namespace ofstract::engine
