#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace command {
namespace {

constexpr auto redraw = std::chrono::milliseconds(200); // on a terminal
constexpr auto report = std::chrono::seconds(5);        // in a log

std::string bar(std::int64_t done, std::int64_t total) {
    constexpr std::int64_t width = 20; // columns
    const auto full = static_cast<std::size_t>(total > 0 ? done * width / total : width);
    return '[' + std::string(full, '#') + std::string(width - full, '.') + "] ";
}

} // namespace

std::string duration(double seconds) {
    const long long s = std::llround(std::max(0.0, seconds));
    char text[48];
    if (s >= 3600) std::snprintf(text, sizeof text, "%lld h %02lld min", s / 3600, s / 60 % 60);
    else if (s >= 60) std::snprintf(text, sizeof text, "%lld min %02lld s", s / 60, s % 60);
    else std::snprintf(text, sizeof text, "%lld s", s);
    return text;
}

ProgressLine::ProgressLine(std::int64_t total, std::int64_t done, bool quiet)
    : total_(total), before_(done), quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1), start_(Clock::now()),
      next_(start_ + (terminal_ ? redraw : Clock::duration(report))) {}

void ProgressLine::end() {
    if (open_) std::fputc('\n', stderr);
    open_ = false;
}

void ProgressLine::show(std::int64_t done, std::int64_t failed) {
    const Clock::time_point now = Clock::now();
    if (quiet_ || now < next_) return;
    next_ = now + (terminal_ ? redraw : Clock::duration(report));
    print(done, failed, now);
}

void ProgressLine::finish(std::int64_t done, std::int64_t failed) {
    if (!quiet_) print(done, failed, Clock::now());
}

void ProgressLine::print(std::int64_t done, std::int64_t failed, Clock::time_point now) {
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const double rate = seconds > 0 ? static_cast<double>(done - before_) / seconds : 0;
    char text[96];
    std::snprintf(text, sizeof text, "%lld/%lld files, %.1f/s", static_cast<long long>(done),
                  static_cast<long long>(total_), rate);
    std::string line = text;
    if (done < total_ && rate > 0) line += ", " + duration(static_cast<double>(total_ - done) / rate) + " left";
    line += ", " + std::to_string(failed) + " failed";
    // ECMA-48: carriage return, and erase to the end of the line.
    if (terminal_) line = '\r' + bar(done, total_) + line + "\033[K";
    else line = "ofstract: " + line + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
    open_ = terminal_;
}

} // namespace command
