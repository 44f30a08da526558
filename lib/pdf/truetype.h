#pragma once
// An embedded TrueType font → the facts that a PDF repeats: advances, characters, heights.
//
// Invariant: any bytes are safe; a table or an entry that is not there reads as nothing.
// Reference: OpenType 1.9: head, hhea, hmtx, maxp, cmap (formats 4 and 6 and 0), OS/2.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

class TrueType {
  public:
    explicit TrueType(std::string_view bytes);

    bool is_font() const { return units_ > 0 && !advances_.empty(); }
    bool is_symbol() const { return is_symbol_; } // its map is of codes, not of characters
    // Of a glyph, in thousandths of an em, not rounded.
    std::optional<double> advance(std::uint32_t glyph) const;
    // The glyph of a character by the map for Unicode, or of a code by the map for symbol fonts.
    std::optional<std::uint32_t> glyph(std::uint32_t character) const;
    // The heights above and depths below the baseline that it gives, in thousandths of an em; writers differ in the
    // depth's sign.
    const std::vector<double>& ascents() const { return ascents_; }
    const std::vector<double>& descents() const { return descents_; }

  private:
    std::string_view table(std::string_view tag) const;
    std::uint32_t u16(std::string_view bytes, std::size_t at) const;
    double scaled(std::string_view bytes, std::size_t at) const; // a signed value
    void read_advances();
    void read_heights();
    void choose_map();

    std::string_view bytes_, advances_, map_;
    std::uint32_t units_ = 0, advance_count_ = 0, glyph_count_ = 0;
    bool is_symbol_ = false;
    std::vector<double> ascents_, descents_;
};

} // namespace ofstract::pdf
