#pragma once
// Made-up PDFs of one page, which Poppler reads without a table of references.

#include <cstddef>
#include <string>

namespace test {

// `content` is the page's; /F is a font that the document names, /X0 what `objects` have from number 6 on.
inline std::string one_page_pdf(const std::string& content, const std::string& objects = "") {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
           "/Resources<</Font<</F 5 0 R>>/XObject<</X0 6 0 R>>>>>>endobj\n4 0 obj<</Length " +
           std::to_string(content.size()) + ">>stream\n" + content +
           "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
           "endobj\n" +
           objects + "trailer<</Root 1 0 R>>\n%%EOF\n";
}

// A ligature spelt out, behind which the page has no font any more: Poppler 22.12 asks the font that is not there for
// its name, and dies. Ordinary word processors write such pages.
constexpr const char* fatal_fonts = "/Span <</ActualText (fi)>> BDC q BT /F 12 Tf 30 600 Td (x) Tj ET Q EMC\n";

// The first page of a report, and `more`.
inline std::string front_page_pdf(const std::string& more = "") {
    const char* const lines[] = {"Inspection of Westmarch local authority children's services",
                                 "Inspection dates: 13 May 2024 to 24 May 2024",
                                 "Lead inspector: Harriet Vale, His Majesty's Inspector"};
    std::string content;
    int y = 700; // points
    for (const char* const line : lines)
        content += "q BT /F 12 Tf 30 " + std::to_string(y -= 20) + " Td (" + line + ") Tj ET Q\n";
    return one_page_pdf(content + more);
}

// Operators that there are not.
inline std::string complaints(std::size_t count) {
    std::string content;
    for (std::size_t i = 0; i < count; ++i) content += "x\n";
    return content;
}

// Behind `before`, two to the power of thirty forms: each shows the next one twice.
inline std::string endless_pdf(const std::string& before = "") {
    constexpr int depth = 30, first = 6;
    const std::string head = " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]";
    std::string forms;
    for (int i = first; i < first + depth; ++i)
        forms += std::to_string(i) + head + "/Resources<</XObject<</X0 " + std::to_string(i + 1) +
                 " 0 R>>>>/Length 15>>stream\n/X0 Do\n /X0 Do\nendstream endobj\n";
    forms += std::to_string(first + depth) + head + "/Length 1>>stream\n \nendstream endobj\n";
    return one_page_pdf(before + "/X0 Do", forms);
}

} // namespace test
