#pragma once
// Texts → grades: a cell that is one, a heading that ends with one, a legend that lists all of a scale.
//
// The scales of Ofsted's frameworks are here, and nowhere else: as printed, best first, with the grade that each is.
//
// Invariant: a text is a grade only as a whole; a grade word inside a sentence is none.
// Reference: the evaluation criteria of ILACS (2018), of the single inspection framework (2013), of Area SEND (2023),
// of the education inspection framework of 2019 with its handbooks for schools, further education, early years and
// independent schools, and of that for use from November 2025 (report cards).

#include "grammar/pattern.h"

#include <ofstract/grade.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ofstract::grammar {

const Scale& effectiveness(); // outstanding to inadequate, with the older grades between them
const Scale& standards();     // exceptional to urgent improvement
const Scale& area_send();
const Scale& met();                   // of requirements: met, not met
const Scale& met_or_not();            // the same, as a question's answer too, and with its consequence
const Scale& skills_needs();          // how much a college contributes to meeting them
const Scale& ungraded();              // the outcome of an inspection without grades for a school's standards
const Scale& independent_standards(); // whether a school meets them or is likely to, as a sentence

// One scale of some, for a format that gives grades of more than one.
Scale together(std::initializer_list<const Scale*> scales);

// "a|b|c": any grade of the scale.
std::string alternatives(const Scale& scale);

struct GradedHeading {
    std::string stem; // the folded heading without its grade, or all of it where it carries none
    Grade grade = Grade::none;
    std::string words; // the folded grade
};

// A format's scale, ready to read by.
class Grader {
  public:
    // `also`: more grades for parse(); may be null.
    explicit Grader(const Scale& scale, const Scale* also = nullptr);

    // The grade that a folded text is: of this scale, else of any that is known here; Grade::none where it is none.
    Grade parse(std::string_view folded) const;

    // "… and protection: requires improvement to be good", "… is good", "… are: good", "… good"; by this scale alone.
    GradedHeading split(std::string_view folded) const;

  private:
    std::vector<std::pair<Pattern, Grade>> grades_;
    Pattern split_;
};

// By the scale of a document of no known format: effectiveness.
const Grader& common_grader();

// Whether a folded text lists the grades of a scale of report cards, each once, best first or last, and says nothing
// else: a legend, which grades nothing.
bool is_legend(std::string_view folded);

// Whether it may be the beginning of one.
bool begins_legend(std::string_view folded);

} // namespace ofstract::grammar
