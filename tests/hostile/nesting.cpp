// Depth: a reader that calls itself for what is inside runs out of stack.

#include "cases.h"
#include "pdf.h"

namespace hostile {
namespace {

constexpr std::size_t million = 1'000'000;

// `open` a million times, then `close`: as the page's content, and as a value in its dictionary.
std::string in_content(std::string_view open, std::string_view close) {
    return Pdf().one_page(repeated(open, million) + repeated(close, million) + shown("below"));
}
std::string in_page(std::string_view open, std::string_view close) {
    return Pdf().one_page(shown("beside"), "", "/Deep " + repeated(open, million) + '1' + repeated(close, million));
}

// Form n draws form n + 1.
std::string forms() {
    constexpr int depth = 20000;
    Pdf pdf;
    int inner = pdf.stream(shown("innermost"),
                           std::string("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<") + helvetica + ">>");
    for (int i = 0; i < depth; ++i)
        inner = pdf.stream("/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X " +
                                        ref(inner) + ">>>>");
    return pdf.one_page("/X Do", "/XObject<</X " + ref(inner) + ">>");
}

std::string page_tree() {
    constexpr int depth = 100000;
    Pdf pdf;
    const int top = pdf.reserve();
    int parent = top;
    for (int i = 0; i < depth; ++i) {
        const int node = pdf.reserve();
        pdf.set(parent, "<</Type/Pages/Count 1/Kids[" + ref(node) + "]>>");
        parent = node;
    }
    const int contents = pdf.stream(shown("leaf"));
    pdf.set(parent, "<</Type/Page/Parent " + ref(parent - 1) + "/MediaBox[0 0 595 842]/Contents " + ref(contents) +
                        "/Resources<<" + helvetica + ">>>>");
    return pdf.finish(pdf.add("<</Type/Catalog/Pages " + ref(top) + ">>"));
}

// Object n is no more than a reference to object n + 1.
std::string references() {
    Pdf pdf;
    const int first = pdf.reserve();
    int last = first;
    for (int i = 0; i < 100000; ++i) {
        const int next = pdf.reserve();
        pdf.set(last, ref(next));
        last = next;
    }
    pdf.set(last, "<<>>");
    return pdf.one_page(shown("at the end"), helvetica + ("/ExtGState " + ref(first)));
}

std::string colour_spaces() {
    Pdf pdf;
    int space = pdf.add("/DeviceRGB");
    for (int i = 0; i < 20000; ++i) space = pdf.add("[/Indexed " + ref(space) + " 1 <000000FFFFFF>]");
    return pdf.one_page("/C cs 1 sc " + shown("coloured"), helvetica + ("/ColorSpace<</C " + ref(space) + ">>"));
}

std::string functions() {
    Pdf pdf;
    int function = pdf.add("<</FunctionType 2/Domain[0 1]/N 1>>");
    for (int i = 0; i < 20000; ++i)
        function = pdf.add("<</FunctionType 3/Domain[0 1]/Bounds[]/Encode[0 1]/Functions[" + ref(function) + "]>>");
    return pdf.one_page("/S sh " + shown("shaded"),
                        helvetica + ("/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 1]/Function " +
                                     ref(function) + ">>>>"));
}

std::string visibility() {
    Pdf pdf;
    const int group = pdf.add("<</Type/OCG/Name(g)>>");
    const std::string expression = repeated("[/Not", 100000) + ref(group) + repeated("]", 100000);
    return pdf.one_page("/OC /V BDC " + shown("perhaps") + " EMC",
                        helvetica + ("/Properties<</V<</Type/OCMD/VE " + expression + ">>>>"));
}

std::string glyphs() {
    constexpr int depth = 5000;
    Pdf pdf;
    std::string resources;
    for (int i = 0; i < depth; ++i) {
        const int glyph = pdf.stream("10 0 d0 BT /F 1 Tf (a) Tj ET");
        const int font = pdf.add("<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97"
                                 "/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a " +
                                 ref(glyph) + ">>/Resources<<" + resources + ">>>>");
        resources = "/Font<</F " + ref(font) + ">>";
    }
    return pdf.one_page(shown("a"), resources);
}

} // namespace

void add_nesting(Cases& cases) {
    cases.push_back({"nested-arrays", [] { return in_page("[", "]"); }});
    cases.push_back({"nested-dictionaries", [] { return in_page("<</A", ">>"); }});
    cases.push_back({"nested-strings", [] { return in_page("(", ")"); }});
    cases.push_back({"nested-arrays-unclosed", [] { return in_page("[", ""); }, Expected::error});
    cases.push_back({"nested-arrays-in-content", [] { return in_content("[", "]"); }});
    cases.push_back({"nested-dictionaries-in-content", [] { return in_content("<</A", ">>"); }});
    cases.push_back({"nested-states", [] { return in_content("q ", "Q "); }});
    cases.push_back({"nested-states-unclosed", [] { return in_content("q ", ""); }});
    cases.push_back({"nested-marked-content", [] { return in_content("/Span BMC ", "EMC "); }});
    cases.push_back({"nested-spans", [] { return in_content("/Span <</ActualText (x)>> BDC ", "EMC "); }});
    cases.push_back({"nested-text-objects", [] { return in_content("BT ", "ET "); }});
    cases.push_back({"nested-braces", [] { return in_content("{", "}"); }});
    cases.push_back({"nested-forms", forms});
    cases.push_back({"nested-glyphs", glyphs});
    cases.push_back({"nested-page-tree", page_tree});
    cases.push_back({"nested-references", references});
    cases.push_back({"nested-colour-spaces", colour_spaces});
    cases.push_back({"nested-functions", functions});
    cases.push_back({"nested-visibility", visibility});
}

} // namespace hostile
