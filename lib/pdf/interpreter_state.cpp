// The part of the interpreter that knows the surroundings of a thing: transparency, masks, groups, layers, clips.
// Reference: ISO 32000-1, 8.4.5 (parameters), 8.5.4 (clips), 8.11 (layers), 9.4.1 (clips by text), 11.6 (transparency).

#include "pdf/interpreter.h"

#include <algorithm>

namespace ofstract::pdf {
namespace {

constexpr std::size_t most_shapes = 20'000; // clips, and masks, a page

} // namespace

void Interpreter::set_parameters() {
    const View parameters = resource("/ExtGState", last_name());
    if (const auto alpha = file_.get(parameters, "/ca").number()) state_.fill.alpha = *alpha;
    if (const auto alpha = file_.get(parameters, "/CA").number()) state_.stroke.alpha = *alpha;
    if (const auto width = file_.get(parameters, "/LW").number()) state_.line_width = *width;
    if (const View dash = file_.get(parameters, "/D"))
        state_.is_dashed = file_.resolve(dash.first()).first().is_there();
    if (const View mode = file_.get(parameters, "/BM")) set_blend(mode);
    if (const View mask = file_.get(parameters, "/SMask")) set_mask(mask);
}

// Colours are worked out in red, green and blue. Of all blend modes only Multiply gives the same there as with inks.
void Interpreter::set_blend(View mode) {
    const Blend blend = blend_of(file_, mode);
    // A name of no mode changes nothing.
    if (blend == Blend::unknown && mode.kind() == ValueKind::name && state_.blend == Blend::normal) return;
    state_.blend = blend;
    const bool is_known = !state_.blends_through && (!state_.blends_inks || state_.blend == Blend::multiply);
    if (!is_known && state_.blend != Blend::normal) state_.blend = Blend::unknown;
}

void Interpreter::set_mask(View mask) {
    state_.mask = state_.outer_mask;
    if (mask.kind() != ValueKind::dictionary) return;
    if (scene_.masks.size() >= most_shapes) {
        is_whole_ = false;
        return;
    }
    scene_.masks.push_back({state_.outer_mask, mask, state_.matrix});
    state_.mask = static_cast<int>(scene_.masks.size()) - 1;
}

void Interpreter::draw_object(std::string_view name) {
    const View reference = studio_.resource(frames_.back().resources, "/XObject", name);
    const View object = file_.resolve(reference);
    const Shown layer = layer_of(object.get("/OC"));
    if (object.get("/Subtype").is_name("/Image")) {
        count_layer(layer, true);
        paint(DrawnImage{frames_.back().resources, object, reference.object(), nullptr});
        return count_layer(layer, false);
    }
    if (!object.get("/Subtype").is_name("/Form")) return;
    const View own = file_.get(object, "/Resources");
    const bool good = frames_.size() <= most_forms && !is_open(reference.object()) &&
                      open(reference.object(), own ? own : frames_.back().resources);
    if (!good) {
        is_whole_ = false;
        return;
    }
    frames_.back().layer = layer;
    count_layer(layer, true);
    const View group = file_.get(object, "/Group");
    if (group.get("/S").is_name("/Transparency")) enter_group(group);
    state_.matrix = state_.base = matrix_of(file_, file_.get(object, "/Matrix")).then(state_.matrix);
    const Rectangle box = rectangle_of(file_, file_.get(object, "/BBox"));
    path_.clear();
    path_.rectangle(box, state_.matrix);
    add_clip(FillRule::nonzero);
    path_.clear();
}

// The things in a group are drawn for themselves, and then laid on the page as one thing: 11.6.6.
void Interpreter::enter_group(View group) {
    state_.group_alpha *= state_.fill.alpha;
    state_.fill.alpha = state_.stroke.alpha = 1;
    const bool is_isolated = file_.get(group, "/I").text() == "true";
    if (state_.blend != Blend::normal) {
        const bool is_known = state_.blend != Blend::unknown && state_.group == 0 && scene_.groups.size() < most_shapes;
        if (is_known) {
            scene_.groups.push_back({state_.blend, state_.isolation});
            state_.group = static_cast<int>(scene_.groups.size());
            state_.blends_through = !is_isolated;
        } else {
            state_.is_unsure = true;
        }
    }
    state_.blend = Blend::normal;
    state_.outer_mask = state_.mask;
    if (is_isolated) {
        state_.isolation = ++scene_.isolations;
        state_.blends_through = false;
        if (const View space = group.get("/CS")) state_.blends_inks = studio_.blends_inks(space);
    }
    state_.knockout = file_.get(group, "/K").text() == "true" ? ++scene_.knockouts : 0;
}

void Interpreter::draw_inline_image() { paint(DrawnImage{frames_.back().resources, View(), 0, &content()}); }

void Interpreter::draw_shading() {
    const View resources = frames_.back().resources;
    const bool was_unsure = state_.is_unsure;
    if (begin_painting()) sink_.shading(resources, studio_.resource(resources, "/Shading", last_name()), state_);
    state_.is_unsure = was_unsure;
}

void Interpreter::paint(const DrawnPath& path) {
    const bool was_unsure = state_.is_unsure;
    if (begin_painting()) sink_.path(path, state_);
    state_.is_unsure = was_unsure;
}

void Interpreter::paint(const DrawnImage& image) {
    const bool was_unsure = state_.is_unsure;
    if (begin_painting()) sink_.image(image, state_);
    state_.is_unsure = was_unsure;
}

bool Interpreter::begin_painting() {
    const Shown layer = layer_here();
    if (layer != Shown::yes) state_.is_unsure = true;
    return layer != Shown::no;
}

// Of all layers that are open: none of them may be off.
Shown Interpreter::layer_here() const {
    const auto any = [&](Shown layer) { return layers_as_[static_cast<std::size_t>(layer)] > 0; };
    if (any(Shown::no) || (any(Shown::unread) && any(Shown::hidden))) return Shown::no;
    for (const Shown layer : {Shown::unread, Shown::hidden, Shown::perhaps})
        if (any(layer)) return layer;
    return Shown::yes;
}

void Interpreter::count_layer(Shown layer, bool begins) {
    std::size_t& count = layers_as_[static_cast<std::size_t>(layer)];
    begins ? ++count : --count;
}

// "/OC /Name BDC".
Shown Interpreter::layer_of_content() const {
    const auto& operands = frames_.back().content.operands();
    if (operands.size() != 2 || operands[0].text != "/OC" || operands[1].token != TokenKind::name) return Shown::yes;
    return layer_of(studio_.resource(frames_.back().resources, "/Properties", operands[1].text));
}

void Interpreter::begin_marked(Replacement replacement, Shown layer) {
    const bool is_kept = marked_.begin(replacement);
    if (!is_kept || marked_.is_nested()) is_whole_ = false;
    if (!is_kept) return;
    layers_.push_back(layer);
    count_layer(layer, true);
}

void Interpreter::end_marked() {
    marked_.end();
    if (layers_.size() > frames_.back().layers) end_layer();
}

void Interpreter::end_layer() {
    count_layer(layers_.back(), false);
    layers_.pop_back();
}

// By the path that is open.
void Interpreter::add_clip(FillRule rule) {
    state_.clip = state_.clip.cut(path_.bounds());
    if (path_.outline().is_upright_rectangle()) return;
    if (scene_.clips.size() >= most_shapes || !path_.outline().is_whole()) {
        is_whole_ = false;
        return;
    }
    scene_.clips.push_back({state_.clip_shape, path_.outline(), rule, 0});
    state_.clip_shape = static_cast<int>(scene_.clips.size()) - 1;
}

// A letter reaches hardly further than a box of an em above its baseline and a third below.
void Interpreter::add_text_clip(ShownText& text) {
    if (text_group_ == 0) text_group_ = ++scene_.text_groups;
    text.clip_group = text_group_;
    const double low = state_.rise - state_.size / 3, high = state_.rise + state_.size;
    const double from = -state_.size / 4, to = text.length + state_.size / 4;
    const Matrix& m = text.matrix;
    text_clip_.quadrangle(m.apply(from, low), m.apply(to, low), m.apply(to, high), m.apply(from, high));
}

void Interpreter::end_text() {
    if (text_group_ == 0) return;
    state_.clip = state_.clip.cut(text_clip_.bounds());
    if (scene_.clips.size() >= most_shapes || !text_clip_.is_whole()) is_whole_ = false;
    else {
        scene_.clips.push_back({state_.clip_shape, text_clip_, FillRule::nonzero, text_group_});
        state_.clip_shape = static_cast<int>(scene_.clips.size()) - 1;
    }
    text_clip_.clear();
    text_group_ = 0;
}

} // namespace ofstract::pdf
