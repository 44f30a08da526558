// Where reports begin and end in a file: made-up packs, page by page.

#include "grammar/stretches.h"

#include "formats/registry.h"
#include "grammar/read.h"

#include "support/doctest.h"
#include "support/page_builder.h"

using namespace ofstract;

namespace {

using grammar::PageStretch;

// Pages of a file, each with its own number at its foot where it has one.
class Pack {
  public:
    test::Book book;

    // "Report to the scrutiny committee", which quotes the report's title and its grades.
    Pack& paper(int number = 0) {
        book.page().lines(71, 100,
                          {"Report to the Children’s Scrutiny Committee", "Inspection of children’s services",
                           "Ofsted judged leaders good. The report is attached."});
        return foot(number);
    }

    Pack& agenda() {
        book.page().lines(71, 100, {"Agenda Item 8", "Another report that the committee is asked to note"});
        return *this;
    }

    // An ILACS report: its title page, pages of findings, and its imprint.
    Pack& report(const char* council, int pages = 3) {
        book.page().put(71, 120, std::string("Inspection of ") + council + " local authority children’s services",
                        test::Style{16, false, 0});
        book.put(71, 170, "Inspection dates: 13 to 24 May 2024");
        book.put(71, 195, "Lead inspector: Harriet Vale, His Majesty’s Inspector");
        for (int p = 2; p < pages; ++p) {
            book.page().put(71, 100, "The experiences and progress of children in care: good", {14, true, 0});
            book.put(71, 140, "1.").lines(99, 140, {"Children are seen by workers who know them", "and who come."});
            foot(p);
        }
        book.page().lines(71, 300,
                          {"The Office for Standards in Education, Children’s Services and Skills regulates",
                           "and inspects to achieve excellence in the care of children."});
        return foot(pages);
    }

    Pack& letter(const char* council) {
        book.page().put(71, 150, "14 June 2024").put(71, 180, "Dear Morgan");
        book.put(71, 210, std::string("Focused visit to ") + council + " children’s services", {12, true, 0});
        book.lines(71, 250, {"This letter summarises the findings of the visit", "on 4 and 5 June 2024."});
        book.put(71, 310, "Headline findings", {14, true, 0});
        book.lines(71, 340, {"Children are seen by workers who know them and who come."});
        book.lines(71, 390, {"Yours sincerely", "Harriet Vale"});
        return *this;
    }

    Pack& foot(int number) {
        if (number > 0) book.put(290, 800, std::to_string(number));
        return *this;
    }

    std::vector<PageStretch> stretches() const {
        const auto passages = grammar::passages_of(book.pages, layout::lay_out(book.pages));
        return grammar::find_stretches(book.pages, passages, formats::all());
    }

    // "paper 1, report 2-4"
    std::string said() const {
        std::string out;
        for (const PageStretch& s : stretches()) {
            out +=
                (out.empty() ? "" : ", ") + std::string(s.is_report ? "report " : "paper ") + std::to_string(s.first);
            if (s.last > s.first) out += "-" + std::to_string(s.last);
        }
        return out;
    }
};

} // namespace

TEST_CASE("stretches: one report takes its whole file, with the pages behind it") {
    CHECK(Pack().report("Camden").said() == "report 1-3");
    CHECK(Pack().letter("Camden").said() == "report 1");
    CHECK(Pack().report("Camden").agenda().said() == "report 1-4");
    CHECK(Pack().stretches().empty());
}

TEST_CASE("stretches: a covering paper is no report's, whatever it quotes") {
    CHECK(Pack().paper().report("Camden").said() == "paper 1, report 2-4");
    CHECK(Pack().paper(1).paper(2).report("Camden", 5).said() == "paper 1-2, report 3-7");
    CHECK(Pack().paper().letter("Camden").said() == "paper 1, report 2");

    // Its title, its dates and its inspector, and nothing of its findings.
    Pack quoting;
    quoting.book.page().put(71, 120, "Inspection of Camden local authority children’s services");
    quoting.book.put(71, 170, "Inspection dates: 13 to 24 May 2024");
    quoting.book.lines(71, 300, {"The panel is asked to note what the inspectors found."});
    CHECK(quoting.report("Camden").said() == "paper 1, report 2-4");
    CHECK(quoting.stretches()[0].opened_by != quoting.stretches()[1].opened_by);
}

