// A text is a grade as a whole or not at all; a heading carries its grade behind its words.

#include "grammar/grades.h"
#include "text/text.h"

#include "support/doctest.h"

#include <string>

using namespace ofstract;
using grammar::parse_grade;
using grammar::split_grade;

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
        {"Good enough", Grade::none},
        {"are good", Grade::none},
        {"Services are good", Grade::none},
        {"", Grade::none},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(parse_grade(text::fold(row.text)) == row.grade);
    }
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
