// The crosswalk of judgements, one step a line, and the relations that follow from it.
//
// Reference: Ofsted, "Framework and evaluation schedule for the inspections of services for children in need of help
// and protection, children looked after and care leavers; reviews of Local Safeguarding Children Boards" (2013 to 2017,
// the single inspection framework); Ofsted, "Inspecting local authority children's services" (from 2018, ILACS) and its
// updates of January 2023 and April 2026; the papers that announce these. Of schools: the handbooks of 2015 and 2019,
// and the announcement of September 2024.

#include "compare/crosswalk.h"

#include "model/inside.h"

#include <array>

namespace ofstract {
namespace comparing {
namespace {

constexpr const char* sif = "sif-inspection";
constexpr const char* ilacs = "ilacs-inspection";
constexpr const char* board = "lscb-review";
constexpr const char* section_5 = "school-section-5";
constexpr const char* independent = "independent-school";
constexpr const char* school = "school-graded";
constexpr const char* looked_after_2013 = "looked-after-2013";

constexpr const char* both = "Both frameworks give this judgement: SIF (2013 to 2017), ILACS (from January 2018)";
constexpr const char* leaders =
    "SIF (leadership, management and governance) and ILACS (the impact of leaders on social work practice) judge the "
    "same "
    "in the same words: the effectiveness of leaders and managers, their impact on children's lives, the quality of "
    "professional practice";
constexpr const char* looked_after =
    "SIF judges children looked after and achieving permanence, with adoption and care leavers as graded parts of it; "
    "ILACS (2018 to 2022) children in care and care leavers";
constexpr const char* adoption =
    "SIF grades adoption alone, as a part; ILACS judges permanence, including adoption, with children in care";
constexpr const char* leavers_joined =
    "Ofsted, consultation on a new ILACS judgement (2022): SIF had a separate sub-judgement on care leavers; ILACS "
    "includes them in the judgement on children in care";
constexpr const char* leavers_split =
    "Ofsted, a new ILACS judgement on the experiences and progress of care leavers (December 2022): separate from "
    "January 2023";
constexpr const char* no_overall =
    "Ofsted (27 November 2025): no overall effectiveness judgement in ILACS from April 2026";
constexpr const char* reviews = "One framework (2013 to 2017) has the inspections and the reviews of boards";
constexpr const char* no_boards = "ILACS has no review of a Local Safeguarding Children Board; the Children and Social "
                                  "Work Act 2017 ended the boards";

constexpr const char* one_inspection =
    "Ofsted (September 2013): from November 2013 SIF brings child protection and services for looked after children "
    "together into one inspection; what was judged of looked after children alone is not judged as such";

constexpr const char* both_schools =
    "Both school frameworks give this judgement: the common inspection framework (2015) and "
    "the education inspection framework (September 2019)";
constexpr const char* education =
    "Education inspection framework (September 2019): the quality of education is one judgement; until then teaching, "
    "learning and assessment was one, and outcomes another";
constexpr const char* behaviour =
    "Education inspection framework (September 2019): behaviour and attitudes, and personal development, are two "
    "judgements; until then personal development, behaviour and welfare was one";
constexpr const char* no_overall_of_schools =
    "Ofsted (September 2024): no overall effectiveness judgement of state-funded schools from then on";

constexpr std::array<CrosswalkStep, 41> steps = {{
    {looked_after_2013, "overall-effectiveness", sif, "", Relation::ended, one_inspection},
    {looked_after_2013, "capacity-to-improve", sif, "", Relation::ended, one_inspection},
    {looked_after_2013, "outcomes", sif, "", Relation::ended, one_inspection},
    {looked_after_2013, "quality-of-provision", sif, "", Relation::ended, one_inspection},
    {looked_after_2013, "leadership-and-management", sif, "", Relation::ended, one_inspection},
    {looked_after_2013, "overall-effectiveness", ilacs, "", Relation::ended, one_inspection},
    {looked_after_2013, "capacity-to-improve", ilacs, "", Relation::ended, one_inspection},
    {looked_after_2013, "outcomes", ilacs, "", Relation::ended, one_inspection},
    {looked_after_2013, "quality-of-provision", ilacs, "", Relation::ended, one_inspection},
    {looked_after_2013, "leadership-and-management", ilacs, "", Relation::ended, one_inspection},
    {board, "lscb-effectiveness", sif, "lscb-effectiveness", Relation::same, reviews},
    {sif, "overall-effectiveness", ilacs, "overall-effectiveness", Relation::same, both},
    {sif, "help-and-protection", ilacs, "help-and-protection", Relation::same, both},
    {sif, "leadership-management-governance", ilacs, "leaders", Relation::renamed, leaders},
    {sif, "permanence", ilacs, "in-care-and-care-leavers", Relation::renamed, looked_after},
    {sif, "adoption", ilacs, "in-care-and-care-leavers", Relation::joined, adoption},
    {sif, "care-leavers-experiences", ilacs, "in-care-and-care-leavers", Relation::joined, leavers_joined},
    {sif, "permanence", ilacs, "in-care", Relation::split, leavers_split},
    {sif, "adoption", ilacs, "in-care", Relation::joined, adoption},
    {sif, "care-leavers-experiences", ilacs, "care-leavers", Relation::same,
     "Both frameworks give this judgement, the experiences and progress of care leavers: SIF as a graded part, ILACS "
     "from January 2023"},
    {sif, "lscb-effectiveness", ilacs, "", Relation::ended, no_boards},
    {board, "lscb-effectiveness", ilacs, "", Relation::ended, no_boards},
    {ilacs, "in-care-and-care-leavers", ilacs, "in-care", Relation::split, leavers_split},
    {ilacs, "in-care-and-care-leavers", ilacs, "care-leavers", Relation::split, leavers_split},
    {ilacs, "overall-effectiveness", ilacs, "", Relation::ended, no_overall},
    {sif, "overall-effectiveness", ilacs, "", Relation::ended, no_overall},
    {section_5, "overall-effectiveness", school, "overall-effectiveness", Relation::same, both_schools},
    {section_5, "leadership-and-management", school, "leadership-and-management", Relation::same, both_schools},
    {section_5, "early-years-provision", school, "early-years-provision", Relation::same, both_schools},
    {section_5, "quality-of-teaching-learning-and-assessment", school, "quality-of-education", Relation::joined,
     education},
    {section_5, "outcomes", school, "quality-of-education", Relation::joined, education},
    {section_5, "personal-development-behaviour-and-welfare", school, "behaviour-and-attitudes", Relation::split,
     behaviour},
    {section_5, "personal-development-behaviour-and-welfare", school, "personal-development", Relation::split,
     behaviour},
    {section_5, "overall-effectiveness", school, "", Relation::ended, no_overall_of_schools},
    {independent, "overall-effectiveness", school, "overall-effectiveness", Relation::same, both_schools},
    {independent, "leadership-and-management", school, "leadership-and-management", Relation::same, both_schools},
    {independent, "quality-of-teaching-learning-and-assessment", school, "quality-of-education", Relation::joined,
     education},
    {independent, "outcomes", school, "quality-of-education", Relation::joined, education},
    {independent, "personal-development-behaviour-and-welfare", school, "behaviour-and-attitudes", Relation::split,
     behaviour},
    {independent, "personal-development-behaviour-and-welfare", school, "personal-development", Relation::split,
     behaviour},
    {school, "overall-effectiveness", school, "", Relation::ended, no_overall_of_schools},
}};

Relation backwards(Relation relation) {
    switch (relation) {
    case Relation::joined: return Relation::split;
    case Relation::split: return Relation::joined;
    default: return relation;
    }
}

} // namespace

Link link(std::string_view format_before, std::string_view before, std::string_view format_after,
          std::string_view after) {
    if (before.empty() || after.empty()) return {};
    if (format_before == format_after && before == after) return {Relation::same, ""};
    for (const CrosswalkStep& step : steps)
        if (step.format_before == format_before && step.before == before && step.format_after == format_after &&
            step.after == after)
            return {step.relation, step.source};
    for (const CrosswalkStep& step : steps)
        if (step.format_before == format_after && step.before == after && step.format_after == format_before &&
            step.after == before)
            return {backwards(step.relation), step.source};
    return {};
}

bool comparable(std::string_view format_before, std::string_view format_after) {
    if (format_before == format_after) return true;
    for (const CrosswalkStep& step : steps)
        if ((step.format_before == format_before && step.format_after == format_after) ||
            (step.format_before == format_after && step.format_after == format_before))
            return true;
    return false;
}

Link end_of(std::string_view format_before, std::string_view before, std::string_view format_after) {
    for (const CrosswalkStep& step : steps)
        if (step.relation == Relation::ended && step.format_before == format_before && step.before == before &&
            step.format_after == format_after)
            return {step.relation, step.source};
    return {};
}

} // namespace comparing

inline namespace v0_2 {

Values<CrosswalkStep> crosswalk() noexcept {
    return detail::Inside::make<Values<CrosswalkStep>>(comparing::steps.data(), comparing::steps.size());
}

} // namespace v0_2
} // namespace ofstract
