// Pages, and what they share.

#include "growth/pdf_shapes.h"

#include "support/pdf_builder.h"

namespace test {
namespace {

std::string numbered(std::size_t count, const std::string& before, const std::string& after) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out.append(before).append(std::to_string(i)).append(after);
    return out;
}

// So many pages; objects 3 and 4 are what they share, 5 and 6 a font and a stream.
std::string pages_of(std::size_t count, const std::string& page, const std::string& inherited, const std::string& third,
                     const std::string& fourth = "null") {
    std::string kids;
    for (std::size_t i = 0; i < count; ++i) kids += std::to_string(i + 7) + " 0 R ";
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>",
                                        "<</Type/Pages/MediaBox[0 0 595 842]/Kids[" + kids + "]/Count " +
                                            std::to_string(count) + inherited + ">>",
                                        third,
                                        fourth,
                                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                                        stream_of("BT /F1 9 Tf 50 700 Td(ab)Tj ET")};
    objects.insert(objects.end(), count, "<</Type/Page/Parent 2 0 R" + page + ">>");
    return pdf_of(objects);
}

std::string fonts_of(std::size_t n) { return "<<" + numbered(n, "/F", " 5 0 R") + ">>"; }

std::string plain(std::size_t n) { return pages_of(n, "/Contents 6 0 R/Resources<</Font<</F1 5 0 R>>>>", "", "null"); }
std::string shared_resources(std::size_t n) {
    return pages_of(n / 4, "/Contents 6 0 R/Resources 3 0 R", "", "<</Font" + fonts_of(n) + ">>");
}
std::string inherited_resources(std::size_t n) {
    return pages_of(n / 4, "/Contents 6 0 R", "/Resources<</Font" + fonts_of(n) + ">>", "null");
}
std::string shared_fonts(std::size_t n) {
    return pages_of(n / 4, "/Contents 6 0 R/Resources<</Font 3 0 R>>", "", fonts_of(n));
}
std::string shared_forms(std::size_t n) {
    return pages_of(n / 4, "/Resources<</XObject 3 0 R>>", "", "<<" + numbered(n, "/X", " 4 0 R") + ">>",
                    stream_of("", "/Subtype/Form/BBox[0 0 1 1]"));
}
std::string shared_contents(std::size_t n) {
    return pages_of(n / 4, "/Contents 3 0 R", "", "[" + times(n, "6 0 R ") + "]");
}
std::string shared_notes(std::size_t n) {
    return pages_of(n / 4, "/Annots 3 0 R", "", "[" + times(n, "4 0 R ") + "]", "<</Type/Annot/AP 5 0 R>>");
}
std::string long_box(std::size_t n) {
    return pages_of(n / 4, "", "/CropBox[0 0 " + times(n, "0") + "595 842]/Rotate " + times(n, "0") + "90", "null");
}
std::string long_boxes(std::size_t n) { return pages_of(n / 4, "", "/CropBox[" + times(n, "0 ") + "]", "null"); }
std::string boxes_of_all_sizes(std::size_t n) {
    std::string kids;
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", ""};
    for (std::size_t i = 0; i < n; ++i) {
        kids += std::to_string(i + 3) + " 0 R ";
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 " + std::to_string(i) + "]>>");
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(n) + ">>";
    return pdf_of(objects);
}
std::string contents_in_pieces(std::size_t n) {
    return pages_of(1, "/Contents[" + times(n, "6 0 R ") + "]/Resources<</Font<</F1 5 0 R>>>>", "", "null");
}
// What one of a page's streams begins goes on in the next.
std::string in_pieces_of(const std::string& piece, std::size_t n) {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[" + times(n, "4 0 R ") + "]>>",
                   stream_of(piece)});
}
std::string a_string_in_pieces(std::size_t n) { return in_pieces_of("(aaaaaaaa", n); }
std::string a_comment_in_pieces(std::size_t n) { return in_pieces_of("% aaaaaaaa", n); }
std::string operands_in_pieces(std::size_t n) { return in_pieces_of("1 2 (a) [", n); }
std::string blanks_in_pieces(std::size_t n) { return in_pieces_of(times(n, " "), n); }
std::string numbers_in_pieces(std::size_t n) { return in_pieces_of(times(n, "1 "), n); }
std::string one_page_twice(std::size_t n) {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[" + times(n, "3 0 R ") + "]>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"});
}
std::string deep_tree(std::size_t n) {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>"};
    for (std::size_t i = 0; i < n; ++i)
        objects.push_back("<</Type/Pages/Count 1/Kids[" + std::to_string(i + 3) + " 0 R]>>");
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
    return pdf_of(objects);
}

// Objects that refer to each other, and those that nothing refers to.
std::string chain(std::size_t n) {
    std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 4 0 R>>"};
    for (std::size_t i = 0; i < n; ++i) objects.push_back("<</Next " + std::to_string(i + 5) + " 0 R>>");
    return pdf_of(objects);
}
std::string strays(std::size_t n) {
    std::vector<std::string> objects = {
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</A 4 0 R/B 4 0 R>>>>",
        "<<" + numbered(n, "/K", " 1") + ">>"};
    objects.insert(objects.end(), n, "<<>>");
    return pdf_of(objects);
}

// One page whose content names things of large dictionaries.
std::string page_of(const std::string& content, const std::string& resources, const std::string& fourth = "null") {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>>>",
                   "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<<" + resources + ">>>>",
                   fourth, "<</Type/OCG/Name(a)>>", stream_of(content),
                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"});
}

