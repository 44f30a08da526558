// Inspections of looked after children services, 2013.
//
// Dates and inspector stand in a table of page 1. Sections open with a line "Grade 3 (Adequate)"; the
// judgements are a table on the last page, and a scale of the same grades on an early one is none.
// Reference: Ofsted, "Inspection of looked after children services" (framework of 2013), and 4 reports.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& looked_after_2013() {
    using grammar::FieldKind;
    using grammar::HeadingGrade;
    static const grammar::Format format = {
        .id = "looked-after-2013",
        .titles = {R"(inspection of (safeguarding and )?looked after children services .*)"},
        .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                   {R"(reporting inspectors? ?:?)", FieldKind::lead_inspector},
                   {R"(age group ?:)", FieldKind::other},
                   {R"(published ?:)", FieldKind::published},
                   {R"(reference no\.? ?:)", FieldKind::other}},
        .labels = {{R"(overall effectiveness)", "overall-effectiveness"},
                   {R"(capacity to improve)", "capacity-to-improve"},
                   {R"(outcomes for .*)", "outcomes"},
                   {R"(quality of provision)", "quality-of-provision"},
                   {R"(leadership and management)", "leadership-and-management"}},
        .table_on_page_1 = false,
        .row_sets = {{"overall-effectiveness", "capacity-to-improve", "outcomes", "quality-of-provision",
                      "leadership-and-management"}},
        .headings = {{R"(overall effectiveness.*)", "overall-effectiveness", HeadingGrade::may},
                     {R"(capacity to improve)", "capacity-to-improve", HeadingGrade::may},
                     {R"(outcomes for .*)", "outcomes", HeadingGrade::may},
                     {R"(quality of provision)", "quality-of-provision", HeadingGrade::may},
                     {R"(leadership and management)", "leadership-and-management", HeadingGrade::may},
                     {R"(areas for improvement)", "areas-for-improvement"}},
        .other_headings = true,
        .nested = true,
        .numbers = grammar::Numbers::some,
        .authority = R"(inspection of (?:safeguarding and )?looked after children services (.+))",
        .grade_line = R"(grade [1-4] \({grade}\))",
    };
    return format;
}

} // namespace ofstract::formats
