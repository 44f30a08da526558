#include "pdf/pattern.h"

#include "pdf/interpreter.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

constexpr std::size_t most_looks = 1'000; // of a document
constexpr std::size_t comparisons = 8;    // that are counted as one piece of work

// Which colours a tile paints in.
class TileColours : public Sink {
  public:
    explicit TileColours(const Rectangle& box) : box_(box) {}

    void text(const ShownText& text, const State& state) override {
        if (text.is_blank || state.mode == 3) return;
        add(state.mode % 4 == 1 ? state.stroke : state.fill, state);
    }
    void path(const DrawnPath& drawn, const State& state) override {
        if (drawn.fills) add(state.fill, state);
        if (drawn.strokes) add(state.stroke, state);
        const PathOutline& outline = drawn.path.outline();
        const Rectangle& r = outline.bounds();
        if (drawn.fills && outline.is_upright_rectangle() && is_plain(state) && r.left <= box_.left &&
            r.right >= box_.right && r.bottom <= box_.bottom && r.top >= box_.top)
            is_full_ = true;
    }
    void image(const DrawnImage&, const State&) override { is_mixed_ = true; }
    void shading(View, View, const State&) override { is_mixed_ = true; }

    bool is_full() const { return is_full_; }
    bool is_empty() const { return !any_ && !is_mixed_; }
    Colour colour() const { return is_mixed_ || !any_ ? unknown_colour : colour_; }

  private:
    bool is_plain(const State& state) const {
        return state.fill.is_opaque() && !state.fill.is_inkless && !state.fill.pattern && state.mask == no_index &&
               state.blend == Blend::normal && state.group == 0 && state.group_alpha > 0.9 &&
               state.clip_shape == no_index && !state.is_unsure && state.clip.left <= box_.left &&
               state.clip.right >= box_.right && state.clip.bottom <= box_.bottom && state.clip.top >= box_.top;
    }
    void add(const Paint& paint, const State& state) {
        if (!paint.is_ink()) return;
        const bool is_known =
            paint.colour.is_known && !paint.pattern && state.blend == Blend::normal && state.group == 0;
        if (!is_known || (any_ && !colour_.looks_like(paint.colour))) is_mixed_ = true;
        colour_ = paint.colour;
        any_ = true;
    }

    Rectangle box_;
    Colour colour_;
    bool any_ = false, is_mixed_ = false, is_full_ = false;
};

bool in_circle(Point p, double x, double y, double r) { return std::hypot(p.x - x, p.y - y) <= r; }

// The colour that a shading has from end to end, if it is one.
Colour only_colour(Studio& studio, View resources, View dictionary, const Numbers& domain) {
    const View said = dictionary.get("/Function");
    if (!said || domain.size() < 2) return unknown_colour;
    std::vector<const Function*> functions;
    const auto add = [&](View function) {
        functions.push_back(studio.functions.of(function));
        return functions.back() != nullptr;
    };
    const View resolved = studio.file.resolve(said);
    if (resolved.kind() == ValueKind::array) {
        for (View v = resolved.first(); v.is_there(); v = v.next())
            if (functions.size() > most_inputs || !add(v)) return unknown_colour;
    } else if (!add(said)) {
        return unknown_colour;
    }
    const ColourSpace& space = studio.spaces.of(resources, dictionary.get("/ColorSpace"));
    Colour first = unknown_colour;
    constexpr int steps = 16;
    for (int i = 0; i <= steps; ++i) {
        Numbers in, values, one;
        for (std::size_t d = 0; d + 1 < domain.size(); d += 2)
            in.push_back(domain[d] + (domain[d + 1] - domain[d]) * i / steps);
        for (const Function* function : functions) {
            studio.work += function->cost() / comparisons;
            if (!function->apply(in, one)) return unknown_colour;
            values.insert(values.end(), one.begin(), one.end());
        }
        const Colour colour = space.colour(std::move(values));
        if (!colour.is_known || (i > 0 && !colour.looks_like(first))) return unknown_colour;
        if (i == 0) first = colour;
    }
    return first;
}

} // namespace

