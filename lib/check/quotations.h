#pragma once
// A text → its quotations: between quotation marks, and in blocks.
//
// Marks: “…”, "…", «…», and ‘…’ and '…' where they are no apostrophes. A quotation inside a quotation is part of it. A
// quotation continues over paragraphs that each begin with the opening mark, and ends else with its paragraph. Blocks:
// lines that begin with ">", and lines that are indented by a tab or four spaces under a line that ends with a colon.
// Invariant: quotations are in the order of the text and do not overlap. Work grows with the text. Any bytes are safe.
// Reference: CommonMark 0.30, sections 4.4 and 5.1 (blocks).

#include <string>
#include <string_view>
#include <vector>

namespace ofstract::checking {

struct Quoted {
    std::string text; // without the marks; lines and paragraphs end with '\n'
    int line = 0;     // that it begins in, from 1
    bool block = false;
};

std::vector<Quoted> quotations(std::string_view text);

} // namespace ofstract::checking
