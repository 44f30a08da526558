// A text is a grade as a whole or not at all; a heading carries its grade behind its words.

#include "grammar/grades.h"
#include "text/text.h"

#include "support/doctest.h"

#include <string>

using namespace ofstract;

namespace {

Grade grade_of(const std::string& folded) { return grammar::common_grader().parse(folded); }
grammar::GradedHeading split_grade(const std::string& folded) { return grammar::common_grader().split(folded); }

} // namespace

TEST_CASE("grades: cells as reports print them") {
    struct {
        const char* text;
        Grade grade;
    } rows[] = {
        {"Good", Grade::good},
        {"Outstanding", Grade::outstanding},
        {"Requires improvement to be good", Grade::requires_improvement},
        {"Requires Improvement", Grade::requires_improvement},
        {"Require improvement", Grade::requires_improvement},
        {"Inadequate", Grade::inadequate},
        {"Adequate", Grade::adequate},
        {"Not Judged", Grade::not_judged},
        {"good.", Grade::good},
        {"Strong standard", Grade::strong_standard},
        {"Urgent improvement", Grade::urgent_improvement},
        {"Met", Grade::met},
        {"Not met", Grade::not_met},
        {"Good enough", Grade::none},
        {"are good", Grade::none},
        {"Services are good", Grade::none},
        {"", Grade::none},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(grade_of(text::fold(row.text)) == row.grade);
    }
}

TEST_CASE("grades: what some frameworks say in words of their own") {
    const grammar::Grader standards(grammar::independent_standards()), skills(grammar::skills_needs()),
        answers(grammar::met_or_not()), ungraded(grammar::ungraded());
    struct {
        const grammar::Grader& grader;
        const char* text;
        Grade grade;
    } rows[] = {
        {standards, "The school meets all of the independent school standards that were checked", Grade::met},
        {standards, "The school does not meet all of the standards", Grade::not_met},
        {standards, "The proposed school is likely to meet the standards", Grade::likely_to_meet},
        {standards, "The school is unlikely to meet the standards", Grade::unlikely_to_meet},
        {standards, "The school is not likely to meet the standards", Grade::unlikely_to_meet},
        {standards, "Nobody meets the standards", Grade::none},
        {skills, "reasonable contribution", Grade::reasonable_contribution},
        {skills, "reasonable", Grade::none},
        {answers, "Yes", Grade::met},
        {answers, "No", Grade::not_met},
        {answers, "Not met (with actions)", Grade::not_met},
        {answers, "Not applicable", Grade::none},
        {ungraded, "may not be as strong", Grade::may_have_declined},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(row.grader.parse(text::fold(row.text)) == row.grade);
    }
    CHECK(grade_of("yes") == Grade::none); // an answer is a grade only where a format asks
    CHECK(grammar::together({&grammar::met(), &grammar::skills_needs()}).size() == 5);
}

TEST_CASE("grades: headings, with every separator that the corpus has") {
    const char* stem = "the experiences and progress of children in care";
    struct {
        const char* tail;
        Grade grade;
    } rows[] = {
        {": good", Grade::good},
        {" is good", Grade::good},
        {" are outstanding", Grade::outstanding},
        {" is: Good", Grade::good},
        {" good", Grade::good},
        {" requires improvement to be good", Grade::requires_improvement},
        {" requires improvement to be good.", Grade::requires_improvement},
        {": requires improvement", Grade::requires_improvement},
        {" – inadequate", Grade::inadequate},
        {"", Grade::none},
    };
    for (const auto& row : rows) {
        const grammar::GradedHeading split = split_grade(text::fold(std::string(stem) + row.tail));
        CAPTURE(row.tail);
        CHECK(split.stem == stem);
        CHECK(split.grade == row.grade);
    }
}

TEST_CASE("grades: a grade word is not cut out of another word") {
    CHECK(split_grade("what needs to be feelgood").grade == Grade::none);
    CHECK(split_grade("how good is it?").grade == Grade::none);
}

TEST_CASE("grades: a heading ends with grades of its format's own scale only") {
    const grammar::Grader card(grammar::standards());
    CHECK(card.split("inclusion strong standard").stem == "inclusion");
    CHECK(card.split("inclusion strong standard").grade == Grade::strong_standard);
    CHECK(card.split("inclusion: needs attention").words == "needs attention");
    CHECK(split_grade("practice that needs attention").grade == Grade::none);
    CHECK(card.split("what is good").grade == Grade::none);

    // A scale of a format's own: what it prints, and which grade that is.
    const grammar::Scale lamps = {{"shines", Grade::good}, {"flickers", Grade::inadequate}};
    const grammar::Grader lamp(lamps);
    CHECK(lamp.parse("flickers") == Grade::inadequate);
    CHECK(lamp.split("the light: shines").grade == Grade::good);
    CHECK(lamp.split("the light: good").grade == Grade::none);
}

TEST_CASE("grades: a legend has all grades of a scale, in order, and nothing else") {
    CHECK(grammar::is_legend("exceptional strong standard expected standard needs attention urgent improvement"));
    CHECK(grammar::is_legend("urgent improvement needs attention expected standard strong standard exceptional"));
    CHECK_FALSE(grammar::is_legend("exceptional strong standard expected standard needs attention"));
    CHECK_FALSE(grammar::is_legend("strong standard exceptional expected standard needs attention urgent improvement"));
    CHECK_FALSE(grammar::is_legend("outstanding good requires improvement inadequate")); // may be a table's column
    CHECK(grammar::begins_legend("exceptional strong standard"));
    CHECK_FALSE(grammar::begins_legend("exceptional people"));
}
