// Headings, boxes and texts → sections: what a box opens ends with it.

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

TEST_CASE("outline: a box of a heading alone stands above what follows it") {
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
