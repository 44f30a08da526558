// The single inspection framework: grades in sentences, rows and headings; sections inside sections.

#include "formats/registry.h"
#include "grammar/read.h"
#include "grammar/sentences.h"

#include "support/doctest.h"
#include "support/page_builder.h"
#include "support/rules_of.h"

using namespace ofstract;

namespace {

constexpr test::Style bold{12, true, 0};
constexpr test::Style large{14, true, 0};

const grammar::Rules& sif() { return test::rules_of("sif-inspection"); }

test::Book report() {
    test::Book book;
    book.page().put(71, 80, "Camden", {26, false, 0});
    book.lines(71, 110,
               {"Inspection of services for children in need of help and",
                "protection, children looked after and care leavers"},
               bold);
    book.put(71, 160, "Inspection date: 13 June 2016 to 7 July 2016").put(71, 180, "Report published: 26 August 2016");
    book.put(71, 220, "Children’s services in Camden require improvement to be good", large);
    book.put(71, 260, "1. Children who need help and protection", bold).lines(420, 253, {"Requires", "improvement"});
    book.lines(71, 300, {"2. Children looked after and achieving", "permanence"}, bold).put(420, 307, "Good");
    book.put(119, 340, "2.1 Adoption performance").put(420, 340, "Good");
    book.put(119, 370, "2.2 Experiences and progress of care leavers").put(420, 370, "Outstanding");
    book.put(71, 400, "3. Leadership, management and governance", bold).put(420, 400, "Good");
    book.page()
        .put(71, 100, "Contents", {20, false, 0})
        .put(71, 140, "The local authority", bold)
        .put(500, 140, "3", bold);
    book.put(71, 160, "Recommendations").put(500, 160, "3");
    book.page().put(71, 80, "The local authority", {20, true, 0}).put(71, 110, "Recommendations", large);
    book.put(71, 140, "1.").put(99, 140, "Improve what is poor.").put(71, 160, "2.").put(99, 160, "Keep what is good.");
    book.lines(71, 200, {"The experiences and progress of", "children looked after and achieving", "permanence"},
               large);
    book.put(400, 214.5, "Good", large);
    book.put(71, 270, "Summary", bold)
        .lines(71, 295, {"Most of the children live where they are", "known and wanted."});
    book.put(71, 340, "The graded judgement for adoption performance is that it is good", bold);
    book.put(71, 365, "3.").put(99, 365, "Adopters are found in time.");
    book.page().put(71, 80, "The Local Safeguarding Children Board (LSCB)", {20, true, 0});
    book.put(71, 120, "The Local Safeguarding Children Board is inadequate", large);
    book.put(71, 150, "4.").put(99, 150, "The board meets too rarely to know.");
    return book;
}

grammar::Document read() {
    const test::Book book = report();
    return grammar::read(book.pages, layout::lay_out(book.pages), formats::all(), &formats::general());
}

} // namespace

TEST_CASE("sif: the overall grade is a sentence, the others rows with numbers and parents, the board's a heading") {
    const grammar::Document document = read();
    REQUIRE(document.format == "sif-inspection");
    struct {
        const char *id, *number, *parent;
        Grade grade;
        JudgementSource source;
    } rows[] = {
        {"overall-effectiveness", "", "", Grade::requires_improvement, JudgementSource::sentence},
        {"help-and-protection", "1.", "", Grade::requires_improvement, JudgementSource::row},
        {"permanence", "2.", "", Grade::good, JudgementSource::row},
        {"adoption", "2.1", "permanence", Grade::good, JudgementSource::row},
        {"care-leavers-experiences", "2.2", "permanence", Grade::outstanding, JudgementSource::row},
        {"leadership-management-governance", "3.", "", Grade::good, JudgementSource::row},
        {"lscb-effectiveness", "", "", Grade::inadequate, JudgementSource::quoted},
    };
    REQUIRE(document.judgements.size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
        CAPTURE(rows[i].id);
        CHECK(document.judgements[i].id == rows[i].id);
        CHECK(document.judgements[i].number == rows[i].number);
        CHECK(document.judgements[i].parent == rows[i].parent);
        CHECK(document.judgements[i].grade == rows[i].grade);
        CHECK(document.judgements[i].source == rows[i].source);
    }
    CHECK(document.judgements[0].grade_text.text == "require improvement to be good");
    // The grade's own place: the end of the sentence, and nothing of what is before it.
    REQUIRE(document.judgements[0].grade_text.where.size() == 1);
    const Box sentence = document.judgements[0].label.where[0].box,
              grade = document.judgements[0].grade_text.where[0].box;
    CHECK(grade.left > sentence.left + 100);
    CHECK(grade.right <= sentence.right);
    CHECK(document.judgements[2].label.text == "Children looked after and achieving permanence");
    REQUIRE(document.published);
    CHECK(to_iso(*document.published) == "2016-08-26");
    CHECK(document.diagnostics.empty());
}

