#pragma once
// The helper process as the library sees it: started, asked, ended.
//
// Invariant: one child process of ours, the leader of a process group of its own, so that ending it ends its forks as
// well.
// Reference: POSIX.1-2017, posix_spawn: safe in a host of many threads, which a fork is not.

#include "isolation/channel.h"

#include <ofstract/error.h>

#include <sys/types.h>

#include <optional>
#include <string>

namespace ofstract::isolation {

class Helper {
  public:
    explicit Helper(std::string executable) : executable_(std::move(executable)) {}
    ~Helper() { end(); }
    Helper(Helper&&) = delete;

    bool running() const { return static_cast<bool>(channel_); }
    std::optional<Error> start();         // where it does not run: why it cannot be started, or nothing
    void end() noexcept { (void)stop(); } // with all that it has forked; it may be started again

    const Descriptor& channel() const { return channel_; }

  private:
    std::optional<Error> start_once(bool& killed); // `killed`: from outside, before it answered
    int stop() noexcept;                           // its wait status

    std::string executable_;
    Descriptor channel_;
    pid_t process_ = -1;
};

// `given`, else the environment's OFSTRACT_WORKER, else the one beside this library or installed with it.
std::string worker_path(const std::string& given);

} // namespace ofstract::isolation
