// Normal form, folding and joining change nothing but what they name.

#include "text/join.h"
#include "text/text.h"

#include "support/doctest.h"
#include "support/page_builder.h"

using namespace ofstract;

TEST_CASE("fold: case, quotes, dashes and spaces, for comparing with a vocabulary") {
    CHECK(text::fold("  Children’s   SERVICES ") == "children's services");
    CHECK(text::fold("16–17 – “good”") == "16-17 - \"good\"");
    CHECK(text::fold("a\u00A0b\u202Fc\td") == "a b c d");
    CHECK(text::fold("Straße") == "strasse");
    CHECK(text::fold("") == "");
    CHECK(text::fold("CHILDREN9S and children9s services \u2013 9 of 9s, A19a") ==
          "children's and children's services - 9 of 9s, a19a");
    CHECK(text::fold("children9s") == "children's");
    // A Greek oxia and varia are the accents that NFC makes of them: folding twice is folding once.
    CHECK(text::fold("o\u1FFDclock \u1FEF") == "o'clock '");
    CHECK(text::fold(text::nfc("\u1FFD")) == text::fold("\u1FFD"));
}

TEST_CASE("fold and slug: every hyphen and space of a heading or a label is as good as another") {
    for (const char* hyphen : {"-", "\u2010", "\u2011"})
        for (const char* space : {" ", "\u00A0", "\u2007", "\u2009", "\u202F", "\u3000"}) {
            const std::string printed = std::string("Multi") + hyphen + "agency" + space + "working";
            CAPTURE(printed);
            CHECK(text::fold(printed) == "multi-agency working");
            CHECK(text::slug(printed) == "multi-agency-working");
        }
}

TEST_CASE("nfc: composed, quotes and dashes untouched, invalid bytes replaced") {
    CHECK(text::nfc("e\u0301") == "é");
    CHECK(text::nfc("children’s – “x”") == "children’s – “x”");
    CHECK(text::nfc("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("slug: letters and digits, one hyphen between") {
    CHECK(text::slug("What needs to improve?") == "what-needs-to-improve");
    CHECK(text::slug("Children’s homes: 2 of 3") == "childrens-homes-2-of-3");
    CHECK(text::slug("…") == "");
}

TEST_CASE("line ends: a hyphen stays and takes no space, unless its compound is suspended") {
    CHECK_FALSE(text::space_at_line_end("multi-", "agency"));
    CHECK_FALSE(text::space_at_line_end("up-to-", "date"));
    CHECK(text::space_at_line_end("16-", "and"));
    CHECK(text::space_at_line_end("short-", "or"));
    CHECK_FALSE(text::space_at_line_end("2016–", "18"));
    CHECK(text::space_at_line_end("–", "which"));
    CHECK_FALSE(text::space_at_line_end("and/", "or"));
    CHECK(text::space_at_line_end("children", "and"));
}

TEST_CASE("join: runs that are split inside a word are one word") {
    test::Book book;
    book.page().put(71, 100, "child");
    book.put(book.right(), 100, "ren thrive");
    const auto lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
    CHECK(text::Joiner(book.pages, text::Marks::keep).join(lines).text == "children thrive");
}

TEST_CASE("join: reference marks are taken out, ordinals and powers are not") {
    test::Book book;
    book.page().put(71, 100, "What needs to improve?");
    book.put(book.right(), 100, "1", test::superscript);
    book.put(300, 100, "on the 4");
    book.put(book.right(), 100, "th", test::superscript);
    book.put(400, 100, "9 m");
    book.put(book.right(), 100, "2", test::superscript);
    const auto lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
    const text::Joined joined = text::Joiner(book.pages).join(lines);
    CHECK(joined.text == "What needs to improve? on the 4th 9 m2");
    REQUIRE(joined.marks.size() == 1);
    CHECK(joined.marks[0] == "1");
    CHECK(joined.words.size() == book.pages.pages[0].words.size());
    // A footnote's own text keeps its raised numbers.
    CHECK(text::Joiner(book.pages, text::Marks::keep).join(lines).text == "What needs to improve?1 on the 4th 9 m2");
}

TEST_CASE("join: a paragraph over a page break has a span on each page") {
    test::Book book;
    book.page().put(71, 700, "first half");
    book.page().put(71, 90, "second half");
    std::vector<layout::Line> lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
    lines.push_back(layout::find_lines(book.pages.pages[1], book.pages.fonts)[0]);
    const text::Joined joined = text::Joiner(book.pages, text::Marks::keep).join(lines);
    CHECK(joined.text == "first half second half");
    REQUIRE(joined.where.size() == 2);
    CHECK(joined.where[0].page == 1);
    CHECK(joined.where[1].page == 2);
    CHECK(joined.where[1].box.left == 71);
}

TEST_CASE("join: the place of some of a text's words, over line ends and page breaks, and no other word's") {
    test::Book book;
    book.page().put(71, 680, "good leaders, and services that require");
    book.put(71, 694, "improve-");
    book.page().put(71, 90, "ment to be good.");
    book.put(book.right(), 90, "1", test::superscript);
    std::vector<layout::Line> lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
    lines.push_back(layout::find_lines(book.pages.pages[1], book.pages.fonts)[0]);
    const text::Joiner joiner(book.pages);
    const text::Joined joined = joiner.join(lines);
    const auto where = joiner.where(joined, "require improve-ment to be good");
    REQUIRE(where.size() == 3); // one a line
    CHECK(where[0].page == 1);
    CHECK(where[0].box.left == book.pages.pages[0].words[5].box.left);
    CHECK(where[1].box.left == 71);
    CHECK(where[2].page == 2);
    CHECK(where[2].box.right == book.pages.pages[1].words[3].box.right);
    // The last of two; a part of a word has the word's place.
    const auto good = joiner.where(joined, "good");
    REQUIRE(good.size() == 1);
    CHECK(good[0].box.left == book.pages.pages[1].words[3].box.left);
    CHECK(joiner.where(joined, "inadequate").empty());
    CHECK(joiner.where(joined, "").empty());
}

TEST_CASE("unfold: the words that were found, as printed, whatever stands between the others") {
    CHECK(text::unfold("The outcome is Inconsistent \u2013 so far", "inconsistent - so") == "Inconsistent \u2013 so");
    CHECK(text::unfold("good, and then Good", "good") == "Good");
    CHECK(text::unfold("experiences", "good").empty());
    // An em space is no space to split at, and yet one when folded.
    CHECK(text::unfold("The outcome\u2003is Inconsistent experiences", "inconsistent") == "Inconsistent");
    CHECK(text::unfold("The \u2003 outcome is Inconsistent experiences", "inconsistent") == "Inconsistent");
    CHECK(text::unfold("is\u2003Inconsistent experiences", "inconsistent") == "is\u2003Inconsistent");
}
