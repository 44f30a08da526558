// check() as those who check an article meet it: made-up articles of ten shapes, against made-up reports.

#include <ofstract/check.h>
#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/files.h"
#include "support/made_report.h"

#include <nlohmann/json.hpp>

using namespace ofstract;

namespace {

Report report_of(const char* name) {
    return Extractor().extract_file((test::made_up_corpus() / name / "report.pdf").string()).value();
}

const Report& the_report() {
    static const Report report = report_of("ilacs-inspection/modern-five-rows");
    return report;
}

Checked checked(std::string_view article) { return check(article, {the_report()}); }

Verdict verdict(std::string_view article) {
    const Checked found = checked(article);
    return found[0].verdict();
}

} // namespace

TEST_CASE("check: words as printed are exact, with paragraph and page, in any marks") {
    for (const char* article :
         {"Inspectors found that “homeless 16- and 17-year-olds are offered a bed on the first night”, they said.",
          "Inspectors found that \"homeless 16- and 17-year-olds are offered a bed on the first night,\" they said.",
          "Inspectors found that ‘homeless 16- and 17-year-olds are offered a bed on the first night’.",
          "> Homeless 16- and 17-year-olds are offered a bed\n> on the first night.\n> — Ofsted",
          "They found:\n\n    Homeless 16- and 17-year-olds are offered a bed on the first night"}) {
        CAPTURE(std::string(article));
        const Checked found = checked(article);
        REQUIRE(found.size() == 1);
        const Quotation quotation = found[0];
        CHECK(quotation.verdict() == Verdict::exact);
        REQUIRE(quotation.findings().size() == 1);
        const Finding finding = quotation.findings()[0];
        CHECK(finding.report() == 0);
        CHECK(finding.quoted() == quotation.text());
        CHECK(finding.match().block().number() == "5");
        CHECK(finding.match().where()[0].page == finding.match().block().where()[0].page);
        CHECK(quotation.newer_report() == -1);
    }
}

TEST_CASE("check: a word that is changed, left out or added is told") {
    const Checked found =
        checked("“They can name all the roads where lamps are broken and the bus that no longer runs”");
    REQUIRE(found.size() == 1);
    CHECK(found[0].verdict() == Verdict::near);
    REQUIRE(found[0].findings().size() == 1);
    const auto differences = found[0].findings()[0].match().differences();
    REQUIRE(differences.size() == 2);
    CHECK(differences[0].quoted() == "all");
    CHECK(differences[0].printed().empty());
    CHECK(differences[1].quoted() == "roads");
    CHECK(differences[1].printed() == "streets");
    CHECK(verdict("“They can name the streets where lamps are broken and the bus that runs”") == Verdict::near);
}

TEST_CASE("check: two phrases that are joined are told, with an ellipsis and without one") {
    const char* const first = "homeless 16- and 17-year-olds are offered a bed on the first night";
    const char* const second = "They can name the streets where lamps are broken";
    for (const char* between : {" ", ", and ", " … ", " [...] "}) {
        CAPTURE(std::string(between));
        const Checked found = checked(std::string("“") + first + between + second + "”");
        REQUIRE(found.size() == 1);
        CHECK(found[0].verdict() == Verdict::joined);
        REQUIRE(found[0].findings().size() == 2);
        CHECK(found[0].findings()[0].match().block().number() == "5");
        CHECK(found[0].findings()[0].quoted().substr(0, 66) == first); // "and" may follow it in both
        CHECK(found[0].findings()[1].match().block().number() == "25");
        CHECK(found[0].findings()[1].quoted() == second);
    }
    // What is left out of one paragraph, and said to be, is left out rightly.
    CHECK(verdict("“They can name the streets … that no longer runs”") == Verdict::exact);
}

TEST_CASE("check: what no report says is nowhere, with the parts that one says") {
    const Checked found =
        checked("“Every child in the town was asked, and all of them said that they were happy there.”");
    REQUIRE(found.size() == 1);
    CHECK(found[0].verdict() == Verdict::nowhere);
    CHECK(found[0].findings().empty());
    const Checked part =
        checked("“They can name the streets where lamps are broken, which nobody in the whole county had "
                "ever believed to be possible before”");
    CHECK(part[0].verdict() == Verdict::nowhere);
    REQUIRE(part[0].findings().size() == 1);
    CHECK(part[0].findings()[0].quoted() == "They can name the streets where lamps are broken");
}

