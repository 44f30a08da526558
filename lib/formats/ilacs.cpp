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
    using grammar::HeadingGrade;
    static const grammar::Format format = {
        .id = "ilacs-inspection",
        .titles = {R"(.*\binspection of .*\bchildren'?s'? (social care )?services)",
                   R"(.*\binspection of .*\bchildren'?s?'?( and families'?)? trust)",
                   R"(.*\binspection of .*\bchildren'?s'? (social care )?services .*)"},
        .fields = {{R"(inspection dates? ?:)", FieldKind::inspection_dates},
                   {R"(lead inspectors? ?:)", FieldKind::lead_inspector}},
        .table_header = {"judgements?", "grades?"},
        .labels = {{R"(the impact of leaders on (social work )?practice with children and families)", "leaders"},
                   {R"((the )?experiences? and progress of children who need help and protection)",
                    "help-and-protection"},
                   {R"((the )?experiences? and progress of children in care and care leavers)",
                    "in-care-and-care-leavers"},
                   {R"((the )?experiences? and progress of children in care)", "in-care"},
                   {R"((the )?experiences? and progress of (children )?care leavers)", "care-leavers"},
                   {R"(overall effectiveness)", "overall-effectiveness"}},
        .row_sets = {{"leaders", "help-and-protection", "in-care-and-care-leavers", "overall-effectiveness"},
                     {"leaders", "help-and-protection", "in-care", "care-leavers", "overall-effectiveness"},
                     {"leaders", "help-and-protection", "in-care", "care-leavers"}},
        .headings = {{R"(what needs to improve ?[?:]?)", "what-needs-to-improve"},
                     {R"((the )?impact of leaders on (social work )?practice with children and families)", "leaders",
                      HeadingGrade::must},
                     {R"((the )?experiences? and progress of children who need help and protection)",
                      "help-and-protection", HeadingGrade::must},
                     {R"((the )?experiences? and progress of children in care and care leavers)",
                      "in-care-and-care-leavers", HeadingGrade::must},
                     {R"((the )?experiences? and progress of children in care)", "in-care", HeadingGrade::must},
                     {R"((the )?experiences? and progress of (children )?care leavers)", "care-leavers",
                      HeadingGrade::must}},
        .numbers = grammar::Numbers::all,
        .authority =
            R"((?:^inspection of (?:the )?(.+?)(?:'s?)? (?:local authority )?children'?s? .*)|(?:^(.+?) inspection of .*))",
        .imprint = R"(the office for standards in education.*)",
    };
    return format;
}

} // namespace ofstract::formats
