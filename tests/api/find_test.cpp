// Report::find as those who check quotes meet it, on a made-up report.

#include <ofstract/extractor.h>
#include <ofstract/find.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/files.h"

#include <nlohmann/json.hpp>

#include <thread>

using namespace ofstract;

namespace {

Report a_report(const char* name = "modern-five-rows") {
    const auto path = test::made_up_corpus() / "ilacs-inspection" / name / "report.pdf";
    return Extractor().extract_file(path.string()).value();
}

} // namespace

TEST_CASE("find: a quote is found however it is typed, with its section, paragraph, page and box") {
    const Report report = a_report();
    const Matches matches =
        report.find("\"HOMELESS 16 \u2013 and 17-year olds\nare offered a bed on the first night\"");
    REQUIRE(matches.size() == 1);
    const Match match = matches[0];
    CHECK(match.kind() == MatchKind::exact);
    CHECK(match.differences().empty());
    CHECK(match.words_changed() == 0);
    CHECK(match.place() == Place::paragraph);
    CHECK(match.block().number() == "5");
    CHECK(match.section().id() == "help-and-protection");
    CHECK(match.text() == "homeless 16- and 17-year-olds are offered a bed on the first night");
    REQUIRE(match.where().size() == match.block().where().size());
    CHECK(match.where()[0] == match.block().where()[0]);
}

TEST_CASE("find: a quote that is nearly right is near, and what differs is said") {
    const Report report = a_report();
    const Matches matches =
        report.find("They can name all the roads where lamps are broken and the bus that no longer goes");
    REQUIRE(matches.size() == 1);
    const Match match = matches[0];
    CHECK(match.kind() == MatchKind::near);
    CHECK(match.block().number() == "25");
    CHECK(match.text() == "They can name the streets where lamps are broken and the bus that no longer runs");
    CHECK(match.words_changed() == 3);
    REQUIRE(match.differences().size() == 3);
    CHECK(match.differences()[0].quoted() == "all");
    CHECK(match.differences()[0].printed().empty());
    CHECK(match.differences()[1].quoted() == "roads");
    CHECK(match.differences()[1].printed() == "streets");
    CHECK(match.differences()[2].quoted() == "goes");
    CHECK(match.differences()[2].printed() == "runs");
}

TEST_CASE("find: one word in five may differ, and no more") {
    const Report report = a_report();
    CHECK(report.find("ate where their teams eat").size() == 1);
    CHECK(report.find("and ate where their teams ate").empty());
    CHECK(report.find("where their teams ate").empty());
    CHECK(report.find("where their teams eat").size() == 1);
}

TEST_CASE("find: an ellipsis matches words of the same paragraph") {
    const Matches matches = a_report().find("They can name the streets ... that no longer runs.");
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].kind() == MatchKind::exact);
    CHECK(matches[0].text() == "They can name the streets where lamps are broken and the bus that no longer runs");
    const Matches cut = a_report().find("\u2026name the streets where lamps are broken\u2026");
    CHECK(cut[0].kind() == MatchKind::exact);
}

TEST_CASE("find: headings, items, cells, judgements, facts, footnotes and titles are searched, furniture is not") {
    const Report report = a_report();
    const auto place = [&](const char* quote) {
        const Matches matches = report.find(quote);
        REQUIRE_FALSE(matches.empty());
        CHECK(matches[0].kind() == MatchKind::exact);
        CHECK_FALSE(matches[0].where().empty());
        return std::string(to_string(matches[0].place()));
    };
    CHECK(place("what needs to improve") == "heading");
    CHECK(place("support for young carers") == "item");
    CHECK(place("overall effectiveness: good") == "judgement");
    CHECK(place("Inspection of Westmarch local authority children's services") == "title");
    CHECK(place("was chosen by the people who made this report up") == "footnote");
    CHECK(place("Lead inspector: Harriet Vale") == "field");
    const Report with_table = a_report("layout-table");
    const Matches in_table = with_table.find("subject of a child-protection plan on the first day");
    const Match cell = in_table[0];
    CHECK(cell.kind() == MatchKind::exact);
    CHECK(cell.place() == Place::table);
    CHECK(cell.block().kind() == BlockKind::table);
    CHECK(cell.where().size() == 1);
    int imprints = 0;
    for (const Furniture piece : report.furniture()) {
        if (piece.type() != "imprint") continue;
        ++imprints;
        CHECK(report.find(piece.text()).empty());
    }
    CHECK(imprints > 0);
}

