#pragma once
// UTF-8 strings → normalised and folded ones. The only layer that sees ICU.
//
// Invariant: invalid UTF-8 becomes U+FFFD; nothing else is changed but what the function names.
// Reference: Unicode 15, UAX #15 (NFC), CaseFolding.txt.

#include <string>
#include <string_view>

namespace ofstract::text {

// As a reader reads it, in NFC: soft hyphens (U+00AD) are gone, and ligatures (U+FB00 to U+FB06) are their letters.
std::string nfc(std::string_view utf8);

// For comparing with a vocabulary: NFC, case folded, curly quotes and all dashes made plain, every run of white space
// one space, none at the ends. A "9" between two letters is an apostrophe: copies whose fonts lost the meanings of
// their signs give it so.
std::string fold(std::string_view utf8);

// The words of `printed` that fold to `part`, as printed; `part` are whole words of fold(printed). Empty where they
// are not there. Takes the last place where they are.
std::string unfold(std::string_view printed, std::string_view part);

// "Page 2 of 13" → "Page # of #": adds a word to a line's look, which is the same whatever the line counts. Each run of
// digits is one "#", also where the word before ends with one.
void add_look(std::string& look, std::string_view word);

// "The experiences of care leavers" → "the-experiences-of-care-leavers": letters and digits of the folded
// text, everything else one hyphen.
std::string slug(std::string_view utf8);

} // namespace ofstract::text
