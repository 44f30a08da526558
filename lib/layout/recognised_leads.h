#pragma once
// Lines of a scan → what the first of their tokens are: bullets, and numbers, that a program read as something else.
//
// A square is read as "m@", "@" or "e", and a number that is hard to read as ".". What it is shows in its place: the
// line below begins under the text behind it; or, of bullets of one line each, two begin in one place, and their texts
// in another, further off than a letter and a space reach. How wide the gap is says nothing, as each such word's width
// is a guess.

#include "layout/line.h"

#include <vector>

namespace ofstract::layout {

// Of the pages that are recognised, whose lines are `lines`. What ends with a stop or a bracket was a number, and
// nobody knows which: it stays in its text, and the lines below it are known as the same paragraph's.
void settle_recognised_leads(const std::vector<engine::Page>& pages, std::vector<std::vector<Line>>& lines);

} // namespace ofstract::layout