TEST_CASE("find: a quote may run from one block into the next") {
    const Matches matches = a_report().find("different by the summer. Assessments weigh what is going well");
    REQUIRE(matches.size() == 3);
    const Match over = matches[1]; // from paragraph 15 into 16
    CHECK(over.kind() == MatchKind::exact);
    CHECK(over.block().number() == "15");
    CHECK(over.where().size() >= 2);
}

TEST_CASE("find: the best comes first, each place once, in reading order") {
    const Matches matches = a_report().find("Minutes of those meetings reach the people who want them within two days");
    REQUIRE(matches.size() == 4);
    for (const Match& match : matches) CHECK(match.words_changed() == 1);
    CHECK(matches[0].block().number().empty());
    CHECK(matches[1].block().number() == "10");
    CHECK(matches[3].block().number() == "30");
}

TEST_CASE("find: what cannot be found, and empty handles, give empty answers") {
    const Report report = a_report();
    for (const char* quote :
         {"", " \u2026 ", "\"\"", "\xFF", "no such words are printed anywhere in this report at all"})
        CHECK(report.find(quote).empty());
    std::string thousand;
    for (int i = 0; i < 1001; ++i) thousand += "the ";
    CHECK(report.find(thousand).empty());
    const Matches none = Report().find("anything");
    CHECK(none.empty());
    CHECK_FALSE(static_cast<bool>(none.report()));
    CHECK(none.quote().empty());
    const Match match = none[3];
    CHECK_FALSE(static_cast<bool>(match));
    CHECK(match.kind() == MatchKind::near); // never exact by default
    CHECK(match.text().empty());
    CHECK(match.where().empty());
    CHECK_FALSE(static_cast<bool>(match.section()));
    CHECK_FALSE(static_cast<bool>(match.block()));
    CHECK(match.differences()[0].quoted().empty());
    CHECK(match.differences()[0].printed().empty());
}

TEST_CASE("find: matches keep their report") {
    Matches matches;
    {
        const Report report = a_report();
        matches = report.find("a club of their own");
    }
    REQUIRE_FALSE(matches.empty());
    CHECK(matches[0].text() == "a club of their own");
    CHECK(matches[0].section().heading().size() > 10);
    const Report searched = matches.report();
    CHECK(searched.format() == "ilacs-inspection");
}

TEST_CASE("find: as JSON") {
    const auto json = nlohmann::json::parse(to_json(a_report().find("where their teams sleep and eat")));
    CHECK(json["schema"] == "ofstract/find/1");
    CHECK(json["source"]["name"] == "report.pdf");
    CHECK(json["quote"] == "where their teams sleep and eat");
    CHECK(json["matches"].empty());
    const auto near = nlohmann::json::parse(to_json(a_report().find("eat where their squads eat")));
    REQUIRE(near["matches"].size() == 1);
    const auto& match = near["matches"][0];
    CHECK(match["kind"] == "near");
    CHECK(match["place"] == "paragraph");
    CHECK(match["number"] == "25");
    CHECK(match["section"]["id"] == "leaders");
    CHECK(match["differences"] == nlohmann::json::parse(R"([{"quoted": "squads", "printed": "teams"}])"));
    CHECK(match["where"][0]["box"].size() == 4);
    CHECK(nlohmann::json::parse(to_json(Matches()))["matches"].empty());
}

TEST_CASE("threads: many look in one report") {
    const Report report = a_report();
    const std::string expected = to_json(report.find("a manager’s post stood empty"));
    std::vector<std::string> got(8);
    std::vector<std::thread> threads;
    for (std::string& result : got)
        threads.emplace_back([&] { result = to_json(report.find("a manager’s post stood empty")); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& result : got) CHECK(result == expected);
}
