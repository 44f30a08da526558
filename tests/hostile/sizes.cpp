// Too many, too large, too small. Some are sound, and only larger than a report can be: those are `limit`.

#include "cases.h"
#include "pdf.h"

#include <array>

namespace hostile {
namespace {

// What a page of a made-up report says: the first one enough for it to be taken for one.
std::string report_text(int number) {
    std::string out = "BT /F 11 Tf 50 780 Td ";
    if (number == 1)
        out += "/F 14 Tf (Inspection of the lighthouse at Gannet Point) Tj /F 11 Tf 0 -30 Td "
               "(Inspection dates: 6 to 9 May 2024) Tj 0 -16 Td (Lead inspector: Harriet Vale) Tj 0 -30 Td ";
    out += "(" + std::to_string(number) + ". The light turns at night, and the keeper knows why it does.) Tj\n";
    return out + "0 -16 Td (Ships keep away from rock " + std::to_string(number) + ".) Tj ET\n";
}

// `count` pages, all with the same content where `same`.
std::string pages(int count, bool same) {
    Pdf pdf;
    const int top = pdf.reserve();
    const int shared = same ? pdf.stream(report_text(1)) : 0;
    const int font = pdf.add(helvetica_font);
    const int resources = pdf.add("<</Font<</F " + ref(font) + ">>>>");
    std::string kids;
    for (int i = 1; i <= count; ++i) {
        const int contents = same ? shared : pdf.stream(report_text(i));
        const int page = pdf.add("<</Type/Page/Parent " + ref(top) + "/Contents " + ref(contents) + ">>");
        kids += ref(page) + ' ';
    }
    pdf.set(top, "<</Type/Pages/MediaBox[0 0 595 842]/Resources " + ref(resources) + "/Count " + std::to_string(count) +
                     "/Kids[" + kids + "]>>");
    return pdf.finish(pdf.add("<</Type/Catalog/Pages " + ref(top) + ">>"));
}

std::string no_pages() {
    Pdf pdf;
    pdf.add("<</Type/Pages/Count 0/Kids[]>>");
    return pdf.finish(pdf.add("<</Type/Catalog/Pages 1 0 R>>"));
}

// One page, and a tree that says `count`, with `kids`.
std::string tree(const std::string& count, const std::string& kids) {
    Pdf pdf;
    pdf.add("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>");
    pdf.add("<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<<" + std::string(helvetica) +
            ">>>>");
    pdf.stream(report_text(1));
    return pdf.finish(pdf.add("<</Type/Catalog/Pages 1 0 R>>"));
}

// `count` words of `size` points on a page, in rows of a thousand.
std::string words(int count, const std::string& size, std::string_view word) {
    std::string content = report_text(1) + "BT /F " + size + " Tf 1 0 0 1 5 830 Tm ";
    for (int i = 0; i < count; ++i) {
        if (i % 1000 == 0 && i > 0) content += "1 0 0 1 5 " + std::to_string(830 - 0.8 * i / 1000) + " Tm ";
        content.append("(").append(word).append(") Tj 0.58 0 Td ");
    }
    return Pdf().one_page(content + "ET");
}

std::string many_words_in_all() { // 25 pages of 45,000
    Pdf pdf;
    const int top = pdf.reserve();
    std::string content = "BT /F 0.5 Tf ";
    for (int row = 0; row < 300; ++row)
        content += "1 0 0 1 5 " + std::to_string(830 - 2.7 * row) + " Tm (" + repeated("wwww ", 150) + ") Tj ";
    const int contents = pdf.stream(deflated(content + "ET"), "/Filter/FlateDecode");
    std::string kids;
    for (int i = 0; i < 25; ++i)
        kids += ref(pdf.add("<</Type/Page/Parent " + ref(top) + "/Contents " + ref(contents) + ">>")) + ' ';
    pdf.set(top, "<</Type/Pages/MediaBox[0 0 595 842]/Resources<<" + std::string(helvetica) + ">>/Count 25/Kids[" +
                     kids + "]>>");
    return pdf.finish(pdf.add("<</Type/Catalog/Pages " + ref(top) + ">>"));
}

std::string font(const std::string& entries) {
    return Pdf().one_page(shown("font"), "/Font<</F<</Type/Font/BaseFont/Helvetica" + entries + ">>>>");
}

std::string many_fonts() {
    constexpr int count = 10000;
    std::string fonts, content = "BT 50 780 Td ";
    for (int i = 0; i < count; ++i) {
        const std::string name = "/F" + std::to_string(i);
        fonts += name + "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-" + std::to_string(i) + ">>";
        content += name + " 9 Tf (f) Tj ";
    }
    return Pdf().one_page(content + "ET", "/Font<<" + fonts + ">>");
}

std::string map(const std::string& ranges) {
    Pdf pdf;
    const int to_unicode =
        pdf.stream("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + ranges + "endcmap");
    const std::string wide = "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/M/CIDSystemInfo"
                             "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]";
    return pdf.one_page(shown("map"), "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/M/Encoding/Identity-H" + wide +
                                          "/ToUnicode " + ref(to_unicode) + ">>>>");
}

std::string cid_widths() {
    std::string widths;
    for (int i = 0; i < 1000000; ++i) widths += std::to_string(i % 65536) + " [500] ";
    return Pdf().one_page(
        shown("wide"), "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/M/Encoding/Identity-H/DescendantFonts[<</Type/Font"
                       "/Subtype/CIDFontType2/BaseFont/M/DW 1e30/W[" +
                           widths + "]>>]>>>>");
}

// The page's box, and the matrix of its text, in numbers that are none or that no page can have.
std::string odd_box(const std::string& numbers) {
    return Pdf().one_page("BT /F 11 Tf " + numbers + " 50 780 Tm (numbers) Tj ET q 1 0 0 1 " + numbers + " cm " +
                              shown("more") + "Q",
                          "", "/MediaBox[" + numbers + "]/CropBox[" + numbers + "]/UserUnit 1e9/Rotate 1e9");
}

std::string table_of(const std::string& size, const std::string& rows) {
    return "%PDF-1.7\nxref\n0 " + size + "\n" + rows + "trailer\n<</Size " + size +
           "/Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
}

} // namespace

void add_sizes(Cases& cases) {
    const auto add = [&](const char* name, std::function<std::string()> make, Expected expected = Expected::any) {
        cases.push_back({name, std::move(make), expected});
    };
    cases.push_back({"pages-1", [] { return pages(1, false); }, Expected::report, "Ships keep away from rock 1."});
    cases.push_back(
        {"pages-500", [] { return pages(500, false); }, Expected::report, "Ships keep away from rock 500."});
    add("pages-0", no_pages, Expected::error);
    add(
        "pages-10000", [] { return pages(10000, false); }, Expected::limit);
    add(
        "pages-100000", [] { return pages(100000, true); }, Expected::limit);
    add(
        "pages-said-to-be-two-thousand-million", [] { return tree("2000000000", "2 0 R"); }, Expected::error);
    add(
        "pages-said-to-be-fewer-than-none", [] { return tree("-5", "2 0 R"); }, Expected::error);
    add(
        "kids-a-million", [] { return tree("1000000", repeated("2 0 R ", 1000000)); }, Expected::error);
    add(
        "kids-that-are-none", [] { return tree("1000000", repeated("null ", 1000000)); }, Expected::error);

    cases.push_back(
        {"words-a-million-on-a-page", [] { return words(1000000, "0.5", "w w"); }, Expected::doubt, "text-lost"});
    add("words-a-million-in-all", many_words_in_all, Expected::error);
    add(
        "glyphs-a-hundred-thousand-tiny", [] { return words(100000, "0.5", "w"); }, Expected::limit);
    add(
        "glyphs-a-hundred-thousand-on-a-point", [] { return words(100000, "0", "w"); }, Expected::error);
    add("word-of-a-megabyte", [] { return Pdf().one_page(shown(std::string(1 << 20, 'w'))); });
    add("name-of-a-megabyte", [] { return Pdf().one_page('/' + std::string(1 << 20, 'n') + " gs " + shown("name")); });
    add("string-of-thirty-megabytes",
        [] { return Pdf().one_page(shown("s"), "", "/S(" + std::string(30 << 20, 's') + ')'); });
    add("number-of-a-megabyte", [] { return Pdf().one_page(std::string(1 << 20, '9') + " Tc " + shown("number")); });
    add("operators-unknown-a-million", [] { return Pdf().one_page(repeated("unknown ", 1000000) + shown("known")); });

    add("widths-a-million",
        [] { return font("/Subtype/Type1/FirstChar 0/LastChar 999999/Widths[" + repeated("500 ", 1000000) + ']'); });
    add("widths-backwards",
        [] { return font("/Subtype/TrueType/FirstChar 2147483647/LastChar -2147483648/Widths[1]"); });
    add("differences-a-million",
        [] { return font("/Subtype/Type1/Encoding<</Differences[0 " + repeated("/a ", 1000000) + "]>>"); });
    add("differences-beyond", [] { return font("/Subtype/Type1/Encoding<</Differences[-9/a 2147483647/b/c/d]>>"); });
    add("fonts-ten-thousand", many_fonts);
    add("map-of-a-million-ranges",
        [] { return map("1000000 beginbfrange\n" + repeated("<0000> <FFFF> <0041>\n", 1000000) + "endbfrange\n"); });
    add("map-of-one-endless-range", [] { return map("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\n"); });
    add("map-to-a-megabyte",
        [] { return map("1 beginbfrange <0000> <FFFF> <" + repeated("0041", 1 << 18) + "> endbfrange\n"); });
    add("map-of-endless-codes", [] {
        return map("1 begincodespacerange <" + repeated("00", 1000) + "> <" + repeated("FF", 1000) +
                   "> endcodespacerange 1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange\n");
    });
    add("widths-by-identifier-a-million", cid_widths);

    constexpr std::array<const char*, 8> numbers = {"0 0 1e30 1e30",
                                                    "0 0 0 0",
                                                    "nan nan nan nan",
                                                    "-99999999999999999999 . +- --5",
                                                    "1e-30 1e-30 1e-29 1e-29",
                                                    "2147483647 -2147483648 4294967296 9223372036854775808",
                                                    "0.0000000000000000000000000000000000000000000001 0 0 0",
                                                    "595 842 0 0"};
    for (std::size_t i = 0; i < numbers.size(); ++i)
        cases.push_back({"numbers-" + std::to_string(i + 1), [text = numbers[i]] { return odd_box(text); }});
    add(
        "table-of-two-thousand-million", [] { return table_of("2147483647", "0000000000 65535 f \n"); },
        Expected::error);
    add(
        "table-of-a-million-to-nowhere", [] { return table_of("1000000", repeated("9999999999 00000 n \n", 1000000)); },
        Expected::error);
    add(
        "header-alone", [] { return std::string("%PDF-1.7\n"); }, Expected::error);
    add(
        "trailers-a-hundred-thousand",
        [] { return "%PDF-1.7\n" + repeated("trailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF\n", 100000); },
        Expected::error);
    add(
        "objects-unended-a-hundred-thousand",
        [] { return "%PDF-1.7\n" + repeated("1 0 obj <</Length 9>> stream\n", 100000); }, Expected::error);
}

} // namespace hostile
