// Further education and skills, 2019 to 2025: colleges, training providers, employers, adult learning.
//
// As the report of a school, with rows of their own for each type of provision; since September 2022 a college's has a
// sentence on what it contributes to meeting skills needs, which is graded on a scale of its own.
// Reference: Ofsted, "Further education and skills inspection handbook" (2019 to 2024), and 1 report.

#include "grammar/format.h"
#include "grammar/grades.h"

namespace ofstract::formats {

const grammar::Format& further_education() {
    using grammar::FieldKind;
    static const grammar::Scale scale = grammar::together({&grammar::effectiveness(), &grammar::skills_needs()});
    static const grammar::Format format = {
        .id = "further-education",
        .scale = &scale,
        .titles = {R"(inspection of .+)"},
        .header = R"(further education and skills( full)? inspection report)",
        .address = true,
        .with_heading = R"(what is it like to be a learner (with|at|in) .*)",
        .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                   {R"(overall effectiveness at( the)?( previous( inspection)?)?)", FieldKind::previous_grade},
                   {R"(previous (overall )?(inspection )?(grade|judge?ment))", FieldKind::previous_grade},
                   {R"(unique reference number)", FieldKind::urn},
                   {R"(dates? of( the)? previous( inspection)?)", FieldKind::previous_dates}},
        .labels = {{R"((the )?overall effectiveness)", "overall-effectiveness"},
                   {R"((the )?quality of education)", "quality-of-education"},
                   {R"(behaviour and attitudes)", "behaviour-and-attitudes"},
                   {R"(personal development)", "personal-development"},
                   {R"(leadership and management)", "leadership-and-management"},
                   {R"(education programmes for young people)", "education-programmes-for-young-people"},
                   {R"(adult learning programmes)", "adult-learning-programmes"},
                   {R"(apprenticeships)", "apprenticeships"},
                   {R"(provision for learners with high needs)", "provision-for-learners-with-high-needs"}},
        .row_sets = {{"overall-effectiveness", "quality-of-education", "behaviour-and-attitudes",
                      "personal-development", "leadership-and-management"}},
        .optional_rows = {"education-programmes-for-young-people", "adult-learning-programmes", "apprenticeships",
                          "provision-for-learners-with-high-needs", "contribution-to-meeting-skills-needs"},
        .sentences = {{R"(.*\bmakes? an? ((?:strong|reasonable|limited) contribution) to meeting (?:the )?)"
                       R"((?:local )?skills needs ?\.?)",
                       "contribution-to-meeting-skills-needs", "contribution-to-meeting-skills-needs"}},
        .headings = {{R"(information about this (provider|college))", "information"},
                     {R"(what is it like to be a learner (with|at|in) .*)", "experience"},
                     {R"(contribution to meeting skills needs)", "contribution-to-meeting-skills-needs"},
                     {R"(what does the (provider|college) do well and what does it need to do better ?\??)",
                      "effective"},
                     {R"(safeguarding)", "safeguarding"},
                     {R"(what does the (provider|college) need to do to improve ?\??)", "what-needs-to-improve"},
                     {R"((provider|college) details)", "details"},
                     {R"(information about this inspection)", "information-about-inspection"},
                     {R"((the )?inspection team)", "inspection-team"}},
        .other_headings = true,
        .nested = true,
        .inspector = R"((.+?), lead inspector ?,?:? ?(.*))",
        .details = R"((provider|college) details)",
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
