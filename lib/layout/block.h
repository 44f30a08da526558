#pragma once
// lines in reading order → blocks: runs of lines that belong together by indent and leading.
//
// A line starts a block of its own where it has a lead (bullet, number), where it is further from the line above than
// the document's leading, where its size or weight changes, and where its left edge is not that of the block's lines.
// It also does where the sentence above it ends although the line's first word would have fitted there.
// Invariant: lines keep their order, each in one block.

#include "layout/line.h"

#include <cstddef>
#include <vector>

namespace ofstract::layout {

struct Block {
    std::vector<Line> lines;
    bool unsure_end = false; // the page breaks behind it, and it may continue in the next block
    std::size_t box = 0;     // around it, from 1 in the document; 0: none. A box may continue over pages
    double box_bottom = 0;   // points; its lower edge on the page of the last line
};

struct Measure {
    double body_size = 12;      // points; of most characters
    double leading = 1.2;       // em; between the baselines of most neighbouring lines
    double right = 0;           // points; where full lines end
    double bottom = 0;          // points; where full pages end; 0 where no two pages do at one height
    double top = 0;             // points; the highest baseline of this size that a page begins with; 0 where none does
    double lowest = 0;          // points; the lowest that a page ends with
    bool is_recognised = false; // most pages are a scan's: nothing says which words are bold

    // Em; the same for a text of few lines, whose most common distance may be that between its paragraphs.
    double line_leading() const { return leading < 1.7 ? leading : 1.7; }
};

Measure measure(const std::vector<std::vector<Line>>& pages);

std::vector<Block> find_blocks(const engine::Page& page, const std::vector<Line>& lines, const Measure& measure);

enum class Joint { none, sure, unsure };

// The look of a page's end.
struct PageEnd {
    bool has_room = false;   // the rest is empty, with room for more than a paragraph would leave free
    double to_notes = -1;    // points; from the last baseline to that of the first footnote below it; -1: none
    double left_in_box = -1; // points; between the last line and the lower edge of the box around it; -1: no box
};

// Whether a paragraph continues over the page's end: `block` is the last of its page, and `next` the first of the next
// one. `last_word` and `next_word` are the words on either side. The answer is unsure where a sentence ends there on a
// full line, and nothing on the two pages tells. The two are then better left apart: the tag trees of the 26 such
// reports at hand have two paragraphs.
Joint joint_over_page(const Block& block, const Block& next, const std::string& last_word, const std::string& next_word,
                      const PageEnd& end, const Measure& measure);

// Where the lines after a block's first begin.
double hanging_left(const Block& block);

} // namespace ofstract::layout
