#pragma once
// How far a run is, on standard error: one line that is rewritten where that is a terminal, else a plain line
// every few seconds. Nothing is printed when it is asked to be quiet.

#include <chrono>
#include <cstdint>
#include <string>

namespace command {

class ProgressLine {
  public:
    // `done` of `total` files were read before this run.
    ProgressLine(std::int64_t total, std::int64_t done, bool quiet);
    ~ProgressLine() { end(); }

    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    // Called as often as one likes.
    void show(std::int64_t done, std::int64_t failed);
    void end(); // the line, before something else is said
    // The last word, whatever the time.
    void finish(std::int64_t done, std::int64_t failed);

  private:
    using Clock = std::chrono::steady_clock;

    void print(std::int64_t done, std::int64_t failed, Clock::time_point now);

    std::int64_t total_, before_;
    bool quiet_, terminal_, open_ = false; // open_: the terminal shows a line without its newline
    Clock::time_point start_, next_;
};

// "1 h 02 min", "3 min 20 s", "7 s".
std::string duration(double seconds);

} // namespace command
