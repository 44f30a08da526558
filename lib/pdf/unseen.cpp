#include "pdf/unseen.h"

#include "pdf/canvas.h"
#include "pdf/interpreter.h"

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
    Looker(const File& file, const Page& page, std::size_t& work)
        : crop_(crop_of(file, page)), canvas_(work), lines_(canvas_, work),
          interpreter_(file, page, crop_, work, *this) {
        turn_ = (static_cast<int>(std::fmod(file.resolve(page.rotation).number().value_or(0), 360)) + 360) % 360;
    }

    PageSight look() {
        interpreter_.run();
        sight_.is_whole = sight_.is_whole && interpreter_.is_whole();
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
        paint({around(state.matrix, {0, 0, 1, 1})}, Rule::nonzero, unknown_colour, !is_mask && state.fill.is_opaque(),
              state);
    }

    void shading(const State& state) override { paint({state.clip}, Rule::nonzero, unknown_colour, false, state); }

    void paint(std::vector<Rectangle> areas, Rule rule, Colour colour, bool opaque, const State& state) {
        for (Rectangle& area : areas) area = area.cut(state.clip);
        for (const std::size_t text : canvas_.fill(areas, rule, colour, opaque)) report(Unseen::covered, shown_[text]);
    }

    void text(const ShownText& text, const State& state) override {
        sight_.glyphs += text.glyphs;
        if (!text.is_blank) judge(text, state);
    }

    void judge(const ShownText& text, const State& state) {
        const Matrix& matrix = text.matrix;
        const double height = state.size, em = std::hypot(matrix.c, matrix.d) * std::abs(height);
        const Point origin = matrix.apply(text.from, state.rise);
        const Point middle = matrix.apply(text.from + em_a_glyph / 2 * height * state.scale, state.rise + height / 3);
        const Rectangle box =
            around(matrix, {text.from, state.rise - height / 4, text.to, state.rise + height * 3 / 4});
        if (text.is_replaced) report(Unseen::replaced, box);
        const bool fills = state.mode % 4 == 0 || state.mode % 4 == 2,
                   strokes = state.mode % 4 == 1 || state.mode % 4 == 2;
        const bool inked = (fills && state.fill.is_ink()) || (strokes && state.stroke.is_ink());
        if (!inked) return report(Unseen::without_ink, box);
        const Point last = matrix.apply(text.reach, state.rise);
        if (text.is_exact && (!crop_.has(origin, margin) || !crop_.has(last, margin)))
            return report(Unseen::outside, box);
        if (text.is_exact && !state.clip.has(origin, em + margin)) return report(Unseen::clipped, box);
        const Colour behind = canvas_.behind(middle);
        if ((!fills || state.fill.colour.looks_like(behind)) && (!strokes || state.stroke.colour.looks_like(behind)))
            return report(Unseen::same_colour, box);
        if (shown_.size() >= most_texts) {
            sight_.is_whole = false;
            return;
        }
        canvas_.text(middle);
        shown_.push_back(box);
    }

    void report(Unseen why, const Rectangle& box) {
        if (sight_.texts.size() < most_unseen) sight_.texts.push_back({why, as_shown(box, crop_, turn_)});
    }

    Rectangle crop_;
    int turn_ = 0;
    Canvas canvas_;
    DrawnLines lines_;
    Interpreter interpreter_;
    PageSight sight_;
    std::vector<Rectangle> shown_; // as the canvas numbers them
};

} // namespace

std::vector<PageSight> look_at(const File& file, const std::vector<Page>& pages) {
    std::vector<PageSight> out;
    std::size_t work = 0;
    for (const Page& page : pages) out.push_back(Looker(file, page, work).look());
    return out;
}

} // namespace ofstract::pdf
