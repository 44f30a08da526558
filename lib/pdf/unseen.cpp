#include "pdf/unseen.h"

#include "pdf/canvas.h"
#include "pdf/content.h"
#include "pdf/marked.h"
#include "pdf/painter.h"

#include <optional>

namespace ofstract::pdf {
namespace {

constexpr double margin = 1;             // points; what is closer to an edge counts as inside it
constexpr double em_a_glyph = 0.6;       // the estimate of a glyph's width: few are wider
constexpr double least_em_a_glyph = 0.2; // and hardly one is narrower

struct Frame {
    std::uint32_t stream;
    Content content;
    View resources;
    std::size_t states; // how many were saved when it began
    State before;       // of the stream that draws this one
};

class Looker {
  public:
    Looker(const File& file, const Page& page, std::size_t& work)
        : file_(file), page_(page), work_(work), canvas_(work) {
        crop_ = rectangle_of(file, page.media_box);
        if (page.crop_box) crop_ = crop_.cut(rectangle_of(file, page.crop_box));
        turn_ = (static_cast<int>(std::fmod(file.resolve(page.rotation).number().value_or(0), 360)) + 360) % 360;
        state_.clip = crop_;
    }

    PageSight look() {
        for (const std::uint32_t stream : page_.contents) {
            if (!open(stream, page_.resources)) sight_.is_whole = false;
            while (!frames_.empty()) step();
        }
        sight_.has_open_replacement = marked_.has_open_replacement();
        return std::move(sight_);
    }

  private:
    bool open(std::uint32_t stream, View resources) {
        const auto bytes = file_.unpacked(stream);
        if (!bytes) return false;
        // Streams of a page are one: what one saves, the next restores.
        frames_.push_back({stream, Content(*bytes), resources, frames_.empty() ? 0 : saved_.size(), state_});
        return true;
    }

    // A form that draws itself has no end.
    bool is_open(std::uint32_t stream) const {
        return std::any_of(frames_.begin(), frames_.end(), [&](const Frame& f) { return f.stream == stream; });
    }

    void step() {
        if (++work_ > most_work) {
            sight_.is_whole = false;
            frames_.clear();
            return;
        }
        if (frames_.back().content.next()) return run(key(content().op()));
        // A page's streams are one: its state goes on. A form's is its own.
        if (frames_.size() > 1) {
            saved_.resize(std::min(saved_.size(), frames_.back().states));
            state_ = frames_.back().before;
        }
        frames_.pop_back();
    }

    Content& content() { return frames_.back().content; }
    double number(std::size_t i) { return content().number(i); }
    Point user(std::size_t i) { return state_.matrix.apply(number(i), number(i + 1)); }
    std::string_view last_name() {
        const auto& operands = content().operands();
        return operands.empty() || operands.back().token != Token::name ? std::string_view() : operands.back().text;
    }

    void run(std::uint32_t op) {
        if (run_state(op) || run_path(op) || run_colour(op)) return;
        run_text(op);
    }

    bool run_state(std::uint32_t op) {
        switch (op) {
        case key("q"):
            if (saved_.size() < most_saved_states) saved_.push_back(state_);
            else sight_.is_whole = false;
            return true;
        case key("Q"):
            if (saved_.size() > frames_.back().states) {
                state_ = saved_.back();
                saved_.pop_back();
            }
            return true;
        case key("cm"): state_.matrix = operand_matrix().then(state_.matrix); return true;
        case key("w"): state_.line_width = number(0); return true;
        case key("gs"): set_parameters(); return true;
        case key("Do"): draw_object(last_name()); return true;
        case key("EI"): paint({around(state_.matrix, {0, 0, 1, 1})}, Rule::nonzero, unknown_colour, false); return true;
        default: return false;
        }
    }

    Matrix operand_matrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

    void set_parameters() {
        const View parameters = file_.get(file_.get(frames_.back().resources, "/ExtGState"), last_name());
        if (const auto alpha = file_.get(parameters, "/ca").number()) state_.fill.alpha = *alpha;
        if (const auto alpha = file_.get(parameters, "/CA").number()) state_.stroke.alpha = *alpha;
    }

