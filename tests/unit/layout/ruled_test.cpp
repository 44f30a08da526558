// Lines and lattices → text, boxes and tables in reading order.

#include "grammar/passage.h"
#include "layout/layout.h"

#include "support/doctest.h"
#include "support/page_builder.h"

using namespace ofstract;

namespace {

using Texts = std::vector<std::string>;

// The flow: blocks, with "[1] " before those in box 1; rows as "a | b", a header's with "# " before it.
Texts flow_of(const test::Book& book) {
    const layout::Layout layout = layout::lay_out(book.pages);
    Texts out;
    for (const auto& part : layout.flow) {
        if (const auto* block = std::get_if<layout::Block>(&part)) {
            out.push_back((block->box > 0 ? "[" + std::to_string(block->box) + "] " : "") +
                          grammar::Passage(book.pages, block->lines).text());
            continue;
        }
        for (const layout::Row& row : std::get<layout::Table>(part).rows) {
            std::string text = row.is_header ? "# " : "";
            for (std::size_t c = 0; c < row.cells.size(); ++c)
                text += (c > 0 ? " | " : "") +
                        (row.cells[c].empty() ? "-" : grammar::Passage(book.pages, row.cells[c]).text());
            out.push_back(text);
        }
    }
    return out;
}

// What the words say against the rules.
Texts disagreements_of(const test::Book& book) {
    Texts out;
    for (const layout::Disagreement& one : layout::lay_out(book.pages).disagreements) out.emplace_back(one.what);
    return out;
}

// Rows of 30 points from `top` on, with the columns 70 to 300 and 300 to 520.
void draw_rows(test::Book& book, double top, int rows) {
    for (int row = 0; row <= rows; ++row) book.lying(top + 30 * row, 70, 520);
    for (const double x : {70.0, 300.0, 520.0}) book.standing(x, top, top + 30 * rows);
}

} // namespace

TEST_CASE("ruled: text right below a table's last row is none of its rows, however wide the columns are") {
    test::Book book;
    book.page();
    draw_rows(book, 290, 2);
    book.put(77, 308, "The impact of leaders on practice").put(310, 308, "Good");
    book.put(77, 338, "Overall effectiveness").put(310, 338, "Outstanding");
    book.lines(77, 362, {"Services for children are strong.", "They were strong before."});
    CHECK(flow_of(book) == Texts{"The impact of leaders on practice | Good", "Overall effectiveness | Outstanding",
                                 "Services for children are strong. They were strong before."});
}

TEST_CASE("ruled: a grade of three lines beside a label of one, and two grades with no air between them") {
    test::Book book;
    book.page();
    book.outline(70, 290, 520, 370).standing(300, 290, 370).lying(340, 70, 520);
    book.put(77, 318, "Overall effectiveness").lines(310, 304, {"Requires", "improvement to be", "good"});
    book.put(77, 355, "Leaders").lines(310, 350, {"Requires improvement", "to be good"});
    CHECK(flow_of(book) == Texts{"Overall effectiveness | Requires improvement to be good",
                                 "Leaders | Requires improvement to be good"});
}

TEST_CASE("ruled: names that nearly touch the other column's keep their column, and so do those below its last row") {
    test::Book book;
    book.page();
    draw_rows(book, 290, 3);
    book.put(77, 308, "Eleanor Vandermeersche-Llewellyn-Jones").put(303, 308, "Ola Bright, Care Inspector");
    book.put(77, 338, "Ian Marsh").put(303, 338, "Una Field");
    book.put(303, 368, "Third Name");
    CHECK(flow_of(book) == Texts{"Eleanor Vandermeersche-Llewellyn-Jones | Ola Bright, Care Inspector",
                                 "Ian Marsh | Una Field", "- | Third Name"});
}

TEST_CASE("ruled: an empty cell that indents nested rows is no column, and a row over all columns is a box") {
    test::Book book;
    book.page();
    book.outline(70, 290, 520, 410).standing(300, 320, 410).standing(100, 380, 410);
    for (const double y : {320, 350, 380}) book.lying(y, 70, 520);
    book.put(77, 308, "The judgements are:");
    book.put(77, 338, "1. Help and protection").put(310, 338, "Good");
    book.put(77, 368, "2. Children looked after").put(310, 368, "Inadequate");
    book.put(107, 398, "2.1 Adoption").put(310, 398, "Good");
    CHECK(flow_of(book) == Texts{"[1] The judgements are:", "1. Help and protection | Good",
                                 "2. Children looked after | Inadequate", "2.1 Adoption | Good"});
}

