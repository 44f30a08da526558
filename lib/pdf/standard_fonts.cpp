#include "pdf/standard_fonts.h"

#include <array>

namespace ofstract::pdf {
namespace {

constexpr std::uint32_t first = 32, last = 126;

using Widths = std::array<std::uint16_t, last - first + 1>;

// Thousandths of an em, from the space to the tilde, with straight quotes.
constexpr Widths helvetica = {278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
                              556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
                              1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
                              667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
                              333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
                              556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
constexpr Widths helvetica_bold = {278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
                                   556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
                                   975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
                                   667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
                                   333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
                                   611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};
constexpr Widths times = {250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
                          500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
                          921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
                          556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
                          333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
                          500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};
constexpr Widths times_bold = {250, 333, 555, 500, 500, 1000, 833, 278,  333, 333, 500, 570, 250, 333, 250, 278,
                               500, 500, 500, 500, 500, 500,  500, 500,  500, 500, 333, 333, 570, 570, 570, 500,
                               930, 722, 667, 722, 722, 667,  611, 778,  778, 389, 500, 778, 667, 944, 722, 778,
                               611, 778, 722, 556, 667, 722,  722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
                               333, 500, 556, 444, 556, 444,  333, 500,  556, 278, 333, 556, 278, 833, 556, 500,
                               556, 556, 444, 389, 333, 556,  500, 722,  500, 500, 444, 394, 220, 394, 520};
constexpr Widths times_italic = {250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278,
                                 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500,
                                 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722,
                                 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500,
                                 333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500,
                                 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541};
constexpr Widths times_bold_italic = {250, 389, 555, 500, 500, 833, 778, 278, 333, 333, 500, 570, 250, 333, 250, 278,
                                      500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
                                      832, 667, 667, 667, 722, 667, 667, 722, 778, 389, 500, 667, 611, 889, 722, 722,
                                      611, 722, 667, 556, 611, 722, 667, 889, 667, 611, 611, 333, 278, 333, 570, 500,
                                      333, 500, 500, 444, 500, 444, 333, 500, 556, 278, 278, 500, 278, 778, 556, 500,
                                      500, 500, 389, 389, 278, 556, 444, 667, 500, 444, 389, 348, 220, 348, 570};

struct Face {
    std::string_view name;
    const Widths* widths; // null: Courier
    std::uint16_t curly;  // a single curly quote's
};

constexpr Face faces[] = {{"/Helvetica", &helvetica, 222},
                          {"/Helvetica-Oblique", &helvetica, 222},
                          {"/Helvetica-Bold", &helvetica_bold, 278},
                          {"/Helvetica-BoldOblique", &helvetica_bold, 278},
                          {"/Times-Roman", &times, 333},
                          {"/Times-Bold", &times_bold, 333},
                          {"/Times-Italic", &times_italic, 333},
                          {"/Times-BoldItalic", &times_bold_italic, 333},
                          {"/Courier", nullptr, 600},
                          {"/Courier-Bold", nullptr, 600},
                          {"/Courier-Oblique", nullptr, 600},
                          {"/Courier-BoldOblique", nullptr, 600}};

// Faces that were made as wide as those, by the names that readers take them for: "/Arial,Bold", "/Arial-BoldMT",
// "/TimesNewRomanPS-BoldMT", "/CourierNewPSMT". Behind the family comes the style.
struct Family {
    std::string_view name;
    std::string_view upright, bold, slanted, both;
};

constexpr Family families[] = {
    {"/Arial", "/Helvetica", "/Helvetica-Bold", "/Helvetica-Oblique", "/Helvetica-BoldOblique"},
    {"/CourierNew", "/Courier", "/Courier-Bold", "/Courier-Oblique", "/Courier-BoldOblique"},
    {"/TimesNewRoman", "/Times-Roman", "/Times-Bold", "/Times-Italic", "/Times-BoldItalic"},
};

std::string_view standard_name(std::string_view name) {
    for (const Family& family : families) {
        if (name.substr(0, family.name.size()) != family.name) continue;
        std::string_view style = name.substr(family.name.size());
        if (style.substr(0, 2) == "PS") style.remove_prefix(2);
        if (style.size() >= 2 && style.substr(style.size() - 2) == "MT") style.remove_suffix(2);
        if (!style.empty() && (style[0] == ',' || style[0] == '-')) style.remove_prefix(1);
        if (style.empty()) return family.upright;
        if (style == "Bold") return family.bold;
        if (style == "Italic") return family.slanted;
        if (style == "BoldItalic") return family.both;
    }
    return name;
}

} // namespace

std::optional<StandardFont> StandardFont::named(std::string_view name, Quotes quotes) {
    name = standard_name(name);
    for (const Face& face : faces) {
        if (face.name != name) continue;
        StandardFont out;
        out.widths_ = face.widths ? face.widths->data() : nullptr;
        out.quotes_ = quotes;
        out.curly_ = face.curly;
        return out;
    }
    return std::nullopt;
}

std::optional<double> StandardFont::width(std::uint32_t code) const {
    if (code < first || code > last) return std::nullopt;
    const bool is_curly = quotes_ == Quotes::curly && (code == 39 || code == 96);
    const int width = is_curly ? curly_ : widths_ ? widths_[code - first] : 600;
    return width / 1000.0;
}

} // namespace ofstract::pdf
