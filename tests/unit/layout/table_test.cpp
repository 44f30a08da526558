// A table without rules: cells by their leading, rows by the cells that are side by side.

#include "grammar/passage.h"
#include "layout/layout.h"

#include "support/doctest.h"
#include "support/page_builder.h"

using namespace ofstract;

namespace {

// "label | grade" of each row of the page's only table; "-" where a cell is empty.
std::vector<std::string> rows_of(const test::Book& book, bool* unsure = nullptr, const layout::Measure& measure = {}) {
    const auto& page = book.pages.pages[0];
    const auto tables =
        layout::find_tables(page, book.pages.fonts, layout::find_lines(page, book.pages.fonts), measure);
    std::vector<std::string> out;
    if (tables.size() != 1) return out;
    if (unsure) *unsure = tables[0].unsure;
    for (const layout::Row& row : tables[0].rows) {
        const auto cell = [&](const layout::Cell& c) {
            return c.empty() ? std::string("-") : grammar::Passage(book.pages, c).text();
        };
        std::string text = cell(row.cells[0]);
        for (std::size_t i = 1; i < row.cells.size(); ++i) text += " | " + cell(row.cells[i]);
        out.push_back(text);
    }
    return out;
}

using Rows = std::vector<std::string>;

} // namespace

TEST_CASE("tables: labels wrap, grades are at the top of their row") {
    test::Book book;
    book.page().put(77, 280, "Judgement").put(303, 280, "Grade");
    book.lines(77, 310, {"The impact of leaders on", "practice"}).put(303, 310, "Good");
    book.put(77, 350, "Overall effectiveness").put(303, 350, "Inadequate");
    book.lines(71, 400, {"Services for children have been strengthened since the last visit of the", "inspectors."});
    CHECK(rows_of(book) ==
          Rows{"Judgement | Grade", "The impact of leaders on practice | Good", "Overall effectiveness | Inadequate"});
}

TEST_CASE("tables: a grade centred between its label's two lines stays in its row") {
    test::Book book;
    book.page().put(77, 280, "Judgement").put(303, 280, "Grade");
    book.lines(77, 310, {"Children who need", "help and protection"}).put(303, 317.2, "Good");
    book.lines(77, 352, {"Children in care", "and care leavers"}).put(303, 359.2, "Outstanding");
    CHECK(rows_of(book) == Rows{"Judgement | Grade", "Children who need help and protection | Good",
                                "Children in care and care leavers | Outstanding"});
}

TEST_CASE("tables: a grade that wraps beside a label that does not") {
    test::Book book;
    book.page().put(77, 280, "Judgement").put(303, 280, "Grade");
    book.put(77, 317, "Overall effectiveness").lines(303, 310, {"Requires improvement", "to be good"});
    CHECK(rows_of(book) == Rows{"Judgement | Grade", "Overall effectiveness | Requires improvement to be good"});
}

TEST_CASE("tables: where the document is set wide, so are the lines of a cell") {
    test::Book book;
    book.page().put(77, 280, "Judgement").put(303, 280, "Grade");
    book.put(77, 312, "The impact of leaders on").put(77, 332, "practice").put(303, 312, "Good");
    book.put(77, 364, "Overall effectiveness").put(303, 364, "Requires improvement").put(303, 384, "to be good");
    layout::Measure wide;
    wide.leading = 1.6;
    CHECK(rows_of(book, nullptr, wide) == Rows{"Judgement | Grade", "The impact of leaders on practice | Good",
                                               "Overall effectiveness | Requires improvement to be good"});
    CHECK(rows_of(book).size() > 3); // lines as far from each other are rows where the document is set close
}

TEST_CASE("tables: a missing grade leaves its row empty and moves no other") {
    test::Book book;
    book.page().put(77, 280, "Judgement").put(303, 280, "Grade");
    book.put(77, 310, "Leaders").put(303, 310, "Good");
    book.put(77, 340, "Children in care");
    book.put(77, 370, "Care leavers").put(303, 370, "Outstanding");
    book.put(77, 400, "Overall effectiveness");
    book.lines(71, 450,
               {"Services for children have been strengthened since the last visit of all the",
                "inspectors, and they are now better than they were when they came here."});
    CHECK(rows_of(book) == Rows{"Judgement | Grade", "Leaders | Good", "Children in care | -",
                                "Care leavers | Outstanding", "Overall effectiveness | -"});
}

