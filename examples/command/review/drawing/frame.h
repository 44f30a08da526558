#pragma once
// The message about a page from the process that draws to the one that asked. The pixels follow a page that is drawn:
// rows from the top, three bytes (red, green, blue) each, nothing between rows.
//
// Invariant: every byte from that process is checked before it is used: a document may have taken it over.

#include <cstddef>
#include <cstdint>

namespace command::reviewing {

enum class FrameKind : std::int32_t { begun, drawn, failed };

struct Frame {
    FrameKind kind = FrameKind::begun;
    std::int32_t page = 0;             // from 1
    std::int32_t across = 0, down = 0; // pixels
    double width = 0, height = 0;      // points, of the page as a reader sees it
};

// Of A4 at 110 dots an inch there are 1.2 million: letters of 8 points can be read. A larger page has larger dots.
constexpr double most_dots_an_inch = 110;
constexpr double most_pixels = 1.3e6;
constexpr double most_across = 4000; // or down

constexpr std::size_t bytes_a_pixel = 3;

// How the process ends where it cannot begin.
constexpr int exit_unconfined = 90; // the machine's fault
constexpr int exit_unreadable = 91; // Poppler cannot open the document
constexpr int exit_out_of_memory = 92;

} // namespace command::reviewing
