#include "pdf/hidden.h"

#include "pdf/drawn.h"
#include "pdf/interpreter.h"
#include "pdf/painting.h"
#include "pdf/twins.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ofstract::pdf {
namespace {

constexpr double exactly = 0.005;  // points; how well a glyph's place is known: numbers in streams have two decimals
constexpr double em_a_glyph = 0.6; // the estimate of a glyph's width

Rectangle crop_of(const File& file, const PageObject& page) {
    const Rectangle media = rectangle_of(file, page.media_box);
    return page.crop_box ? media.cut(rectangle_of(file, page.crop_box)) : media;
}

class Looker : public Sink {
  public:
    Looker(Studio& studio, Patterns& patterns, const PageObject& page)
        : studio_(studio), patterns_(patterns), crop_(crop_of(studio.file, page)), painting_(patterns_, scene_, crop_),
          lines_(painting_, studio.work),
          interpreter_(studio, scene_, {page.contents, page.resources}, within(crop_, studio, page), *this) {
        const double turn = studio.file.resolve(page.rotation).number().value_or(0);
        turn_ = (static_cast<int>(std::fmod(turn, 360)) + 360) % 360;
    }

    PageSurvey look() {
        interpreter_.run();
        for (const Letters& letters : letters_) settle(letters);
        twins_.settle(survey_.texts);
        survey_.is_whole =
            survey_.is_whole && interpreter_.is_whole() && painting_.is_whole() && studio_.layers.is_whole();
        survey_.is_broken = interpreter_.form().lost() > 0;
        survey_.is_odd = interpreter_.form().odd() > 0;
        survey_.has_open_replacement = interpreter_.has_open_replacement();
        survey_.rules = lines_.take_rules();
        survey_.shades = lines_.take_shades();
        for (Rectangle& rule : survey_.rules) rule = as_shown(rule, crop_, turn_);
        for (Shade& shade : survey_.shades) shade.box = as_shown(shade.box, crop_, turn_);
        return std::move(survey_);
    }

  private:
    // The first state of a page. It is blended in its group's colours, or in those of the device that it is made for.
    static State within(const Rectangle& crop, Studio& studio, const PageObject& page) {
        const File& file = studio.file;
        State state;
        state.clip = crop;
        const View space = file.get(page.dictionary, "/Group").get("/CS");
        const View intents = file.get(file.get(file.trailer(), "/Root"), "/OutputIntents");
        const View profile = file.get(file.resolve(intents.first()), "/DestOutputProfile");
        state.blends_inks = space ? studio.blends_inks(space) : file.get(profile, "/N").integer() == 4U;
        return state;
    }

    void path(const DrawnPath& drawn, const State& state) override {
        lines_.add(drawn, state);
        paint_letters(drawn.fills ? state.fill : state.stroke, state);
        painting_.path(drawn, state);
    }

    void image(const DrawnImage& image, const State& state) override {
        const Rectangle seen = around(state.matrix, {0, 0, 1, 1}).cut(state.clip);
        const double page = crop_.width() * crop_.height();
        if (page > 0 && seen.width() > 0 && seen.height() > 0)
            survey_.image_area += seen.width() * seen.height() / page;
        paint_letters(of_any_colour(state), state);
        painting_.image(image, state);
    }

    void shading(View resources, View shading, const State& state) override {
        paint_letters(of_any_colour(state), state);
        painting_.shading(resources, shading, state);
    }

    static Paint of_any_colour(const State& state) {
        Paint paint;
        paint.colour = unknown_colour;
        paint.alpha = state.fill.alpha;
        return paint;
    }

    // Painting through a clip made of letters draws them.
    void paint_letters(const Paint& paint, const State& state) {
        if (scene_.text_groups == 0) return;
        int clip = state.clip_shape;
        while (clip != no_index && scene_.clips[static_cast<std::size_t>(clip)].text_group == 0) {
            clip = scene_.clips[static_cast<std::size_t>(clip)].outer;
            ++studio_.work;
        }
        if (clip == no_index) return;
        const auto group = static_cast<std::size_t>(scene_.clips[static_cast<std::size_t>(clip)].text_group);
        if (group >= by_group_.size()) return;
        for (const std::size_t i : by_group_[group]) {
            std::vector<Ink>& inks = letters_[i].inks;
            ++studio_.work;
            if (inks.size() < most_inks) inks.push_back(painting_.ink(paint, state));
        }
    }

