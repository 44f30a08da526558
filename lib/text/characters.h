#pragma once
// UTF-8 → whether a reader of the page can see the characters.
//
// Invariant: invalid UTF-8 counts as unreadable; nothing is changed.
// Reference: Unicode 15, chapters 23.1 (controls), 23.5 (private use) and 23.7 (noncharacters);
// DerivedCoreProperties.txt, Default_Ignorable_Code_Point; UAX #9, section 2 (directional formatting characters).

#include <string_view>

namespace ofstract::text {

// Any character without a meaning of its own: private use, U+FFFD, a noncharacter, a control.
bool has_unreadable(std::string_view utf8);

// Of those, whether one is no character of anybody: U+FFFD, controls; fonts of signs use the private ones.
bool has_no_meaning(std::string_view utf8);

// A character that prints nothing and changes the text for software: one that turns the writing direction, one of zero
// width (the soft hyphen among them), a tag, a variation selector.
bool has_invisible(std::string_view utf8);

} // namespace ofstract::text
