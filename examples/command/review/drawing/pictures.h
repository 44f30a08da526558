#pragma once
// A PDF's bytes and the numbers of some of its pages → a picture of each, or the reason why there is none.
//
// The pixels are drawn by another process (painter.h), which a page may harm. This process makes a picture file of
// them, so that a browser decodes only files from a program that no document has touched.
// Errors: a page that cannot be drawn is missing alone; an error that costs several pages is given for each. Nothing is
// thrown but std::bad_alloc.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace command::reviewing {

struct Picture {
    double width = 0, height = 0; // points, of the page as a reader sees it; 0: not known
    int across = 0, down = 0;     // pixels
    std::string webp;             // "": there is none, and `problem` says why
    std::string problem;          // "it took more than 10 seconds"
};

struct DrawingLimits {
    double seconds = 30;             // waited for all pages of a file; a third of it for one
    std::size_t memory = 512u << 20; // bytes of address space
};

// Of a file; pages behind them are not drawn.
constexpr std::size_t most_pictures = 500;
constexpr std::size_t most_picture_bytes = 64u << 20;

// Pages count from 1.
std::map<int, Picture> pictures_of(std::string_view pdf, const std::set<int>& pages, const DrawingLimits& limits);

} // namespace command::reviewing
