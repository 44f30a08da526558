#pragma once
// SIGINT and SIGTERM → a flag that the run checks, so that it ends between two files. The second signal ends the
// process at once, and only writes that the ledger has not committed are lost. SIGPIPE and SIGXFSZ are ignored while
// this lives: the run does not stop when a reader of its progress goes away, and a file that may not grow gives an
// error at its write.

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
