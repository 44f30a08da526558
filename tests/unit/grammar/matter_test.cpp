// What a report's parts are: one state, moved by what the pages show, for blocks and tables alike.

#include "grammar/matter.h"

#include "formats/registry.h"
#include "grammar/read.h"
#include "model/names.h"

#include "support/doctest.h"
#include "support/page_builder.h"

using namespace ofstract;

namespace {

const test::Style large{16, true, 0}, heading{14, true, 0};

grammar::Document read(const test::Book& book) {
    return grammar::read(book.pages, layout::lay_out(book.pages), formats::all());
}

// "cover 1, findings 2-3"
std::string said(const grammar::Document& document) {
    std::string out;
    for (const grammar::Stretch& stretch : document.stretches) {
        const int first = stretch.where.front().page, last = stretch.where.back().page;
        out += (out.empty() ? "" : ", ") + std::string(to_string(stretch.kind)) + ' ' + std::to_string(first) +
               (first == last ? "" : '-' + std::to_string(last));
    }
    return out;
}

void add_cover(test::Book& book) {
    book.page().put(71, 120, "Inspection of Camden local authority children’s services", test::Style{16, false, 0});
    book.put(71, 170, "Inspection dates: 13 to 24 May 2024");
    book.put(71, 195, "Lead inspector: Harriet Vale, His Majesty’s Inspector");
}

void add_findings(test::Book& book) {
    book.page().put(71, 100, "The experiences and progress of children in care: good", heading);
    book.put(71, 140, "1.").lines(99, 140, {"Children are seen by workers who know them", "and who come."});
}

test::Book& add_imprint(test::Book& book) {
    return book.page().lines(71, 300,
                             {"The Office for Standards in Education, Children’s Services and Skills regulates",
                              "and inspects to achieve excellence in the care of children."});
}

} // namespace

TEST_CASE("matter: contents end with their page, an imprint with a heading on a later one") {
    test::Book book;
    add_cover(book);
    book.page()
        .put(71, 100, "Contents", heading)
        .put(71, 140, "The experiences of children in care")
        .put(500, 140, "3");
    add_findings(book);
    add_imprint(book);
    book.page().put(71, 100, "The effectiveness of the board", large);
    book.put(71, 140, "The board knows its partners and holds them to account.");
    const grammar::Document document = read(book);
    CHECK(said(document) == "cover 1, contents 2, findings 3, imprint 4, findings 5");
    CHECK(document.stretches[1].opened_by == "the heading: \"Contents\"");
    CHECK(document.sections.back().heading.text == "The effectiveness of the board");
}

TEST_CASE("matter: a table behind the imprint's first line is the imprint's, and no finding") {
    test::Book book;
    add_cover(book);
    add_findings(book);
    add_imprint(book);
    for (int row = 0; row < 3; ++row) {
        const double y = 400 + row * 40;
        book.put(77, y, "Telephone").put(303, y, "0300 123 4567");
    }
    const layout::Layout layout = layout::lay_out(book.pages);
    REQUIRE(std::holds_alternative<layout::Table>(layout.flow.back()));
    const grammar::Document document = read(book);
    CHECK(said(document) == "cover 1, findings 2, imprint 3");
    for (const grammar::Section& section : document.sections)
        for (const grammar::Element& element : section.elements) CHECK(element.kind != grammar::ElementKind::table);
    std::size_t rows = 0;
    for (const grammar::FurniturePiece& piece : document.furniture)
        rows += piece.type == "imprint" && piece.text.text.find("0300") != std::string::npos;
    CHECK(rows > 0);
}

TEST_CASE("matter: an imprint behind the cover ends with its page") {
    test::Book book;
    book.page().put(85, 172, "Inspection of looked after children services", {26, false, 0});
    book.put(85, 230, "Camden Council", {18, false, 0});
    const test::Style label{10, true, 0}, front{10, false, 0};
    book.put(85, 556, "Inspection dates:", label).put(250, 556, "15-19 July 2013", front);
    book.put(85, 574, "Reporting inspector", label).put(250, 574, "Sarah Vale HMI", front);
    book.put(85, 700, "Age group: All", front).put(85, 713, "Published: 23 August 2013", front);
    book.page().put(85, 705, "© Crown copyright 2013", front).put(85, 733, "Website: www.ofsted.gov.uk", front);
    book.put(85, 747, "This document may be reproduced in whole or in part.", front);
    book.page().put(71, 100, "Contents", heading).put(71, 140, "About this inspection").put(500, 140, "2");
    add_findings(book);
    const grammar::Document document = read(book);
    CHECK(document.format == "looked-after-2013");
    CHECK(said(document) == "cover 1, imprint 2, contents 3, findings 4");
    std::size_t imprint = 0;
    for (const grammar::FurniturePiece& piece : document.furniture) imprint += piece.type == "imprint";
    CHECK(imprint >= 2);
    REQUIRE(document.sections.size() == 1);
    CHECK(document.fields.size() == 4);
}

TEST_CASE("matter: an imprint behind the cover with no contents behind it ends with its page too") {
    test::Book book;
    add_cover(book);
    book.page().put(85, 705, "© Crown copyright 2013");
    book.page().put(71, 100, "The children who are seen are known well, and are safe.");
    CHECK(said(read(book)) == "cover 1, imprint 2, findings 3");
}