    void draw_object(std::string_view name) {
        const View reference = file_.get(frames_.back().resources, "/XObject").get(name);
        const View object = file_.resolve(reference);
        if (object.get("/Subtype").is_name("/Image")) {
            const bool seen_through = object.get("/SMask") || object.get("/Mask") || object.get("/ImageMask");
            return paint({around(state_.matrix, {0, 0, 1, 1})}, Rule::nonzero, unknown_colour,
                         !seen_through && state_.fill.is_opaque());
        }
        if (!object.get("/Subtype").is_name("/Form")) return;
        const View own = file_.get(object, "/Resources");
        const bool good = frames_.size() <= most_forms && !is_open(reference.object()) &&
                          open(reference.object(), own ? own : frames_.back().resources);
        if (!good) {
            sight_.is_whole = false;
            return;
        }
        state_.matrix = matrix_of(file_, file_.get(object, "/Matrix")).then(state_.matrix);
        state_.clip = state_.clip.cut(around(state_.matrix, rectangle_of(file_, file_.get(object, "/BBox"))));
    }

    bool run_path(std::uint32_t op) {
        switch (op) {
        case key("re"): add_rectangle(); return true;
        case key("m"): path_.move(user(0)); return true;
        case key("l"): path_.line(user(0)); return true;
        case key("c"):
            path_.line(user(0));
            path_.line(user(2));
            path_.line(user(4));
            return true;
        case key("v"):
        case key("y"):
            path_.line(user(0));
            path_.line(user(2));
            return true;
        case key("h"): return true;
        case key("W"):
        case key("W*"): clips_ = true; return true;
        case key("n"): end_path(); return true;
        case key("f"):
        case key("F"):
        case key("B"):
        case key("b"): fill_path(Rule::nonzero); return true;
        case key("f*"):
        case key("B*"):
        case key("b*"): fill_path(Rule::even_odd); return true;
        case key("S"):
        case key("s"): stroke_path(); return true;
        case key("sh"): paint({state_.clip}, Rule::nonzero, unknown_colour, false); return true;
        default: return false;
        }
    }

    void add_rectangle() {
        const Rectangle user_space = {number(0), number(1), number(0) + number(2), number(1) + number(3)};
        path_.rectangle(around(state_.matrix, user_space));
    }

    void fill_path(Rule rule) {
        if (state_.fill.is_ink())
            paint(path_.areas(), rule, state_.fill.is_opaque() ? state_.fill.colour : unknown_colour,
                  path_.is_exact() && state_.fill.is_opaque() && state_.fill.colour.is_known);
        end_path();
    }

    // A bar may be drawn as a thick line.
    void stroke_path() {
        const double scale = std::hypot(state_.matrix.a, state_.matrix.b), half = state_.line_width * scale / 2;
        if (2 * half >= least_area && state_.stroke.is_ink() && !path_.is_empty()) {
            const Rectangle& r = path_.bounds();
            if (std::min(r.width(), r.height()) < margin)
                paint({{r.left - half, r.bottom - half, r.right + half, r.top + half}}, Rule::nonzero,
                      state_.stroke.colour, false);
        }
        end_path();
    }

    void end_path() {
        if (clips_ && !path_.is_empty()) state_.clip = state_.clip.cut(path_.bounds());
        clips_ = false;
        path_.clear();
    }

    void paint(std::vector<Rectangle> areas, Rule rule, Colour colour, bool opaque) {
        for (Rectangle& area : areas) area = area.cut(state_.clip);
        for (const std::size_t text : canvas_.fill(areas, rule, colour, opaque)) report(Unseen::covered, shown_[text]);
    }

