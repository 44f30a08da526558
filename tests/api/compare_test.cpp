// compare() on made-up reports of several frameworks.

#include <ofstract/compare.h>
#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/files.h"
#include "support/made_report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace ofstract;

namespace {

Report report_of(const char* name) {
    return Extractor().extract_file((test::made_up_corpus() / name / "report.pdf").string()).value();
}

const char* const sif = "sif-inspection/key-judgements-2015";
const char* const of_2018 = "ilacs-inspection/ruled-2018";
const char* const of_2023 = "ilacs-inspection/modern-five-rows";
const char* const of_2026 = "ilacs-inspection/no-overall-2026";

// "before>after relation change", in their order.
std::vector<std::string> grades(const char* before, const char* after) {
    const Comparison changes = compare(report_of(before), report_of(after));
    std::vector<std::string> out;
    for (const GradeChange& change : changes.grades())
        out.push_back(std::string(change.before().id()) + '>' + std::string(change.after().id()) + ' ' +
                      to_string(change.relation()) + ' ' + to_string(change.change()));
    return out;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("compare: grades follow each other from SIF to ILACS, whose one judgement has three before it") {
    CHECK(grades(sif, of_2018) ==
          Lines{"leadership-management-governance>leaders renamed same",
                "help-and-protection>help-and-protection same same", "permanence>in-care-and-care-leavers renamed same",
                "adoption>in-care-and-care-leavers joined same",
                "care-leavers-experiences>in-care-and-care-leavers joined better",
                "overall-effectiveness>overall-effectiveness same same", "lscb-effectiveness> ended gone"});
}

TEST_CASE("compare: in care and care leavers became two, and back are one") {
    CHECK(grades(of_2018, of_2023) ==
          Lines{"leaders>leaders same better", "help-and-protection>help-and-protection same same",
                "in-care-and-care-leavers>in-care split same", "in-care-and-care-leavers>care-leavers split same",
                "overall-effectiveness>overall-effectiveness same better"});
    CHECK(grades(of_2023, of_2018) ==
          Lines{"leaders>leaders same worse", "help-and-protection>help-and-protection same same",
                "in-care>in-care-and-care-leavers joined same", "care-leavers>in-care-and-care-leavers joined same",
                "overall-effectiveness>overall-effectiveness same worse"});
}

TEST_CASE("compare: grades of a report card are compared on its own scale, and so is what is met") {
    CHECK(grades("report-card/school-2025", "report-card/school-2026") ==
          Lines{"safeguarding>safeguarding same worse", "inclusion>inclusion same better",
                "achievement>achievement same better",
                "personal-development-and-well-being>personal-development-and-well-being same same",
                ">sixth-form  added", "attendance-and-behaviour>attendance-and-behaviour same worse",
                "curriculum-and-teaching>curriculum-and-teaching same worse",
                "leadership-and-governance>leadership-and-governance same worse", "early-years>  gone"});
}

TEST_CASE("compare: the overall grade ends, with the source that says so") {
    const Lines found = grades(of_2023, of_2026);
    REQUIRE(found.size() == 5);
    CHECK(found[0] == "leaders>leaders same better");
    CHECK(found[3] == "care-leavers>care-leavers same same");
    CHECK(found[4] == "overall-effectiveness> ended gone");
    const Comparison changes = compare(report_of(of_2023), report_of(of_2026));
    CHECK(changes.grades()[4].source().find("April 2026") != std::string_view::npos);
    CHECK(grades(sif, of_2026) == Lines{"leadership-management-governance>leaders renamed better",
                                        "help-and-protection>help-and-protection same better",
                                        "permanence>in-care split better", "adoption>in-care joined better",
                                        "care-leavers-experiences>care-leavers same better",
                                        "overall-effectiveness> ended gone", "lscb-effectiveness> ended gone"});
}

TEST_CASE("compare: what no framework links is not comparable, even of one name") {
    for (const std::string& line : grades("school-section-5/two-columns", of_2023)) {
        CAPTURE(line);
        CHECK(line.find(" not-comparable") != std::string::npos);
    }
    CHECK(grades("school-section-5/two-columns", of_2023).size() == 11);
    CHECK(grades("area-send/priority-action", "area-send/inconsistent") ==
          Lines{"area-send-outcome>area-send-outcome same better"});
    CHECK(grades("lscb-review/board-alone", sif).back() == "lscb-effectiveness>lscb-effectiveness same same");
}

TEST_CASE("compare: a school's judgements over the framework of 2019: two became one, and one became two") {
    const Lines found = grades("school-section-5/two-columns", "school-graded/primary-2024");
    const auto has = [&](std::string_view begin) {
        return std::any_of(found.begin(), found.end(),
                           [&](const std::string& line) { return line.rfind(begin, 0) == 0; });
    };
    CHECK(has("overall-effectiveness>overall-effectiveness same"));
    CHECK(has("quality-of-teaching-learning-and-assessment>quality-of-education joined"));
    CHECK(has("outcomes>quality-of-education joined"));
    CHECK(has("personal-development-behaviour-and-welfare>behaviour-and-attitudes split"));
    CHECK(has("personal-development-behaviour-and-welfare>personal-development split"));
    CHECK(has("leadership-and-management>leadership-and-management same"));
}

TEST_CASE("compare: the crosswalk names judgements that exist, and a source for each step") {
    std::set<std::string> known;
    for (const char* name :
         {sif, of_2018, of_2023, of_2026, "lscb-review/board-alone", "looked-after-2013/grades-below-headings",
          "school-section-5/two-columns", "independent-school/standards-met", "school-graded/primary-2024"}) {
        const Report report = report_of(name);
        for (const Judgement judgement : report.judgements())
            known.insert(std::string(report.format()) + '/' + std::string(judgement.id()));
    }
    REQUIRE(crosswalk().size() > 10);
    std::set<std::string> steps;
    for (const CrosswalkStep& step : crosswalk()) {
        const std::string before = std::string(step.format_before) + '/' + std::string(step.before);
        const std::string after = std::string(step.format_after) + '/' + std::string(step.after);
        CAPTURE(before);
        CAPTURE(after);
        CHECK(known.count(before) == 1);
        CHECK((step.relation == Relation::ended ? step.after.empty() : known.count(after) == 1));
        CHECK(step.relation != Relation::none);
        CHECK(step.source.size() > 20);
        CHECK(steps.insert(before + '>' + after).second); // said once
    }
}

TEST_CASE("compare: items are said again by their words, with the score, or new, or gone") {
    const Report report = report_of(of_2023);
    const Comparison same = compare(report, report);
    REQUIRE(same.items().size() == 3);
    for (const ItemChange& item : same.items()) {
        CHECK(item.change() == Change::same);
        CHECK(item.score() == doctest::Approx(1));
        CHECK(item.before().text() == item.after().text());
    }
    const Comparison other = compare(report_of(of_2018), report);
    REQUIRE(other.items().size() == 4);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(other.items()[i].change() == Change::added);
        CHECK_FALSE(other.items()[i].before());
        CHECK(other.items()[i].score() == doctest::Approx(0));
    }
    CHECK(other.items()[3].change() == Change::gone);
    CHECK_FALSE(other.items()[3].after());
}

TEST_CASE("compare: sections stay by what they judge, come and go") {
    const Comparison changes = compare(report_of(of_2018), report_of(of_2023));
    std::set<std::string> stayed, came, went;
    for (const SectionChange& change : changes.sections()) {
        if (change.change() == Change::same) stayed.insert(std::string(change.after().id()));
        if (change.change() == Change::added) came.insert(std::string(change.after().id()));
        if (change.change() == Change::gone) went.insert(std::string(change.before().id()));
    }
    CHECK(stayed.count("help-and-protection") == 1);
    CHECK(stayed.count("leaders") == 1);
    CHECK(came.count("in-care") == 1);
    CHECK(came.count("care-leavers") == 1);
    CHECK(went.count("in-care-and-care-leavers") == 1);
    const Comparison renamed = compare(report_of(sif), report_of(of_2018));
    bool found = false;
    for (const SectionChange& change : renamed.sections())
        found =
            found || (change.before().id() == "leadership-management-governance" && change.after().id() == "leaders");
    CHECK(found);
}

TEST_CASE("compare: which is older, and whether both are of one authority") {
    std::string pdf = test::MadeReport().pdf();
    const std::size_t year = pdf.find("May 2024");
    REQUIRE(year != std::string::npos);
    pdf.replace(year, 8, "May 2021");
    const Report older = Extractor().extract(pdf).value(), newer = report_of(of_2023);
    CHECK(compare(older, newer).same_authority());
    CHECK_FALSE(compare(older, newer).reversed());
    CHECK(compare(newer, older).reversed());
    CHECK_FALSE(compare(newer, report_of(of_2018)).same_authority());
}

TEST_CASE("compare: what is empty gives empty answers") {
    const Comparison none;
    CHECK_FALSE(none.before());
    CHECK_FALSE(none.after());
    CHECK_FALSE(none.reversed());
    CHECK_FALSE(none.same_authority());
    CHECK(none.grades().empty());
    CHECK(none.items().empty());
    CHECK(none.sections().empty());
    const GradeChange grade;
    CHECK(!grade.before());
    CHECK(!grade.after());
    CHECK(grade.change() == Change::not_comparable);
    CHECK(grade.relation() == Relation::none);
    CHECK(grade.source().empty());
    const ItemChange item;
    CHECK(!item.before());
    CHECK(!item.after());
    CHECK(item.change() == Change::not_comparable);
    CHECK(item.score() == doctest::Approx(0));
    const SectionChange section;
    CHECK(!section.before());
    CHECK(!section.after());
    CHECK(section.change() == Change::not_comparable);
    const Comparison nothing = compare(Report(), Report()), of_one = compare(Report(), report_of(of_2026));
    CHECK(nothing.grades().empty());
    CHECK(of_one.grades().size() == 4);
}

TEST_CASE("compare: as JSON") {
    const auto json = nlohmann::json::parse(to_json(compare(report_of(of_2018), report_of(of_2026))));
    CHECK(json["schema"] == "ofstract/compare/1");
    CHECK(json["before"]["format"] == "ilacs-inspection");
    CHECK(json["same_authority"] == false);
    CHECK(json["reversed"] == false);
    CHECK(json["grades"][2]["before"]["id"] == "in-care-and-care-leavers");
    CHECK(json["grades"][2]["after"]["id"] == "in-care");
    CHECK(json["grades"][2]["relation"] == "split");
    CHECK(json["grades"][4]["after"].is_null());
    CHECK(json["grades"][4]["change"] == "gone");
    CHECK(json["items"][0]["change"] == "added");
    CHECK(json["items"][0]["score"].is_null());
    CHECK(json["sections"].size() > 3);
    CHECK(nlohmann::json::parse(to_json(Comparison()))["grades"].empty());
    const Report report = report_of(of_2023);
    CHECK(nlohmann::json::parse(to_json(compare(report, report)))["items"][0]["score"] == 1.0);
}
