#pragma once
// The confinement of a reading process: made ready once by the helper, entered by each of its forks.
//
//
// Invariant: behind enter() a process can compute, read what it was given and the machine's fonts and character maps,
// and write its answer; nothing else, whoever steers it. It cannot get out again.
// Reference: README.md of lib/isolation has the rules; seccomp(2), landlock(7), prctl(2).

#include "worker/files.h"
#include "worker/filter.h"

#include <string>

namespace ofstract::worker {

class Confinement {
  public:
    explicit Confinement(ReadableFiles files = ReadableFiles());

    // For good, and with the process's descriptors as they are then: 0 and 1 are the document and the answer, 2 is
    // nowhere, and all others are closed. False where the system refuses.
    bool enter() const;

    // For people: the confinement that this machine allows.
    std::string description() const;

  private:
    ReadableFiles files_;
    SystemCallFilter filter_;
};

} // namespace ofstract::worker
