#pragma once
// The reason why a document that opens as an inspection report is none; and the inspectorate whose report it is, where
// it is not Ofsted's.
//
// A report is what an inspectorate says of somebody. Others use the same words: a council's press release, its action
// plan, its answer; a letter that announces an inspection; a template; a survey of a building. They are told by their
// own names for themselves, by who signs, and by the parts that they lack.
// Invariant: the paragraphs are asked only whether they are numbered and whether they say that findings follow: reports
// talk of action plans too.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <string>
#include <vector>

namespace ofstract::grammar {

// The texts at the top of the first page with words: each block or cell that is no paragraph, and each of its lines,
// folded; some two dozen at most.
std::vector<std::string> opening_of(const Passages& passages);

// Empty where the document is a report; else the words behind "the PDF is no inspection report: ...". `document` was
// read by `rules`; `opening` is of the layout that it was read from, `is_recognised` where that is a scan's.
std::string refusal(const std::vector<std::string>& opening, bool is_recognised, const Rules& rules,
                    const Document& document);

// The inspectorate that the opening names, in its own spelling, where that is not Ofsted; else empty.
const char* other_inspectorate(const std::vector<std::string>& opening);

} // namespace ofstract::grammar
