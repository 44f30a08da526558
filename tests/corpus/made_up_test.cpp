// The made-up reports: what the library says of each is what a person accepted beside its page.

#include "corpus/claims.h"
#include "corpus/nothing_lost.h"
#include "engine/document.h"
#include "formats/registry.h"
#include "support/files.h"

#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include <doctest/doctest.h>

#include <iostream>
#include <set>
#include <sstream>

using namespace ofstract;

namespace {

// The first line in which two texts differ, with its number.
std::string first_difference(const std::string& expected, const std::string& got) {
    std::istringstream a(expected), b(got);
    std::string left, right;
    for (int line = 1;; ++line) {
        const bool more_left = static_cast<bool>(std::getline(a, left)),
                   more_right = static_cast<bool>(std::getline(b, right));
        if (!more_left && !more_right) return "";
        if (more_left != more_right || left != right)
            return "line " + std::to_string(line) + "\n  expected: " + left + "\n  got:      " + right;
    }
}

} // namespace

TEST_CASE("made up: each report says what is expected of it") {
    const bool accept = std::getenv("OFSTRACT_ACCEPT") != nullptr;
    const auto pdfs = test::pdfs_in(test::made_up_corpus());
    CHECK(pdfs.size() >= 8);
    for (const auto& pdf : pdfs) {
        CAPTURE(pdf.string());
        const auto report = Extractor().extract_file(pdf.string());
        REQUIRE(report.ok());
        CHECK(report->format() == pdf.parent_path().parent_path().filename().string());
        const std::string got = to_json(*report, {1}) + '\n';
        const auto file = pdf.parent_path() / "expected.json";
        if (accept) {
            if (got != test::read_file(file)) std::cout << "accepted " << file.string() << '\n';
            std::ofstream(file, std::ios::binary) << got;
            continue;
        }
        const std::string different = first_difference(test::read_file(file), got);
        CHECK_MESSAGE(different.empty(), different);
    }
}

TEST_CASE("made up: nothing is lost and nothing comes twice") {
    for (const auto& pdf : test::pdfs_in(test::made_up_corpus())) {
        CAPTURE(pdf.string());
        const std::string bytes = test::read_file(pdf);
        const auto pages = engine::read_pages(bytes, {});
        REQUIRE(pages.ok());
        const auto report = Extractor().extract(bytes);
        REQUIRE(report.ok());
        CHECK(test::difference(test::characters_of(*pages), test::characters_of(*report)) == "");
        CHECK(test::first_untrimmed(to_json(*report)) == "");
        for (const Stretch stretch : report->stretches())
            for (std::size_t i = 1; i < stretch.where().size(); ++i)
                CHECK(stretch.where()[i - 1].page < stretch.where()[i].page);
    }
}

// Each document against each format, not only those before the one that claims it first.
TEST_CASE("made up: no format claims another's document") {
    std::set<std::string> claimed, all;
    for (const grammar::Rules* rules : formats::all()) all.insert(rules->format.id);
    for (const auto& pdf : test::pdfs_in(test::made_up_corpus())) {
        CAPTURE(pdf.string());
        const auto pages = engine::read_pages(test::read_file(pdf), {});
        REQUIRE(pages.ok());
        const std::string folder = pdf.parent_path().parent_path().filename().string();
        const std::set<std::string> claims = test::claims_of(*pages);
        CHECK(claims == (folder == "unknown" ? std::set<std::string>() : std::set<std::string>{folder}));
        claimed.insert(claims.begin(), claims.end());
    }
    CHECK(claimed == all); // every format has a case that it claims
}

TEST_CASE("the property would notice a lost and a doubled word") {
    engine::Pages pages;
    pages.pages.push_back({1, 595, 842, {}});
    for (const char* text : {"seen", "lost"}) {
        engine::Word word;
        word.text = text;
        pages.pages[0].words.push_back(word);
    }
    test::Counts counts = test::characters_of(pages);
    CHECK(test::difference(counts, counts) == "");
    test::Counts fewer = counts;
    --fewer["l"];
    test::Counts more = counts;
    ++more["s"];
    CHECK(test::difference(counts, fewer) == "l -1");
    CHECK(test::difference(counts, more) == "s +1");
    CHECK(test::first_untrimmed(R"({"a": "b \" c", "d": ["", "e"]})") == "");
    CHECK(test::first_untrimmed(R"({"a": " b"})") == R"(" b")");
    CHECK(test::first_untrimmed(R"({"a": "b\n"})") == R"("b\n")");
}
