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
    using grammar::Stated;
    static const grammar::Format format = {
        .id = "sif-inspection",
        .claims = {.titles = {R"(.*\b(re-?)?inspection of services for children in need of help and protection,? .*)"}},
        .cover = {.fields = {{R"(inspection dates? ?:)", FieldKind::inspection_dates},
                             {R"((report )?published( on)? ?:)", FieldKind::published}},
                  .authority = R"(^(.+?) (?:re-?)?inspection of services for .*)"},
        .judgements =
            {{.id = "overall-effectiveness",
              .stated = Stated::in_sentences,
              .sentences = {{R"(the overall judge?ment is (?:that )?(?:.*?\b)?(?:is |are )?{grade})"},
                            {R"((?:children'?s'? services|services for children) in .*? (?:is |are )?{grade})"}}},
             {.id = "help-and-protection",
              .label = R"((the )?(experiences? and progress of )?children who need help and protection)",
              .stated = Stated::in_row_and_heading,
              .heading = R"((the )?experiences? and progress of children who need help and protection)",
              .level = 5},
             {.id = "permanence",
              .label = R"((the )?(experiences? and progress of )?children looked after and achieving permanence)",
              .stated = Stated::in_row_and_heading,
              .heading = R"((the )?experiences? and progress of children looked after and achieving permanence)",
              .level = 5},
             {.id = "adoption",
              .label = R"(adoption performance)",
              .stated = Stated::in_row_and_heading,
              .heading =
                  R"((the )?graded judge?ment (for|about|of|on)( the)? adoption( performance)?( is)?( that)?( it)?)",
              .level = 6},
             {.id = "care-leavers-experiences",
              .label = R"((the )?experiences? and progress of care leavers)",
              .stated = Stated::in_row_and_heading,
              .heading = R"((the )?graded judge?ment (for|about|of|on)( the)?( experiences? and progress of)? )"
                         R"(care leavers( is)?( that)?( it| they)?)",
              .level = 6},
             {.id = "leadership-management-governance",
              .label = R"(leadership,? management and governance)",
              .stated = Stated::in_row_and_heading,
              .level = 5},
             {.id = "lscb-effectiveness",
              .stated = Stated::in_sentences,
              .forms = grammar::optional,
              .sentences =
                  {{R"((?:the )?effectiveness of the .*?(?:board|lscb|scb)\)? (?:is |are )?{grade})"},
                   {R"((?:the )?(?:[\w ]*? )?safeguarding children'?s? board(?: \(\w*scb\))? (?:is |are )?{grade})"},
                   {R"((?:the )?lscb (?:is |are )?{grade})"}}}},
        .findings =
            {.headings = {{.pattern = R"(section [12]\b.*)", .level = 1, .holds = true},
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
                          {.pattern = R"(inspection findings? . the (\w+ )?local safeguarding children'?s? board)",
                           .level = 4},
                          {.pattern = R"(summary)", .level = 7, .is_leaf = true},
                          {.pattern = R"(inspection findings)", .level = 7},
                          {.pattern = R"(areas? for improvement ?:?)", .id = "areas-for-improvement"},
                          {.pattern = R"((areas for )?priority (and|or) immediate actions? ?:?)",
                           .id = "areas-for-priority-action"},
                          {.pattern = R"(areas for priority action ?:?)", .id = "areas-for-priority-action"}},
             .other_headings = true,
             .nested = true,
             .numbers = grammar::Numbers::some},
        .facts = {.inspector = R"(lead inspectors? ?: ?(.+))"},
        .imprint = R"((any complaints about the inspection|the office for standards in education).*)",
    };
    return format;
}

} // namespace ofstract::formats
