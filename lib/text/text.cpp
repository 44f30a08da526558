#include "text/text.h"

#include "text/icu.h"
#include "text/signs.h"
#include "text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <new>

namespace ofstract::text {
namespace {

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
    default: return is_dash(static_cast<char32_t>(c)) ? '-' : u_isUWhiteSpace(c) ? ' ' : c;
    }
}

// Appends a character as it is read. A soft hyphen, which says where a word may be broken, is not read; a ligature is
// its letters (Unicode 15, 23.2 and 22.9.2 "Latin Ligatures"). Other compatibility characters mean something ("m²",
// "½") and stay.
void append_read(icu::UnicodeString& out, char16_t c) {
    static constexpr const char16_t* ligatures[] = {u"ff", u"fi", u"fl", u"ffi", u"ffl", u"st", u"st"}; // from U+FB00
    if (c == 0xAD) return;
    if (c >= 0xFB00 && c <= 0xFB06) out.append(ligatures[c - 0xFB00], -1);
    else out.append(c);
}

icu::UnicodeString as_read(const icu::UnicodeString& text) {
    const auto is_rare = [](char16_t c) { return c == 0xAD || (c >= 0xFB00 && c <= 0xFB06); };
    const char16_t* const units = text.getBuffer();
    if (!units) throw std::bad_alloc();
    if (std::none_of(units, units + text.length(), is_rare)) return text;
    icu::UnicodeString out;
    for (int32_t i = 0; i < text.length(); ++i) append_read(out, units[i]);
    if (out.isBogus()) throw std::bad_alloc();
    return out;
}

void append_folded(std::string& out, char c) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) return;
    out += c;
}

// Whether this is the "9" of "children9s": programs that write fonts anew, and leave out the meanings of their signs,
// give the apostrophe so. No word of a vocabulary has a digit between letters.
template <typename Text> bool is_apostrophe(const Text& text, std::size_t at) {
    const auto is_letter = [](auto c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return text[at] == '9' && at > 0 && at + 1 < text.size() && is_letter(text[at - 1]) && is_letter(text[at + 1]);
}

} // namespace

std::string nfc(std::string_view utf8) {
    if (is_ascii(utf8)) return std::string(utf8);
    return to_utf8(normalized(as_read(from_utf8(utf8)), nfc_form()));
}

std::string fold(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    if (is_ascii(utf8)) {
        for (std::size_t i = 0; i < utf8.size(); ++i) {
            const char c = utf8[i];
            const bool space = c == ' ' || (c >= '\t' && c <= '\r'), sign = c == '`' || is_apostrophe(utf8, i);
            append_folded(out, space ? ' ' : sign ? '\'' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        }
    } else {
        // In place: plain() changes one unit into one.
        icu::UnicodeString folded = case_folded(utf8);
        const int32_t all = folded.length();
        char16_t* const units = folded.getBuffer(-1);
        if (!units) throw std::bad_alloc();
        int32_t length = 0;
        for (int32_t i = 0; i < all; ++i) {
            const bool sign =
                is_apostrophe(std::u16string_view(units, static_cast<std::size_t>(all)), static_cast<std::size_t>(i));
            const auto c = sign ? u'\'' : static_cast<char16_t>(plain(units[i]));
            if (c == ' ' && (length == 0 || units[length - 1] == ' ')) continue;
            units[length++] = c;
        }
        folded.releaseBuffer(length);
        out = to_utf8(normalized(folded, nfc_form()));
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string unfold(std::string_view printed, std::string_view part) {
    const std::string whole = fold(printed);
    const std::size_t at = part.empty() ? std::string::npos : whole.rfind(part);
    if (at == std::string::npos) return {};
    // Folding keeps words apart, so they are taken by their number. Between two spaces there may be several words,
    // divided by white space of another kind, or none.
    auto skip = std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at), ' ');
    auto take = std::count(part.begin(), part.end(), ' ') + 1;
    std::string out;
    while (!printed.empty() && take > 0) {
        const std::size_t space = printed.find(' ');
        const std::string_view word = printed.substr(0, space);
        printed = space == std::string_view::npos ? std::string_view() : printed.substr(space + 1);
        const std::string folded = fold(word);
        const auto count = folded.empty() ? 0 : std::count(folded.begin(), folded.end(), ' ') + 1;
        if (skip >= count) {
            skip -= count;
            continue;
        }
        if (!out.empty()) out += ' ';
        out += word;
        take -= count - skip;
        skip = 0;
    }
    return out;
}

void add_look(std::string& look, std::string_view word) {
    for (const char c : word)
        if (!is_digit(c)) look += c;
        else if (look.empty() || look.back() != '#') look += '#';
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
    return to_utf8(out);
}

} // namespace ofstract::text
