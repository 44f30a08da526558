// A scan read without a PDF: what a program reads in logos, bullets, numbers and rules, and where nothing is bold.

#include "formats/registry.h"
#include "grammar/read.h"
#include "view/view.h"

#include "support/doctest.h"
#include "support/page_builder.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace ofstract;

namespace {

constexpr test::Style logo{30, false, 0};

// As OCRmyPDF gives it: no weight, a logo on each page, a table without rules, squares read as letters.
test::Book scan() {
    test::Book book;
    book.page().put(440, 70, "Oféted", logo).put(440, 90, "raising standards").put(440, 105, "improving lives");
    book.put(71, 150, "Inspection of Camden local authority children’s services", {16, false, 0});
    book.put(71, 190, "Inspection dates: 13 to 24 May 2024");
    book.put(71, 215, "Lead inspector: Harriet Vale, His Majesty’s Inspector");
    const std::vector<std::vector<const char*>> rows = {
        {"The impact of leaders on social work practice with", "Requires improvement"},
        {"children and families", "to be good"},
        {"The experiences and progress of children who need _ |", "Good"},
        {"help and protection", ""},
        {"The experiences and progress of children in care and", "Good"},
        {"care leavers", ""},
        {"Overall effectiveness", "Requires improvement"},
        {"", "to be good"}};
    double y = 270;
    for (const auto& row : rows) {
        book.put(77, y, row[0], {9, false, 0}).put(430, y, row[1], {9, false, 0});
        y += 14;
    }
    book.lines(71, 480,
               {"Services for children in Camden are not what they were when the",
                "inspectors came last, though some of them are better than they were",
                "and a few are as good as any that were seen in the north this year."});

    book.page().put(440, 70, "Ofsted", logo).put(470, 45, "KKK", {20, false, 0});
    book.put(71, 120, "What needs to improve?")
        .put(71, 95, "What needs to improve?"); // a box that nobody sees has it too
    book.put(71, 150, "m@").put(87, 150, "The quality of plans, which name a child and what is to be done");
    book.put(87, 164.5, "for it by whom and when.");
    book.put(71, 194, "e").put(87, 194, "The pace of visits.");
    book.put(71, 240, "The experiences and progress of children who need help and protection: good");
    book.put(84, 270, "1.")
        .lines(99, 270, {"Children are seen by workers who know them", "and who come when they say."});
    book.put(84, 315, "2.Children").put(148, 315, "are heard by workers who know them well");
    book.put(99, 329.5, "and who write down what they say.");
    book.put(71, 360, "a").put(87, 360, "word begins this line that is no bullet.");

    book.page().put(440, 70, "Ofste", logo);
    book.put(71, 120, "The experiences and progress of children in care and care leavers: good");
    book.put(85, 150, ".")
        .lines(99, 150, {"Children in care live with families who know them", "and who keep in touch."});
    for (engine::Page& page : book.pages.pages) page.is_recognised = true;
    return book;
}

grammar::Document read(const engine::Pages& sheets) {
    const view::Views views = view::view(sheets);
    return grammar::read(views.pages, layout::lay_out(views.pages), formats::all(), &formats::general());
}

std::vector<std::string> furniture(const grammar::Document& document, const std::string& type) {
    std::vector<std::string> out;
    for (const auto& piece : document.furniture)
        if (piece.type == type) out.push_back(piece.text.text);
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("scan: words read in a logo are no part of the title, and in no section") {
    const grammar::Document document = read(scan().pages);
    CHECK(document.format == "ilacs-inspection");
    CHECK(document.title.text == "Inspection of Camden local authority children’s services");
    CHECK(furniture(document, "header") ==
          std::vector<std::string>{"KKK", "Ofste", "Ofsted", "Oféted", "improving lives", "raising standards"});
}

TEST_CASE("scan: large words at the top of fewer than three pages, or of a file that is no scan, are no logo") {
    test::Book book = scan();
    for (engine::Page& page : book.pages.pages) page.is_recognised = false;
    CHECK(furniture(read(book.pages), "header").empty());
    test::Book two = scan();
    two.pages.pages.pop_back();
    CHECK(furniture(read(two.pages), "header").empty());
}

TEST_CASE("scan: wrapped labels and grades of a table whose rules nobody sees are one row each") {
    const grammar::Document document = read(scan().pages);
    REQUIRE(document.judgements.size() == 4);
    CHECK(document.judgements[0].id == "leaders");
    CHECK(document.judgements[0].grade == Grade::requires_improvement);
    CHECK(document.judgements[0].grade_text.text == "Requires improvement to be good");
    CHECK(document.judgements[1].id == "help-and-protection");
    CHECK(document.judgements[1].label.text ==
          "The experiences and progress of children who need _ | help and protection"); // verbatim
    CHECK(document.judgements[2].id == "in-care-and-care-leavers");
    CHECK(document.judgements[3].grade == Grade::requires_improvement);
}

TEST_CASE("scan: headings are known by their words, bullets and numbers by their place") {
    const grammar::Document document = read(scan().pages);
    REQUIRE(document.sections.size() == 4);
    const auto& improve = document.sections[1];
    CHECK(improve.id == "what-needs-to-improve");
    CHECK(furniture(document, "table-header") == std::vector<std::string>{"What needs to improve?"});
    REQUIRE(improve.elements.size() == 2);
    CHECK(improve.elements[0].kind == grammar::ElementKind::item);
    CHECK(improve.elements[0].marker == "m@");
    CHECK(improve.elements[0].text.text ==
          "The quality of plans, which name a child and what is to be done for it by whom and when.");
    CHECK(improve.elements[1].marker == "e"); // one line: where the others' bullets are

    const auto& protection = document.sections[2];
    CHECK(protection.grade == Grade::good);
    REQUIRE(protection.elements.size() == 3);
    CHECK(protection.elements[0].number == "1");
    CHECK(protection.elements[1].number == "2"); // "2.Children"
    CHECK(protection.elements[1].text.text ==
          "Children are heard by workers who know them well and who write down what they say.");
    CHECK(protection.elements[2].kind == grammar::ElementKind::paragraph); // "a word"

    // A number that cannot be read stays in its text; its paragraph is whole.
    const auto& care = document.sections[3];
    REQUIRE(care.elements.size() == 1);
    CHECK(care.elements[0].text.text == ". Children in care live with families who know them and who keep in touch.");
    CHECK(std::any_of(document.diagnostics.begin(), document.diagnostics.end(), [](const grammar::Diagnostic& d) {
        return d.code == std::string(diagnostics::paragraph_stray_mark);
    }));
}

TEST_CASE("scan: bullets of one line each are known where two begin in one place, and their texts in another") {
    test::Book book;
    book.page().put(57, 70, "Independent school progress monitoring inspection");
    book.put(57, 120, "The Barn School", {22, false, 0}).put(57, 150, "Hayloft Lane, Westmarch WM8 8BN");
    book.put(57, 180, "Inspection dates").put(230, 180, "7 and 8 March 2023");
    book.put(57, 205, "Overall outcome").put(230, 205, "The school meets all of the standards that were checked");
    book.put(57, 260, "Main findings", {15, false, 0});
    book.put(57, 290, "Part 1. Quality of education provided").put(57, 315, "Paragraph 2(1), 2(1)(a)");
    book.put(57, 337, "m@").put(75, 337, "The plan of what is taught ended in May. It now goes on to July.");
    book.put(57, 359, "m").put(75, 359, "The school meets the standards in this part.");
    book.put(57, 386, "Part 3. Welfare, health and safety of pupils").put(57, 411, "Paragraph 7, 7(a)");
    book.put(57, 433, "m@").put(75, 433, "The policy is published on the door and on the website.");
    book.put(57, 480, "E:").put(75, 480, "enquiries@example.org").put(57, 495, "W:").put(75, 495, "www.example.org");
    book.pages.pages[0].is_recognised = true;
    const grammar::Document document = read(book.pages);
    REQUIRE(document.judgements.size() == 2);
    CHECK(document.judgements[1].id == "part-1");
    CHECK(document.judgements[1].grade == Grade::met);
    CHECK(document.judgements[1].label.text == "The school meets the standards in this part.");
    REQUIRE(document.sections.size() == 1);
    REQUIRE(document.sections[0].sections.size() == 2);
    const std::vector<grammar::Element>& elements = document.sections[0].sections[1].elements;
    REQUIRE(elements.size() >= 2);
    CHECK(elements[0].marker == "m@");
    for (const grammar::Element& element : elements) CHECK(element.marker != "E:");
}