    void text(const ShownText& shown, const State& state) override {
        survey_.glyphs += shown.glyphs;
        survey_.is_shifted = survey_.is_shifted || shown.is_shifted;
        if (shown.glyphs == 0) return;
        if (survey_.texts.size() >= most_texts) {
            survey_.is_whole = false;
            return;
        }
        PageText& text = survey_.texts.emplace_back();
        place(shown, state, text);
        if (shown.is_blank) return;
        judge(shown, state, text);
        twins_.add(survey_.texts.size() - 1, state.font, shown.codes);
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
                           survey_.places.size() + shown.places.size() <= most_places;
        if (!text.is_measured) return;
        text.first_place = survey_.places.size();
        text.places = shown.places.size();
        for (const GlyphPlace& p : shown.places)
            survey_.places.push_back({static_cast<float>(p.begin * scale), static_cast<float>(p.end * scale)});
    }

    Point point_as_shown(Point p) const {
        const Rectangle r = as_shown({p.x, p.y, p.x, p.y}, crop_, turn_);
        return {r.left, r.bottom};
    }

    static Rectangle box_of(const ShownText& text, const State& state) {
        return around(text.matrix, {text.from, state.rise - state.size / 4, text.to, state.rise + state.size * 3 / 4});
    }

    // The data that is needed to judge a text when all is painted.
    struct Letters {
        static constexpr std::size_t most = 6;
        std::size_t text;
        bool is_exact;
        Matrix matrix;
        double low, high;                    // across its line: as far as most letters reach
        std::array<double, most> begin, end; // along it: the first one, some between, the last
        std::size_t count;
        std::vector<Ink> inks;
    };

    void judge(const ShownText& shown, const State& state, PageText& text) {
        const bool fills = state.mode % 4 == 0 || state.mode % 4 == 2,
                   strokes = state.mode % 4 == 1 || state.mode % 4 == 2;
        Letters letters{survey_.texts.size() - 1, shown.is_exact, shown.matrix, 0, 0, {}, {}, 0, {}};
        letters.low = state.rise + 0.06 * state.size;
        letters.high = state.rise + 0.5 * state.size;
        choose(shown, state, letters);
        if (is_beyond_edge(shown, state)) {
            text.hidden = Hidden::outside;
            return;
        }
        if (shown.layer == Shown::unread || shown.layer == Shown::hidden) {
            text.is_wholly_hidden = shown.layer == Shown::hidden;
            text.hidden = text.is_wholly_hidden ? Hidden::layer : Hidden::unread;
            return;
        }
        ask_whether_cut(shown, state, text);
        if (fills) letters.inks.push_back(painting_.ink(state.fill, state));
        if (strokes) letters.inks.push_back(painting_.ink(state.stroke, state));
        if (shown.clip_group > 0) {
            const auto group = static_cast<std::size_t>(shown.clip_group);
            if (by_group_.size() <= group) by_group_.resize(group + 1);
            by_group_[group].push_back(letters_.size());
        }
        letters_.push_back(std::move(letters));
    }

    // The first letter, the last one, and some between that are no spaces.
    static void choose(const ShownText& shown, const State& state, Letters& letters) {
        const double width = em_a_glyph * state.size * state.scale;
        const auto add = [&](double begin, double end) {
            letters.begin[letters.count] = begin;
            letters.end[letters.count++] = end;
        };
        add(shown.from, shown.from + width);
        const std::size_t step = shown.glyphs > 0 ? std::max<std::size_t>(shown.codes.size() / shown.glyphs, 1) : 1;
        const std::size_t between = shown.is_measured ? Letters::most - 2 : 0;
        for (std::size_t i = 1; i <= between && shown.places.size() > 2; ++i) {
            const std::size_t glyph = i * (shown.places.size() - 1) / (between + 1);
            const std::size_t code = glyph * step + step - 1;
            const bool is_space = code >= shown.codes.size() || shown.codes[code] == ' ' || shown.codes[code] == '\3';
            const GlyphPlace& place = shown.places[glyph];
            if (!is_space && place.begin > shown.from && place.begin < shown.reach) add(place.begin, place.end);
        }
        add(shown.reach, shown.reach + width);
    }

