#pragma once
// How much a document may cost before it is refused with ErrorCode::limit.
//
//     ofstract::Limits limits;
//     limits.pages = 100;
//     ofstract::Extractor extractor(limits);
//
// Units: bytes, pages, words, seconds. Ownership: a plain value. Two limits are fixed, for every way of reading: 64 MiB
// of text in the document (ErrorCode::limit), and 100,000 complaints of the PDF reader about it (ErrorCode::damaged).
// Source: the largest of 994 published reports has 0.9 MB, 58 pages and 22,408 words and takes less than a second; the
// defaults leave room for a hundred times as much.

#include <cstddef>

namespace ofstract {
inline namespace v0_2 {

struct Limits {
    std::size_t bytes = 64u << 20;       // of the file; never above 2^31 - 1
    std::size_t pages = 2000;            // in the document
    std::size_t words_per_page = 50'000; // on any page
    std::size_t words = 1'000'000;       // in the document
    double seconds = 30;                 // wall time, checked between pages only: a page cannot be interrupted
};

} // namespace v0_2
} // namespace ofstract
