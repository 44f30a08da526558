// Real reports, where they are: the facts of corpus/real/ hold, and so do the promises on every document.

#include "corpus/claims.h"
#include "corpus/nothing_lost.h"
#include "engine/document.h"
#include "engine/output_intent.h"
#include "formats/registry.h"
#include "support/files.h"
#include "support/hash.h"
#include "text/text.h"

#include <ofstract/extractor.h>
#include <ofstract/json.h>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <iostream>
#include <set>

using namespace ofstract;

namespace {

bool has_reports() {
    if (!test::real_corpus().empty()) return true;
    std::cout << "skipped: no real reports here; name their folder in OFSTRACT_CORPUS\n";
    return false;
}

// The paragraph's text as corpus/real/README.md folds it, hashed: small ASCII letters, digits and hyphens
// of the folded text; the first 16 hexadecimal digits of its SHA-256.
std::string paragraph_hash(std::string_view text) {
    std::string kept;
    for (const char c : text::fold(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') kept += c;
    return test::sha256_start(kept);
}

void check_report(const nlohmann::json& facts, const Report& report) {
    CHECK(report.source().sha256 == facts["sha256"].get<std::string>());
    CHECK(report.format() == facts["format"].get<std::string>());
    if (facts.contains("intervals")) {
        nlohmann::json intervals = nlohmann::json::array();
        for (const Interval& i : report.intervals()) intervals.push_back({to_iso(i.start), to_iso(i.end)});
        CHECK(intervals == facts["intervals"]);
    }
    if (facts.contains("lead_inspector"))
        CHECK(report.lead_inspectors()[0].name() == facts["lead_inspector"].get<std::string>());
    if (facts.contains("judgements")) {
        // The safeguarding board's grade may be beside them.
        std::size_t others = 0;
        for (const Judgement judgement : report.judgements()) others += judgement.id() == "lscb-effectiveness";
        CHECK(report.judgements().size() - others == facts["judgements"].size());
    }
    for (const char* key : {"judgements", "some_judgements"}) {
        if (!facts.contains(key)) continue;
        for (const auto& fact : facts[key]) {
            const Judgement judgement = report.judgement(fact[0].get<std::string>());
            CAPTURE(fact[0].get<std::string>());
            REQUIRE(static_cast<bool>(judgement));
            CHECK(to_string(judgement.grade()) == fact[1].get<std::string>());
        }
    }
    if (facts.contains("authority_urn")) CHECK(report.authority().urn == facts["authority_urn"].get<std::string>());
    if (!facts.contains("paragraphs")) return;
    const std::vector<Block> paragraphs = report.numbered_paragraphs();
    REQUIRE(paragraphs.size() == facts["paragraphs"].size());
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const auto& fact = facts["paragraphs"][i];
        CAPTURE(fact[0].get<std::string>());
        CHECK(paragraphs[i].number() == fact[0].get<std::string>());
        CHECK(paragraph_hash(paragraphs[i].text()) == fact[1].get<std::string>());
    }
}

} // namespace

TEST_CASE("real: the library says what is known about each published report") {
    if (!has_reports()) return;
    std::set<std::string> built;
    for (const auto* rules : formats::all()) built.insert(rules->format.id);
    int checked = 0, not_built = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::made_up_corpus() / "real")) {
        if (entry.path().extension() != ".json" || entry.path().stem() == "corrections") continue;
        for (const auto& facts : nlohmann::json::parse(test::read_file(entry.path()))) {
            const std::string id = facts["id"];
            const auto pdf = test::real_corpus() / "pdf" / (id + ".pdf");
            if (!std::filesystem::exists(pdf)) continue;
            CAPTURE(id);
            const auto report = Extractor().extract_file(pdf.string());
            if (facts.contains("error")) {
                REQUIRE_FALSE(report.ok());
                CHECK(to_string(report.error().code) == facts["error"].get<std::string>());
            } else if (!built.count(facts["format"])) {
                ++not_built;
                CHECK(report.ok());
            } else {
                REQUIRE(report.ok());
                check_report(facts, *report);
            }
            ++checked;
        }
    }
    CHECK(checked > 0);
    std::cout << checked << " reports held to their facts; of " << not_built << " the format is not built yet\n";
}

