// Children's homes and other services inspected under the social care common inspection framework: fostering and
// adoption agencies, residential family centres, residential special schools, secure homes.
//
// The title is the unique reference number, or the service's name with it; provider, dates and the previous judgement
// are labelled lines of page 1, some below the first heading. The first judgement takes the others into account; their
// labels wrap beside their grades.
// Reference: Ofsted, "Social care common inspection framework (SCCIF)", the parts for each kind of service, and 3
// reports of children's homes.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& sccif() {
    using grammar::FieldKind;
    using grammar::Stated;
    static const char* const overall = "overall-experiences-and-progress";
    static const grammar::Format format = {
        .id = "sccif-inspection",
        .claims = {.titles = {R"(.+)"},
                   .with_heading = R"(information about this .*(home|agency|centre|service|special school|provision))"},
        .cover = {.fields = {{R"(registered provider ?:)", FieldKind::other},
                             {R"(registered provider address ?:)", FieldKind::other},
                             {R"(inspection dates? ?:)", FieldKind::inspection_dates},
                             {R"(dates? of (last|previous) inspection ?:)", FieldKind::previous_dates},
                             {R"(overall judge?ment at (last|previous) inspection ?:)", FieldKind::previous_grade},
                             {R"(enforcement action since (last|previous) inspection ?:)", FieldKind::other},
                             {R"((social care )?unique reference number( for social care)? ?:)", FieldKind::urn},
                             {R"(unique reference number for education ?:)", FieldKind::other},
                             {R"(provision sub-?type ?:)", FieldKind::other},
                             {R"(responsible individual ?:)", FieldKind::other},
                             {R"(registered manager ?:)", FieldKind::other},
                             {R"(headteacher( or teacher in charge)? ?:)", FieldKind::other}}},
        .judgements = {{overall, R"((the )?overall experiences and progress of .*)", Stated::in_row_and_heading},
                       {"education-and-learning", R"((children's|quality of) education and learning)",
                        Stated::in_row_and_heading, grammar::optional, overall},
                       {"health", R"(children's health)", Stated::in_row_and_heading, grammar::optional, overall},
                       {"helped-and-protected", R"(how well .* are helped and protected)", Stated::in_row_and_heading,
                        grammar::every_form, overall},
                       {"leaders-and-managers", R"(the effectiveness of leaders and managers?)",
                        Stated::in_row_and_heading, grammar::every_form, overall}},
        .findings = {.headings = {{R"(what does the .* need to do to improve\??)", "what-needs-to-improve"},
                                  {R"(recommendations?)", "recommendations"}},
                     .other_headings = true,
                     .nested = true},
        .facts = {.inspector = R"((.+?)[,:] ((?:social care|regulatory|lead) .*inspector.*))",
                  .back_matter = R"((children's home|.*) details)"},
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
