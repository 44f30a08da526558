#include "update.h"

#include "catalogue.h"
#include "common/sha256.h"
#include "common/status.h"
#include "inputs.h"
#include "record.h"

#include <ofstract/extractor.h>

#include <fstream>

namespace command::batch {
namespace {

// Records that depend on the machine are made again. The others follow from the bytes alone.
constexpr const char* take_over = R"(
    INSERT OR REPLACE INTO known SELECT record.sha256, path, record.status, record.json
    FROM record JOIN input ON n = first
    WHERE record.status NOT IN ('timeout', 'out-of-memory', 'crashed', 'unavailable', 'internal'))";

std::string inputs_of(const Folder& folder) { return folder.path() + "/inputs.sha256"; }

// Paths of an earlier run beside those of this one. The table goes with it.
class Before {
  public:
    explicit Before(Connection& connection) : connection_(connection) {
        connection.run("CREATE TEMP TABLE before(path TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID");
    }
    ~Before() {
        try {
            connection_.run("DROP TABLE temp.before");
        } catch (const std::exception&) { // it goes with the connection
        }
    }
    Before(const Before&) = delete;
    Before& operator=(const Before&) = delete;

    void take(const Folder& folder) {
        Statement add(connection_, "INSERT OR IGNORE INTO before VALUES(?, ?)");
        Transaction transaction(connection_);
        read_inputs(inputs_of(folder),
                    [&](const std::string& path, const std::string& sha256) { add.text(path).text(sha256).run(); });
        transaction.commit();
    }
    void take_from_ledger() {
        connection_.run("INSERT OR IGNORE INTO before SELECT path, coalesce(sha256, '') FROM input");
    }
    std::int64_t added() const {
        return count("SELECT count(*) FROM input WHERE path NOT IN (SELECT path FROM before)");
    }
    std::int64_t gone() const {
        return count("SELECT count(*) FROM before WHERE path NOT IN (SELECT path FROM input)");
    }

  private:
    std::int64_t count(std::string_view sql) const {
        Statement query(connection_, sql);
        return query.step() ? query.get_integer(0) : 0;
    }
    Connection& connection_;
};

void stop_if_asked(const Host& host) {
    if (const int status = host.stopped(); status != 0) throw Failure(status, "interrupted; nothing is lost");
}

// The records of reports.ndjson.
void take_over_results(const Folder& folder, Connection& connection, const Host& host) {
    const std::string file = folder.path() + "/reports.ndjson";
    std::ifstream lines(file, std::ios::binary);
    Statement add(connection, "INSERT OR REPLACE INTO known SELECT ?1, ?2, ?3, ?4 "
                              "WHERE ?3 NOT IN ('timeout', 'out-of-memory', 'crashed', 'unavailable', 'internal')");
    InputReader reader(lines);
    for (Input input; reader.next(input);) {
        stop_if_asked(host);
        if (input.duplicate || input.sha256.empty()) continue;
        add.text(input.sha256).text(input.path).text(input.status).text(input.lines).run();
    }
    if (reader.is_wrong())
        throw Failure(exit_usage, '"' + file + "\", line " + std::to_string(reader.lines()) +
                                      ", is no record of a run; --restart reads all anew");
    if (reader.lines() == 0)
        throw Failure(exit_usage, "cannot read \"" + file +
                                      "\", from which --update goes on; --restart reads all anew, and writes it where "
                                      "ndjson is among its --formats");
}

} // namespace

Changes changes_since(const Options& options, const Folder& folder, Host& host) {
    Ledger books(""); // on the disk, of no name
    Connection& connection = books.connection();
    Before before(connection);
    before.take(folder);
    const bool listed = options.paths.empty(), given = !listed || list_is_given(options);
    if (given) find_inputs(options, books, host);
    else connection.run("INSERT INTO input(path) SELECT path FROM before"); // a list that is not given again
    Changes changes;
    changes.list = listed && given ? *books.value("list") : "";
    changes.added = before.added();
    changes.gone = before.gone();
    Statement both(connection, "SELECT path, before.sha256 FROM before JOIN input USING(path)");
    while (both.step()) {
        stop_if_asked(host);
        const ofstract::Result<std::string> bytes = ofstract::read_file(std::string(both.get_text(0)));
        changes.changed += (bytes ? sha256_of(*bytes) : "") != both.get_text(1);
    }
    return changes;
}

std::string in_words(const Changes& changes) {
    const auto are = [](std::int64_t n) { return std::to_string(n) + (n == 1 ? " is " : " are "); };
    return "of its files " + are(changes.added) + "new, " + std::to_string(changes.changed) +
           (changes.changed == 1 ? " has" : " have") + " changed and " + are(changes.gone) + "gone";
}

Changes start_update(const Options& options, const Folder& folder, Ledger& ledger, Host& host) {
    Connection& connection = ledger.connection();
    Before before(connection);
    const bool begun = ledger.value("found").has_value();
    if (begun) before.take_from_ledger();
    else before.take(folder);
    {
        Transaction transaction(connection);
        if (begun) {
            connection.run(take_over);
        } else {
            connection.run("DELETE FROM known");
            take_over_results(folder, connection, host);
        }
        transaction.commit();
    }
    find_inputs(options, ledger, host);
    Changes changes;
    changes.added = before.added();
    changes.gone = before.gone();
    return changes;
}

bool same_inputs(Ledger& ledger, const Folder& folder) {
    Statement inputs(ledger.connection(), "SELECT path, coalesce(sha256, '') FROM input ORDER BY n");
    bool same = true;
    read_inputs(inputs_of(folder), [&](const std::string& path, const std::string& sha256) {
        same = same && inputs.step() && inputs.get_text(0) == path && inputs.get_text(1) == sha256;
    });
    return same && !inputs.step();
}

} // namespace command::batch
