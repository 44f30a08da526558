// Hostile files: each ends in one typed outcome, and none is over its limits.

#include <ofstract/isolated.h>

#include "support/doctest.h"
#include "support/files.h"

#include <sys/resource.h>

#include <chrono>
#include <filesystem>

namespace fs = std::filesystem;
using namespace ofstract;

namespace {

// Small, so that the worst files take seconds. The promise is a second above a limit at most.
constexpr double cpu_limit = 2, wall_limit = 3, above = 1; // s
// What a loaded machine may add by the clock, between the kernel's kill and this test's turn.
constexpr double machine = 10; // s
constexpr std::size_t memory_limit = 256u << 20;

IsolationLimits small() {
    IsolationLimits limits;
    limits.cpu_seconds = cpu_limit;
    limits.wall_seconds = wall_limit;
    limits.memory = memory_limit;
    return limits;
}

// Of all processes that were started here and have ended, and of theirs.
double cpu_of_children() {
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

bool blames_the_file(ErrorCode code) {
    return code != ErrorCode::internal && code != ErrorCode::unavailable && code != ErrorCode::io;
}

} // namespace

TEST_CASE("hostile: no file is over its limits by more than a second, and each has one outcome") {
    const fs::path folder = test::real_corpus().empty() ? fs::path() : test::real_corpus() / ".." / "hostile";
    if (!fs::is_directory(folder)) {
        MESSAGE("skipped: no hostile files");
        return;
    }
    using Clock = std::chrono::steady_clock;
    int read = 0, late = 0;
    for (const fs::path& file : test::pdfs_in(folder)) {
        CAPTURE(file.filename().string());
        const double cpu_before = cpu_of_children();
        const Clock::time_point start = Clock::now();
        {
            IsolatedExtractor extractor(small(), OFSTRACT_WORKER); // one a file: its CPU is counted when it ends
            const auto result = extractor.extract_file(file.string());
            if (!result) {
                CAPTURE(result.error().message);
                CHECK(blames_the_file(result.error().code));
                late += result.error().code == ErrorCode::timeout;
            }
        }
        CHECK(std::chrono::duration<double>(Clock::now() - start).count() < wall_limit + above + machine);
        CHECK(cpu_of_children() - cpu_before < cpu_limit + above);
        ++read;
    }
    CHECK(read > 100);
    CHECK(late > 0); // or these limits show nothing
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    CHECK(static_cast<std::size_t>(used.ru_maxrss) * 1024 <= memory_limit); // kB, of the largest
}
