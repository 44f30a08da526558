#pragma once
// A page's content streams → the texts that are there and that a reader of the page does not see.
//
// The streams are followed (interpreter.h) with their colours, clipping and places, but without any font: a text's
// place is that of its first glyph, and its width is an estimate. Looked at are texts that are drawn
// - without ink (text rendering modes 3 and 7; fully transparent),
// - in the colour of what lies behind them (the page, or the last area painted there),
// - beyond the page's edge (Poppler leaves them out) or outside what the clipping path leaves open,
// - below an area that is painted later,
// - as one thing and given to readers as another (/ActualText, which Poppler takes).
// Not looked at: what a font draws (empty glyphs, wrong meanings), soft masks, blend modes, patterns, annotations.
//
// Invariant: any bytes are safe; no recursion; bounded by the limits here and there. What was not looked at to its end
// says so. Reference: ISO 32000-1, 8.5.3 (painting), 8.5.4 (clipping), 9.3.6 (text rendering mode), 14.9.4 (replacement
// text).

#include "pdf/drawing.h"
#include "pdf/drawn.h"
#include "pdf/file.h"
#include "pdf/page.h"

#include <cstddef>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_unseen = 200; // texts a page

enum class Unseen { without_ink, same_colour, outside, clipped, covered, replaced };

struct UnseenText {
    Unseen why = Unseen::without_ink;
    Rectangle box; // from the page's top left as it is shown, y growing down: top and bottom change places
};

struct PageSight {
    std::vector<UnseenText> texts;
    std::size_t glyphs = 0;            // at most so many are drawn
    bool is_whole = true;              // false: a stream that cannot be unpacked, or more than the limits
    bool has_open_replacement = false; // an /ActualText without an end: Poppler gives nothing of what follows
    std::vector<Rectangle> rules;      // as shown, like the texts' boxes
    std::vector<Shade> shades;
};

// One for each page.
std::vector<PageSight> look_at(const File& file, const std::vector<Page>& pages);

} // namespace ofstract::pdf
