// A page's operators, and what they paint.

#include "growth/pdf_shapes.h"

#include "support/pdf_builder.h"

namespace test {
namespace {

std::string page_of(const std::string& content) {
    return pdf_of(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>"
         "/XObject<</X 6 0 R/Y 7 0 R/I 8 0 R>>/ExtGState<</M<</SMask<</S/Alpha/G 7 0 R>>>>/A<</ca 0.5>>>>"
         "/Pattern<</P 9 0 R>>/Shading<</S 10 0 R>>>>>>",
         stream_of(content), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
         stream_of("0 0 9 9 re f", "/Subtype/Form/BBox[0 0 9 9]"),
         stream_of("0 0 9 9 re f", "/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency/K true>>"),
         stream_of("abc", "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB"),
         stream_of("0 0 9 9 re f", "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"),
         "<</ShadingType 2/Coords[0 0 1 1]/ColorSpace/DeviceGray/Function<</FunctionType 2/Domain[0 1]/N 1>>>>"});
}

// At places that go over the page, each a little further.
std::string spread(std::size_t count, const std::string& before, const std::string& after) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out.append(before)
            .append(std::to_string(i * 7 % 590))
            .append(" ")
            .append(std::to_string(i * 13 % 830))
            .append(" ")
            .append(after);
    return out;
}

std::string shown(std::size_t n) { return page_of("BT/F 9 Tf " + spread(n, "1 0 0 1 ", "Tm(ab)Tj ") + "ET"); }
std::string shown_in_pieces(std::size_t n) { return page_of("BT/F 9 Tf 50 700 Td[" + times(n, "(ab)-20") + "]TJ ET"); }
std::string long_text(std::size_t n) { return page_of("BT/F 9 Tf 50 700 Td(" + times(n, "ab\\051") + ")Tj ET"); }
std::string hexadecimal_text(std::size_t n) { return page_of("BT/F 9 Tf 50 700 Td<" + times(n, "6162") + ">Tj ET"); }
std::string operands(std::size_t n) { return page_of(times(n, "1 2 3 4 5 6 7 8 9 ")); }
std::string open_strings(std::size_t n) { return page_of(times(n, "(a ")); }
std::string open_hexadecimal(std::size_t n) { return page_of(times(n, "<<a ") + "<"); }
std::string brackets(std::size_t n) { return page_of(times(n, "[<<") + times(n, ">>]")); }
std::string comments(std::size_t n) { return page_of(times(n, "%a\n")); }
std::string images(std::size_t n) { return page_of(times(n, "BI/W 1/H 1/IM true ID a EI ")); }
std::string image_without_end(std::size_t n) { return page_of("BI ID " + times(n, " EIa")); }
std::string image_keys(std::size_t n) { return page_of("BI" + times(n, "/A 1") + "ID a EI "); }
std::string states(std::size_t n) { return page_of(times(n, "q ") + times(n, "Q ")); }
std::string marks(std::size_t n) { return page_of(times(n, "/A BMC ") + times(n, "EMC ")); }
std::string replaced(std::size_t n) { return page_of(times(n, "/Span<</ActualText(fi)>>BDC ") + times(n, "EMC ")); }
std::string forms(std::size_t n) { return page_of(times(n, "/X Do ")); }
std::string groups(std::size_t n) { return page_of(times(n, "/Y Do ")); }
std::string drawn_images(std::size_t n) { return page_of(spread(n, "q 9 0 0 9 ", "cm/I Do Q ")); }
std::string matrices(std::size_t n) { return page_of(times(n, "1 0 0 1 1 1 cm ")); }
std::string rectangles(std::size_t n) { return page_of(spread(n, "", "9 9 re f ")); }
std::string large_areas(std::size_t n) { return page_of(times(n, "0 0 595 842 re f ")); }
std::string one_path(std::size_t n) { return page_of("0 0 m " + spread(n, "", "l ") + "f"); }
std::string curves(std::size_t n) { return page_of("0 0 m " + times(n, "1 2 3 4 5 6 c ") + "B"); }
std::string parts(std::size_t n) { return page_of(spread(n, "", "9 9 re ") + "B*"); }
std::string moves(std::size_t n) { return page_of(spread(n, "", "m ") + "f"); }
std::string ended_paths(std::size_t n) { return page_of("0 0 m " + times(n, "h ") + "f"); }
std::string strokes(std::size_t n) { return page_of(spread(n, "10 10 m ", "l S ")); }
std::string clips(std::size_t n) { return page_of(times(n, "0 0 m 500 0 l 0 800 l W n ")); }
std::string wide_clips(std::size_t n) { return page_of(times(n, "0 0 595 842 re W n ")); }
std::string masks(std::size_t n) { return page_of(times(n, "/M gs 0 0 9 9 re f ")); }
std::string patterns(std::size_t n) { return page_of("/Pattern cs " + times(n, "/P scn 0 0 9 9 re f ")); }
std::string shadings(std::size_t n) { return page_of(times(n, "/S sh ")); }
std::string colours(std::size_t n) { return page_of(times(n, "1 0 0 rg /DeviceRGB cs 1 0 0 sc ")); }
std::string twins(std::size_t n) {
    return page_of("BT/F 9 Tf 1 0 0 1 50 700 Tm " + times(n, "(a)Tj 3 Tr(a)Tj 0 Tr ") + "ET");
}
std::string hidden_spaces(std::size_t n) {
    return page_of("BT/F 9 Tf " + spread(n / 2, "1 0 0 1 ", "Tm 0 Tr(ab)Tj ") + "3 Tr 300 -100 Td " +
                   times(n / 2, "(a)Tj ") + "ET");
}
std::string frames(std::size_t n) { return page_of(spread(n, "0 0 500 700 re ", "9 9 re f* ")); }

