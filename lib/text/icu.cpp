#include "text/icu.h"

#include "text/memory.h"

#include <unicode/ustring.h>

#include <limits>
#include <new>

namespace ofstract::text {
namespace {

// The functions that are asked here fail only for want of memory.
void demand(bool done) {
    if (!done) throw std::bad_alloc();
}

using Instance = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& form_of(Instance instance) {
    demand_memory_for_set_up();
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = instance(status);
    demand(U_SUCCESS(status) && form);
    return *form;
}

} // namespace

icu::UnicodeString from_utf8(std::string_view utf8) {
    demand(utf8.size() <= static_cast<std::size_t>(std::numeric_limits<int32_t>::max()));
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    demand(!text.isBogus());
    return text;
}

// ICU's own toUTF8String() leaks its buffer where the string cannot grow.
std::string to_utf8(const icu::UnicodeString& text) {
    demand(!text.isBogus());
    std::string out(static_cast<std::size_t>(text.length()) * 5 / 4, '\0'); // English has little beyond ASCII
    for (bool fits = false; !fits;) {
        demand(out.size() <= static_cast<std::size_t>(std::numeric_limits<int32_t>::max()));
        int32_t length = 0;
        UErrorCode status = U_ZERO_ERROR;
        u_strToUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, text.getBuffer(), text.length(),
                           0xFFFD, nullptr, &status);
        fits = status != U_BUFFER_OVERFLOW_ERROR;
        demand(!fits || U_SUCCESS(status));
        out.resize(static_cast<std::size_t>(length));
    }
    return out;
}

icu::UnicodeString case_folded(std::string_view utf8) {
    icu::UnicodeString text = from_utf8(utf8);
    text.foldCase();
    demand(!text.isBogus());
    return text;
}

// Asked for once, behind the language's own lock: ThreadSanitizer does not see ICU's.
const icu::Normalizer2& nfc_form() {
    static const icu::Normalizer2& form = form_of(icu::Normalizer2::getNFCInstance);
    return form;
}

const icu::Normalizer2& nfkc_casefold_form() {
    static const icu::Normalizer2& form = form_of(icu::Normalizer2::getNFKCCasefoldInstance);
    return form;
}

icu::UnicodeString normalized(const icu::UnicodeString& text, const icu::Normalizer2& form) {
    UErrorCode status = U_ZERO_ERROR;
    const bool as_it_is = form.isNormalized(text, status);
    icu::UnicodeString out = as_it_is ? text : form.normalize(text, status);
    demand(U_SUCCESS(status) && !out.isBogus());
    return out;
}

} // namespace ofstract::text
