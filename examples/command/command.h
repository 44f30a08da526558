#pragma once
// The subcommands of `ofstract`. Each returns the exit status of the process: 0, or the status of the
// first file that failed, as README.md lists them.

#include <ofstract/error.h>

#include <string>
#include <vector>

namespace command {

constexpr int exit_usage = 1;  // the command line is wrong
constexpr int exit_output = 2; // the result could not be written

int exit_status(ofstract::ErrorCode code);

// "ofstract: report.pdf: not-a-pdf: …", a line on standard error.
void complain(const std::string& file, const ofstract::Error& error);
void complain(const std::string& message);

struct ExtractOptions {
    std::vector<std::string> files;
    bool ndjson = false;
    std::string output; // empty: standard output
};

struct QueryOptions {
    std::string run;                // folder of a batch run, or its reports.sqlite
    std::vector<std::string> words; // all of them; what stands in double quotes is a phrase
    int limit = 50;                 // matches
};

int extract(const ExtractOptions& options);
int show(const std::string& file);
int query(const QueryOptions& options);

} // namespace command
