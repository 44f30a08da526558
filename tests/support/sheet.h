#pragma once
// One page, written by hand → the engine's words of it.

#include "engine/document.h"

#include "support/doctest.h"
#include "support/pdf_builder.h"

#include <string>
#include <vector>

namespace test {

// One page of 600 by 800 points. /F: widths of half an em and a box from 0.9 above to 0.2 below; /G: the same with
// one from 1.3 above to 0.5 below; /H: Helvetica without widths; /C: two-byte codes; /X is a form of the page.
struct Sheet {
    std::string content;
    std::string in_page = "/MediaBox[0 0 600 800]";
    std::string form = "", form_keys = "";
    std::string rest = ""; // of the content, in a second stream

    static std::string font(const std::string& name, const std::string& heights) {
        std::string widths;
        for (int i = 32; i < 127; ++i) widths += "500 ";
        return "<</Type/Font/Subtype/TrueType/BaseFont/" + name +
               "/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[" + widths +
               "]/FontDescriptor<</Type/FontDescriptor/FontName/" + name + "/Flags 32" + heights + ">>>>";
    }

    std::vector<ofstract::engine::Word> words() const { return page().words; }

    ofstract::engine::Page page() const {
        const auto pages = ofstract::engine::read_pages(
            test::pdf_of(
                {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                 "<</Type/Page/Parent 2 0 R" + in_page +
                     "/Contents[4 0 R 11 0 R]/Resources<</Font<</F 5 0 R/G 6 0 R/H 7 0 R/C 8 0 R>>/XObject<</X 10 0 "
                     "R>>>>>>",
                 test::stream_of(content), font("Low", "/Ascent 900/Descent -200"),
                 font("High", "/Ascent 1300/Descent -500"),
                 "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
                 "<</Type/Font/Subtype/Type0/BaseFont/Wide/Encoding/Identity-H/DescendantFonts[9 0 R]>>",
                 "<</Type/Font/Subtype/CIDFontType2/BaseFont/Wide/CIDSystemInfo<</Registry(Adobe)/Ordering"
                 "(Identity)/Supplement 0>>/DW 700/W[65[400 600] 97 122 550]/FontDescriptor<</Type"
                 "/FontDescriptor/FontName/Wide/Flags 4/Ascent 1000/Descent -300>>>>",
                 test::stream_of(form, "/Type/XObject/Subtype/Form/BBox[-1000 -1000 1000 1000]" + form_keys),
                 test::stream_of(rest)}),
            {});
        REQUIRE(pages.ok());
        return pages->pages[0];
    }
};

} // namespace test
