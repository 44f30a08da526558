// Early years and childcare, childminders among them, 2019 to 2025.
//
// As the report of a school; below the first question stands the overall grade again, as a sentence: "The provision is
// good". What a setting must do by law is a table whose right column says by when.
// Reference: Ofsted, "Early years inspection handbook" (2019 to 2024); its headings and rows as Ofsted describes them.
// No file was at hand.

#include "grammar/format.h"
#include "grammar/grades.h"

namespace ofstract::formats {

const grammar::Format& early_years() {
    using grammar::FieldKind;
    static const grammar::Scale scale = grammar::together({&grammar::effectiveness(), &grammar::met_or_not()});
    static const grammar::Format format = {
        .id = "early-years",
        .scale = &scale,
        .titles = {R"(inspection (of|for) .+)"},
        .address = true,
        .with_heading = R"(what is it like to attend this (early years|childcare) (setting|provision) ?\??)",
        .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                   {R"(overall effectiveness at( the)?( previous( inspection)?)?)", FieldKind::previous_grade},
                   {R"(previous (overall )?(inspection )?(grade|judge?ment))", FieldKind::previous_grade},
                   {R"(unique reference number)", FieldKind::urn},
                   {R"(dates? of( the)? previous( inspection)?)", FieldKind::previous_dates}},
        .labels = {{R"((the )?overall effectiveness)", "overall-effectiveness"},
                   {R"((the )?quality of education)", "quality-of-education"},
                   {R"(behaviour and attitudes)", "behaviour-and-attitudes"},
                   {R"(personal development)", "personal-development"},
                   {R"(leadership and management)", "leadership-and-management"}},
        .row_sets = {{"overall-effectiveness", "quality-of-education", "behaviour-and-attitudes",
                      "personal-development", "leadership-and-management"},
                     {"overall-effectiveness"}},
        .sentences = {{R"((?:the |this )?(?:early years |childcare )?provision (?:is )?{grade})",
                       "overall-effectiveness"},
                      {R"((?:the |this )?(?:early years |childcare )?provision (?:is )?{grade})",
                       "overall-effectiveness", "experience"}},
        .headings = {{R"(what is it like to attend this (early years|childcare) (setting|provision) ?\??)",
                      "experience"},
                     {R"(what does the (early years )?(setting|provider|childminder) do well and what does it need to )"
                      R"(do better ?\??)",
                      "effective"},
                     {R"(safeguarding)", "safeguarding"},
                     {R"(what does the (early years )?(setting|provider|childminder) need to do to improve ?\??)",
                      "what-needs-to-improve"},
                     {R"((setting|provider|provision) details)", "details"},
                     {R"(information about this (early years setting|setting|childminder|provider))", "information"},
                     {R"(information about this inspection)", "information-about-inspection"},
                     {R"(inspectors?)", "inspector"},
                     {R"(inspection activities)", "inspection-activities"}},
        .other_headings = true,
        .nested = true,
        .inspector = R"((?:lead )?inspectors? ?: ?(.+))",
        .details = R"((setting|provider|provision) details)",
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
