#pragma once
// The beginning and the end of a letter: letterhead, date, addressees, salutation and subject; closing and
// signatures.
//
// Every letter has a salutation ("Dear …") and a closing ("Yours sincerely"), each on a line of its own. All other
// parts are known by their place before or behind these. The letterhead is above the date, or is set smaller than the
// letter.
// Invariant: each line before the body is title, field or furniture, and each line behind it furniture.
// Reference: 435 letters of 2016 to 2026.

#include "grammar/document.h"
#include "grammar/passage.h"
#include "grammar/pattern.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::grammar {

// Whether a line begins as a salutation does; asks no pattern, and folds nothing.
bool may_be_letter(const Passages& passages);

// Whether a line, which is folded, is a letter's closing.
bool is_closing(std::string_view folded);

// The pieces of a line that wide gaps part: a letterhead sets addresses beside each other.
std::vector<layout::Line> pieces_of(const layout::Line& line);

// The subject of a letter; empty where the document is none.
Passage letter_subject(const Passages& passages);

// Reads the parts before and behind the body into `document`, and cuts those behind it off `passages.flow`. Gives the
// index in passages.flow where the body begins.
std::size_t read_letter(Passages& passages, const Rules& rules, Document& document);

} // namespace ofstract::grammar
