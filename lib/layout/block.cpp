#include "layout/block.h"

#include "text/signs.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace ofstract::layout {
namespace {

constexpr double loose = 1.18;        // of the document's leading: more is a new paragraph
constexpr double indent_slack = 4;    // points
constexpr double size_slack = 0.6;    // points; a heading is at least 1 pt larger than the text
constexpr double mixed_sizes = 1.2;   // points; inside a sentence: text pasted from elsewhere, slanted type
constexpr double space_width = 0.31;  // em; of Tahoma
constexpr double longest_leading = 2; // em; double spacing is a paragraph gap
constexpr double row_rule = 0.35;     // points; a paragraph's leading varies by less, a row's rule adds 0.5
constexpr double page_end_step = 15;  // points; full pages end within a line of each other
constexpr std::size_t full_pages = 2; // that end there
constexpr double line_end_step = 4;   // points; full lines end within a letter of each other
constexpr std::size_t full_lines = 3; // that end there
constexpr double leading_slack = 0.6; // points; one paragraph's leading varies by rounding only
constexpr std::size_t reach = 120;    // lines; more than a page has

std::size_t letter_count(const Line& line) { return line.tokens.size(); }

long tenths(double value) { return std::lround(value * 10); }

template <class Key> Key most_common(const std::map<Key, std::size_t>& counts, Key otherwise) {
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? otherwise : most->first;
}

// The largest place at which `count` values are within `step` of each other: the middle between the first and the last
// of them. 0 where there is no such place. The values are not sorted into steps of a grid: then a page that is moved by
// a point could seem to end elsewhere.
double furthest_shared(std::vector<double> values, std::size_t count, double step) {
    std::sort(values.begin(), values.end(), std::greater<>());
    for (std::size_t last = count - 1; last < values.size(); ++last) {
        const std::size_t first = last + 1 - count;
        if (values[first] - values[last] <= step) return (values[first] + values[last]) / 2;
    }
    return 0;
}

// Lines of one size, left edge and leading that follow each other.
struct LineRun {
    double right = 0;   // where its longest line ends
    double leading = 0; // points between its baselines
};

double leading_at(const std::vector<Line>& lines, std::size_t at) {
    return at == 0 || at >= lines.size() ? 0 : lines[at].baseline - lines[at - 1].baseline;
}

// The run that line `at` is part of. It may be set wider than the document is. No more than a page's lines are read, or
// else the work would grow with the square of the lines.
LineRun run_at(const std::vector<Line>& lines, std::size_t at) {
    LineRun run{0, leading_at(lines, at)};
    const auto same = [&](const Line& a, const Line& b) {
        return std::abs(a.size - b.size) <= size_slack && std::abs(a.box.left - b.box.left) <= indent_slack;
    };
    std::size_t first = at, last = at;
    while (first > 0 && at - first < reach && std::abs(leading_at(lines, first) - run.leading) < leading_slack &&
           (first == at || same(lines[first], lines[at])))
        --first;
    while (last + 1 < lines.size() && last - at < reach && same(lines[last + 1], lines[at]) &&
           std::abs(leading_at(lines, last + 1) - run.leading) < leading_slack)
        ++last;
    for (std::size_t i = first; i <= last; ++i) run.right = std::max(run.right, lines[i].box.right);
    return run;
}

// A sentence that ends with its line may end its paragraph too. It does where the next word would have fitted. It also
// does where the next line is a little further down than the paragraph's own lines are from each other: the rule of a
// table's row is between.
bool ends_paragraph(const engine::Page& page, const Block& block, const std::vector<Line>& lines, std::size_t at) {
    const Line &last = lines[at - 1], &line = lines[at];
    if (!text::ends_sentence(page.words[last.tokens.back().word].text) ||
        text::begins_small(page.words[line.tokens.front().word].text))
        return false;
    if (would_have_fitted(last, line, run_at(lines, at).right)) return true;
    if (block.lines.front().lead != Lead::none) return false;
    const double regular = block.lines.size() > 1 ? leading_at(lines, at - 1) : leading_at(lines, at + 1);
    return regular > 0.8 * line.size && leading_at(lines, at) - regular > row_rule;
}

bool starts_block(const engine::Page& page, const Block& block, const std::vector<Line>& lines, std::size_t at,
                  const Measure& measure) {
    const Line &last = block.lines.back(), &line = lines[at];
    if (line.rotated || last.rotated) return true;
    if (line.bold != last.bold) return true;
    if (std::abs(line.size - last.size) > size_slack) {
        const bool inside = std::abs(line.size - last.size) < mixed_sizes && line.lead == Lead::none &&
                            !text::ends_sentence(page.words[last.tokens.back().word].text) &&
                            !would_have_fitted(last, line, measure.right);
        if (!inside) return true;
    }
    const double leading = line.baseline - last.baseline;
    if (leading > loose * measure.leading * line.size) {
        // Wider than the document's: one paragraph only where it is set so and the next word would not have fitted.
        const LineRun run = run_at(lines, at);
        const bool as_above = std::abs(leading_at(lines, at - 1) - leading) < leading_slack;
        const bool as_below = std::abs(leading_at(lines, at + 1) - leading) < leading_slack;
        const bool inside = !text::ends_sentence(page.words[last.tokens.back().word].text);
        const bool set_wide = leading < longest_leading * line.size && line.lead == Lead::none &&
                              ((as_above && as_below) || (inside && (as_above || as_below)));
        if (!set_wide || would_have_fitted(last, line, run.right)) return true;
    }
    if (line.lead == Lead::none && ends_paragraph(page, block, lines, at)) return true;
    const double hanging = hanging_left(block);
    if (line.lead == Lead::bullet) return true;
    if (line.lead == Lead::number && std::abs(line.box.left - hanging) > indent_slack) return true;
    if (block.lines.size() == 1) {
        // The second line shows where the block hangs: under its first word or under the text behind it.
        return std::abs(line.box.left - last.box.left) > indent_slack &&
               std::abs(line.box.left - last.text_left) > indent_slack;
    }
    return std::abs(line.box.left - hanging) > indent_slack;
}

// A page ends with a sentence on a full line: whether the page shows that the paragraph ends there too. Three things
// can show it. In a box, it is the space between a paragraph and the box's lower edge. At the top of the next page, it
// is the space above the next paragraph, where pages keep that. Else it is the space left below the line: a paragraph
// that continues fills its page, but for a line that would leave another one alone.
bool shows_end(const Line& last, const Block& behind, const PageEnd& end, const Measure& measure) {
    constexpr double half = 0.5, space = 1.6; // of a line
    constexpr double above_notes =
        5.25; // lines: their separator, space, a line kept back; 30 that continue have 2 to 5
    const Line& next = behind.lines.front();
    const double line = measure.line_leading() * last.size;
    if (end.left_in_box >= 0) return end.left_in_box > half * line;
    const double lower = next.baseline - measure.top;
    if (measure.top > 0 && lower > half * line && lower < space * line) return true;
    const double lines_kept = behind.lines.size() == 2 ? 2 : 1; // the last two of a paragraph stay together
    if (end.to_notes >= 0) return end.to_notes > above_notes * line;
    return measure.lowest - last.baseline > (lines_kept - 0.05) * line;
}

} // namespace

