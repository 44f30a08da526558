// Fonts and pages: what the dictionaries say outside every checksum is held to the font file and to the other pages.

#include "pdf/check.h"
#include "pdf/hidden.h"
#include "pdf/truetype.h"

#include "support/doctest.h"
#include "support/pdf_builder.h"

using namespace ofstract;
using pdf::Fault;

namespace {

std::string u16(int value) { return {static_cast<char>(value >> 8), static_cast<char>(value)}; }

std::string of(std::initializer_list<int> values) {
    std::string out;
    for (const int value : values) out += u16(value);
    return out;
}

// A font of 1,000 units with the glyphs .notdef (500 wide), A (600) and B (700), as a font file has it.
std::string font_file() {
    const std::string cmap =
        of({0, 1, 3, 1, 0, 12}) + of({4, 32, 0, 4, 4, 1, 0, 66, 0xFFFF, 0, 65, 0xFFFF, 1 - 65, 1, 0, 0});
    const std::pair<std::string, std::string> tables[] = {
        {"OS/2", std::string(68, '\0') + of({750, -250, 0, 910, 210})},
        {"cmap", cmap},
        {"head", std::string(18, '\0') + u16(1000) + std::string(34, '\0')},
        {"hhea", std::string(4, '\0') + of({900, -200}) + std::string(26, '\0') + u16(3)},
        {"hmtx", of({500, 0, 600, 0, 700, 0})},
        {"maxp", of({1, 0, 3})},
    };
    std::string head = of({0, 1, static_cast<int>(std::size(tables)), 0, 0, 0}), body;
    const std::size_t start = 12 + 16 * std::size(tables);
    for (const auto& [tag, table] : tables) {
        head += tag + std::string(4, '\0') +
                of({0, static_cast<int>(start + body.size()), 0, static_cast<int>(table.size())});
        body += table;
    }
    return head + body;
}

// Two pages that share a simple font; a composite font of the same file.
std::string sound(const std::string& shown = "(AB) Tj") {
    const std::string font = font_file();
    const std::string page =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 0/Contents 4 0 R/Resources<</Font<</F 5 0 "
        "R/G 8 0 R>>>>>>";
    return test::pdf_of({
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 2/Kids[3 0 R 10 0 R]>>",
        page,
        test::packed_stream_of("BT /F 12 Tf 72 700 Td " + shown + " ET"),
        "<</Type/Font/Subtype/TrueType/Name/F/BaseFont/Made/Encoding/WinAnsiEncoding/FirstChar 65/LastChar "
        "66/Widths[600 "
        "700]/FontDescriptor 6 0 R>>",
        "<</Type/FontDescriptor/FontName/Made/Flags 32/Ascent 900/Descent -250/FontFile2 7 0 R>>",
        test::packed_stream_of(font, "/Length1 " + std::to_string(font.size())),
        "<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[9 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDToGIDMap/Identity/DW 1000/W[1[600 700]2 2 "
        "700]/FontDescriptor 6 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        page,
    });
}

} // namespace

TEST_CASE("pdf: a TrueType font's advances, characters and heights are read") {
    const std::string bytes = font_file();
    const pdf::TrueType font(bytes);
    REQUIRE(font.is_font());
    CHECK(font.glyph('A') == 1u);
    CHECK(font.glyph('B') == 2u);
    CHECK_FALSE(font.glyph('C'));
    CHECK(font.advance(2) == 700.0);
    CHECK_FALSE(font.advance(3));
    CHECK(font.ascents() == std::vector<double>{900, 750, 910});
    CHECK(font.descents() == std::vector<double>{200, 250, 210});
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const pdf::TrueType cut(std::string_view(bytes).substr(0, size));
        for (const std::uint32_t c : {0u, 65u, 0xFFFFu}) cut.glyph(c);
        CHECK_FALSE(cut.advance(9));
    }
}

TEST_CASE("pdf: a changed digit or letter in a page, a font or its descriptor is seen") {
    CHECK(pdf::check(sound()).lost() == "");
    struct Row {
        const char *what, *from, *to;
        Fault fault;
    };
    const Row rows[] = {
        {"a width of a simple font", "[600 700]/F", "[602 700]/F", Fault::width},
        {"a width of a composite font", "1[600 700]", "1[600 740]", Fault::width},
        {"a width of a run", "2 2 700", "2 2 720", Fault::width},
        {"a run's glyph", "/W[1[", "/W[0[", Fault::width},
        {"the number of widths", "[600 700]/F", "[6 0 700]/F", Fault::width},
        {"the first character", "/FirstChar 65", "/FirstChar 64", Fault::width},
        {"the height", "/Ascent 900", "/Ascent 940", Fault::width},
        {"the depth", "/Descent -250", "/Descent -240", Fault::width},
        {"a depth that is no number", "/Descent -250", "/Descent /250", Fault::width},
        {"a font's name", "/BaseFont/Made/Encoding/W", "/BaseFont/Mede/Encoding/W", Fault::key},
        {"the composite font's name", "/BaseFont/Made/Encoding/I", "/BaseFont/Mede/Encoding/I", Fault::key},
        {"an encoding", "/WinAnsiEncoding", "/WinAnsiEncodinf", Fault::key},
        {"a font's key", "/Widths", "/Wi`ths", Fault::key},
        {"a font's key that is another dictionary's", "/W[1", "/S[1", Fault::key},
        {"a font's subtype", "/Subtype/TrueType", "/Subtype/TrueTypg", Fault::key},
        {"a font's type", "/Type/Font/Subtype/TrueType", "/Type/Fond/Subtype/TrueType", Fault::key},
        {"a page's key", "/MediaBox", "/MediaBoz", Fault::key},
        {"a resource's key", "/Font<<", "/Fonv<<", Fault::key},
        {"a page's width", "[0 0 595 842]", "[0 0 595 802]", Fault::page_box},
        {"a page's corner", "[0 0 595 842]", "[8 0 595 842]", Fault::page_box},
        {"a page's turn", "/Rotate 0", "/Rotate 8", Fault::page_box},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        std::string pdf = sound();
        const std::size_t at = pdf.find(row.from);
        REQUIRE(at != std::string::npos);
        pdf.replace(at, std::string(row.from).size(), row.to);
        CHECK(pdf::check(pdf).of(row.fault).count > 0);
    }
}

