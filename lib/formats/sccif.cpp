// Children's homes and other services inspected under the social care common inspection framework.
//
// The title is the unique reference number; provider, dates and the previous judgement are labelled lines of
// page 1, some below the first heading. Three judgements, whose labels wrap beside their grades.
// Reference: Ofsted, "Social care common inspection framework (SCCIF): children's homes", and 2 reports.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& sccif() {
    using grammar::FieldKind;
    using grammar::HeadingGrade;
    static const grammar::Format format = {
        .id = "sccif-inspection",
        .titles = {R"((.* )?([a-z]{2})?\d{5,7})"},
        .fields = {{R"(registered provider ?:)", FieldKind::other},
                   {R"(registered provider address ?:)", FieldKind::other},
                   {R"(inspection dates? ?:)", FieldKind::inspection_dates},
                   {R"(dates? of last inspection ?:)", FieldKind::previous_dates},
                   {R"(overall judge?ment at last inspection ?:)", FieldKind::other},
                   {R"(enforcement action since last inspection ?:)", FieldKind::other},
                   {R"(unique reference number ?:)", FieldKind::urn},
                   {R"(provision sub-?type ?:)", FieldKind::other},
                   {R"(responsible individual ?:)", FieldKind::other},
                   {R"(registered manager ?:)", FieldKind::other}},
        .labels = {{R"(overall experiences and progress of children and young people,? taking into account)",
                    "overall-experiences-and-progress"},
                   {R"(how well children and young people are helped and protected)", "helped-and-protected"},
                   {R"(the effectiveness of leaders and managers?)", "leaders-and-managers"}},
        .row_sets = {{"overall-experiences-and-progress", "helped-and-protected", "leaders-and-managers"}},
        .headings = {{R"(overall experiences and progress of children and young people)",
                      "overall-experiences-and-progress", HeadingGrade::may},
                     {R"(how well children and young people are helped and protected)", "helped-and-protected",
                      HeadingGrade::may},
                     {R"(the effectiveness of leaders and managers)", "leaders-and-managers", HeadingGrade::may},
                     {R"(what does the .* need to do to improve\??)", "what-needs-to-improve"},
                     {R"(recommendations?)", "recommendations"}},
        .other_headings = true,
        .nested = true,
        .inspector = R"((.+?), (?:social care|regulatory|lead) .*inspector.*)",
        .back_matter = R"((children's home|.*) details)",
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
