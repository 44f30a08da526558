#include "command_line.h"

#include "batch_arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <numeric>
#include <vector>

namespace command {
namespace {

constexpr int most_reports = 1000000; // of a file; no more pages are read

constexpr const char* report = "A report, as PDF; - is standard input";
constexpr const char* reports = "Reports, as PDF; - is standard input";

void add_reading(CLI::App& app, ReadOptions& options) {
    CLI::Option* const here =
        app.add_flag("--in-process", options.in_process,
                     "Read in this process, not in one that is confined: for files that you trust");
    app.add_option("--timeout", options.timeout, "Seconds a file may take, a third of them computing")
        ->check(CLI::Range(0.1, 86400.0))
        ->capture_default_str();
    app.add_option("--memory", options.memory, "MB of memory a file may take")
        ->check(CLI::Range(128u, 1u << 20))
        ->capture_default_str()
        ->excludes(here);
}

void add_extract(CLI::App& app, ExtractOptions& options) {
    CLI::App* const extracting = app.add_subcommand("extract", "Print reports as JSON, or one as a document");
    extracting->add_option("FILE", options.files, reports)->required();
    CLI::Option* const format =
        extracting->add_option("--format", options.format, "json, markdown, html or text; of one report but for json")
            ->check(CLI::IsMember({"json", "markdown", "html", "text"}))
            ->capture_default_str();
    extracting->add_flag("--ndjson", options.ndjson, "One report a line, for many files")->excludes(format);
    extracting->add_option("--report", options.report, "Of files with several reports: this one; the first is 1")
        ->check(CLI::Range(1, most_reports));
    extracting->add_option("-o,--output", options.output,
                           "Write to this file, not to standard output; it is replaced only when all is written");
    add_reading(*extracting, options.reading);
}

void add_show(CLI::App& app, ShowOptions& options) {
    CLI::App* const showing = app.add_subcommand("show", "Print a report as readable text, with its doubts");
    showing->add_option("FILE", options.file, report)->required();
    showing->add_flag("--no-pager", options.no_pager, "On a terminal, do not go through $PAGER (or less)");
    add_reading(*showing, options.reading);
}

void add_outline(CLI::App& app, OutlineOptions& options) {
    CLI::App* const outlining =
        app.add_subcommand("outline", "Print what the parts of a report are, what opened each, and the headings");
    outlining->add_option("FILE", options.file, report)->required();
    add_reading(*outlining, options.reading);
}

void add_query(CLI::App& app, QueryOptions& options) {
    CLI::App* const querying = app.add_subcommand("query", "Print the paragraphs of a batch run that hold words");
    querying->add_option("OUT", options.run, "The folder that `ofstract batch` has filled")->required();
    querying->add_option("WORDS", options.words, "All of them; a phrase in double quotes: '\"care leavers\" housing'")
        ->required();
    querying->add_option("--limit", options.limit, "At most this many matches")
        ->check(CLI::Range(1, 1000000000))
        ->capture_default_str();
}

void add_find(CLI::App& app, FindOptions& options) {
    CLI::App* const finding = app.add_subcommand("find", "Say where reports say what is quoted, and what differs");
    finding->positionals_at_end();
    finding->add_option("FILE", options.files, reports)->required();
    finding->add_option("QUOTE", options.quote, "The words that are looked for, as one argument")->required();
    CLI::Option* const json = finding->add_flag("--ndjson", options.ndjson, "As JSON, one report a line");
    finding->add_flag("-l,--list", options.list, "Only the names of files that have a match")->excludes(json);
    add_reading(*finding, options.reading);
    finding->footer("Exit status: 0 an exact match; 100 near matches only; 101 nowhere; others as of extract.");
}

void add_check(CLI::App& app, CheckOptions& options) {
    CLI::App* const checking = app.add_subcommand("check", "Hold what a text quotes against reports");
    checking
        ->add_option("TEXT", options.article,
                     "What quotes: news, minutes, a letter; plain or Markdown; - is standard input")
        ->required();
    checking->add_option("FILE", options.files, reports)->required();
    checking->add_flag("--json", options.json, "As JSON");
    add_reading(*checking, options.reading);
    checking->footer(
        "Exit status, by the worst quotation: 0 all are exact, or too short to tell; 100 one is near, joined\n"
        "of several places, too long, or of an older report; 101 one is nowhere; others as of extract.");
}

void add_compare(CLI::App& app, CompareOptions& options) {
    CLI::App* const comparing = app.add_subcommand("compare", "Say what has changed from one report to the next");
    comparing->add_option("BEFORE", options.before, report)->required();
    comparing->add_option("AFTER", options.after, "A later one")->required();
    comparing->add_option("--before-report", options.before_report, "Which report of BEFORE, where it holds several")
        ->check(CLI::Range(1, most_reports));
    comparing->add_option("--after-report", options.after_report, "Which report of AFTER, where it holds several")
        ->check(CLI::Range(1, most_reports));
    comparing->add_flag("--json", options.json, "As JSON");
    add_reading(*comparing, options.reading);
}

void add_review(CLI::App& app, ReviewOptions& options) {
    CLI::App* const reviewing =
        app.add_subcommand("review", "Write a page that shows what was read beside the report's own pages");
    reviewing->add_option("FILE", options.path, "A report, as PDF; - is standard input; or the folder of a batch run")
        ->required();
    reviewing->add_option("-o,--output", options.output,
                          "The HTML file to write; of a batch run, the folder for an index and a page a file");
    add_reading(*reviewing, options.reading);
    reviewing->footer("Pages are drawn in a process of its own, which is confined, also with --in-process.");
}

// How many letters must be added, removed, replaced, or change places with the next one.
// Reference: Damerau (1964), "A technique for computer detection and correction of spelling errors".
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    std::iota(rows[0].begin(), rows[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        rows[i][0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            rows[i][j] = std::min({replaced, rows[i - 1][j] + 1, rows[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows[a.size()][b.size()];
}

} // namespace

void add_subcommands(CLI::App& app, Asked& asked) {
    add_extract(app, asked.extract);
    add_show(app, asked.show);
    add_outline(app, asked.outline);
    add_query(app, asked.query);
    add_batch(app, asked.batch);
    add_merge(app, asked.merge);
    add_find(app, asked.find);
    add_check(app, asked.check);
    add_compare(app, asked.compare);
    add_review(app, asked.review);
}

std::string nearest(const CLI::App& app, const std::string& word) {
    constexpr std::size_t longest = 16; // letters of a word that is compared; the longest name has seven
    std::size_t least = 3;              // letters that differ: too many
    std::string best;
    if (word.size() > longest) return best;
    for (const CLI::App* const subcommand : app.get_subcommands([](const CLI::App*) { return true; })) {
        const std::string name = subcommand->get_name();
        const std::size_t differ = distance(word, name);
        // Of two letters, two that differ are another word.
        if (differ >= least || differ >= std::min(word.size(), name.size())) continue;
        least = differ;
        best = name;
    }
    return best;
}

} // namespace command
