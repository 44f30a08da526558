#include "pdf/unseen.h"

#include "pdf/canvas.h"
#include "pdf/interpreter.h"
#include "pdf/twins.h"

namespace ofstract::pdf {
namespace {

constexpr double margin = 1;       // points; what is closer to an edge counts as inside it
constexpr double em_a_glyph = 0.6; // the estimate of a glyph's width

Rectangle crop_of(const File& file, const Page& page) {
    const Rectangle media = rectangle_of(file, page.media_box);
    return page.crop_box ? media.cut(rectangle_of(file, page.crop_box)) : media;
}

class Looker : public Sink {
  public:
    Looker(const File& file, const Page& page, Fonts& fonts, std::size_t& work)
        : crop_(crop_of(file, page)), canvas_(work), lines_(canvas_, work),
          interpreter_(file, page, crop_, fonts, work, *this) {
        turn_ = (static_cast<int>(std::fmod(file.resolve(page.rotation).number().value_or(0), 360)) + 360) % 360;
    }

    PageSight look() {
        interpreter_.run();
        twins_.settle(sight_.texts);
        sight_.is_whole = sight_.is_whole && interpreter_.is_whole();
        sight_.is_broken = interpreter_.form().lost() > 0;
        sight_.is_odd = interpreter_.form().odd() > 0;
        sight_.has_open_replacement = interpreter_.has_open_replacement();
        sight_.rules = lines_.take_rules();
        sight_.shades = lines_.take_shades();
        for (Rectangle& rule : sight_.rules) rule = as_shown(rule, crop_, turn_);
        for (Shade& shade : sight_.shades) shade.box = as_shown(shade.box, crop_, turn_);
        return std::move(sight_);
    }

  private:
    void path(const DrawnPath& drawn, const State& state) override {
        lines_.add(drawn, state);
        if (drawn.fills) fill(drawn, state);
        else stroke(drawn.path, state);
    }

    void fill(const DrawnPath& drawn, const State& state) {
        if (!state.fill.is_ink()) return;
        const bool opaque = state.fill.is_opaque();
        paint(drawn.path.areas(), drawn.rule, opaque ? state.fill.colour : unknown_colour,
              drawn.path.is_exact() && opaque && state.fill.colour.is_known, state);
    }

    // A bar may be drawn as a thick line.
    void stroke(const Path& path, const State& state) {
        const double scale = std::hypot(state.matrix.a, state.matrix.b), half = state.line_width * scale / 2;
        if (2 * half < least_area || !state.stroke.is_ink() || path.is_empty()) return;
        const Rectangle r = path.bounds();
        if (std::min(r.width(), r.height()) < margin)
            paint({{r.left - half, r.bottom - half, r.right + half, r.top + half}}, Rule::nonzero, state.stroke.colour,
                  false, state);
    }

    void image(bool is_mask, const State& state) override {
        const Rectangle seen = around(state.matrix, {0, 0, 1, 1}).cut(state.clip);
        const double page = crop_.width() * crop_.height();
        if (page > 0 && seen.width() > 0 && seen.height() > 0) sight_.image_area += seen.width() * seen.height() / page;
        paint({around(state.matrix, {0, 0, 1, 1})}, Rule::nonzero, unknown_colour, !is_mask && state.fill.is_opaque(),
              state);
    }

    void shading(const State& state) override { paint({state.clip}, Rule::nonzero, unknown_colour, false, state); }

    void paint(std::vector<Rectangle> areas, Rule rule, Colour colour, bool opaque, const State& state) {
        for (Rectangle& area : areas) area = area.cut(state.clip);
        for (const std::size_t i : canvas_.fill(areas, rule, colour, opaque)) {
            PageText& text = sight_.texts[shown_[i].text];
            text.unseen = Unseen::covered;
            text.is_wholly_unseen = std::any_of(areas.begin(), areas.end(),
                                                [&](const Rectangle& area) { return area.has(shown_[i].last); });
        }
    }

    void text(const ShownText& shown, const State& state) override {
        sight_.glyphs += shown.glyphs;
        if (shown.glyphs == 0) return;
        if (sight_.texts.size() >= most_texts) {
            sight_.is_whole = false;
            return;
        }
        PageText& text = sight_.texts.emplace_back();
        place(shown, state, text);
        if (shown.is_blank) return;
        judge(shown, state, text);
        twins_.add(sight_.texts.size() - 1, state.font, shown.codes);
    }

