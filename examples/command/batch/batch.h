#pragma once
// `ofstract batch` and `ofstract merge`: many files → one folder of results. Each returns the exit status of the
// process, as the subcommands of ../command.h do.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace command::batch {

// A share of the inputs: the part-th of `of` parts, from 1.
struct Shard {
    unsigned part = 1, of = 1;
};

// What is made of the records.
struct Outputs {
    std::string output; // a folder
    std::vector<std::string> formats;
    bool bom = false;  // before CSV
    std::string urls;  // a list of addresses, as urls.h says; empty: none
    unsigned jobs = 1; // workers, and writers
    bool quiet = false;
};

struct Options : Outputs {
    std::vector<std::string> paths; // files and folders; empty: a list on standard input
    bool null = false;              // that list is separated by NUL
    std::string include;            // for files found in folders; empty: *.pdf in any case
    double timeout = 30;            // seconds a file, by the clock
    std::size_t memory = 512;       // MB a file, of address space
    Shard shard;
    bool resume = false, restart = false, update = false, strict = false;
};

struct MergeOptions : Outputs {
    std::vector<std::string> shards; // folders of finished runs
};

const std::vector<std::string>& all_formats();

int run(const Options& options);
int merge(const MergeOptions& options);

// What ends a run before its results stand: one sentence for people, and the exit status.
class Failure : public std::runtime_error {
  public:
    Failure(int status, const std::string& message) : std::runtime_error(message), status_(status) {}
    int status() const { return status_; }

  private:
    int status_;
};

} // namespace command::batch
