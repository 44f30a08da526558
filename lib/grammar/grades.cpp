#include "grammar/grades.h"

#include "grammar/pattern.h"

#include <array>
#include <utility>

namespace ofstract::grammar {
namespace {

// "Improvement" and "Require improvement" are slips that reports print.
constexpr std::array<std::pair<const char*, Grade>, 10> grades = {{
    {"outstanding", Grade::outstanding},
    {"good", Grade::good},
    {"requires? improvements?(?: to be good)?", Grade::requires_improvement},
    {"inadequate", Grade::inadequate},
    {"adequate", Grade::adequate},
    {"satisfactory", Grade::satisfactory},
    {"not judged", Grade::not_judged},
    {"typically (?:lead to )?positive", Grade::typically_positive},
    {"inconsistent", Grade::inconsistent},
    {"(?:widespread|systemic|significant)[\\w/ ]* failings", Grade::systemic_failings},
}};

} // namespace

Grade parse_grade(std::string_view folded) {
    static const auto patterns = [] {
        std::vector<std::pair<Pattern, Grade>> out;
        for (const auto& [pattern, grade] : grades)
            out.emplace_back(Pattern(std::string(pattern) + R"((?: ?\(?grade [1-4]\)?)? ?\.?)"), grade);
        return out;
    }();
    for (const auto& [pattern, grade] : patterns)
        if (pattern.matches(folded)) return grade;
    return Grade::none;
}

GradedHeading split_grade(std::string_view folded) {
    static const auto pattern =
        compile(R"((.*?) ?[:;.-]? ?(?:\b(?:is|are)\b)? ?[:;-]? ?\b(outstanding|good|requires? improvement)"
                R"((?: to be good)?|inadequate|adequate|satisfactory) ?\.?)");
    std::string stem, grade;
    if (!RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), *pattern, &stem, &grade))
        return {std::string(folded), Grade::none};
    return {stem, parse_grade(grade)};
}

} // namespace ofstract::grammar
