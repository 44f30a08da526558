#pragma once
// UTF-8 ⇄ ICU's strings, and its normalisers, for this layer's own files.
//
// ICU reports that it has no memory: by an error code, or by a string that it calls bogus and that looks empty.
// Invariant: either becomes std::bad_alloc; no text is ever lost or left as it was in silence.

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace ofstract::text {

// Invalid bytes become U+FFFD.
icu::UnicodeString from_utf8(std::string_view utf8);
std::string to_utf8(const icu::UnicodeString& text);

icu::UnicodeString case_folded(std::string_view utf8);

const icu::Normalizer2& nfc_form();
const icu::Normalizer2& nfkc_casefold_form();

icu::UnicodeString normalized(const icu::UnicodeString& text, const icu::Normalizer2& form);

} // namespace ofstract::text
