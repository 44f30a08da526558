#pragma once
// A fuzzer's bytes → a PDF: as they are, or as something that Poppler opens, so that more than its parser is met.

#include "engine/page.h"
#include "fuzz/input.h"

#include <string>

namespace fuzz {

// The first byte says which: a whole PDF, the content of one page, or a typewriter's keys. Sound: not the first.
struct Pdf {
    std::string bytes;
    bool sound = false;
};

Pdf pdf_from(Input input);

// These words at their places, in Helvetica. Characters that are not in WinAnsiEncoding become "?".
std::string pdf_of(const ofstract::engine::Pages& pages);

} // namespace fuzz
