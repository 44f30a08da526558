// A part of a document that swallowed others is told by what it holds; the same part without that is not.

#include "grammar/plausible.h"

#include "support/page_builder.h"
#include "support/rules_of.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ofstract::grammar;
namespace diagnostics = ofstract::diagnostics;
namespace layout = ofstract::layout;
using ofstract::Grade;

namespace {

std::vector<std::string> codes(const Document& document, const layout::Layout& layout = {},
                               const Rules* rules = nullptr) {
    Document checked = document;
    static const ofstract::engine::Pages pages;
    check_parts(passages_of(pages, layout), rules, checked);
    std::vector<std::string> out;
    for (const Diagnostic& one : checked.diagnostics) out.emplace_back(one.code);
    return out;
}

using Codes = std::vector<std::string>;

Joined said(const std::string& text) {
    Joined joined;
    joined.text = text;
    return joined;
}

Section section(const std::string& id, Grade grade = Grade::none) {
    Section out;
    out.id = id;
    out.heading = said(id);
    out.grade = grade;
    return out;
}

layout::Layout numbered(std::size_t in_box, std::size_t outside) {
    layout::Layout out;
    for (std::size_t i = 0; i < in_box + outside; ++i) {
        layout::Line line;
        line.page = 1;
        line.lead = layout::Lead::number;
        out.flow.emplace_back(layout::Block{{line}, false, i < in_box ? std::size_t{1} : std::size_t{0}});
    }
    return out;
}

} // namespace

TEST_CASE("plausible: a list's heading with nothing below it is said") {
    Document document;
    document.sections = {section("recommendations")};
    CHECK(codes(document) == Codes{diagnostics::list_empty});
    document.sections = {section("permanence")}; // a chapter's cover says no more
    CHECK(codes(document).empty());
    document.sections = {section("recommendations")};
    document.sections[0].elements.emplace_back();
    CHECK(codes(document).empty());
}

TEST_CASE("plausible: a list that holds a graded section, or more items than any has, is doubted") {
    Document document;
    document.sections = {section("areas-for-improvement")};
    document.sections[0].sections = {section("leadership")};
    CHECK(codes(document).empty());
    document.sections[0].sections[0].sections = {section("adoption", Grade::good)};
    CHECK(codes(document) == Codes{diagnostics::list_doubtful});

    document.sections.clear();
    document.lists = {{"recommendations", "Recommendations", std::vector<ListItem>(60)}};
    CHECK(codes(document).empty());
    document.lists[0].items.emplace_back();
    CHECK(codes(document) == Codes{diagnostics::list_doubtful});
}

TEST_CASE("plausible: a list that names a person with a role is doubted") {
    Document document;
    document.lists = {{"recommendations", "Recommendations", std::vector<ListItem>(1)}};
    document.lists[0].items[0].text = "Ask His Majesty’s Inspectors to come again";
    CHECK(codes(document).empty());
    document.lists[0].items[0].text = "Harriet Vale, His Majesty’s Inspector";
    CHECK(codes(document) == Codes{diagnostics::list_doubtful});
}

TEST_CASE("plausible: a heading of the format's own with nothing below it is said, once for all that have it") {
    const Rules& rules = test::rules_of("ilacs-inspection");
    Document document;
    document.sections = {section("leaders"), section("of-no-format")};
    CHECK(codes(document, {}, &rules) == Codes{diagnostics::section_empty});
    document.sections.push_back(section("leaders")); // the first was a chapter's cover
    document.sections.back().elements.emplace_back();
    CHECK(codes(document, {}, &rules).empty());
}

