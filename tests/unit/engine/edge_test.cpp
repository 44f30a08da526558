// A word that the page's edge cuts is read whole, or it is said that it goes on: each edge, turn, box and font.

#include "engine/document.h"

#include <ofstract/diagnostic.h>

#include "support/doctest.h"
#include "support/pdf_builder.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace ofstract;

namespace {

constexpr const char* word = "safeguarding12345";
constexpr double length = 94.2; // points, in Helvetica of 11 points

std::string number(double value) {
    char out[32];
    std::snprintf(out, sizeof out, "%.2f", value);
    return out;
}

std::string file_of(const std::string& content, const std::string& page, const std::string& font) {
    return test::pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                         "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>" + page + ">>",
                         test::stream_of("BT /F 11 Tf 1 0 0 1 300 600 Tm (Another) Tj " + content + " ET"),
                         "<</Type/Font" + font + ">>"});
}

const char* const helvetica = "/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding";
const char* const upright_page = "/MediaBox[0 0 595 842]";

enum class Outcome { whole, said, silent };

Outcome outcome_of(const std::string& content, const std::string& page, const std::string& font) {
    const auto pages = engine::read_pages(file_of(content, page, font), Limits());
    REQUIRE(pages);
    const engine::Page& first = pages.value().pages.at(0);
    const bool crosses = std::any_of(first.words.begin(), first.words.end(), [&](const engine::Word& w) {
        return w.box.left < -0.05 || w.box.top < -0.05 || w.box.right > first.width + 0.05 ||
               w.box.bottom > first.height + 0.05;
    });
    const bool hidden = std::any_of(first.hidden.begin(), first.hidden.end(), [](const engine::HiddenText& text) {
        return text.code == std::string(diagnostics::text_off_page);
    });
    if (hidden || crosses) return Outcome::said;
    const bool whole = std::any_of(first.words.begin(), first.words.end(),
                                   [](const engine::Word& w) { return w.text.find(word) != std::string::npos; });
    return whole ? Outcome::whole : Outcome::silent;
}

// At an angle Poppler gives letters: all of them, in any order, or it is said that some lie beyond the edge.
bool has_all_or_says(const std::string& content, const char* font, const std::string& wanted = word) {
    const auto pages = engine::read_pages(file_of(content, upright_page, font), Limits());
    REQUIRE(pages);
    std::string letters, all = wanted + "Another";
    for (const engine::Word& w : pages->pages.at(0).words) letters += w.text;
    for (const engine::HiddenText& text : pages->pages.at(0).hidden)
        if (text.code == std::string(diagnostics::text_off_page)) return true;
    std::sort(letters.begin(), letters.end());
    std::sort(all.begin(), all.end());
    return letters == all;
}

std::string shown_at(const char* turn, double x, double y, const std::string& text = word) {
    return std::string(turn) + " " + number(x) + " " + number(y) + " Tm (" + text + ") Tj";
}

} // namespace

TEST_CASE("engine: a word that an edge cuts is said to go on, on pages of any box and turn") {
    struct PageKind {
        const char* keys;
        double left, bottom, right, top;
    };
    const PageKind kinds[] = {{"/MediaBox[0 0 595 842]", 0, 0, 595, 842},
                              {"/MediaBox[0 0 700 900]/CropBox[20 30 595 842]", 20, 30, 595, 842},
                              {"/MediaBox[595 842 0 0]/CropBox[0 0 540 842]", 0, 0, 540, 842},
                              {"/MediaBox[-50 -50 595 842]", -50, -50, 595, 842}};
    const char *const lies = "1 0 0 1", *const upside_down = "-1 0 0 -1", *const rises = "0 1 -1 0",
                      *const falls = "0 -1 1 0";
    for (const PageKind& kind : kinds)
        for (const char* turn : {"", "/Rotate 90", "/Rotate 180", "/Rotate 270"})
            for (const double part : {0.1, 0.5, 0.93}) {
                const double in = part * length, out = length - in;
                const std::string page = std::string(kind.keys) + turn;
                const std::string contents[] = {
                    shown_at(lies, kind.right - in, 400),         shown_at(lies, kind.left - out, 400),
                    shown_at(upside_down, kind.right + out, 400), shown_at(upside_down, kind.left + in, 400),
                    shown_at(rises, 300, kind.top - in),          shown_at(rises, 300, kind.bottom - out),
                    shown_at(falls, 300, kind.top + out),         shown_at(falls, 300, kind.bottom + in),
                    shown_at(lies, 300, kind.top - 8 * part),     shown_at(lies, 300, kind.bottom - 8 * (1 - part)),
                };
                for (const std::string& content : contents) {
                    CAPTURE(page);
                    CAPTURE(content);
                    CHECK(outcome_of(content, page, helvetica) != Outcome::silent);
                }
            }
}

