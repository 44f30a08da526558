// SIF: inspections under the single inspection framework, 2013 to 2018, with or without a review of the
// local safeguarding children board, and re-inspections.
//
// Page 1 gives the overall grade as a sentence and three numbered judgements, the second with two parts of
// its own; some reports of 2014 give the board's grade beside them, later ones as a heading. Then contents
// pages, boxed summaries, recommendations whose numbers run on into the findings, and sections that open
// with a row of heading and grade.
// Reference: Ofsted, "Framework and evaluation schedule for the inspections of services for children in
// need of help and protection, children looked after and care leavers", and 167 reports.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& sif() {
    using grammar::FieldKind;
    using grammar::HeadingGrade;
    static const grammar::Format format = {
        .id = "sif-inspection",
        .titles = {R"(.*\b(re-?)?inspection of services for children in need of help and protection,? .*)"},
        .fields = {{R"(inspection dates? ?:)", FieldKind::inspection_dates},
                   {R"((report )?published( on)? ?:)", FieldKind::published}},
        .labels = {{R"((the )?(experiences? and progress of )?children who need help and protection)",
                    "help-and-protection"},
                   {R"((the )?(experiences? and progress of )?children looked after and achieving permanence)",
                    "permanence"},
                   {R"(adoption performance)", "adoption"},
                   {R"((the )?experiences? and progress of care leavers)", "care-leavers-experiences"},
                   {R"(leadership,? management and governance)", "leadership-management-governance"}},
        .row_sets = {{"overall-effectiveness", "help-and-protection", "permanence", "adoption",
                      "care-leavers-experiences", "leadership-management-governance"},
                     {"overall-effectiveness", "help-and-protection", "permanence", "adoption",
                      "care-leavers-experiences", "leadership-management-governance", "lscb-effectiveness"}},
        .sentences = {{R"(the overall judge?ment is (?:that )?(?:.*?\b)?(?:is |are )?{grade})",
                       "overall-effectiveness"},
                      {R"((?:children'?s'? services|services for children) in .*? (?:is |are )?{grade})",
                       "overall-effectiveness"},
                      {R"((?:the )?effectiveness of the .*?(?:board|lscb|scb)\)? (?:is |are )?{grade})",
                       "lscb-effectiveness"},
                      {R"((?:the )?(?:[\w ]*? )?safeguarding children'?s? board(?: \(\w*scb\))? (?:is |are )?{grade})",
                       "lscb-effectiveness"},
                      {R"((?:the )?lscb (?:is |are )?{grade})", "lscb-effectiveness"}},
        .headings =
            {{R"((the )?experiences? and progress of children who need help and protection)", "help-and-protection",
              HeadingGrade::may},
             {R"((the )?experiences? and progress of children looked after and achieving permanence)", "permanence",
              HeadingGrade::may},
             {R"((the )?graded judge?ment (for|about|of|on)( the)? adoption( performance)?( is)?( that)?( it)?)",
              "adoption", HeadingGrade::may},
             {R"((the )?graded judge?ment (for|about|of|on)( the)?( experiences? and progress of)? care leavers( is)?( that)?( it| they)?)",
              "care-leavers-experiences", HeadingGrade::may},
             {R"(leadership,? management and governance)", "leadership-management-governance", HeadingGrade::may},
             {R"(information about (this|the) inspection.*)", "information-about-this-inspection", HeadingGrade::none,
              true},
             {R"(recommendations( .*)?)", "recommendations"},
             {R"(areas? for improvement ?:?)", "areas-for-improvement"},
             {R"((areas for )?priority (and|or) immediate actions? ?:?)", "areas-for-priority-action"},
             {R"(areas for priority action ?:?)", "areas-for-priority-action"}},
        .other_headings = true,
        .nested = true,
        .numbers = grammar::Numbers::some,
        .authority = R"(^(.+?) (?:re-?)?inspection of services for .*)",
        .inspector = R"(lead inspectors? ?: ?(.+))",
        .imprint = R"((any complaints about the inspection|the office for standards in education).*)",
    };
    return format;
}

} // namespace ofstract::formats