TEST_CASE("matter: a letter has its letterhead, its findings and its signatures") {
    test::Book book;
    book.page().put(71, 150, "14 June 2024").put(71, 180, "Dear Morgan");
    book.put(71, 210, "Focused visit to Camden children’s services", {12, true, 0});
    book.lines(71, 250, {"This letter summarises the findings of the visit", "on 4 and 5 June 2024."});
    book.put(71, 310, "Headline findings", heading);
    book.lines(71, 340, {"Children are seen by workers who know them and who come."});
    book.lines(71, 390, {"Yours sincerely", "Harriet Vale"});
    const grammar::Document document = read(book);
    CHECK(said(document) == "letterhead 1, findings 1, signatures 1");
    CHECK(document.stretches.back().opened_by == "the closing: \"Yours sincerely\"");
}

TEST_CASE("matter: stretches follow each other, and each piece of the flow is in one") {
    test::Book book;
    add_cover(book);
    add_findings(book);
    add_imprint(book);
    const auto passages = grammar::passages_of(book.pages, layout::lay_out(book.pages));
    const auto matter = grammar::find_matter(passages, 0, false, nullptr);
    REQUIRE(matter.size() == 1);
    CHECK(matter[0].first == 0);
    CHECK(grammar::find_matter({}, 0, false, nullptr).empty());
    CHECK(grammar::kind_at(matter, passages.flow.size() - 1) == StretchKind::findings);
}

TEST_CASE("matter: a stretch has one place on each page, in order, where both cells of a row continue overleaf") {
    const engine::Pages pages;
    grammar::Row row;
    for (int column = 0; column < 2; ++column) {
        layout::Cell cell;
        for (int page = 5; page <= 6; ++page) {
            layout::Line line;
            line.page = page;
            line.box = {100.0 + column * 200, 700.0 - page * 100, 250.0 + column * 200, 712.0 - page * 100};
            cell.push_back(line);
        }
        row.cells.emplace_back(pages, cell);
    }
    grammar::Passages passages;
    passages.flow.emplace_back(grammar::Table{{row}});
    const grammar::Stretch stretch = grammar::stretch_of(StretchKind::findings, "", passages, 0, 1);
    REQUIRE(stretch.where.size() == 2);
    CHECK(stretch.where[0].page == 5);
    CHECK(stretch.where[1].page == 6);
    CHECK(stretch.where[1].box.left == 100);
    CHECK(stretch.where[1].box.right == 450);
}

TEST_CASE(
    "matter: facts of an area inspection: a heading labels all below it, both inspectorates lead, complaints close") {
    test::Book book;
    book.page().put(71, 80, "Local area partnership report", {12, false, 0});
    book.put(71, 120, "Area SEND inspection of Camden Local Area Partnership", {20, true, 0});
    book.put(71, 170, "Inspection dates: 13 to 17 May 2024");
    book.put(71, 220, "Inspection outcome", heading);
    book.lines(71, 250, {"The arrangements typically lead to positive experiences for children", "who are seen."});
    book.page().put(71, 100, "Local area partnership details", heading);
    book.put(71, 140, "Information about this inspection", heading);
    book.lines(71, 170, {"The inspection was carried out at the request of two ministers, who asked", "for it."});
    book.lines(71, 220, {"It was led by an inspector of each of the two, who came with a team of", "others."});
    book.put(71, 270, "Inspection team", heading);
    book.put(71, 300, "Ofsted", {12, true, 0}).put(320, 300, "Care Quality Commission", {12, true, 0});
    book.put(71, 320, "Harriet Vale, Ofsted HMI, lead inspector").put(320, 320, "Ann Hill, CQC Lead inspector");
    book.put(71, 335, "Bo Lee, Ofsted HMI").put(320, 335, "Cy Moor, CQC inspector");
    book.lines(71, 400, {"If you are not happy with the inspection or the report, you can complain", "to Ofsted."});
    const grammar::Document document = read(book);
    REQUIRE(document.format == "area-send");
    REQUIRE(document.inspectors.size() == 2);
    CHECK(document.inspectors[0].name == "Harriet Vale");
    CHECK(document.inspectors[0].role == "Ofsted HMI, lead inspector");
    CHECK(document.inspectors[1].name == "Ann Hill");
    CHECK(document.inspectors[1].role == "CQC Lead inspector");
    for (const grammar::Field& field : document.fields) CHECK_FALSE(field.label.empty());
    REQUIRE(document.fields.size() > 2);
    CHECK(document.fields[2].label == "Information about this inspection");
    CHECK(document.fields[2].value ==
          "The inspection was carried out at the request of two ministers, who asked for it.\n"
          "It was led by an inspector of each of the two, who came with a team of others.");
    CHECK(document.stretches.back().kind == StretchKind::imprint);
}

TEST_CASE("matter: dates that are ruled as the judgements below them are on the cover") {
    test::Book book;
    book.page().put(57, 39, "School report", {11, false, 0}).put(57, 120, "Camden School", {22, false, 0});
    book.put(57, 135, "1 High Street, Camden", {10, false, 0});
    const std::vector<std::pair<const char*, const char*>> rows = {
        {"Inspection dates", "8–9 November 2016"}, {"Overall effectiveness", "Good"}, {"Outcomes for pupils", "Good"}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double y = 160 + 24 * static_cast<double>(i);
        book.put(60, y, rows[i].first).put(330, y, rows[i].second);
    }
    book.put(57, 300, "Summary of key findings for parents and pupils", heading);
    book.put(57, 330, "Leaders know the school well.");
    const grammar::Document document = read(book);
    CHECK(document.format == "school-section-5");
    REQUIRE(document.stretches.size() == 2);
    CHECK(document.stretches[1].opened_by == "what follows the cover: \"Overall effectiveness Good\"");
    CHECK(document.intervals.size() == 1);
    CHECK(document.judgements.size() == 2);
}
