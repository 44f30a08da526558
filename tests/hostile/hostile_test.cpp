// Every hostile file through IsolatedExtractor: one typed outcome each, within the limits and a second, and nothing of
// it stays in the host.

#include "cases.h"

#include <ofstract/isolated.h>
#include <ofstract/json.h>

#include "support/doctest.h"

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>

using namespace ofstract;
using hostile::Expected;

namespace {

constexpr std::size_t mebi = 1 << 20;

// Seconds and memory that are enough for every real report. What is sound is given the default's seconds: how busy the
// machine is must not decide between a report and a timeout.
IsolationLimits limits_for(const hostile::Case& c) {
    IsolationLimits limits;
    limits.memory = 256 * mebi;
    if (c.expected == Expected::limit || c.expected == Expected::doubt || c.expected == Expected::report) return limits;
    limits.cpu_seconds = 2;
    limits.wall_seconds = 4;
    return limits;
}

// Bytes of the host's memory that are resident, once the allocator has given back what it can.
std::size_t resident() {
    ::malloc_trim(0);
    std::ifstream file("/proc/self/statm");
    std::size_t size = 0, pages = 0;
    file >> size >> pages;
    return pages * 4096;
}

struct Outcome {
    Result<Report> result = Error{};
    double over = 0; // seconds beyond the wall clock's limit
};

// On a busy machine the host itself may come late; a defect comes late every time.
Outcome read(const IsolationLimits& limits, const hostile::Case& c) {
    using Clock = std::chrono::steady_clock;
    IsolatedExtractor extractor(limits, OFSTRACT_WORKER);
    const std::string bytes = c.make();
    Outcome outcome;
    for (int tries = 0; tries < 3; ++tries) {
        REQUIRE_FALSE(extractor.start());
        const Clock::time_point start = Clock::now();
        outcome.result = extractor.extract(bytes, c.name);
        outcome.over = std::chrono::duration<double>(Clock::now() - start).count() - limits.wall_seconds;
        if (outcome.over < 1) break;
    }
    return outcome;
}

std::string name_of(const Result<Report>& result) { return result ? "report" : to_string(result.error().code); }

void check(const hostile::Case& c, const Outcome& outcome) {
    const Result<Report>& result = outcome.result;
    CAPTURE(c.name);
    CAPTURE(name_of(result));
    CAPTURE(result ? to_json(*result).substr(0, 500) : result.error().message);
    CHECK(outcome.over < 1);
    CHECK(name_of(result) != "io");          // the bytes were there,
    CHECK(name_of(result) != "internal");    // nothing of ours failed,
    CHECK(name_of(result) != "unavailable"); // and nothing of the machine
    if (c.expected == Expected::error) CHECK_FALSE(result.ok());
    if (c.expected == Expected::limit) CHECK(name_of(result) == "limit");
    if (c.expected != Expected::report && c.expected != Expected::doubt) return;
    CHECK(result.ok());
    if (!result) return;
    CHECK(to_json(*result).find(c.says) != std::string::npos);
    if (c.expected == Expected::doubt) return;
    CHECK(to_json(*result).find("damaged-recovered") == std::string::npos);
}

} // namespace

TEST_CASE("hostile: one typed outcome each, within the limits, and the host's memory stays as it was") {
    const hostile::Cases cases = hostile::all_cases();
    REQUIRE(cases.size() > 100);
    std::map<std::string, int> outcomes;
    std::size_t before = 0;
    for (const hostile::Case& c : cases) {
        const Outcome outcome = read(limits_for(c), c);
        check(c, outcome);
        ++outcomes[name_of(outcome.result)];
        if (before == 0) before = resident(); // after the first, which has warmed the host up
    }
    const std::size_t after = resident();
    std::string sums;
    for (const auto& [code, count] : outcomes) sums += std::to_string(count) + ' ' + code + ", ";
    MESSAGE(sums, "memory ", before / mebi, " MiB before and ", after / mebi, " MiB after");
    CHECK(after <= before + 8 * mebi);
    CHECK(std::any_of(outcomes.begin(), outcomes.end(), [](const auto& one) { return one.first == "timeout"; }));
}

TEST_CASE("hostile: names are distinct, and a case has the same bytes every time") {
    std::map<std::string, int> names;
    for (const hostile::Case& c : hostile::all_cases()) {
        CAPTURE(c.name);
        CHECK(++names[c.name] == 1);
        CHECK(std::hash<std::string>{}(c.make()) == std::hash<std::string>{}(c.make()));
    }
}