TEST_CASE("ruled: a box goes on over the page and ends where it ends") {
    test::Book book;
    book.page().outline(66, 500, 530, 700);
    book.put(70, 480, "Before it.").put(70, 520, "Summary", test::heading);
    book.lines(70, 560, {"Much was done, and", "more is to be"});
    book.page().outline(66, 90, 530, 140).lines(70, 110, {"done."});
    book.put(70, 170, "Behind it.");
    book.page().outline(66, 90, 400, 140).put(70, 110, "Another box.");
    CHECK(flow_of(book) == Texts{"Before it.", "[1] Summary", "[1] Much was done, and more is to be done.",
                                 "Behind it.", "[2] Another box."});
}

TEST_CASE("ruled: rows go on over the page, with their header again or without it") {
    for (const bool again : {false, true}) {
        test::Book book;
        book.page();
        draw_rows(book, 600, 2);
        book.put(77, 618, "Responsible body").put(310, 618, "Areas for action");
        book.put(77, 648, "The council").put(310, 648, "Leaders should act and");
        book.page();
        double y = 90;
        draw_rows(book, y, again ? 3 : 2);
        if (again) {
            book.put(77, y + 18, "Responsible body").put(310, y + 18, "Areas for action");
            y += 30;
        }
        book.put(310, y + 18, "Learn from it.");
        book.put(77, y + 48, "The board").put(310, y + 48, "Leaders should look.");
        CHECK(flow_of(book) ==
              Texts{again ? "# Responsible body | Areas for action" : "Responsible body | Areas for action",
                    "The council | Leaders should act and Learn from it.", "The board | Leaders should look."});
        const layout::Layout layout = layout::lay_out(book.pages);
        REQUIRE(layout.furniture.size() == (again ? 1 : 0));
        if (again) CHECK(layout.furniture[0].kind == layout::Furniture::table_header);
    }
}

TEST_CASE("ruled: a shaded first row is the header") {
    test::Book book;
    book.page();
    draw_rows(book, 290, 2);
    book.pages.pages[0].areas.push_back({70, 290, 300, 320});
    book.put(77, 308, "Judgement").put(310, 308, "Grade").put(77, 338, "Leaders").put(310, 338, "Good");
    CHECK(flow_of(book) == Texts{"Judgement | Grade", "Leaders | Good"}); // only a cell of it
    book.pages.pages[0].areas.push_back({300, 290, 520, 320});
    CHECK(flow_of(book) == Texts{"# Judgement | Grade", "Leaders | Good"});
}

TEST_CASE("ruled: a first row that is bold, where no other is, is the header; rows that are bold each are none") {
    const test::Style bold{12, true, 0};
    for (const bool again : {false, true}) {
        test::Book book;
        book.page();
        draw_rows(book, 290, 2);
        book.put(77, 308, "Judgement", bold).put(310, 308, "Grade", bold);
        book.put(77, 338, "Leaders", bold).put(310, 338, "Good", again ? bold : test::body);
        CHECK(flow_of(book)[0] == (again ? "Judgement | Grade" : "# Judgement | Grade"));
    }
    test::Book book;
    book.page();
    draw_rows(book, 290, 2);
    book.put(77, 308, "Judgement", bold).put(310, 308, "Good").put(77, 338, "Leaders").put(310, 338, "Good");
    CHECK(flow_of(book)[0] == "Judgement | Good"); // a label beside its grade
}

TEST_CASE("ruled: a table in a box keeps its place, one in a table's cell is that cell's text") {
    test::Book book;
    book.page().outline(60, 90, 540, 400);
    book.put(70, 110, "Above the table.");
    draw_rows(book, 200, 1);
    book.put(77, 218, "Left").put(310, 218, "Right").put(70, 300, "Below the table.");
    CHECK(flow_of(book) == Texts{"[1] Above the table.", "Left | Right", "[1] Below the table."});
    test::Book inner;
    inner.page();
    inner.outline(60, 90, 540, 290).standing(300, 90, 290).outline(310, 150, 530, 200);
    inner.put(70, 110, "Label").put(310, 110, "Text and").put(320, 175, "what is framed");
    CHECK(flow_of(inner) == Texts{"Label | Text and what is framed"});
}

