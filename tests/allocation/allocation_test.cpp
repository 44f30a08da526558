// Memory runs out at each allocation in turn, from the words of a page to the matches of a quote. Each time the caller
// gets std::bad_alloc (through the interface for C: NULL), everything is given back, and the next call gives what it
// gives with memory.
//
// The patterns and tables that the library makes once are made before: RE2 may leak what it has half made.

#include "allocation/failing.h"
#include "formats/registry.h"
#include "grammar/read.h"
#include "growth/shapes.h"
#include "layout/layout.h"
#include "model/wire.h"

#include <ofstract/find.h>
#include <ofstract/json.h>
#include <ofstract/ofstract.h>

#include "support/doctest.h"
#include "support/files.h"

#include <functional>
#include <memory>
#include <new>
#include <stdexcept>
#include <utility>

namespace {

using namespace ofstract;

const char* const quote = "children are seen … The workers help early, in need";

// All that the library makes of pages of words, as one text.
std::string everything(const engine::Pages& pages) {
    const grammar::Document document = grammar::read(pages, layout::lay_out(pages), formats::all());
    const auto data = model::freeze(document, {"name", "hash", 1, 1});
    const Report report(model::decode(model::encode(*data)));
    return to_json(report, {2, {}}) + to_json(report.find(quote));
}

const bool icu_is_watched = [] {
    test::watch_icu();
    return true;
}();

struct Tally {
    std::size_t points = 0, wrong = 0;
};

const char* const no_memory = ""; // what `work` gives where it got NULL

// Runs `work` once for each allocation that it makes from the `first` one on, which then fails.
void fail_everywhere(const std::function<std::string()>& work, std::size_t first, test::Shortage shortage,
                     Tally& tally) {
    work();
    const std::string expected = work(); // everything that is made once is made
    for (std::size_t turn = first;; ++turn) {
        const long before = test::pieces();
        bool ended_well = false;
        test::start_failing(turn, shortage);
        try {
            const std::string got = work();
            // A sort that gets no memory for its buffer does without.
            ended_well = got == no_memory || got == expected;
        } catch (const std::bad_alloc&) {
            ended_well = true;
        }
        const test::Watched watched = test::stop_failing();
        if (!watched.failed) return;
        ++tally.points;
        const long left = test::pieces() - before;
        const bool same_after = work() == expected;
        if (ended_well && left == 0 && same_after) continue;
        ++tally.wrong;
        CAPTURE(turn);
        CAPTURE(left);
        CHECK(ended_well);
        CHECK(left == 0);
        CHECK(same_after);
        if (tally.wrong > 20) return;
    }
}

} // namespace

TEST_CASE("allocation: each one fails once, on pages of every kind") {
    REQUIRE(icu_is_watched);
    Tally tally;
    for (const char* name : {"running text", "grid of 2", "judgements", "list of bullets", "footnotes", "garbage"})
        for (const test::Shape& shape : test::shapes()) {
            if (std::string(shape.name).find(name) != 0) continue;
            for (const test::Front front : test::fronts) {
                CAPTURE(shape.name);
                CAPTURE(test::name_of(front));
                const engine::Pages pages = test::draw(shape, front, 40);
                const auto shortage = tally.points % 2 ? test::Shortage::once : test::Shortage::from_then_on;
                fail_everywhere([&] { return everything(pages); }, 1, shortage, tally);
            }
        }
    MESSAGE(tally.points, " points");
    CHECK(tally.points >= 2000);
    CHECK(tally.wrong == 0);
}

// Poppler survives no failure, so memory runs out behind the reading of the pages alone: JSON and matches.
TEST_CASE("allocation: the interface for C gives NULL") {
    const std::string bytes = test::read_file(test::made_up_corpus() / "ilacs-inspection/no-overall-2026/report.pdf");
    ofstract_report* report = ofstract_extract(bytes.data(), bytes.size(), "name", nullptr);
    REQUIRE(ofstract_report_ok(report));
    Tally tally;
    const auto json = [&]() -> std::string {
        const std::unique_ptr<char, decltype(&ofstract_text_free)> text(ofstract_report_json(report, -1),
                                                                        ofstract_text_free);
        return text ? text.get() : no_memory;
    };
    const auto find = [&]() -> std::string {
        const std::unique_ptr<ofstract_matches, decltype(&ofstract_matches_free)> matches(
            ofstract_report_find(report, "children in care live in stable homes"), ofstract_matches_free);
        return !matches ? no_memory : ofstract_match_at(matches.get(), 0) ? "found" : "not found";
    };
    fail_everywhere(json, 1, test::Shortage::once, tally);
    fail_everywhere(find, 1, test::Shortage::from_then_on, tally);
    CHECK(tally.points >= 20);
    CHECK(tally.wrong == 0);
    ofstract_report_free(report);
}