TEST_CASE("check: a few words are too short to tell, and nowhere where no report has them") {
    const Checked found = checked("It was “good”, “where lamps are”, and “marvellous”, but “the lamps are broken” no.");
    REQUIRE(found.size() == 4);
    CHECK(found[0].verdict() == Verdict::too_short);
    CHECK(found[0].words() == 1);
    CHECK_FALSE(found[0].findings().empty());
    CHECK(found[1].verdict() == Verdict::too_short);
    CHECK(found[2].verdict() == Verdict::nowhere);
    CHECK(found[3].verdict() == Verdict::nowhere); // "where lamps are broken" is printed
}

TEST_CASE("check: a quotation over paragraphs, and one around another") {
    const Checked found =
        checked("Ofsted said:\n\n“They can name the streets where lamps are broken\n\n“and the bus that no "
                "longer runs.”\n\nHe called it “homeless ‘16- and 17-year-olds’ are offered a bed”.");
    REQUIRE(found.size() == 2);
    CHECK(found[0].verdict() == Verdict::exact);
    CHECK(found[0].line() == 3);
    CHECK(found[1].verdict() == Verdict::exact);
    CHECK(found[1].line() == 7);
}

TEST_CASE("check: of several reports it says which one, and that a newer one does not say so") {
    const Report other = report_of("ilacs-inspection/two-intervals");
    const std::string quote = "“homeless 16- and 17-year-olds are offered a bed on the first night”";
    const Checked found = check(quote, {other, Report(), the_report()});
    REQUIRE(found.size() == 1);
    CHECK(found.report_count() == 3);
    REQUIRE(found[0].findings().size() == 1);
    CHECK(found[0].findings()[0].report() == 2);
    const Report third = found.report(2);
    CHECK(third.source().sha256 == the_report().source().sha256);
    CHECK_FALSE(found.report(3));
    CHECK(found[0].newer_report() == -1); // another authority's

    std::string pdf = test::MadeReport().pdf();
    const std::size_t year = pdf.find("May 2024");
    REQUIRE(year != std::string::npos);
    pdf.replace(year, 8, "May 2021");
    const Report older = Extractor().extract(pdf).value();
    const Checked old = check("“Plans say what will change, and who will see to it.” " + quote, {the_report(), older});
    REQUIRE(old.size() == 2);
    CHECK(old[0].verdict() == Verdict::exact);
    CHECK(old[0].findings()[0].report() == 1);
    CHECK(old[0].newer_report() == 0);
    CHECK(old[1].newer_report() == -1); // the newest says it
}

TEST_CASE("check: what is too long is not looked for, and nothing gives nothing") {
    std::string long_one = "“";
    for (int i = 0; i < 1001; ++i) long_one += "the ";
    CHECK(verdict(long_one + "”") == Verdict::too_long);
    CHECK(checked("").empty());
    CHECK(checked("“…” and “”").empty());
    const Checked without = check("“a word or two more”", {});
    REQUIRE(without.size() == 1);
    CHECK(without[0].verdict() == Verdict::nowhere);
    CHECK(Checked().empty());
    const Checked empty;
    const Quotation none = empty[0];
    CHECK_FALSE(none);
    CHECK(none.text().empty());
    CHECK(none.line() == 0);
    CHECK(none.words() == 0);
    CHECK(none.verdict() == Verdict::nowhere); // never exact by default
    CHECK(none.newer_report() == -1);
    const Finding finding = none.findings()[0];
    CHECK_FALSE(finding);
    CHECK(finding.report() == 0);
    CHECK(finding.quoted().empty());
    CHECK_FALSE(finding.match());
}

TEST_CASE("check: as JSON") {
    const auto json =
        nlohmann::json::parse(to_json(checked("A line.\n“homeless 16- and 17-year-olds are offered a bed”")));
    CHECK(json["schema"] == "ofstract/check/1");
    CHECK(json["reports"][0]["inspected_from"] == "2024-05-13");
    CHECK(json["reports"][0]["authority"] == "Westmarch");
    REQUIRE(json["quotations"].size() == 1);
    const auto& quotation = json["quotations"][0];
    CHECK(quotation["verdict"] == "exact");
    CHECK(quotation["line"] == 2);
    CHECK(quotation["newer_report"].is_null());
    CHECK(quotation["findings"][0]["report"] == 0);
    CHECK(quotation["findings"][0]["match"]["number"] == "5");
    CHECK(nlohmann::json::parse(to_json(Checked()))["quotations"].empty());
}
