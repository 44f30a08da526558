// Words on one baseline are a line; what its first token looks like is told by shape and place.

#include "grammar/passage.h"
#include "layout/line.h"

#include "support/doctest.h"
#include "support/page_builder.h"

#include <cmath>
#include <set>

using namespace ofstract;
using layout::Lead;

namespace {

std::vector<std::vector<layout::Line>> lines_of(const test::Book& book) {
    std::vector<std::vector<layout::Line>> out;
    for (const auto& page : book.pages.pages) out.push_back(layout::find_lines(page, book.pages.fonts));
    layout::settle_leads(book.pages.pages, out);
    return out;
}

} // namespace

TEST_CASE("lines: sizes on one baseline are one line, top to bottom") {
    test::Book book;
    book.page().put(300, 200, "later");
    book.put(71, 100, "12 points").put(200, 100, "8 points", test::small);
    const auto lines = lines_of(book)[0];
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].tokens.size() == 4);
    CHECK(lines[0].box.left == 71);
    CHECK(lines[1].tokens.size() == 1);
}

TEST_CASE("lines: a footer of 8 points beside a page number of 20 are told apart by their baselines") {
    test::Book book;
    book.page().put(71, 802, "Inspection of Westmarch", test::small).put(71, 811.8, "13 May 2024", test::small);
    book.put(513, 808, "2", {20, false, 0});
    CHECK(lines_of(book)[0].size() == 3);
}

TEST_CASE("lines: a superscript belongs to the line it is raised above") {
    test::Book book;
    book.page().lines(71, 100, {"one line", "another line"});
    book.put(71, 129, "improve?");
    book.put(book.right(), 129, "1", test::superscript);
    const auto lines = lines_of(book)[0];
    REQUIRE(lines.size() == 3);
    CHECK(lines[2].tokens.size() == 2);
    CHECK(lines[2].tokens[1].raised);
    CHECK(lines[2].size == doctest::Approx(12));
}

TEST_CASE("lines: a word that touches its large bullet is no superscript of the bullet below") {
    test::Book book;
    book.page();
    for (int i = 0; i < 3; ++i) { // a Type 3 glyph's font may have any size; lines are 16.66 points apart
        const double baseline = 100 + 16.66 * i;
        book.put(72, baseline, "◾", {29.88, false, 0}).put(book.right(), baseline, "This").put(112, baseline, "holds");
    }
    const auto lines = lines_of(book)[0];
    REQUIRE(lines.size() == 3);
    for (const auto& line : lines) {
        REQUIRE(line.tokens.size() == 3);
        CHECK(line.lead == Lead::bullet);
        CHECK(line.text_left == doctest::Approx(line.tokens[1].box.left));
        CHECK_FALSE(line.tokens[1].raised);
    }
}

TEST_CASE("lines: a raised mark's space is before the next mark, not before the full stop that it touches") {
    test::Book book;
    book.page().put(71, 129, "British and Mixed");
    const double mark = book.right();
    book.put(mark + 3.5, 129, ".");
    book.put(mark, 129, "7", test::superscript);
    book.pages.pages[0].words.back().space_after = true; // the marks of the page are a run of their own: "7 8"
    book.put(71, 143.5, "The proportion").put(book.right(), 143.5, "8", test::superscript);
    const auto lines = lines_of(book)[0];
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[0].tokens.size() == 5);
    CHECK(lines[0].tokens[1].space_before);
    CHECK(lines[0].tokens[3].raised);
    CHECK_FALSE(lines[0].tokens[4].space_before);
}

TEST_CASE("leads: bullets and numbers that are set off") {
    test::Book book;
    book.page().put(89, 100, "◼").put(107, 100, "an item");
    book.put(89, 120, "\uF06E").put(107, 120, "an item in a private sign");
    book.put(89, 140, "−").put(107, 140, "a dash that is set off");
    book.put(71, 160, "3.").put(99, 160, "a paragraph");
    book.put(71, 180, "34").put(99, 180, "a paragraph whose stop was forgotten");
    const auto lines = lines_of(book)[0];
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].lead == Lead::bullet);
    CHECK(lines[0].text_left == 107);
    CHECK(lines[1].lead == Lead::bullet);
    CHECK(lines[2].lead == Lead::bullet);
    CHECK(lines[3].lead == Lead::number);
    CHECK(lines[4].lead == Lead::number);
}

TEST_CASE("leads: a sign is known by its font's name, or by its place where the font gives it no meaning") {
    test::Book book;
    book.pages.fonts.push_back({"Wingdings-Regular", false});
    book.page().put(89, 100, "n").put(107, 100, "a square, read as a letter");
    book.pages.pages[0].words[0].font = 2;
    book.put(89, 120, "\uFFFD").put(107, 120, "a sign without a meaning");
    book.put(89, 140, "n").put(107, 140, "the same letter in a font of letters");
    book.put(89, 160, "\uFFFD and so it went on, not set off");
    const auto lines = lines_of(book)[0];
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].lead == Lead::bullet);
    CHECK(lines[1].lead == Lead::bullet);
    CHECK(lines[1].text_left == 107);
    CHECK(lines[2].lead == Lead::none);
    CHECK(lines[3].lead == Lead::none);
}