TEST_CASE("engine: a word that an edge cuts is said to go on in any font, also of widths that are not known") {
    const std::string widths = "/FirstChar 32/LastChar 126/Widths[" + [] {
        std::string out;
        for (int i = 32; i <= 126; ++i) out += "504 ";
        return out;
    }() + "]";
    const std::string fonts[] = {
        helvetica,
        "/Subtype/Type1/BaseFont/Helvetica",
        "/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[65/B]>>",
        "/Subtype/TrueType/BaseFont/Arial,Bold/Encoding/WinAnsiEncoding",
        "/Subtype/TrueType/BaseFont/TimesNewRomanPS-BoldItalicMT/Encoding/WinAnsiEncoding",
        "/Subtype/TrueType/BaseFont/Other/Encoding/WinAnsiEncoding",
        "/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding",
        "/Subtype/Type1/BaseFont/Symbol",
        "/Subtype/TrueType/BaseFont/Other/Encoding/WinAnsiEncoding" + widths,
    };
    for (const std::string& font : fonts)
        for (const double part : {0.1, 0.5, 0.93}) {
            const double in = part * length, before = 90; // points; "Leaders know the "
            const std::string contents[] = {
                shown_at("1 0 0 1", 595 - in, 400),
                shown_at("1 0 0 1", in - length, 400),
                shown_at("1 0 0 1", 595 - in - before, 400, std::string("Leaders know the ") + word),
                shown_at("1 0 0 1", 595 - in - before, 400, "Leaders know the ") + " (" + word + ") Tj",
                "200 Tz " + shown_at("1 0 0 1", 595 - 2 * in, 400),
                "-1 Tc " + shown_at("1 0 0 1", 595 - in, 400)};
            for (const std::string& content : contents) {
                CAPTURE(font);
                CAPTURE(content);
                CHECK(outcome_of(content, upright_page, font) != Outcome::silent);
            }
        }
}

// Poppler leaves out what ends beyond the upper or left edge, and what begins beyond the others.
TEST_CASE("engine: a word that an edge cuts at an angle is said, by a letter or by half of one") {
    const char* const other = "/Subtype/TrueType/BaseFont/Other/Encoding/WinAnsiEncoding";
    for (const char* font : {helvetica, other})
        for (int angle = 0; angle < 360; angle += 7)
            for (const double part : {0.03, 0.5, 0.9, 0.97}) {
                const double a = angle * 3.14159265358979 / 180, x = std::cos(a), y = std::sin(a);
                const std::string turn = number(x) + " " + number(y) + " " + number(-y) + " " + number(x);
                for (const auto& [at_x, at_y] : {std::pair(0.0, 400.0), {595, 400}, {300, 0}, {300, 842}}) {
                    const std::string content =
                        shown_at(turn.c_str(), at_x - part * length * x, at_y - part * length * y);
                    CAPTURE(std::string(font));
                    CAPTURE(content);
                    CHECK(has_all_or_says(content, font));
                }
            }
}

TEST_CASE("engine: a wide word in a font of unknown widths is said where an edge cuts it") {
    const char* const other = "/Subtype/TrueType/BaseFont/Other/Encoding/WinAnsiEncoding";
    for (const double part : {0.1, 0.5, 0.8, 0.89})
        for (const char* set : {"", "3 Tc ", "150 Tz "}) {
            const double wide =
                (11 * 8.88 + (set[0] == '3' ? 30 : 0)) * (set[0] == '1' ? 1.5 : 1); // points; of ten letters
            const std::string content = set + shown_at("1 0 0 1", 595 - part * wide, 400, "MWMWMWMWMW");
            CAPTURE(content);
            CHECK(has_all_or_says(content, other, "MWMWMWMWMW"));
        }
}

TEST_CASE("engine: nothing is said of a word within the page, however near to its edge") {
    for (const char* font : {helvetica, "/Subtype/TrueType/BaseFont/Arial,Bold/Encoding/WinAnsiEncoding"}) {
        CAPTURE(std::string(font));
        for (const auto& [x, y] : {std::pair(0.0, 400.0), {594 - 1.1 * length, 400.0}, {300.0, 3.0}, {300.0, 830.0}})
            CHECK(outcome_of(shown_at("1 0 0 1", x, y), upright_page, font) == Outcome::whole);
    }
    // A clip cuts what is seen, and not what is read.
    CHECK(outcome_of("ET q 0 0 330 842 re W n BT /F 11 Tf " + shown_at("1 0 0 1", 300, 400) + " ET Q BT", upright_page,
                     helvetica) == Outcome::whole);
}
