// A report says what its page shows, or says that it may not: hand-made reports with one hostile trait each, read
// through the library and its JSON.

#include <ofstract/extractor.h>
#include <ofstract/find.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/made_report.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace ofstract;
using test::MadeReport;

namespace {

using Codes = std::vector<std::string>;

// The codes of the doubts but for that of the made-up council; a trait may make others beside its own.
Codes codes_of(const MadeReport& made) {
    const auto report = Extractor().extract(made.pdf(), "made.pdf");
    REQUIRE(report.ok());
    const auto json = nlohmann::json::parse(to_json(*report)); // throws on what is no UTF-8
    Codes codes;
    for (const auto& d : json["diagnostics"])
        if (d["code"] != diagnostics::authority_unknown) codes.push_back(d["code"]);
    return codes;
}

bool has(const Codes& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Report read(const MadeReport& made) { return Extractor().extract(made.pdf(), "made.pdf").value(); }

Grade overall_of(const MadeReport& made) {
    const Report report = read(made);
    return report.judgement("overall-effectiveness").grade();
}

} // namespace

TEST_CASE("integrity: the made-up report itself raises no doubt") {
    const MadeReport made;
    CHECK(codes_of(made).empty());
    const Report report = read(made);
    CHECK(report.format() == "ilacs-inspection");
    CHECK(report.judgement("overall-effectiveness").grade() == Grade::good);
    CHECK(report.numbered_paragraphs().size() == 6);
}

TEST_CASE("integrity: characters that steer, hide or mean nothing are said, and controls never get through") {
    for (const char32_t invisible :
         {U'\u202A', U'\u202E', U'\u2066', U'\u2069', U'\u200B', U'\u2060', U'\uFEFF', U'\u200F', U'\U000E0041'}) {
        CAPTURE(static_cast<unsigned>(invisible));
        CHECK(has(codes_of(MadeReport().show(72, 60, {U'a', invisible, U'b', U'.'})), "text-control"));
    }
    for (const char32_t unreadable :
         {U'\x01', U'\x07', U'\x1B', U'\x7F', U'\u0081', U'\u009B', U'\uE000', U'\U000F0000', U'\uFFFF', U'\uFDD0'}) {
        CAPTURE(static_cast<unsigned>(unreadable));
        const MadeReport made = MadeReport().show(72, 60, {U'a', unreadable, U'b', U'.'});
        CHECK(has(codes_of(made), "text-unreadable"));
        for (const char c : to_json(read(made))) CHECK(static_cast<unsigned char>(c) >= 0x20);
        CHECK(to_json(read(made)).find("\u009B") == std::string::npos);
    }
}

TEST_CASE("integrity: a soft hyphen is no part of its word, and ligatures are their letters") {
    const MadeReport made = MadeReport().show(72, 60, U"pro\u00ADtec\u00ADtion of\uFB01ce stays.");
    CHECK(to_json(read(made)).find("protection office stays.") != std::string::npos);
    CHECK_FALSE(has(codes_of(made), "text-control"));
    const Matches matches = read(made).find("protection office stays");
    CHECK(matches[0].kind() == MatchKind::exact);
}

TEST_CASE("integrity: what is invisible stays in its place, verbatim") {
    const Report report = read(MadeReport().show(72, 60, U"se\u200Been."));
    CHECK(to_json(report).find("se\u200Been.") != std::string::npos);
}

TEST_CASE("integrity: words too small to be read, by their font, their matrix or their width") {
    for (const char* text :
         {"BT /F 0.5 Tf 72 60 Td (Outstanding) Tj ET", "BT /F 11 Tf .04 0 0 .04 72 60 Tm (Outstanding) Tj ET",
          "q .04 0 0 .04 0 0 cm BT /F 11 Tf 1800 1500 Td (Outstanding) Tj ET Q",
          "BT /F 11 Tf 1 Tz 72 60 Td (Outstanding) Tj ET"}) {
        CAPTURE(text);
        CHECK(has(codes_of(MadeReport().draw(text)), "text-tiny"));
    }
}

TEST_CASE("integrity: words that the page's edge cuts") {
    for (const char* at : {"560 60", "-20 60", "72 -4", "72 838"}) {
        CAPTURE(at);
        CHECK(has(codes_of(MadeReport().draw(std::string("BT /F 11 Tf ") + at + " Td (Outstanding) Tj ET")),
                  "text-off-page"));
    }
    MadeReport cropped;
    cropped.in_page = "/CropBox[0 0 400 842]"; // through the judgements and the text below
    CHECK(has(codes_of(cropped), "text-off-page"));
}

TEST_CASE("integrity: a grade in words that cannot be read carries the doubt") {
    MadeReport made;
    made.overall_state = ".06 0 0 .06 319 494 cm";
    CHECK(has(codes_of(made), "judgement-hidden"));
}

TEST_CASE("integrity: text that leaves no ink, or none that can be told from what lies behind it") {
    const std::string shown = " 72 60 Td (Outstanding) Tj ET ";
    for (const std::string& hidden : std::vector<std::string>{
             "BT /F 11 Tf 3 Tr" + shown,                                             // no ink
             "BT /F 11 Tf 7 Tr" + shown,                                             // clips only
             "BT /F 11 Tf 1 g" + shown,                                              // white on the page
             "BT /F 11 Tf 1 1 1 rg" + shown,                                         //
             "BT /F 11 Tf 0 0 0 0 k" + shown,                                        //
             "BT /F 11 Tf .97 g" + shown,                                            // all but white
             "/DeviceGray cs 1 sc BT /F 11 Tf" + shown,                              //
             "/DeviceRGB cs 1 1 1 scn BT /F 11 Tf" + shown,                          //
             "BT /F 11 Tf 1 Tr 1 G" + shown,                                         // white outlines
             "BT /F 11 Tf 2 Tr 1 G 1 g" + shown,                                     //
             "0 0 1 rg 60 50 200 30 re f BT /F 11 Tf 0 0 1 rg" + shown,              // blue on blue
             "0 g 60 50 200 30 re f BT /F 11 Tf" + shown,                            // black on black
             "0 g 60 150 200 30 re f BT /F 11 Tf 1 g" + shown,                       // the bar is elsewhere
             "q 0 0 50 50 re W n BT /F 11 Tf" + shown + "Q",                         // outside the clipping path
             "q 0 0 50 50 re W* n 300 300 100 100 re W n BT /F 11 Tf" + shown + "Q", // nothing is left open
             "BT /F 11 Tf" + shown + "1 g 60 50 200 30 re f",                        // covered by white
             "BT /F 11 Tf" + shown + "1 0 0 rg 60 50 200 30 re 60 300 5 5 re f*",    // covered by red
             "BT /F 11 Tf 3 Tr 72 60 Td [(Out) -20 (standing)] TJ ET",               //
             "BT /F 11 Tf 3 Tr 12 TL 72 72 Td (Outstanding) ' ET",                   //
             "BT /F 11 Tf 3 Tr 12 TL 72 72 Td 0 0 (Outstanding) \" ET",              //
             "BT /F 11 Tf 3 Tr 72 60 Td <4F75747374616E64696E67> Tj ET",             //
             "% 0 Tr \n BT /F 11 Tf 3 Tr 72 60 Td (Outstanding) Tj ET",              //
             "q 1 g Q q 3 Tr q BT /F 11 Tf" + shown + "Q Q",                         // saved and restored
         }) {
        CAPTURE(hidden);
        CHECK(has(codes_of(MadeReport().draw(hidden)), "text-hidden"));
    }
}

TEST_CASE("integrity: what only looks like hidden text raises no doubt of it") {
    const std::string shown = " 72 60 Td (Outstanding.) Tj ET ";
    for (const std::string& seen : std::vector<std::string>{
             "0 0 1 rg 60 50 200 30 re f 1 g BT /F 11 Tf" + shown,                     // white on a bar
             "0 0 1 rg 60 50 m 260 50 l 260 80 l 60 80 l h f 1 g BT /F 11 Tf" + shown, //
             "0 0 1 RG 30 w 60 65 m 260 65 l S 1 g BT /F 11 Tf" + shown,               // a bar drawn as a line
             "q 200 0 0 30 60 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x01 EI Q 1 g BT /F 11 Tf" + shown,
             "BT /F 11 Tf" + shown + "0 g 60 50 200 30 re 61 51 198 28 re f*",     // a frame around it
             "BT /F 11 Tf" + shown + "0 g 60 50 200 .5 re f",                      // a line through it
             "1 g 60 50 200 30 re f 0 g BT /F 11 Tf" + shown,                      // a white ground
             "BT /F 11 Tf 3 Tr 72 60 Td (     ) Tj 0 Tr (Outstanding.) Tj ET",     // spaces
             "BT /F 11 Tf 3 Tr 0 Tr" + shown,                                      //
             "q 3 Tr 1 g Q BT /F 11 Tf" + shown,                                   //
             "q 60 50 200 30 re W n BT /F 11 Tf" + shown + "Q",                    // inside its clipping path
             "BT /F 11 Tf" + shown + "q 0 0 10 10 re W n 1 g 60 50 200 30 re f Q", // what would cover is clipped
             "/Span <</ActualText (fi)>> BDC BT /F 11 Tf 72 60 Td (fi) Tj ET EMC", // a ligature
         }) {
        CAPTURE(seen);
        const Codes codes = codes_of(MadeReport().draw(seen));
        for (const char* code : {"text-hidden", "text-replaced", "text-off-page", "text-unchecked", "judgement-hidden"})
            CHECK_FALSE(has(codes, code));
    }
}

TEST_CASE("integrity: a text that is covered and drawn again in its place hides nothing") {
    const std::string drawn = "BT /F 11 Tf 72 60 Td (Outstanding) Tj ET ", ground = ".9 g 60 50 200 30 re f 0 g ";
    const std::string aside = "BT /F 11 Tf 74 60 Td (Outstanding) Tj ET ";
    for (const std::string& again : {drawn, aside})
        CHECK_FALSE(has(codes_of(MadeReport().draw(drawn + ground + again)), "text-hidden"));
    for (const std::string& other : {
             std::string("BT /F 11 Tf 72 60 Td (Inadequate.) Tj ET "),      // another text
             std::string("BT /F 11 Tf 80 60 Td (Outstanding) Tj ET "),      // another place
             std::string("BT /F 14 Tf 72 60 Td (Outstanding) Tj ET "),      // another size
             std::string("BT /F 11 Tf .9 g 72 60 Td (Outstanding) Tj ET "), // hidden itself
             drawn + ground,                                                // covered again
         }) {
        CAPTURE(other);
        CHECK(has(codes_of(MadeReport().draw(drawn + ground + other)), "text-hidden"));
    }
    // What readers are given in its place may be another text.
    const std::string replaced = "/Span <</ActualText (Inadequate)>> BDC " + drawn + "EMC ";
    CHECK(has(codes_of(MadeReport().draw(replaced + ground + drawn)), "text-hidden"));
}

TEST_CASE("integrity: hidden by what the page's resources say") {
    MadeReport transparent;
    transparent.in_resources = "/ExtGState<</G<</ca 0>>>>";
    transparent.draw("/G gs BT /F 11 Tf 72 60 Td (Outstanding) Tj ET");
    CHECK(has(codes_of(transparent), "text-hidden"));

    MadeReport tint;
    tint.in_resources =
        "/ColorSpace<</S[/Separation/Black/DeviceGray<</FunctionType 2/Domain[0 1]/N 1/C0[1]/C1[0]>>]>>";
    tint.draw("/S cs 0 scn BT /F 11 Tf 72 60 Td (Outstanding) Tj ET");
    CHECK(has(codes_of(tint), "text-hidden"));

    MadeReport form; // a form in a form, whose own state and matrix count
    const int inner =
        form.add(MadeReport::stream("/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</Font<</F 5 0 R>>>>",
                                    "BT /F 11 Tf 3 Tr 72 60 Td (Outstanding) Tj ET"));
    const int outer = form.add(MadeReport::stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</I " + std::to_string(inner) + " 0 R>>>>",
        "q /I Do Q"));
    form.in_resources = "/XObject<</O " + std::to_string(outer) + " 0 R>>";
    CHECK(codes_of(form).empty()); // not drawn
    form.draw("/O Do");
    CHECK(has(codes_of(form), "text-hidden"));

