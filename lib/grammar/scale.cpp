#include "grammar/scale.h"

#include "grammar/grades.h"
#include "grammar/headings.h"
#include "text/text.h"

#include <optional>
#include <string>

namespace ofstract::grammar {
namespace {

using layout::Block;
using layout::Table;

constexpr std::size_t most_words = 12; // of a whole legend; five grades have nine

bool has_at_most(std::size_t most, const layout::Part& part) {
    std::size_t words = 0;
    const auto count = [&](const std::vector<layout::Line>& lines) {
        for (const layout::Line& line : lines) words += line.tokens.size();
        return words <= most;
    };
    if (const Block* block = std::get_if<Block>(&part)) return count(block->lines);
    for (const layout::Row& row : std::get<Table>(part).rows)
        for (const layout::Cell& cell : row.cells)
            if (!count(cell)) return false;
    return true;
}

// The folded words of a part that may be a grade or some; nothing of one that is longer.
std::optional<std::string> few_words(const layout::Part& part, const Joiner& joiner) {
    if (!has_at_most(most_words, part)) return std::nullopt;
    return text::fold(joiner.join(layout::lines_of(part)).text);
}

} // namespace

std::size_t legend_parts(const layout::Layout& layout, std::size_t i, const Joiner& joiner) {
    std::string said;
    for (std::size_t end = i; end < layout.flow.size(); ++end) {
        const auto words = few_words(layout.flow[end], joiner);
        if (!words) return 0;
        said += (said.empty() ? "" : " ") + *words;
        if (is_legend(said)) return end + 1 - i;
        if (!begins_legend(said)) return 0;
    }
    return 0;
}

std::vector<layout::Line> first_lines(const layout::Part& part) {
    if (const Block* block = std::get_if<Block>(&part)) return block->lines;
    return layout::lines_of(std::get<Table>(part).rows.front());
}

bool heads_group(const std::vector<layout::Line>& lines, const std::vector<layout::Line>& next, const Joiner& joiner,
                 const Rules& rules) {
    constexpr std::size_t heading_lines = 4; // at most, as everywhere
    if (!rules.judges || lines.size() != 1 || next.empty() || next.size() > heading_lines) return false;
    const Grade grade = rules.grader->parse(text::fold(joiner.join(lines).text));
    if (grade == Grade::none) return false;
    const Heading heading = look_up(joiner.join(next).text, &rules);
    return heading.known && heading.judges && heading.grade == grade;
}

} // namespace ofstract::grammar
