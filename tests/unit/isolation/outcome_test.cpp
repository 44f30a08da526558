// How a reading process ended → whose fault it is called.

#include "isolation/outcome.h"

#include "support/doctest.h"

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
