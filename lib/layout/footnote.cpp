#include "layout/footnote.h"

#include <algorithm>
#include <cmath>

namespace ofstract::layout {
namespace {

constexpr double note_size = 0.93;  // of the body's: 10 and 11 pt notes under 12 pt text
constexpr double apart = 1.8;       // em between the baselines of the body's last line and the note's first
constexpr double lower_part = 0.35; // of the page's height; above it no footnote begins

constexpr double shortest = 6, longest = 20; // em of the body; the 178 separators of 313 reports have about 12
constexpr double most_of_page = 0.5;         // of the page's width; a longer rule divides the page, not its notes
constexpr double at_margin = 6;              // points
constexpr double meets = 3;                  // points; as lattice.cpp has it
constexpr double underline = 0.4;            // em below the baseline; no separator is as near to the text above it

// A rule that a cell or a box has for an edge is no separator.
bool meets_standing(const engine::Page& page, const engine::Rule& rule) {
    return std::any_of(page.rules.begin(), page.rules.end(), [&](const engine::Rule& other) {
        return other.is_vertical && other.at >= rule.from - meets && other.at <= rule.to + meets &&
               rule.at >= other.from - meets && rule.at <= other.to + meets;
    });
}

bool is_separator(const engine::Page& page, const engine::Rule& rule, double left, double body_size) {
    const double length = rule.to - rule.from;
    return !rule.is_vertical && length >= shortest * body_size && length <= longest * body_size &&
           length <= most_of_page * page.width && std::abs(rule.from - left) <= at_margin &&
           !meets_standing(page, rule);
}

} // namespace

bool begins_with_mark(const Line& line) { return line.tokens.size() > 1 && line.tokens[0].raised; }

bool begins_footnote(const Line& line, double body_size) {
    return begins_with_mark(line) && line.size <= note_size * body_size;
}

std::size_t first_line_below_separator(const engine::Page& page, const std::vector<Line>& lines, double body_size) {
    constexpr std::size_t most_rules = 500; // of a page; more are a drawing
    const std::size_t none = lines.size();
    if (lines.empty() || page.rules.size() > most_rules || lines.back().rotated) return none;
    std::size_t found = none;
    for (const engine::Rule& rule : page.rules) {
        const auto below = std::partition_point(
            lines.begin(), lines.end(), [&](const Line& line) { return line.baseline - 0.5 * line.size <= rule.at; });
        if (below == lines.end() || !begins_with_mark(*below)) continue;
        if (!is_separator(page, rule, below->box.left, body_size)) continue;
        if (below != lines.begin() && rule.at - (below - 1)->baseline < underline * (below - 1)->size) continue;
        const auto at = static_cast<std::size_t>(below - lines.begin());
        if (found == none || at > found) found = at; // notes end their page
    }
    return found;
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