    bool run_colour(std::uint32_t op) {
        switch (op) {
        case key("g"): set_colour(state_.fill, Space::gray); return true;
        case key("rg"): set_colour(state_.fill, Space::rgb); return true;
        case key("k"): set_colour(state_.fill, Space::cmyk); return true;
        case key("G"): set_colour(state_.stroke, Space::gray); return true;
        case key("RG"): set_colour(state_.stroke, Space::rgb); return true;
        case key("K"): set_colour(state_.stroke, Space::cmyk); return true;
        case key("cs"): set_space(state_.fill); return true;
        case key("CS"): set_space(state_.stroke); return true;
        case key("sc"):
        case key("scn"): set_colour(state_.fill, state_.fill.space); return true;
        case key("SC"):
        case key("SCN"): set_colour(state_.stroke, state_.stroke.space); return true;
        default: return false;
        }
    }

    void set_space(Paint& paint) {
        paint.space = space_of(file_, frames_.back().resources, last_name());
        paint.colour = paint.space == Space::tint || paint.space == Space::other ? unknown_colour : Colour{};
    }

    void set_colour(Paint& paint, Space space) {
        std::vector<double> values;
        for (std::size_t i = 0; i < content().operands().size(); ++i) values.push_back(number(i));
        paint.space = space;
        paint.colour = last_name().empty() ? colour_of(space, values) : unknown_colour; // a name: a pattern
    }

    void run_text(std::uint32_t op) {
        switch (op) {
        case key("BT"): set_line({}); break;
        case key("Tf"): set_font(); break;
        case key("Tm"): set_line(operand_matrix()); break;
        case key("Td"): move_line(number(0), number(1)); break;
        case key("TD"):
            state_.leading = -number(1);
            move_line(number(0), number(1));
            break;
        case key("T*"): move_line(0, -state_.leading); break;
        case key("TL"): state_.leading = number(0); break;
        case key("Tr"): state_.mode = static_cast<int>(std::clamp(number(0), 0.0, 7.0)); break;
        case key("Ts"): state_.rise = number(0); break;
        case key("Tz"): state_.scale = number(0) / 100; break;
        case key("'"):
        case key("\""): move_line(0, -state_.leading); [[fallthrough]];
        case key("Tj"):
        case key("TJ"): show(); break;
        case key("BMC"): begin_marked(Replacement::none); break;
        case key("BDC"): begin_marked(replacement_by(replacement(), string_)); break;
        case key("EMC"): marked_.end(); break;
        default: break;
        }
    }

    void set_line(const Matrix& matrix) {
        line_ = text_ = matrix;
        exact_ = true;
    }
    void move_line(double x, double y) { set_line(Matrix{1, 0, 0, 1, x, y}.then(line_)); }

    void set_font() {
        const auto& operands = content().operands();
        if (operands.size() < 2 || operands[0].token != Token::name) return;
        state_.size = number(1);
        const View font = file_.get(file_.get(frames_.back().resources, "/Font"), operands[0].text);
        state_.is_composite = font.get("/Subtype").is_name("/Type0");
    }

    // The text that the marked content's properties give in place of what is drawn; "(fi)".
    std::string_view replacement() {
        const auto& operands = content().operands();
        for (std::size_t i = 0; i + 1 < operands.size(); ++i)
            if (operands[i].token == Token::name && operands[i].text == "/ActualText") return operands[i + 1].text;
        if (operands.size() != 2) return {};
        const View properties = file_.get(file_.get(frames_.back().resources, "/Properties"), last_name());
        return file_.get(properties, "/ActualText").text();
    }

    void begin_marked(Replacement replacement) {
        if (!marked_.begin(replacement) || marked_.is_nested()) sight_.is_whole = false;
    }

