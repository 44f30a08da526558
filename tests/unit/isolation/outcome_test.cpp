// How a reading process ended → whose fault it is called.

#include "isolation/outcome.h"

#include "api/extract.h"
#include "model/inside.h"

#include "support/doctest.h"
#include "support/files.h"

#include <ofstract/extractor.h>

#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

using namespace ofstract;
using namespace ofstract::isolation;

namespace {

constexpr int exited(int status) { return status << 8; } // as wait() gives it

ErrorCode code_of(int wait_status, std::string_view told = {}) {
    const auto error = outcome(wait_status, told, {});
    REQUIRE(error.has_value());
    return error->code;
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("outcomes: what a document brings about is the document's, what a person or the system did is nobody's") {
    CHECK(code_of(SIGXCPU) == ErrorCode::timeout);
    CHECK(code_of(SIGSEGV) == ErrorCode::crashed);
    CHECK(code_of(SIGSYS) == ErrorCode::crashed);
    CHECK(code_of(exited(exit_out_of_memory)) == ErrorCode::out_of_memory);
    CHECK(code_of(exited(exit_too_damaged)) == ErrorCode::damaged);
    CHECK(code_of(exited(3)) == ErrorCode::crashed); // a parser that calls exit()
    for (const int signal : {SIGKILL, SIGTERM, SIGINT, SIGHUP}) CHECK_FALSE(outcome(signal, {}, {}).has_value());
}

TEST_CASE("outcomes: a reader that cannot be confined is the machine's, unless a document's words came first") {
    CHECK(code_of(exited(exit_unconfined)) == ErrorCode::unavailable);
    CHECK(code_of(exited(exit_unconfined), "an answer") == ErrorCode::crashed);
}

TEST_CASE("outcomes: a call that no reader makes is said to be hostile, other signals by their names") {
    CHECK(has(died(SIGSYS).message, "hostile"));
    CHECK(has(died(SIGSEGV).message, "SIGSEGV"));
}

TEST_CASE("outcomes: what the machine lacks is said with what to do about it") {
    CHECK(unavailable("a pipe", EMFILE).code == ErrorCode::unavailable);
    CHECK(has(unavailable("a pipe", EMFILE).message, "ulimit -n"));
    CHECK(has(unavailable("a pipe", ENFILE).message, "fs.file-max"));
    CHECK(has(unavailable("a process", EAGAIN).message, "ulimit -u"));
    CHECK(has(unavailable("a process", ENOMEM).message, "free memory"));
    CHECK(has(unavailable("a process", EPERM).message, "README.md"));
}

TEST_CASE("outcomes: a limit that the host is held to is called the host's") {
    CHECK_FALSE(has(starved({}).message, "ulimit"));
    CHECK_FALSE(has(late({}).message, "ulimit"));
    // So high that the rest of this process never comes near: no test can take such a limit back.
    const auto hold = [](auto resource, rlim_t most) {
        rlimit now{};
        REQUIRE(::getrlimit(resource, &now) == 0);
        if (now.rlim_max < most) return now.rlim_max;
        const rlimit wanted{most, most};
        REQUIRE(::setrlimit(resource, &wanted) == 0);
        return most;
    };
    const rlim_t memory = hold(RLIMIT_AS, rlim_t{1} << 60), seconds = hold(RLIMIT_CPU, 1'000'000'000);
    IsolationLimits limits;
    limits.memory = static_cast<std::size_t>(memory) * 2;
    limits.cpu_seconds = static_cast<double>(seconds) * 2;
    const Error little = starved(limits), slow = late(limits);
    CHECK(little.code == ErrorCode::out_of_memory);
    CHECK(has(little.message, (std::to_string(memory >> 20) + " MiB of memory that this process itself").c_str()));
    CHECK(has(little.message, "ulimit -v"));
    CHECK(slow.code == ErrorCode::timeout);
    CHECK(has(slow.message, (std::to_string(seconds) + " s of CPU that this process itself").c_str()));
    CHECK(has(slow.message, "ulimit -t"));
    CHECK_FALSE(has(starved({}).message, "ulimit")); // its own is less
}

TEST_CASE("outcomes: a report that took most of its time says that another run may be late") {
    CHECK_FALSE(isolation::is_near(0, 10));
    CHECK_FALSE(isolation::is_near(7.5, 10));
    CHECK(isolation::is_near(7.6, 10));
    const std::string bytes = test::read_file(test::source_dir() / "corpus/jtai/headlines-2023/report.pdf");
    const auto notes = [&](bool is_near) {
        const auto reports = api::extract(bytes, "", {}, api::Which::first,
                                          {true, nullptr, is_near ? +[] { return true; } : +[] { return false; }});
        REQUIRE(reports.ok());
        const Report report = detail::Inside::make<Report>(reports->front());
        return std::count_if(report.diagnostics().begin(), report.diagnostics().end(), [](const Diagnostic& d) {
            return d.code() == diagnostics::time_near && d.severity() == Severity::note;
        });
    };
    CHECK(notes(false) == 0);
    CHECK(notes(true) == 1);
}