double hanging_left(const Block& block) {
    return block.lines.size() > 1 ? block.lines[1].box.left : block.lines[0].text_left;
}

Measure measure(const std::vector<std::vector<Line>>& pages) {
    std::map<long, std::size_t> sizes, leadings;
    std::vector<double> rights, bottoms;
    for (const auto& lines : pages)
        for (const Line& line : lines) sizes[tenths(line.size)] += letter_count(line);
    Measure result;
    result.body_size = static_cast<double>(most_common(sizes, 120L)) / 10;
    for (const auto& lines : pages)
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const Line& line = lines[i];
            if (tenths(line.size) != tenths(result.body_size) || tenths(lines[i - 1].size) != tenths(line.size))
                continue;
            const double em = (line.baseline - lines[i - 1].baseline) / line.size;
            if (em > 0.8 && em < longest_leading) ++leadings[std::lround(em * 50)];
            rights.push_back(line.box.right);
        }
    result.leading = static_cast<double>(most_common(leadings, 60L)) / 50;
    result.right = furthest_shared(std::move(rights), full_lines, line_end_step);
    const auto is_body = [&](const Line& line) { return !line.bold && tenths(line.size) == tenths(result.body_size); };
    for (const auto& lines : pages) {
        if (lines.empty()) continue;
        bottoms.push_back(lines.back().baseline);
        const Line &first = lines.front(), &last = lines.back();
        if (is_body(first) && (result.top <= 0 || first.baseline < result.top)) result.top = first.baseline;
        if (is_body(last)) result.lowest = std::max(result.lowest, last.baseline);
    }
    result.bottom = furthest_shared(std::move(bottoms), full_pages, page_end_step);
    return result;
}

std::vector<Block> find_blocks(const engine::Page& page, const std::vector<Line>& lines, const Measure& measure) {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (blocks.empty() || starts_block(page, blocks.back(), lines, i, measure)) blocks.emplace_back();
        blocks.back().lines.push_back(lines[i]);
    }
    return blocks;
}

Joint joint_over_page(const Block& block, const Block& behind, const std::string& last_word,
                      const std::string& next_word, const PageEnd& end, const Measure& measure) {
    const Line &last = block.lines.back(), &next = behind.lines.front();
    if (next.lead == Lead::bullet || next.rotated || last.rotated) return Joint::none;
    if (std::abs(next.size - last.size) > size_slack || next.bold != last.bold) return Joint::none;
    const bool hangs = block.lines.front().lead != Lead::none;
    const double left = hangs ? hanging_left(block) : last.box.left;
    if (std::abs(next.box.left - left) > indent_slack) return Joint::none;
    const bool is_next_number = std::abs(next.box.left - block.lines.front().box.left) <= indent_slack;
    if (next.lead == Lead::number && (!hangs || is_next_number)) return Joint::none;
    if (text::begins_small(next_word)) return Joint::sure;
    if (end.has_room) return Joint::none;
    if (!text::ends_sentence(last_word)) return Joint::sure;
    // A sentence ends with the page. Text that hangs beside a number or a bullet continues its paragraph. Elsewhere the
    // next paragraph begins, and where the last line is full to the margin nothing on the page can prove it.
    if (hangs) return Joint::sure;
    const bool full = last.box.right + space_width * last.size + next.tokens[0].box.width() > measure.right;
    return full && !shows_end(last, behind, end, measure) ? Joint::unsure : Joint::none;
}

} // namespace ofstract::layout
