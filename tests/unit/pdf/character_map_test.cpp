// A font's character map that lost some of its entries gives codes for letters, and no reader complains.

#include "pdf/character_map.h"
#include "pdf/check.h"

#include "support/doctest.h"
#include "support/pdf_builder.h"

using namespace ofstract;

namespace {

const std::string head = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                         "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                         "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
const std::string entries = "2 beginbfchar\n<0001> <0041>\n<0002> <00660066>\nendbfchar\n"
                            "2 beginbfrange\n<0003> <0005> <0043>\n<0006> <0007> [<0061> <0062>]\nendbfrange\n";
const std::string tail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

pdf::Damage damage_with(const std::string& map) {
    return pdf::check(test::pdf_of({
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        test::packed_stream_of("BT /F 12 Tf 72 700 Td <0001> Tj ET"),
        "<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        "/Supplement 0>>/FontDescriptor 8 0 R>>",
        test::packed_stream_of(map),
        "<</Type/FontDescriptor/FontName/Made/Flags 4>>",
    }));
}

} // namespace

TEST_CASE("pdf: a character map is whole where each of its lists has the entries that it says") {
    const std::string whole = head + entries + tail;
    CHECK(pdf::is_whole_character_map(whole));
    CHECK(pdf::is_whole_character_map(head + tail)); // of a font none of whose glyphs has a meaning
    CHECK_FALSE(pdf::is_whole_character_map(""));
    CHECK_FALSE(pdf::is_whole_character_map(replaced(whole, "<0001> <0041>\n", "")));
    CHECK_FALSE(pdf::is_whole_character_map(replaced(whole, " <0043>", "")));
    CHECK_FALSE(pdf::is_whole_character_map(replaced(whole, "2 beginbfchar", "71 beginbfchar")));
    CHECK_FALSE(pdf::is_whole_character_map(replaced(whole, "endbfchar\n2 beginbfrange", "")));
    CHECK_FALSE(pdf::is_whole_character_map(replaced(whole, "begincmap", "beginnt 29 0 R")));
    // From the end on, it is whole no more as soon as its end is not there.
    const std::size_t end = whole.find("endcmap") + std::string_view("endcmap").size();
    for (std::size_t size = 0; size < end; ++size) {
        CAPTURE(size);
        CHECK_FALSE(pdf::is_whole_character_map(std::string_view(whole).substr(0, size)));
    }
    for (std::size_t size = end; size <= whole.size(); ++size)
        CHECK(pdf::is_whole_character_map(whole.substr(0, size)));
}

TEST_CASE("pdf: a file whose page needs a map that is not whole has lost text, also where the stream unpacks rightly") {
    CHECK_FALSE(damage_with(head + entries + tail).is_lost());
    const pdf::Damage cut = damage_with((head + entries).substr(0, head.size() + entries.size() / 2));
    CHECK(cut.of(pdf::Fault::character_map).count == 1);
    CHECK(cut.is_lost());
}