TEST_CASE("leads: signs and numbers inside a sentence are none") {
    test::Book book;
    book.page().lines(
        71, 100,
        {"– and so it went on", "19. Practitioners know", "£4 million", "2024 was better", "‘Staying put’ is offered"});
    const auto lines = lines_of(book);
    REQUIRE(lines[0].size() == 5);
    for (const auto& line : lines[0]) {
        CAPTURE(line.box.top);
        CHECK(line.lead == Lead::none);
    }
}

TEST_CASE("leads: a number that fills its tab is one where the next line hangs under its text") {
    test::Book book;
    book.page().put(71, 100, "10. Children are seen").put(92.6, 114.5, "and heard.");
    book.put(71, 140, "aged").put(71, 154.5, "19. Practitioners know this").put(71, 169, "very well.");
    const auto lines = lines_of(book)[0];
    CHECK(lines[0].lead == Lead::number);
    CHECK(lines[3].lead == Lead::none);
}

TEST_CASE("leads: a last line begins where the document's numbers do, a wrapped one does not") {
    test::Book book;
    book.page().put(71, 100, "1.").put(95, 100, "Wide gap, so it is known.").put(95, 114.5, "until they are aged");
    book.put(95, 129, "19. Practitioners keep in touch.");
    book.put(71, 160, "10. One line only.");
    const auto lines = lines_of(book)[0];
    REQUIRE(lines.size() == 4);
    CHECK(lines[2].lead == Lead::none);
    CHECK(lines[3].lead == Lead::number);
}

TEST_CASE("leads: typed numbers of paragraphs that count from 1 on are numbers, wherever their lines begin") {
    const auto numbers = [](const std::vector<const char*>& marks, double apart) {
        test::Book book;
        book.page();
        double y = 100;
        for (const char* mark : marks) {
            book.put(71, y, std::string(mark) + " The partnership should").put(71, y + 14.5, "see to it that it does.");
            y += 14.5 + apart;
        }
        std::size_t count = 0;
        const auto lines = lines_of(book)[0];
        for (const layout::Line& line : lines) count += line.lead == layout::Lead::number;
        return count;
    };
    CHECK(numbers({"1.", "2.", "3."}, 29) == 3);
    CHECK(numbers({"1.", "2."}, 29) == 0);
    CHECK(numbers({"1.", "2.", "4."}, 29) == 0);
    CHECK(numbers({"18.", "19.", "20."}, 29) == 0);
    CHECK(numbers({"1.", "2.", "3."}, 14.5) == 0);
}

TEST_CASE("lines: turned words are kept, on lines of their own") {
    test::Book book;
    book.page().put(71, 100, "upright");
    book.put(20, 400, "DRAFT");
    book.pages.pages[0].words.back().rotation = 1;
    const auto lines = lines_of(book)[0];
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].rotated);
}

TEST_CASE("lines: every word is in exactly one line") {
    test::Book book;
    book.page();
    for (int i = 0; i < 200; ++i) // a scatter with overlaps and every size
        book.put(10 + (i * 37) % 500, 20 + (i * 53) % 800, i % 3 ? "word" : "7",
                 {6.0 + i % 20, i % 2 == 0, i % 5 * 1.0});
    std::multiset<std::uint32_t> seen;
    const auto lines = lines_of(book);
    for (const auto& line : lines[0])
        for (const auto& token : line.tokens) seen.insert(token.word);
    CHECK(seen.size() == book.pages.pages[0].words.size());
    CHECK(std::set<std::uint32_t>(seen.begin(), seen.end()).size() == seen.size());
}

TEST_CASE("lines: the boxes of fonts do not say what is one line") {
    // In a file distilled anew a quotation mark from another subset of the font has a box half as high again.
    const auto texts_with = [](double above, double below) {
        test::Book book;
        book.page().lines(71, 100,
                          {"Leaders know their children", "well, and act on \" what", "they know about them."});
        for (auto& word : book.pages.pages[0].words)
            if (word.text == "\"") {
                word.box.top -= above;
                word.box.bottom += below;
            }
        std::vector<std::string> out;
        const auto lines = layout::find_lines(book.pages.pages[0], book.pages.fonts);
        for (const auto& line : lines) {
            out.push_back(grammar::Passage(book.pages, {line}).text());
            CHECK(std::abs(line.baseline - (100 + 14.5 * static_cast<double>(&line - lines.data()))) < 1e-9);
        }
        return out;
    };
    const std::vector<std::string> expected = {"Leaders know their children", "well, and act on \" what",
                                               "they know about them."};
    CHECK(texts_with(0, 0) == expected);
    CHECK(texts_with(0, 9) == expected);
    CHECK(texts_with(9, 0) == expected);
    CHECK(texts_with(20, 20) == expected);
}

TEST_CASE("lines: a space that Poppler sees between words of two fonts is none where the words touch") {
    const auto spaced = [](const char* first, const char* second, double gap, test::Style style = test::body) {
        test::Book book;
        book.page().put(71, 100, first);
        book.pages.pages[0].words[0].space_after = true;
        book.put(book.right() + gap, 100, second, style);
        return layout::find_lines(book.pages.pages[0], book.pages.fonts)[0].tokens[1].space_before;
    };
    CHECK_FALSE(spaced("schools", ",", 0.5));
    CHECK_FALSE(spaced("18", "th", 0.3, test::superscript));
    CHECK(spaced("schools", ",", 3.6));
    CHECK(spaced("schools", "and", 0.5));
    CHECK(spaced("schools", "1", 0.2, test::superscript)); // a reference's space is that of the mark
}
