#pragma once
// A page's content streams → the things that they draw, one after the other, each with the state that it is drawn in.
//
//     struct Count : pdf::Sink { void text(const pdf::ShownText& t) override { glyphs += t.glyphs; } ... };
//     pdf::Interpreter(studio, scene, {page.contents, page.resources}, state, count).run();
//
// A page is walked once for all that want to know something of it: a sink may pass things on to others. The interpreter
// knows operators, the stack of states, resources and forms. The sink decides what a drawn thing means, and whether it
// is seen.
//
// Where a font's widths are not known (font.h) the pen moves by an estimate, until an operator sets it again.
//
// Invariant: any bytes are safe; no recursion; bounded by the limits below. A page that was not followed to its end
// says so.
// Reference: ISO 32000-1, 8.4 (graphics state), 8.5 (paths), 8.10 (form XObjects), 9.3 and 9.4 (text), 14.9.4.

#include "pdf/content.h"
#include "pdf/content_form.h"
#include "pdf/drawing.h"
#include "pdf/file.h"
#include "pdf/font.h"
#include "pdf/marked.h"
#include "pdf/page.h"
#include "pdf/painter.h"
#include "pdf/studio.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ofstract::pdf {

constexpr std::size_t most_work = 20'000'000;    // operators and comparisons a document; real reports: 400,000
constexpr std::size_t most_forms = 16;           // form XObjects in each other
constexpr std::size_t most_saved_states = 1'000; // q without Q

constexpr std::size_t most_glyphs = 50'000; // of one text whose places are kept; Poppler takes no more of a page

struct GlyphPlace {
    double begin = 0, end = 0;
};

// All strings of Tj, TJ, ' or ". Its own space: the text's, from where it begins.
struct ShownText {
    Matrix matrix;            // from its own space to the page's
    std::size_t glyphs = 0;   // at most
    bool is_blank = true;     // spaces only; then the next three mean nothing
    double from = 0;          // where its first glyph begins that is no space,
    double to = 0;            // where its last one ends, and
    double reach = 0;         // where the last begins that is no space, at least
    double most = 0;          // where the last one ends, at most
    double length = 0;        // of all
    bool is_exact = false;    // it begins where an operator said, and not behind an estimate
    bool is_measured = false; // the font's widths are known: `places` has all of its glyphs, and nothing is estimated
    bool is_replaced = false; // readers are given another text: /ActualText
    bool is_shifted = false;  // a width that moves it is not its glyph's: Font::is_wrong
    const std::vector<GlyphPlace>& places;
    std::string_view codes = {}; // of all its strings, one after the other
    int clip_group = 0; // the group of things that are painted through it: ClipShape::text_group; 0: it is no clip
    Shown layer = Shown::yes; // never no: a text that is neither seen nor read is not passed on
};

// The unit square of the state's matrix.
struct DrawnImage {
    View resources, dictionary;       // null of an inline image
    std::uint32_t object = 0;         // its stream
    const Content* content = nullptr; // of an inline image: at its EI
};

struct DrawnPath {
    Path& path;
    FillRule rule;
    bool fills, strokes;
};

class Sink {
  public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;

    virtual void text(const ShownText& text, const State& state) = 0;
    virtual void path(const DrawnPath& path, const State& state) = 0;
    virtual void image(const DrawnImage& image, const State& state) = 0;
    // It paints all that the clip leaves open. `shading` is the value in the resources.
    virtual void shading(View resources, View shading, const State& state) = 0;
};

// One drawing: its streams, which are read as one, and the resources that they name.
struct Drawing {
    std::vector<std::uint32_t> streams;
    View resources;
};

class Interpreter {
  public:
    // `state` is the first state: its clip is where anything may be drawn. All arguments but the drawing must outlive
    // the interpreter.
    Interpreter(Studio& studio, Scene& scene, Drawing drawing, const State& state, Sink& sink)
        : studio_(studio), file_(studio.file), scene_(scene), drawing_(std::move(drawing)), work_(studio.work),
          sink_(sink), state_(state) {}

