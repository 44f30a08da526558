#include "pdf/check.h"
#include "pdf/truetype.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

// A font's dictionary against itself and against the font file that it embeds: the names, the number of widths, each
// width, the heights. They stand in no stream, where a checksum would hold them, and move every word.
// Not seen: a width of a font that is not embedded, but for its space; a changed name of such a font.
// Reference: ISO 32000-1, 9.6 to 9.8, annex D.2.

namespace ofstract::pdf {
namespace {

constexpr double rounding = 1.1; // thousandths of an em: some writers round down, some to the nearest

bool is_near(const std::vector<double>& values, double wanted) {
    return values.empty() ||
           std::any_of(values.begin(), values.end(), [&](double v) { return std::abs(v - wanted) <= rounding; });
}

// WinAnsiEncoding, where it is not Latin-1. 0: no character.
std::uint32_t character_of(std::uint32_t code) {
    constexpr std::uint16_t high[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    return code >= 0x80 && code < 0xA0 ? high[code - 0x80] : code;
}

class Fonts {
  public:
    Fonts(const File& file, Damage& damage) : file_(file), damage_(damage) {}

    void check() {
        for (number_ = 0; number_ < file_.object_count(); ++number_) {
            const View font = file_.value(number_);
            if (font.get("/Type").is_name("/FontDescriptor")) check_flags(font);
            if (!font.get("/Type").is_name("/Font")) continue;
            if (font.get("/Subtype").is_name("/Type0")) check_composite(font);
            else check_descriptor(font);
        }
    }

  private:
    void fail() { damage_.add(Fault::font, file_.object(number_).offset); }

    const TrueType* font_file(View descriptor) {
        const std::uint32_t number = descriptor.get("/FontFile2").object();
        if (number == 0) return nullptr;
        auto& held = files_[number];
        if (!held) {
            const auto bytes = file_.unpacked(number);
            held = std::make_unique<TrueType>(bytes.value_or(std::string_view()));
            if (bytes && !held->is_font()) fail();
        }
        return held->is_font() ? held.get() : nullptr;
    }

    // A font is symbolic or it is not.
    void check_flags(View descriptor) {
        const auto flags = file_.get(descriptor, "/Flags").integer();
        constexpr std::uint32_t symbolic = 4, latin = 32;
        if (!flags || ((*flags & symbolic) != 0) == ((*flags & latin) != 0)) fail();
    }

    void check_composite(View font) {
        const View descendants = file_.get(font, "/DescendantFonts");
        const View below = file_.resolve(descendants.first());
        const std::string_view name = font.get("/BaseFont").text(), below_name = below.get("/BaseFont").text();
        // That of a font that is not TrueType may have the character map's name behind it.
        if (descendants.size() != 1 || !below || below_name.empty() || name.substr(0, below_name.size()) != below_name)
            return fail();
        const View map = font.get("/ToUnicode");
        if (map.kind() == Kind::reference) {
            const auto bytes = file_.unpacked(map.object());
            if (bytes && bytes->find("begincmap") == std::string_view::npos) fail();
        }
        const View widths = file_.get(below, "/W");
        const View descriptor = file_.get(below, "/FontDescriptor");
        const TrueType* embedded = font_file(descriptor);
        if (!check_runs(widths,
                        embedded != nullptr && below.get("/CIDToGIDMap").is_name("/Identity") ? embedded : nullptr))
            fail();
        // The width of all others: some glyph's, that of what is not used, or what would hold if it were not there.
        const View rest = file_.get(below, "/DW");
        const auto said = rest.number();
        if (rest && said != 1000 && said != 0 &&
            !(said && embedded != nullptr && embedded->has_advance(*said, rounding)))
            fail();
    }

    // Runs of "first [w w w]" and "first last w".
    bool check_runs(View widths, const TrueType* embedded) {
        for (View v = file_.resolve(widths).first(); v.is_there(); v = v.next()) {
            const auto first = v.integer();
            v = v.next();
            if (!first || !v.is_there()) return false;
            if (v.kind() == Kind::array) {
                std::uint32_t glyph = *first;
                for (View w = v.first(); w.is_there(); w = w.next())
                    if (!is_advance(embedded, glyph++, w)) return false;
                continue;
            }
            const auto last = v.integer();
            v = v.next();
            if (!last || *last < *first || *last > 0xFFFF || !v.is_there()) return false;
            for (std::uint32_t glyph = *first; glyph <= *last; ++glyph)
                if (!is_advance(embedded, glyph, v)) return false;
        }
        return true;
    }

    bool is_advance(const TrueType* embedded, std::uint32_t glyph, View width) {
        const auto said = width.number();
        if (!said) return false;
        if (*said == 0) return true; // of a character that is not used
        const auto known = embedded != nullptr ? embedded->advance(glyph) : std::nullopt;
        // A writer that takes a glyph out of the font file may take its advance, too.
        return !known || *known == 0 || std::abs(*known - *said) <= rounding;
    }

    // What a simple font and the one below a composite font have in common.
    void check_descriptor(View font) {
        const View descriptor = file_.get(font, "/FontDescriptor");
        const View name = font.get("/BaseFont");
        if (descriptor && !font.get("/Subtype").is_name("/Type3") && descriptor.get("/FontName").text() != name.text())
            fail();
        const TrueType* embedded = font_file(descriptor);
        if (!is_height(descriptor, "/Ascent", embedded ? &embedded->ascents() : nullptr) ||
            !is_height(descriptor, "/Descent", embedded ? &embedded->descents() : nullptr))
            fail();
        if (!font.get("/FirstChar")) return;
        const auto first = file_.get(font, "/FirstChar").integer(), last = file_.get(font, "/LastChar").integer();
        const View widths = file_.get(font, "/Widths");
        if (!first || !last || *last > 255 || *first > *last || widths.size() != *last - *first + 1) return fail();
        const bool is_latin = file_.get(font, "/Encoding").is_name("/WinAnsiEncoding");
        std::uint32_t code = *first;
        for (View w = widths.first(); w.is_there(); w = w.next(), ++code)
            if (!is_width(w, code, is_latin ? embedded : nullptr)) return fail();
    }

    bool is_height(View descriptor, std::string_view key, const std::vector<double>* known) {
        const View height = file_.get(descriptor, key);
        const auto said = height.number();
        if (!height || !said) return !height;
        return known == nullptr || is_near(*known, key == "/Descent" ? std::abs(*said) : *said);
    }

    bool is_width(View width, std::uint32_t code, const TrueType* embedded) {
        const auto said = width.number();
        if (!said) return false;
        if (embedded == nullptr || character_of(code) == 0) return true;
        const auto glyph = embedded->glyph(character_of(code));
        return !glyph || is_advance(embedded, *glyph, width);
    }

    const File& file_;
    Damage& damage_;
    std::map<std::uint32_t, std::unique_ptr<TrueType>> files_;
    std::uint32_t number_ = 0; // of the object being looked at
};

} // namespace

void check_fonts(const File& file, Damage& damage) { Fonts(file, damage).check(); }

} // namespace ofstract::pdf
