#pragma once
// Texts → grades: a cell that is one, a heading that ends with one.
//
// Invariant: a text is a grade only as a whole; a grade word inside a sentence is none.

#include <ofstract/grade.h>

#include <string>
#include <string_view>

namespace ofstract::grammar {

// The grade that a folded text is; Grade::none where it is none.
Grade parse_grade(std::string_view folded);

struct GradedHeading {
    std::string stem; // the folded heading without its grade, or all of it where it carries none
    Grade grade = Grade::none;
};

// "… and protection: requires improvement to be good", "… is good", "… are: good", "… good".
GradedHeading split_grade(std::string_view folded);

} // namespace ofstract::grammar
