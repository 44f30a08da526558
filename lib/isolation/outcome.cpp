#include "isolation/outcome.h"

#include "engine/document.h"

#include <sys/resource.h>
#include <sys/wait.h>

#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstring>

namespace ofstract::isolation {
namespace {

std::string seconds_text(double seconds) {
    std::string text = std::to_string(seconds); // "10.000000"
    text.erase(text.find_last_not_of('0') + 1);
    if (!text.empty() && text.back() == '.') text.pop_back();
    return text + " s";
}

const char* remedy(int error) {
    switch (error) {
    case EMFILE: return "raise the limit of open files (ulimit -n)";
    case ENFILE: return "the whole machine has too many open files: close some, or raise fs.file-max";
    case EAGAIN: return "raise the limit of processes (ulimit -u), or end some";
    case ENOMEM:
    case ENOSPC: return "free memory";
    default: return "lib/isolation/README.md says what it needs of the machine";
    }
}

// No document brings such a signal about: the system, a scheduler or a person has ended the reader.
bool from_outside(int signal) { return signal == SIGKILL || signal == SIGTERM || signal == SIGINT || signal == SIGHUP; }

// The host's own limit, where that is less than `wanted`: its helper is bound by it too (reader.cpp).
template <class Resource> std::optional<rlim_t> held_to(Resource resource, double wanted) {
    rlimit now{};
    if (::getrlimit(resource, &now) != 0 || now.rlim_max == RLIM_INFINITY) return std::nullopt;
    return static_cast<double>(now.rlim_max) < wanted ? std::optional(now.rlim_max) : std::nullopt;
}

} // namespace

Error late(const IsolationLimits& limits) {
    const std::string all = seconds_text(limits.wall_seconds) + " in all; ";
    if (const auto held = held_to(RLIMIT_CPU, std::ceil(limits.cpu_seconds) + 1))
        return {ErrorCode::timeout,
                "reading came near the " + std::to_string(*held) +
                    " s of CPU that this process itself is held to (ulimit -t), or took more than " + all +
                    "raise that first: it is less than the " + seconds_text(limits.cpu_seconds) +
                    " that a file may take",
                0};
    return {ErrorCode::timeout,
            "reading took more than " + seconds_text(limits.cpu_seconds) + " of CPU or " + all +
                "raise the limits if you trust the file",
            0};
}

Error starved(const IsolationLimits& limits) {
    const std::string allowed = std::to_string(limits.memory >> 20) + " MiB";
    if (const auto held = held_to(RLIMIT_AS, static_cast<double>(limits.memory)))
        return {ErrorCode::out_of_memory,
                "reading needed more than the " + std::to_string(*held >> 20) +
                    " MiB of memory that this process itself is held to (ulimit -v); raise that first: it is less "
                    "than the " +
                    allowed + " that a file may take",
                0};
    return {ErrorCode::out_of_memory,
            "reading needed more than " + allowed + " of memory; raise the limit if you trust the file", 0};
}

Error too_much(const IsolationLimits& limits) {
    return {ErrorCode::limit,
            "the result has more than " + std::to_string(limits.output) +
                " bytes; raise the limit if you trust the file",
            0};
}

Error died(int signal) {
    if (signal == SIGSYS)
        return {ErrorCode::crashed,
                "the reading process was ended for a system call that it must not make (signal " +
                    std::to_string(signal) + ", SIGSYS): the file is hostile; fetch it again",
                0};
    const char* const name = ::sigabbrev_np(signal);
    return {ErrorCode::crashed,
            "the reading process died (signal " + std::to_string(signal) + (name ? std::string(", SIG") + name : "") +
                "): the file is damaged or hostile; fetch it again",
            0};
}

Error unavailable(const std::string& what, int error) {
    return {ErrorCode::unavailable, what + ": " + std::strerror(error) + "; " + remedy(error), 0};
}

std::optional<Error> outcome(int wait_status, std::string_view told, const IsolationLimits& limits) {
    if (WIFSIGNALED(wait_status)) {
        const int signal = WTERMSIG(wait_status);
        if (signal == SIGXCPU) return late(limits);
        if (from_outside(signal)) return std::nullopt;
        return died(signal);
    }
    const int status = WEXITSTATUS(wait_status);
    if (status == exit_out_of_memory) return starved(limits);
    if (status == exit_too_damaged) return engine::too_damaged();
    if (status == exit_unconfined && told.empty())
        return unavailable("the reading process can be neither limited nor confined here", EPERM);
    return Error{ErrorCode::crashed,
                 "the reading process ended without an answer (exit status " + std::to_string(status) +
                     "); the file is damaged or hostile, fetch it again",
                 0};
}

bool is_defect(int wait_status) {
    if (!WIFSIGNALED(wait_status)) return false;
    const int signal = WTERMSIG(wait_status);
    return signal == SIGSEGV || signal == SIGBUS || signal == SIGABRT || signal == SIGFPE || signal == SIGILL;
}

} // namespace ofstract::isolation
