#pragma once
// The ledger's pending inputs → records in the ledger, by several workers, each with an isolated reader of its own.
//
// Invariant: whatever the number of workers, content that several inputs share is read from the first of them: a
// worker waits with its claim until all earlier inputs have claimed theirs.

#include "batch.h"
#include "ledger.h"

#include <ofstract/error.h>

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace command::batch {

class Workers {
  public:
    Workers(const Options& options, Ledger& ledger, const Host& host);
    ~Workers(); // stops and waits

    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    // The reason why there are fewer workers than were asked for; "" where there are as many. A worker for which the
    // machine has no process gives its file back, and the others continue.
    std::string shortage() const;

    // No new file is begun; files that are being read are finished.
    void stop() { stopping_ = true; }

    // Waits for that long at most: true once all workers have ended. Throws then the error that ended one of them, if
    // there was one.
    bool ended(std::chrono::milliseconds wait);

    std::int64_t done() const { return done_; }
    std::int64_t failed() const { return failed_; }
    std::int64_t known() const { return known_; } // of those done, not read again: an earlier run, or input, has

  private:
    struct Ticket {
        std::uint64_t number = 0; // 0: nothing is left
        Pending input;
        std::string sha256, bytes; // once it is claimed, and to be read
    };

    void work();
    bool read(class FileReader& reader, Ticket& ticket);
    bool read_claimed(class FileReader& reader, const Ticket& ticket);
    Ticket take();
    bool retire(const Ticket& ticket, const ofstract::Error& error);
    // True if this worker is to read that content; false if an earlier input has the same. "": no content.
    bool claim(const Ticket& ticket, const std::string& sha256);
    void release(const std::string& sha256);

    const Options& options_;
    Ledger& ledger_;
    const Host& host_;
    std::atomic<bool> stopping_ = false;
    std::atomic<std::int64_t> done_ = 0, failed_ = 0, known_ = 0;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t taken_ = 0, claimed_ = 0;
    std::set<std::string> reading_; // content that is being read
    unsigned running_ = 0;
    unsigned active_ = 0, retired_ = 0; // that will ask for another file; that have given one back
    std::string lack_;                  // of the last that has
    std::vector<Ticket> returned_;
    std::exception_ptr problem_;
    std::vector<std::thread> threads_;
};

} // namespace command::batch
