// Letters: the lines before and behind the body are no part of it, and the visit's dates are in the opening.

#include "formats/registry.h"
#include "grammar/read.h"

#include "support/doctest.h"
#include "support/page_builder.h"

#include <algorithm>

using namespace ofstract;

namespace {

constexpr test::Style letterhead{8, false, 0};
constexpr test::Style bold{12, true, 0};

struct Letter {
    std::string date = "8 December 2021";
    std::string subject = "Focused visit to Camden children’s services";
    std::string opening = "children’s services on 3 and 4 November 2021. The inspectors were two.";
    std::string closing = "Yours sincerely";
};

// Two pages; the letterhead is drawn last, as Word does.
test::Book letter(const Letter& parts) {
    test::Book book;
    book.page().put(71, 100, parts.date);
    book.lines(71, 130, {"Ann Hill", "Director of Children’s Services", "Camden Council", "5 Some Square", "N1C 4AG"});
    book.put(71, 215, "Dear Ann").put(71, 240, parts.subject, bold);
    book.lines(71, 265, {"This letter summarises the findings of a visit to Camden’s", parts.opening.c_str()});
    book.put(71, 320, "Headline findings", bold);
    book.lines(
        71, 345,
        {"Services are good in parts, and they were not inadequate when the", "inspectors came last, in May 2018."});
    book.put(71, 30, "Ofsted", letterhead).put(200, 30, "T 0300", letterhead).put(71, 42, "Manchester", letterhead);
    book.page().put(71, 100, "What needs to improve in this area of social work practice", bold);
    book.put(71, 125, "◼").put(89, 125, "The timeliness of visits.");
    book.put(71, 150, "Main findings", bold)
        .lines(71, 175, {"Children are seen by workers who know them and who come when", "they say they will."});
    book.put(71, 240, parts.closing).put(71, 280, "Bo Lee").put(71, 300, "Her Majesty’s Inspector", bold);
    return book;
}

grammar::Document read(const Letter& parts) {
    const test::Book book = letter(parts);
    return grammar::read(book.pages, layout::lay_out(book.pages), formats::all(), &formats::general());
}

grammar::Document read_book(const test::Book& book) {
    return grammar::read(book.pages, layout::lay_out(book.pages), formats::all(), &formats::general());
}

// A page whose address is beside its telephone numbers, and whose text fills it to the right.
test::Book letter_of_two_columns() {
    test::Book book;
    book.page().put(71, 30, "Ofsted", letterhead);
    book.put(71, 42, "Some Gate", letterhead).put(169, 42, "T 0300", letterhead);
    book.put(71, 54, "Manchester", letterhead).put(169, 54, "Textphone 0161", letterhead);
    book.put(71, 100, "8 December 2021");
    book.put(71, 215, "Dear Ann").put(71, 240, "Focused visit to Camden children’s services", bold);
    book.lines(71, 265,
               {"This letter summarises the findings of a visit to Camden’s children’s",
                "services on 3 and 4 November 2021. The inspectors were two who came."});
    book.put(71, 320, "Headline findings", bold);
    book.lines(71, 345,
               {"Services are good in parts, and they were not inadequate when the then",
                "inspectors came last, in May 2018, and saw all of what there was then.",
                "They are better than they were at that time, and children are seen by"});
    book.put(71, 420, "Yours sincerely").put(71, 440, "Bo Lee");
    return book;
}

std::vector<std::string> texts_of(const grammar::Document& document, const std::string& type) {
    std::vector<std::string> out;
    for (const auto& piece : document.furniture)
        if (piece.type == type) out.push_back(piece.text.text);
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("letters: head, subject, body and closing each have their place") {
    const grammar::Document document = read({});
    CHECK(document.format == "ilacs-focused-visit");
    CHECK(document.title.text == "Focused visit to Camden children’s services");
    REQUIRE(document.authority_ids);
    CHECK(document.authority_ids->urn == "80491");
    REQUIRE(document.published);
    CHECK(to_iso(*document.published) == "2021-12-08");
    CHECK(texts_of(document, "letterhead") == Texts{"Ofsted Manchester", "T 0300"});
    CHECK(texts_of(document, "addressee") ==
          Texts{"Ann Hill", "Director of Children’s Services", "Camden Council", "5 Some Square", "N1C 4AG"});
    CHECK(texts_of(document, "salutation") == Texts{"Dear Ann"});
    CHECK(texts_of(document, "signature") == Texts{"Yours sincerely", "Bo Lee", "Her Majesty’s Inspector"});
    REQUIRE(document.sections.size() == 4);
    CHECK(document.sections[0].heading.text.empty());
    CHECK(document.sections[1].id == "findings");
    CHECK(document.sections[2].id == "what-needs-to-improve");
    CHECK(document.sections[3].elements.size() == 1);
    CHECK(document.judgements.empty());
    CHECK(document.diagnostics.empty());
}

TEST_CASE("letters: the visit's dates, with the letter's year where none is printed") {
    const auto interval = [](const char* opening, const char* date) {
        Letter parts;
        parts.opening = opening;
        parts.date = date;
        const grammar::Document document = read(parts);
        REQUIRE(document.intervals.size() == 1);
        return to_iso(document.intervals[0].start) + ".." + to_iso(document.intervals[0].end);
    };
    CHECK(interval("services on 3 and 4 November 2021. There were 7 of them.", "8 December 2021") ==
          "2021-11-03..2021-11-04");
    CHECK(interval("services on 13 and 14 July. The inspectors were two.", "23 August 2021") ==
          "2021-07-13..2021-07-14");
    CHECK(interval("services on 16 December. The inspectors were two.", "10 January 2022") == "2021-12-16..2021-12-16");
    CHECK(interval("services from 6 to 10 February 2023 and so on.", "16 March 2023") == "2023-02-06..2023-02-10");
}

TEST_CASE("letters: no date, no visit, no closing words") {
    Letter undated;
    undated.date = "";
    const grammar::Document without = read(undated);
    REQUIRE(without.diagnostics.size() == 1);
    CHECK(without.diagnostics[0].code == std::string(diagnostics::field_missing));
    CHECK(texts_of(without, "letterhead").size() == 2);
    CHECK(texts_of(without, "addressee").size() == 5);

    Letter vague;
    vague.opening = "children’s services last autumn. The inspectors were two.";
    const grammar::Document never = read(vague);
    REQUIRE(never.diagnostics.size() == 1);
    CHECK(never.diagnostics[0].code == std::string(diagnostics::date_unparsed));

    Letter misprinted;
    misprinted.closing = "Your sincerely";
    CHECK(texts_of(read(misprinted), "signature").size() == 3);
    Letter abrupt;
    abrupt.closing = "";
    CHECK(texts_of(read(abrupt), "signature") == Texts{"Bo Lee", "Her Majesty’s Inspector"});
}

TEST_CASE("letters: the subject decides, and nothing in the text") {
    const auto format_of = [](const char* subject) {
        Letter parts;
        parts.subject = subject;
        return read(parts).format;
    };
    CHECK(format_of("Focused visit to Camden local authority children’s services") == "ilacs-focused-visit");
    CHECK(format_of("Monitoring visit to Camden children’s services") == "ilacs-monitoring-visit");
    CHECK(format_of("Joint targeted area inspection of the multi-agency response to abuse in Camden") == "jtai");
    CHECK(format_of("Your letter about the focused visit") == "unknown");
}

TEST_CASE("letter: each column of a letterhead is read in its order, and its first line opens the stretch") {
    const grammar::Document document = read_book(letter_of_two_columns());
    CHECK(texts_of(document, "letterhead") == Texts{"Ofsted Some Gate Manchester", "T 0300 Textphone 0161"});
    REQUIRE_FALSE(document.stretches.empty());
    CHECK(document.stretches.front().opened_by == "the first page: \"Ofsted\"");
}

TEST_CASE("letter: a second line of one addressee continues it; other addressees are by themselves") {
    const char* full = "Ann Hill, Director of Children’s Services and Early Help, Camden Borough";
    const auto addressees = [](const std::vector<const char*>& lines) {
        test::Book book = letter_of_two_columns();
        double y = 120;
        for (const char* line : lines) book.put(71, y += 14, line);
        return texts_of(read_book(book), "addressee");
    };
    CHECK(addressees({full, "Council", "Bo Lee, Chief Nurse"}) ==
          Texts{std::string(full) + " Council", "Bo Lee, Chief Nurse"});
    CHECK(addressees({full, "Bo Lee, Chief Nurse"}) == Texts{full, "Bo Lee, Chief Nurse"});
    CHECK(addressees({"Ann Hill, Director", "Camden Council"}) == Texts{"Ann Hill, Director", "Camden Council"});
    CHECK(addressees({"Ann Hill", full, "Council", "Some Road", "N1C 4AG"}).size() == 5); // an address
}
