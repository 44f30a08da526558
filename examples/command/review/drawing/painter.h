#pragma once
// The process that draws: a document and the numbers of its pages → a Frame for each on standard output.
//
// Invariant: never returns. It is confined as a reader is (lib/worker/confinement.h) before Poppler sees the document's
// first byte: no network, no other process, nothing to write to, fonts and character maps to read.

#include "worker/confinement.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace command::reviewing {

struct PainterLimits {
    double cpu_seconds = 10;
    std::size_t memory = 512u << 20; // address space, in bytes
};

// To be called in a fork, with the document in its memory. `answer` is a pipe, to write to.
[[noreturn]] void paint(std::string_view document, std::span<const int> pages, const PainterLimits& limits,
                        const ofstract::worker::Confinement& confinement, int answer);

} // namespace command::reviewing
