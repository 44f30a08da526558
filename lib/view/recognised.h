#pragma once
// Words that a program read in a picture → words as wide as the picture shows them.
//
// Nobody sees such words, so the programs that write them take little care of their width: most make a word and the
// space behind it together as wide as the word in the picture, and a space becomes twice as wide as any that is set in
// type. Then a line of large words falls apart into columns. In 12 scans of 28,000 words half of all spaces are wider
// than 0.75 em; set in type they are 0.31 (Tahoma).
//
// The document says by itself by how much: by the space in the middle of all its spaces.

#include "engine/page.h"

namespace ofstract::view {

// Of the pages that are recognised; their words stand upright.
void widen_recognised(engine::Pages& pages);

} // namespace ofstract::view
