// What a document could do that has taken its reader over: every attack fails as designed, and every one of them works
// in a process that is not confined, so that a confinement that confines nothing fails this test.

#include "worker/confinement.h"

#include "apart.h"
#include "support/doctest.h"

#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace fs = std::filesystem;
using namespace ofstract;
using worker::Confinement;
using worker::ReadableFiles;

namespace {

// A process that waits for its end.
class Victim {
  public:
    Victim() : process_(::fork()) {
        if (process_ != 0) return;
        test::take_signals_as_they_come();
        for (;;) ::pause();
    }
    ~Victim() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;
    pid_t process() const { return process_; }

  private:
    pid_t process_;
};

struct Attack {
    const char* what;
    std::function<long(pid_t victim)> act; // below 0 and errno, as system calls are
    int signal;                            // what it ends by, confined; or 0
    int error;                             // what it gets, confined, where it lives
};

fs::path scratch() {
    const fs::path folder = fs::temp_directory_path() / ("ofstract-attack-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    return folder;
}

constexpr int leaked = 77; // a descriptor of the host's

std::vector<Attack> attacks(const fs::path& folder) {
    const std::string file = (folder / "written").string(), made = (folder / "made").string();
    const auto open_to_write = [file](pid_t) { return ::open(file.c_str(), O_WRONLY | O_CREAT, 0600); };
    const auto code = [](pid_t) {
        return static_cast<long>(::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
                                 MAP_FAILED) *
               -1;
    };
    return {
        {"read another file", [](pid_t) { return ::open("/etc/passwd", O_RDONLY); }, 0, EACCES},
        {"list a folder", [](pid_t) { return ::open("/etc", O_RDONLY | O_DIRECTORY); }, 0, EACCES},
        {"read its own memory as a file", [](pid_t) { return ::open("/proc/self/mem", O_RDONLY); }, 0, EACCES},
        {"open a file to write", open_to_write, 0, EACCES},
        {"open a file to write, without a name",
         [folder](pid_t) { return ::open(folder.c_str(), O_TMPFILE | O_RDWR, 0600); }, 0, EACCES},
        {"make a folder", [made](pid_t) { return ::mkdir(made.c_str(), 0700); }, 0, EACCES},
        {"write into the document", [](pid_t) { return ::write(STDIN_FILENO, "x", 1); }, SIGSYS, 0},
        {"use a descriptor that was left open", [](pid_t) { return ::fcntl(leaked, F_GETFD); }, 0, EBADF},
        {"raise its limits",
         [](pid_t) {
             rlimit own{};
             return ::getrlimit(RLIMIT_NOFILE, &own) == 0 ? ::setrlimit(RLIMIT_NOFILE, &own) : -1;
         },
         0, EACCES},
        {"reach the network", [](pid_t) { return ::socket(AF_INET, SOCK_STREAM, 0); }, SIGSYS, 0},
        {"reach a service of the machine", [](pid_t) { return ::socket(AF_UNIX, SOCK_STREAM, 0); }, SIGSYS, 0},
        {"start a process",
         [](pid_t) {
             const pid_t process = ::fork();
             if (process == 0) ::_exit(0);
             return process;
         },
         SIGSYS, 0},
        {"start a process by vfork's call",
         [](pid_t) {
             const long process = ::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
             if (process == 0) ::_exit(0);
             return process;
         },
         SIGSYS, 0},
        {"start a program",
         [](pid_t) {
             const char* const arguments[] = {"/bin/sh", "-c", "printf 0", nullptr};
             return ::execve("/bin/sh", const_cast<char* const*>(arguments), nullptr);
         },
         SIGSYS, 0},
        {"see whether it may end another process", [](pid_t victim) { return ::kill(victim, 0); }, SIGSYS, 0},
        {"abort another process", [](pid_t victim) { return ::syscall(SYS_tgkill, victim, victim, SIGABRT); }, SIGSYS,
         0},
        {"steer another process", [](pid_t victim) { return ::ptrace(PTRACE_SEIZE, victim, nullptr, nullptr); }, SIGSYS,
         0},
        {"read another process's memory",
         [](pid_t victim) {
             static int here = 0, there = 0; // at the same address in both
             iovec own{&here, sizeof here}, its{&there, sizeof there};
             return ::process_vm_readv(victim, &own, 1, &its, 1, 0);
         },
         SIGSYS, 0},
        {"send a signal by a descriptor's owner", [](pid_t victim) { return ::fcntl(STDOUT_FILENO, F_SETOWN, victim); },
         SIGSYS, 0},
        {"make new code", code, SIGSYS, 0},
        {"leave cores behind again", [](pid_t) { return ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); }, SIGSYS, 0},
        {"make names of its own", [](pid_t) { return ::syscall(SYS_unshare, 0); }, SIGSYS, 0},
    };
}

// The answer is "0", or the error's number.
test::Ended attack(const Attack& attack, const Confinement* confinement) {
    const Victim victim;
    return test::apart([&] {
        ::dup2(STDIN_FILENO, leaked);
        if (confinement && !confinement->enter()) return std::string("not confined");
        const long result = attack.act(victim.process());
        return std::to_string(result < 0 ? errno : 0);
    });
}

} // namespace

TEST_CASE("boundary: what a reader must not do fails as designed, and works where nothing confines it") {
    if (!worker::SystemCallFilter::built_in()) {
        MESSAGE("skipped: no filter of system calls in this build");
        return;
    }
    const fs::path folder = scratch();
    const Confinement here;
    const Confinement without_landlock(ReadableFiles::not_held());
    for (const Attack& each : attacks(folder)) {
        CAPTURE(each.what);
        for (const Confinement* confinement : {&here, &without_landlock}) {
            const test::Ended confined = attack(each, confinement);
            CHECK(confined.signal() == each.signal);
            CHECK(confined.answer == (each.signal ? "" : std::to_string(each.error)));
        }
        CHECK(fs::is_empty(folder));
        const test::Ended free = attack(each, nullptr);
        CHECK(free.signal() == 0);
        CHECK(free.answer == "0");
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    fs::remove_all(folder);
}

TEST_CASE("boundary: fonts and character maps may be read where Landlock holds the rest, and nothing may elsewhere") {
    if (!fs::exists("/etc/fonts/fonts.conf")) {
        MESSAGE("skipped: no fonts");
        return;
    }
    const auto read = [](const Confinement& confinement) {
        return test::apart([&] {
                   if (!confinement.enter()) return std::string("not confined");
                   const int file = ::open("/etc/fonts/fonts.conf", O_RDONLY | O_CLOEXEC);
                   const int error = errno;
                   char byte = 0;
                   return std::to_string(file < 0 ? error : ::read(file, &byte, 1) == 1 ? 0 : errno);
               })
            .answer;
    };
    CHECK(read(Confinement()) == std::to_string(ReadableFiles().enforced() ? 0 : EACCES));
    CHECK(read(Confinement(ReadableFiles::not_held())) ==
          std::to_string(worker::SystemCallFilter::built_in() ? EACCES : 0));
}

TEST_CASE("boundary: a reader that aborts is known by its signal, and leaves no core") {
    const Confinement confinement;
    const test::Ended ended = test::apart([&] {
        rlimit cores{};
        ::getrlimit(RLIMIT_CORE, &cores);
        cores.rlim_cur = cores.rlim_max;
        ::setrlimit(RLIMIT_CORE, &cores);
        if (confinement.enter()) std::abort();
        return std::string("not confined");
    });
    CHECK(ended.signal() == SIGABRT);
    CHECK_FALSE(WCOREDUMP(ended.status));
}
