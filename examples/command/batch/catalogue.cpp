#include "catalogue.h"

#include "common/sha256.h"
#include "common/status.h"

#include <fnmatch.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace command::batch {
namespace fs = std::filesystem;

namespace {

// `place` is that of the path among those that are named, or in the list; depth counts folders below it.
constexpr const char* tables = R"(
    CREATE TEMP TABLE found(place INTEGER NOT NULL, path TEXT NOT NULL) STRICT;
    CREATE TEMP TABLE folder(depth INTEGER NOT NULL, path TEXT NOT NULL, PRIMARY KEY(depth, path)) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE visited(device INTEGER NOT NULL, inode INTEGER NOT NULL, PRIMARY KEY(device, inode))
        STRICT, WITHOUT ROWID;
)";
constexpr const char* drop = "DROP TABLE temp.found; DROP TABLE temp.folder; DROP TABLE temp.visited;";

class Catalogue {
  public:
    Catalogue(const Options& options, Connection& connection, Host& host)
        : options_(options), connection_(connection), host_(host),
          add_file_(connection, "INSERT INTO found VALUES(?, ?)"),
          add_folder_(connection, "INSERT OR IGNORE INTO folder VALUES(?, ?)"),
          add_visited_(connection, "INSERT OR IGNORE INTO visited VALUES(?, ?)"),
          add_unread_(connection, "INSERT INTO unread_folder VALUES(?, ?)"),
          first_folder_(connection, "SELECT depth, path FROM folder ORDER BY depth, path LIMIT 1"),
          remove_folder_(connection, "DELETE FROM folder WHERE depth = ? AND path = ?") {}

    void add(const std::string& path) {
        ++place_;
        std::error_code ec;
        if (fs::is_directory(path, ec)) walk(path);
        else add_file(path);
    }

    bool any() const { return any_; } // of all shares

    // The sort is SQLite's.
    void finish() {
        connection_.run("INSERT INTO input(path) SELECT path FROM found GROUP BY path ORDER BY min(place), path");
    }

  private:
    void add_file(const std::string& path) {
        any_ = true;
        if (options_.shard.of > 1) {
            const std::string share = sha256_of(path).substr(0, 15); // below 2^60
            if (std::stoull(share, nullptr, 16) % options_.shard.of != options_.shard.part - 1) return;
        }
        add_file_.integer(place_).text(path).run();
    }

    void add_folder(std::int64_t depth, const std::string& path) { add_folder_.integer(depth).text(path).run(); }

    // Breadth first and sorted, so that of two ways to a folder the same one is taken everywhere.
    void walk(const std::string& root) {
        connection_.run("DELETE FROM visited");
        add_folder(0, root);
        while (true) {
            if (!first_folder_.step()) return;
            const std::int64_t depth = first_folder_.get_integer(0);
            const std::string path(first_folder_.get_text(1));
            first_folder_.run();
            remove_folder_.integer(depth).text(path).run();
            if (fresh(path)) list(path, depth);
        }
    }

    bool fresh(const std::string& folder) {
        struct stat info = {};
        if (::stat(folder.c_str(), &info) != 0) return true; // list() says why
        add_visited_.integer(static_cast<std::int64_t>(info.st_dev))
            .integer(static_cast<std::int64_t>(info.st_ino))
            .run();
        return sqlite3_changes(connection_.handle()) == 1;
    }

    void list(const std::string& folder, std::int64_t depth) {
        std::error_code ec;
        for (fs::directory_iterator entry(folder, ec), end; !ec && entry != end; entry.increment(ec)) {
            if (const int status = host_.stopped(); status != 0) throw Failure(status, "interrupted; nothing is lost");
            std::error_code unknown; // a link to nowhere is a file that cannot be read
            if (entry->is_directory(unknown)) add_folder(depth + 1, entry->path().string());
            else if (matches(entry->path().filename().string())) add_file(entry->path().string());
        }
        if (!ec) return;
        host_.warn("cannot read the folder \"" + folder + "\": " + ec.message() +
                   "; its files are missing from the result");
        const std::string why = ec.message();
        add_unread_.text(folder).text(why).run();
    }

    bool matches(const std::string& name) const {
        if (!options_.include.empty()) return ::fnmatch(options_.include.c_str(), name.c_str(), 0) == 0;
        return ::fnmatch("*.[pP][dD][fF]", name.c_str(), 0) == 0;
    }

    const Options& options_;
    Connection& connection_;
    Host& host_;
    Statement add_file_, add_folder_, add_visited_, add_unread_, first_folder_, remove_folder_;
    std::int64_t place_ = 0;
    bool any_ = false;
};

// The list's next line or, with `null`, the bytes up to its next NUL. False at its end.
bool next_path(const Options& options, std::string& path) {
    char* line = nullptr;
    std::size_t room = 0;
    const ssize_t length = ::getdelim(&line, &room, options.null ? '\0' : '\n', options.list);
    const std::unique_ptr<char, void (*)(void*)> owner(line, &std::free);
    if (length <= 0) return false;
    path.assign(line, static_cast<std::size_t>(length));
    if (path.back() == (options.null ? '\0' : '\n')) path.pop_back();
    return true;
}

// Calls take(path) for each line; gives the hash of the list.
template <class Take> std::string read_list(const Options& options, const Take& take) {
    if (!options.list) return "";
    Sha256 sum;
    bool any = false;
    for (std::string path; next_path(options, path);) {
        if (path.empty()) continue;
        any = true;
        sum.add(path);
        sum.add(std::string(1, '\0')); // no path holds it
        take(path);
    }
    // A list that breaks off is not one that ends.
    if (std::ferror(options.list) != 0)
        throw Failure(exit_status(ofstract::ErrorCode::io), "the list on standard input cannot be read to its end");
    return any ? sum.in_hexadecimal() : "";
}

} // namespace

void find_inputs(const Options& options, Ledger& ledger, Host& host) {
    for (const std::string& path : options.paths) {
        std::error_code ec;
        if (!fs::exists(fs::symlink_status(path, ec)))
            throw Failure(exit_usage, "there is no file or folder \"" + path + '"');
    }
    Connection& connection = ledger.connection();
    connection.run(tables);
    std::string list;
    {
        Transaction transaction(connection);
        connection.run("DELETE FROM record; DELETE FROM input; DELETE FROM unread_folder;"); // of an earlier run
        Catalogue catalogue(options, connection, host);
        for (const std::string& path : options.paths) catalogue.add(path);
        if (options.paths.empty()) list = read_list(options, [&](const std::string& path) { catalogue.add(path); });
        catalogue.finish();
        if (!catalogue.any())
            throw Failure(exit_usage, options.paths.empty()
                                          ? "no files: name files or folders, or give a list on standard input"
                                          : "no files: nothing in the folders matches \"" +
                                                (options.include.empty() ? "*.pdf" : options.include) + '"');
        ledger.set_value("list", list);
        ledger.set_value("found", "all");
        transaction.commit();
    }
    connection.run(drop);
}

bool list_is_given(const Options& options) {
    if (!options.list) return false;
    const int first = std::getc(options.list);
    return first != EOF && std::ungetc(first, options.list) != EOF;
}

std::string hash_of_list(const Options& options) {
    return read_list(options, [](const std::string&) {});
}

} // namespace command::batch
