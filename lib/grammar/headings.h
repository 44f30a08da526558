#pragma once
// Blocks → headings: which blocks look like one, which of the format's each is, and how it ranks.
//
// Invariant: a heading's text is never changed; its grade is read off its end.

#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <ofstract/grade.h>

#include <string>
#include <string_view>

namespace ofstract::grammar {

struct Heading {
    std::string id; // the rule's, or a slug of the text without its grade
    Grade grade = Grade::none;
    HeadingGrade expects = HeadingGrade::none;
    bool known = false;
    bool judges = false, plain = false, holds = false, is_leaf = false;
    int level = 0;
    std::string stem, grade_words; // of a known one: its folded text without its grade, and that
};

// Bold or larger than the text, of few lines, with no number or bullet.
bool has_heading_look(const Passage& block, const layout::Measure& measure);

// `rules` may be null.
Heading look_up(const Passage& text, const Rules* rules);

// How a heading is set; of two, the larger one ranks higher, and of one size the heavier. And where its format has it.
struct Rank {
    double size = 0;      // points
    int weight = 0;       // 0 regular, 1 bold, 2 a row that pairs a heading with its grade
    int level = 0;        // HeadingRule::level
    bool holds = false;   // HeadingRule::holds
    bool is_leaf = false; // HeadingRule::is_leaf
};

Rank rank_of(const layout::Line& line);
Rank rank_of(const layout::Line& line, const Heading& heading);
bool outranks(const Rank& a, const Rank& b); // by how they are set

// Whether a format has the block's text as a heading in regular or slanted type: "Part 1. Quality of education
// provided". In a scan any heading that the format has is known by its words.
bool is_plain_heading(const Passage& block, const layout::Measure& measure, const Rules* rules);

} // namespace ofstract::grammar
