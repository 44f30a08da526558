#include "grammar/headings.h"

#include "grammar/grades.h"
#include "text/signs.h"
#include "text/text.h"

#include <algorithm>

namespace ofstract::grammar {
namespace {

constexpr std::size_t heading_lines = 4; // at most
constexpr double larger = 1.05;          // of the body's size
constexpr double larger_in_scan = 1.12;  // lines of the body are read a point larger or smaller; headings 1.17 and more
constexpr double same_size = 1.07;       // slanted type measures 1.05 of its size; headings differ by 1.08 and more

// A heading of a format may be printed with a full stop at its end.
bool matches(const Pattern& pattern, std::string_view folded) {
    if (pattern.matches(folded)) return true;
    return folded.size() > 1 && folded.back() == '.' && pattern.matches(folded.substr(0, folded.size() - 1));
}

} // namespace

bool has_heading_look(const Passage& block, const layout::Measure& measure) {
    const layout::Line& first = block.front();
    return first.lead == layout::Lead::none && block.lines().size() <= heading_lines && !first.rotated &&
           (first.bold || first.size > (measure.is_recognised ? larger_in_scan : larger) * measure.body_size);
}

Heading look_up(const Passage& text, const Rules* rules) {
    const GradedHeading split = (rules ? *rules->grader : common_grader()).split(text.folded());
    Heading heading;
    heading.grade = split.grade;
    static const std::vector<HeadingPattern> none;
    for (const auto& [pattern, rule, grade, judges] : rules ? rules->headings : none) {
        if (!matches(pattern, grade != HeadingGrade::none ? split.stem : text.folded())) continue;
        heading.id = *rule.id != '\0' ? std::string(rule.id) : text::slug(text.text());
        heading.known = true;
        heading.expects = grade;
        heading.judges = judges;
        heading.plain = rule.plain;
        heading.level = rule.level;
        heading.holds = rule.holds;
        heading.is_leaf = rule.is_leaf;
        heading.stem = split.stem;
        heading.grade_words = split.words;
        if (grade == HeadingGrade::none) heading.grade = Grade::none;
        return heading;
    }
    // A grade alone is a word that is explained; it grades nothing.
    if (split.stem.empty()) heading.grade = Grade::none;
    heading.id = text::slug(heading.grade == Grade::none ? text.text() : split.stem);
    return heading;
}

Rank rank_of(const layout::Line& line) { return {line.size, line.bold ? 1 : 0}; }

Rank rank_of(const layout::Line& line, const Heading& heading) {
    Rank rank = rank_of(line);
    rank.level = heading.level;
    rank.holds = heading.holds;
    rank.is_leaf = heading.is_leaf;
    return rank;
}

bool outranks(const Rank& a, const Rank& b) {
    if (a.size > b.size * same_size || b.size > a.size * same_size) return a.size > b.size;
    return a.weight > b.weight;
}

bool is_plain_heading(const Passage& block, const layout::Measure& measure, const Rules* rules) {
    if (!rules || !(rules->has_plain || measure.is_recognised)) return false;
    if (block.lines().size() > 2 || block.front().rotated) return false;
    if (measure.is_recognised) return look_up(block, rules).known;
    return !text::ends_sentence(block.text()) && look_up(block, rules).plain;
}

} // namespace ofstract::grammar
