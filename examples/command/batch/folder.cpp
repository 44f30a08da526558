#include "folder.h"

#include "batch.h"
#include "common/output.h"
#include "common/status.h"

#include <ofstract/version.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace command::batch {
namespace fs = std::filesystem;

namespace {

constexpr const char* schema = "ofstract/batch/1";

std::string text_of(const Identity& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

Failure cannot(const std::string& what, const std::string& path, const std::string& why) {
    return {exit_output, "cannot " + what + " \"" + path + "\": " + why};
}

} // namespace

std::string difference(const Identity& before, const Identity& now) {
    for (const auto& [option, value] : now.items()) {
        const Identity old = before.contains(option) ? before[option] : Identity("");
        if (old != value) return option + " was " + text_of(old) + " and is now " + text_of(value);
    }
    for (const auto& [option, value] : before.items())
        if (!now.contains(option)) return option + " was " + text_of(value) + " and is not given now";
    return "";
}

Folder::Folder(std::string path) : path_(std::move(path)) {
    std::error_code ec;
    const fs::file_status status = fs::status(path_, ec);
    if (!fs::exists(status)) return;
    if (!fs::is_directory(status)) throw Failure(exit_usage, '"' + path_ + "\" is no folder; name one for the results");
    if (fs::exists(ledger(), ec)) {
        state_ = State::unfinished;
        return;
    }
    if (fs::exists(path_ + "/run.json", ec)) {
        (void)finished(); // or it is not ours
        state_ = State::finished;
        return;
    }
    for (fs::directory_iterator entry(path_, ec), end; !ec && entry != end; entry.increment(ec))
        if (entry->path().filename() != ".ofstract")
            throw Failure(exit_usage, '"' + path_ + "\" holds other things than a run's results; name a new folder");
    if (ec) throw cannot("read the folder", path_, ec.message());
}

bool Folder::has_results() const {
    std::error_code ec;
    return fs::exists(path_ + "/run.json", ec);
}

void Folder::make() {
    std::error_code ec;
    fs::create_directories(work(), ec);
    if (ec) throw cannot("make the folder", work(), ec.message());
}

void Folder::abandon() {
    std::error_code ec;
    fs::remove_all(work(), ec);
    fs::remove(path_, ec); // where it is empty
}

Folder::Finished Folder::finished() const {
    std::ifstream file(path_ + "/run.json", std::ios::binary);
    const Identity json = Identity::parse(file, nullptr, false);
    if (!json.is_object() || json.value("schema", "") != schema)
        throw Failure(exit_usage, '"' + path_ + "/run.json\" is not from a run of this version; name a new folder");
    Finished run;
    try {
        run.identity = json.at("options");
        const Identity& counts = json.at("counts");
        run.counts.inputs = counts.at("inputs");
        run.counts.reports = counts.at("reports");
        run.counts.duplicates = counts.at("duplicates");
        run.counts.folders_unread = counts.at("folders_unread");
        run.counts.several = counts.value("several", std::int64_t{0});
        run.counts.more_reports = counts.value("more_reports", std::int64_t{0});
        run.counts.errors = counts.at("errors").get<std::map<std::string, std::int64_t>>();
        run.counts.first_error = counts.at("first_error");
        for (const Identity& one : counts.at("failed"))
            run.counts.failed.push_back({one.at("path"), one.at("code"), one.at("message")});
    } catch (const Identity::exception& error) {
        throw Failure(exit_usage, '"' + path_ + "/run.json\" is damaged: " + error.what() + "; name a new folder");
    }
    return run;
}

void Folder::finish(const Finished& run) {
    const Counts& counts = run.counts;
    Identity failed = Identity::array();
    for (const Failed& one : counts.failed)
        failed.push_back({{"path", one.path}, {"code", one.status}, {"message", one.message}});
    Identity json = {{"schema", schema},
                     {"version", ofstract::version()},
                     {"options", run.identity},
                     {"counts",
                      {{"inputs", counts.inputs},
                       {"reports", counts.reports},
                       {"errors", counts.errors.empty() ? Identity::object() : Identity(counts.errors)},
                       {"first_error", counts.first_error},
                       {"failed", failed},
                       {"duplicates", counts.duplicates},
                       {"folders_unread", counts.folders_unread}}}};
    if (counts.several > 0) {
        json["counts"]["several"] = counts.several;
        json["counts"]["more_reports"] = counts.more_reports;
    }
    const std::string part = work() + "/run.json"; // where a kill leaves it, it goes with the rest
    Output output(part);
    if (!output.write(json.dump(2) + '\n') || !output.finish()) throw Failure(exit_output, output.problem());
    std::error_code ec;
    fs::rename(part, path_ + "/run.json", ec);
    if (ec) throw cannot("write", path_ + "/run.json", ec.message());
    sync_folder(path_);
    // The ledger last: as long as it is there, the run is not finished and ends here again.
    fs::remove_all(work() + "/results", ec);
    if (!ec) fs::remove(ledger() + "-journal", ec);
    if (!ec) fs::remove(ledger(), ec);
    if (!ec) fs::remove_all(work(), ec);
    if (ec) throw cannot("remove", work(), ec.message());
}

void Folder::tidy() {
    std::error_code ec;
    fs::remove(work(), ec);
}

void sync_folder(const std::string& path) {
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // EINVAL: a file system that has no such thing.
    const bool good = folder >= 0 && (::fsync(folder) == 0 || errno == EINVAL);
    const int error = errno;
    if (folder >= 0) ::close(folder);
    if (!good) throw cannot("write", path, std::strerror(error));
}

} // namespace command::batch
