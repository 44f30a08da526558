// A grade → its name for people, its scale, and its rank there.

#include "model/names.h"

#include <array>

namespace ofstract {
inline namespace v0_2 {
namespace {

struct GradeFacts {
    Grade grade;
    const char* display_name;
    Scale scale;
    int rank;
};

// In the order of the enumeration.
constexpr std::array facts = {
    GradeFacts{Grade::none, "", Scale::none, 0},
    GradeFacts{Grade::outstanding, "Outstanding", Scale::effectiveness, 4},
    GradeFacts{Grade::good, "Good", Scale::effectiveness, 3},
    GradeFacts{Grade::requires_improvement, "Requires improvement", Scale::effectiveness, 2},
    GradeFacts{Grade::inadequate, "Inadequate", Scale::effectiveness, 1},
    // The grade between good and inadequate, until requires improvement took its place.
    GradeFacts{Grade::adequate, "Adequate", Scale::effectiveness, 2},
    GradeFacts{Grade::satisfactory, "Satisfactory", Scale::effectiveness, 2},
    GradeFacts{Grade::not_judged, "Not judged", Scale::none, 0},
    GradeFacts{Grade::typically_positive, "Typically positive", Scale::area_send, 3},
    GradeFacts{Grade::inconsistent, "Inconsistent", Scale::area_send, 2},
    GradeFacts{Grade::systemic_failings, "Systemic failings", Scale::area_send, 1},
    GradeFacts{Grade::exceptional, "Exceptional", Scale::report_card, 5},
    GradeFacts{Grade::strong_standard, "Strong standard", Scale::report_card, 4},
    GradeFacts{Grade::expected_standard, "Expected standard", Scale::report_card, 3},
    GradeFacts{Grade::needs_attention, "Needs attention", Scale::report_card, 2},
    GradeFacts{Grade::urgent_improvement, "Urgent improvement", Scale::report_card, 1},
    GradeFacts{Grade::met, "Met", Scale::met, 2},
    GradeFacts{Grade::not_met, "Not met", Scale::met, 1},
    GradeFacts{Grade::likely_to_meet, "Likely to meet", Scale::likely, 2},
    GradeFacts{Grade::unlikely_to_meet, "Unlikely to meet", Scale::likely, 1},
    GradeFacts{Grade::strong_contribution, "Strong contribution", Scale::skills_needs, 3},
    GradeFacts{Grade::reasonable_contribution, "Reasonable contribution", Scale::skills_needs, 2},
    GradeFacts{Grade::limited_contribution, "Limited contribution", Scale::skills_needs, 1},
    GradeFacts{Grade::standards_maintained, "Standards maintained", Scale::ungraded, 2},
    GradeFacts{Grade::may_have_improved, "May have improved", Scale::ungraded, 3},
    GradeFacts{Grade::may_have_declined, "May have declined", Scale::ungraded, 1},
};

constexpr bool all_are_there() {
    if (facts.size() != std::size(model::Names<Grade>::table)) return false;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (facts[i].grade != model::Names<Grade>::table[i].value) return false;
    return true;
}
static_assert(all_are_there());

const GradeFacts& facts_of(Grade grade) noexcept {
    const auto known = model::enumerator<Grade>(static_cast<std::int64_t>(grade));
    return facts[known ? static_cast<std::size_t>(*known) : 0];
}

bool same_but_case(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

} // namespace

const char* display_name(Grade grade) noexcept { return facts_of(grade).display_name; }
Scale scale_of(Grade grade) noexcept { return facts_of(grade).scale; }
int rank_of(Grade grade) noexcept { return facts_of(grade).rank; }

std::optional<Grade> parse_grade(std::string_view name) noexcept {
    for (const GradeFacts& each : facts)
        if (same_but_case(name, model::name_of(each.grade)) || same_but_case(name, each.display_name))
            return each.grade;
    return std::nullopt;
}

} // namespace v0_2
} // namespace ofstract
