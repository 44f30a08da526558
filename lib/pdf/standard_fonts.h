#pragma once
// The fonts that a PDF may name without saying how wide their glyphs are → the widths of ASCII in them.
//
// Reference: ISO 32000-1, 9.6.2.2 (the standard 14 fonts); the widths are those of Adobe's font metrics. Symbol and
// ZapfDingbats are left out: no sentence is written in them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace ofstract::pdf {

enum class Quotes { straight, curly }; // the signs of codes 39 and 96: curly in StandardEncoding

class StandardFont {
  public:
    // By its name with the slash: "/Helvetica-Bold"; or that of a face that is as wide: "/Arial,Bold".
    static std::optional<StandardFont> named(std::string_view name, Quotes quotes);

    // Em; nothing beyond ASCII.
    std::optional<double> width(std::uint32_t code) const;

  private:
    const std::uint16_t* widths_ = nullptr; // null: all are as wide as Courier's
    Quotes quotes_ = Quotes::straight;
    std::uint16_t curly_ = 0;
};

} // namespace ofstract::pdf