    MadeReport image;
    const int picture = image.add(MadeReport::stream(
        "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x"));
    image.in_resources = "/XObject<</P " + std::to_string(picture) + " 0 R>>";
    image.draw("BT /F 11 Tf 72 60 Td (Outstanding) Tj ET q 300 0 0 40 60 40 cm /P Do Q");
    CHECK(has(codes_of(image), "text-hidden"));
}

TEST_CASE("integrity: a text that is drawn as one and given as another") {
    // None is a glyph of ten letters.
    for (const std::string& given : std::vector<std::string>{"Outstanding", "", "A", "fi"}) {
        CAPTURE(given);
        CHECK(has(codes_of(MadeReport().draw("/Span <</ActualText (" + given +
                                             ")>> BDC BT /F 11 Tf 72 60 Td (Inadequate) Tj ET EMC")),
                  "text-replaced"));
    }
    MadeReport named;
    named.in_resources = "/Properties<</M<</ActualText(Outstanding)>>>>";
    named.draw("/Span /M BDC BT /F 11 Tf 72 60 Td (Inadequate) Tj ET EMC");
    CHECK(has(codes_of(named), "text-replaced"));
}

TEST_CASE("integrity: text beyond the page's edge is left out, and said") {
    for (const char* at : {"700 60", "-200 60", "72 -50", "72 900"}) {
        CAPTURE(at);
        const MadeReport made = MadeReport().draw(std::string("BT /F 11 Tf ") + at + " Td (Outstanding) Tj ET");
        CHECK(codes_of(made) == Codes{"text-off-page"});
        CHECK(to_json(read(made)).find("Outstanding") == std::string::npos);
    }
    // The last glyph that is kept ends at the edge itself; what goes on beyond is lost.
    CHECK(has(
        codes_of(MadeReport().draw("BT /F 11 Tf 540 60 Td (Good          but not for long, as will be seen) Tj ET")),
        "text-off-page"));
}

