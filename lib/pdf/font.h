#pragma once
// A font's dictionary → how a string is cut into its codes, and how far each glyph moves the pen.
//
// Widths are read as Poppler reads them, so that a glyph stands here where it stands there.
// Invariant: any dictionary is safe; memory and work are linear in what it holds, however many codes its ranges name.
// Not known: widths of composite fonts whose codes are no glyph numbers (another /Encoding than Identity-H), of
// vertical writing, and of fonts that are not embedded and have none, but for the standard ones.
// Reference: ISO 32000-1, 9.2.4, 9.6 (simple fonts), 9.7.4.3 (composite fonts).

#include "pdf/file.h"
#include "pdf/standard_fonts.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_fonts = 2'000; // of a document, whose widths are kept; real reports: 30

class Font {
  public:
    Font() = default; // none: of one-byte codes, nothing known
    Font(const File& file, View dictionary);

    bool is_known() const { return is_known_; }            // false: it is not told from other fonts
    bool is_composite() const { return is_composite_; }    // codes of two bytes
    bool is_type_3() const { return is_type_3_; }          // its size says nothing of its glyphs
    std::optional<double> width(std::uint32_t code) const; // em: of the size, before it is scaled

  private:
    struct Run {
        std::uint32_t first, last;
        std::size_t at;      // into widths_
        bool is_one = false; // one width for all
    };

    void read_simple(const File& file, View font);
    void read_composite(const File& file, View font);
    void read_runs(const File& file, View runs);

    bool is_known_ = false, is_composite_ = false, is_type_3_ = false;
    std::optional<double> rest_; // of codes that nothing is said about
    std::vector<float> widths_;  // simple: from first_ on
    std::uint32_t first_ = 0;
    std::vector<Run> runs_; // composite: in order of their first
    std::optional<StandardFont> standard_;
};

// The fonts of a document by their dictionaries, each read once.
class Fonts {
  public:
    explicit Fonts(const File& file) : file_(file) {}
    const Font& font(View dictionary);

  private:
    const File& file_;
    const Font none_;
    std::unordered_map<Index, std::unique_ptr<const Font>> held_;
};

} // namespace ofstract::pdf
