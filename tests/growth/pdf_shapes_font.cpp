// Fonts: their widths, their font files and character maps.

#include "growth/pdf_shapes.h"

#include "support/pdf_builder.h"

#include <initializer_list>

namespace test {
namespace {

std::string u16(std::size_t value) { return {static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)}; }

std::string of(std::initializer_list<std::size_t> values) {
    std::string out;
    for (const std::size_t value : values) out += u16(value);
    return out;
}

// So many characters, each a segment of the map and a glyph of its own width.
std::string font_file(std::size_t count) {
    std::string ends, starts, deltas, offsets, advances;
    for (std::size_t i = 0; i < count; ++i) {
        ends += u16(32 + i);
        starts += u16(32 + i);
        deltas += u16(0x10000 + 1 - 32);
        offsets += u16(0);
        advances += of({500 + i % 300, 0});
    }
    const std::string cmap = of({0, 1, 3, 1, 0, 12}) + of({4, 0, 0, 2 * count + 2, 0, 0, 0}) + ends + u16(0xFFFF) +
                             u16(0) + starts + u16(0xFFFF) + deltas + u16(1) + offsets + u16(0);
    const std::pair<std::string, std::string> tables[] = {
        {"cmap", cmap},
        {"head", std::string(18, '\0') + u16(1000) + std::string(34, '\0')},
        {"hhea", std::string(4, '\0') + of({900, 65336}) + std::string(26, '\0') + u16(count + 1)},
        {"hmtx", of({500, 0}) + advances},
        {"maxp", of({1, 0, count + 1})},
    };
    std::string head = of({0, 1, std::size(tables), 0, 0, 0}), body;
    const std::size_t start = 12 + 16 * std::size(tables);
    for (const auto& [tag, table] : tables) {
        const std::size_t at = start + body.size();
        head += tag + std::string(4, '\0') + of({at >> 16, at & 0xFFFF, table.size() >> 16, table.size() & 0xFFFF});
        body += table;
    }
    return head + body;
}

constexpr const char* system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

// A page that shows a text in each of so many fonts; object 5 is a descriptor, 6 the font file, 7 `shared`, and the
// fonts are objects from 8 on.
std::string file_of(std::size_t fonts, const std::string& font, const std::string& embedded,
                    const std::string& shared) {
    std::string names, content = "BT 50 700 Td ";
    for (std::size_t i = 0; i < fonts; ++i) {
        names += "/F" + std::to_string(i) + " " + std::to_string(8 + i) + " 0 R";
        content += "/F" + std::to_string(i) + " 9 Tf(ab)Tj ";
    }
    std::vector<std::string> objects = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<" + names + ">>>>>>",
        stream_of(content + "ET"),
        "<</Type/FontDescriptor/FontName/Made/Flags 32/FontFile2 6 0 R>>",
        stream_of(embedded),
        shared};
    objects.insert(objects.end(), fonts, font);
    return pdf_of(objects);
}

std::string simple(const std::string& keys) {
    return "<</Type/Font/Subtype/TrueType/BaseFont/Made/FontDescriptor 5 0 R/Encoding/WinAnsiEncoding" + keys + ">>";
}

std::string composite(const std::string& widths) {
    return std::string("<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[<</Type/Font"
                       "/Subtype/CIDFontType2/BaseFont/Made/CIDToGIDMap/Identity/FontDescriptor 5 0 R") +
           system + "/W " + widths + ">>]>>";
}

std::string widths_of(std::size_t count) { return "[" + times(count, "513 ") + "]"; }

std::string ranges(std::size_t n) {
    return file_of(1, composite("[" + times(n, "0 65535 513 ") + "]"), font_file(100), "null");
}
std::string range_of_many(std::size_t n) {
    return file_of(1, composite("[0[" + times(n, "513 ") + "]]"), font_file(n), "null");
}
std::string many_ranges(std::size_t n) {
    return file_of(1, composite("[" + times(n, "1[513 512 500]") + "]"), font_file(100), "null");
}
std::string shared_ranges(std::size_t n) {
    return file_of(n / 4, composite("7 0 R"), font_file(100), "[1" + widths_of(n) + times(n, "1 2 513 ") + "]");
}
std::string shared_widths(std::size_t n) {
    return file_of(n / 4, simple("/FirstChar 32/LastChar 255/Widths 7 0 R"), font_file(300), widths_of(n));
}
std::string long_widths(std::size_t n) {
    return file_of(1, simple("/FirstChar 32/LastChar 255/Widths[" + times(n, "0") + "999]"), font_file(300), "null");
}
std::string long_first(std::size_t n) {
    return file_of(1, composite("[" + times(n, "0") + "9[513 999 512]]"), font_file(300), "null");
}
std::string long_count(std::size_t n) {
    return file_of(1, simple("/FirstChar " + times(n, "0") + "32/LastChar 40/Widths[500]"), font_file(300), "null");
}
std::string segments(std::size_t n) {
    const std::size_t most = 30'000;
    return file_of(n / 4, simple("/FirstChar 128/LastChar 131/Widths[500 513 514 515]"), font_file(n < most ? n : most),
                   "null");
}
std::string shared_encoding(std::size_t n) {
    return file_of(n / 4, "<</Type/Font/Subtype/Type1/BaseFont/Made/Encoding 7 0 R>>", "",
                   "<</Type/Encoding" + times(n, "/Differencer 1") + ">>");
}
std::string long_names(std::size_t n) {
    return file_of(1,
                   "<</Type/Font/Subtype/Type1/BaseFont/" + times(n, "a") +
                       "b/FontDescriptor<</Type/FontDescriptor"
                       "/FontName/" +
                       times(n, "a") + "c>>>>",
                   "", "null");
}

std::string map_of(std::size_t n) {
    return stream_of("begincmap 1 begincodespacerange<00><FF>endcodespacerange " + std::to_string(n) +
                     " beginbfrange " + times(n, "<20><21>[<0041><0042>]") + "endbfrange endcmap");
}
std::string character_map(std::size_t n) {
    return file_of(1, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>", "", map_of(n));
}
std::string shared_map(std::size_t n) {
    return file_of(n, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>", "", map_of(n));
}

} // namespace

const std::vector<PdfShape>& font_shapes() {
    static const std::vector<PdfShape> all = {
        {"ranges of all glyphs", ranges},
        {"one range of many widths", range_of_many},
        {"many ranges of the same glyphs", many_ranges},
        {"fonts that share their ranges", shared_ranges},
        {"fonts that share their widths", shared_widths},
        {"a width of many zeroes", long_widths},
        {"a range's number of many zeroes", long_first},
        {"a first character of many zeroes", long_count},
        {"fonts that share a map of many segments", segments},
        {"fonts that share an encoding", shared_encoding},
        {"long names", long_names},
        {"a character map", character_map},
        {"fonts that share a character map", shared_map},
    };
    return all;
}

} // namespace test
