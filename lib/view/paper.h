#pragma once
// Pages that are cropped each in its own way → pages of one size, each where it lay on the paper.
//
// A program that crops each page to its own text leaves a last page of three lines only three lines high: its footer is
// then in the middle, and its margins are like no other page's. But such a page still has the file's coordinates, in
// which its text has kept its place (ISO 32000-1, 14.11.2).

#include "view/view.h"

namespace ofstract::view {

// Before pages are turned, split or scaled: reads `crop`, which is that of the sheet.
void lay_back(Views& views);

} // namespace ofstract::view
