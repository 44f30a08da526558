// Focused visits: ungraded letters to a director of children's services, 2018 to today.
//
// "Overview" and a bulleted "Findings" to 2021, "Headline findings" and "Main findings" in prose since; in between what
// needs to improve, and where a failing is serious the areas for priority action. The visit's dates are in the opening
// sentence.
// Reference: Ofsted, "Inspecting local authority children's services" (the ILACS framework), and 371 letters.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& focused_visit() {
    static const grammar::Format format = {
        .id = "ilacs-focused-visit",
        .claims = {.titles = {R"((ilacs )?focus+ed visit (to|of) .*)"}},
        .cover = {.opening = grammar::Opening::letter,
                  .authority = R"(^(?:ilacs )?focus+ed visit (?:to|of) (?:the )?(.+?)(?:'s?)? )"
                               R"((?:local authority )?children.*)"},
        .findings = {.headings = {{R"((headline|key|main) findings ?[:.]?)", "findings"},
                                  {R"((overview|findings)( of findings)? ?[:.]?)", "findings"},
                                  {R"(what needs to improve.*)", "what-needs-to-improve"},
                                  {R"(areas? for improvement.*)", "areas-for-improvement"},
                                  {R"(areas? for priority action.*)", "areas-for-priority-action"}}},
    };
    return format;
}

} // namespace ofstract::formats
