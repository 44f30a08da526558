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
            {{.pattern = R"(section [12]\b.*)", .level = 1, .holds = true},
             {.pattern = R"(what the inspection judge?ments mean ?: .*)",
              .level = 1,
              .holds = true}, // behind a section
             {.pattern = R"(what the inspection judge?ments mean.*)", .level = 2, .holds = true},
             {.pattern = R"(the local authority)", .level = 3, .holds = true},
             {.pattern = R"(the ((\w+ )?local safeguarding children'?s? board( \(lscb\))?|lscb))",
              .level = 3,
              .holds = true},
             {.pattern = R"(information about (this|the) inspection.*)",
              .id = "information-about-this-inspection",
              .level = 2,
              .holds = true,
              .is_leaf = true},
             {.pattern = R"(executive summary)", .level = 4, .is_leaf = true},
             {.pattern = R"(summary of (key )?findings.*)", .level = 4, .holds = true},
             {.pattern = R"(what does the .* need to improve ?\??)", .level = 4, .holds = true},
             {.pattern = R"((the )?(local authority|lscb|board)'?s'? strengths)", .level = 4},
             {.pattern = R"(progress since the last inspection)", .level = 4},
             {.pattern = R"(information about this local authority area.*)",
              .level = 4,
              .holds = true,
              .is_leaf = true},
             {.pattern = R"(summary for children and young people)", .level = 4, .is_leaf = true},
             {.pattern = R"(recommendations( .*)?)", .id = "recommendations", .level = 4, .is_leaf = true},
             {.pattern = R"(inspection judge?ments? about the .*)", .level = 4, .holds = true},
             {.pattern = R"(inspection findings? . the (\w+ )?local safeguarding children'?s? board)", .level = 4},
             {.pattern = R"((the )?experiences? and progress of children who need help and protection)",
              .id = "help-and-protection",
              .grade = HeadingGrade::may,
              .level = 5},
             {.pattern = R"((the )?experiences? and progress of children looked after and achieving permanence)",
              .id = "permanence",
              .grade = HeadingGrade::may,
              .level = 5},
             {.pattern = R"(leadership,? management and governance)",
              .id = "leadership-management-governance",
              .grade = HeadingGrade::may,
              .level = 5},
             {.pattern = R"(summary)", .level = 7, .is_leaf = true},
             {.pattern = R"(inspection findings)", .level = 7},
             {.pattern =
                  R"((the )?graded judge?ment (for|about|of|on)( the)? adoption( performance)?( is)?( that)?( it)?)",
              .id = "adoption",
              .grade = HeadingGrade::may,
              .level = 6},
             {.pattern =
                  R"((the )?graded judge?ment (for|about|of|on)( the)?( experiences? and progress of)? care leavers( is)?( that)?( it| they)?)",
              .id = "care-leavers-experiences",
              .grade = HeadingGrade::may,
              .level = 6},
             {.pattern = R"(areas? for improvement ?:?)", .id = "areas-for-improvement"},
             {.pattern = R"((areas for )?priority (and|or) immediate actions? ?:?)", .id = "areas-for-priority-action"},
             {.pattern = R"(areas for priority action ?:?)", .id = "areas-for-priority-action"}},
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
