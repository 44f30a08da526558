// Made-up reports among other papers, and bound together (packs/make.sh): each is found, on its pages, and says what it
// says alone.

#include "support/files.h"

#include <ofstract/extractor.h>
#include <ofstract/isolated.h>
#include <ofstract/json.h>

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace ofstract;
using Json = nlohmann::ordered_json;

namespace {

struct Expected {
    const char* report; // of the made-up corpus
    int first, last;    // pages of the pack
};

struct Pack {
    const char* name;
    std::vector<Expected> reports;
    const char* other_pages; // that belong to none; "" where there are none
};

const std::vector<Pack>& packs() {
    static const std::vector<Pack> all = {
        {"covered", {{"ilacs-inspection/modern-five-rows", 2, 8}}, "1, 9"},
        {"between", {{"ilacs-focused-visit/prose-2023", 2, 4}, {"area-send/inconsistent", 6, 11}}, "1, 5"},
        {"bound", {{"ilacs-inspection/row-without-grade", 1, 6}, {"jtai/headlines-2023", 7, 9}}, ""},
    };
    return all;
}

std::string path_of(const std::string& pack) {
    return (test::source_dir() / "tests" / "corpus" / "packs" / (pack + ".pdf")).string();
}

void shift_pages(Json& json, int by) {
    if (json.is_object() && json.contains("page")) json["page"] = json["page"].get<int>() + by;
    if (json.is_structured())
        for (Json& below : json) shift_pages(below, by);
}

// The contents of a report, without its places.
std::string said(const Report& report) {
    Json json = Json::parse(to_json(report));
    json.erase("source");
    shift_pages(json, 1 - report.source().first_page);
    Json& doubts = json["diagnostics"];
    const auto is_the_packs = [](const Json& doubt) {
        return doubt["code"] == diagnostics::pages_of_no_report || doubt["code"] == diagnostics::more_reports;
    };
    doubts.erase(std::remove_if(doubts.begin(), doubts.end(), is_the_packs), doubts.end());
    return json.dump(1);
}

std::string message_of(const Report& report, const char* code) {
    for (const Diagnostic doubt : report.diagnostics())
        if (doubt.code() == code) return std::string(doubt.message());
    return "";
}

} // namespace

TEST_CASE("packs: every report is found on its pages, and says what it says alone") {
    IsolatedExtractor isolated({}, OFSTRACT_WORKER);
    for (const Pack& pack : packs()) {
        CAPTURE(pack.name);
        const auto reports = Extractor().extract_all_file(path_of(pack.name));
        REQUIRE(reports.ok());
        REQUIRE(reports->size() == pack.reports.size());
        for (std::size_t i = 0; i < reports->size(); ++i) {
            const Report& report = (*reports)[i];
            const Expected& expected = pack.reports[i];
            CAPTURE(expected.report);
            CHECK(report.source().part == static_cast<int>(i) + 1);
            CHECK(report.source().parts == static_cast<int>(pack.reports.size()));
            CHECK(report.source().first_page == expected.first);
            CHECK(report.source().last_page == expected.last);
            const auto alone =
                Extractor().extract_file((test::made_up_corpus() / expected.report / "report.pdf").string());
            REQUIRE(alone.ok());
            CHECK(said(report) == said(*alone));
        }
        const std::string others = message_of(reports->front(), diagnostics::pages_of_no_report);
        const std::string pages = pack.other_pages;
        CHECK(others.substr(others.size() - std::min(others.size(), pages.size())) == pages);
        CHECK(others.empty() == pages.empty());
        const auto again = isolated.extract_all_file(path_of(pack.name));
        REQUIRE(again.ok());
        REQUIRE(again->size() == reports->size());
        for (std::size_t i = 0; i < reports->size(); ++i) CHECK(to_json((*again)[i]) == to_json((*reports)[i]));
    }
}

TEST_CASE("packs: whoever asks for one report is told that there are more") {
    for (const Pack& pack : packs()) {
        CAPTURE(pack.name);
        const auto first = Extractor().extract_file(path_of(pack.name));
        const auto all = Extractor().extract_all_file(path_of(pack.name));
        REQUIRE(first.ok());
        REQUIRE(all.ok());
        CHECK(said(*first) == said(all->front()));
        const std::string more = message_of(*first, diagnostics::more_reports);
        CHECK(more.empty() == (all->size() == 1));
        if (all->size() > 1) CHECK(more.find(std::to_string(all->size()) + " reports") != std::string::npos);
        CHECK(message_of(all->front(), diagnostics::more_reports).empty());
    }
}

TEST_CASE("packs: papers without a report are none") {
    const auto papers = Extractor().extract_all_file(path_of("papers"));
    REQUIRE_FALSE(papers.ok());
    CHECK(papers.error().code == ErrorCode::not_a_report);
}
