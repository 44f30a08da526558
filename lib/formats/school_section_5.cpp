// Schools inspected under section 5 of the Education Act 2005, to 2019.
//
// Page 1 is a table of labelled rows: the dates, the judgements, and the previous one, which is none of this
// inspection's. Sections open with a row of heading and grade; the summary is in two columns.
// Reference: Ofsted, "School inspection handbook" (2016), and 1 report.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& school_section_5() {
    using grammar::FieldKind;
    using grammar::optional;
    using grammar::Stated;
    static const grammar::Format format = {
        .id = "school-section-5",
        .claims = {.titles = {R"(.+)"},
                   .header = R"(school report)",
                   .header_required = true,
                   .without_heading =
                       R"(compliance with regulatory requirements.*|what is it like to attend this school ?\??)"},
        .cover = {.address = true,
                  .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                             {R"((overall effectiveness|overall judge?ment) at (the )?previous inspection ?:?)",
                              FieldKind::previous_grade},
                             {R"(unique reference number)", FieldKind::urn},
                             {R"(dates? of( the)? previous( inspection)?)", FieldKind::previous_dates}}},
        .judgements = {{"overall-effectiveness", R"(overall effectiveness)", Stated::in_row, optional},
                       {"leadership-and-management", R"((the )?(effectiveness of )?leadership and management)",
                        Stated::in_row_and_heading, optional},
                       {"quality-of-teaching-learning-and-assessment",
                        R"(quality of teaching, learning and assessment)", Stated::in_row_and_heading, optional},
                       {"quality-of-teaching", R"((the )?quality of teaching)", Stated::in_row_and_heading, optional},
                       {"personal-development-behaviour-and-welfare", R"(personal development, behaviour and welfare)",
                        Stated::in_row_and_heading, optional},
                       {"behaviour-and-safety", R"((the )?behaviour and safety( of pupils)?)",
                        Stated::in_row_and_heading, optional},
                       {.id = "outcomes",
                        .label = R"((the )?(outcomes for|achievement of) (pupils|children and learners|children).*)",
                        .stated = Stated::in_row_and_heading,
                        .forms = optional,
                        .heading = R"((the )?(outcomes for|achievement of) (pupils|children and learners|children))"},
                       {"early-years-provision", R"((the )?early years (foundation stage|provision))",
                        Stated::in_row_and_heading, optional},
                       {"sixth-form-provision", R"((the )?sixth form provision|16 to 19 study programmes)",
                        Stated::in_row_and_heading, optional}},
        .findings = {.headings = {{R"(what does the school need to do to improve further\??)",
                                   "what-needs-to-improve"}},
                     .other_headings = true,
                     .nested = true},
        .facts = {.inspector = R"((.+?), lead inspector ?,?:? ?(.*))", .details = R"(school details)"},
        .imprint = R"((any complaints about the inspection|the office for standards in education).*)",
    };
    return format;
}

} // namespace ofstract::formats
