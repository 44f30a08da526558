#pragma once
// The engine's result, for the layers above it: pages of words, with no meaning.
//
// Invariant: every word that Poppler reports inside the crop box is here once, in Poppler's order;
// its text is non-empty UTF-8, as the page says it, without control characters. Every number is finite and within
// `largest_coordinate`, boxes have left <= right and top <= bottom, sizes are not negative (sound.h sees
// to it): the layers above sort by them, and round them to integers.

#include <ofstract/geometry.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ofstract::engine {

constexpr double largest_coordinate = 1e7; // points; 140 times the widest page that ISO 32000-1, annex C.2, allows

struct Typeface {
    std::string name; // without the subset prefix ("ABCDEF+")
    bool bold = false;
};

// Why a word is no part of the text that a reader of the page reads.
enum class Aside : std::uint8_t {
    none,
    slanted,     // it is at an angle that is no quarter turn: a watermark
    hidden,      // it is there, and nobody sees it
    doubled,     // the same word was drawn in the same place before
    stamp,       // an agenda pack's, in the margin; view/stamps.h
    line_number, // beside a line; view/line_numbers.h
    logo,        // read in the picture of one, in a scan; view/logos.h
};

struct Word {
    std::string text;
    Box box;             // points, top left origin; its height is the font's, not the glyphs'
    double baseline = 0; // points; the line that its letters are on: from the top, of a word turned once or thrice from
                         // the left
    float size = 0;      // points
    std::uint16_t font = 0;     // index into Pages::fonts
    std::uint16_t rotation = 0; // quarter turns clockwise
    bool space_after = false;   // Poppler saw a space, or a gap as wide as one, behind it
    Aside aside = Aside::none;
};

// The unit of distances beside a word: its size in points, and 1 where that is not known.
inline double em_of(const Word& word) { return word.size > 1 ? static_cast<double>(word.size) : 1; }

// A text that is there, and that a reader of the page does not see as it was read.
struct HiddenText {
    const char* code = nullptr; // one of ofstract::diagnostics
    const char* why = nullptr;  // "is drawn without ink"
    Box box;                    // of estimated width
    bool is_slanted = false;    // the box is that around a text at an angle: most words in it are of other texts
};

// A thin line that the page draws, lying or standing.
struct Rule {
    bool is_vertical = false;
    double at = 0;           // points; its middle: from the left if it is vertical, from the top if horizontal
    double from = 0, to = 0; // points, along it; from <= to
};

// The place of the crop box in the file's own coordinates, points (ISO 32000-1, 14.11.2). Not known of a page that the
// file turns.
struct Crop {
    double left = 0, bottom = 0; // its lower left corner, nearly always 0
    bool cuts = false;           // it shows less than the media box
};

struct Page {
    int number = 0; // from 1
    double width = 0, height = 0;
    std::vector<Word> words;
    std::vector<HiddenText> hidden = {};
    std::vector<Rule> rules = {}; // as drawn: more than one may be in one place
    std::vector<Box> areas = {};  // that are painted, and not white
    bool is_checked = true;       // for hidden text, to its end
    bool is_recognised = false;   // a scan: a program read its words in the picture
    bool is_cut = false;          // Poppler may have left out glyphs, for there are so many
    int sheet = 0;                // the page of the file that it is on, from 1; 0: its number
    std::optional<Crop> crop = {};
};

// The number that a reader of the file calls the page by.
inline int sheet_of(const Page& page) { return page.sheet > 0 ? page.sheet : page.number; }

struct Pages {
    std::vector<Typeface> fonts;
    std::vector<Page> pages;
    std::string damage; // the losses of the file, as parts of a sentence; empty for a sound one
    std::string oddity; // oddities of the file, without a loss; empty for most
};

} // namespace ofstract::engine
