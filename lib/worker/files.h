#pragma once
// The files that a reading process may open: fonts and character maps (poppler-data), to read.
//
// Invariant: nothing else of the file system can be opened behind enter(), where enforced() is true.
// Reference: landlock(7), since Linux 5.13; the C library has no wrappers.

#include "isolation/channel.h"

namespace ofstract::worker {

class ReadableFiles {
  public:
    ReadableFiles();                 // those of this machine
    static ReadableFiles not_held(); // as on a machine without Landlock

    bool enforced() const { return static_cast<bool>(rules_); }
    bool enter() const; // the calling process, which can gain no privileges, for good; true where not enforced

  private:
    explicit ReadableFiles(isolation::Descriptor rules) : rules_(std::move(rules)) {}

    isolation::Descriptor rules_;
};

} // namespace ofstract::worker
