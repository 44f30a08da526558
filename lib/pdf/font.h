#pragma once
// A font's dictionary → how a string is cut into its codes, and how far each glyph moves the pen.
//
// Widths are read as Poppler reads them, so that each glyph has the same place here as there.
// Invariant: any dictionary is safe; memory and work are linear in what it holds, however many codes its ranges name.
// Not known: widths of composite fonts whose codes are no glyph numbers (another /Encoding than Identity-H), of
// vertical writing, and of fonts that are not embedded and have none, but for the standard ones.
// Reference: ISO 32000-1, 9.2.4, 9.6 (simple fonts), 9.7.4.3 (composite fonts).

#include "pdf/file.h"
#include "pdf/standard_fonts.h"
#include "pdf/truetype.h"

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_fonts = 2'000; // of a document, whose widths are kept; real reports: 30

class Font {
  public:
    Font() = default; // none: of one-byte codes, nothing known
    struct Runs;
    // `runs` are those of its /W, if it is composite, and `embedded` its TrueType file; null: it has none.
    Font(const File& file, View dictionary, std::shared_ptr<const Runs> runs, std::shared_ptr<const TrueType> embedded);

    bool is_known() const { return is_known_; }            // false: it is not told from other fonts
    bool is_composite() const { return is_composite_; }    // codes of two bytes
    bool is_type_3() const { return is_type_3_; }          // its size says nothing of its glyphs
    std::optional<double> width(std::uint32_t code) const; // em: of the size, before it is scaled
    // Whether the width is not the glyph's: the font file, or the standard font that it names, has another; or a letter
    // has none. A wrong width moves all glyphs behind it. Of many fonts this cannot be known: see the README.
    bool is_wrong(std::uint32_t code) const;

    // The contents of an array of /W, which fonts may share.
    struct Runs {
        struct CodeRun {
            std::uint32_t first, last;
            std::size_t at;      // into widths
            bool is_one = false; // one width for all
        };
        std::vector<CodeRun> runs; // in order of their first
        std::vector<float> widths;

        Runs(const File& file, View array);
    };

  private:
    void read_simple(const File& file, View font);
    void read_composite(const File& file, View font);
    void move_codes(const File& file, View differences);
    void read_glyphs(const File& file, View font);
    void compare();
    std::optional<double> true_width(std::uint32_t code) const;
    bool is_off(std::uint32_t code, double most) const;

    bool is_known_ = false, is_composite_ = false, is_type_3_ = false;
    std::optional<double> rest_; // of codes that have no width of their own
    std::vector<float> widths_;  // simple: from first_ on
    std::uint32_t first_ = 0;
    std::shared_ptr<const Runs> runs_; // composite
    std::optional<StandardFont> standard_;
    std::bitset<256> moved_; // codes of it that stand for something else

    // The font by which its widths are checked.
    enum class Codes : std::uint8_t { unknown, win_ansi, symbols, glyphs } codes_ = Codes::unknown;
    std::shared_ptr<const TrueType> embedded_;
    std::string_view glyph_map_;           // of a composite font: two bytes for each code; empty: they are the same
    std::optional<StandardFont> likeness_; // it is not embedded, and says its widths
    bool agrees_ = false;                  // most of its widths are its file's
    mutable std::vector<bool> right_;      // codes that were asked for: a document is read by one thread
};

// The fonts of a document by their dictionaries, each read once.
class FontCache {
  public:
    explicit FontCache(const File& file) : file_(file) {}
    const Font& font(View dictionary);

  private:
    std::shared_ptr<const Font::Runs> runs_of(View font);
    std::shared_ptr<const TrueType> file_of(View font);

    const File& file_;
    const Font none_;
    std::unordered_map<Index, std::unique_ptr<const Font>> held_;
    std::unordered_map<Index, std::shared_ptr<const Font::Runs>> runs_;        // by array
    std::unordered_map<std::uint32_t, std::shared_ptr<const TrueType>> files_; // by stream
};

} // namespace ofstract::pdf
