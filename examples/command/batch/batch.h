#pragma once
// Many files → one folder of results: a run, or a merge of finished runs. Nothing is printed, and nothing is read but
// the named files and the given list. The caller is told everything through Host, and may stop the run.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace command::batch {

// A share of the inputs: the part-th of `of` parts, from 1.
struct Shard {
    unsigned part = 1, of = 1;
};

// The results to make of the records.
struct Outputs {
    std::string output;               // a folder
    std::vector<std::string> formats; // of all_formats(), in its order
    bool bom = false;                 // before CSV
    std::string urls;                 // a list of addresses, as urls.h says; empty: none
    unsigned jobs = 1;                // workers, and writers
};

struct Options : Outputs {
    std::vector<std::string> paths; // files and folders; empty: those of `list`
    std::FILE* list = nullptr;      // paths, one a line; null: none is given
    bool null = false;              // that list is separated by NUL
    std::string include;            // for files found in folders; empty: *.pdf in any case
    double timeout = 30;            // seconds a file, by the clock
    std::size_t memory = 512;       // MB a file, of address space
    Shard shard;
    bool resume = false, restart = false, update = false; // never begin; never go on; read what has changed since
};

struct MergeOptions : Outputs {
    std::vector<std::string> shards; // folders of finished runs
};

// {"ndjson", "csv", "sqlite", "xlsx"}
const std::vector<std::string>& all_formats();

struct Progress {
    std::int64_t total = 0, before = 0; // files; those that an earlier run has read
    std::int64_t done = 0, failed = 0;  // `done` begins at `before`
    bool finished = false;              // nothing more is read
};

// Whoever runs it. All is called from the thread that runs it, but stopped(), which the workers ask as well.
class Host {
  public:
    virtual ~Host() = default;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    virtual void warn(const std::string& message) = 0;   // a sentence: what is missing in the results, and why
    virtual void tell(const std::string& message) = 0;   // a sentence that nobody needs to read
    virtual void progress(const Progress& progress) = 0; // many times a second
    virtual int stopped() const = 0; // 0: go on; else the status of the Failure that ends the run between two files

  protected:
    Host() = default;
};

struct Failed {
    std::string path, status, message; // the path as text
};

// The sums of a run.
struct Counts {
    std::int64_t inputs = 0;
    std::int64_t reports = 0;    // inputs that gave at least one
    std::int64_t duplicates = 0; // inputs with the bytes of an earlier one
    std::int64_t folders_unread = 0;
    std::int64_t several = 0;                   // inputs that hold several reports; duplicates do not count
    std::int64_t more_reports = 0;              // the reports of those, without the first of each
    std::map<std::string, std::int64_t> errors; // by code
    std::string first_error;                    // code of the first input that failed, or ""
    std::vector<Failed> failed;                 // the first of them, for people
};

// A failure that ends a run before its results are there: one sentence for people, and the status, as common/status.h
// has them.
class Failure : public std::runtime_error {
  public:
    Failure(int status, const std::string& message) : std::runtime_error(message), status_(status) {}
    int status() const { return status_; }

  private:
    int status_;
};

// Both throw Failure. The same call then resumes where the first one ended.
Counts run(const Options& options, Host& host);
Counts merge(const MergeOptions& options, Host& host);

} // namespace command::batch
