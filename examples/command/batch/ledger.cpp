#include "ledger.h"

#include "batch.h"
#include "common/status.h"
#include "tables/database.h"

#include <sqlite3.h>

namespace command::batch {
namespace {

constexpr const char* tables = R"(
    CREATE TABLE IF NOT EXISTS run(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS input(
        n INTEGER PRIMARY KEY,
        path TEXT NOT NULL,
        sha256 TEXT,          -- null: not read yet, or could not be read
        status TEXT,          -- of one that could not be read
        json TEXT) STRICT;
    CREATE TABLE IF NOT EXISTS record(
        sha256 TEXT PRIMARY KEY,
        first INTEGER NOT NULL REFERENCES input, -- where it was read
        status TEXT NOT NULL,
        json TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS known( -- to an earlier run
        sha256 TEXT PRIMARY KEY,
        path TEXT NOT NULL,   -- where it was read
        status TEXT NOT NULL,
        json TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS unread_folder(path TEXT NOT NULL, message TEXT NOT NULL) STRICT;
)";

Connection open(const std::string& file) {
    Connection connection(file, Access::create);
    try {
        // Each row is written once, so that a log (WAL) would only write everything twice.
        connection.run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
                       "BEGIN EXCLUSIVE;");
    } catch (const OutputError&) {
        if (sqlite3_errcode(connection.handle()) != SQLITE_BUSY) throw;
        throw Failure(exit_output, "another run is writing this output; wait for it, or name another folder");
    }
    connection.run(tables);
    connection.run("COMMIT");
    return connection;
}

} // namespace

Transaction::Transaction(Connection& connection) : connection_(&connection) { connection.run("BEGIN"); }

// Some failures have rolled back by themselves.
Transaction::~Transaction() {
    if (connection_) sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    connection_->run("COMMIT");
    connection_ = nullptr;
}

Ledger::Ledger(const std::string& file) : connection_(open(file)) {}

// A write that failed may have rolled back the writes before it. Later ones must not be kept without them.
void Ledger::begin() {
    if (!transaction_) transaction_.emplace(connection_);
    else if (sqlite3_get_autocommit(connection_.handle()) != 0)
        throw OutputError("cannot write \"" + connection_.file() + "\": a write before failed");
}

std::int64_t Ledger::number(std::string_view sql) {
    Statement query(connection_, sql);
    return query.step() ? query.get_integer(0) : 0;
}

std::optional<std::string> Ledger::value(const std::string& key) {
    Statement query(connection_, "SELECT value FROM run WHERE key = ?");
    if (!query.text(key).step()) return std::nullopt;
    return std::string(query.get_text(0));
}

void Ledger::set_value(const std::string& key, const std::string& value) {
    Statement(connection_, "INSERT OR REPLACE INTO run VALUES(?, ?)").text(key).text(value).run();
}

void Ledger::clear() {
    Transaction transaction(connection_);
    connection_.run("DELETE FROM run; DELETE FROM record; DELETE FROM input; DELETE FROM known; "
                    "DELETE FROM unread_folder;");
    transaction.commit();
}

std::optional<Pending> Ledger::next_pending() {
    const std::lock_guard lock(mutex_);
    if (ahead_.empty()) {
        Statement query(connection_, "SELECT n, path FROM input LEFT JOIN record USING(sha256) "
                                     "WHERE n > ? AND input.status IS NULL AND record.sha256 IS NULL "
                                     "ORDER BY n LIMIT 256");
        query.integer(last_);
        while (query.step()) ahead_.push_back({query.get_integer(0), std::string(query.get_text(1))});
        if (ahead_.empty()) return std::nullopt;
        last_ = ahead_.back().number;
    }
    Pending next = std::move(ahead_.front());
    ahead_.pop_front();
    return next;
}

bool Ledger::has_record(const std::string& sha256) {
    const std::lock_guard lock(mutex_);
    return Statement(connection_, "SELECT 1 FROM record WHERE sha256 = ?").text(sha256).step();
}

void Ledger::add_record(std::int64_t number, const std::string& sha256, const std::string& status,
                        const std::string& json) {
    const std::lock_guard lock(mutex_);
    begin();
    Statement(connection_, "INSERT INTO record VALUES(?, ?, ?, ?)")
        .text(sha256)
        .integer(number)
        .text(status)
        .text(json)
        .run();
    Statement(connection_, "UPDATE input SET sha256 = ? WHERE n = ?").text(sha256).integer(number).run();
}

bool Ledger::recall(std::int64_t number, const std::string& sha256, const std::string& path, std::string& status) {
    const std::lock_guard lock(mutex_);
    {
        Statement known(connection_, "SELECT status FROM known WHERE sha256 = ? AND path = ?");
        if (!known.text(sha256).text(path).step()) return false;
        status = known.get_text(0);
    }
    begin();
    Statement(connection_, "INSERT INTO record SELECT sha256, ?, status, json FROM known WHERE sha256 = ?")
        .integer(number)
        .text(sha256)
        .run();
    Statement(connection_, "UPDATE input SET sha256 = ? WHERE n = ?").text(sha256).integer(number).run();
    return true;
}

void Ledger::add_duplicate(std::int64_t number, const std::string& sha256) {
    const std::lock_guard lock(mutex_);
    begin();
    Statement(connection_, "UPDATE input SET sha256 = ? WHERE n = ?").text(sha256).integer(number).run();
}

void Ledger::add_failure(std::int64_t number, const std::string& status, const std::string& json) {
    const std::lock_guard lock(mutex_);
    begin();
    Statement(connection_, "UPDATE input SET sha256 = NULL, status = ?, json = ? WHERE n = ?")
        .text(status)
        .text(json)
        .integer(number)
        .run();
}

void Ledger::commit() {
    const std::lock_guard lock(mutex_);
    if (!transaction_) return;
    transaction_->commit();
    transaction_.reset();
}

std::int64_t Ledger::inputs() { return number("SELECT count(*) FROM input"); }

std::int64_t Ledger::pending() {
    return number("SELECT count(*) FROM input LEFT JOIN record USING(sha256) "
                  "WHERE input.status IS NULL AND record.sha256 IS NULL");
}

Counts Ledger::counts() {
    Counts counts;
    counts.inputs = inputs();
    counts.folders_unread = number("SELECT count(*) FROM unread_folder");
    Statement query(connection_,
                    "SELECT coalesce(input.status, record.status), count(*), count(*) FILTER (WHERE n <> first) "
                    "FROM input LEFT JOIN record USING(sha256) GROUP BY 1");
    while (query.step()) {
        const std::string status = std::string(query.get_text(0));
        const std::int64_t count = query.get_integer(1);
        if (status == "report") counts.reports = count;
        else if (!status.empty()) counts.errors[status] = count;
        counts.duplicates += query.get_integer(2);
    }
    Statement first(connection_, "SELECT coalesce(input.status, record.status) AS outcome "
                                 "FROM input LEFT JOIN record USING(sha256) WHERE outcome <> 'report' "
                                 "ORDER BY n LIMIT 1");
    if (first.step()) counts.first_error = std::string(first.get_text(0));
    return counts;
}

void Ledger::each(const std::function<void(const Entry&)>& take) {
    Statement query(connection_, "SELECT input.path, input.sha256, coalesce(input.status, record.status), "
                                 "iif(input.n <> record.first, (SELECT path FROM input WHERE n = record.first), NULL), "
                                 "iif(input.n <> record.first, NULL, coalesce(input.json, record.json)) "
                                 "FROM input LEFT JOIN record USING(sha256) ORDER BY input.n");
    while (query.step()) {
        const auto text = [&](int column) { return std::string(query.get_text(column)); };
        take({text(0), text(1), text(2), text(3), text(4)});
    }
}

} // namespace command::batch
