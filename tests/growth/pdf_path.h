#pragma once
// A file's bytes → all that lib/pdf makes of it, and what of the engine needs no Poppler; counted.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace test {

struct PdfWork {
    std::uint64_t check = 0, pages = 0;                // steps, as steps.h counts them
    std::size_t counted = 0;                           // pdf::Eye::work
    std::size_t page_count = 0, texts = 0, faults = 0; // so that a shape can be held to what it was made for

    std::uint64_t all() const { return check + pages; }
};

PdfWork run_pdf(std::string_view bytes);

} // namespace test
