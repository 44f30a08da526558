#include "text/characters.h"

#include "text/icu.h"
#include "text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace ofstract::text {
namespace {

// Invalid bytes are U+FFFD.
template <class Is> bool any(std::string_view utf8, const Is& is) {
    if (is_ascii(utf8))
        return std::any_of(utf8.begin(), utf8.end(), [&](char c) { return is(static_cast<UChar32>(c)); });
    const icu::UnicodeString text = from_utf8(utf8);
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (is(text.char32At(i))) return true;
    return false;
}

bool is_unreadable(UChar32 c) {
    if (c < 0x20) return true;
    if (c < 0x7F) return false;
    return c == 0xFFFD || U_IS_UNICODE_NONCHAR(c) || (U_MASK(u_charType(c)) & (U_GC_CO_MASK | U_GC_CC_MASK)) != 0;
}

bool is_invisible(UChar32 c) {
    return c >= 0x80 &&
           (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL));
}

} // namespace

bool has_unreadable(std::string_view utf8) { return any(utf8, is_unreadable); }

bool has_no_meaning(std::string_view utf8) {
    return any(utf8, [](UChar32 c) { return is_unreadable(c) && u_charType(c) != U_PRIVATE_USE_CHAR; });
}

bool has_invisible(std::string_view utf8) { return any(utf8, is_invisible); }

} // namespace ofstract::text
