#include "layout/footnote.h"

namespace ofstract::layout {
namespace {

constexpr double note_size = 0.93;  // of the body's: 10 and 11 pt notes under 12 pt text
constexpr double apart = 1.8;       // em between the baselines of the body's last line and the note's first
constexpr double lower_part = 0.35; // of the page's height; above it no footnote begins

} // namespace

bool begins_footnote(const Line& line, double body_size) {
    return line.tokens.size() > 1 && line.tokens[0].raised && line.size <= note_size * body_size;
}

std::size_t first_footnote_line(const engine::Page& page, const std::vector<Line>& lines, double body_size) {
    std::size_t first = lines.size();
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (lines[i].size > note_size * body_size || lines[i].rotated) break;
        if (top_of(lines[i]) < lower_part * page.height) break;
        if (begins_footnote(lines[i], body_size)) first = i;
    }
    return first;
}

std::size_t first_unmarked_footnote_line(const engine::Page& page, const std::vector<Line>& lines, double body_size) {
    std::size_t first = lines.size();
    while (first > 0) {
        const Line& line = lines[first - 1];
        if (line.size > note_size * body_size || line.rotated || line.bold || top_of(line) < lower_part * page.height)
            break;
        --first;
    }
    if (first == 0 || first == lines.size()) return lines.size();
    return lines[first].baseline - lines[first - 1].baseline > apart * body_size ? first : lines.size();
}

std::string last_reference(const engine::Page& page, const std::vector<Line>& lines) {
    std::string found;
    for (const Line& line : lines)
        for (std::size_t i = 1; i < line.tokens.size(); ++i) {
            const std::string& text = page.words[line.tokens[i].word].text;
            if (line.tokens[i].raised && text.size() <= 2 && text.find_first_not_of("0123456789") == std::string::npos)
                found = text;
        }
    return found;
}

} // namespace ofstract::layout
