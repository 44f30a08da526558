// A whole page read without a PDF: what is said, and what is doubted.

#include "formats/registry.h"
#include "grammar/checks.h"
#include "grammar/read.h"

#include "support/doctest.h"
#include "support/page_builder.h"

#include <algorithm>

using namespace ofstract;

namespace {

constexpr const char* leaders = "The impact of leaders on social work practice with children and families";
constexpr const char* protection = "The experiences and progress of children who need help and protection";
constexpr const char* care = "The experiences and progress of children in care and care leavers";

struct Front {
    std::string title = "Inspection of Camden local authority children’s services";
    std::string dates = "Inspection dates: 13 to 24 May 2024";
    std::string inspector = "Lead inspector: Harriet Vale, His Majesty’s Inspector";
    std::string grades[4] = {"Good", "Inadequate", "Good", "Inadequate"};
};

// A small report: page 1 with its table, and three graded sections.
test::Book report(const Front& front, const std::string& protection_grade = ": inadequate") {
    test::Book book;
    book.page().put(71, 120, front.title, test::Style{16, false, 0});
    book.put(71, 170, front.dates).put(71, 195, front.inspector);
    book.put(77, 240, "Judgement", {12, true, 0}).put(430, 240, "Grade", {12, true, 0});
    const char* labels[4] = {leaders, protection, care, "Overall effectiveness"};
    for (int i = 0; i < 4; ++i)
        book.put(77, 270 + i * 30, labels[i], {9, false, 0}).put(430, 270 + i * 30, front.grades[i], {9, false, 0});
    book.lines(71, 420,
               {"Services for children in Westmarch are not what they were when the",
                "inspectors came last, though some of them are better than they were",
                "and a few are as good as any that were seen in the north this year."});
    book.page();
    double y = 100;
    int number = 0;
    const std::pair<const char*, std::string> sections[] = {
        {protection, protection_grade}, {care, ": good"}, {leaders, ": good"}};
    for (const auto& [heading, grade] : sections) {
        book.put(71, y, std::string(heading) + grade, {13, true, 0});
        y += 30;
        for (int i = 0; i < 2; ++i, y += 45)
            book.put(71, y, std::to_string(++number) + ".")
                .lines(99, y, {"Children are seen by workers who know them", "and who come when they say they will."});
    }
    return book;
}

grammar::Document read(const test::Book& book) {
    return grammar::read(book.pages, layout::lay_out(book.pages), formats::all(), &formats::general());
}

std::vector<std::string> codes(const grammar::Document& document) {
    std::vector<std::string> out;
    for (const auto& d : document.diagnostics) out.push_back(d.code);
    return out;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("read: a clean report gives everything and no doubt") {
    const grammar::Document document = read(report({}));
    CHECK(document.format == "ilacs-inspection");
    CHECK(document.title.text == "Inspection of Camden local authority children’s services");
    CHECK(document.authority == "Camden");
    REQUIRE(document.intervals.size() == 1);
    CHECK(to_iso(document.intervals[0].end) == "2024-05-24");
    REQUIRE(document.inspectors.size() == 1);
    CHECK(document.inspectors[0].name == "Harriet Vale");
    CHECK(document.inspectors[0].role == "His Majesty’s Inspector");
    REQUIRE(document.judgements.size() == 4);
    CHECK(document.judgements[1].id == "help-and-protection");
    CHECK(document.judgements[1].grade == Grade::inadequate);
    REQUIRE(document.sections.size() == 4);
    CHECK(document.sections[0].heading.text.empty());
    CHECK(document.sections[1].id == "help-and-protection");
    CHECK(document.sections[1].grade == Grade::inadequate);
    REQUIRE(document.sections[3].elements.size() == 2);
    CHECK(document.sections[3].elements[1].number == "6");
    CHECK(codes(document) == Codes{});
}

TEST_CASE("read: lead inspectors in the forms that reports print") {
    struct {
        const char* line;
        std::vector<std::string> names;
        const char* role;
    } rows[] = {
        {"Lead inspector: Donna Marriott HMI", {"Donna Marriott"}, "HMI"},
        {"Lead inspector: Jenny-ellen O’Brien, Her Majesty’s Inspector",
         {"Jenny-ellen O’Brien"},
         "Her Majesty’s Inspector"},
        {"Lead inspector: Tracey Metcalfe, Her Majesty's Inspector", {"Tracey Metcalfe"}, "Her Majesty's Inspector"},
        {"Lead inspectors: Ann Hill and Bo Lee, His Majesty’s Inspectors",
         {"Ann Hill", "Bo Lee"},
         "His Majesty’s Inspectors"},
        {"Lead inspector: Ann Hill", {"Ann Hill"}, ""},
    };
    for (const auto& row : rows) {
        Front front;
        front.inspector = row.line;
        const grammar::Document document = read(report(front));
        CAPTURE(row.line);
        REQUIRE(document.inspectors.size() == row.names.size());
        for (std::size_t i = 0; i < row.names.size(); ++i) {
            CHECK(document.inspectors[i].name == row.names[i]);
            CHECK(document.inspectors[i].role == row.role);
        }
    }
}

TEST_CASE("read: titles of both forms are ILACS, those of other reports are not") {
    const std::pair<const char*, bool> rows[] = {
        {"Inspection of Bradford Children and Families Trust", true},
        {"Inspection of Bournemouth, Christchurch and Poole local authority children’s services", true},
        {"Isle of Wight Council Inspection of children’s social care services", true},
        {"Tameside metropolitan borough Inspection of local authority children’s social care services", true},
        {"Area SEND inspection of Westmarch Local Area Partnership", false},
        {"Inspection of services for children in need of help and protection, children looked after and care leavers",
         false},
    };
    for (const auto& [title, is_ilacs] : rows) {
        Front front;
        front.title = title;
        CAPTURE(front.title);
        CHECK((read(report(front)).format == "ilacs-inspection") == is_ilacs);
    }
}

TEST_CASE("doubts: each damage to a clean report has its own code") {
    Front no_date;
    no_date.dates = "Inspection dates: 13 to 24 Mai 2024";
    CHECK(codes(read(report(no_date))) == Codes{diagnostics::date_unparsed});

    Front nobody;
    nobody.inspector = "Lead inspector: His Majesty’s Inspector";
    CHECK(codes(read(report(nobody))) == Codes{diagnostics::inspector_unparsed});

    Front empty_row;
    empty_row.grades[2] = "";
    const grammar::Document without = read(report(empty_row));
    CHECK(codes(without) == Codes{diagnostics::judgement_without_grade});
    CHECK(without.judgements[2].grade == Grade::none);
    CHECK(without.judgements[3].grade == Grade::inadequate);

    Front no_grade;
    no_grade.grades[2] = "Excellent";
    CHECK(codes(read(report(no_grade))) == Codes{diagnostics::judgement_grade_unknown});

    CHECK(codes(read(report({}, ": good"))) == Codes{diagnostics::heading_grade_differs});
    CHECK(codes(read(report({}, ""))) == Codes{diagnostics::heading_grade_missing});
}

TEST_CASE("doubts: numbers that skip, repeat or lack their stop") {
    const auto with_number = [](const char* third) {
        test::Book book = report({});
        for (auto& word : book.pages.pages[1].words)
            if (word.text == "3.") word.text = third;
        return codes(read(book));
    };
    CHECK(with_number("3") == Codes{diagnostics::paragraph_number_stop});
    CHECK(with_number("2.") == Codes{diagnostics::paragraph_number_repeat, diagnostics::paragraph_number_gap});
    CHECK(with_number("9.") == Codes{diagnostics::paragraph_number_gap, diagnostics::paragraph_number_repeat});
}

TEST_CASE("doubts: a label that is no ILACS label, and rows that are not the format's") {
    test::Book book = report({});
    for (auto& word : book.pages.pages[0].words)
        if (word.text == "effectiveness") word.text = "happiness";
    CHECK(codes(read(book)) == Codes{diagnostics::judgement_row_missing, diagnostics::judgement_label_unknown});
}

TEST_CASE("doubts: a grade beside no label is told, and no other label takes it") {
    test::Book book = report({});
    auto& words = book.pages.pages[0].words;
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](const auto& word) {
                                   return word.box.right < 400 && word.box.bottom > 298 && word.box.bottom < 304;
                               }),
                words.end());
    const grammar::Document document = read(book);
    const Codes found = codes(document);
    CHECK(std::count(found.begin(), found.end(), std::string(diagnostics::judgement_without_label)) == 1);
    REQUIRE(document.judgements.size() == 4);
    CHECK(document.judgements[1].id.empty());
    CHECK(document.judgements[3].grade == Grade::inadequate);
}

