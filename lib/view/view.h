#pragma once
// sheets as the file has them → pages as their reader sees them.
//
// - Text that is sideways over a whole sheet is turned upright.
// - A sheet that shows several pages side by side gives each of them.
// - Sheets that are cropped each in its own way are laid back on their paper.
// - Words that a program read in a picture are made as wide as the picture shows them.
// - Line numbers, stamps and logos are set aside.
// - The whole document is brought to one size of type.
// So the layers above read every copy of a report as they read the report.
//
// In the layers above, a point is a twelfth of the document's body size, which is the size of most of its characters.
// In a document set in 12 points, as most are, that is the point of PDF. So their constants in points hold for any size
// of type and for any scale of the sheets.
//
// Invariant: every word of the sheets is on one page, and pages keep the invariants of engine/page.h. `places[i]` says
// from which sheet page i came, and from which place on it. The report's own places are in the coordinates of the
// sheets: model/ brings them back.

#include "engine/page.h"
#include "view/affine.h"

#include <vector>

namespace ofstract::view {

constexpr double body_size = 12; // points; the size of most characters after this layer

// The place of a page: its sheet, and the way back to the sheet's coordinates.
struct SheetPlace {
    int sheet = 0; // from 1
    Affine back;
    double width = 0, height = 0; // of the sheet, points
};

struct Views {
    engine::Pages pages;
    std::vector<SheetPlace> places; // of each page
    std::vector<int> turned;        // the pages that are sideways on their sheets
    int sheets = 0;

    // Pages and places before they were brought to one size of type; empty where that changed nothing.
    std::vector<engine::Page> unscaled;
    std::vector<SheetPlace> unscaled_places;
};

Views view(engine::Pages sheets);

// Pages `first` to `last` of a file, from 1, as if they were a file of their own: what this layer finds out for a
// document (its size of type, its stamps) is found out for these pages alone. Sheets keep their numbers in the file.
Views part_of(const Views& whole, int first, int last);

// Moves everything that the page has; the sheet's size is for the caller.
void move(engine::Page& page, const Affine& by, int quarter_turns = 0);

// A rule without its breadth.
Box box_of(const engine::Rule& rule);

// In the coordinates of the sheets.
Span on_sheet(const Span& span, const std::vector<SheetPlace>& places);

} // namespace ofstract::view
