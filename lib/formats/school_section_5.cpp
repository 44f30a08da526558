// Schools inspected under section 5 of the Education Act 2005, to 2019.
//
// Page 1 is a table of labelled rows: the dates, the judgements, and the previous one, which is none of this
// inspection's. Sections open with a row of heading and grade; the summary stands in two columns.
// Reference: Ofsted, "School inspection handbook" (2016), and 1 report.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& school_section_5() {
    using grammar::FieldKind;
    using grammar::HeadingGrade;
    static const grammar::Format format = {
        .id = "school-section-5",
        .titles = {R"(.+)"},
        .header = R"(school report)",
        .header_required = true,
        .address = true,
        .without_heading = R"(compliance with regulatory requirements.*|what is it like to attend this school ?\??)",
        .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                   {R"((overall effectiveness|overall judge?ment) at (the )?previous inspection ?:?)",
                    FieldKind::previous_grade},
                   {R"(unique reference number)", FieldKind::urn},
                   {R"(dates? of( the)? previous( inspection)?)", FieldKind::previous_dates}},
        .labels = {{R"(overall effectiveness)", "overall-effectiveness"},
                   {R"((effectiveness of )?leadership and management)", "leadership-and-management"},
                   {R"(quality of teaching, learning and assessment)", "quality-of-teaching-learning-and-assessment"},
                   {R"(quality of teaching)", "quality-of-teaching"},
                   {R"(quality of education)", "quality-of-education"},
                   {R"(personal development, behaviour and welfare)", "personal-development-behaviour-and-welfare"},
                   {R"(behaviour and attitudes)", "behaviour-and-attitudes"},
                   {R"(behaviour and safety.*)", "behaviour-and-safety"},
                   {R"(personal development)", "personal-development"},
                   {R"((outcomes for|achievement of) (pupils|children and learners|children).*)", "outcomes"},
                   {R"(early years (foundation stage|provision))", "early-years-provision"},
                   {R"(sixth form provision|16 to 19 study programmes)", "sixth-form-provision"}},
        .headings = {{R"((effectiveness of )?leadership and management)", "leadership-and-management",
                      HeadingGrade::may},
                     {R"(quality of teaching, learning and assessment)", "quality-of-teaching-learning-and-assessment",
                      HeadingGrade::may},
                     {R"(quality of teaching)", "quality-of-teaching", HeadingGrade::may},
                     {R"(quality of education)", "quality-of-education", HeadingGrade::may},
                     {R"(personal development, behaviour and welfare)", "personal-development-behaviour-and-welfare",
                      HeadingGrade::may},
                     {R"((outcomes for|achievement of) (pupils|children and learners|children))", "outcomes",
                      HeadingGrade::may},
                     {R"(early years (foundation stage|provision))", "early-years-provision", HeadingGrade::may},
                     {R"(sixth form provision|16 to 19 study programmes)", "sixth-form-provision", HeadingGrade::may},
                     {R"(what does the school need to do to improve further\??)", "what-needs-to-improve"}},
        .other_headings = true,
        .nested = true,
        .inspector = R"((.+?), lead inspector ?,?:? ?(.*))",
        .details = R"(school details)",
        .imprint = R"((any complaints about the inspection|the office for standards in education).*)",
    };
    return format;
}

} // namespace ofstract::formats