TEST_CASE("integrity: pages turned or cropped") {
    for (const char* turn : {"/Rotate 90", "/Rotate 180", "/Rotate 270", "/Rotate -90", "/CropBox[20 20 575 822]"}) {
        MadeReport made;
        made.in_page = turn;
        made.draw("BT /F 11 Tf 3 Tr 72 60 Td (Outstanding) Tj ET");
        CAPTURE(turn);
        const auto result = Extractor().extract(made.pdf(), "made.pdf");
        if (!result) continue; // turned, the front is no front: an error is no silence
        bool said = false;
        for (const Diagnostic d : result->diagnostics())
            said = said || (d.code() == "text-hidden" && d.message().find("Outstanding") != std::string_view::npos);
        CHECK(said);
    }
}

TEST_CASE("integrity: a grade that nobody sees grades nothing, and it is said what is missing and why") {
    std::vector<MadeReport> all(4);
    all[0].overall_state = "3 Tr";
    all[1].overall_state = "1 g";
    all[2].overall_state = "q 0 0 50 50 re W n";
    all[3].draw("1 g 330 518 150 22 re f"); // painted over
    for (const MadeReport& made : all) {
        CAPTURE(made.overall_state);
        const Codes codes = codes_of(made);
        CHECK(has(codes, "text-hidden"));
        CHECK(has(codes, "judgement-without-grade"));
        CHECK(overall_of(made) == Grade::none);
    }
    MadeReport both; // the visible grade, and a hidden one beside it
    both.draw("BT /F 11 Tf 3 Tr 372 526 Td (Outstanding) Tj ET");
    CHECK(has(codes_of(both), "text-hidden"));
    CHECK(overall_of(both) == Grade::good);
}

