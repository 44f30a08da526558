#include "pdf/interpreter.h"

namespace ofstract::pdf {
namespace {

constexpr double em_a_glyph = 0.6;       // the estimate of a glyph's width: few are wider
constexpr double least_em_a_glyph = 0.2; // and hardly one is narrower,
constexpr double most_em_a_glyph = 1.0;  // or wider: a dash
constexpr std::size_t bytes_a_step = 64; // of a stream, which may be drawn often: a blank costs a nanosecond

} // namespace

void Interpreter::run() {
    state_.base = state_.matrix;
    frames_.push_back({0, Content({}), drawing_.resources, 0, state_, {}, Shown::yes, 0});
    while (!frames_.empty()) step();
    if (is_whole_) form_.end();
}

bool Interpreter::open(std::uint32_t stream, View resources) {
    const auto bytes = file_.unpacked(stream);
    if (!bytes) return false;
    work_ += bytes->size() / bytes_a_step;
    frames_.push_back({stream, Content(*bytes), resources, saved_.size(), state_, {}, Shown::yes, layers_.size()});
    return true;
}

// A page's streams are read as one: a state that one of them saves may be restored in the next, and so may operands
// continue.
bool Interpreter::open_next_stream() {
    while (next_ < drawing_.streams.size()) {
        const std::uint32_t stream = drawing_.streams[next_++];
        if (const auto bytes = file_.unpacked(stream)) {
            work_ += bytes->size() / bytes_a_step;
            frames_.back().stream = stream;
            content().read_next(*bytes);
            return true;
        }
        is_whole_ = false;
    }
    return false;
}

// A form that draws itself has no end.
bool Interpreter::is_open(std::uint32_t stream) const {
    return std::any_of(frames_.begin(), frames_.end(), [&](const Frame& f) { return f.stream == stream; });
}

void Interpreter::step() {
    if (++work_ > most_work) {
        is_whole_ = false;
        frames_.clear();
        return;
    }
    if (content().next()) {
        form_here().see(content());
        const std::uint32_t op = key(content().op());
        if (!run_state(op) && !run_path(op) && !run_colour(op)) run_text(op);
        return;
    }
    close();
}

// A form's state is its own.
void Interpreter::close() {
    if (frames_.size() == 1 && open_next_stream()) return;
    form_here().end_stream(content());
    if (frames_.size() > 1) {
        saved_.resize(std::min(saved_.size(), frames_.back().states));
        state_ = frames_.back().before;
        while (layers_.size() > frames_.back().layers) end_layer();
        count_layer(frames_.back().layer, false);
        frames_.back().form.end();
        form_.add(frames_.back().form);
    }
    frames_.pop_back();
}

std::string_view Interpreter::last_name() {
    const auto& operands = content().operands();
    return operands.empty() || operands.back().token != TokenKind::name ? std::string_view() : operands.back().text;
}

bool Interpreter::run_state(std::uint32_t op) {
    switch (op) {
    case key("q"):
        if (saved_.size() < most_saved_states) saved_.push_back(state_);
        else is_whole_ = false;
        return true;
    case key("Q"):
        if (saved_.size() > frames_.back().states) {
            state_ = saved_.back();
            saved_.pop_back();
        }
        return true;
    case key("cm"): state_.matrix = operand_matrix().then(state_.matrix); return true;
    case key("w"): state_.line_width = number(0); return true;
    case key("d"): state_.is_dashed = content().operands().size() > 1; return true;
    case key("gs"): set_parameters(); return true;
    case key("Do"): draw_object(last_name()); return true;
    case key("EI"): draw_inline_image(); return true;
    default: return false;
    }
}

bool Interpreter::run_path(std::uint32_t op) {
    switch (op) {
    case key("re"): add_rectangle(); return true;
    case key("m"): path_.move(user(0)); return true;
    case key("l"): path_.line(user(0)); return true;
    case key("c"): path_.curve(user(0), user(2), user(4)); return true;
    case key("v"): path_.curve(path_.outline().at(), user(0), user(2)); return true;
    case key("y"): path_.curve(user(0), user(2), user(2)); return true;
    case key("h"): path_.close(); return true;
    case key("W"):
    case key("W*"):
        clips_ = true;
        clip_rule_ = op == key("W") ? FillRule::nonzero : FillRule::even_odd;
        return true;
    case key("n"): end_path(); return true;
    case key("f"):
    case key("F"): draw_path(FillRule::nonzero, true, false); return true;
    case key("b"): path_.close(); [[fallthrough]];
    case key("B"): draw_path(FillRule::nonzero, true, true); return true;
    case key("f*"): draw_path(FillRule::even_odd, true, false); return true;
    case key("b*"): path_.close(); [[fallthrough]];
    case key("B*"): draw_path(FillRule::even_odd, true, true); return true;
    case key("s"): path_.close(); [[fallthrough]];
    case key("S"): draw_path(FillRule::nonzero, false, true); return true;
    case key("sh"): draw_shading(); return true;
    default: return false;
    }
}

void Interpreter::add_rectangle() {
    path_.rectangle({number(0), number(1), number(0) + number(2), number(1) + number(3)}, state_.matrix);
}

void Interpreter::draw_path(FillRule rule, bool fills, bool strokes) {
    paint(DrawnPath{path_, rule, fills, strokes});
    end_path();
}

void Interpreter::end_path() {
    if (clips_ && !path_.is_empty()) add_clip(clip_rule_);
    clips_ = false;
    path_.clear();
}

bool Interpreter::run_colour(std::uint32_t op) {
    switch (op) {
    case key("g"): set_device_colour(state_.fill, ColourSpace::Base::gray); return true;
    case key("rg"): set_device_colour(state_.fill, ColourSpace::Base::rgb); return true;
    case key("k"): set_device_colour(state_.fill, ColourSpace::Base::cmyk); return true;
    case key("G"): set_device_colour(state_.stroke, ColourSpace::Base::gray); return true;
    case key("RG"): set_device_colour(state_.stroke, ColourSpace::Base::rgb); return true;
    case key("K"): set_device_colour(state_.stroke, ColourSpace::Base::cmyk); return true;
    case key("cs"): set_space(state_.fill); return true;
    case key("CS"): set_space(state_.stroke); return true;
    case key("sc"):
    case key("scn"): set_colour(state_.fill); return true;
    case key("SC"):
    case key("SCN"): set_colour(state_.stroke); return true;
    default: return false;
    }
}

void Interpreter::set_space(Paint& paint) {
    paint.space = &studio_.spaces.named(frames_.back().resources, last_name());
    work_ += paint.space->cost() / 8;
    paint.colour = paint.space->initial();
    paint.is_inkless = paint.space->is_inkless();
    paint.pattern = View();
}

void Interpreter::set_device_colour(Paint& paint, ColourSpace::Base base) {
    paint.space = &studio_.spaces.device(frames_.back().resources, base);
    paint.is_inkless = false;
    set_colour(paint);
}

void Interpreter::set_colour(Paint& paint) {
    const ColourSpace& space =
        paint.space ? *paint.space : studio_.spaces.device(frames_.back().resources, ColourSpace::Base::gray);
    Numbers values;
    for (const Operand& operand : content().operands())
        if (operand.token == TokenKind::number) values.push_back(number_of(operand.text));
    work_ += space.cost() / 8;
    paint.pattern = View();
    if (!last_name().empty()) paint.pattern = studio_.resource(frames_.back().resources, "/Pattern", last_name());
    // The colour of a pattern that brings none of its own; others have no numbers, and no colour.
    paint.colour = space.is_pattern() && !paint.pattern ? unknown_colour : space.colour(std::move(values));
}

void Interpreter::run_text(std::uint32_t op) {
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
    case key("Tc"): state_.glyph_space = number(0); break;
    case key("Tw"): state_.word_space = number(0); break;
    case key("\""):
        state_.word_space = number(0);
        state_.glyph_space = number(1);
        [[fallthrough]];
    case key("'"): move_line(0, -state_.leading); [[fallthrough]];
    case key("Tj"):
    case key("TJ"): show(); break;
    case key("ET"): end_text(); break;
    case key("BMC"): begin_marked(Replacement::none, Shown::yes); break;
    case key("BDC"): begin_marked(replacement_by(replacement(), string_), layer_of_content()); break;
    case key("EMC"): end_marked(); break;
    default: break;
    }
}

