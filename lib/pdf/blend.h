#pragma once
// A blend mode and two colours, the one that is painted and the one below it → the colour that they make.
//
// Invariant: any colours are safe. An unknown colour or mode gives an unknown colour. So do two cases for which the
// editions of the standard differ: white dodged on black, and black burned into white.
// Reference: ISO 32000-1, 11.3.5; ISO 32000-2, 11.3.5.

#include "pdf/drawing.h"
#include "pdf/file.h"

#include <cstdint>

namespace ofstract::pdf {

enum class Blend : std::uint8_t {
    normal,
    multiply,
    screen,
    overlay,
    darken,
    lighten,
    color_dodge,
    color_burn,
    hard_light,
    soft_light,
    difference,
    exclusion,
    hue,
    saturation,
    color,
    luminosity,
    unknown
};

// Of a name, or the first of several: where readers do not know that one, some look at the next, and some do not.
Blend blend_of(const File& file, View mode);

Colour blended(Blend blend, const Colour& below, const Colour& above);

// How light a colour is to the eye, from 0 to 1.
inline double lightness(const Colour& c) { return 0.3 * c.red + 0.59 * c.green + 0.11 * c.blue; }

} // namespace ofstract::pdf
