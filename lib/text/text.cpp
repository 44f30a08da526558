#include "text/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace ofstract::text {
namespace {

bool is_ascii(std::string_view s) {
    return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

const icu::Normalizer2* normalizer() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
}

UChar32 plain(UChar32 c) {
    switch (c) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x60: case 0xB4: return '\'';
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: return '"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: case 0x2500: return '-';
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
    const icu::Normalizer2* const form = normalizer();
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    if (!form) return std::string(utf8);
    // Most texts are in the form already; this also replaces invalid UTF-8.
    icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(utf8.size()));
    form->normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())), sink, nullptr, status);
    return U_SUCCESS(status) ? out : std::string(utf8);
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
        icu::UnicodeString folded =
            icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
        folded.foldCase();
        icu::UnicodeString plained;
        for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
            const UChar32 c = plain(folded.char32At(i));
            if (c == ' ' && (plained.isEmpty() || plained[plained.length() - 1] == ' ')) continue;
            plained.append(c);
        }
        UErrorCode status = U_ZERO_ERROR;
        if (const icu::Normalizer2* const form = normalizer()) plained = form->normalize(plained, status);
        plained.toUTF8String(out);
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string slug(std::string_view utf8) {
    std::string out;
    const std::string folded = fold(utf8);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = folded[i];
        if (c == '\'') continue;
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (kept) out += c;
        else if (!out.empty() && out.back() != '-') out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

} // namespace ofstract::text
