#pragma once
// A document's words → the same, with the hyphens that a program put in at line ends made soft ones (U+00AD).
//
// "multi-" "agency": a published report hyphenates no word, so a hyphen at a line's end belongs to a compound (613 of
// the 623 in 313 reports that the report's own words can judge). But programs that set a text anew do hyphenate
// ("protec-" "tion"), and draw a real hyphen. A hyphen at a line's end is taken for a soft one in four cases:
// - It is drawn behind a soft hyphen: "protec\u00AD‐".
// - It is "‐" (U+2010), and the document has that sign beside letters only at line ends. That is so in no published
//   report, and in all 56 made-up copies that were hyphenated. It stays where the document has the compound elsewhere
//   with another hyphen.
// - It has three letters or more before it, which "co-ed" has not, and behind it an English ending that is no word:
//   "person-" "al". Of 1,142 line ends with a hyphen in published reports none is so. It stays where the document has
//   the compound elsewhere.
// - The document shows that it hyphenates with that sign: it breaks three different words or more that it has elsewhere
//   whole, and never with a hyphen. (A published report breaks two at most: "well-" "being".) A word broken before an
//   ending counts twice. These words must be four times as many as the broken compounds that the document has
//   elsewhere. Then the document's own words judge each break. A word that is whole elsewhere is joined. A compound
//   that is elsewhere keeps its hyphen. Any other word is joined before an ending, and where another word of the
//   document runs over the same letters ("in-" "spectors" by "inspection"). Else it keeps its hyphen where one half is
//   a word of the document ("multi-" "agency"), in the plural too, or has a hyphen already ("ten-year-" "old").
// Three cases cannot be told. A hyphen "-" in a document with few of them stays. A compound that comes once, at a
// line's end, in a document that hyphenates and has neither half elsewhere, is joined. A word that comes once and has a
// half that is a word ("some-" "thing") keeps its hyphen. Measured on 56 made-up reports that were set anew: broken
// with "-", 23 of some 550 breaks stay (76 without the rules for endings and for other words), and no compound is
// joined; broken with "‐" or soft hyphens, none stays. In 313 published reports no text changes. A word that continues
// on the next page is judged by "‐" alone. Invariant: changes nothing but the last sign of words; the work is that of
// sorting the words.

#include "engine/page.h"

namespace ofstract::view {

void soften_hyphens(engine::Pages& pages);

} // namespace ofstract::view
