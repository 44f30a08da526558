#pragma once
// The subcommands of `ofstract`. Each returns the exit status of the process: 0, or the status of the
// first file that failed, as README.md lists them.

#include "batch/batch.h"
#include "common/reader.h"
#include "common/status.h"
#include "screen.h"

#include <ofstract/error.h>
#include <ofstract/geometry.h>
#include <ofstract/range.h>
#include <ofstract/report.h>

#include <optional>
#include <string>
#include <vector>

namespace command {

// Of `find` and `check`, where every file could be read, far from those that a later error code may take.
constexpr int exit_near = 100;    // no exact match, but a near one
constexpr int exit_nowhere = 101; // no match

std::vector<ofstract::ErrorCode> all_error_codes();

// "ofstract: report.pdf: damaged: …", a line on standard error, and one for each thing that was found of the document:
// "ofstract: report.pdf: found: error: … (damaged-recovered)".
void complain(const std::string& file, const ofstract::Error& error);
void complain(const std::string& message);

struct ExtractOptions {
    std::vector<std::string> files;
    std::string format = "json"; // or "markdown", "html", "text": of one report
    bool ndjson = false;
    int report = 0;     // of files with several, from 1; 0: all as JSON, the first as a document
    std::string output; // empty: standard output
    ReadOptions reading;
};

struct ShowOptions {
    std::string file;
    bool no_pager = false;
    ReadOptions reading;
};

struct OutlineOptions {
    std::string file;
    ReadOptions reading;
};

struct QueryOptions {
    std::string run;                // folder of a batch run, or its reports.sqlite
    std::vector<std::string> words; // all of them; words in double quotes are a phrase
    int limit = 50;                 // matches
};

struct FindOptions {
    std::vector<std::string> files;
    std::string quote;
    bool ndjson = false;
    bool list = false; // names of files alone
    ReadOptions reading;
};

struct CheckOptions {
    std::string article;
    std::vector<std::string> files;
    bool json = false;
    ReadOptions reading;
};

struct CompareOptions {
    std::string before, after;
    int before_report = 0, after_report = 0; // of a file with several, from 1; 0: the first
    bool json = false;
    ReadOptions reading;
};

struct BatchOptions : batch::Options {
    bool quiet = false;  // no progress
    bool strict = false; // where files failed, the status is that of the first
};

struct MergeOptions : batch::MergeOptions {
    bool quiet = false;
};

struct ReviewOptions {
    std::string path;   // a report, "-", or the folder of a batch run
    std::string output; // a file; of a folder, a folder; empty: standard output
    ReadOptions reading;
};

// "report.pdf"; one of several reports of a file, or one among other papers: "report.pdf, report 2 of 3, p. 4-9".
std::string name_of(const std::string& path, const ofstract::Report& report);

// The report with this number, from 1. Where the file has none of that number, a message on standard error says so, and
// nothing is given. Where the file holds several and none was asked for (0), a message says so, and the first is given.
std::optional<ofstract::Report> chosen(const std::string& path, const std::vector<ofstract::Report>& reports,
                                       int number);

// "p. 2", "p. 2-3"
std::string pages_of(const ofstract::Values<ofstract::Span>& where);

// A report as text for people, its doubts at the end.
std::string readable(const ofstract::Report& report, const Look& look = {});

int batch_run(const BatchOptions& options);
int batch_merge(const MergeOptions& options);
int check(const CheckOptions& options);
int compare(const CompareOptions& options);
int extract(const ExtractOptions& options);
int find(const FindOptions& options);
int show(const ShowOptions& options);
int outline(const OutlineOptions& options);
int query(const QueryOptions& options);
int review(const ReviewOptions& options);

} // namespace command
