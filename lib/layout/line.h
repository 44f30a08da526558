#pragma once
// words → lines: the words on one baseline, left to right.
//
// A word's box is as high as its font says, whatever is in it. A quotation mark from another font may have a box half
// as high again as the words beside it. So baselines and sizes say which of two words is above, below or beside the
// other. Boxes only show where a word is.
//
// Invariant: every word of the page that is not set aside is a token of exactly one line. Words on one baseline are one
// line however wide the gaps are: cutting a line into cells is the tables' business.

#include "engine/page.h"

#include <cstdint>
#include <vector>

namespace ofstract::layout {

struct Token {
    std::uint32_t word = 0;    // index into Page::words
    Box box;                   // of the word
    double gap = 0;            // em; from the token before it, 0 for the first
    bool raised = false;       // superscript: smaller, and above the baseline of its neighbour
    bool space_before = false; // the page shows a space, a tab or a gap between it and the token before
};

// The look of a line's first token. Its meaning is for the grammar.
enum class Lead { none, bullet, number };

struct Line {
    int page = 0;
    Box box;
    double baseline = 0; // points from the top; that of the longest of its words of this size, raised ones left out
    double size = 0;     // points; that of most of its characters, raised ones left out
    bool bold = false;   // more than nine tenths of its letters are
    bool rotated = false;
    Lead lead = Lead::none;
    double text_left = 0; // left edge of the text behind the lead; box.left where there is no lead
    std::vector<Token> tokens;
};

// Where a line of text begins and ends, from the top: the ascent and descent of Tahoma, in whatever font it is set.
inline double top_of(const Line& line) { return line.baseline - line.size; }
inline double bottom_of(const Line& line) { return line.baseline + 0.2 * line.size; }
inline double height_of(const Line& line) { return 1.2 * line.size; }

std::vector<Line> find_lines(const engine::Page& page, const std::vector<engine::Typeface>& fonts);

// Finds the numbers that no wide gap sets off: "10." may fill its tab so that its text follows like a word.
// The line below such a number hangs under its text; or, where there is none, number and text begin where
// those of the document do. A wrapped line that begins with "19." has the next line right below its digits.
void settle_leads(const std::vector<engine::Page>& pages, std::vector<std::vector<Line>>& lines);

// A line of its own from some of a line's tokens, in their order.
Line make_line(const engine::Page& page, const std::vector<engine::Typeface>& fonts, std::vector<Token> tokens);

// Whether the next line's first word would have fitted on this line, in a column that ends at `right`. Then this line
// is the last of its paragraph.
bool would_have_fitted(const Line& line, const Line& next, double right);

} // namespace ofstract::layout
