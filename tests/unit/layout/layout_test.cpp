// Lines → blocks, footnotes and furniture.

#include "grammar/passage.h"
#include "layout/layout.h"

#include "support/blocks.h"
#include "support/doctest.h"
#include "support/page_builder.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace ofstract;
using test::blocks_of;

namespace {

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("blocks: leading, hanging indent, weight and size divide") {
    test::Book book;
    book.page().lines(71, 100, {"Running text goes on", "over three lines", "of the page."});
    book.put(71, 160, "What needs to improve?", test::heading);
    book.put(71, 190, "1.").lines(99, 190, {"A numbered paragraph", "hangs under its text."});
    book.put(71, 219, "2.").lines(99, 219, {"The next follows without", "a gap."});
    CHECK(blocks_of(book) == Texts{"Running text goes on over three lines of the page.", "What needs to improve?",
                                   "1. A numbered paragraph hangs under its text.",
                                   "2. The next follows without a gap."});
}

TEST_CASE("blocks: a semicolon ends an item where the next word would have fitted, and not where it would not have") {
    test::Book book;
    book.page().lines(71, 100,
                      {"Inspectors looked at what the three homes had written down about their work,",
                       "at the plans of the first home;", "Plans of the second home, which was new, had all been read;",
                       "Managers there knew them well."});
    CHECK(blocks_of(book).size() == 3);
    test::Book prose;
    prose.page().lines(
        71, 100,
        {"Inspectors looked at what the three homes had written down about their work;", "Ofsted had asked for it."});
    CHECK(blocks_of(prose).size() == 1);
}

TEST_CASE("blocks: items set solid are items of their own") {
    test::Book book;
    book.page().lines(71, 60, {"Some text that shows", "what the leading is", "in this document."});
    book.put(89, 150, "◼").put(107, 150, "one").put(89, 164.5, "◼").lines(107, 164.5, {"two, which", "wraps"});
    CHECK(blocks_of(book) ==
          Texts{"Some text that shows what the leading is in this document.", "◼ one", "◼ two, which wraps"});
}

TEST_CASE("blocks: a numbered paragraph goes on over the page, whatever its sentence does") {
    test::Book book;
    book.page().put(71, 700, "3.").lines(99, 700, {"It begins here and its", "sentence ends with the page."});
    book.page().lines(99, 90, {"It goes on here all the", "same."});
    book.put(71, 140, "4.").lines(99, 140, {"The next one", "is apart."});
    CHECK(blocks_of(book) ==
          Texts{"3. It begins here and its sentence ends with the page. It goes on here all the same.",
                "4. The next one is apart."});
}

TEST_CASE("blocks: running text goes on over the page only in the middle of a sentence") {
    test::Book book;
    book.page().lines(71, 700, {"A sentence that is not", "finished on its page and"});
    book.page().lines(71, 90, {"goes on behind it.", "It ends here."});
    book.page().lines(71, 90, {"A paragraph of its own", "begins here."});
    CHECK(blocks_of(book) == Texts{"A sentence that is not finished on its page and goes on behind it. It ends here.",
                                   "A paragraph of its own begins here."});
}

TEST_CASE("furniture: what recurs at the foot, and the page's number, whatever its size") {
    test::Book book;
    for (int i = 1; i <= 3; ++i) {
        book.page().lines(71, 200,
                          {"Text of a page that", "is unlike the others",
                           i == 1   ? "alpha."
                           : i == 2 ? "beta."
                                    : "gamma."});
        book.put(71, 800, "Inspection of West March", test::small)
            .put(71, 810, i == 2 ? "13 May" : "14 May", test::small);
        book.put(513, 808, std::to_string(i), {20, false, 0});
    }
    const layout::Layout layout = layout::lay_out(book.pages);
    CHECK(layout.flow.size() == 3);
    int footers = 0, numbers = 0;
    for (const auto& piece : layout.furniture) {
        footers += piece.kind == layout::Furniture::footer;
        numbers += piece.kind == layout::Furniture::page_number;
    }
    CHECK(footers == 6);
    CHECK(numbers == 3);
}

TEST_CASE("furniture: two pages that end with the same words keep them") {
    test::Book book;
    for (int i = 0; i < 5; ++i) {
        book.page().lines(
            71, 200,
            {"Text of a page that", "is unlike the others", std::string(static_cast<std::size_t>(i + 1), 'x').c_str()});
        if (i == 1 || i == 3) book.put(71, 760, "important to them.");
    }
    CHECK(layout::lay_out(book.pages).furniture.empty());
}

TEST_CASE("footnotes: small text at the foot that begins with a raised mark") {
    test::Book book;
    book.page().lines(71, 100, {"Text of the page that", "has a footnote and", "goes on a little."});
    book.put(71, 700, "1", test::superscript)
        .put(76, 700, "A note in small", {10, false, 0})
        .put(71, 712, "type, over two lines.", {10, false, 0});
    const layout::Layout layout = layout::lay_out(book.pages);
    REQUIRE(layout.footnotes.size() == 1);
    CHECK(grammar::Passage(book.pages, layout.footnotes[0].lines, grammar::Marks::keep).behind(1).text() ==
          "A note in small type, over two lines.");
    CHECK(layout.flow.size() == 1);
}

TEST_CASE("furniture: the year that a running header breaks before is no text, and no page's number") {
    test::Book book;
    for (int i = 1; i <= 5; ++i) {
        book.page();
        if (i > 1) book.put(71, 40, "Report on a school, 15 November").put(71, 54, "2016");
        book.put(71, 200, "Text of a page that is unlike the others")
            .put(71, 230, std::string(static_cast<std::size_t>(i), 'x'));
    }
    const layout::Layout layout = layout::lay_out(book.pages);
    CHECK(std::count_if(layout.furniture.begin(), layout.furniture.end(),
                        [](const auto& piece) { return piece.kind == layout::Furniture::header; }) == 8);
}

TEST_CASE("layout: pages without words are named") {
    test::Book book;
    book.page().put(71, 100, "text");
    book.page();
    CHECK(layout::lay_out(book.pages).pages_without_words == std::vector<int>{2});
}

TEST_CASE("blocks: a sentence that ends where the next word would have fitted ends its paragraph") {
    test::Book book;
    book.page().lines(71, 200,
                      {"The first row of a table says this and that.", "It ends here.",
                       "The second row begins without any space and", "goes on."});
    CHECK(blocks_of(book) == Texts{"The first row of a table says this and that. It ends here.",
                                   "The second row begins without any space and goes on."});
}

TEST_CASE("blocks: a paragraph that is set wider than the document is one") {
    test::Book book;
    book.page().lines(71, 100,
                      {"Running text of the", "document, as it is set", "everywhere else and", "so on and so on."});
    for (int i = 0; i < 3; ++i) book.put(71, 300 + i * 22, i == 2 ? "its end." : "a case study with wide lines");
    CHECK(blocks_of(book).back() == "a case study with wide lines a case study with wide lines its end.");
}

TEST_CASE("blocks: what ends a page early does not go on behind it, unless its sentence does") {
    test::Book book;
    for (int i = 0; i < 2; ++i) {
        book.page();
        for (int l = 0; l < 40; ++l) book.put(71, 100 + l * 17.4, "a line of its own, that is set apart by room.");
    }
    book.page().put(71, 100, "Published: 23 August 2013");
    book.page().put(71, 100, "© Crown copyright");
    const Texts blocks = blocks_of(book);
    CHECK(blocks[blocks.size() - 2] == "Published: 23 August 2013");
    book.page().put(71, 100, "Text in the middle of a");
    book.page().put(71, 100, "sentence.");
    CHECK(blocks_of(book).back() == "Text in the middle of a sentence.");
}

TEST_CASE("footnotes: one without its mark is known by its size, its place and the reference above") {
    test::Book book;
    book.page().lines(71, 100, {"Text of the page that", "refers to a note", "which stands below"});
    book.put(book.right(), 129, "2", test::superscript);
    book.lines(71, 700, {"A note in small", "type."}, {10, false, 0});
    const layout::Layout layout = layout::lay_out(book.pages);
    REQUIRE(layout.footnotes.size() == 1);
    CHECK(layout.footnotes[0].implied_mark == "2");
    test::Book without;
    without.page().lines(71, 100, {"Text of a page that", "refers to no note", "at all and says so"});
    without.lines(71, 700, {"An imprint in small", "type."}, {10, false, 0});
    CHECK(layout::lay_out(without.pages).footnotes.empty());
}

TEST_CASE("tables: one goes on over the page, in the middle of its last cell") {
    test::Book book;
    book.page().put(71, 700, "Body", {12, true, 0}).put(300, 700, "Action", {12, true, 0});
    book.put(71, 720, "The council").put(300, 720, "Leaders should act on");
    book.page().put(300, 100, "what they know.");
    book.put(71, 130, "The board").put(300, 130, "The board should meet.");
    book.put(71, 160, "The police").put(300, 160, "The police should come.");
    const layout::Layout layout = layout::lay_out(book.pages);
    REQUIRE(layout.flow.size() == 1);
    const auto& table = std::get<layout::Table>(layout.flow[0]);
    REQUIRE(table.rows.size() == 4);
    CHECK(grammar::Passage(book.pages, table.rows[1].cells[1]).text() == "Leaders should act on what they know.");
}

TEST_CASE("columns: two columns of bullets are read one after the other") {
    test::Book book;
    book.page();
    for (int i = 0; i < 3; ++i) {
        book.put(60, 100 + i * 40, "◼").put(75, 100 + i * 40, i == 0 ? "first" : i == 1 ? "second" : "third");
        book.put(312, 100 + i * 40, "◼").put(327, 100 + i * 40, i == 0 ? "fourth" : i == 1 ? "fifth" : "sixth");
    }
    CHECK(blocks_of(book) == Texts{"◼ first", "◼ second", "◼ third", "◼ fourth", "◼ fifth", "◼ sixth"});
}

TEST_CASE("blocks: rows that only a rule divides are set apart by its width") {
    test::Book book;
    book.page().lines(
        71, 100,
        {"The first row says all of this, in two full lines", "of text, as full as these lines can be made to be."});
    book.lines(71, 129.5, {"The second row begins a little further down, and it", "goes on."});
    CHECK(blocks_of(book).size() == 2);
    test::Book solid;
    solid.page().lines(71, 100,
                       {"The first line says all of this, in two full lines",
                        "of text, as full as these lines can be made to be.",
                        "The next sentence stands where lines stand, and it", "goes on."});
    CHECK(blocks_of(solid).size() == 1);
}

TEST_CASE("measure: where lines and pages end does not hang on where the page lies") {
    for (double aside = 0; aside < 16; aside += 1.5) {
        CAPTURE(aside);
        test::Book book;
        for (int page = 0; page < 2; ++page)
            book.page().lines(71 + aside, 680 + aside,
                              {"Lines of one length each", "Lines of one length two", "Lines of one length its"});
        const layout::Measure measure = layout::lay_out(book.pages).measure;
        CHECK(measure.right == doctest::Approx(book.right()));
        CHECK(measure.bottom - aside == doctest::Approx(680 + 2 * 14.5));
    }
}

TEST_CASE("footnotes: a separator tells them from the text, whatever their size") {
    const auto page_of = [](bool is_drawn) {
        test::Book book;
        book.page().lines(71, 560, {"Text of the page that", "has two notes and", "goes on a little."});
        book.put(71, 616, "a", test::Style{6, false, 4}).put(78, 616, "Small text of the page.", {10, false, 0});
        if (is_drawn) book.lying(650, 71, 215);
        book.put(71, 672, "1", test::superscript).put(78, 672, "A note as large as the text.");
        book.put(71, 690, "2", test::superscript).put(78, 690, "Another.");
        return book;
    };
    const test::Book drawn = page_of(true);
    const layout::Layout layout = layout::lay_out(drawn.pages);
    REQUIRE(layout.footnotes.size() == 2);
    CHECK(grammar::Passage(drawn.pages, layout.footnotes[1].lines, grammar::Marks::keep).behind(1).text() ==
          "Another.");
    CHECK(blocks_of(drawn).back() == "a Small text of the page.");
    CHECK(layout::lay_out(page_of(false).pages).footnotes.empty());
}

TEST_CASE("footnotes: a rule under words, across the page, beside a cell or above plain text separates nothing") {
    const auto notes = [](double y, double to, bool is_cell, const char* mark) {
        test::Book book;
        book.page().lines(71, 600, {"Text of the page that", "stands above a rule."}).lying(y, 71, to);
        if (is_cell) book.standing(71, y, y + 60);
        book.put(71, 662, mark, test::superscript).put(78, 662, "What stands below.");
        return layout::lay_out(book.pages).footnotes.size();
    };
    CHECK(notes(640, 215, false, "1") == 1);
    CHECK(notes(617, 215, false, "1") == 0);
    CHECK(notes(640, 520, false, "1") == 0);
    CHECK(notes(640, 215, true, "1") == 0);
    test::Book plain;
    plain.page().lines(71, 600, {"Text of the page that", "stands above a rule."}).lying(640, 71, 215);
    plain.put(71, 662, "What stands below.");
    CHECK(layout::lay_out(plain.pages).footnotes.empty());
}

TEST_CASE("furniture: a page number beside or behind a running footer's words is a page number") {
    const auto kinds = [](const char* text, double x, const std::vector<std::string>& numbers) {
        test::Book book;
        for (const std::string& number : numbers) {
            book.page().lines(71, 200, {"Text of a page that", "is unlike the others"});
            book.put(71, 250, number == numbers.front() ? "alpha." : number == numbers.back() ? "beta." : "gamma.");
            if (*text) book.put(71, 810, text, test::small);
            book.put(x, 810, number, test::small);
        }
        std::map<layout::Furniture, int> counts;
        for (const auto& piece : layout::lay_out(book.pages).furniture) ++counts[piece.kind];
        return std::pair(counts[layout::Furniture::footer], counts[layout::Furniture::page_number]);
    };
    const char* text = "Inspection report: Hill School, 8 November 2016";
    CHECK(kinds(text, 480, {"Page 1 of 3", "Page 2 of 3", "Page 3 of 3"}) == std::pair(3, 3));
    CHECK(kinds(text, 480, {"2 of 4", "3 of 4", "4 of 4"}) == std::pair(3, 3));
    CHECK(kinds("", 71, {"Page 1 of 3", "Page 2 of 3", "Page 3 of 3"}) == std::pair(0, 3));
    // What does not go up with the pages numbers none of them.
    CHECK(kinds(text, 480, {"May 2016", "May 2016", "May 2016"}) == std::pair(3, 0));
    CHECK(kinds(text, 480, {"Page 7 of 3", "Page 2 of 3", "Page 9 of 3"}) == std::pair(3, 0));
}

TEST_CASE("furniture: signs that are too small to be seen are no paragraph; letters are") {
    const auto blocks = [](const char* text, double size) {
        test::Book book;
        book.page().lines(71, 100, {"Text of the page that", "goes on over lines"});
        book.put(71, 300, text, {size, false, 0});
        const layout::Layout layout = layout::lay_out(book.pages);
        if (!layout.furniture.empty()) CHECK(layout.furniture[0].kind == layout::Furniture::hidden);
        return layout.flow.size();
    };
    CHECK(blocks("..", 1.2) == 1);
    CHECK(blocks("..", 12) == 2);
    CHECK(blocks("no", 1.2) == 2);
}

namespace {

// Three pages: a full one, one that ends with a sentence on a full line, and what follows. `short_by` lines are free on
// the second page, the third begins `lower` points below the others, with a paragraph of `next` lines. The text of the
// second and third may be in a box that ends `in_box` points below its last line; the second may have a footnote in
// place of its last line.
bool is_unsure(int short_by, double lower, int next, double in_box = 0, bool has_note = false) {
    // As wide as each other, and not the same on two pages, or else they would be furniture.
    const char *const first = "and all of the lines are as wide as the others",
                      *const line = "but all of its lines are no less wide as these",
                      *const last = "but all of its lines are no less wide as this.";
    constexpr int full = 44;
    test::Book book;
    book.page();
    for (int i = 0; i < full; ++i) book.put(71, 100 + 14.5 * i, first);
    book.page();
    for (int i = 0; i < full - short_by; ++i) book.put(71, 100 + 14.5 * i, i + 1 < full - short_by ? line : last);
    const double note = 100 + 14.5 * (full - 1);
    if (has_note) book.put(71, note, "1", test::superscript).put(76, note, "A note of this page.", {10, false, 0});
    if (in_box > 0) book.outline(60, 80, 500, 100 + 14.5 * (full - short_by - 1) + 2.4 + in_box);
    book.page();
    for (int i = 0; i < next; ++i)
        book.put(71, 100 + lower + 14.5 * i, i == 0 ? "A new sentence begins on this page, which is" : "so wide");
    if (in_box > 0) book.outline(60, 80, 500, 100 + lower + 14.5 * next + 2);
    const layout::Layout layout = layout::lay_out(book.pages);
    return std::any_of(layout.flow.begin(), layout.flow.end(), [](const layout::Part& part) {
        const auto* block = std::get_if<layout::Block>(&part);
        return block && block->unsure_end;
    });
}

} // namespace

TEST_CASE("blocks: a sentence that ends its page on a full line is unsure where nothing on the pages tells") {
    CHECK(is_unsure(0, 0, 3));
    CHECK(is_unsure(0, 0, 2));
    CHECK_FALSE(is_unsure(1, 0, 3)); // one more line had its place
    CHECK(is_unsure(1, 0, 2));       // and would have left the other alone
    CHECK_FALSE(is_unsure(2, 0, 2));
    CHECK_FALSE(is_unsure(0, 12, 3));   // the space before a paragraph
    CHECK(is_unsure(0, 40, 3));         // the text above it on this page tells nothing
    CHECK(is_unsure(4, 0, 3, 0, true)); // the space above a footnote
    CHECK_FALSE(is_unsure(7, 0, 3, 0, true));
    CHECK(is_unsure(0, 0, 3, 2));
    CHECK_FALSE(is_unsure(0, 0, 3, 12)); // the space between a paragraph and its box
}
