// A passage joins its lines and changes nothing but what it names.

#include "grammar/passage.h"
#include "layout/line.h"

#include "support/doctest.h"
#include "support/page_builder.h"

using namespace ofstract;

TEST_CASE("line ends: a hyphen stays and takes no space, unless its compound is suspended") {
    CHECK_FALSE(grammar::space_at_line_end("multi-", "agency"));
    CHECK_FALSE(grammar::space_at_line_end("up-to-", "date"));
    CHECK(grammar::space_at_line_end("16-", "and"));
    CHECK(grammar::space_at_line_end("short-", "or"));
    CHECK_FALSE(grammar::space_at_line_end("2016–", "18"));
    CHECK(grammar::space_at_line_end("–", "which"));
    for (const char* dash : {"‒", "–", "—", "―", "−"}) {
        CHECK_FALSE(grammar::space_at_line_end(std::string("2016") + dash, "18"));
        CHECK(grammar::space_at_line_end(dash, "which"));
    }
    CHECK_FALSE(grammar::space_at_line_end("and/", "or"));
    CHECK(grammar::space_at_line_end("children", "and"));
}

TEST_CASE("passage: runs that are split inside a word are one word") {
    test::Book book;
    book.page().put(71, 100, "child");
    book.put(book.right(), 100, "ren thrive");
    const auto lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
    CHECK(grammar::Passage(book.pages, lines, grammar::Marks::keep).text() == "children thrive");
}

TEST_CASE("passage: reference marks are taken out, ordinals and powers are not") {
    test::Book book;
    book.page().put(71, 100, "What needs to improve?");
    book.put(book.right(), 100, "1", test::superscript);
    book.put(300, 100, "on the 4");
    book.put(book.right(), 100, "th", test::superscript);
    book.put(400, 100, "9 m");
    book.put(book.right(), 100, "2", test::superscript);
    const auto lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
    const grammar::Joined joined = grammar::Passage(book.pages, lines).joined();
    CHECK(joined.text == "What needs to improve? on the 4th 9 m2");
    REQUIRE(joined.marks.size() == 1);
    CHECK(joined.marks[0] == "1");
    CHECK(joined.words.size() == book.pages.pages[0].words.size());
    // A footnote's own text keeps its raised numbers.
    CHECK(grammar::Passage(book.pages, lines, grammar::Marks::keep).text() ==
          "What needs to improve?1 on the 4th 9 m2");
}

TEST_CASE("passage: a paragraph over a page break has a span on each page") {
    test::Book book;
    book.page().put(71, 700, "first half");
    book.page().put(71, 90, "second half");
    std::vector<layout::Line> lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
    lines.push_back(layout::find_lines(book.pages.pages[1], book.pages.fonts)[0]);
    const grammar::Joined joined = grammar::Passage(book.pages, lines, grammar::Marks::keep).joined();
    CHECK(joined.text == "first half second half");
    REQUIRE(joined.where.size() == 2);
    CHECK(joined.where[0].page == 1);
    CHECK(joined.where[1].page == 2);
    CHECK(joined.where[1].box.left == 71);
}

TEST_CASE("passage: the place of some of a text's words, over line ends and page breaks, and no other word's") {
    test::Book book;
    book.page().put(71, 680, "good leaders, and services that require");
    book.put(71, 694, "improve-");
    book.page().put(71, 90, "ment to be good.");
    book.put(book.right(), 90, "1", test::superscript);
    std::vector<layout::Line> lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
    lines.push_back(layout::find_lines(book.pages.pages[1], book.pages.fonts)[0]);
    const grammar::Passage text(book.pages, lines);
    const auto where = text.where("require improve-ment to be good");
    REQUIRE(where.size() == 3); // one a line
    CHECK(where[0].page == 1);
    CHECK(where[0].box.left == book.pages.pages[0].words[5].box.left);
    CHECK(where[1].box.left == 71);
    CHECK(where[2].page == 2);
    CHECK(where[2].box.right == book.pages.pages[1].words[3].box.right);
    // The last of two; a part of a word has the word's place.
    const auto good = text.where("good");
    REQUIRE(good.size() == 1);
    CHECK(good[0].box.left == book.pages.pages[1].words[3].box.left);
    CHECK(text.where("inadequate").empty());
    CHECK(text.where("").empty());
}
