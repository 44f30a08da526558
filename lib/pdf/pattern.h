#pragma once
// A pattern or a shading → the colour in which it paints, if it is one, and the area that it fills without gaps.
//
// Invariant: any dictionary is safe; a tile's content is followed once, and patterns that it uses are not. Not known:
// where meshes paint.
// Reference: ISO 32000-1, 8.7.

#include "pdf/drawing.h"
#include "pdf/file.h"
#include "pdf/painter.h"
#include "pdf/studio.h"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace ofstract::pdf {

enum class ShadingKind { unknown, axial, radial, domain };

struct Shading {
    ShadingKind kind = ShadingKind::unknown;
    Numbers places;                      // /Coords, or of a domain its corners
    bool before = false, behind = false; // /Extend
    Matrix matrix;                       // of a domain
    std::optional<Rectangle> box;
    Colour colour = unknown_colour; // where it is one

    static Shading read(Studio& studio, View resources, View dictionary);
    bool covers(Point p) const; // in its own space; surely
};

// The look of a pattern.
struct Look {
    bool is_shading = false;
    Shading shading;
    Matrix matrix;
    bool is_uncoloured = false;     // it takes the colour that it is given
    bool is_full = false;           // a tiling that leaves nothing open,
    bool is_empty = false;          // or one that paints nothing
    Colour colour = unknown_colour; // where it is one
};

// Those of a document.
class Patterns {
  public:
    explicit Patterns(Studio& studio) : studio_(studio) {}
    Studio& studio() { return studio_; }

    const Look& look(View pattern);
    const Look& shading(View resources, View shading); // by itself, as the operator sh paints it

  private:
    template <class Read> const Look& held(View pattern, const Read& read);
    Look read(View pattern);
    void read_tile(View pattern, Look& look);

    Studio& studio_;
    const Look unknown_;
    std::unordered_map<Index, Look> held_; // by dictionary
};

} // namespace ofstract::pdf
