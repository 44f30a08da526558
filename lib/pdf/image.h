#pragma once
// An image → its colour and how opaque it is at a point, where its bytes can be had.
//
// Its bytes are unpacked only when asked for: of most images it is enough to know that they cover everything below.
// Invariant: any bytes are safe. An image that is packed by a filter for images (DCT, JPX) has no colour here. Where
// its mask is packed so, its opacity cannot be told.
// Reference: ISO 32000-1, 8.9.5 (image dictionaries), 8.9.6 (masks), 8.9.7 (inline images).

#include "pdf/colour_space.h"
#include "pdf/drawing.h"
#include "pdf/file.h"
#include "pdf/unpacker.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ofstract::pdf {

// Rows of numbers, one beside the other.
class Raster {
  public:
    std::size_t width = 0, height = 0, parts = 1, bits = 8;
    std::string_view bytes;

    bool is_there() const { return width > 0 && height > 0 && !bytes.empty(); }
    // From 0 to 2^bits - 1, of the unit square's pixel: (0, 0) is its lower left.
    double at(Point in_square, std::size_t part) const;
};

class Image {
  public:
    Image(const Image&) = delete; // it looks into itself
    Image& operator=(const Image&) = delete;
    // An image that the file keeps; `number` is the stream's.
    Image(const File& file, Unpacker& unpacker, ColourSpaces& spaces, View resources, std::uint32_t number);
    // An inline image: keys and values, and its bytes, packed where it names a filter.
    Image(bool is_mask, bool is_inverted, std::size_t width, std::size_t height, bool is_packed,
          std::string_view bytes);

    // It paints in the colour of the state, through its holes.
    bool is_stencil() const { return is_stencil_; }
    // 0: nothing is painted at that point; 1: nothing is seen through it; none: it cannot be told.
    std::optional<double> opacity(Point in_square) const;
    Colour colour(Point in_square) const;
    std::size_t cost() const { return space_ ? space_->cost() : 1; } // steps that a colour takes

  private:
    enum class MaskKind { none, stencil, soft, range, unknown };
    struct Mask {
        MaskKind kind = MaskKind::none;
        Raster raster;
        bool is_inverted = false; // a stencil whose ones are painted; soft: 1 is open
        Numbers range;
    };

    bool read_raster(const File& file, Unpacker& unpacker, std::uint32_t number, Raster& out) const;
    void read_mask(const File& file, Unpacker& unpacker, View dictionary);

    bool is_stencil_ = false;
    Mask mask_;
    Raster raster_;
    Numbers decode_;
    const ColourSpace* space_ = nullptr;
    std::string held_; // an inline image's bytes
};

} // namespace ofstract::pdf