TEST_CASE("integrity: a grade that is not what is drawn there is said") {
    MadeReport made;
    made.overall_state = "/Span <</ActualText (Outstanding)>> BDC";
    made.behind_overall = "EMC";
    const Report report = read(made);
    bool said = false;
    for (const Diagnostic d : report.diagnostics())
        said = said || (d.code() == diagnostics::judgement_hidden && d.severity() == Severity::error &&
                        d.message().find("Overall effectiveness") != std::string_view::npos);
    CHECK(said);
}

// Poppler gives nothing of what follows, which would be the overall grade and all sections.
TEST_CASE("integrity: a replacement that never ends") {
    for (const std::string& begin :
         std::vector<std::string>{"/Span <</ActualText (Outstanding)>> BDC", "/Span <</ActualText ()>> BDC",
                                  "/Span <</ActualText (fi)>> BDC", "/Span <</ActualText (fi)>> BDC /P BMC EMC"}) {
        MadeReport made;
        made.overall_state = begin;
        CAPTURE(begin);
        CHECK(has(codes_of(made), "text-lost"));
    }
}

// Ligatures are in no other replacement; which of the glyphs Poppler gives then is not checked.
TEST_CASE("integrity: a replacement within another") {
    const std::string ligature = "/Span <</ActualText (fi)>> BDC (fi) Tj EMC ";
    const auto drawn = [](const std::string& strings) { return "BT /F 11 Tf 72 60 Td " + strings + " ET"; };
    CHECK_FALSE(has(codes_of(MadeReport().draw(drawn(ligature + ligature))), "text-replaced"));
    CHECK_FALSE(has(codes_of(MadeReport().draw(drawn(ligature + ligature))), "text-unchecked"));
    const Codes around =
        codes_of(MadeReport().draw(drawn("/Span <</ActualText (fi)>> BDC " + ligature + ligature + "EMC")));
    CHECK(has(around, "text-replaced"));
    CHECK(has(around, "text-unchecked"));
    // Nothing is drawn inside.
    const Codes empty = codes_of(
        MadeReport().draw(drawn("/Span <</ActualText (fi)>> BDC (Ina) Tj /Span <</ActualText (x)>> BDC EMC EMC")));
    CHECK(has(empty, "text-unchecked"));
}

