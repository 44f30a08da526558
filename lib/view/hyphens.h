#pragma once
// A document's words → the same, with the hyphens that a program put in at line ends made soft ones (U+00AD).
//
// Published reports hyphenate nothing: where their own words can judge a hyphen at a line's end, it belongs to its
// compound ("multi-" "agency"; 613 of 623 in 313 reports), and no program wrote it. Programs that set a text anew do
// hyphenate, and draw the sign as a real one. It is taken for soft
// - where it is drawn behind a soft hyphen: "protec\u00AD‐";
// - where it is "‐" (U+2010) and the document has that sign beside letters at line ends alone (in no published report;
//   in all 56 made-up copies that were hyphenated), unless the compound stands elsewhere with another hyphen;
// - where it stands before an English ending that is no word ("person-" "al"; none of 1,142 line ends with a hyphen in
//   published reports), behind three letters at least ("co-ed"), unless the compound stands elsewhere;
// - where the document shows that it hyphenates with that sign: three different words at least are broken that it has
//   elsewhere whole, and never with a hyphen (two at most in a published report: "well-" "being"), a word broken before
//   an ending counting for two, and four times as many as compounds that it has elsewhere. Then each break is judged by
//   the document's own words: whole elsewhere, it is joined; a compound elsewhere, it stays; neither, it is joined
//   before an ending, and where another word goes on as it does ("in-" "spectors" by "inspection"); else it stays where
//   one half is a word of the document ("multi-" "agency"), in the plural too, or has a hyphen already ("ten-year-"
//   "old").
// What this cannot know: a hyphen "-" in a document with few of them, which stays; a compound that stands once, at a
// line's end, in a document that hyphenates, and has no half elsewhere, which is joined; and a word that stands once
// and has a half that is a word ("some-" "thing"), which keeps its hyphen. Where 56 made-up reports are set anew and
// broken with "-", 23 of some 550 breaks stay (76 without endings and others' beginnings), and no compound is joined;
// with "‐" or soft hyphens none stays; of 313 published reports no text is another. A word that goes on on the next
// page is judged by "‐" alone. Invariant: changes nothing but the last sign of words; work grows with the number of
// words, and their order's.

#include "engine/page.h"

namespace ofstract::view {

void soften_hyphens(engine::Pages& pages);

} // namespace ofstract::view
