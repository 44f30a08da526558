#pragma once
// Words that a program read in a picture → words as wide as the picture shows them.
//
// Nobody sees such words, and a program that writes them may make them narrower than the picture's: its spaces become
// twice as wide as any that is set in type, and a line of large words falls apart into columns. In 12 scans of 28,000
// words (OCRmyPDF) most spaces, 20,500, are 0.7 to 0.9 em wide; set in type they are 0.31 (Tahoma).
//
// The document says by itself by how much: by the space in the middle of all its spaces.

#include "engine/page.h"

namespace ofstract::view {

// Changes the pages that are recognised; their words are upright.
void widen_recognised(engine::Pages& pages);

// A paragraph's number that was read as one word with the text behind it becomes a word of its own: "11.Services" that
// begins a line is "11." and "Services". All letters of such words are of one width.
void part_numbers(engine::Pages& pages);

} // namespace ofstract::view
