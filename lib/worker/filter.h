#pragma once
// The system calls that a reading process may make: a list, compiled once.
//
//
// Invariant: a call that is not on the list ends the process by SIGSYS. Calls that the libraries make by habit and can
// do without fail instead. Nothing that can reach another process, the network, or a file to write to is on it.
// Reference: seccomp(2), seccomp_rule_add(3). The list was found by tracing all hostile files
// (lib/isolation/README.md).

#include <linux/filter.h>

#include <vector>

namespace ofstract::worker {

class SystemCallFilter {
  public:
    explicit SystemCallFilter(bool may_open); // files, for reading: where something else says which

    static bool built_in(); // false: built without libseccomp, and enter() does nothing
    bool enter() const;     // the calling process, which can gain no privileges, for good

  private:
    std::vector<sock_filter> program_;
};

} // namespace ofstract::worker
