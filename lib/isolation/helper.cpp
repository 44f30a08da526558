#include "isolation/helper.h"

#include "isolation/message.h"
#include "isolation/outcome.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

extern char** environ;

namespace ofstract::isolation {
namespace {

namespace fs = std::filesystem;

constexpr int attempts = 3;         // where it is killed from outside while it starts
constexpr int patience_ms = 20'000; // for the helper's greeting; it takes a tenth of a second on an idle machine

class SpawnPlan {
  public:
    explicit SpawnPlan(int channel) {
        posix_spawn_file_actions_init(&actions_); // allocates nothing with the GNU C library, and cannot fail
        for (const int error : {posix_spawn_file_actions_adddup2(&actions_, channel, STDIN_FILENO),
                                posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0),
                                posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0)})
            if (error != 0) error_ = error;
        sigset_t all, none;
        sigfillset(&all);
        sigemptyset(&none);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    int spawn(const std::string& executable, pid_t& process) {
        if (error_ != 0) return error_; // without its channel it would be waited for in vain
        std::string name = executable;
        char* const argv[] = {name.data(), nullptr};
        // All symbols are bound once, in the helper. Otherwise every fork would bind the rest again.
        std::string bind_now = "LD_BIND_NOW=1";
        std::vector<char*> environment{bind_now.data()};
        for (char** entry = environ; entry && *entry; ++entry) environment.push_back(*entry);
        environment.push_back(nullptr);
        return ::posix_spawn(&process, executable.c_str(), &actions_, &attributes_, argv, environment.data());
    }

  private:
    posix_spawn_file_actions_t actions_;
    posix_spawnattr_t attributes_;
    int error_ = 0; // no memory
};

// The folder of the file that this code was loaded from: the library's, or a static consumer's program's.
fs::path own_folder() {
    Dl_info info{};
    fs::path file;
    if (::dladdr(reinterpret_cast<const void*>(&own_folder), &info) != 0 && info.dli_fname) file = info.dli_fname;
    std::error_code ec;
    if (!file.is_absolute()) file = fs::read_symlink("/proc/self/exe", ec);
    return file.parent_path();
}

} // namespace

std::string worker_path(const std::string& given) {
    if (!given.empty()) return given;
    if (const char* const named = std::getenv("OFSTRACT_WORKER"); named && *named) return named;
    const fs::path here = own_folder();
    std::error_code ec;
    for (const char* const place : {"ofstract-worker", OFSTRACT_WORKER_FROM_LIB, OFSTRACT_WORKER_FROM_BIN})
        if (fs::exists(here / place, ec)) return here / place;
    return OFSTRACT_WORKER_INSTALLED;
}

std::optional<Error> Helper::start() {
    bool killed = false;
    std::optional<Error> problem;
    for (int attempt = 0; attempt < attempts && !running(); ++attempt) {
        killed = false;
        problem = start_once(killed);
        if (!killed) break;
    }
    return problem;
}

std::optional<Error> Helper::start_once(bool& killed) {
    const std::string what = "cannot start the reading process \"" + executable_ + '"';
    const auto failed = [&](const std::string& why) {
        return Error{ErrorCode::unavailable, what + ": " + why + "; install it, or name it in OFSTRACT_WORKER", 0};
    };
    auto [ours, theirs] = make_channel();
    if (!ours) return unavailable(what, errno);
    if (const int error = SpawnPlan(theirs.get()).spawn(executable_, process_)) {
        process_ = -1;
        if (error == EAGAIN || error == ENOMEM || error == EMFILE || error == ENFILE) return unavailable(what, error);
        return failed(std::strerror(error));
    }
    theirs.close();
    channel_ = std::move(ours);
    pollfd greeted{channel_.get(), POLLIN, 0};
    int polled = 0;
    do polled = ::poll(&greeted, 1, patience_ms);
    while (polled < 0 && errno == EINTR);
    const std::optional<Packet> hello = polled > 0 ? receive(channel_) : std::nullopt;
    if (hello && hello->bytes == greeting()) return std::nullopt;
    const int ended = stop();
    if (!hello) {
        killed = polled > 0 && !outcome(ended, {}, {});
        return failed("it does not answer");
    }
    if (const std::string sign = greeting() + ": "; hello->bytes.rfind(sign, 0) == 0)
        return failed(hello->bytes.substr(sign.size()));
    return failed("it is not of this library's version");
}

// A process that has begun to end keeps the status that it ends with, whatever signal comes then.
int Helper::stop() noexcept {
    channel_.close();
    if (process_ < 0) return 0;
    int status = 0;
    ::kill(-process_, SIGKILL);
    ::kill(process_, SIGKILL); // where it is not yet a leader
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return status;
}

} // namespace ofstract::isolation
