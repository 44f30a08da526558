// Schools inspected without grades under section 8 of the Education Act 2005, 2019 to 2025.
//
// The report of a graded inspection with a sentence under "Outcome" in place of the table: until September 2024 that
// the school continues to be what it was; since then whether its standards are maintained. Reference: Ofsted, "School
// inspection handbook" (2019 to 2024), the part on ungraded inspections. No file was at hand.

#include "grammar/format.h"
#include "grammar/grades.h"

namespace ofstract::formats {

const grammar::Format& school_graded();

const grammar::Format& school_ungraded() {
    static const grammar::Scale scale = grammar::together({&grammar::effectiveness(), &grammar::ungraded()});
    constexpr grammar::Forms continues = 1, compares = 2, both = 4;
    static const grammar::Format format = [] {
        grammar::Format f = school_graded();
        f.id = "school-ungraded";
        f.scale = &scale;
        f.claims.with_heading = f.claims.without_heading;
        f.claims.without_heading = nullptr;
        f.judgements = {
            {.id = "overall-effectiveness",
             .stated = grammar::Stated::in_sentences,
             .forms = continues | both,
             .sentences =
                 {{R"(.* (?:continues|remains) (?:to be )?an? (outstanding|good) (?:school|sixth-form college)\b.*)",
                   "outcome"},
                  {R"(there (?:has been|is) no change to (?:this|the) school's (?:overall )?(?:judge?ment|grade) of )"
                   R"((outstanding|good|requires improvement|inadequate)\b.*)",
                   "outcome"}}},
            {.id = "outcome",
             .stated = grammar::Stated::in_sentences,
             .forms = compares | both,
             .sentences = {
                 {R"(.* has taken (effective action to maintain the standards) identified at the previous inspection.*)",
                  "outcome"},
                 {R"(.*\b(may have improved(?: significantly)?)\b.* since the previous inspection.*)", "outcome"},
                 {R"(.*\b(may not be as strong) as at the time of the previous inspection.*)", "outcome"}}}};
        f.findings.headings.insert(f.findings.headings.begin(), {R"(outcome)", "outcome"});
        return f;
    }();
    return format;
}

} // namespace ofstract::formats
