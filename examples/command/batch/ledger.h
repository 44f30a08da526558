#pragma once
// The work of a run, to do and done, in one SQLite file that survives any kill: the inputs in their order, the record
// of every distinct content, in one line a report, and the run's arguments.
//
// Invariants: a record is written together with the input that it was read from; an input is pending as long as it has
// neither a failure of its own nor a record for its content. A write that is not committed never happened. One process
// holds the file at a time. All members may be called from several threads, but for each(). Records that an earlier run
// has left (`known`) count for nothing until they are recalled.
// Reference: https://www.sqlite.org/atomiccommit.html.

#include "batch.h"
#include "tables/sqlite.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace command::batch {

struct Pending {
    std::int64_t number = 0;
    std::string path; // in the system's file name encoding
};

// The outcome of an input.
struct Entry {
    std::string path;         // in the system's file name encoding
    std::string sha256;       // "" where the bytes could not be read
    std::string status;       // "report", or the error's code
    std::string duplicate_of; // path of the first input of equal content, or ""
    std::string json;         // "" for a duplicate; a line each where the file holds several reports
};

// Without commit(), nothing of it happened.
class Transaction {
  public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Connection* connection_; // null: committed
};

class Ledger {
  public:
    // Opens or makes it. Throws Failure where another process holds it.
    explicit Ledger(const std::string& file);

    // The arguments of the run.
    std::optional<std::string> value(const std::string& key);
    void set_value(const std::string& key, const std::string& value);
    void clear(); // forgets everything

    // Reading. next_pending() gives each pending input once, in order.
    std::optional<Pending> next_pending();
    bool has_record(const std::string& sha256);
    void add_record(std::int64_t number, const std::string& sha256, const std::string& status, const std::string& json);
    void add_duplicate(std::int64_t number, const std::string& sha256);
    // True, with the record of this content, where an earlier run has read it from the same path: `status` is its.
    bool recall(std::int64_t number, const std::string& sha256, const std::string& path, std::string& status);
    void add_failure(std::int64_t number, const std::string& status, const std::string& json);
    void commit();

    // Sums, and all inputs in their order.
    std::int64_t inputs();
    std::int64_t pending();
    Counts counts();
    void each(const std::function<void(const Entry&)>& take);

    Connection& connection() { return connection_; } // for catalogue.cpp and merge.cpp, before there are threads

  private:
    void begin();
    std::int64_t number(std::string_view sql); // the one that it selects

    std::mutex mutex_;
    Connection connection_;
    std::optional<Transaction> transaction_; // the writes that are not committed
    std::deque<Pending> ahead_;
    std::int64_t last_ = 0; // number of the last input in ahead_
};

} // namespace command::batch
