// Painted paths → rules and coloured areas: the ways in which programs draw the same table.

#include "pdf/hidden.h"

#include "support/doctest.h"
#include "support/pdf_builder.h"

#include <cmath>

using namespace ofstract;

namespace {

pdf::PageSurvey survey_of(const std::string& drawn, const std::string& page_keys = "", const std::string& form = "") {
    const std::string bytes = test::pdf_of(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>" +
             page_keys + ">>",
         test::stream_of(drawn),
         test::stream_of(form, "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[1 0 0 1 0 -100]")});
    const pdf::File file(bytes);
    pdf::Damage damage = file.damage();
    const auto pages = pdf::pages_of(file, damage);
    REQUIRE(pages.size() == 1);
    return pdf::Eye(file).look_at(pages[0]);
}

// "left top right bottom" of each rule, rounded; y grows down.
std::vector<std::string> rules_of(const pdf::PageSurvey& survey) {
    std::vector<std::string> out;
    for (const pdf::Rectangle& r : survey.rules) {
        std::string text;
        for (const double v : {r.left, r.bottom, r.right, r.top})
            text += (text.empty() ? "" : " ") + std::to_string(std::lround(v));
        out.push_back(text);
    }
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("drawn: filled thin rectangles, strokes and outlines are rules where they are seen") {
    CHECK(rules_of(survey_of("0 g 100 700 200 0.5 re f")) == Texts{"100 100 300 100"});
    CHECK(rules_of(survey_of("2 w 100 700 m 300 700 l S")) == Texts{"100 99 300 101"});
    CHECK(rules_of(survey_of("100 600 200 100 re S")).size() == 4);
    CHECK(rules_of(survey_of("100 600 m 300 600 l 300 700 l 100 700 l s")).size() == 4);
    CHECK(rules_of(survey_of("100 600 m 300 600 l 300 700 l 100 700 l S")).size() == 3); // not closed
    CHECK(rules_of(survey_of("100 600 200 100 re 101 601 198 98 re f*")).size() == 4);   // what lies between the two
    CHECK(rules_of(survey_of("100 600 m 300 600 l 300 700 l 100 700 l h 101 601 m 299 601 l 299 699 l 101 699 l h "
                             "101 601 m f*"))
              .size() == 4); // the same, and a place to go on from
    CHECK(rules_of(survey_of("100 600 200 100 re 101 601 198 98 re 0.9 g f")).empty());
}

TEST_CASE("drawn: what is no rule") {
    for (const char* none : {
             "100 700 0.5 0.5 re f",                       // a corner's dot
             "100 700 200 20 re f",                        // an area
             "100 100 m 300 700 l S",                      // slanted
             "1 g 100 700 200 0.5 re f",                   // white on white
             "10 w 100 700 m 300 700 l S",                 // a bar
             "0 0 50 50 re W n 100 700 200 0.5 re f",      // clipped away
             "100 700 200 0.5 re n",                       // not painted
             "0.8 g 105 700 200 20 re f 104 700 1 20 re f" // a cell's colour in pieces
         }) {
        CAPTURE(none);
        CHECK(rules_of(survey_of(none)).empty());
    }
    CHECK(rules_of(survey_of("0.5 g 100 650 200 100 re f 1 g 100 700 200 0.5 re f")).size() == 1); // white on grey
}

TEST_CASE("drawn: clips cut rules, and matrices and turned pages move them") {
    CHECK(rules_of(survey_of("0 0 200 800 re W n 100 700 200 0.5 re f")) == Texts{"100 100 200 100"});
    CHECK(rules_of(survey_of("q 1 0 0 1 50 0 cm 100 700 200 0.5 re f Q")) == Texts{"150 100 350 100"});
    CHECK(rules_of(survey_of("0 1 -1 0 600 0 cm 100 300 200 0.5 re f")) == Texts{"300 500 300 700"}); // upright now
    CHECK(rules_of(survey_of("100 700 200 0.5 re f", "/Rotate 90")) == Texts{"700 100 701 300"});
    CHECK(rules_of(survey_of("100 700 200 0.5 re f", "/CropBox[50 50 550 750]")) == Texts{"50 50 250 50"});
    CHECK(rules_of(survey_of("/X Do", "", "100 700 200 0.5 re f")) == Texts{"100 200 300 200"}); // drawn by a form
}

TEST_CASE("drawn: coloured areas, not white ones") {
    CHECK(survey_of("0.8 g 100 600 200 100 re f").shades.size() == 1);
    CHECK(survey_of("1 g 100 600 200 100 re f").shades.empty());
}

TEST_CASE("drawn: bounded") {
    std::string many;
    for (int i = 0; i < 12'000; ++i) many += "100 " + std::to_string(i % 700) + " 200 0.5 re f ";
    CHECK(survey_of(many).rules.size() == pdf::most_rules);
}
