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
    constexpr auto by_heading = grammar::Stated::by_heading;
    constexpr grammar::Forms of_school = 1, of_early_years = 2;
    static const grammar::Format format = {
        .id = "report-card",
        .scale = &grammar::standards(),
        .claims = {.titles = {R"(.+)"}, .with_heading = R"(safeguarding( standards?)? (not )?met)"},
        .cover = {.fields = {{R"(inspection (dates?|report) ?:)", FieldKind::inspection_dates},
                             {R"(unique reference number( \(urn\))? ?:)", FieldKind::urn},
                             {R"(lead inspector ?:)", FieldKind::lead_inspector},
                             {R"((address|provider|registration number|local authority|age range) ?:)",
                              FieldKind::other}}},
        .judgements = {{.id = "safeguarding",
                        .stated = grammar::Stated::in_sentences,
                        .sentences = {{R"(safeguarding(?: standards?)? ((?:not )?met))"}}},
                       {"inclusion", R"(inclusion)", by_heading},
                       {"curriculum-and-teaching", R"(curriculum and teaching)", by_heading},
                       {"achievement", R"(achievement)", by_heading},
                       {"attendance-and-behaviour", R"(attendance and behaviour)", by_heading, of_school},
                       {"behaviour-attitudes-and-routines", R"(behaviour, attitudes and (establishing )?routines)",
                        by_heading, of_early_years},
                       {"personal-development-and-well-being", R"(personal development and well-?being)", by_heading,
                        of_school},
                       {"welfare-and-well-being", R"((children's )?welfare and well-?being)", by_heading,
                        of_early_years},
                       {"leadership-and-governance", R"(leadership and governance)", by_heading},
                       {"early-years", R"(early years( provision)?)", by_heading, grammar::optional},
                       {"sixth-form", R"((sixth[- ]form|post-?16)( provision)?)", by_heading, grammar::optional}},
        .findings = {.headings = {{R"(safeguarding( standards?)? (not )?met)", "safeguarding"},
                                  {R"(next steps)", "what-needs-to-improve"}},
                     .other_headings = true,
                     .nested = true},
        .facts = {.inspector = R"(lead inspector ?: ?(.+))"},
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
