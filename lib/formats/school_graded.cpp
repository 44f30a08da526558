// Schools inspected with grades under the education inspection framework, 2019 to 2025; independent schools among them.
//
// A title, an address, dates; a table of rows without a header, the last of which is the previous grade and none of
// this inspection's. Since September 2024 there is no overall row. Findings are paragraphs under questions. Reference:
// Ofsted, "Education inspection framework" (2019), "School inspection handbook" (2019 to 2024), "Inspecting independent
// schools: handbook"; the headings and rows of their reports as Ofsted describes them. No file was at hand.

#include "grammar/format.h"
#include "grammar/grades.h"

namespace ofstract::formats {

const grammar::Format& school_graded() {
    using grammar::FieldKind;
    constexpr auto in_row = grammar::Stated::in_row;
    static const grammar::Scale scale = grammar::together({&grammar::effectiveness(), &grammar::met_or_not()});
    static const grammar::Format format = {
        .id = "school-graded",
        .scale = &scale,
        .claims = {.titles = {R"(inspection of .+)"},
                   .header = R"(school report|independent school.* inspection( report)?)",
                   .with_heading = R"(what is it like to attend this school ?\??)",
                   .without_heading = R"(outcome)"},
        .cover = {.address = true,
                  .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                             {R"(overall effectiveness at( the)?( previous( inspection)?)?)",
                              FieldKind::previous_grade},
                             {R"(previous (overall )?(inspection )?(grade|judge?ment))", FieldKind::previous_grade},
                             {R"(unique reference number)", FieldKind::urn},
                             {R"(dates? of( the)? previous( inspection)?)", FieldKind::previous_dates}}},
        .judgements = {{"overall-effectiveness", R"((the )?overall effectiveness)", in_row, grammar::optional},
                       {"quality-of-education", R"((the )?quality of education)"},
                       {"behaviour-and-attitudes", R"(behaviour and attitudes)"},
                       {"personal-development", R"(personal development)"},
                       {"leadership-and-management", R"(leadership and management)"},
                       {"early-years-provision", R"(early years provision)", in_row, grammar::optional},
                       {"sixth-form-provision", R"(sixth[- ]form provision)", in_row, grammar::optional},
                       {"independent-school-standards", R"(does the school meet the independent school standards ?\??)",
                        in_row, grammar::optional}},
        .findings = {.headings = {{R"(what is it like to attend this school ?\??)", "experience"},
                                  {R"(what does the school do well and what does it need to do better ?\??)",
                                   "effective"},
                                  {R"(safeguarding)", "safeguarding"},
                                  {R"(what does the school need to do to improve ?\??( \(information for .*\))?)",
                                   "what-needs-to-improve"},
                                  {R"(how can i feed back my views ?\??)", "feedback"},
                                  {R"(further information)", "further-information"},
                                  {R"(school details)", "details"},
                                  {R"(information about this school)", "information"},
                                  {R"(information about this inspection)", "information-about-inspection"},
                                  {R"((the )?inspection team)", "inspection-team"}},
                     .other_headings = true,
                     .nested = true},
        .facts = {.inspector = R"((.+?), lead inspector ?,?:? ?(.*))", .details = R"(school details)"},
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
