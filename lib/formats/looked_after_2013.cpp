// Inspections of looked after children services, 2013.
//
// Dates and inspector are in a table of page 1. Sections open with a line "Grade 3 (Adequate)"; the judgements are a
// table on the last page, and a scale of the same grades on an early one is none.
// Reference: Ofsted, "Inspection of looked after children services" (framework of 2013), and 4 reports.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& looked_after_2013() {
    using grammar::FieldKind;
    using grammar::Stated;
    static const grammar::Format format = {
        .id = "looked-after-2013",
        .claims = {.titles = {R"(inspection of (safeguarding and )?looked after children services .*)"}},
        .cover = {.fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                             {R"(reporting inspectors? ?:?)", FieldKind::lead_inspector},
                             {R"(age group ?:)", FieldKind::other},
                             {R"(published ?:)", FieldKind::published},
                             {R"(reference no\.? ?:)", FieldKind::other}},
                  .authority = R"(inspection of (?:safeguarding and )?looked after children services (.+))"},
        .table = {.on_page_1 = false},
        .judgements = {{.id = "overall-effectiveness",
                        .label = R"(overall effectiveness)",
                        .stated = Stated::in_row_and_heading,
                        .heading = R"(overall effectiveness.*)"},
                       {"capacity-to-improve", R"(capacity to improve)", Stated::in_row_and_heading},
                       {"outcomes", R"(outcomes for .*)", Stated::in_row_and_heading},
                       {"quality-of-provision", R"(quality of provision)", Stated::in_row_and_heading},
                       {"leadership-and-management", R"(leadership and management)", Stated::in_row_and_heading}},
        .findings = {.other_headings = true,
                     .nested = true,
                     .numbers = grammar::Numbers::some,
                     .grade_line = R"(grade [1-4] \({grade}\))"},
    };
    return format;
}

} // namespace ofstract::formats