TEST_CASE("plausible: facts of more than a page hold no numbers and no graded heading, and an imprint none either") {
    const Rules& rules = test::rules_of("ilacs-inspection");
    test::Book book;
    book.page().put(71, 100, "The impact of leaders on practice with children and families: good", {12, true, 0});
    book.page().put(71, 100, "12.").put(99, 100, "The council knows this.");
    const ofstract::engine::Pages& pages = book.pages;
    const Passages passages = passages_of(pages, layout::lay_out(pages));
    const auto found = [&](ofstract::StretchKind kind, int last) {
        Document document;
        document.stretches.push_back({kind, "", {}});
        for (int page = 1; page <= last; ++page) document.stretches[0].where.push_back({page, {0, 0, 595, 842}});
        check_parts(passages, &rules, document);
        return document.diagnostics.size();
    };
    CHECK(found(ofstract::StretchKind::findings, 2) == 0);
    CHECK(found(ofstract::StretchKind::facts, 1) == 0);
    CHECK(found(ofstract::StretchKind::facts, 2) == 2);
    CHECK(found(ofstract::StretchKind::imprint, 2) == 1);
}

TEST_CASE("plausible: numbered paragraphs are no imprint") {
    Document document;
    const auto imprint = [&](const std::string& text) { document.furniture.push_back({"imprint", said(text)}); };
    imprint("The publisher inspects. 12. is no beginning.");
    imprint("2024. A year is no number of a paragraph.");
    CHECK(codes(document).empty());
    for (const char* const text : {"12. Workers visit.", "13. Plans are clear.", "14. Leaders know."}) imprint(text);
    CHECK(codes(document) == Codes{diagnostics::findings_set_aside});
    for (FurniturePiece& piece : document.furniture) piece.type = "contents"; // lines of a table of contents
    CHECK(codes(document).empty());
}

TEST_CASE("plausible: a box that holds most of the numbered paragraphs may have ended before") {
    CHECK(codes({}, numbered(12, 11)) == Codes{diagnostics::box_doubtful});
    CHECK(codes({}, numbered(12, 12)).empty());
    CHECK(codes({}, numbered(11, 0)).empty());
}

TEST_CASE("plausible: words that do not keep to drawn cells are one doubt for each reason and page") {
    layout::Layout layout;
    const char* const word = "a word stands across a rule";
    layout.disagreements = {{word, 1, {}}, {word, 1, {}}, {word, 2, {}}, {"a rule divides a sentence", 2, {}}};
    CHECK(codes({}, layout) == Codes(3, diagnostics::rules_doubtful));
}

TEST_CASE("plausible: one judgement with two grades is said, a repeated one is not") {
    Document document;
    Judgement judgement;
    judgement.id = "permanence";
    judgement.grade = Grade::good;
    document.judgements = {judgement, judgement};
    CHECK(codes(document).empty());
    document.judgements[1].grade = Grade::inadequate;
    CHECK(codes(document) == Codes{diagnostics::judgement_differs});
    document.judgements[1].grade = Grade::none; // said elsewhere
    CHECK(codes(document).empty());
}

TEST_CASE("plausible: a running line with other dates of the inspection is said, dates of other things are not") {
    const auto told = [](const char* type, const char* line) {
        Document document;
        document.intervals = {{{2022, 5, 9}, {2022, 5, 20}}};
        document.previous_intervals = {{{2018, 3, 5}, {2018, 3, 9}}};
        document.published = ofstract::Date{2022, 7, 1};
        document.furniture = {{type, {line, {}, {}, {}}}, {type, {line, {}, {}, {}}}};
        return codes(document).size();
    };
    CHECK(told("footer", "10 May to 20 May 2022") == 1); // once, on however many pages
    CHECK(told("header", "Inspection of Camden, 9 to 20 May 2021") == 1);
    CHECK(told("footer", "Inspection date: 11 May 2022") == 1);
    CHECK(told("footer", "9 to 20 May 2022") == 0);
    CHECK(told("footer", "Inspection of Camden, 9 to 20 May 2022") == 0);
    CHECK(told("footer", "Previous inspection: 5 to 9 March 2018") == 0);
    CHECK(told("footer", "Inspection report, 1 July 2022") == 0); // published
    CHECK(told("footer", "6 July 2022") == 0);
    CHECK(told("footer", "Handbook in force from 3 to 4 May 2022") == 0);
    CHECK(told("imprint", "10 May to 20 May 2022") == 0);
}
