#include "grammar/scale.h"

#include "grammar/grades.h"
#include "grammar/headings.h"

#include <optional>
#include <string>

namespace ofstract::grammar {
namespace {

constexpr std::size_t most_words = 12; // of a whole legend; five grades have nine

// The folded words of a part that may be a grade or some; nothing of one that is longer.
std::optional<std::string> few_words(const Part& part) {
    std::size_t words = 0;
    for (const Passage& cell : cells_of(part))
        for (const layout::Line& line : cell.lines())
            if ((words += line.tokens.size()) > most_words) return std::nullopt;
    return whole(part).folded();
}

} // namespace

std::size_t legend_parts(const Passages& passages, std::size_t i) {
    std::string said;
    for (std::size_t end = i; end < passages.flow.size(); ++end) {
        const auto words = few_words(passages.flow[end]);
        if (!words) return 0;
        said += (said.empty() ? "" : " ") + *words;
        if (is_legend(said)) return end + 1 - i;
        if (!begins_legend(said)) return 0;
    }
    return 0;
}

bool heads_group(const Passage& text, const Passage& next, const Rules& rules) {
    constexpr std::size_t heading_lines = 4; // at most, as everywhere
    if (!rules.judges || text.lines().size() != 1 || next.empty() || next.lines().size() > heading_lines) return false;
    const Grade grade = rules.grader->parse(text.folded());
    if (grade == Grade::none) return false;
    const Heading heading = look_up(next, &rules);
    return heading.known && heading.judges && heading.grade == grade;
}

} // namespace ofstract::grammar