    // Poppler leaves out each glyph that ends beyond the left or upper edge, or begins beyond one of the others, also
    // where most of it would be seen. It is enough to ask of a text's first letter and its last: all others are between
    // them.
    bool is_beyond_edge(const ShownText& text, const State& state) const {
        if (!text.is_exact) return false;
        const auto first = std::lower_bound(text.places.begin(), text.places.end(), text.from,
                                            [](const GlyphPlace& p, double from) { return p.begin < from; });
        const bool is_known = text.is_measured && first != text.places.end();
        return is_left_out(text, state, text.from, is_known ? first->end : text.from) ||
               is_left_out(text, state, text.reach, is_known ? text.to : text.reach);
    }

    bool is_left_out(const ShownText& text, const State& state, double begin, double end) const {
        const Point from = point_as_shown(text.matrix.apply(begin, state.rise)),
                    to = point_as_shown(text.matrix.apply(end, state.rise));
        const bool is_sideways = turn_ % 180 != 0;
        const double width = is_sideways ? crop_.height() : crop_.width(),
                     height = is_sideways ? crop_.width() : crop_.height();
        return to.x < -exactly || to.y < -exactly || from.x > width + exactly || from.y > height + exactly;
    }

    // For unknown widths: asks of the furthest that the text's glyphs may reach, and of the widest that they may be
    // apart.
    void ask_whether_cut(const ShownText& shown, const State& state, PageText& text) const {
        if (shown.is_measured) return;
        text.may_be_cut = !crop_.has(shown.matrix.apply(shown.most, state.rise), exactly);
        if (!text.may_be_cut) return;
        ShownText widest = shown;
        widest.to = shown.most;
        text.widest_box = as_shown(box_of(widest, state), crop_, turn_);
        const double scale = std::hypot(shown.matrix.a, shown.matrix.b);
        text.gap = (state.size + std::abs(state.glyph_space) + std::abs(state.word_space)) * state.scale * scale;
    }

    void settle(const Letters& letters) {
        PageText& text = survey_.texts[letters.text];
        if (studio_.work > most_work) {
            survey_.is_whole = false;
            return;
        }
        text.hidden = look_at(letters, 0);
        if (text.hidden == Hidden::no) return;
        text.is_wholly_hidden = true;
        for (std::size_t i = 1; i < letters.count && text.is_wholly_hidden; ++i)
            text.is_wholly_hidden = look_at(letters, i) != Hidden::no;
    }

    // Three points across a letter by three along it.
    Hidden look_at(const Letters& letters, std::size_t letter) {
        if (letters.inks.empty()) return Hidden::without_ink;
        constexpr double parts[] = {0.5, 0.2, 0.8};
        Seen first = Seen::yes;
        for (const double up : parts)
            for (const double along : parts) {
                const Point at =
                    letters.matrix.apply(letters.begin[letter] + along * (letters.end[letter] - letters.begin[letter]),
                                         letters.low + up * (letters.high - letters.low));
                for (const Ink& ink : letters.inks) {
                    const Seen seen = painting_.look(at, ink, letters.is_exact);
                    if (seen == Seen::yes) return Hidden::no;
                    if (first == Seen::yes) first = seen;
                }
            }
        switch (first) {
        case Seen::clipped: return Hidden::clipped;
        case Seen::without_ink: return Hidden::without_ink;
        case Seen::same_colour: return Hidden::same_colour;
        case Seen::covered:
        case Seen::yes: break;
        }
        return Hidden::covered;
    }

    static constexpr std::size_t most_inks = 6; // of one text

    Studio& studio_;
    Patterns& patterns_;
    Rectangle crop_;
    int turn_ = 0;
    Scene scene_;
    Painting painting_;
    DrawnLines lines_;
    Interpreter interpreter_;
    PageSurvey survey_;
    Twins twins_;
    std::vector<Letters> letters_;
    std::vector<std::vector<std::size_t>> by_group_; // those that are a clip: ClipShape::text_group
};

} // namespace

PageSurvey Eye::look_at(const PageObject& page) { return Looker(studio_, patterns_, page).look(); }

} // namespace ofstract::pdf
