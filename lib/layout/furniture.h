#pragma once
// lines of all pages → which of them are running headers, running footers and page numbers.
//
// Known by position and repetition, never by wording: footers in the corpus misprint titles and dates.
// Invariant: a line is furniture only in the top or bottom band of its page.

#include "layout/line.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ofstract::layout {

// A table's header is furniture where it is repeated on a page over which the table continues. The last five kinds are
// words that were set aside before: aside.h.
enum class Furniture {
    none,
    header,
    footer,
    page_number,
    table_header,
    watermark,
    hidden,
    doubled,
    stamp,
    line_number
};

// One entry a line: marks[page][line]. `pages` and `lines` run side by side.
std::vector<std::vector<Furniture>> find_furniture(const std::vector<engine::Page>& pages,
                                                   const std::vector<std::vector<Line>>& lines);

// The tokens of a running header or footer that number its page, beside its other words or alone: "Inspection report: a
// school, 8–9 November 2016      Page 2 of 13". Its number goes up with the pages, on two of them at least.
struct PageNumber {
    std::size_t page, line;
    std::size_t from, to; // tokens
};

// At most one a line, in reading order; `marks` are those of find_furniture.
std::vector<PageNumber> find_page_numbers(const std::vector<engine::Page>& pages,
                                          const std::vector<std::vector<Line>>& lines,
                                          const std::vector<std::vector<Furniture>>& marks);

} // namespace ofstract::layout
