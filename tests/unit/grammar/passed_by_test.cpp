// A judgement within another text of a scan is doubted; one that was read, and one that no program read in a picture,
// is not.

#include "grammar/passed_by.h"

#include "support/doctest.h"
#include "support/rules_of.h"

#include <string>
#include <vector>

using namespace ofstract;
using grammar::Document;

namespace {

grammar::Joined joined(const std::string& text) {
    grammar::Joined out;
    out.text = text;
    out.where = {{1, {71, 100, 500, 112}}};
    return out;
}

grammar::Section section(const std::string& id, const std::string& text) {
    grammar::Section out;
    out.id = id;
    out.elements.emplace_back().text = joined(text);
    return out;
}

std::vector<std::string> doubts(const std::string& format, Document document, bool is_recognised = true) {
    engine::Pages pages;
    pages.pages.push_back({1, 595, 842, {}});
    pages.pages[0].is_recognised = is_recognised;
    grammar::check_passed_by(pages, test::rules_of(format), document);
    std::vector<std::string> out;
    for (const grammar::Diagnostic& doubt : document.diagnostics) {
        CHECK(doubt.code == std::string(diagnostics::judgement_row_missing));
        CHECK(!doubt.where.empty());
        out.push_back(doubt.message.substr(0, doubt.message.find("\" stands")));
    }
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("passed by: a sentence that judges inside another paragraph") {
    Document document;
    document.sections = {section("part-1", "m@ The plan ended in May. m The school meets the standards in this part.")};
    CHECK(doubts("independent-checks", document) == Texts{"\"The school meets the standards in this part."});
    CHECK(doubts("independent-checks", document, false).empty());

    // Also below a heading that should not be one, and in a section whose heading was not found.
    Document below;
    below.sections = {section("part-1", "Nothing.")};
    below.sections[0].sections = document.sections;
    below.sections[0].sections[0].id = "paragraph-2-1";
    CHECK(doubts("independent-checks", below).size() == 1);
    document.sections[0].id = "main-findings";
    CHECK(doubts("independent-checks", document).size() == 1);
}

TEST_CASE("passed by: nothing is said of what was read, and of a word of grade in a sentence") {
    Document document;
    document.sections = {section("part-1", "m The school meets the standards in this part.")};
    document.judgements.emplace_back().id = "part-1";
    CHECK(doubts("independent-checks", document).empty());
    Document school;
    school.sections = {section("effective", "The quality of teaching is good. Pupils are polite.")};
    CHECK(doubts("school-graded", school).empty());
}

TEST_CASE("passed by: a label with its grade in a text or a table's row") {
    Document document;
    document.sections = {section("", "Pupils are polite. Early years provision Good")};
    CHECK(doubts("school-graded", document) == Texts{"\"Early years provision Good"});
    grammar::Element table;
    table.kind = grammar::ElementKind::table;
    table.rows = {{joined("Early years provision"), joined("Good")}, {joined("Pupils"), joined("12")}};
    document.sections[0].elements = {table};
    CHECK(doubts("school-graded", document) == Texts{"\"Early years provision Good"});
}
