#include "pdf/blend.h"

#include <algorithm>
#include <cmath>

namespace ofstract::pdf {
namespace {

constexpr double close = 0.02; // to black or white: five of 255 steps

Blend named(View name) {
    struct Name {
        const char* name;
        Blend blend;
    };
    static constexpr Name names[] = {
        {"/Normal", Blend::normal},         {"/Compatible", Blend::normal},
        {"/Multiply", Blend::multiply},     {"/Screen", Blend::screen},
        {"/Overlay", Blend::overlay},       {"/Darken", Blend::darken},
        {"/Lighten", Blend::lighten},       {"/ColorDodge", Blend::color_dodge},
        {"/ColorBurn", Blend::color_burn},  {"/HardLight", Blend::hard_light},
        {"/SoftLight", Blend::soft_light},  {"/Difference", Blend::difference},
        {"/Exclusion", Blend::exclusion},   {"/Hue", Blend::hue},
        {"/Saturation", Blend::saturation}, {"/Color", Blend::color},
        {"/Luminosity", Blend::luminosity},
    };
    for (const Name& one : names)
        if (name.is_name(one.name)) return one.blend;
    return Blend::unknown;
}

double screen(double below, double above) { return below + above - below * above; }

double hard_light(double below, double above) {
    return above <= 0.5 ? below * 2 * above : screen(below, 2 * above - 1);
}

double soft_light(double below, double above) {
    if (above <= 0.5) return below - (1 - 2 * above) * below * (1 - below);
    const double root = below <= 0.25 ? ((16 * below - 12) * below + 4) * below : std::sqrt(below);
    return below + (2 * above - 1) * (root - below);
}

double dodge(double below, double above) { return above < 1 ? std::min(1.0, below / (1 - above)) : 1; }

// One component of those modes that take each by itself.
double mixed(Blend blend, double below, double above) {
    switch (blend) {
    case Blend::multiply: return below * above;
    case Blend::screen: return screen(below, above);
    case Blend::overlay: return hard_light(above, below);
    case Blend::darken: return std::min(below, above);
    case Blend::lighten: return std::max(below, above);
    case Blend::color_dodge: return dodge(below, above);
    case Blend::color_burn: return 1 - dodge(1 - below, 1 - above);
    case Blend::hard_light: return hard_light(below, above);
    case Blend::soft_light: return soft_light(below, above);
    case Blend::difference: return std::abs(below - above);
    case Blend::exclusion: return below + above - 2 * below * above;
    default: return above;
    }
}

bool is_disputed(Blend blend, double below, double above) {
    if (blend == Blend::color_dodge) return below < close && above > 1 - close;
    return blend == Blend::color_burn && below > 1 - close && above < close;
}

double least(const Colour& c) { return std::min({c.red, c.green, c.blue}); }
double most(const Colour& c) { return std::max({c.red, c.green, c.blue}); }
double saturation(const Colour& c) { return most(c) - least(c); }

template <class Each> Colour each(const Colour& c, const Each& change) {
    return {change(c.red), change(c.green), change(c.blue), true};
}

// The colour made as light as `light`, and brought back into the range that can be shown.
Colour with_lightness(const Colour& c, double light) {
    const double shift = light - lightness(c);
    const Colour moved = each(c, [&](double v) { return v + shift; });
    const double low = least(moved), high = most(moved);
    if (low < 0) return each(moved, [&](double v) { return light + (v - light) * light / (light - low); });
    if (high > 1) return each(moved, [&](double v) { return light + (v - light) * (1 - light) / (high - light); });
    return moved;
}

Colour with_saturation(const Colour& c, double wanted) {
    const double low = least(c), range = saturation(c);
    return each(c, [&](double v) { return range > 0 ? (v - low) * wanted / range : 0; });
}

} // namespace

Blend blend_of(const File& file, View mode) {
    return named(mode.kind() == ValueKind::array ? file.resolve(mode.first()) : mode);
}

Colour blended(Blend blend, const Colour& below, const Colour& above) {
    if (blend == Blend::normal) return above;
    if (blend == Blend::unknown || !below.is_known || !above.is_known) return unknown_colour;
    switch (blend) {
    case Blend::hue: return with_lightness(with_saturation(above, saturation(below)), lightness(below));
    case Blend::saturation: return with_lightness(with_saturation(below, saturation(above)), lightness(below));
    case Blend::color: return with_lightness(above, lightness(below));
    case Blend::luminosity: return with_lightness(below, lightness(above));
    default: break;
    }
    if (is_disputed(blend, below.red, above.red) || is_disputed(blend, below.green, above.green) ||
        is_disputed(blend, below.blue, above.blue))
        return unknown_colour;
    return {mixed(blend, below.red, above.red), mixed(blend, below.green, above.green),
            mixed(blend, below.blue, above.blue), true};
}

} // namespace ofstract::pdf