Shading Shading::read(Studio& studio, View resources, View reference) {
    const File& file = studio.file;
    const View dictionary = file.resolve(reference);
    const auto numbers = [&](const char* key) { return numbers_of(file, file.get(dictionary, key)); };
    Shading out;
    const auto type = file.get(dictionary, "/ShadingType").integer();
    out.places = numbers(type == 1u ? "/Domain" : "/Coords");
    if (type == 1u && out.places.empty()) out.places = {0, 1, 0, 1};
    const bool is_good = out.places.size() == (type == 3u ? 6u : 4u);
    if (is_good && type == 1u) out.kind = ShadingKind::domain;
    if (is_good && type == 2u) out.kind = ShadingKind::axial;
    if (is_good && type == 3u) out.kind = ShadingKind::radial;
    const View extend = file.get(dictionary, "/Extend");
    out.before = file.resolve(extend.first()).text() == "true";
    out.behind = file.resolve(extend.first().next()).text() == "true";
    out.matrix = matrix_of(file, file.get(dictionary, "/Matrix"));
    if (const View box = file.get(dictionary, "/BBox")) out.box = rectangle_of(file, box);
    Numbers domain = type == 1u ? out.places : numbers("/Domain");
    if (domain.empty()) domain = {0, 1};
    if (out.kind == ShadingKind::axial || out.kind == ShadingKind::radial)
        out.colour = only_colour(studio, resources, dictionary, domain);
    return out;
}

bool Shading::covers(Point p) const {
    if (box && !box->has(p)) return false;
    switch (kind) {
    case ShadingKind::axial: {
        const double x = places[2] - places[0], y = places[3] - places[1], length = x * x + y * y;
        if (length == 0) return false;
        const double t = ((p.x - places[0]) * x + (p.y - places[1]) * y) / length;
        return (t >= 0 || before) && (t <= 1 || behind);
    }
    case ShadingKind::radial: {
        const bool grows = places[5] >= places[2];
        const std::size_t small = grows ? 0 : 3, large = grows ? 3 : 0;
        const double apart = std::hypot(places[0] - places[3], places[1] - places[4]);
        if (apart > places[large + 2] - places[small + 2]) return false; // neither is in the other
        const bool in_small = in_circle(p, places[small], places[small + 1], places[small + 2]);
        const bool in_large = in_circle(p, places[large], places[large + 1], places[large + 2]);
        if (in_small) return grows ? before : behind;
        return in_large || (grows ? behind : before);
    }
    case ShadingKind::domain: {
        const auto back = inverse(matrix);
        if (!back) return false;
        const Point q = back->apply(p.x, p.y);
        return q.x >= places[0] && q.x <= places[1] && q.y >= places[2] && q.y <= places[3];
    }
    case ShadingKind::unknown: break;
    }
    return false;
}

template <class Read> const Look& Patterns::held(View pattern, const Read& read) {
    const Index index = studio_.file.resolve(pattern).index();
    const auto found = held_.find(index);
    if (found != held_.end()) return found->second;
    if (held_.size() >= most_looks) return unknown_;
    return held_.emplace(index, read()).first->second;
}

const Look& Patterns::look(View pattern) {
    return held(pattern, [&] { return read(pattern); });
}

const Look& Patterns::shading(View resources, View shading) {
    return held(shading, [&] {
        Look look;
        look.is_shading = true;
        look.shading = Shading::read(studio_, resources, shading);
        look.colour = look.shading.colour;
        return look;
    });
}

Look Patterns::read(View pattern) {
    const File& file = studio_.file;
    const View dictionary = file.resolve(pattern);
    Look look;
    look.matrix = matrix_of(file, file.get(dictionary, "/Matrix"));
    if (file.get(dictionary, "/PatternType").integer() == 2u) {
        look.is_shading = true;
        look.shading = Shading::read(studio_, View(), dictionary.get("/Shading"));
        look.colour = look.shading.colour;
    } else if (pattern.object() != 0) {
        read_tile(pattern, look);
    }
    return look;
}

void Patterns::read_tile(View pattern, Look& look) {
    const File& file = studio_.file;
    const View dictionary = file.resolve(pattern);
    const Rectangle box = rectangle_of(file, file.get(dictionary, "/BBox"));
    look.is_uncoloured = file.get(dictionary, "/PaintType").integer() == 2u;
    TileColours tile(box);
    Scene scene;
    State state;
    state.clip = box;
    Interpreter interpreter(studio_, scene, {{pattern.object()}, file.get(dictionary, "/Resources")}, state, tile);
    interpreter.run();
    if (!interpreter.is_whole()) return;
    look.colour = tile.colour();
    look.is_empty = tile.is_empty();
    const auto step = [&](const char* key) { return std::abs(file.get(dictionary, key).number().value_or(1e9)); };
    look.is_full = tile.is_full() && step("/XStep") <= box.width() && step("/YStep") <= box.height();
}

} // namespace ofstract::pdf
