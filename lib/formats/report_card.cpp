// Report cards of schools and early years, since November 2025.
//
// Page 1 names the provider, shows all five grades as a legend, and says whether the safeguarding standards are met.
// The areas are grouped by their grade; each has a heading with its grade at the right. There is no overall grade.
// Reference: Ofsted, "Education inspection framework: for use from November 2025", with its toolkits for schools and
// for early years, as schools and councils summarise them; the text of one card. No published file was at hand.

#include "grammar/format.h"
#include "grammar/grades.h"

namespace ofstract::formats {

const grammar::Format& report_card() {
    using grammar::FieldKind;
    constexpr auto may = grammar::HeadingGrade::may;
    constexpr auto must = grammar::HeadingGrade::must;
    static const grammar::Format format = {
        .id = "report-card",
        .scale = &grammar::standards(),
        .titles = {R"(.+)"},
        .with_heading = R"(safeguarding( standards?)? (not )?met)",
        .fields = {{R"(inspection (dates?|report) ?:)", FieldKind::inspection_dates},
                   {R"(unique reference number( \(urn\))? ?:)", FieldKind::urn},
                   {R"(lead inspector ?:)", FieldKind::lead_inspector},
                   {R"((address|provider|registration number|local authority|age range) ?:)", FieldKind::other}},
        .row_sets = {{"safeguarding", "inclusion", "curriculum-and-teaching", "achievement", "attendance-and-behaviour",
                      "personal-development-and-well-being", "leadership-and-governance"},
                     {"safeguarding", "inclusion", "curriculum-and-teaching", "achievement",
                      "behaviour-attitudes-and-routines", "welfare-and-well-being", "leadership-and-governance"}},
        .optional_rows = {"early-years", "sixth-form"},
        .sentences = {{R"(safeguarding(?: standards?)? ((?:not )?met))", "safeguarding"}},
        .headings = {{R"(safeguarding( standards?)? (not )?met)", "safeguarding"},
                     {R"(inclusion)", "inclusion", must, true},
                     {R"(curriculum and teaching)", "curriculum-and-teaching", must, true},
                     {R"(achievement)", "achievement", must, true},
                     {R"(attendance and behaviour)", "attendance-and-behaviour", must, true},
                     {R"(behaviour, attitudes and (establishing )?routines)", "behaviour-attitudes-and-routines", must,
                      true},
                     {R"(personal development and well-?being)", "personal-development-and-well-being", must, true},
                     {R"((children's )?welfare and well-?being)", "welfare-and-well-being", must, true},
                     {R"(leadership and governance)", "leadership-and-governance", must, true},
                     {R"(early years( provision)?)", "early-years", may, true},
                     {R"((sixth[- ]form|post-?16)( provision)?)", "sixth-form", may, true},
                     {R"(next steps)", "what-needs-to-improve"}},
        .other_headings = true,
        .nested = true,
        .inspector = R"(lead inspector ?: ?(.+))",
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