TEST_CASE("sif: sections are inside sections, contents pages are furniture, a heading pairs with its grade") {
    const grammar::Document document = read();
    REQUIRE(document.sections.size() == 2);
    const grammar::Section& authority = document.sections[0];
    REQUIRE(authority.sections.size() == 2);
    CHECK(authority.sections[0].id == "recommendations");
    CHECK(authority.sections[0].elements.size() == 2);
    const grammar::Section& permanence = authority.sections[1];
    CHECK(permanence.id == "permanence");
    CHECK(permanence.grade == Grade::good);
    CHECK(permanence.level == 2);
    REQUIRE(permanence.sections.size() == 2);
    CHECK(permanence.sections[0].heading.text == "Summary");
    CHECK(permanence.sections[1].id == "adoption");
    CHECK(document.sections[1].sections[0].id == "lscb-effectiveness");
    int contents = 0;
    for (const auto& piece : document.furniture) contents += piece.type == "contents";
    CHECK(contents > 0);
    REQUIRE(document.lists.size() == 1);
    CHECK(document.lists[0].items[1].text == "Keep what is good.");
}

TEST_CASE("sif: sentences that state a grade, and those that do not") {
    struct {
        const char *text, *id;
        Grade grade;
    } rows[] = {
        {"The overall judgement is good", "overall-effectiveness", Grade::good},
        {"The overall judgement is that children’s services require improvement", "overall-effectiveness",
         Grade::requires_improvement},
        {"Children’s services in Ealing are good", "overall-effectiveness", Grade::good},
        {"Children’s services in Durham require improvement to be good.", "overall-effectiveness",
         Grade::requires_improvement},
        {"The Local Safeguarding Children Board requires improvement", "lscb-effectiveness",
         Grade::requires_improvement},
        {"The effectiveness of the LSCB is good.", "lscb-effectiveness", Grade::good},
        {"Children’s services in Ealing are good because they know their children", "", Grade::none},
        {"The board is good", "", Grade::none},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto judgement = grammar::read_sentence(grammar::Passage().saying(row.text), sif(), "");
        REQUIRE(judgement.has_value() == (row.grade != Grade::none));
        if (!judgement) continue;
        CHECK(judgement->id == row.id);
        CHECK(judgement->grade == row.grade);
        CHECK(judgement->label.text == row.text);
    }
}

TEST_CASE("sif: a board's heading that says another grade than the first page is told, and changes nothing") {
    test::Book book = report();
    test::Book first;
    first.page().put(71, 430, "The Local Safeguarding Children Board is good", large);
    for (const auto& word : first.pages.pages[0].words) book.pages.pages[0].words.push_back(word);
    const grammar::Document document =
        grammar::read(book.pages, layout::lay_out(book.pages), formats::all(), &formats::general());
    REQUIRE(document.judgements.size() == 7);
    CHECK(document.judgements.back().id == "lscb-effectiveness");
    CHECK(document.judgements.back().grade == Grade::good);
    int told = 0;
    for (const auto& d : document.diagnostics) told += d.code == std::string(diagnostics::heading_grade_differs);
    CHECK(told == 1);
}

TEST_CASE("sif: the meaning of a section's judgements comes behind it, at its level") {
    test::Book book = report();
    const test::Style section{16, true, 0};
    book.page().put(71, 80, "Section 1: the local authority", section).put(71, 110, "Summary of key findings", large);
    book.put(71, 140, "5.").put(99, 140, "Much has changed.");
    book.put(71, 200, "What the inspection judgements mean: the local authority", section);
    book.put(71, 230, "A good authority leads good services.");
    book.put(71, 300, "Section 2: the effectiveness of the board", section);
    const grammar::Document document =
        grammar::read(book.pages, layout::lay_out(book.pages), formats::all(), &formats::general());
    REQUIRE(document.sections.size() >= 3);
    const auto last = document.sections.end();
    CHECK((last - 3)->heading.text == "Section 1: the local authority");
    CHECK((last - 2)->heading.text == "What the inspection judgements mean: the local authority");
    CHECK((last - 1)->heading.text == "Section 2: the effectiveness of the board");
}