TEST_CASE("tables: a cell beside two cells is not paired in silence") {
    test::Book book;
    book.page().put(77, 280, "Judgement").put(303, 280, "Grade");
    book.lines(77, 310, {"First label", "and its end", "Second label", "and its end"});
    book.put(303, 310, "Good").put(303, 339, "Outstanding");
    bool unsure = false;
    rows_of(book, &unsure);
    CHECK(unsure);
}

TEST_CASE("tables: numbered paragraphs, bullets and running text are none") {
    test::Book book;
    book.page();
    for (int i = 0; i < 4; ++i)
        book.put(71, 100 + i * 40, std::to_string(i + 1) + ".")
            .lines(99, 100 + i * 40, {"A paragraph with two lines", "of text."});
    book.put(89, 300, "◼").put(107, 300, "an item").put(89, 320, "◼").put(107, 320, "another");
    CHECK(rows_of(book).empty());
}

TEST_CASE("tables: cells that share no baseline, and a grade askew beside its label") {
    test::Book book;
    book.page().put(300, 253, "Requires").put(71, 260, "Help and protection").put(300, 267.5, "improvement");
    book.put(71, 320, "Permanence").put(300, 330, "Good");
    CHECK(rows_of(book) == Rows{"Help and protection | Requires improvement", "Permanence | Good"});
}

TEST_CASE("tables: one row is a table where both cells are set as headings") {
    const test::Style bold{14, true, 0};
    test::Book book;
    book.page().lines(71, 100, {"The progress of", "children looked", "after"}, bold).put(300, 114.5, "Good", bold);
    book.lines(71, 180, {"Running text follows here, and goes on over the", "width of the page until it ends."});
    CHECK(rows_of(book) == Rows{"The progress of children looked after | Good"});
    test::Book regular;
    regular.page().put(71, 100, "A name").put(300, 100, "another name");
    CHECK(rows_of(regular).empty());
}

TEST_CASE("tables: rows with no space between them begin where a cell breaks off and a sentence ends") {
    test::Book book;
    book.page().put(71, 100, "Responsible body", {12, true, 0}).put(300, 100, "Action", {12, true, 0});
    book.lines(71, 114.5, {"The council and the", "board"})
        .lines(300, 114.5, {"Leaders should act on", "what they know."});
    book.lines(71, 143.5, {"The council and the", "board"})
        .lines(300, 143.5, {"Leaders should also", "say what they do."});
    CHECK(rows_of(book) == Rows{"Responsible body | Action",
                                "The council and the board | Leaders should act on what they know.",
                                "The council and the board | Leaders should also say what they do."});
}

TEST_CASE("tables: rows of one line each with no space between them, whose cells all break off") {
    test::Book book;
    double y = 310;
    for (const auto& [label, grade] :
         {std::pair("Quality of education", "Requires improvement"), std::pair("Behaviour", "Good"),
          std::pair("Personal development", "Good"), std::pair("Leadership and management", "Good"),
          std::pair("Previous inspection grade", "Not judged at all under section 5")}) {
        if (y == 310) book.page();
        book.put(77, y, label).put(285, y, grade);
        y += 17.5;
    }
    book.put(285, y, "of the Act");
    CHECK(rows_of(book) == Rows{"Quality of education | Requires improvement", "Behaviour | Good",
                                "Personal development | Good", "Leadership and management | Good",
                                "Previous inspection grade | Not judged at all under section 5 of the Act"});
    // The first label is so long that the next word would not have fitted: the rows below it say that it is one.
    test::Book long_first;
    long_first.page().put(77, 310, "The quality of their education").put(285, 310, "Requires improvement");
    long_first.put(77, 327.5, "Behaviour and").put(285, 327.5, "Requires improvement");
    long_first.put(77, 345, "Personal development").put(285, 345, "Requires improvement");
    long_first.put(77, 362.5, "Previous grade").put(285, 362.5, "Not judged at all under section 5 of it");
    CHECK(rows_of(long_first) == Rows{"The quality of their education | Requires improvement",
                                      "Behaviour and | Requires improvement",
                                      "Personal development | Requires improvement",
                                      "Previous grade | Not judged at all under section 5 of it"});
    // Cells that wrap side by side are no rows: they go on in small letters, or the next word would not have fitted.
    test::Book wrapped;
    wrapped.page().lines(77, 310, {"The impact of leaders on", "practice"});
    wrapped.lines(303, 310, {"Requires improvement", "to be good"}).put(77, 350, "Overall").put(303, 350, "Good");
    CHECK(rows_of(wrapped) ==
          Rows{"The impact of leaders on practice | Requires improvement to be good", "Overall | Good"});
}

