#include "layout/footnote.h"

namespace ofstract::layout {
namespace {

constexpr double note_size = 0.93;  // of the body's: 10 and 11 pt notes under 12 pt text
constexpr double lower_part = 0.35; // of the page's height; above it no footnote begins

} // namespace

bool begins_footnote(const Line& line, double body_size) {
    return line.tokens.size() > 1 && line.tokens[0].raised && line.size <= note_size * body_size;
}

std::size_t first_footnote_line(const engine::Page& page, const std::vector<Line>& lines, double body_size) {
    std::size_t first = lines.size();
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (lines[i].size > note_size * body_size || lines[i].rotated) break;
        if (lines[i].box.top < lower_part * page.height) break;
        if (begins_footnote(lines[i], body_size)) first = i;
    }
    return first;
}

} // namespace ofstract::layout
