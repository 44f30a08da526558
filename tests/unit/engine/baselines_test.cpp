// Words' baselines are those that the content streams say, whatever the boxes of their fonts are.

#include "engine/baselines.h"

#include "support/doctest.h"
#include "support/sheet.h"

using namespace ofstract;
using test::Sheet;

namespace {

std::vector<double> baselines(const Sheet& sheet) {
    std::vector<double> out;
    for (const engine::Word& word : sheet.words()) out.push_back(word.baseline);
    return out;
}

void check_all_at(const Sheet& sheet, std::size_t count, double baseline) {
    CAPTURE(sheet.content);
    const std::vector<double> all = baselines(sheet);
    CHECK(all.size() == count);
    for (const double b : all) CHECK(b == doctest::Approx(baseline).epsilon(1e-6));
}

} // namespace

TEST_CASE("baselines: words of one line have one, though their fonts' boxes differ by a third of an em") {
    check_all_at({"BT /F 12 Tf 72 700 Td (low ) Tj /G 12 Tf (high ) Tj /H 12 Tf (plain ) Tj /F 12 Tf (low) Tj ET"}, 4,
                 100);
}

TEST_CASE("baselines: wherever the operators put the text") {
    for (const char* shown : {
             "BT /G 12 Tf 1 0 0 1 72 700 Tm (two words) Tj ET",                             //
             "BT /G 1 Tf 12 0 0 12 72 700 Tm (two words) Tj ET",                            // a size of one
             "BT /G 12 Tf 72 720 Td 0 -20 Td [(two) -300 (words)] TJ ET",                   // apart by a number
             "BT /G 12 Tf 20 TL 72 720 Td (two words) ' ET",                                // below the line
             "BT /G 12 Tf 20 TL 72 720 Td 3 1 (two words) \" ET",                           // with spaces
             "BT /G 12 Tf 0 -20 TD T* ET BT /G 12 Tf 72 740 Td T* T* (two words) Tj ET",    // leading by TD
             "BT /G 12 Tf 72 690 Td 10 Ts (two words) Tj ET",                               // risen
             "q 2 0 0 2 0 0 cm BT /G 6 Tf 36 350 Td (two words) Tj ET Q",                   // scaled
             "q 1 0 0 -1 0 800 cm BT /G 12 Tf 1 0 0 -1 72 100 Tm (two words) Tj ET Q",      // y growing down
             "BT /G 12 Tf 150 Tz 1 Tc 3 Tw 72 700 Td (two words) Tj ET",                    // wide
             "BT /G 12 Tf 72 700 Td (two) Tj ( ) Tj (wo) Tj (rds) Tj ET",                   // in pieces
             "BT /F 12 Tf 72 700 Td (xxxxxxxx ) Tj 1 0 0 1 72 700 Tm /G 12 Tf (two) Tj ET", // over each other
         }) {
        const std::vector<double> all = baselines({shown});
        CAPTURE(shown);
        CHECK(all.size() == 2);
        for (const double b : all) CHECK(b == doctest::Approx(100).epsilon(1e-6));
    }
}

TEST_CASE("baselines: in forms, and on pages that are cropped or whose origin is elsewhere") {
    check_all_at({"/X Do", "/MediaBox[0 0 600 800]", "BT /G 6 Tf 36 40 Td (two words) Tj ET", "/Matrix[2 0 0 2 0 620]"},
                 2, 100);
    check_all_at({"BT /G 12 Tf 172 700 Td (two words) Tj ET", "/MediaBox[0 0 600 800]/CropBox[100 50 500 750]"}, 2, 50);
    check_all_at(
        {"BT /G 12 Tf 172 590 Td (two words) Tj ET", "/MediaBox[-100 -110 500 690]/CropBox[-9999 -9999 9999 790]"}, 2,
        100);
}

TEST_CASE("baselines: of turned words, from the left; and on turned pages") {
    for (const auto& [matrix, baseline] : std::vector<std::pair<std::string, double>>{
             {"0 -1 1 0 200 700", 200}, {"-1 0 0 -1 300 600", 200}, {"0 1 -1 0 200 600", 200}})
        check_all_at({"BT /G 12 Tf " + matrix + " Tm (two words) Tj ET"}, 2, baseline);
    check_all_at({"BT /G 12 Tf 0 1 -1 0 200 100 Tm (two words) Tj ET", "/MediaBox[0 0 600 800]/Rotate 90"}, 2, 200);
    check_all_at({"BT /G 12 Tf -1 0 0 -1 300 600 Tm (two words) Tj ET", "/MediaBox[0 0 600 800]/Rotate 180"}, 2, 600);
    check_all_at({"BT /G 12 Tf 0 -1 1 0 200 500 Tm (two words) Tj ET", "/MediaBox[0 0 600 800]/Rotate -90"}, 2, 400);
}

TEST_CASE("baselines: of two-byte codes, with widths of ranges, of lists and of all others") {
    check_all_at({"BT /C 10 Tf 72 700 Td <0041004200620063> Tj 30 0 Td <00610062> Tj ET"}, 2, 100);
}

TEST_CASE("baselines: a superscript keeps its own") {
    const std::vector<engine::Word> words =
        Sheet{"BT /G 12 Tf 72 700 Td (word ) Tj /G 7 Tf 5 Ts (1) Tj /G 12 Tf 0 Ts ( after) Tj ET"}.words();
    REQUIRE(words.size() == 3);
    for (const engine::Word& word : words)
        CHECK(word.baseline == doctest::Approx(word.text == "1" ? 95 : 100).epsilon(1e-6));
}