TEST_CASE("doubts: rows that cannot be told apart give no grade at all") {
    test::Book book;
    book.page().put(71, 120, Front().title, test::Style{16, false, 0});
    book.put(71, 170, Front().dates).put(71, 195, Front().inspector);
    book.put(77, 240, "Judgement", {12, true, 0}).put(430, 240, "Grade", {12, true, 0});
    book.lines(77, 270, {"Experiences of children in care", "and care leavers", "Overall", "effectiveness"});
    book.put(430, 270, "Good").put(430, 299, "Outstanding");
    const grammar::Document document = read(book);
    const Codes found = codes(document);
    CHECK(std::count(found.begin(), found.end(), std::string(diagnostics::judgement_rows_unpaired)) == 1);
    REQUIRE_FALSE(document.judgements.empty());
    for (const auto& judgement : document.judgements) CHECK(judgement.grade == Grade::none);
}

TEST_CASE("doubts: two footnotes of one mark") {
    test::Book book = report({});
    const auto footnote = [&](const char* text) {
        book.put(71, 780, "4", {6, false, 3}).put(76, 780, text, test::small);
    };
    book.put(300, 145, "4", test::superscript);
    footnote("The first note.");
    book.page().lines(71, 100, {"Children are seen by workers who know them", "and who come when they say."});
    footnote("The second note, of the same mark.");
    const Codes found = codes(read(book));
    CHECK(std::count(found.begin(), found.end(), std::string(diagnostics::footnote_repeated)) == 1);
}

