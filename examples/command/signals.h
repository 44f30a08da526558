#pragma once
// SIGINT and SIGTERM → a flag that the run looks at, so that it ends between two files. The second signal ends the
// process at once, which loses no more than what the ledger has not committed. SIGPIPE and SIGXFSZ are ignored while
// this lives: a reader of the progress that goes away stops nothing, and a file that may not grow is an error of its
// write, which says so.

namespace command {

class Signals {
  public:
    Signals();
    ~Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    // The signal's number, or 0.
    static int caught();
};

} // namespace command