    void place(const ShownText& shown, const State& state, PageText& text) {
        const Matrix& matrix = shown.matrix;
        const double scale = std::hypot(matrix.a, matrix.b);
        text.origin = point_as_shown(matrix.apply(0, state.rise));
        const Point next = point_as_shown(matrix.apply(1, state.rise));
        if (scale > 0) text.along = {(next.x - text.origin.x) / scale, (next.y - text.origin.y) / scale};
        text.size = std::hypot(matrix.c, matrix.d) * std::abs(state.size);
        text.length = shown.length * scale;
        text.box = as_shown(box_of(shown, state), crop_, turn_);
        text.is_blank = shown.is_blank;
        text.glyphs = shown.glyphs;
        text.is_replaced = !shown.is_blank && shown.is_replaced;
        text.is_exact = shown.is_exact;
        text.is_sized = !state.font || !state.font->is_type_3();
        text.is_measured = shown.is_measured && state.size * state.scale > 0 &&
                           sight_.places.size() + shown.places.size() <= most_places;
        if (!text.is_measured) return;
        text.first_place = sight_.places.size();
        text.places = shown.places.size();
        for (const GlyphPlace& p : shown.places)
            sight_.places.push_back({static_cast<float>(p.begin * scale), static_cast<float>(p.end * scale)});
    }

    Point point_as_shown(Point p) const {
        const Rectangle r = as_shown({p.x, p.y, p.x, p.y}, crop_, turn_);
        return {r.left, r.bottom};
    }

    static Rectangle box_of(const ShownText& text, const State& state) {
        return around(text.matrix, {text.from, state.rise - state.size / 4, text.to, state.rise + state.size * 3 / 4});
    }

    void judge(const ShownText& shown, const State& state, PageText& text) {
        const Matrix& matrix = shown.matrix;
        const double half = em_a_glyph / 2 * state.size * state.scale, third = state.rise + state.size / 3;
        const Point middle = matrix.apply(shown.from + half, third), last = matrix.apply(shown.reach + half, third);
        text.unseen = reason_at(shown, state, middle);
        if (text.unseen != Unseen::no) {
            text.is_wholly_unseen = is_unseen_at(text, state, last);
            return;
        }
        canvas_.text(middle);
        shown_.push_back({sight_.texts.size() - 1, last});
    }

    Unseen reason_at(const ShownText& text, const State& state, Point middle) const {
        if (!is_inked(state)) return Unseen::without_ink;
        const Matrix& matrix = text.matrix;
        const double em = std::hypot(matrix.c, matrix.d) * std::abs(state.size);
        const Point origin = matrix.apply(text.from, state.rise), last = matrix.apply(text.reach, state.rise);
        if (text.is_exact && (!crop_.has(origin, margin) || !crop_.has(last, margin))) return Unseen::outside;
        if (text.is_exact && !state.clip.has(origin, em + margin)) return Unseen::clipped;
        return looks_like_ground(state, middle) ? Unseen::same_colour : Unseen::no;
    }

    bool is_unseen_at(const PageText& text, const State& state, Point last) const {
        switch (text.unseen) {
        case Unseen::without_ink: return true;
        case Unseen::same_colour: return looks_like_ground(state, last);
        case Unseen::clipped: return !state.clip.has(last, text.size + margin);
        default: return false;
        }
    }

    static bool fills(const State& state) { return state.mode % 4 == 0 || state.mode % 4 == 2; }
    static bool strokes(const State& state) { return state.mode % 4 == 1 || state.mode % 4 == 2; }

    static bool is_inked(const State& state) {
        return (fills(state) && state.fill.is_ink()) || (strokes(state) && state.stroke.is_ink());
    }

    bool looks_like_ground(const State& state, Point at) const {
        const Colour behind = canvas_.behind(at);
        return (!fills(state) || state.fill.colour.looks_like(behind)) &&
               (!strokes(state) || state.stroke.colour.looks_like(behind));
    }

    struct Shown {
        std::size_t text;
        Point last; // in its last letter
    };

    Rectangle crop_;
    int turn_ = 0;
    Canvas canvas_;
    DrawnLines lines_;
    Interpreter interpreter_;
    PageSight sight_;
    Twins twins_;
    std::vector<Shown> shown_; // as the canvas numbers them
};

} // namespace

PageSight Eye::look_at(const Page& page) { return Looker(file_, page, fonts_, work_).look(); }

} // namespace ofstract::pdf
