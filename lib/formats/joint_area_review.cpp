// Joint area reviews and the reports on progress after them, to 2009.
//
// The fields of looked_after_2013, with a reference number; paragraphs numbered through, no table of grades.
// Reference: Ofsted, "Joint area reviews of children's services" (2005 to 2009), and 1 report.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& joint_area_review() {
    using grammar::FieldKind;
    static const grammar::Format format = {
        .id = "joint-area-review",
        .titles = {R"(.*\bjoint area review\b.*)"},
        .fields = {{R"((inspection|review|fieldwork) dates? ?:?)", FieldKind::inspection_dates},
                   {R"(reporting inspectors? ?:?)", FieldKind::lead_inspector},
                   {R"(age group ?:)", FieldKind::other},
                   {R"(published ?:)", FieldKind::published},
                   {R"(reference no\.? ?:)", FieldKind::other}},
        .other_headings = true,
        .nested = true,
        .numbers = grammar::Numbers::some,
        .authority = R"(.*\bjoint area review(?: of| in)? (.+))",
    };
    return format;
}

} // namespace ofstract::formats
