#pragma once
// drawn cells and the words in them → where the words say otherwise than the rules do.
//
// The pieces follow the rules all the same: a lattice was drawn on purpose, a gap may be chance. What is said here is
// for a doubt. A word or a sentence that a rule cuts, and rows that air sets apart in one drawn row. Measured on 313
// reports: none of them is doubted; of 954 rows that became one by taking a rule from their tables 592 are said, of
// those on a first page 530 of 701. The others have no air between them. Invariant: pure; nothing here changes what
// stands where.

#include "layout/line.h"
#include "layout/table.h"

#include <vector>

namespace ofstract::layout {

struct Disagreement {
    const char* what = nullptr; // "a word stands across a rule"
    int page = 0;
    Box box; // of the words
};

// Of the rows of a drawn table: two rows in one, as far from each other as rows that a rule divides; and a sentence
// that goes on in the next row, beside which that row has nothing. `leading`: the document's, in em.
void compare_rows(const engine::Page& page, const Table& table, double leading, std::vector<Disagreement>& found);

} // namespace ofstract::layout
