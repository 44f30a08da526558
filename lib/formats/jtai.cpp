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
        .opening = grammar::Opening::letter,
        .titles = {R"(joint targeted (area )?inspection.*)"},
        .headings = {{R"((headline|key|main) findings ?[:.]?)", "findings"},
                     {R"(what needs to improve.*)", "what-needs-to-improve"},
                     {R"(areas? for improvement.*)", "areas-for-improvement"},
                     {R"(areas? for priority action.*)", "areas-for-priority-action"},
                     {R"((.* )?strengths ?:?)", "strengths"},
                     {R"((case|practice) (study|example).*)", "case-study"},
                     {R"(context.*)", "context"},
                     {R"(next steps ?:?)", "next-steps"}},
        .other_headings = true,
        .authority = R"(^joint targeted (?:area )?inspection.* (?:in|of|for) (?:the )?(.+?))",
    };
    return format;
}

} // namespace ofstract::formats
