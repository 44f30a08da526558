// JTAI: joint targeted area inspections by Ofsted, the Care Quality Commission and the inspectorates of
// constabulary and probation; ungraded letters to the partnership, 2016 to today.
//
// To 2020 "Key strengths" and "Areas for improvement" with case studies, since 2022 the headings of the
// focused visit with "Strengths" and practice studies.
// Reference: Ofsted, "Joint targeted area inspections: framework and guidance", and 64 letters.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& jtai() {
    static const grammar::Format format = {
        .id = "jtai",
        .claims = {.titles = {R"(joint targeted (area )?inspection.*)"}},
        .cover = {.opening = grammar::Opening::letter,
                  .authority = R"(^joint targeted (?:area )?inspection.* (?:in|of|for) (?:the )?(.+?))"},
        .findings =
            {.headings =
                 {{.pattern = R"((headline|key|main) findings ?[:.]?)", .id = "findings", .level = 1, .holds = true},
                  {.pattern = R"(what needs to improve.*)", .id = "what-needs-to-improve", .level = 1, .holds = true},
                  {.pattern = R"(areas? for improvement.*)", .id = "areas-for-improvement", .level = 1, .holds = true},
                  {.pattern = R"(areas? for priority action.*)",
                   .id = "areas-for-priority-action",
                   .level = 1,
                   .holds = true},
                  {.pattern = R"((.* )?strengths ?:?)", .id = "strengths", .level = 1, .holds = true},
                  {.pattern = R"((case|practice) (study|example).*)", .id = "case-study", .level = 1, .holds = true},
                  {.pattern = R"(context.*)", .id = "context", .level = 1},
                  {.pattern = R"(next steps ?:?)", .id = "next-steps", .level = 1}},
             .other_headings = true},
    };
    return format;
}

} // namespace ofstract::formats
