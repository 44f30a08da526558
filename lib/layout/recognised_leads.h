#pragma once
// Lines of a scan → those of their first tokens that are bullets or numbers, which a program read as something else.
//
// A square is read as "m@", "@" or "e", and a number that is hard to read as ".". Their place shows what they are: the
// line below begins under the text behind them. Bullets of one line each show it otherwise: two of them begin in one
// place, and their texts in another, further off than a letter and a space reach. The width of the gap says nothing, as
// each such word's width is a guess.

#include "layout/line.h"

#include <vector>

namespace ofstract::layout {

// Reads the pages that are recognised; `lines` are those of all pages. A word that ends with a stop or a bracket was a
// number, and nobody knows which. It stays in its text, and the lines below it are known to be of the same paragraph.
void settle_recognised_leads(const std::vector<engine::Page>& pages, std::vector<std::vector<Line>>& lines);

} // namespace ofstract::layout