TEST_CASE("tables: below its longest line a row begins where the left cell breaks off, or the rows around do") {
    test::Book book;
    book.page();
    book.put(72, 300, "Alice Brown").put(252, 300, "Chief Inspector");
    book.put(72, 316.7, "Robert Grey").put(252, 316.7, "Senior Inspector, Chief Operations Officer");
    book.put(72, 333.4, "Carol White").put(252, 333.4, "Inspector");
    CHECK(rows_of(book) == Rows{"Alice Brown | Chief Inspector",
                                "Robert Grey | Senior Inspector, Chief Operations Officer", "Carol White | Inspector"});
    test::Book labels;
    labels.page();
    labels.put(72, 300, "Gender of pupils").put(324, 300, "Mixed");
    labels.put(72, 316.7, "Sixth form").put(324, 316.7, "None");
    labels.put(72, 333.4, "Number of pupils on the school roll").put(324, 333.4, "695 (at time of inspection)");
    labels.put(72, 350.1, "Appropriate authority").put(324, 350.1, "Trust");
    labels.put(72, 366.8, "Headteacher").put(324, 366.8, "Archie Brown");
    labels.put(72, 383.5, "Website").put(324, 383.5, "Not recorded");
    CHECK(rows_of(labels).size() == 6);
    test::Book wraps; // a cell of two lines, its label set over both: nothing around says that rows have one line
    wraps.page();
    wraps.put(72, 300, "Number of pupils who attend").put(252, 300, "Six hundred and ninety-five of the");
    wraps.put(72, 316.7, "School").put(252, 316.7, "Roll");
    wraps.put(72, 350, "Website").put(252, 350, "None");
    CHECK(rows_of(wraps).size() == 2);
}

TEST_CASE("tables: a column whose cells end at one x may begin further left in one row") {
    test::Book book;
    book.page().put(60, 100, "Overall effectiveness").put(507, 100, "Good");
    book.put(60, 130, "Outcomes for pupils").put(507, 130, "Good");
    book.put(60, 160, "Early years").put(531 - 117.6, 160, "Requires improvement");
    CHECK(rows_of(book) ==
          Rows{"Overall effectiveness | Good", "Outcomes for pupils | Good", "Early years | Requires improvement"});
}

TEST_CASE("tables: a name that nearly touches the next column's, and a row below the other column's last") {
    test::Book book;
    book.page().put(71, 280, "Ofsted", {12, true, 0}).put(287, 280, "Care Commission", {12, true, 0});
    book.put(71, 300, "Dave Underhill-Marsh, Ofsted inspec").put(287, 300, "Rob Field");
    book.put(71, 320, "Ann Marsh").put(287, 320, "Lea Hill").put(71, 340, "Una Field");
    book.lines(71, 380, {"Running text that goes on below the table, and is wider than its left column", "is."});
    CHECK(rows_of(book) == Rows{"Ofsted | Care Commission", "Dave Underhill-Marsh, Ofsted inspec | Rob Field",
                                "Ann Marsh | Lea Hill", "Una Field | -"});
}

