#pragma once
// A function in a process of its own, which has the descriptors of a reading process: the document is descriptor 0, the
// answer 1, nowhere 2. What it answered, and how it ended.

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <string>

#include <fcntl.h>

namespace test {

struct Ended {
    int status = 0;
    std::string answer;

    int signal() const { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }
};

// Without the test framework's handlers, which would speak of a defect of the test.
inline void take_signals_as_they_come() {
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTERM, SIGINT}) std::signal(signal, SIG_DFL);
}

inline Ended apart(const std::function<std::string()>& act) {
    int pipe[2] = {-1, -1};
    if (::pipe2(pipe, O_CLOEXEC) != 0) std::abort();
    const int document = ::memfd_create("document", MFD_CLOEXEC);
    const pid_t process = ::fork();
    if (process == 0) {
        take_signals_as_they_come();
        const int nowhere = ::open("/dev/null", O_WRONLY);
        if (::dup2(document, 0) < 0 || ::dup2(pipe[1], 1) < 0 || ::dup2(nowhere, 2) < 0) std::abort();
        const std::string answer = act();
        ::_exit(::write(1, answer.data(), answer.size()) < 0);
    }
    ::close(pipe[1]);
    ::close(document);
    Ended ended;
    char piece[4096];
    for (ssize_t got = 0; (got = ::read(pipe[0], piece, sizeof piece)) > 0;)
        ended.answer.append(piece, static_cast<std::size_t>(got));
    ::close(pipe[0]);
    ::waitpid(process, &ended.status, 0);
    return ended;
}

} // namespace test