void Interpreter::set_line(const Matrix& matrix) {
    line_ = text_ = matrix;
    exact_ = true;
}

void Interpreter::set_font() {
    const auto& operands = content().operands();
    if (operands.size() < 2 || operands[0].token != TokenKind::name) return;
    state_.size = number(1);
    const View font = resource("/Font", operands[0].text);
    state_.font = &studio_.fonts.font(font);
}

// The text that the marked content's properties give in place of what is drawn; "(fi)".
std::string_view Interpreter::replacement() {
    const auto& operands = content().operands();
    for (std::size_t i = 0; i + 1 < operands.size(); ++i)
        if (operands[i].token == TokenKind::name && operands[i].text == "/ActualText") return operands[i + 1].text;
    if (operands.size() != 2) return {};
    const View properties = resource("/Properties", last_name());
    return file_.get(properties, "/ActualText").text();
}

// All strings of Tj, TJ, ' and ": where they begin, and how far they reach.
void Interpreter::show() {
    places_.clear();
    codes_.clear();
    ShownText text{.matrix = text_.then(state_.matrix), .is_measured = true, .places = places_};
    Reach pen;
    for (const Operand& operand : content().operands()) {
        if (operand.token == TokenKind::number && content().op() == "TJ") {
            const double shift = number_of(operand.text) / 1000 * state_.size * state_.scale;
            text.length -= shift;
            pen.least -= shift;
            pen.most -= shift;
        } else if (operand.token == TokenKind::string) {
            decode_string(operand.text, string_);
            show_string(text, pen);
            codes_ += string_;
        }
    }
    text.codes = codes_;
    marked_.draw(text.glyphs);
    text.is_exact = exact_ && text.is_exact;
    text.to = std::max(text.to, text.from);
    text.is_replaced = marked_.is_replaced();
    if (state_.mode >= 4 && text.glyphs > 0) add_text_clip(text);
    text.layer = layer_here();
    if (text.layer != Shown::no) sink_.text(text, state_);
    text_ = Matrix{1, 0, 0, 1, text.length, 0}.then(text_);
    exact_ = exact_ && text.is_measured;
}

