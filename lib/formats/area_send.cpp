// Area SEND: how a local area partnership serves children with special educational needs and disabilities,
// 2023 to today.
//
// Ungraded rows, one outcome in three forms, stated in a box with the time of the next inspection. Findings are bullets
// under fixed questions; what must improve is in the rows of a table. The last page of facts (the partnership's
// details, the inspection, its team) is labelled facts, not findings.
// Reference: Ofsted and CQC, "Area SEND: framework and handbook", and 55 reports.

#include "grammar/format.h"

namespace ofstract::formats {

const grammar::Format& area_send() {
    using grammar::FieldKind;
    static const char* const under_outcome = "inspection-outcome";
    static const grammar::Format format = {
        .id = "area-send",
        .claims = {.titles = {R"((local )?area send (full )?inspection of .*)"},
                   .header = R"(local area partnership report)"},
        .cover = {.fields = {{R"(inspection dates? ?:)", FieldKind::inspection_dates},
                             {R"(dates? of (the )?previous inspections? ?:)", FieldKind::previous_dates}},
                  .authority = R"(^(?:local )?area send (?:full )?inspection of (?:the )?(.+?)(?:'s?)?)"
                               R"((?: local area)?(?: partnership)?)"},
        .judgements =
            {{.id = "area-send-outcome",
              .stated = grammar::Stated::in_sentences,
              .sentences = {{R"(.*\b(typically (?:lead to )?positive) (?:experiences|outcomes).*)", under_outcome},
                            {R"(.*\b(inconsistent) (?:experiences|outcomes).*)", under_outcome},
                            {R"(.*\b((?:widespread|systemic|significant)[\w/ ]* failings).*)", under_outcome}}}},
        .findings = {.headings = {{R"(inspection outcome)", under_outcome},
                                  {R"(information about the local area partnership)", "information"},
                                  {R"(what is it like to be a child or young person.*)", "experience"},
                                  {R"(what is the area partnership doing that is effective ?\??)", "effective"},
                                  {R"(what does the area partnership need to do better ?\??)", "to-do-better"},
                                  {R"(areas? for improvement ?:?)", "areas-for-improvement"},
                                  {R"(areas? for priority action ?:?)", "areas-for-priority-action"}}},
        .facts = {.inspector = R"((.+?), ([^,]*\bofsted\b.*?\blead inspector).*)",
                  .other_inspector = R"(([^,]+), ([^,]*\bcqc\b.*?\blead inspector).*)",
                  .next_inspection = R"(.*\bnext (full )?(area send )?(re)?inspection\b.*)",
                  .back_matter = R"(local area partnership details)"},
        .imprint = R"((if you are not happy with the inspection|the office for standards in education).*)",
    };
    return format;
}

} // namespace ofstract::formats