TEST_CASE("ruled: a heading alone in its box is one, though its second line hangs") {
    test::Book book;
    book.page().outline(70, 90, 530, 150).put(77, 110, "The graded judgement is that", test::heading);
    book.put(105, 127, "it is good", test::heading).put(70, 180, "Behind it.");
    CHECK(flow_of(book) == Texts{"[1] The graded judgement is that it is good", "Behind it."});
}

TEST_CASE("ruled: a word across a rule, and a rule between words of one text, are said") {
    test::Book book;
    book.page();
    draw_rows(book, 290, 2);
    book.put(77, 308, "Leaders").put(310, 308, "Good");
    book.put(77, 338, "Overall effectiveness of the help").put(310, 338, "Good");
    CHECK(disagreements_of(book).empty());

    test::Book across;
    across.page();
    draw_rows(across, 290, 2);
    across.put(77, 308, "Leaders").put(310, 308, "Good");
    across.put(270, 338, "apprenticeships");
    CHECK(disagreements_of(across) == Texts{"a word stands across a rule"});

    test::Book between;
    between.page();
    draw_rows(between, 290, 2);
    between.put(77, 308, "Leaders").put(310, 308, "Good");
    between.put(200, 338, "One text that goes on over it");
    CHECK(disagreements_of(between) == Texts{"a rule divides words that nothing else sets apart"});
    CHECK(flow_of(between) == Texts{"Leaders | Good", "One text that goes | on over it"});
}

TEST_CASE("ruled: rows that air sets apart in one drawn row are said, and stay one") {
    test::Book book;
    book.page().outline(70, 290, 520, 400).standing(300, 290, 400).lying(320, 70, 520);
    book.put(77, 308, "Leaders").put(310, 308, "Good");
    book.lines(77, 338, {"Children who need", "help"}).put(310, 338, "Good");
    book.put(77, 382, "Care leavers").put(310, 382, "Outstanding");
    CHECK(flow_of(book) == Texts{"Leaders | Good", "Children who need help Care leavers | Good Outstanding"});
    CHECK(disagreements_of(book) == Texts{"one drawn row holds rows that air sets apart"});

    // Air in one cell alone is that cell's.
    test::Book alone;
    alone.page().outline(70, 290, 520, 400).standing(300, 290, 400).lying(320, 70, 520);
    alone.put(77, 308, "Leaders").put(310, 308, "Good");
    alone.put(77, 338, "Children").put(310, 338, "One text").put(310, 370, "and another");
    CHECK(disagreements_of(alone).empty());
}

TEST_CASE("ruled: a rule that cuts a sentence is said, one between sentences is none") {
    const auto rows = [](const char* first, const char* second, const char* beside) {
        test::Book book;
        book.page().outline(70, 290, 520, 336).standing(300, 290, 336).lying(312, 70, 520);
        book.put(77, 306, first).put(310, 306, "Good").put(77, 324, second);
        if (*beside) book.put(310, 324, beside);
        return disagreements_of(book);
    };
    CHECK(rows("Children who need", "help and protection", "") == Texts{"a rule divides a sentence"});
    CHECK(rows("Children who need", "help and protection", "Good").empty());
    CHECK(rows("Children who need help.", "and others", "").empty());
    CHECK(rows("Children", "Leaders", "").empty());
}

TEST_CASE("ruled: a box that hangs on a wider table is a box, and the table keeps its columns") {
    test::Book book;
    book.page().put(70, 100, "Text above.").outline(70, 290, 540, 330).standing(300, 290, 330);
    book.lying(420, 70, 500).standing(70, 330, 420).standing(500, 330, 420);
    book.put(77, 312, "Adoption").put(310, 312, "Good");
    book.put(77, 350, "Summary", {12, true, 0}).put(77, 380, "Matches have held.");
    CHECK(flow_of(book) == Texts{"Text above.", "Adoption | Good", "[1] Summary", "[1] Matches have held."});
}