std::string many_resources(std::size_t n) {
    return page_of("BT " + times(n, "/F1 9 Tf ") + "ET", numbered(n, "/K", " 1") + "/Font<</F1 7 0 R>>");
}
std::string many_names(std::size_t n) {
    return page_of("BT " + numbered(n, "/F", " 9 Tf(a)Tj ") + "ET", "/Font<<" + numbered(n, "/F", " 7 0 R") + ">>");
}
std::string large_state(std::size_t n) {
    return page_of(times(n, "/G gs "), "/ExtGState<</G 4 0 R>>", "<<" + numbered(n, "/K", " 1") + ">>");
}
std::string large_form(std::size_t n) {
    return page_of(times(n, "/X Do "), "/XObject<</X 4 0 R>>",
                   stream_of("", "/Subtype/Form/BBox[0 0 1 1]" + numbered(n, "/K", " 1")));
}
std::string layers(std::size_t n) {
    return page_of(times(n, "/OC/L BDC EMC "), "/Properties<</L 4 0 R>>",
                   "<</Type/OCMD/OCGs[" + times(n, "5 0 R ") + "]>>");
}
// A quarter as many things of one kind, each named once by the content, and all refer to the large `fourth`.
std::string layers_of(std::size_t n, const std::string& layer, const std::string& fourth) {
    return page_of(numbered(n / 4, "/OC/L", " BDC EMC "), "/Properties<<" + numbered(n / 4, "/L", layer) + ">>",
                   fourth);
}
std::string spaces_of(std::size_t n, const std::string& space, const std::string& fourth) {
    return page_of(numbered(n / 4, "/C", " cs "), "/ColorSpace<<" + numbered(n / 4, "/C", space) + ">>", fourth);
}
std::string layers_that_share(std::size_t n) {
    return layers_of(n, "<</Type/OCMD/OCGs 4 0 R>>", "[" + times(n, "5 0 R ") + "]");
}
std::string layers_by_expressions(std::size_t n) {
    return layers_of(n, "<</Type/OCMD/VE 4 0 R>>", "[/Or" + times(n, "[/Not 5 0 R]") + "]");
}
std::string expressions_in_each_other(std::size_t n) {
    return page_of("/OC/L BDC EMC ", "/Properties<</L 4 0 R>>",
                   "<</Type/OCMD/VE" + times(n, "[/Not") + times(n, "]") + ">>");
}
std::string usages_that_share(std::size_t n) {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs 4 0 R/D<</AS[" +
                       times(n / 4, "<</Event/View/Category[/View]/OCGs 4 0 R>>") + "]>>>>>>",
                   "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                   "[" + times(n, "5 0 R ") + "]", "<</Type/OCG>>"});
}
std::string large_properties(std::size_t n) {
    return page_of(times(n, "/Span/L BDC EMC "), "/Properties<</L 4 0 R>>", "<<" + numbered(n, "/K", " 1") + ">>");
}
std::string inks(std::size_t n) {
    return page_of(times(n, "/C cs "), "/ColorSpace<</C[/DeviceN 4 0 R/DeviceGray 5 0 R]>>",
                   "[" + times(n, "/A") + "]");
}
std::string spaces(std::size_t n) {
    return spaces_of(n, "[/Indexed/DeviceGray 255 4 0 R]", "(" + times(n, "aa") + ")");
}
std::string inks_of_many_names(std::size_t n) {
    return spaces_of(n, "[/DeviceN 4 0 R/DeviceGray 5 0 R]", "[" + times(n, "/A") + "]");
}
std::string stitched(std::size_t n) {
    return spaces_of(n, "[/Separation/A/DeviceGray<</FunctionType 3/Domain[0 1]/Functions 4 0 R>>]",
                     "[" + times(n, "<</FunctionType 2/Domain[0 1]/N 1>>") + "]");
}

} // namespace

const std::vector<PdfShape>& page_shapes() {
    using With = PdfShape::With;
    static const std::vector<PdfShape> all = {
        {"pages", plain},
        {"pages that share their resources", shared_resources},
        {"pages that inherit their resources", inherited_resources},
        {"pages that share their fonts", shared_fonts},
        {"pages that share their forms", shared_forms},
        {"pages that share a list of contents", shared_contents, With::counted},
        {"pages that share a list of annotations", shared_notes},
        {"pages that inherit a box of many zeroes", long_box},
        {"pages that inherit a box of many numbers", long_boxes},
        {"pages of all sizes", boxes_of_all_sizes},
        {"contents in many pieces", contents_in_pieces},
        {"a string in many pieces", a_string_in_pieces},
        {"a comment in many pieces", a_comment_in_pieces},
        {"operands in many pieces", operands_in_pieces},
        {"many pieces of many blanks", blanks_in_pieces, With::counted},
        {"many pieces of many numbers", numbers_in_pieces, With::counted},
        {"one page many times", one_page_twice},
        {"a deep page tree", deep_tree},
        {"a chain of references", chain},
        {"objects that nothing refers to", strays},
        {"resources of many kinds", many_resources},
        {"fonts of many names", many_names},
        {"a state of many keys", large_state},
        {"a form of many keys", large_form},
        {"a layer of many groups", layers},
        {"layers that share their groups", layers_that_share},
        {"layers that share an expression", layers_by_expressions},
        {"an expression in many others", expressions_in_each_other},
        {"usages that share their groups", usages_that_share},
        {"properties of many keys", large_properties},
        {"a space of many inks", inks},
        {"spaces that share a table", spaces},
        {"spaces that share their inks", inks_of_many_names},
        {"spaces that share their functions", stitched},
    };
    return all;
}

} // namespace test