    void run();

    bool is_whole() const { return is_whole_; } // false: a stream that cannot be unpacked, or more than the limits
    const ContentForm& form() const { return form_; } // of the page's streams and of all that they draw
    bool has_open_replacement() const { return marked_.has_open_replacement(); }

  private:
    struct Frame {
        std::uint32_t stream;
        Content content;
        View resources;
        std::size_t states; // how many were saved when it began
        State before;       // of the stream that draws this one
        ContentForm form;   // of a form XObject; a page's streams are one
        Shown layer = Shown::yes;
        std::size_t layers = 0; // how many were open when it began
    };

    // Where the pen is, if the font's widths are not known.
    struct Reach {
        double least = 0, most = 0;
    };

    bool open(std::uint32_t stream, View resources);
    bool open_next_stream();
    bool is_open(std::uint32_t stream) const;
    void step();
    void close();
    ContentForm& form_here() { return frames_.size() > 1 ? frames_.back().form : form_; }
    Content& content() { return frames_.back().content; }
    double number(std::size_t i) { return content().number(i); }
    Point user(std::size_t i) { return state_.matrix.apply(number(i), number(i + 1)); }
    Matrix operand_matrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }
    std::string_view last_name();
    View resource(std::string_view kind, std::string_view name) {
        return file_.resolve(studio_.resource(frames_.back().resources, kind, name));
    }

    bool run_state(std::uint32_t op);
    void set_parameters();
    void set_blend(View mode);
    void set_mask(View mask);
    void draw_object(std::string_view name);
    void enter_group(View group);
    void draw_inline_image();
    void draw_shading();
    void add_clip(FillRule rule);

    // Passes a painted path on, unless its layer is off.
    void paint(const DrawnPath& path);
    void paint(const DrawnImage& image);
    Shown layer_of(View membership) const { return studio_.layers.of(membership); }
    bool begin_painting();

    bool run_path(std::uint32_t op);
    void add_rectangle();
    void draw_path(FillRule rule, bool fills, bool strokes);
    void end_path();

    bool run_colour(std::uint32_t op);
    void set_space(Paint& paint);
    void set_device_colour(Paint& paint, ColourSpace::Base base);
    void set_colour(Paint& paint);

    void run_text(std::uint32_t op);
    void set_line(const Matrix& matrix);
    void move_line(double x, double y) { set_line(Matrix{1, 0, 0, 1, x, y}.then(line_)); }
    void set_font();
    std::string_view replacement();
    void begin_marked(Replacement replacement, Shown layer);
    void end_marked();
    void end_layer();
    void count_layer(Shown layer, bool begins);
    Shown layer_of_content() const;
    Shown layer_here() const;
    void add_text_clip(ShownText& text);
    void end_text();
    void show();
    void show_string(ShownText& text, Reach& pen);
    bool is_blank(std::uint32_t code) const;

    Studio& studio_;
    const File& file_;
    Scene& scene_;
    Drawing drawing_;
    std::size_t& work_;
    Sink& sink_;
    std::vector<Frame> frames_;
    std::size_t next_ = 0; // of the drawing's streams
    State state_;
    std::vector<State> saved_;
    Path path_;
    bool clips_ = false;
    FillRule clip_rule_ = FillRule::nonzero;
    PathOutline text_clip_; // of the text object that is open
    int text_group_ = 0;
    std::vector<Shown> layers_;                 // of the marked contents that are open
    std::array<std::size_t, 5> layers_as_ = {}; // how many layers are open, of marked contents and forms, by Shown
    Matrix line_, text_;
    bool exact_ = true; // the text matrix is where the last operator said, not an estimate
    MarkedContents marked_;
    ContentForm form_;
    bool is_whole_ = true;
    std::string string_, codes_;     // one, and all of the text that is being shown
    std::vector<GlyphPlace> places_; // of the text that is being shown
};

} // namespace ofstract::pdf
