#pragma once
// A page's content streams → every text that they show, its place, and whether a reader of the page sees it.
//
// The streams are followed (interpreter.h), and all that they paint is kept (painting.h). A text is hidden where the
// page would look the same without it: some points of its letters are compared, with the text and without. Each hidden
// text has a reason:
// - It is drawn without ink: in text rendering mode 3 or 7, or fully transparent.
// - It has the colour of its background.
// - It is beyond the page's edge (Poppler leaves it out), or outside the clipping path.
// - Something is painted over it later.
// - It is on a layer that is off.
// A text that is drawn a second time in the same place, and is seen there, is not hidden (twins.h). A text that is
// drawn as one thing and given to readers as another (/ActualText, which Poppler takes) is a kind of its own. The
// shapes of a font's glyphs are not checked: an empty glyph, a wrong meaning, letters that cover others. Annotations
// are not checked. Any text on a photograph counts as seen.
//
// Invariant: any bytes are safe. Nothing recurses. Work is bounded by the limits here and in interpreter.h. A page that
// was not checked to its end says so. Reference: ISO 32000-1, 8.5.3 (painting), 8.5.4 (clipping), 9.3.6 (text rendering
// mode), 14.9.4 (replacement text).

#include "pdf/drawing.h"
#include "pdf/drawn.h"
#include "pdf/file.h"
#include "pdf/font.h"
#include "pdf/page.h"
#include "pdf/pattern.h"
#include "pdf/studio.h"

#include <cstddef>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_texts = 50'000;   // a page
constexpr std::size_t most_places = 100'000; // glyphs a page whose places are kept; Poppler takes half as many

// The last two are for texts on layers: an `unread` one is seen, and Poppler does not give it.
enum class Hidden : std::uint8_t { no, without_ink, same_colour, outside, clipped, covered, layer, unread };

// Along a text, from its origin, in points.
struct GlyphExtent {
    float begin = 0, end = 0;
};

// The text that one operator shows. Its places are from the top left of the page as it is shown, y growing down.
struct PageText {
    Point origin;      // where its first glyph begins, on its baseline
    Point along;       // one point further that way
    double size = 0;   // points
    double length = 0; // points; estimated, but where it is measured
    Rectangle box;     // about; top and bottom change places. Without the spaces before its first letter
    Hidden hidden = Hidden::no;
    bool is_wholly_hidden = false; // and its last letter is not seen either
    bool is_blank = false;         // spaces only; then `hidden` says nothing
    bool is_replaced = false;      // readers are given another text
    bool is_exact = false;         // the origin is no estimate; its baseline hardly ever is
    bool is_measured = false;      // its glyphs' places are known
    bool may_be_cut = false;       // by the page's edge, if its glyphs are as wide as glyphs may be; then also
    Rectangle widest_box;          // where they reach then, and
    double gap = 0;                // how far from one the next may begin behind it
    bool is_sized = true;          // false: its size says nothing of its glyphs (Type 3)
    std::size_t glyphs = 0;        // at most
    std::size_t first_place = 0, places = 0;
};

struct PageSurvey {
    std::vector<PageText> texts;     // in the order in which they are drawn
    std::vector<GlyphExtent> places; // of the texts' glyphs
    double image_area = 0;           // of all images, as a part of the page's; those that lie on each other count twice
    std::size_t glyphs = 0;          // at most so many are drawn
    bool is_whole = true;            // false: a stream that cannot be unpacked, or more than the limits
    bool is_broken = false;  // its operators do not keep the standard's form, and text may be missing: content_form.h
    bool is_odd = false;     // they do not, and nothing was found missing
    bool is_shifted = false; // a glyph's width is not that of its font: words may be joined, or divided
    bool has_open_replacement = false; // an /ActualText without an end: Poppler gives nothing of what follows
    std::vector<Rectangle> rules;      // as shown, like the texts' boxes
    std::vector<Shade> shades;
};

// Looks at the pages of one document, one after the other.
class Eye {
  public:
    explicit Eye(const File& file) : studio_(file), patterns_(studio_) {}
    PageSurvey look_at(const PageObject& page);
    std::size_t work() const { return studio_.work; } // so far: interpreter.h, most_work

  private:
    Studio studio_;
    Patterns patterns_;
};

} // namespace ofstract::pdf
