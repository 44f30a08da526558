#include "text/words.h"

#include "text/icu.h"
#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace ofstract::text {
namespace {

enum class CharacterClass { word, inside, space, stop, other };

CharacterClass class_of(UChar32 c) {
    switch (c) {
    case '%':
    case '&':
    case '@':
    case '+':
    case '=': return CharacterClass::word;
    case '.': return CharacterClass::stop;
    case '\'':
    case '`':
    case 0xB4:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032: return CharacterClass::inside;
    default: break;
    }
    if (c < 0) return CharacterClass::other; // no UTF-8
    if (u_isUWhiteSpace(c)) return CharacterClass::space;
    // Folding leaves nothing of such a sign, whatever its category: U+034F is a mark, U+3164 a letter.
    if (c >= 0x80 && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CharacterClass::inside;
    const auto category = U_MASK(u_charType(c));
    if (category & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_SC_MASK)) return CharacterClass::word;
    return category & U_GC_CF_MASK ? CharacterClass::inside : CharacterClass::other;
}

std::string folded(const std::string& word) {
    std::string out;
    if (is_ascii(word)) {
        for (const char c : word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return out;
    }
    return to_utf8(normalized(from_utf8(word), nfkc_casefold_form()));
}

// ICU's macro narrows its own values.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
UChar32 next_sign(std::string_view text, std::size_t& at) {
    UChar32 c = 0;
    auto i = static_cast<int32_t>(at);
    U8_NEXT(text.data(), i, static_cast<int32_t>(text.size()), c);
    at = static_cast<std::size_t>(i);
    return c;
}
#pragma GCC diagnostic pop

class Splitter {
  public:
    explicit Splitter(std::string_view utf8) : text_(utf8) {}

    std::vector<FoldedWord> split() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const std::size_t here = at;
            const UChar32 c = next_sign(text_, at);
            const CharacterClass found = between_digits(c, at) ? CharacterClass::word : class_of(c);
            if (found == CharacterClass::word) {
                if (letters_.empty()) first_ = here;
                letters_.append(text_.substr(here, at - here));
                last_ = at;
                digit_ = u_isdigit(c);
                continue;
            }
            if (found == CharacterClass::inside) continue;
            finish();
            if (found == CharacterClass::stop) ++stops_;
            else if (c == 0x2026) stops_ += 3;
        }
        finish();
        return std::move(words_);
    }

  private:
    bool between_digits(UChar32 c, std::size_t behind) const {
        if ((c != '.' && c != ',') || letters_.empty() || !digit_ || behind >= text_.size()) return false;
        return u_isdigit(next_sign(text_, behind));
    }

    void finish() {
        if (letters_.empty()) return;
        words_.push_back({folded(letters_), first_, last_ - first_, stops_ >= 3});
        letters_.clear();
        digit_ = false;
        stops_ = 0;
    }

    std::string_view text_;
    std::vector<FoldedWord> words_;
    std::string letters_; // of the word that is open, as printed
    std::size_t first_ = 0, last_ = 0;
    bool digit_ = false; // its last sign is a digit
    int stops_ = 0;      // full stops since the word before
};

} // namespace

std::vector<FoldedWord> words(std::string_view utf8) {
    // ICU's indices are of 32 bits; a report's text is bounded far below that.
    return Splitter(utf8.substr(0, std::size_t{1} << 30)).split();
}

} // namespace ofstract::text