// Poppler leaves out glyphs narrower than 3 points behind 50,000 of them on a page.
TEST_CASE("integrity: more glyphs than are read") {
    std::string many = "BT /F 11 Tf ";
    for (int i = 0; i < 501; ++i) many += "1 0 0 1 72 60 Tm (" + std::string(100, 'i') + ") Tj ";
    const std::string lost = " 1 0 0 1 72 40 Tm (illicit) Tj ET";
    const MadeReport made = MadeReport().draw(many + lost);
    CHECK(has(codes_of(made), "text-lost"));
    CHECK(to_json(read(made)).find("illicit") == std::string::npos); // it is needed
}

TEST_CASE("integrity: what cannot be looked at says so") {
    MadeReport made;
    const int odd = made.add(MadeReport::stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/JPXDecode", "20>"));
    made.in_resources = "/XObject<</O " + std::to_string(odd) + " 0 R>>";
    made.draw("/O Do");
    CHECK(has(codes_of(made), "text-unchecked"));

    MadeReport loop; // a form that draws itself, twice
    const int self = loop.add(MadeReport::stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</O 9 0 R>>>>", "/O Do /O Do"));
    loop.in_resources = "/XObject<</O " + std::to_string(self) + " 0 R>>";
    loop.draw("/O Do");
    CHECK(has(codes_of(loop), "text-unchecked"));
}