TEST_CASE("pdf: a shown letter's width that is not its glyph's is seen") {
    const auto is_shifted = [](const std::string& pdf) {
        pdf::File file(pdf);
        const auto pages = pdf::check(file);
        REQUIRE(!pages.empty());
        return pdf::Eye(file).look_at(pages[0]).is_shifted;
    };
    CHECK_FALSE(is_shifted(sound("(AB) Tj")));
    CHECK_FALSE(is_shifted(sound("/G 12 Tf <00010002> Tj")));
    struct Row {
        const char *what, *from, *to, *shown;
        bool is_seen;
    };
    const char *const simple = "(AB) Tj", *const composite = "/G 12 Tf <00010002> Tj";
    const Row rows[] = {
        {"two widths of a simple font", "[600 700]/F", "[511 390]/F", simple, true},
        {"a width that no changed bit explains", "700]/F", "777]/F", simple, true},
        {"a width of nothing", "700]/F", "000]/F", simple, true},
        {"a width of nothing, as writers say what is not used", "700]/F", "0]  /F", simple, true},
        {"a width of nothing, not used", "700]/F", "0]  /F", "(AA) Tj", false},
        {"a width that is rounded", "700]/F", "701]/F", simple, false},
        {"one of two widths that is rounded coarsely", "700]/F", "702]/F", simple, false},
        {"all widths, shrunk", "[600 700]/F", "[595 694]/F", simple, false},
        {"no width for a letter", "/LastChar 66/Widths[600 700]", "/LastChar 65/Widths[600    ]", simple, true},
        {"a width of a composite font", "1[600 700]2 2 700", "1[600 780]2 2 780", composite, true},
        {"its rest, of glyphs that are shown", "1[600 700]2 2 700", "1[600]           ", composite, true},
        {"its rest, of glyphs that are not shown", "/DW 1000", "/DW 3333", composite, false},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        std::string pdf = sound(row.shown);
        const std::size_t at = pdf.find(row.from);
        REQUIRE(at != std::string::npos);
        pdf.replace(at, std::string(row.from).size(), row.to);
        CHECK(is_shifted(pdf) == row.is_seen);
    }
}

TEST_CASE("pdf: a standard font's own widths are known, and a letter has one") {
    const auto is_shifted = [](const std::string& font) {
        const std::string pdf = test::pdf_of(
            {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
             "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
             test::stream_of("BT /F 12 Tf 72 700 Td (AB) Tj ET"),
             "<</Type/Font/Subtype/Type1/FirstChar 65/LastChar 66" + font + ">>"});
        pdf::File file(pdf);
        const auto pages = pdf::check(file);
        REQUIRE(pages.size() == 1);
        return pdf::Eye(file).look_at(pages[0]).is_shifted;
    };
    CHECK_FALSE(is_shifted("/BaseFont/Helvetica/Encoding/WinAnsiEncoding/Widths[667 667]"));
    CHECK(is_shifted("/BaseFont/Helvetica/Encoding/WinAnsiEncoding/Widths[667 67]"));
    CHECK_FALSE(is_shifted("/BaseFont/Other/Encoding/WinAnsiEncoding/Widths[667 67]")); // who knows
    CHECK(is_shifted("/BaseFont/Other/Encoding/WinAnsiEncoding/Widths[667 0]"));
    CHECK_FALSE(is_shifted("/BaseFont/Other/Encoding<</Differences[66/acute]>>/Widths[667 0]"));
}

TEST_CASE("pdf: a font that differs from its file as writers' fonts do is no damage") {
    struct Row {
        const char *what, *from, *to;
    };
    const Row rows[] = {
        {"widths of another font", "[600 700]/F", "[511 390]/F"},
        {"a width that no changed bit explains", "[600 700]/F", "[600 777]/F"},
        {"heights of one's own", "/Ascent 900/Descent -250", "/Ascent 1012/Descent -333"},
        {"a height rounded otherwise", "/Ascent 900", "/Ascent 898"},
        {"flags that contradict each other", "/Flags 32", "/Flags 36"},
        {"another name", "/FontName/Made", "/FontName/Made-Regular"},
        {"no last character", "/LastChar 66", ""},
        {"a name that is not the font's own", "/Name/F", "/Name/F12"},
        {"the width of all others", "/DW 1000", "/DW 333"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        std::string pdf = sound(), from = row.from, to = row.to;
        const std::size_t at = pdf.find(from);
        REQUIRE(at != std::string::npos);
        pdf.replace(at, from.size(), to);
        // The objects behind it have moved: their fault is another one.
        CHECK(pdf::check(pdf).of(Fault::width).count == 0);
        CHECK(pdf::check(pdf).of(Fault::key).count == 0);
    }
}
