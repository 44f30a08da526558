#pragma once
// The grades that Ofsted gives, as one list for all its frameworks.
//
//     if (judgement.grade() == ofstract::Grade::inadequate)
//         std::cout << judgement.label() << ": " << judgement.grade_text() << '\n';
//
// Units, index base: none. Ownership: plain values; strings are static. Thread-safety: none needed.
// Errors: none; what is no grade is Grade::none.
// Source: the evaluation criteria of ILACS (2018), the single inspection framework (2013), the
// inspection of looked-after children (2009), the Area SEND framework (2023), the education inspection framework of
// 2019 and that for use from November 2025, and the handbooks for inspecting independent schools.

#include <ofstract/export.h>

namespace ofstract {
inline namespace v0 {

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
OFSTRACT_API const char* to_string(Grade grade) noexcept;

} // namespace v0
} // namespace ofstract
