// What refers to itself, directly or by another: a reader that follows it never comes back.

#include "cases.h"
#include "pdf.h"

namespace hostile {
namespace {

const std::string form = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]";

// The page tree's root is object 1, the page object 2, its content object 3. `root` and `page`: their entries.
std::string tree(const std::string& root, const std::string& page) {
    Pdf pdf;
    pdf.add("<</Type/Pages" + root + ">>");
    pdf.add("<</Type/Page/Contents 3 0 R/Resources<<" + std::string(helvetica) + ">>" + page + ">>");
    pdf.stream(shown("tree"));
    return pdf.finish(pdf.add("<</Type/Catalog/Pages 1 0 R>>"));
}

// Each form of the circle draws the next one twice; the last one draws the first, or nothing.
std::string forms(int count, bool circle) {
    Pdf pdf;
    for (int i = 1; i <= count; ++i) {
        const std::string next = ref(i < count || !circle ? i + 1 : 1);
        pdf.stream(shown("form") + "/X Do /X Do", form + "/Resources<<" + helvetica + "/XObject<</X " + next + ">>>>");
    }
    if (!circle) pdf.stream(" ", form);
    return pdf.one_page("/X Do", "/XObject<</X 1 0 R>>");
}

// A font of two-byte codes, whose map to Unicode is object 1 and whose encoding is `encoding`.
std::string mapped(Pdf& pdf, const std::string& encoding) {
    return pdf.one_page(shown("map"), "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/M/ToUnicode 1 0 R/Encoding" +
                                          encoding +
                                          "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/M"
                                          "/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>]>>>>");
}

const std::string map_start = "/CIDInit /ProcSet findresource begin begincmap ";
const std::string map_end = " endcmap end";

std::string map_that_uses_itself(const std::string& encoding) {
    Pdf pdf;
    pdf.stream(map_start + "/Self usecmap" + map_end, "/Type/CMap/CMapName/Self/UseCMap 1 0 R");
    return mapped(pdf, encoding);
}

std::string maps_in_a_circle() {
    Pdf pdf;
    pdf.stream(map_start + map_end, "/Type/CMap/CMapName/One/UseCMap 2 0 R");
    pdf.stream(map_start + map_end, "/Type/CMap/CMapName/Two/UseCMap 1 0 R");
    return mapped(pdf, " 2 0 R");
}

std::string glyph_that_shows_itself() {
    Pdf pdf;
    pdf.stream("9 0 d0 BT /F 1 Tf (aa) Tj ET");
    pdf.add("<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]"
            "/Encoding<</Differences[97/a]>>/CharProcs<</a 1 0 R>>/Resources<</Font<</F 2 0 R>>>>>>");
    return pdf.one_page(shown("a"), "/Font<</F 2 0 R>>");
}

std::string pattern_that_paints_itself() {
    Pdf pdf;
    pdf.stream("/Pattern cs /P scn 0 0 9 9 re f", "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]"
                                                  "/XStep 0.001/YStep 0.001/Resources<</Pattern<</P 1 0 R>>>>");
    return pdf.one_page("/Pattern cs /P scn 0 0 595 842 re f " + shown("tiled"),
                        helvetica + std::string("/Pattern<</P 1 0 R>>"));
}

std::string mask_of_itself() {
    Pdf pdf;
    pdf.stream("/G gs /X Do", form + "/Group<</S/Transparency>>/Resources<</ExtGState<</G<</SMask<</S/Luminosity/G "
                                     "1 0 R>>>>>>/XObject<</X 1 0 R>>>>");
    return pdf.one_page("/G gs /X Do " + shown("masked"),
                        helvetica +
                            std::string("/ExtGState<</G<</SMask<</S/Luminosity/G 1 0 R>>>>>>/XObject<</X 1 0 R>>"));
}

// A stream that has itself as its length, its filter, or what it needs for them.
std::string stream_with(const std::string& entries) {
    Pdf pdf;
    pdf.add("<<" + entries + ">>stream\n" + shown("self") + "\nendstream");
    pdf.add("<</Type/Pages/Count 1/Kids[3 0 R]>>");
    pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[1 0 R 1 0 R]/Resources<<" +
            std::string(helvetica) + ">>>>");
    return pdf.finish(pdf.add("<</Type/Catalog/Pages 2 0 R>>"));
}

std::string resources_of(const std::string& body) { // object 1
    Pdf pdf;
    pdf.add(body);
    return pdf.one_page(shown("resource"),
                        "/Font<</F 1 0 R>>/ExtGState 1 0 R/XObject 1 0 R/ColorSpace<</C 1 0 R>>/Properties 1 0 R");
}

std::string contents_array() {
    Pdf pdf;
    pdf.add("[1 0 R 1 0 R]");
    pdf.add("<</Type/Pages/Count 1/Kids[3 0 R]>>");
    pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 1 0 R>>");
    return pdf.finish(pdf.add("<</Type/Catalog/Pages 2 0 R>>"));
}

// The cross-reference table at offset 9; its trailer has `entries`, in which @ is that offset.
std::string table(std::string entries) {
    const std::string body = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
    const std::string start = "%PDF-1.7\n";
    for (std::size_t at = entries.find('@'); at != std::string::npos; at = entries.find('@'))
        entries.replace(at, 1, "9");
    return start + "xref\n0 2\n0000000000 65535 f \n0000000300 00000 n \ntrailer\n<</Size 2/Root 1 0 R" + entries +
           ">>\nstartxref\n9\n%%EOF\n" + body;
}

