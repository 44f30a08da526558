// The batch runner as a program would use it that is not the command: no arguments, no console. The made-up reports are
// its input.

#include "batch/batch.h"
#include "batch/tables/sqlite.h"
#include "common/status.h"
#include "support/doctest.h"
#include "support/files.h"
#include "support/scratch.h"

#include <memory>
#include <utility>

namespace {

namespace fs = std::filesystem;
using test::Scratch;
using namespace command;
using namespace command::batch;

// Keeps what it is told. `most`: the run is to stop when that many files are read.
class Listener : public Host {
  public:
    explicit Listener(std::int64_t most = 1000) : most_(most) {}
    void warn(const std::string& message) override { warnings.push_back(message); }
    void tell(const std::string& message) override { told.push_back(message); }
    void progress(const Progress& progress) override { last = progress; }
    int stopped() const override { return last.done >= most_ ? 77 : 0; }

    std::vector<std::string> warnings, told;
    Progress last;

  private:
    std::int64_t most_;
};

// Six reports: one folder of the made-up corpus.
const std::string reports = (test::made_up_corpus() / "ilacs-inspection").string();

Options asking(const std::string& output) {
    Options options;
    options.paths = {reports};
    options.output = output;
    options.formats = all_formats();
    return options;
}

std::int64_t number_of_reports() { return static_cast<std::int64_t>(test::pdfs_in(reports).size()); }

// Status and message of what ends the run.
std::pair<int, std::string> failure_of(const Options& options, Host& host) {
    try {
        run(options, host);
    } catch (const Failure& failure) {
        return {failure.status(), failure.what()};
    }
    return {0, ""};
}

std::int64_t rows(const std::string& database, const std::string& table) {
    const Connection connection(database, Access::read);
    Statement count(connection, "SELECT count(*) FROM " + table);
    REQUIRE(count.step());
    return count.get_integer(0);
}

bool same_results(const std::string& one, const std::string& other) {
    bool same = true;
    for (const char* const name :
         {"reports.ndjson", "reports.sqlite", "summary.xlsx", "inputs.sha256", "csv/reports.csv"}) {
        CAPTURE(name);
        const std::string bytes = test::read_file(one + '/' + name);
        CHECK_FALSE(bytes.empty());
        same = same && bytes == test::read_file(other + '/' + name);
    }
    return same;
}

} // namespace

TEST_CASE("a folder becomes results, and the host is told how far it is") {
    const Scratch scratch;
    Listener listener;
    const Counts counts = run(asking(scratch / "out"), listener);
    CHECK(counts.inputs == number_of_reports());
    CHECK(counts.reports == counts.inputs);
    CHECK(counts.failed.empty());
    CHECK(listener.last.finished);
    CHECK(listener.last.done == counts.inputs);
    CHECK(listener.warnings.empty());
    CHECK(listener.told.empty());
    CHECK(rows(scratch / "out/reports.sqlite", "reports") == counts.reports);
    CHECK(rows(scratch / "out/reports.sqlite", "judgements") > counts.reports);

    // Asked again, it has nothing to do, and gives the same sums.
    Listener again;
    CHECK(run(asking(scratch / "out"), again).reports == counts.reports);
    CHECK(again.last.total == 0);
    REQUIRE(again.told.size() == 1);
    CHECK(again.told[0].rfind("the run is complete", 0) == 0);
}

TEST_CASE("a run that its host stops goes on where it stopped, to the same bytes") {
    const Scratch scratch;
    Listener patient, hasty(1), back;
    run(asking(scratch / "whole"), patient);
    Options options = asking(scratch / "out");
    const auto [status, message] = failure_of(options, hasty);
    CHECK(status == 77);
    CHECK(message.rfind("interrupted with ", 0) == 0);
    CHECK_FALSE(fs::exists(scratch / "out/run.json"));

    options.resume = true;
    const Counts counts = run(options, back);
    CHECK(counts.reports == number_of_reports());
    CHECK(back.last.before >= 1);
    REQUIRE(back.told.size() == 1);
    CHECK(back.told[0].rfind("going on: ", 0) == 0);
    CHECK(same_results(scratch / "whole", scratch / "out"));
}

TEST_CASE("one output alone, of a list in memory") {
    const Scratch scratch;
    const std::vector<fs::path> files = test::pdfs_in(reports);
    std::string list;
    for (const fs::path& file : files) list += file.string() + '\0';
    list += scratch / "absent.pdf"; // the last NUL may be left out
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(::fmemopen(list.data(), list.size(), "r"),
                                                                 &std::fclose);
    Options options = asking(scratch / "out");
    options.paths.clear();
    options.list = stream.get();
    options.null = true;
    options.formats = {"sqlite"};
    Listener listener;
    const Counts counts = run(options, listener);
    CHECK(counts.inputs == static_cast<std::int64_t>(files.size()) + 1);
    CHECK(counts.reports == static_cast<std::int64_t>(files.size()));
    CHECK(counts.first_error == "io");
    REQUIRE(counts.failed.size() == 1);
    CHECK(counts.failed[0].path == scratch / "absent.pdf");
    CHECK(rows(scratch / "out/reports.sqlite", "files") == counts.inputs);
    CHECK_FALSE(fs::exists(scratch / "out/reports.ndjson"));
    CHECK_FALSE(fs::exists(scratch / "out/csv"));
}

TEST_CASE("two shares, merged, are one run") {
    const Scratch scratch;
    Listener listener;
    Options options = asking(scratch / "one");
    options.shard = {1, 2};
    const std::int64_t first = run(options, listener).inputs;
    options.output = scratch / "two";
    options.shard = {2, 2};
    CHECK(first + run(options, listener).inputs == number_of_reports());

    MergeOptions merging;
    merging.output = scratch / "out";
    merging.formats = all_formats();
    merging.shards = {scratch / "one"};
    CHECK_THROWS_WITH_AS(merge(merging, listener), "the share 2/2 is missing", Failure);
    merging.shards.push_back(scratch / "two");
    CHECK(merge(merging, listener).reports == number_of_reports());
}

TEST_CASE("what cannot be run is a failure with a sentence, and leaves no folder") {
    const Scratch scratch;
    Listener listener;
    Options options = asking(scratch / "out");
    options.paths = {scratch / "absent"};
    CHECK(failure_of(options, listener) ==
          std::pair(exit_usage, "there is no file or folder \"" + scratch / "absent" + '"'));
    options.paths.clear(); // and no list
    CHECK(failure_of(options, listener).first == exit_usage);
    options = asking(scratch / "out");
    options.resume = true;
    CHECK(failure_of(options, listener).first == exit_usage);
    CHECK_FALSE(fs::exists(scratch / "out"));
    options = asking(reports); // a folder of something else
    CHECK(failure_of(options, listener).first == exit_usage);
}
