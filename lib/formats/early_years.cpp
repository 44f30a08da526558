// Early years and childcare, childminders among them, 2019 to 2025.
//
// As the report of a school; below the first question the overall grade comes again, as a sentence: "The provision is
// good". The actions that the law demands of a setting are a table, whose right column says by when.
// Reference: Ofsted, "Early years inspection handbook" (2019 to 2024); its headings and rows as Ofsted describes them.
// No file was at hand.

#include "grammar/format.h"
#include "grammar/grades.h"

namespace ofstract::formats {

const grammar::Format& early_years() {
    using grammar::FieldKind;
    constexpr auto in_row = grammar::Stated::in_row;
    // Where no child was present, only the overall judgement is given.
    constexpr grammar::Forms whole = 1, overall_alone = 2;
    static const grammar::Scale scale = grammar::together({&grammar::effectiveness(), &grammar::met_or_not()});
    static const char* const states_overall = R"((?:the |this )?(?:early years |childcare )?provision (?:is )?{grade})";
    static const grammar::Format format = {
        .id = "early-years",
        .scale = &scale,
        .claims = {.titles = {R"(inspection (of|for) .+)"},
                   .with_heading =
                       R"(what is it like to attend this (early years|childcare) (setting|provision) ?\??)"},
        .cover = {.address = true,
                  .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                             {R"(overall effectiveness at( the)?( previous( inspection)?)?)",
                              FieldKind::previous_grade},
                             {R"(previous (overall )?(inspection )?(grade|judge?ment))", FieldKind::previous_grade},
                             {R"(unique reference number)", FieldKind::urn},
                             {R"(dates? of( the)? previous( inspection)?)", FieldKind::previous_dates}}},
        .judgements = {{.id = "overall-effectiveness",
                        .label = R"((the )?overall effectiveness)",
                        .forms = whole | overall_alone,
                        .sentences = {{states_overall}, {states_overall, "experience"}}},
                       {"quality-of-education", R"((the )?quality of education)", in_row, whole},
                       {"behaviour-and-attitudes", R"(behaviour and attitudes)", in_row, whole},
                       {"personal-development", R"(personal development)", in_row, whole},
                       {"leadership-and-management", R"(leadership and management)", in_row, whole}},
        .findings = {.headings = {{R"(what is it like to attend this (early years|childcare) (setting|provision) ?\??)",
                                   "experience"},
                                  {R"(what does the (early years )?(setting|provider|childminder) do well and )"
                                   R"(what does it need to do better ?\??)",
                                   "effective"},
                                  {R"(safeguarding)", "safeguarding"},
                                  {R"(what does the (early years )?(setting|provider|childminder) need to do to )"
                                   R"(improve ?\??)",
                                   "what-needs-to-improve"},
                                  {R"((setting|provider|provision) details)", "details"},
                                  {R"(information about this (early years setting|setting|childminder|provider))",
                                   "information"},
                                  {R"(information about this inspection)", "information-about-inspection"},
                                  {R"(inspectors?)", "inspector"},
                                  {R"(inspection activities)", "inspection-activities"}},
                     .other_headings = true,
                     .nested = true},
        .facts = {.inspector = R"((?:lead )?inspectors? ?: ?(.+))",
                  .details = R"((setting|provider|provision) details)"},
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
