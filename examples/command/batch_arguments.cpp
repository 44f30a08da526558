#include "batch_arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <thread>

namespace command {
namespace {

// "ndjson,csv" in the order of batch::all_formats(), each once.
void add_formats(CLI::App& app, std::vector<std::string>& formats) {
    formats = batch::all_formats();
    app.add_option_function<std::vector<std::string>>(
           "--formats",
           [&formats](const std::vector<std::string>& asked) {
               formats.clear();
               for (const std::string& format : batch::all_formats())
                   if (std::find(asked.begin(), asked.end(), format) != asked.end()) formats.push_back(format);
           },
           "Results to write: ndjson, csv, sqlite, xlsx; all of them unless given")
        ->delimiter(',')
        ->check(CLI::IsMember(batch::all_formats()));
}

void add_tables(CLI::App& app, batch::Outputs& options) {
    add_formats(app, options.formats);
    app.add_flag("--bom", options.bom, "Begin each CSV file with a byte order mark, by which Excel knows UTF-8");
    app.add_option("--urls", options.urls,
                   "A list of where reports are published, for the column report_url: a line is a file's name, path or "
                   "SHA-256, and the address")
        ->type_name("LIST");
}

// "3/8".
void add_shard(CLI::App& app, batch::Shard& shard) {
    app.add_option_function<std::string>(
           "--shard",
           [&shard](const std::string& text) {
               const char* const end = text.data() + text.size();
               const auto [slash, wrong] = std::from_chars(text.data(), end, shard.part);
               const bool good = wrong == std::errc() && slash != end && *slash == '/' &&
                                 std::from_chars(slash + 1, end, shard.of).ptr == end && shard.part >= 1 &&
                                 shard.part <= shard.of;
               if (!good) throw CLI::ValidationError("--shard", '"' + text + "\" is not like 3/8: the third of eight");
           },
           "Read this share of the files only: the K-th of N")
        ->type_name("K/N");
}

void add_jobs(CLI::App& app, unsigned& jobs) {
    jobs = std::max(1u, std::thread::hardware_concurrency());
    app.add_option("-j,--jobs", jobs, "Workers; as many as there are processors unless given")
        ->check(CLI::Range(1u, 1024u));
}

} // namespace

CLI::App* add_batch(CLI::App& app, BatchOptions& options) {
    CLI::App* const batch = app.add_subcommand("batch", "Read many reports into a folder of results");
    batch->add_option("PATH", options.paths, "Files, and folders to search; without any, a list on standard input");
    batch->add_flag("-0,--null", options.null, "The list is separated by NUL, not by newlines");
    batch->add_option("-o,--output", options.output, "The folder for the results")->required();
    add_jobs(*batch, options.jobs);
    batch->add_flag("-q,--quiet", options.quiet, "No progress");
    add_tables(*batch, options);
    batch->add_option("--include", options.include, "Of the files in folders, those named so; *.pdf unless given")
        ->type_name("GLOB");
    batch
        ->add_option("--timeout", options.timeout,
                     "Seconds a file may take, a third of them computing; 30 unless given")
        ->check(CLI::Range(0.1, 86400.0));
    batch->add_option("--memory", options.memory, "MB of memory a file may take; 512 unless given")
        ->check(CLI::Range(128u, 1u << 20));
    add_shard(*batch, options.shard);
    CLI::Option* const resume = batch->add_flag("--resume", options.resume, "Go on with a run; do not begin one");
    CLI::Option* const restart =
        batch->add_flag("--restart", options.restart, "Begin anew, whatever is there of an earlier run")
            ->excludes(resume);
    batch
        ->add_flag("--update", options.update,
                   "Read what is new or has changed since the earlier run, and drop what is gone")
        ->excludes(resume)
        ->excludes(restart);
    batch->add_flag("--strict", options.strict, "Where files failed, end with the status of the first");
    return batch;
}

CLI::App* add_merge(CLI::App& app, MergeOptions& options) {
    CLI::App* const merge = app.add_subcommand("merge", "Make one folder of results from those of shares");
    merge->add_option("OUT", options.output, "The folder for the results")->required();
    merge->add_option("SHARD", options.shards, "Folders of finished runs, in their order")->required();
    add_jobs(*merge, options.jobs);
    merge->add_flag("-q,--quiet", options.quiet, "No messages but of what went wrong");
    add_tables(*merge, options);
    return merge;
}

} // namespace command