// What is asked of each other: bounded by the work that is counted.
std::string texts_on_areas(std::size_t n) {
    return page_of(times(n / 8, "0 0 500 700 re f ") + "1 g BT/F 9 Tf " + times(n / 8, "1 0 0 1 50 300 Tm(ab)Tj ") +
                   "ET");
}
std::string texts_in_paths(std::size_t n) {
    return page_of(times(n / 8, "0 0 m 500 0 l 0 800 l f ") + "1 g BT/F 9 Tf " +
                   times(n / 8, "1 0 0 1 50 300 Tm(ab)Tj ") + "ET");
}
std::string texts_in_clips(std::size_t n) {
    return page_of(times(n / 8, "0 0 m 500 0 l 0 800 l W n ") + "BT/F 9 Tf " +
                   times(n / 8, "1 0 0 1 50 300 Tm(ab)Tj ") + "ET");
}
std::string texts_in_masks(std::size_t n) {
    return page_of(times(n / 8, "/M gs ") + "BT/F 9 Tf " + times(n / 8, "1 0 0 1 5 3 Tm(ab)Tj ") + "ET");
}
std::string letters_as_clip(std::size_t n) {
    return page_of("BT/F 9 Tf 7 Tr " + times(n / 8, "1 0 0 1 50 300 Tm(ab)Tj ") + "ET " +
                   times(n / 8, "0 0 500 700 re f "));
}
std::string white_lines(std::size_t n) {
    return page_of(times(n / 8, "0 0 500 700 re f ") + "1 g " + times(n / 8, "50 300 100 1 re f "));
}
std::string light_lines(std::size_t n) {
    return page_of("0.9 g " + spread(n / 8, "", "20 20 re f ") + times(n / 8, "50 300 100 1 re f "));
}
std::string forms_in_forms(std::size_t n) {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
                                        "/XObject<</X 5 0 R>>>>>>",
                                        stream_of(times(n / 20, "/X Do "))};
    objects.push_back(stream_of(times(20, "/X Do "), "/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"));
    objects.push_back(stream_of(times(20, "0 0 m "), "/Subtype/Form/BBox[0 0 9 9]"));
    return pdf_of(objects);
}

} // namespace

const std::vector<PdfShape>& content_shapes() {
    constexpr auto counted = PdfShape::With::counted;
    static const std::vector<PdfShape> all = {
        {"texts", shown},
        {"a text in pieces", shown_in_pieces},
        {"a long text", long_text},
        {"a long text in hexadecimal", hexadecimal_text},
        {"operands without an operator", operands},
        {"strings that never end", open_strings},
        {"hexadecimal that never ends", open_hexadecimal},
        {"brackets", brackets},
        {"comments", comments},
        {"inline images", images},
        {"an inline image that never ends", image_without_end},
        {"an inline image of many keys", image_keys},
        {"states in each other", states},
        {"marked contents in each other", marks},
        {"replaced texts in each other", replaced},
        {"forms", forms},
        {"groups", groups},
        {"images", drawn_images},
        {"matrices", matrices},
        {"rectangles", rectangles},
        {"areas of the whole page", large_areas},
        {"one path of many lines", one_path},
        {"one path of many curves", curves},
        {"one path of many rectangles", parts},
        {"one path of moves", moves},
        {"one path, closed many times", ended_paths},
        {"strokes", strokes},
        {"clips in each other", clips},
        {"clips of the whole page", wide_clips},
        {"masks", masks},
        {"patterns", patterns},
        {"shadings", shadings},
        {"colours", colours},
        {"texts that are hidden and seen", twins, counted},
        {"texts that nobody sees", hidden_spaces, counted},
        {"frames", frames},
        {"texts on areas", texts_on_areas, counted},
        {"texts on paths", texts_in_paths, counted},
        {"texts in clips", texts_in_clips, counted},
        {"texts in masks", texts_in_masks, counted},
        {"letters as a clip", letters_as_clip, counted},
        {"white lines on areas", white_lines, counted},
        {"light lines beside areas", light_lines, counted},
        {"forms in forms", forms_in_forms, counted},
    };
    return all;
}

} // namespace test
