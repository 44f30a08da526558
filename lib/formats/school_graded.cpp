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
    static const grammar::Scale scale = grammar::together({&grammar::effectiveness(), &grammar::met_or_not()});
    static const grammar::Format format = {
        .id = "school-graded",
        .scale = &scale,
        .titles = {R"(inspection of .+)"},
        .header = R"(school report|independent school.* inspection( report)?)",
        .address = true,
        .with_heading = R"(what is it like to attend this school ?\??)",
        .without_heading = R"(outcome)",
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
                   {R"(early years provision)", "early-years-provision"},
                   {R"(sixth[- ]form provision)", "sixth-form-provision"},
                   {R"(does the school meet the independent school standards ?\??)", "independent-school-standards"}},
        .row_sets = {{"overall-effectiveness", "quality-of-education", "behaviour-and-attitudes",
                      "personal-development", "leadership-and-management"},
                     {"quality-of-education", "behaviour-and-attitudes", "personal-development",
                      "leadership-and-management"}},
        .optional_rows = {"early-years-provision", "sixth-form-provision", "independent-school-standards"},
        .headings = {{R"(what is it like to attend this school ?\??)", "experience"},
                     {R"(what does the school do well and what does it need to do better ?\??)", "effective"},
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
        .nested = true,
        .inspector = R"((.+?), lead inspector ?,?:? ?(.*))",
        .details = R"(school details)",
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
