// A painting's soft masks: how much of a thing they leave at a point. Reference: ISO 32000-1, 11.5, 11.6.5.

#include "pdf/painting.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

constexpr std::size_t most_masks = 200; // that are looked into, a page

} // namespace

std::optional<double> Painting::opacity_of_mask(int index, Point at) {
    double out = 1;
    for (; index != no_index; index = scene_.masks[static_cast<std::size_t>(index)].outer) {
        if (is_of_mask_) return std::nullopt;
        const auto one = opacity_of(mask_of(scene_.masks[static_cast<std::size_t>(index)]), at);
        if (!one) return std::nullopt;
        out *= *one;
    }
    return out;
}

std::optional<double> Painting::opacity_of(PaintedMask& mask, Point at) {
    if (!mask.painting) return std::nullopt;
    std::optional<double> value;
    if (mask.is_alpha) {
        value = mask.painting->alpha_at(at);
    } else {
        const Colour colour = mask.painting->colour_over(at, mask.backdrop);
        if (colour.is_known) value = lightness(colour);
    }
    if (!value || !mask.transfer) return value;
    Numbers out;
    studio_.work += mask.transfer->cost();
    if (!mask.transfer->apply({*value}, out) || out.size() != 1) return std::nullopt;
    return std::clamp(out[0], 0.0, 1.0);
}

Painting::PaintedMask& Painting::mask_of(const SoftMask& soft) {
    const Matrix& m = soft.matrix;
    const auto [held, is_new] = masks_.try_emplace({soft.dictionary.index(), m.a, m.b, m.c, m.d, m.e, m.f});
    PaintedMask& mask = held->second;
    if (!is_new || masks_.size() > most_masks) return mask;
    const File& file = studio_.file;
    const View reference = soft.dictionary.get("/G"), group = file.resolve(reference);
    const View transfer = soft.dictionary.get("/TR");
    if (file.resolve(transfer).kind() == ValueKind::dictionary) {
        mask.transfer = studio_.functions.of(transfer);
        if (!mask.transfer) return mask;
    }
    mask.is_alpha = file.get(soft.dictionary, "/S").is_name("/Alpha");
    const View space = file.get(group, "/Group").get("/CS");
    const Numbers backdrop = numbers_of(file, file.get(soft.dictionary, "/BC"));
    mask.backdrop = backdrop.empty() ? Colour() : studio_.spaces.of(View(), space).colour(backdrop);
    mask.scene = std::make_unique<Scene>();
    auto painting = std::make_unique<Painting>(patterns_, *mask.scene, within_, true);
    State state;
    state.matrix = matrix_of(file, file.get(group, "/Matrix")).then(soft.matrix);
    state.clip = around(state.matrix, rectangle_of(file, file.get(group, "/BBox"))).cut(within_);
    Interpreter interpreter(studio_, *mask.scene, {{reference.object()}, file.get(group, "/Resources")}, state,
                            *painting);
    interpreter.run();
    if (interpreter.is_whole() && painting->is_whole()) mask.painting = std::move(painting);
    return mask;
}

template <class Each> void Painting::each_touch(Point at, const Each& each) {
    for (const std::uint32_t index : near(at, areas_.size())) {
        Area& area = areas_[index];
        if (!area.bounds.has(at)) continue;
        const Open in = is_in(area, at);
        if (in != Open::no) each(area, in, touch(area, at));
    }
}

std::optional<double> Painting::alpha_at(Point at) {
    double open = 1;
    bool is_known = true;
    each_touch(at, [&](const Area& area, Open in, const Touch& touched) {
        if (!touched.alpha || in == Open::perhaps || area.is_unsure) is_known = false;
        else open *= 1 - *touched.alpha;
    });
    if (!is_known) return std::nullopt;
    return 1 - open;
}

Colour Painting::colour_over(Point at, Colour out) {
    each_touch(at, [&](const Area& area, Open in, const Touch& touched) {
        const bool is_known =
            touched.alpha && in == Open::yes && !area.is_unsure && area.blend == Blend::normal && area.group == 0;
        if (!is_known || !touched.colour.is_known || !out.is_known) {
            out = is_known && *touched.alpha > 0.99 ? touched.colour : unknown_colour;
            return;
        }
        const double a = *touched.alpha;
        out = {out.red + (touched.colour.red - out.red) * a, out.green + (touched.colour.green - out.green) * a,
               out.blue + (touched.colour.blue - out.blue) * a, true};
    });
    return out;
}

} // namespace ofstract::pdf