TEST_CASE("real: the promises hold on every document") {
    if (!has_reports()) return;
    int documents = 0;
    for (const auto& pdf : test::pdfs_in(test::real_corpus() / "pdf")) {
        CAPTURE(pdf.string());
        const std::string bytes = test::read_file(pdf);
        const auto pages = engine::read_pages(bytes, {});
        REQUIRE(pages.ok());
        CHECK(pages->damage == "");
        const std::set<std::string> claims = test::claims_of(*pages);
        CHECK(claims.size() <= 1); // no two formats claim one document
        const auto report = Extractor().extract(bytes, "x.pdf");
        if (!report) {
            CHECK(report.error().code == ErrorCode::not_a_report);
            CHECK(claims.empty());
            continue;
        }
        ++documents;
        CHECK(test::difference(test::characters_of(*pages), test::characters_of(*report)) == "");
        CHECK(test::first_untrimmed(to_json(*report)) == "");
        for (const Stretch stretch : report->stretches())
            for (std::size_t i = 1; i < stretch.where().size(); ++i)
                CHECK(stretch.where()[i - 1].page < stretch.where()[i].page);
        for (const Diagnostic d : report->diagnostics()) {
            CHECK(d.code() != diagnostics::words_unclaimed);
            CHECK(d.code() != diagnostics::word_claimed_twice);
        }
        CHECK(to_json(*report) == to_json(*Extractor().extract(bytes, "x.pdf")));
    }
    CHECK(documents > 0);
}

// A question that people ask, by the program that they would write. Where a chapter is graded and its subheadings are
// not, most answers are below those: by each section's own grade there are 48. tests/command/place_test.sh asks the
// database.
TEST_CASE("real: paragraphs on strategy meetings where the grade is inadequate or requires improvement") {
    if (!has_reports()) return;
    int answers = 0, by_own_grade = 0;
    const auto poor = [](Grade grade) { return grade == Grade::inadequate || grade == Grade::requires_improvement; };
    for (const auto& pdf : test::pdfs_in(test::real_corpus() / "pdf")) {
        const auto report = Extractor().extract_file(pdf.string());
        if (!report) continue;
        for (const Section& section : report->all_sections()) {
            for (const Block block : section.blocks()) {
                if (text::fold(block.text()).find("strategy meetings") == std::string::npos) continue;
                answers += poor(section.effective_grade());
                by_own_grade += poor(section.grade());
            }
        }
    }
    CHECK(answers == 80);
    CHECK(by_own_grade == 48);
}

TEST_CASE("real: words and boxes are the same with the output intent and without") {
    if (!has_reports()) return;
    int with_intent = 0;
    for (const auto& pdf : test::pdfs_in(test::real_corpus() / "pdf")) {
        const std::string bytes = test::read_file(pdf);
        if (!engine::find_output_intents(pdf::File(bytes))) continue;
        if (++with_intent > 12) continue; // reading with the intent is what is slow
        CAPTURE(pdf.string());
        const auto without = engine::read_pages(bytes, {});
        const auto with = engine::read_pages(bytes, {}, engine::OutputIntent::keep);
        REQUIRE(without.ok());
        REQUIRE(with.ok());
        REQUIRE(with->pages.size() == without->pages.size());
        for (std::size_t p = 0; p < with->pages.size(); ++p) {
            const auto &a = with->pages[p].words, &b = without->pages[p].words;
            REQUIRE(a.size() == b.size());
            for (std::size_t w = 0; w < a.size(); ++w) {
                const bool same =
                    a[w].text == b[w].text && a[w].box == b[w].box && a[w].size == b[w].size && a[w].font == b[w].font;
                CHECK(same);
            }
        }
    }
    std::cout << with_intent << " reports name an output intent\n";
}