    // All strings of Tj, TJ, ' and ": where they begin, and how far they reach.
    void show() {
        std::size_t glyphs = 0, spaces = 0; // all, and those before the first that is seen
        double shift = 0;                   // by a TJ's numbers
        std::optional<double> from;
        double reach = 0; // at least
        for (const Operand& operand : content().operands()) {
            if (operand.token == Token::number && content().op() == "TJ") {
                shift -= number_of(operand.text) / 1000 * state_.size * state_.scale;
            } else if (operand.token == Token::string) {
                decode_string(operand.text, string_);
                if (!is_blank(string_)) {
                    if (!from) from = shift + width(spaces, em_a_glyph);
                    reach = shift + width(glyphs + codes(string_) - trailing_spaces(string_), least_em_a_glyph);
                }
                glyphs += codes(string_);
                if (!from) spaces = glyphs;
            }
        }
        sight_.glyphs += glyphs;
        marked_.draw(glyphs);
        const double end = shift + width(glyphs, em_a_glyph);
        if (from) judge(*from, std::max(end, *from), reach, exact_ && *from == 0);
        text_ = Matrix{1, 0, 0, 1, end, 0}.then(text_);
        exact_ = false;
    }

    double width(std::size_t glyphs, double em) const {
        return em * static_cast<double>(glyphs) * state_.size * state_.scale;
    }

    std::size_t trailing_spaces(const std::string& string) const {
        return state_.is_composite ? 0 : string.size() - 1 - string.find_last_not_of(' ');
    }

    std::size_t codes(const std::string& string) const {
        return state_.is_composite ? string.size() / 2 : string.size();
    }
    // Spaces; of two bytes they are those of the fonts that editors embed (glyph 3) and of Unicode.
    bool is_blank(const std::string& string) const {
        for (std::size_t i = 0; i < string.size(); ++i) {
            const char c = string[i];
            const bool high = state_.is_composite && i % 2 == 0;
            if (high ? c != 0 : c != ' ' && c != '\xA0' && !(state_.is_composite && c == 3)) return false;
        }
        return true;
    }

    // A text from `from` to `to`, as estimated, and at least to `reach`.
    void judge(double from, double to, double reach, bool exact) {
        const Matrix matrix = text_.then(state_.matrix);
        const double height = state_.size, em = std::hypot(matrix.c, matrix.d) * std::abs(height);
        const Point origin = matrix.apply(from, state_.rise);
        const Point middle = matrix.apply(from + em_a_glyph / 2 * height * state_.scale, state_.rise + height / 3);
        const Rectangle box = around(matrix, {from, state_.rise - height / 4, to, state_.rise + height * 3 / 4});
        if (marked_.is_replaced()) report(Unseen::replaced, box);
        const bool fills = state_.mode % 4 == 0 || state_.mode % 4 == 2,
                   strokes = state_.mode % 4 == 1 || state_.mode % 4 == 2;
        const bool inked = (fills && state_.fill.is_ink()) || (strokes && state_.stroke.is_ink());
        if (!inked) return report(Unseen::without_ink, box);
        const Point last = matrix.apply(reach, state_.rise);
        if (exact && (!crop_.has(origin, margin) || !crop_.has(last, margin))) return report(Unseen::outside, box);
        if (exact && !state_.clip.has(origin, em + margin)) return report(Unseen::clipped, box);
        const Colour behind = canvas_.behind(middle);
        if ((!fills || state_.fill.colour.looks_like(behind)) && (!strokes || state_.stroke.colour.looks_like(behind)))
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

    const File& file_;
    const Page& page_;
    std::size_t& work_; // of the document so far
    Canvas canvas_;
    Rectangle crop_;
    int turn_ = 0;
    PageSight sight_;
    std::vector<Frame> frames_;
    State state_;
    std::vector<State> saved_;
    Path path_;
    bool clips_ = false;
    Matrix line_, text_;
    bool exact_ = true; // the text matrix is where the last operator said, not an estimate
    MarkedContents marked_;
    std::vector<Rectangle> shown_; // as the canvas numbers them
    std::string string_;
};

} // namespace

std::vector<PageSight> look_at(const File& file, const std::vector<Page>& pages) {
    std::vector<PageSight> out;
    std::size_t work = 0;
    for (const Page& page : pages) out.push_back(Looker(file, page, work).look());
    return out;
}

} // namespace ofstract::pdf
