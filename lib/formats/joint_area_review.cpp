// Joint area reviews and the inspections of progress after them, to 2009.
//
// A cover of title, publishers' names, and the fields of looked_after_2013 with a reference number; an inspection of
// progress has neither days nor inspectors there. Paragraphs are numbered through; there is no table of grades.
// Reference: Ofsted, "Joint area reviews of children's services" (2005 to 2009), and 1 report.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& joint_area_review() {
    using grammar::FieldKind;
    static const grammar::Format format = {
        .id = "joint-area-review",
        .claims = {.titles = {R"(.*\bjoint area review\b.*)", R"(inspection of progress (made )?in .*)"}},
        .cover = {.address = true, // the publishers' names
                  .fields = {{R"((inspection|review|fieldwork) dates? ?:?)", FieldKind::inspection_dates},
                             {R"(reporting inspectors? ?:?)", FieldKind::lead_inspector},
                             {R"(age group ?:)", FieldKind::other},
                             {R"(published ?:)", FieldKind::published},
                             {R"(reference no\.? ?:)", FieldKind::other}},
                  .may_lack_days = true,
                  .authority = R"(.*\bjoint area review(?: of| in)? (.+)|)"
                               R"(inspection of progress (?:made )?in .*\bin (?:the )?(.+))"},
        .findings = {.headings = {{R"(priorities for (further )?improvement)", "areas-for-improvement"}},
                     .other_headings = true,
                     .nested = true,
                     .numbers = grammar::Numbers::some},
    };
    return format;
}

} // namespace ofstract::formats
