#pragma once
// The grades that Ofsted gives, as one list for all its frameworks, and the scales that they belong to.
//
//     if (judgement.grade() <= ofstract::Grade::requires_improvement)
//         std::cout << judgement.label() << ": " << ofstract::display_name(judgement.grade()) << '\n';
//
// Grades of one scale are ordered: the better one is the greater. Grades of different scales are neither less nor
// greater than each other, nor equal, as with NaN; the same holds for grades on no scale. So sort by
// std::less<ofstract::Grade>, which orders all of them, and which std::map and std::set take by themselves.
//
// Units: ranks, which count from 1, the lowest of a scale. Ownership: plain values; strings are static. Errors: a text
// that is no grade gives Grade::none, or std::nullopt where it is parsed. Source: the evaluation criteria of ILACS
// (2018), the single inspection framework (2013), the inspection of looked-after children (2009), the Area SEND
// framework (2023), the education inspection framework of 2019 and that for use from November 2025, and the handbooks
// for inspecting independent schools.

#include <ofstract/export.h>

#include <functional>
#include <optional>
#include <string_view>
#if __cplusplus >= 202002L
#include <compare>
#endif

namespace ofstract {
inline namespace v0_2 {

enum class Grade {
    none, // not stated, or not one of these
    outstanding,
    good,
    requires_improvement,
    inadequate,
    adequate,
    satisfactory,
    not_judged,
    typically_positive, // Area SEND, as are the two below
    inconsistent,
    systemic_failings,
    exceptional, // report cards, as are all below
    strong_standard,
    expected_standard,
    needs_attention,
    urgent_improvement,
    met, // of a requirement: safeguarding
    not_met,
    likely_to_meet, // of an independent school that wants to open or to change, as is the one below
    unlikely_to_meet,
    strong_contribution, // of a college, to meeting skills needs, as are the two below
    reasonable_contribution,
    limited_contribution,
    standards_maintained, // of a school, inspected without grades since September 2024, as are the two below
    may_have_improved,
    may_have_declined,
};

// "requires-improvement"; "" for Grade::none.
[[nodiscard]] OFSTRACT_API const char* to_string(Grade grade) noexcept;

// For people: "Requires improvement"; "" for Grade::none. The printed words are Judgement::grade_text.
[[nodiscard]] OFSTRACT_API const char* display_name(Grade grade) noexcept;

// A grade by either of the two, whatever the case of its letters; "" is Grade::none.
[[nodiscard]] OFSTRACT_API std::optional<Grade> parse_grade(std::string_view name) noexcept;

enum class Scale {
    none,          // of Grade::none and Grade::not_judged
    effectiveness, // inadequate; requires improvement, and adequate and satisfactory before it; good; outstanding
    area_send,     // systemic failings, inconsistent, typically positive
    report_card,   // urgent improvement, needs attention, expected standard, strong standard, exceptional
    met,           // not met, met
    likely,        // unlikely to meet, likely to meet
    skills_needs,  // limited, reasonable, strong contribution
    ungraded,      // may have declined, standards maintained, may have improved
};

// "effectiveness", "area-send", …; "" for Scale::none.
[[nodiscard]] OFSTRACT_API const char* to_string(Scale scale) noexcept;
[[nodiscard]] OFSTRACT_API std::optional<Scale> parse_scale(std::string_view name) noexcept;

[[nodiscard]] OFSTRACT_API Scale scale_of(Grade grade) noexcept;
[[nodiscard]] OFSTRACT_API int rank_of(Grade grade) noexcept; // on its scale: 1 of the lowest; 0 of one that is on none

// Whether one of them is better, or both are as good.
[[nodiscard]] inline bool comparable(Grade a, Grade b) noexcept {
    return scale_of(a) != Scale::none && scale_of(a) == scale_of(b);
}
[[nodiscard]] inline bool operator<(Grade a, Grade b) noexcept { return comparable(a, b) && rank_of(a) < rank_of(b); }
[[nodiscard]] inline bool operator>(Grade a, Grade b) noexcept { return b < a; }
[[nodiscard]] inline bool operator<=(Grade a, Grade b) noexcept { return comparable(a, b) && rank_of(a) <= rank_of(b); }
[[nodiscard]] inline bool operator>=(Grade a, Grade b) noexcept { return b <= a; }
#if __cplusplus >= 202002L
[[nodiscard]] inline std::partial_ordering operator<=>(Grade a, Grade b) noexcept {
    return comparable(a, b) ? std::partial_ordering(rank_of(a) <=> rank_of(b)) : std::partial_ordering::unordered;
}
#endif

} // namespace v0_2
} // namespace ofstract

// In no order that means anything, but one of all grades.
template <> struct std::less<ofstract::Grade> {
    bool operator()(ofstract::Grade a, ofstract::Grade b) const noexcept {
        return static_cast<int>(a) < static_cast<int>(b);
    }
};