TEST_CASE("stretches: reports that are bound together are each their own") {
    CHECK(Pack().report("Camden").report("Ealing", 4).said() == "report 1-3, report 4-7");
    CHECK(Pack().report("Camden").letter("Camden").said() == "report 1-3, report 4");
    CHECK(Pack().letter("Camden").letter("Camden").letter("Ealing").said() == "report 1, report 2, report 3");
}

TEST_CASE("stretches: agenda pages between reports, and behind them, are no report's") {
    CHECK(Pack().report("Camden").agenda().report("Ealing").said() == "report 1-3, paper 4, report 5-7");
    CHECK(Pack().letter("Camden").agenda().letter("Ealing").said() == "report 1, paper 2, report 3");
    CHECK(Pack().paper().report("Camden").agenda().paper().said() == "paper 1, report 2-4, paper 5-6");
}

TEST_CASE("stretches: the running lines of papers behind a report are not its own") {
    Pack pack;
    pack.paper().report("Camden");
    for (int p = 1; p <= 3; ++p) {
        pack.agenda().foot(p);
        pack.book.put(71, 780, "Appendix 2 to the minutes of the panel");
    }
    CHECK(pack.said() == "paper 1, report 2-4, paper 5-7");
}

TEST_CASE("stretches: an annex stays with its report, by its page numbers") {
    Pack pack;
    pack.paper().report("Camden");
    pack.book.page().put(71, 100, "Annex A: how the inspection was done", {14, true, 0});
    pack.foot(4).letter("Ealing");
    CHECK(pack.said() == "paper 1, report 2-5, report 6");
}

TEST_CASE("stretches: what opens like a report and goes on with the page numbers of the one before is a part of it") {
    const auto pack = [](bool goes_on) {
        Pack out;
        out.report("Camden");
        out.book.page().put(71, 120, "Inspection of Camden children’s services", test::Style{16, false, 0});
        out.book.put(71, 170, "Inspection dates: 13 to 24 May 2024");
        out.foot(goes_on ? 4 : 1);
        out.book.page().put(71, 100, "The experiences and progress of children in care: good", {14, true, 0});
        out.foot(goes_on ? 5 : 2);
        return out.said();
    };
    CHECK(pack(true) == "report 1-5");
    CHECK(pack(false) == "report 1-3, report 4-5");
}

TEST_CASE("stretches: a report of no known format counts behind a paper where numbers begin and an imprint follows") {
    const auto pack = [](bool numbered) {
        Pack out;
        out.book.page().lines(71, 100, {"Minutes of the panel", "Members discussed the year."});
        out.book.page().put(71, 100, "Inspection of Westmarch secure home", test::Style{20, false, 0});
        out.book.lines(71, 140, {"Some text of a format that", "nobody has seen."});
        out.foot(numbered ? 1 : 0);
        out.book.page().lines(71, 300, {"The Office for Standards in Education, Children’s Services and Skills"});
        out.foot(numbered ? 2 : 0);
        return out.said();
    };
    CHECK(pack(true) == "paper 1, report 2-3");
    CHECK(pack(false) == "report 1-3"); // for the reader to refuse: its first page names no inspection
}

TEST_CASE("body: a second part that opens behind an imprint is text again") {
    Pack pack;
    pack.report("Camden");
    pack.book.page().put(71, 100, "The effectiveness of the board", {16, true, 0});
    pack.book.lines(71, 140, {"The board knows its partners and holds them to account."});
    pack.foot(4);
    const grammar::Document document = grammar::read(pack.book.pages, layout::lay_out(pack.book.pages), formats::all());
    REQUIRE_FALSE(document.sections.empty());
    CHECK(document.sections.back().heading.text == "The effectiveness of the board");
    CHECK(document.sections.back().elements.size() == 1);
}