// The check that guards all others: a reader that loses or doubles a word does not do so in silence.
TEST_CASE("doubts: a word without a place, and one with two") {
    test::Book book;
    book.page().put(71, 100, "Children are seen");
    const auto passages = grammar::passages_of(book.pages, layout::lay_out(book.pages));
    const auto said_of = [&](std::initializer_list<std::uint32_t> words) {
        grammar::Document document;
        for (const std::uint32_t word : words) {
            grammar::Joined joined;
            joined.words = {{1, word}};
            document.furniture.push_back({"footer", joined});
        }
        grammar::check(book.pages, passages, formats::all().front(), document);
        Codes found;
        for (const auto& d : document.diagnostics)
            if (d.severity == Severity::error) found.push_back(d.code + (": " + d.message).substr(0, 6));
        return found;
    };
    const std::string lost = std::string(diagnostics::words_unclaimed) + ": \"are",
                      doubled = std::string(diagnostics::word_claimed_twice) + ": \"see";
    const auto has = [](const Codes& found, const std::string& code) {
        return std::find(found.begin(), found.end(), code) != found.end();
    };
    CHECK_FALSE(has(said_of({0, 1, 2}), lost));
    CHECK_FALSE(has(said_of({0, 1, 2}), doubled));
    CHECK(has(said_of({0, 2}), lost));
    CHECK(has(said_of({0, 1, 2, 2}), doubled));
}

TEST_CASE("doubts: a page without words, turned words, signs without a meaning") {
    test::Book book = report({});
    book.page();
    CHECK(codes(read(book)) == Codes{diagnostics::page_without_text});

    test::Book turned = report({});
    turned.put(20, 500, "DRAFT");
    turned.pages.pages[1].words.back().rotation = 3;
    const Codes found = codes(read(turned));
    CHECK(std::count(found.begin(), found.end(), std::string(diagnostics::text_rotated)) == 1);

    test::Book unreadable = report({});
    unreadable.pages.pages[1].words.back().text = "will\uF0B7";
    CHECK(codes(read(unreadable)) == Codes{diagnostics::text_unreadable, diagnostics::paragraph_cut});
}

TEST_CASE("doubts: a full stop is forgotten where a paragraph ends short and the next number is right below") {
    // The last word of the n-th paragraph, from 0, in another way, and moved to the right by some points.
    const auto said_of = [](std::size_t n, const char* text, double right = 0) {
        test::Book book = report({});
        for (engine::Word& word : book.pages.pages[1].words) {
            if (word.text != "will." || n-- != 0) continue;
            word.text = text;
            word.box.left += right;
            word.box.right += right;
        }
        return codes(read(book));
    };
    const Codes cut = {diagnostics::paragraph_cut};
    CHECK(said_of(0, "will") == Codes{});
    CHECK(said_of(0, "will,") == cut);
    CHECK(said_of(0, "will", 40) == cut); // its line is full
    CHECK(said_of(1, "will") == cut);     // nothing is below it in its section
}

TEST_CASE("read: what names no inspection is no report; a report of another kind is read by what all have in common") {
    test::Book minutes;
    minutes.page().lines(71, 100,
                         {"Minutes of the children’s scrutiny panel",
                          "The panel discussed the inspection of the year before,",
                          "its lead inspector and the focused visit."});
    CHECK_FALSE(read(minutes).is_report);

    test::Book other;
    other.page().put(71, 100, "Inspection dates: 3 June 2031", {12, true, 0});
    other.put(71, 140, "A new heading", test::heading)
        .lines(71, 170, {"Some text of a format that", "nobody has seen."})
        .put(71, 230, "A second heading", test::heading)
        .lines(71, 260, {"What it says."});
    CHECK_FALSE(read(other).is_report); // an announcement may say as much
    other.put(71, 300, "A third heading", test::heading).lines(71, 330, {"And what else it says."});
    const grammar::Document document = read(other);
    CHECK(document.is_report);
    CHECK(document.format == "unknown");
    CHECK(codes(document) == Codes{diagnostics::title_missing, diagnostics::format_unknown});
    REQUIRE(document.intervals.size() == 1);
    CHECK(to_iso(document.intervals[0].start) == "2031-06-03");
    REQUIRE(document.sections.size() == 3);
    CHECK(document.sections[0].heading.text == "A new heading");
}
