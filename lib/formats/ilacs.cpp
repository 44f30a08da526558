// ILACS: inspections of local authority children's services, 2018 to today.
//
// Two title forms: "X Council / Inspection of children's social care services" (to 2021) and "Inspection
// of X local authority children's services". Page 1 carries the dates, the lead inspector and the
// judgement table; then an unnumbered summary, the improvement list, and three or four graded sections of
// paragraphs numbered through. From 2026 no overall grade is given.
// Reference: Ofsted, "Inspecting local authority children's services" (the ILACS framework), and 321
// reports.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& ilacs() {
    using grammar::FieldKind;
    using grammar::Stated;
    // Children in care and care leavers were judged as one, then apart; from 2026 nothing is judged overall.
    constexpr grammar::Forms as_one = 1, apart = 2, no_overall = 4;
    static const grammar::Format format = {
        .id = "ilacs-inspection",
        .claims = {.titles = {R"(.*\binspection of .*\bchildren'?s'? (social care )?services)",
                              R"(.*\binspection of .*\bchildren'?s?'?( and families'?)? trust)",
                              R"(.*\binspection of .*\bchildren'?s'? (social care )?services .*)"}},
        .cover = {.fields = {{R"(inspection dates? ?:)", FieldKind::inspection_dates},
                             {R"(lead inspectors? ?:)", FieldKind::lead_inspector}},
                  .authority = R"((?:^inspection of (?:the )?(.+?)(?:'s?)? (?:local authority )?children'?s? .*)|)"
                               R"((?:^(.+?) inspection of .*))"},
        .table = {.columns = {"judgements?", "grades?"}},
        .judgements = {{"leaders", R"((the )?impact of leaders on (social work )?practice with children and families)",
                        Stated::in_row_and_graded_heading},
                       {"help-and-protection",
                        R"((the )?experiences? and progress of children who need help and protection)",
                        Stated::in_row_and_graded_heading},
                       {"in-care-and-care-leavers",
                        R"((the )?experiences? and progress of children in care and care leavers)",
                        Stated::in_row_and_graded_heading, as_one},
                       {"in-care", R"((the )?experiences? and progress of children in care)",
                        Stated::in_row_and_graded_heading, apart | no_overall},
                       {"care-leavers", R"((the )?experiences? and progress of (children )?care leavers)",
                        Stated::in_row_and_graded_heading, apart | no_overall},
                       {"overall-effectiveness", R"(overall effectiveness)", Stated::in_row, as_one | apart}},
        .findings = {.headings = {{R"(what needs to improve ?[?:]?)", "what-needs-to-improve"}},
                     .numbers = grammar::Numbers::all},
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
