// Further education and skills, 2019 to 2025: colleges, training providers, employers, adult learning.
//
// As the report of a school, with rows of their own for each type of provision; since September 2022 a college's has a
// sentence on its contribution to meeting skills needs, which is graded on a scale of its own.
// Reference: Ofsted, "Further education and skills inspection handbook" (2019 to 2024), and 1 report.

#include "grammar/format.h"
#include "grammar/grades.h"

namespace ofstract::formats {

const grammar::Format& further_education() {
    using grammar::FieldKind;
    constexpr auto in_row = grammar::Stated::in_row;
    static const grammar::Scale scale = grammar::together({&grammar::effectiveness(), &grammar::skills_needs()});
    static const char* const skills_needs = "contribution-to-meeting-skills-needs";
    static const grammar::Format format = {
        .id = "further-education",
        .scale = &scale,
        .claims = {.titles = {R"(inspection of .+)"},
                   .header = R"(further education and skills( full)? inspection report)",
                   .with_heading = R"(what is it like to be a learner (with|at|in) .*)"},
        .cover = {.address = true,
                  .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                             {R"(overall effectiveness at( the)?( previous( inspection)?)?)",
                              FieldKind::previous_grade},
                             {R"(previous (overall )?(inspection )?(grade|judge?ment))", FieldKind::previous_grade},
                             {R"(unique reference number)", FieldKind::urn},
                             {R"(dates? of( the)? previous( inspection)?)", FieldKind::previous_dates}}},
        .judgements =
            {{"overall-effectiveness", R"((the )?overall effectiveness)"},
             {"quality-of-education", R"((the )?quality of education)"},
             {"behaviour-and-attitudes", R"(behaviour and attitudes)"},
             {"personal-development", R"(personal development)"},
             {"leadership-and-management", R"(leadership and management)"},
             {"education-programmes-for-young-people", R"(education programmes for young people)", in_row,
              grammar::optional},
             {"adult-learning-programmes", R"(adult learning programmes)", in_row, grammar::optional},
             {"apprenticeships", R"(apprenticeships)", in_row, grammar::optional},
             {"provision-for-learners-with-high-needs", R"(provision for learners with high needs)", in_row,
              grammar::optional},
             {.id = skills_needs,
              .stated = grammar::Stated::in_sentences,
              .forms = grammar::optional,
              .sentences = {{R"(.*\bmakes? an? ((?:strong|reasonable|limited) contribution) to meeting (?:the )?)"
                             R"((?:local )?skills needs ?\.?)",
                             skills_needs}}}},
        .findings =
            {.headings = {{R"(information about this (provider|college))", "information"},
                          {R"(what is it like to be a learner (with|at|in) .*)", "experience"},
                          {R"(contribution to meeting skills needs)", skills_needs},
                          {R"(what does the (provider|college) do well and what does it need to do better ?\??)",
                           "effective"},
                          {R"(safeguarding)", "safeguarding"},
                          {R"(what does the (provider|college) need to do to improve ?\??)", "what-needs-to-improve"},
                          {R"((provider|college) details)", "details"},
                          {R"(information about this inspection)", "information-about-inspection"},
                          {R"((the )?inspection team)", "inspection-team"}},
             .other_headings = true,
             .nested = true},
        .facts = {.inspector = R"((.+?), lead inspector ?,?:? ?(.*))", .details = R"((provider|college) details)"},
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
