// Inspections of independent schools that check standards and give no grades: additional, progress monitoring, material
// change, pre-registration.
//
// The overall outcome is a sentence beside its label; the standards are told part by part, under "Part 1." to
// "Part 8.", and each part may say whether its standards are met. Reference: the Education (Independent School
// Standards) Regulations 2014, whose parts have these numbers; Ofsted, "Inspecting independent schools: handbook",
// additional inspections. No file was at hand.

#include "grammar/format.h"
#include "grammar/grades.h"

namespace ofstract::formats {
namespace {

struct Part {
    const char* id;
    const char* heading;
};

constexpr Part parts[] = {{"part-1", R"(part 1(\.|:)? .*)"}, {"part-2", R"(part 2(\.|:)? .*)"},
                          {"part-3", R"(part 3(\.|:)? .*)"}, {"part-4", R"(part 4(\.|:)? .*)"},
                          {"part-5", R"(part 5(\.|:)? .*)"}, {"part-6", R"(part 6(\.|:)? .*)"},
                          {"part-7", R"(part 7(\.|:)? .*)"}, {"part-8", R"(part 8(\.|:)? .*)"}};

constexpr const char* part_outcome =
    R"(((?:the )?(?:proposed )?(?:independent )?school (?:(?:now |already )?meets|(?:still )?does not (?:yet )?meet|)"
    R"(is likely to meet|is unlikely to meet|is not likely to meet) .*\b(?:in|of) this part)\b.*)";

} // namespace

const grammar::Format& independent_checks() {
    using grammar::FieldKind;
    static const grammar::Format format = [] {
        grammar::Format f = {
            .id = "independent-checks",
            .scale = &grammar::independent_standards(),
            .claims =
                {.titles = {R"(.+)"},
                 .header =
                     R"((independent school )?(additional|progress monitoring|material change|pre-registration)\b.*)",
                 .header_required = true},
            .cover = {.address = true,
                      .fields = {{R"(inspection dates? ?:?)", FieldKind::inspection_dates},
                                 {R"(unique reference number)", FieldKind::urn},
                                 {R"(dates? of( the)? previous( inspection)?)", FieldKind::previous_dates}}},
            .judgements =
                {{.id = "overall-outcome",
                  .label = R"(overall outcome)",
                  .sentences = {{R"(overall outcome ?:? ((?:the )?(?:proposed )?(?:independent )?school .*))"}}}},
            .findings = {.other_headings = true, .nested = true},
            .facts = {.inspector = R"((.+?), lead inspector ?,?:? ?(.*))", .details = R"((proposed )?school details)"},
            .imprint = R"(the office for standards in education.*)",
        };
        for (const Part& part : parts) {
            f.judgements.push_back({.id = part.id,
                                    .stated = grammar::Stated::in_sentences,
                                    .forms = grammar::optional,
                                    .sentences = {{part_outcome, part.id}}});
            f.findings.headings.push_back({.pattern = part.heading, .id = part.id, .plain = true});
        }
        return f;
    }();
    return format;
}

} // namespace ofstract::formats
