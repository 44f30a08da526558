#include "grammar/grades.h"

#include <algorithm>
#include <iterator>

namespace ofstract::grammar {
namespace {

std::string in_order(const Scale& scale, bool reversed, bool may_end_early) {
    std::string pattern, close;
    for (std::size_t i = 0; i < scale.size(); ++i) {
        const GradeWord& word = scale[reversed ? scale.size() - 1 - i : i];
        pattern += (i == 0 ? "" : may_end_early ? "(?: " : " ") + ("(?:" + std::string(word.pattern) + ")");
        if (i > 0 && may_end_early) close += ")?";
    }
    return pattern + close;
}

std::vector<Pattern> both_orders(bool may_end_early) {
    std::vector<Pattern> out;
    for (const bool reversed : {false, true}) out.emplace_back(in_order(standards(), reversed, may_end_early));
    return out;
}

bool matches_one(const std::vector<Pattern>& patterns, std::string_view folded) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& p) { return p.matches(folded); });
}

std::vector<std::pair<Pattern, Grade>> words_of(const Scale& scale) {
    std::vector<std::pair<Pattern, Grade>> out;
    for (const GradeWord& word : scale)
        out.emplace_back(Pattern("(?:" + std::string(word.pattern) + R"()(?: ?\(?grade [1-4]\)?)? ?\.?)"), word.grade);
    return out;
}

} // namespace

// "Improvement" and "Require improvement" are slips that reports print.
const Scale& effectiveness() {
    static const Scale scale = {{"outstanding", Grade::outstanding},
                                {"good", Grade::good},
                                {"requires? improvements?(?: to be good)?", Grade::requires_improvement},
                                {"inadequate", Grade::inadequate},
                                {"adequate", Grade::adequate},
                                {"satisfactory", Grade::satisfactory},
                                {"not judged", Grade::not_judged}};
    return scale;
}

const Scale& standards() {
    static const Scale scale = {{"exceptional", Grade::exceptional},
                                {"strong standard", Grade::strong_standard},
                                {"expected standard", Grade::expected_standard},
                                {"needs attention", Grade::needs_attention},
                                {"urgent improvement", Grade::urgent_improvement}};
    return scale;
}

const Scale& area_send() {
    static const Scale scale = {{"typically (?:lead to )?positive", Grade::typically_positive},
                                {"inconsistent", Grade::inconsistent},
                                {"(?:widespread|systemic|significant)[\\w/ ]* failings", Grade::systemic_failings}};
    return scale;
}

const Scale& met() {
    static const Scale scale = {{"met", Grade::met}, {"not met", Grade::not_met}};
    return scale;
}

const Scale& met_or_not() {
    static const Scale scale = {{"yes", Grade::met},
                                {"no", Grade::not_met},
                                {"met", Grade::met},
                                {"not met(?: \\((?:with )?(?:enforcement )?actions?\\))?", Grade::not_met}};
    return scale;
}

const Scale& independent_standards() {
    static const Scale scale = {
        {"(?:the )?(?:proposed )?(?:independent )?school (?:now |already )?meets .*", Grade::met},
        {"(?:the )?(?:proposed )?(?:independent )?school (?:still )?does not (?:yet )?meet .*", Grade::not_met},
        {"(?:the )?(?:proposed )?(?:independent )?school is likely to meet .*", Grade::likely_to_meet},
        {"(?:the )?(?:proposed )?(?:independent )?school is (?:unlikely|not likely) to meet .*",
         Grade::unlikely_to_meet}};
    return scale;
}

const Scale& skills_needs() {
    static const Scale scale = {{"strong contribution", Grade::strong_contribution},
                                {"reasonable contribution", Grade::reasonable_contribution},
                                {"limited contribution", Grade::limited_contribution}};
    return scale;
}

const Scale& ungraded() {
    static const Scale scale = {{"may have improved(?: significantly)?", Grade::may_have_improved},
                                {"effective action to maintain the standards", Grade::standards_maintained},
                                {"may not be as strong", Grade::may_have_declined}};
    return scale;
}

Scale together(std::initializer_list<const Scale*> scales) {
    Scale all;
    for (const Scale* scale : scales) all.insert(all.end(), scale->begin(), scale->end());
    return all;
}

std::string alternatives(const Scale& scale) {
    std::string all;
    for (const GradeWord& word : scale) all += (all.empty() ? "" : "|") + std::string(word.pattern);
    return all;
}

Grader::Grader(const Scale& scale, const Scale* also)
    : grades_(words_of(scale)),
      split_(R"((.*?) ?[:;.-]? ?(?:\b(?:is|are)\b)? ?[:;-]? ?\b()" + alternatives(scale) + R"() ?\.?)") {
    if (!also) return;
    auto more = words_of(*also);
    std::move(more.begin(), more.end(), std::back_inserter(grades_));
}

Grade Grader::parse(std::string_view folded) const {
    static const auto known = [] {
        std::vector<std::pair<Pattern, Grade>> all;
        for (const Scale* scale : {&effectiveness(), &area_send(), &standards(), &met()}) {
            auto words = words_of(*scale);
            std::move(words.begin(), words.end(), std::back_inserter(all));
        }
        return all;
    }();
    for (const auto* words : {&grades_, &known})
        for (const auto& [pattern, grade] : *words)
            if (pattern.matches(folded)) return grade;
    return Grade::none;
}

GradedHeading Grader::split(std::string_view folded) const {
    std::string stem, grade;
    if (!split_.groups(folded, stem, grade)) return {std::string(folded), Grade::none, ""};
    return {stem, parse(grade), grade};
}

const Grader& common_grader() {
    static const Grader grader(effectiveness());
    return grader;
}

bool is_legend(std::string_view folded) {
    static const auto patterns = both_orders(false);
    return matches_one(patterns, folded);
}

bool begins_legend(std::string_view folded) {
    static const auto patterns = both_orders(true);
    return matches_one(patterns, folded);
}

} // namespace ofstract::grammar