void Interpreter::show_string(ShownText& text, Reach& pen) {
    const Font* font = state_.font;
    const std::size_t step = font && font->is_composite() ? 2 : 1;
    for (std::size_t i = 0; i + step <= string_.size(); i += step) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(string_[at]); };
        const std::uint32_t code = step == 2 ? static_cast<std::uint32_t>(byte(i) << 8 | byte(i + 1)) : byte(i);
        const auto known = font ? font->width(code) : std::nullopt;
        const double space = state_.glyph_space + (step == 1 && code == ' ' ? state_.word_space : 0);
        const double em = state_.size * state_.scale, width = known.value_or(em_a_glyph) * em;
        if (!known || text.glyphs >= most_glyphs) text.is_measured = false;
        if (font && font->is_wrong(code)) text.is_shifted = true;
        if (!is_blank(code)) {
            if (text.is_blank) {
                text.from = text.length;
                text.is_exact = text.is_measured || text.glyphs == 0;
            }
            text.is_blank = false;
            text.to = text.length + width;
            text.reach = pen.least;
            text.most = pen.most + (known ? width : most_em_a_glyph * em);
        }
        if (text.glyphs < most_glyphs) places_.push_back({text.length, text.length + width});
        text.length += width + space * state_.scale;
        pen.least += (known ? width : least_em_a_glyph * em) + space * state_.scale;
        pen.most += (known ? width : most_em_a_glyph * em) + space * state_.scale;
        ++text.glyphs;
    }
}

// A space; of two bytes it is that of the fonts that editors embed (glyph 3) or of Unicode.
bool Interpreter::is_blank(std::uint32_t code) const {
    return code == ' ' || code == 0xA0 || (code == 3 && state_.font && state_.font->is_composite());
}

} // namespace ofstract::pdf
