#pragma once
// A shape and a number → a made-up PDF of about so many things: what no writer makes, and any file may hold.
//
// Each is made for a loop of lib/pdf: things in a row, things in each other, and, as most squares come from there, many
// things that share a large one.
// Invariant: the same shape and number give the same bytes on every machine.

#include <cstddef>
#include <string>
#include <vector>

namespace test {

inline std::string times(std::size_t count, const std::string& text) {
    std::string out;
    out.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

struct PdfShape {
    const char* name;
    std::string (*write)(std::size_t count);
    // What the work grows with: the file's bytes, or also what the interpreter counts of the page, and stops at
    // (most_work): of a text that is asked for all that is painted near it.
    enum class With { bytes, counted } with = With::bytes;
};

const std::vector<PdfShape>& file_shapes();    // pdf_shapes_file.cpp: objects, tables, streams, filters
const std::vector<PdfShape>& font_shapes();    // pdf_shapes_font.cpp
const std::vector<PdfShape>& page_shapes();    // pdf_shapes_page.cpp: pages and what they share
const std::vector<PdfShape>& content_shapes(); // pdf_shapes_content.cpp: operators, and what they paint

} // namespace test
