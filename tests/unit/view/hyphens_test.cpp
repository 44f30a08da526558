// A hyphen that a program put in at a line's end is no part of the text; one that the report has is.

#include "grammar/passage.h"
#include "view/hyphens.h"

#include "support/doctest.h"
#include "support/page_builder.h"

#include <algorithm>

using namespace ofstract;

namespace {

// What the first page says from its lines, once hyphens are softened.
std::string read(test::Book book) {
    view::soften_hyphens(book.pages);
    return grammar::Passage(book.pages, layout::find_lines(book.pages.pages[0], book.pages.fonts)).text();
}

// Breaks four words that it has elsewhere whole.
test::Book hyphenating() {
    test::Book book;
    book.page().lines(71, 100,
                      {"protection services children inspectors", "the protec-", "tion and ser-", "vices of chil-",
                       "dren whom inspec-", "tors met with"});
    return book;
}

} // namespace

TEST_CASE("a hyphen drawn behind a soft one is the soft one's sign") {
    test::Book book;
    book.page().lines(71, 100, {"child protec\u00AD\u2010", "tion by its inspec\u00AD-", "tors"});
    CHECK(read(book) == "child protection by its inspectors");
}

TEST_CASE("U+2010 that is at line ends alone was put in by a program") {
    test::Book book;
    book.page().lines(71, 100, {"child protec\u2010", "tion by multi-", "agency teams"});
    CHECK(read(book) == "child protection by multi-agency teams");
}

TEST_CASE("U+2010 that is inside a word too is the document's hyphen") {
    test::Book book;
    book.page().lines(71, 100, {"well\u2010being and multi\u2010", "agency teams"});
    CHECK(read(book) == "well\u2010being and multi\u2010agency teams");
    test::Book suspended;
    suspended.page().lines(71, 100, {"pre\u2010 and post-war multi\u2010", "agency teams"});
    CHECK(read(suspended) == "pre\u2010 and post-war multi\u2010agency teams");
}

TEST_CASE("U+2010 in a compound that is elsewhere with another hyphen stays") {
    test::Book book;
    book.page().lines(71, 100, {"multi-agency work, multi\u2010", "agency teams"});
    CHECK(read(book) == "multi-agency work, multi\u2010agency teams");
}

TEST_CASE("a document that hyphenates: a word that it has elsewhere whole is joined") {
    CHECK(read(hyphenating()) == "protection services children inspectors the protection and services of children "
                                 "whom inspectors met with");
}

TEST_CASE("a document that hyphenates: its compounds stay") {
    const auto with = [](std::initializer_list<const char*> lines) {
        test::Book book = hyphenating();
        book.lines(71, 300, lines);
        const std::string text = read(book);
        return text.substr(text.find("met with") + 9);
    };
    CHECK(with({"multi-agency and multi-", "agency"}) == "multi-agency and multi-agency");
    CHECK(with({"a case of case-", "holders"}) == "a case of case-holders");
    CHECK(with({"16-", "year"}) == "16-year");
    CHECK(with({"the North-", "East"}) == "the North-East");
    CHECK(with({"one agency, multi-", "agency"}) == "one agency, multi-agency");
    CHECK(with({"a ten-year-", "old"}) == "a ten-year-old");
    CHECK(with({"improve-", "ment"}) == "improvement");
}

TEST_CASE("a document that hyphenates: a word is joined that others go on as over the break, or that breaks before an "
          "ending") {
    test::Book book = hyphenating();
    book.lines(71, 300,
               {"in time for the inspection of Inspec-", "torates, in-", "spected by the new person-", "al teams"});
    const std::string text = read(book);
    CHECK(text.substr(text.find("met with") + 9) ==
          "in time for the inspection of Inspectorates, inspected by the new personal teams");
}

TEST_CASE("a document that hyphenates: a compound stays if one half of it is elsewhere in the plural") {
    test::Book book = hyphenating();
    book.lines(71, 300, {"decisions and decision-", "making"});
    const std::string text = read(book);
    CHECK(text.substr(text.find("met with") + 9) == "decisions and decision-making");
}

TEST_CASE("an ending that is no word is no half of a compound, in any document") {
    test::Book book;
    book.page().lines(71, 100, {"co-ed schools are need-", "ed, and multi-", "agency teams, and co-", "ed ones"});
    CHECK(read(book) == "co-ed schools are needed, and multi-agency teams, and co-ed ones");
}

TEST_CASE("a word broken before its ending shows that a document hyphenates, with one that it has whole") {
    test::Book book;
    book.page().lines(71, 100, {"children are need-", "ed, chil-", "dren hap-", "pen"});
    CHECK(read(book) == "children are needed, children happen");
}

TEST_CASE("a document that breaks few words keeps its hyphens") {
    test::Book book;
    book.page().lines(71, 100, {"wellbeing services children", "the well-", "being of chil-", "dren"});
    CHECK(read(book) == "wellbeing services children the well-being of chil-dren");
}

TEST_CASE("a document that hyphenates: a cell's word goes on in the cell's next line") {
    test::Book book = hyphenating();
    book.put(71, 300, "children and").put(300, 300, "child protec-");
    book.put(71, 314.5, "families").put(300, 314.5, "tion");
    view::soften_hyphens(book.pages);
    CHECK(std::count_if(book.pages.pages[0].words.begin(), book.pages.pages[0].words.end(),
                        [](const engine::Word& word) { return word.text == "protec\u00AD"; }) == 2);
}

TEST_CASE("a label's word goes on below it, however near the next cell is") {
    test::Book book;
    book.page().put(71, 100, "the inde\u2010").put(135, 100, "Yes").put(71, 114.5, "pendent schools");
    view::soften_hyphens(book.pages);
    CHECK(book.pages.pages[0].words[1].text == "inde\u00AD");
}

TEST_CASE("a column's word does not go on in the next column") {
    test::Book book = hyphenating();
    book.put(71, 300, "decision-").put(300, 300, "makers");
    const std::string text = read(book);
    CHECK(text.substr(text.find("met with") + 9) == "decision- makers");
}

TEST_CASE("a suspended compound keeps its space, wherever a program may break its next word") {
    CHECK(grammar::space_at_line_end("16-", "an\u00ADd"));
    CHECK_FALSE(grammar::space_at_line_end("protec\u00AD", "tion"));
}

TEST_CASE("what is set aside breaks no word and is no word of the document") {
    test::Book book;
    book.page().put(71, 100, "protec\u2010").put(71, 107, "DRAFT").put(71, 114.5, "tion");
    book.pages.pages[0].words[1].aside = engine::Aside::slanted;
    CHECK(read(book) == "protection");
}
