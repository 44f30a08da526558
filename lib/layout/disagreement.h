#pragma once
// drawn cells and the words in them → the places where the words speak against the rules.
//
// A rule may cut a word or a sentence, and one drawn row may hold rows that air sets apart. The pieces follow the rules
// all the same: a lattice was drawn on purpose, and a gap may be chance. These disagreements become a doubt. Measured
// on 313 reports: none of them is doubted. Of 954 rows that became one by taking a rule from their tables 592 are
// found, of those on a first page 530 of 701; the others have no air between them. Invariant: the functions are pure,
// and change no piece.

#include "layout/line.h"
#include "layout/table.h"

#include <vector>

namespace ofstract::layout {

struct Disagreement {
    const char* what = nullptr; // "a word stands across a rule"
    int page = 0;
    Box box; // of the words
};

// Finds two things in the rows of a drawn table. One is a row that holds two, as far from each other as rows that a
// rule divides. The other is a sentence that continues in the next row, where that row has nothing else. `leading`: the
// document's, in em.
void compare_rows(const engine::Page& page, const Table& table, double leading, std::vector<Disagreement>& found);

} // namespace ofstract::layout
