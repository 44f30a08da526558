// Reviews of a local safeguarding children board on its own, 2015: the board's half of a SIF report.
//
// Reference: Ofsted, "Framework and evaluation schedule … reviews of Local Safeguarding Children Boards",
// and 1 report.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& lscb_review() {
    using grammar::FieldKind;
    static const grammar::Format format = {
        .id = "lscb-review",
        .claims = {.titles = {R"([\w ,'&-]*\b(board|lscb|scb) review of the effectiveness of the .*)"}},
        .cover = {.fields = {{R"(inspection dates? ?:)", FieldKind::inspection_dates},
                             {R"((report )?published( on)? ?:)", FieldKind::published}},
                  .authority = R"(^(.+?) (?:local )?safeguarding children'?s? board review .*)"},
        .judgements =
            {{.id = "lscb-effectiveness",
              .stated = grammar::Stated::in_sentences,
              .sentences =
                  {{R"((?:the )?(?:[\w ]*? )?safeguarding children'?s? board(?: \(\w*scb\))? (?:is |are )?{grade})"},
                   {R"((?:the )?effectiveness of the .*?(?:board|lscb|scb)\)? (?:is |are )?{grade})"}}}},
        .findings = {.headings = {{R"(recommendations( .*)?)", "recommendations"},
                                  {R"(areas? for improvement ?:?)", "areas-for-improvement"},
                                  {R"((areas for )?priority (and|or) immediate actions? ?:?)",
                                   "areas-for-priority-action"}},
                     .other_headings = true,
                     .nested = true,
                     .numbers = grammar::Numbers::some},
        .facts = {.inspector = R"(lead inspectors? ?: ?(.+))"},
        .imprint = R"((any complaints about the inspection|the office for standards in education).*)",
    };
    return format;
}

} // namespace ofstract::formats