TEST_CASE("tables: rows without space between them are rows where a cell reaches to the other column") {
    test::Book book;
    book.page().put(71, 280, "Inspection dates:").put(191, 280, "8 June");
    book.put(71, 294, "Lead inspectors now").put(191, 294, "Barnaby Stoker");
    book.lines(71, 380, {"Running text that goes on below the table, and is wider than its left column", "is."});
    CHECK(rows_of(book) == Rows{"Inspection dates: | 8 June", "Lead inspectors now | Barnaby Stoker"});
}

TEST_CASE("tables: a header whose right cell has a tab stop of its own, left of where its rows have theirs") {
    for (const bool two_rows : {true, false}) {
        test::Book book;
        book.page().put(71, 280, "Ofsted", {14, true, 0}).put(297, 280, "Care Commission", {14, true, 0});
        book.put(71, 310, "Matthew Underhill, the leading inspector").put(330, 310, "Rob Field");
        if (two_rows) book.put(71, 324, "Ann Marsh").put(330, 324, "Lea Hill");
        else book.put(71, 324, "Ann Marsh and all of the others who have been there for many days");
        if (two_rows) CHECK(rows_of(book)[0] == "Ofsted | Care Commission");
        else CHECK(rows_of(book) == Rows{"Ofsted | Care Commission"}); // as before: headings in two columns
        if (two_rows)
            CHECK(rows_of(book)[1] == "Matthew Underhill, the leading inspector Ann Marsh | Rob Field Lea Hill");
    }
}

TEST_CASE(
    "tables: one row at a page's top goes on with the table that the page before ends with, and is none without") {
    test::Book book;
    book.page()
        .put(71, 700, "Rob Underhill")
        .put(297, 700, "Lea Hill")
        .put(71, 730, "Una Field")
        .put(297, 730, "Di Moor");
    book.page()
        .put(71, 90, "Ann Marsh")
        .put(297, 90, "Cy Fell")
        .lines(71, 140, {"Running text that begins here, wider than the table's left column is,", "and goes on."});
    const auto table_rows = [&] {
        std::vector<std::size_t> out;
        for (const auto& part : layout::lay_out(book.pages).flow)
            if (const auto* table = std::get_if<layout::Table>(&part)) out.push_back(table->rows.size());
        return out;
    };
    CHECK(table_rows() == std::vector<std::size_t>{3});
    for (auto& word : book.pages.pages[1].words)
        if (word.box.left > 290 && word.baseline < 100) word.box.left += 40, word.box.right += 40; // another column
    CHECK(table_rows() == std::vector<std::size_t>{2});
}

TEST_CASE("tables: a bold first row is the header, a plain one is none") {
    for (const bool bold : {true, false}) {
        test::Book book;
        book.page().put(77, 280, "Date", {12, bold, 0}).put(303, 280, "Judgement", {12, bold, 0});
        book.put(77, 310, "1 May").put(303, 310, "Good").put(77, 340, "2 June").put(303, 340, "Inadequate");
        const auto& page = book.pages.pages[0];
        const auto tables = layout::find_tables(page, book.pages.fonts, layout::find_lines(page, book.pages.fonts), {});
        REQUIRE(tables.size() == 1);
        REQUIRE(tables[0].rows.size() == 3);
        CHECK(tables[0].rows[0].is_header == bold);
        CHECK_FALSE(tables[0].rows[1].is_header);
    }
}

TEST_CASE("tables: further columns are found where most rows have a word and none crosses") {
    test::Book book;
    book.page();
    const char* rows[4][3] = {{"Date", "Type", "Judgement"},
                              {"1 May", "Full", "Good"},
                              {"2 June", "Interim", "Good"},
                              {"3 July", "Full", "Poor"}};
    for (int r = 0; r < 4; ++r)
        for (int c = 0; c < 3; ++c) book.put(71 + c * 150, 100 + r * 26, rows[r][c]);
    CHECK(rows_of(book) ==
          Rows{"Date | Type | Judgement", "1 May | Full | Good", "2 June | Interim | Good", "3 July | Full | Poor"});
}
