// Memory runs out at each allocation in turn, from the words of a page to the matches of a quote. Each time the caller
// gets std::bad_alloc (through the interface for C: NULL), everything is given back, and the next call gives what it
// gives with memory.
//
// The patterns and tables that the library makes once are made before, for RE2 crashes where memory runs out while it
// compiles a pattern. How a cold start ends is asked in processes of their own, of memory of so many bytes: the library
// asks for enough of it before it enters RE2 or ICU for that.

#include "allocation/failing.h"
#include "formats/registry.h"
#include "grammar/read.h"
#include "growth/shapes.h"
#include "layout/layout.h"
#include "model/wire.h"
#include "text/text.h"
#include "text/words.h"
#include "view/view.h"

#include <ofstract/c.h>
#include <ofstract/find.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/files.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <memory>
#include <new>
#include <stdexcept>
#include <utility>

namespace {

using namespace ofstract;

const char* const quote = "children are seen … The workers help early, in need";

// All that the library makes of pages of words, as one text.
std::string everything(const engine::Pages& sheets) {
    const view::Views views = view::view(sheets);
    const engine::Pages& pages = views.pages;
    const grammar::Document document =
        grammar::read(pages, layout::lay_out(pages), formats::all(), &formats::general());
    const auto data = model::freeze(document, {"name", "hash", 1, 1}, views.places);
    const auto report = detail::Inside::make<Report>(model::decode(model::encode(*data)));
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

// Runs `work` once for each allocation that it makes, which then fails.
void fail_everywhere(const std::function<std::string()>& work, test::Shortage shortage, Tally& tally) {
    work();
    const std::string expected = work();               // everything that is made once is made
    const char* every = std::getenv("OFSTRACT_EVERY"); // under sanitizers
    for (std::size_t turn = 1;; turn += every ? std::strtoul(every, nullptr, 10) : 1) {
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

// What `work` gives in a child of this process; -1 where a signal ends it, 99 where an exception does.
int in_child(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        int result = 99;
        try {
            result = work();
        } catch (...) {
        }
        _exit(result);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
    return WEXITSTATUS(status);
}

} // namespace

TEST_CASE("allocation: each one fails once, on pages of every kind") {
    REQUIRE(icu_is_watched);
    Tally tally;
    for (const char* name : {"running text", "grid of 2", "judgements", "list of bullets", "footnotes", "garbage"})
        for (const test::Shape& shape : test::shapes()) {
            if (std::string(shape.name).find(name) != 0) continue;
            for (const test::Front front : test::fronts) {
                CAPTURE(std::string(shape.name));
                CAPTURE(std::string(test::name_of(front)));
                const engine::Pages pages = test::draw(shape, front, 40);
                const auto shortage = tally.points % 2 ? test::Shortage::once : test::Shortage::from_then_on;
                fail_everywhere([&] { return everything(pages); }, shortage, tally);
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
    REQUIRE(ofstract_report_error(report) == OFSTRACT_OK);
    Tally tally;
    const auto json = [&]() -> std::string {
        const std::unique_ptr<char, decltype(&ofstract_text_free)> text(ofstract_report_json(report, -1),
                                                                        ofstract_text_free);
        return text ? text.get() : no_memory;
    };
    const auto find = [&]() -> std::string {
        const std::unique_ptr<ofstract_matches, decltype(&ofstract_matches_free)> matches(
            ofstract_report_find(report, "children in care live in stable homes"), ofstract_matches_free);
        ofstract_match match;
        return !matches ? no_memory : ofstract_match_at(matches.get(), 0, &match) == 0 ? "found" : "not found";
    };
    fail_everywhere(json, test::Shortage::once, tally);
    fail_everywhere(find, test::Shortage::from_then_on, tally);
    CHECK(tally.points >= 20);
    CHECK(tally.wrong == 0);
    ofstract_report_free(report);
}

// Each child reads its first pages with room for a part of what that takes, and then again without a limit.
TEST_CASE("cold: the first reading has too little memory") {
    const test::Shape* shape = nullptr;
    for (const test::Shape& one : test::shapes())
        if (one.name == std::string("garbage")) shape = &one;
    REQUIRE(shape);
    const engine::Pages pages = test::draw(*shape, test::Front::sif, 40);

    struct Whole {
        std::size_t bytes = 0, hash = 0;
    };
    const std::hash<std::string> hash;
    Whole whole;
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    in_child([&] {
        test::start_failing(0, test::Shortage::once);
        const std::size_t found = hash(everything(pages));
        const Whole seen{test::stop_failing().bytes, found};
        return write(ends[1], &seen, sizeof seen) == sizeof seen ? 0 : 1;
    });
    REQUIRE(read(ends[0], &whole, sizeof whole) == sizeof whole);
    close(ends[0]);
    close(ends[1]);
    CHECK(whole.bytes > 100000);

    constexpr std::size_t children = 200;
    std::size_t short_of_memory = 0;
    for (std::size_t i = 1; i <= children; ++i) {
        const std::size_t bytes = i * whole.bytes / children;
        CAPTURE(bytes);
        const int ended = in_child([&] {
            bool refused = false;
            test::start_failing(bytes, test::Shortage::of_bytes);
            try {
                if (hash(everything(pages)) != whole.hash) return 3;
            } catch (const std::bad_alloc&) {
                refused = true;
            }
            test::stop_failing();
            if (hash(everything(pages)) != whole.hash) return 4;
            return refused ? 1 : 0;
        });
        CHECK((ended == 0 || ended == 1));
        short_of_memory += ended == 1;
    }
    CHECK(short_of_memory > children / 2);
}

// What they need for so small a task is far less than there is.
TEST_CASE("cold: RE2 and ICU set nothing up where there is little memory") {
    const auto refused = [](const auto& work) {
        test::start_failing(100000, test::Shortage::of_bytes);
        bool thrown = false;
        try {
            work();
        } catch (const std::bad_alloc&) {
            thrown = true;
        }
        test::stop_failing();
        work();
        return thrown;
    };
    CHECK(in_child([&] { return refused([] { grammar::compile("a.*b"); }) ? 0 : 1; }) == 0);
    CHECK(in_child([&] { return refused([] { text::nfc("e\u0301"); }) ? 0 : 1; }) == 0);
    CHECK(in_child([&] { return refused([] { text::words("\uFB01rst"); }) ? 0 : 1; }) == 0);
}
