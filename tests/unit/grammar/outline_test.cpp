// Headings, boxes and texts → sections: what a box opens ends with it.

#include "grammar/outline.h"

#include "formats/registry.h"
#include "grammar/read.h"
#include "layout/layout.h"

#include "support/doctest.h"
#include "support/page_builder.h"

using namespace ofstract;

namespace {

constexpr test::Style large{16, true, 0};

// "heading: texts (its sections)", one after the other.
std::string outline_of(const std::vector<grammar::Section>& sections) {
    std::string out;
    for (const grammar::Section& section : sections) {
        out += (out.empty() ? "" : "; ") + section.heading.text + ":";
        for (const grammar::Element& element : section.elements) out += " " + element.text.text;
        if (!section.sections.empty()) out += " (" + outline_of(section.sections) + ")";
    }
    return out;
}

grammar::Document read(const test::Book& book) { return grammar::read(book.pages, layout::lay_out(book.pages), {}); }

std::string outline_of(const test::Book& book) { return outline_of(read(book).sections); }

// A page with a large heading and a text, and a box from 200 to 300.
test::Book begun() {
    test::Book book;
    book.page().put(71, 100, "Findings", large).put(71, 140, "Before.").outline(66, 200, 530, 300);
    return book;
}

} // namespace

TEST_CASE("outline: what a box's heading opens ends with the box, and the text behind it goes on in order") {
    test::Book book = begun();
    book.put(71, 220, "Summary", test::heading).put(71, 250, "Inside.").put(71, 340, "Behind.");
    CHECK(outline_of(book) == "Findings: Before. (Summary: Inside.; : Behind.)");
}

TEST_CASE("outline: a box's heading that is set like the one before it ends that one only where no text follows") {
    test::Book book = begun();
    book.put(71, 220, "Case study", large).put(71, 250, "Inside.");
    test::Book other = book;
    CHECK(outline_of(book.put(71, 340, "Behind.")) == "Findings: Before. (Case study: Inside.; : Behind.)");
    CHECK(outline_of(other.put(71, 340, "Next", large).put(71, 380, "Behind.")) ==
          "Findings: Before.; Case study: Inside.; Next: Behind.");
}

TEST_CASE("outline: a box of a heading alone ranks above the text that follows it") {
    test::Book book = begun();
    book.put(71, 220, "Graded", test::heading).put(71, 340, "Behind.");
    CHECK(outline_of(book) == "Findings: Before. (Graded: Behind.)");
}

TEST_CASE("outline: a box that repeats the heading above it has it as its header") {
    test::Book book;
    book.page().put(71, 100, "Areas", large).outline(66, 120, 530, 200).lying(150, 66, 530);
    book.put(71, 140, "Areas", test::heading).put(71, 170, "One.").put(71, 240, "Behind.");
    CHECK(outline_of(book) == "Areas: One. Behind.");
    const grammar::Document document = read(book);
    REQUIRE(document.furniture.size() == 1);
    CHECK(document.furniture[0].type == "table-header");
}

namespace {

// Headings, one after the other.
std::string opened(const std::vector<std::pair<std::string, grammar::Rank>>& headings, bool nested = true) {
    const grammar::Passages passages;
    grammar::Document document;
    grammar::Outline outline(passages, nested, document);
    for (const auto& [text, rank] : headings) {
        grammar::Section section;
        section.heading.text = text;
        outline.open(std::move(section), rank);
    }
    return outline_of(document.sections);
}

grammar::Rank set_in(double size, int level = 0, bool holds = false, bool is_leaf = false) {
    return {size, 1, level, holds, is_leaf};
}

} // namespace

// A list of recommendations that is set a point larger took in all chapters behind it.
TEST_CASE("outline: where the format says how deep its headings are, their size does not") {
    CHECK(opened({{"The authority", set_in(16, 1)},
                  {"Recommendations", set_in(18, 2, false, true)},
                  {"Help", set_in(14, 2)},
                  {"Findings", set_in(14, 3)},
                  {"Leadership", set_in(12, 2)},
                  {"The board", set_in(12, 1)}}) ==
          "The authority: (Recommendations:; Help: (Findings:); Leadership:); The board:");
    // Below one that is a leaf there is none of them, however deep it is.
    CHECK(opened({{"The board", set_in(16, 1)},
                  {"Recommendations", set_in(14, 2, false, true)},
                  {"Findings", set_in(12, 3)}}) == "The board: (Recommendations:; Findings:)");
    // What the format does not list ends with what holds it, however large it is.
    CHECK(opened({{"The authority", set_in(16, 1)},
                  {"Help", set_in(14, 2)},
                  {"Of their own", set_in(20)},
                  {"Leadership", set_in(12, 2)}}) == "The authority: (Help:); Of their own: (Leadership:)");
}

// A letter sets all its headings alike: those that it does not name are below "Areas for improvement".
TEST_CASE("outline: headings that the format does not list are below one that holds them, but a larger one") {
    for (const bool nested : {true, false}) {
        CAPTURE(nested);
        CHECK(opened({{"Strengths", set_in(12, 1, true)},
                      {"Areas for improvement", set_in(12, 1, true)},
                      {"At the front door", set_in(12)},
                      {"Leadership", set_in(12)},
                      {"Next steps", set_in(12, 1)},
                      {"Of its own", set_in(12)}},
                     nested) ==
              "Strengths:; Areas for improvement: (At the front door:; Leadership:); Next steps:; Of its own:");
        CHECK(opened({{"Areas", set_in(12, 1, true)}, {"An annex", set_in(16)}}, nested) == "Areas:; An annex:");
    }
}

TEST_CASE("outline: of a part of a graded section, the sentence that opens it and grades its subject is its grade") {
    const struct {
        Grade whole;
        const char *heading, *opening;
        Grade part;
    } rows[] = {
        {Grade::good, "Behaviour", "The behaviour of pupils is outstanding.", Grade::outstanding},
        {Grade::good, "Welfare", "The school’s work to promote pupils’ welfare is good.", Grade::good},
        {Grade::good, "Behaviour", "The behaviour of pupils is outstanding. It was good.", Grade::none},
        {Grade::good, "Summary", "Services for children are inadequate.", Grade::none},
        {Grade::good, "Behaviour", "Misbehaviour is good to see gone.", Grade::none},
        {Grade::good, "Safeguarding", "The arrangements for safeguarding are effective.", Grade::none},
        {Grade::none, "Behaviour", "The behaviour of pupils is outstanding.", Grade::none},
    };
    for (const auto& row : rows) {
        CAPTURE(row.opening);
        const grammar::Passages passages;
        grammar::Document document;
        grammar::Outline outline(passages, true, document);
        grammar::Section whole, part;
        whole.grade = row.whole;
        part.heading.text = row.heading;
        outline.open(std::move(whole), {14, 1});
        outline.open(std::move(part), {12, 1});
        outline.read_opening(grammar::Passage().saying(row.opening), formats::general());
        CHECK(document.sections[0].sections[0].grade == row.part);
    }
}
