#include "text/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace ofstract::text {
namespace {

bool is_ascii(std::string_view s) {
    return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Invalid bytes become U+FFFD.
icu::UnicodeString from_utf8(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

UChar32 plain(UChar32 c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x60:
    case 0xB4:
    case 0x1FEF: // in NFC these two are the two before
    case 0x1FFD: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x2500: return '-';
    default: return u_isUWhiteSpace(c) ? ' ' : c;
    }
}

void append_folded(std::string& out, char c) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) return;
    out += c;
}

} // namespace

std::string nfc(std::string_view utf8) {
    if (is_ascii(utf8)) return std::string(utf8);
    const icu::UnicodeString text = from_utf8(utf8);
    // Asked for once, behind the language's own lock: ThreadSanitizer does not see ICU's.
    static const icu::Normalizer2* const form = [] {
        UErrorCode made = U_ZERO_ERROR;
        return icu::Normalizer2::getNFCInstance(made);
    }();
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    if (form && !form->isNormalized(text, status)) form->normalize(text, status).toUTF8String(out);
    else text.toUTF8String(out);
    return out;
}

std::string fold(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    if (is_ascii(utf8)) {
        for (const char c : utf8) {
            const bool space = c == ' ' || (c >= '\t' && c <= '\r');
            append_folded(out, space ? ' ' : c == '`' ? '\'' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        }
    } else {
        icu::UnicodeString folded = from_utf8(utf8);
        folded.foldCase();
        icu::UnicodeString plained;
        for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
            const UChar32 c = plain(folded.char32At(i));
            if (c == ' ' && (plained.isEmpty() || plained[plained.length() - 1] == ' ')) continue;
            plained.append(c);
        }
        plained.toUTF8String(out);
        out = nfc(out);
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string unfold(std::string_view printed, std::string_view part) {
    const std::string whole = fold(printed);
    const std::size_t at = part.empty() ? std::string::npos : whole.rfind(part);
    if (at == std::string::npos) return {};
    // Folding keeps words apart, so they are taken by their number.
    auto skip = std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at), ' ');
    auto take = std::count(part.begin(), part.end(), ' ') + 1;
    std::string out;
    while (!printed.empty() && take > 0) {
        const std::size_t space = printed.find(' ');
        const std::string_view word = printed.substr(0, space);
        printed = space == std::string_view::npos ? std::string_view() : printed.substr(space + 1);
        if (skip-- > 0) continue;
        if (!out.empty()) out += ' ';
        out += word;
        --take;
    }
    return out;
}

std::string slug(std::string_view utf8) {
    icu::UnicodeString out;
    const icu::UnicodeString folded = from_utf8(fold(utf8));
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = folded.char32At(i);
        if (c == '\'') continue;
        if (u_isalnum(c)) out.append(c);
        else if (!out.isEmpty() && out[out.length() - 1] != '-') out.append(u'-');
    }
    if (out.endsWith(u"-", 1)) out.truncate(out.length() - 1);
    std::string result;
    out.toUTF8String(result);
    return result;
}

} // namespace ofstract::text
