#include "urls.h"

#include "batch.h"
#include "common/sha256.h"
#include "common/status.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace command::batch {
namespace {

std::ifstream open(const std::string& file) {
    std::ifstream list(file, std::ios::binary);
    std::error_code ec;
    if (!list || !std::filesystem::is_regular_file(file, ec))
        throw Failure(exit_usage, "cannot read the list of addresses \"" + file +
                                      "\"; name a file of lines like: report.pdf https://…");
    return list;
}

// Where the address begins; npos where there is none.
std::size_t address_in(const std::string& line) { return std::min(line.find("http://"), line.find("https://")); }

// The table is made before the statement that asks it.
Connection& with_table(Connection& connection) {
    connection.run("CREATE TEMP TABLE IF NOT EXISTS url(key TEXT PRIMARY KEY, url TEXT NOT NULL) STRICT, WITHOUT ROWID;"
                   "DELETE FROM temp.url");
    return connection;
}

constexpr const char* around = " \t,\";\r";

} // namespace

Urls::Urls(Connection& connection, const std::string& file)
    : find_(with_table(connection), "SELECT url FROM temp.url WHERE key = ?") {
    if (file.empty()) return;
    std::ifstream list = open(file);
    Statement add(connection, "INSERT OR IGNORE INTO temp.url VALUES(?, ?)");
    std::int64_t number = 0;
    for (std::string line; std::getline(list, line);) {
        ++number;
        const std::size_t at = address_in(line);
        const std::size_t end = at == 0 || at == std::string::npos ? at : line.find_last_not_of(around, at - 1);
        const std::size_t begin = line.find_first_not_of(around);
        const bool empty = begin == std::string::npos || line[begin] == '#';
        if (empty || (number == 1 && at == std::string::npos)) continue;
        if (at == std::string::npos || at == 0 || end == std::string::npos || end == at - 1)
            throw Failure(exit_usage,
                          '"' + file + "\", line " + std::to_string(number) + ", is not like: report.pdf https://…");
        const std::string key = line.substr(begin, end + 1 - begin);
        const std::string url = line.substr(at, line.find_last_not_of(around) + 1 - at);
        if (url.find_first_of(" \t\"<>") != std::string::npos)
            throw Failure(exit_usage, '"' + file + "\", line " + std::to_string(number) +
                                          ", has more behind its address; leave it out");
        add.text(key).text(url).run();
        any_ = true;
    }
}

std::string Urls::of(const std::string& path, const std::string& sha256) {
    if (!any_) return "";
    const std::string name = std::filesystem::path(path).filename().string();
    for (const std::string& key : {sha256, path, name}) {
        std::string url;
        if (!key.empty() && find_.text(key).step()) {
            url = find_.get_text(0);
            find_.step(); // it is ready for the next
            return url;
        }
    }
    return "";
}

std::string hash_of_urls(const std::string& file) {
    if (file.empty()) return "";
    std::ifstream list = open(file);
    Sha256 sum;
    std::string block(1 << 16, '\0');
    while (list) {
        list.read(block.data(), static_cast<std::streamsize>(block.size()));
        sum.add(std::string_view(block).substr(0, static_cast<std::size_t>(list.gcount())));
    }
    return sum.in_hexadecimal();
}

} // namespace command::batch
