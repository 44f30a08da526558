#include "outputs.h"

#include "batch.h"
#include "common/output.h"
#include "common/status.h"
#include "inputs.h"
#include "record.h"
#include "tables/database.h"
#include "urls.h"

#include <algorithm>
#include <filesystem>
#include <future>
#include <system_error>

namespace command::batch {
namespace fs = std::filesystem;

namespace {

struct Result {
    const char* format;
    const char* name; // in the run's folder
};
constexpr const char* always = "";
constexpr std::size_t most_failed = 20; // that are named
constexpr Result results[] = {{always, "inputs.sha256"},
                              {"ndjson", "reports.ndjson"},
                              {"csv", "csv"},
                              {"sqlite", "reports.sqlite"},
                              {"xlsx", "summary.xlsx"}};

class Ndjson {
  public:
    explicit Ndjson(const std::string& file) : output_(file) {}

    void add(const std::string& line) {
        if (!output_.write(line + '\n')) throw Failure(exit_output, output_.problem());
    }
    void finish() {
        if (!output_.finish()) throw Failure(exit_output, output_.problem());
    }

  private:
    Output output_;
};

Counts checked_counts(Ledger& ledger, std::int64_t written) {
    Counts counts = ledger.counts();
    std::int64_t records = counts.reports;
    for (const auto& [code, count] : counts.errors) records += count;
    if (records == counts.inputs && written == counts.inputs) return counts;
    throw Failure(exit_status(ofstract::ErrorCode::internal),
                  "a defect: " + std::to_string(counts.inputs) + " inputs, but " + std::to_string(records) +
                      " records and " + std::to_string(written) + " lines. Please report it");
}

} // namespace

const std::vector<std::string>& all_formats() {
    static const std::vector<std::string> formats = {"ndjson", "csv", "sqlite", "xlsx"};
    return formats;
}

Counts write_outputs(Ledger& ledger, const Folder& folder, const Outputs& options, const Host& host) {
    const std::vector<std::string>& formats = options.formats;
    const auto wanted = [&](const char* format) {
        return format == always || std::find(formats.begin(), formats.end(), format) != formats.end();
    };
    const std::string work = folder.work() + "/results", sqlite = work + "/reports.sqlite";
    fs::remove_all(work);
    fs::create_directory(work);

    std::optional<Ndjson> ndjson;
    std::optional<Database> database;
    if (wanted("ndjson")) ndjson.emplace(work + "/reports.ndjson");
    if (wanted("csv") || wanted("sqlite") || wanted("xlsx")) database.emplace(sqlite);
    InputList inputs(work + "/inputs.sha256");
    Urls urls(ledger.connection(), options.urls);
    std::vector<Failed> failed;
    std::int64_t written = 0, several = 0, more_reports = 0;
    ledger.each([&](const Entry& entry) {
        if (const int status = host.stopped(); status != 0)
            throw Failure(status,
                          "interrupted with all files read; start it again with the same arguments for the results");
        if (ndjson)
            ndjson->add(entry.duplicate_of.empty() ? entry.json
                                                   : duplicate_line(entry.path, entry.sha256, entry.duplicate_of));
        if (database)
            database->add({path_text(entry.path), entry.sha256, entry.status, path_text(entry.duplicate_of), entry.json,
                           urls.of(entry.path, entry.sha256)});
        inputs.add(entry.path, entry.sha256, entry.status);
        if (entry.status != "report" && failed.size() < most_failed)
            failed.push_back(
                {path_text(entry.path), entry.status,
                 entry.duplicate_of.empty() ? message_of(entry.json) : "the same as " + path_text(entry.duplicate_of)});
        ++written;
        const auto more = std::count(entry.json.begin(), entry.json.end(), '\n');
        several += more > 0;
        more_reports += more;
    });
    Counts counts = checked_counts(ledger, written);
    counts.several = several;
    counts.more_reports = more_reports;
    counts.failed = failed;
    inputs.finish();
    if (ndjson) ndjson->finish();
    if (database) database->finish();
    database.reset();

    std::future<void> summary;
    const auto write = [&] { write_summary(sqlite, work + "/summary.xlsx"); };
    if (wanted("xlsx") && options.jobs > 1) {
        try {
            summary = std::async(std::launch::async, write);
        } catch (const std::system_error&) { // no thread is left: it is written behind the other
        }
    }
    if (wanted("xlsx") && !summary.valid()) summary = std::async(std::launch::deferred, write);
    if (wanted("csv")) {
        write_csv(sqlite, work + "/csv", options.bom);
        sync_folder(work + "/csv");
    }
    if (summary.valid()) summary.get();

    for (const Result& result : results) {
        const std::string place = folder.path() + '/' + result.name;
        if (!wanted(result.format) || fs::is_directory(place)) fs::remove_all(place);
        if (wanted(result.format)) fs::rename(work + '/' + result.name, place);
    }
    sync_folder(folder.path());
    return counts;
}

} // namespace command::batch