// Tables whose /Prev lead from one to the next and back to the first.
std::string tables_in_a_circle() {
    std::string out = "%PDF-1.7\n";
    constexpr int count = 1000;
    for (int i = 0; i < count; ++i) {
        std::string next = std::to_string(9 + 100 * ((i + 1) % count));
        std::string one = "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev " + next + ">>\n";
        out += one.append(100 - one.size(), ' ');
    }
    return out + "startxref\n9\n%%EOF\n";
}

std::string xref_stream_before_itself() {
    const std::string entry = std::string("\1\0\0\x09\0", 5);
    return "%PDF-1.7\n1 0 obj\n" +
           Pdf::stream_body(repeated(entry, 2), "/Type/XRef/W[1 3 1]/Size 2/Root 1 0 R/Prev 9") +
           "\nendobj\nstartxref\n9\n%%EOF\n";
}

// An object stream that is said to lie in itself, and to extend itself.
std::string object_stream_in_itself() {
    std::string out =
        "%PDF-1.7\n1 0 obj\n" +
        Pdf::stream_body("1 0 2 10 <<>>      <</Type/Catalog/Pages 3 0 R>>", "/Type/ObjStm/N 2/First 9/Extends 1 0 R") +
        "\nendobj\n";
    const std::string start = std::to_string(out.size());
    const std::string entries("\0\0\0\xFF\2\0\1\0\2\0\1\1\2\0\1\2", 16); // 1, 2 and 3 are in object 1
    out += "4 0 obj\n" + Pdf::stream_body(entries, "/Type/XRef/W[1 2 1]/Size 4/Root 2 0 R") + "\nendobj\n";
    return out + "startxref\n" + start + "\n%%EOF\n";
}

} // namespace

void add_cycles(Cases& cases) {
    const std::string box = "/MediaBox[0 0 595 842]";
    cases.push_back({"cycle-kids-of-itself", [] { return tree("/Count 1/Kids[1 0 R]", ""); }, Expected::error});
    cases.push_back({"cycle-kids-a-thousand-times",
                     [] { return tree("/Count 1000000/Kids[" + repeated("1 0 R ", 1000) + ']', ""); },
                     Expected::error});
    cases.push_back({"cycle-parent-of-itself", [] { return tree("/Count 1/Kids[2 0 R]", "/Parent 2 0 R"); }});
    cases.push_back({"cycle-root-in-page",
                     [box] { return tree("/Count 1/Kids[2 0 R]/Parent 2 0 R", box + "/Parent 1 0 R/Kids[1 0 R]"); }});
    cases.push_back({"cycle-form-of-itself", [] { return forms(1, true); }});
    cases.push_back({"cycle-forms-in-a-circle", [] { return forms(20, true); }});
    cases.push_back({"doubling-forms", [] { return forms(40, false); }, Expected::error});
    cases.push_back({"cycle-map-of-itself", [] { return map_that_uses_itself("/Identity-H"); }});
    cases.push_back({"cycle-map-and-encoding-of-itself", [] { return map_that_uses_itself(" 1 0 R"); }});
    cases.push_back({"cycle-maps-in-a-circle", maps_in_a_circle});
    cases.push_back({"cycle-glyph-of-itself", glyph_that_shows_itself});
    cases.push_back({"cycle-pattern-of-itself", pattern_that_paints_itself});
    cases.push_back({"cycle-mask-of-itself", mask_of_itself});
    cases.push_back({"cycle-length-of-itself", [] { return stream_with("/Length 1 0 R"); }});
    cases.push_back(
        {"cycle-filter-of-itself", [] { return stream_with("/Length 40/Filter 1 0 R/DecodeParms 1 0 R"); }});
    cases.push_back(
        {"cycle-filters-of-itself", [] { return stream_with("/Length 40/Filter[1 0 R[1 0 R]]/DecodeParms[1 0 R]"); }});
    cases.push_back({"cycle-jbig2-globals-of-itself",
                     [] { return stream_with("/Length 40/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 1 0 R>>"); }});
    cases.push_back({"cycle-reference-of-itself", [] { return resources_of("1 0 R"); }});
    cases.push_back({"cycle-font-of-itself", [] {
                         return resources_of(
                             "<</Type/Font/Subtype/Type0/BaseFont/S/DescendantFonts[1 0 R]/Encoding 1 0 R"
                             "/ToUnicode 1 0 R/FontDescriptor 1 0 R>>");
                     }});
    cases.push_back({"cycle-colour-of-itself", [] { return resources_of("[/Indexed 1 0 R 1 0 R 1 0 R]"); }});
    cases.push_back({"cycle-contents-of-itself", contents_array, Expected::error});
    cases.push_back({"cycle-table-before-itself", [] { return table("/Prev @"); }, Expected::error});
    cases.push_back({"cycle-table-and-stream", [] { return table("/XRefStm @/Prev @"); }, Expected::error});
    cases.push_back({"cycle-tables", tables_in_a_circle, Expected::error});
    cases.push_back({"cycle-xref-stream", xref_stream_before_itself, Expected::error});
    cases.push_back({"cycle-object-stream", object_stream_in_itself, Expected::error});
}

} // namespace hostile
