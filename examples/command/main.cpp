// `ofstract`: inspection reports as data, and for people. Data goes to standard output, everything else
// to standard error.

#include "batch/arguments.h"
#include "command.h"
#include "output.h"
#include "terminal.h"

#include <ofstract/version.h>

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <sstream>

namespace command {

int exit_status(ofstract::ErrorCode code) { return 3 + static_cast<int>(code); }

std::vector<ofstract::ErrorCode> all_error_codes() {
    std::vector<ofstract::ErrorCode> codes;
    for (int i = 0; *to_string(static_cast<ofstract::ErrorCode>(i)) != '\0'; ++i)
        codes.push_back(static_cast<ofstract::ErrorCode>(i));
    return codes;
}

void complain(const std::string& message) { std::cerr << "ofstract: " + printable(message) + '\n'; }

void complain(const std::string& file, const ofstract::Error& error) {
    complain(file + ": " + to_string(error.code) +
             (error.page > 0 ? " (page " + std::to_string(error.page) + ')' : "") + ": " + error.message);
    for (const ofstract::ErrorDiagnostic& found : error.diagnostics) {
        std::string line = file + ": found: ";
        line.append(to_string(found.severity)).append(": ").append(found.message).append(" (").append(found.code);
        if (!found.where.empty()) line.append(", p. ").append(std::to_string(found.where.front().page));
        complain(line + ')');
    }
}

namespace {

// --help and --version on standard output, what is wrong with the command line on standard error.
int answer(const CLI::App& app, const CLI::ParseError& error) {
    std::ostringstream asked, wrong;
    const bool good = app.exit(error, asked, wrong) == 0;
    if (!wrong.str().empty()) std::cerr << "ofstract: " + printable(wrong.str(), Newlines::keep);
    Output output("");
    if (output.write(asked.str()) && output.finish()) return good ? 0 : exit_usage;
    complain(output.problem());
    return exit_output;
}

const CLI::App* add_check(CLI::App& app, CheckOptions& options) {
    CLI::App* const checking = app.add_subcommand("check", "Hold what a text quotes against reports");
    checking->add_option("TEXT", options.article, "What quotes: news, minutes, a letter; plain or Markdown")
        ->required();
    checking->add_option("FILE", options.files, "Reports, as PDF")->required();
    checking->add_flag("--json", options.json, "As JSON");
    checking->footer(
        "Exit status, by the worst quotation: 0 all are exact, or too short to tell; 100 one is near, joined\n"
        "of several places, too long, or of an older report; 101 one is nowhere; others as of extract.");
    return checking;
}

const CLI::App* add_compare(CLI::App& app, CompareOptions& options) {
    CLI::App* const comparing = app.add_subcommand("compare", "Say what has changed from one report to the next");
    comparing->add_option("BEFORE", options.before, "A report, as PDF")->required();
    comparing->add_option("AFTER", options.after, "A later one")->required();
    comparing->add_flag("--json", options.json, "As JSON");
    return comparing;
}

int run(int argc, char** argv) {
    CLI::App app("Reads Ofsted inspection reports: judgements, sections, numbered paragraphs and dates as data,\n"
                 "each with the page and the box where it stands.",
                 "ofstract");
    app.set_version_flag("--version", std::string("ofstract ") + ofstract::version());
    app.require_subcommand(1);
    std::string statuses =
        "Exit status: 0 all is well; 1 the command line is wrong; 2 the result could not be written;\n"
        "of the first file that failed:";
    for (const ofstract::ErrorCode error : all_error_codes()) {
        const int code = static_cast<int>(error);
        statuses += code == 0 ? " " : code % 6 == 0 ? ",\n " : ", ";
        statuses += std::to_string(exit_status(error)) + ' ' + to_string(error);
    }
    app.footer(statuses + '.');

    ExtractOptions options;
    CLI::App* const extracting = app.add_subcommand("extract", "Print reports as JSON, or one as a document");
    extracting->add_option("FILE", options.files, "Reports, as PDF")->required();
    CLI::Option* const format =
        extracting->add_option("--format", options.format, "json, markdown, html or text; of one report but for json")
            ->check(CLI::IsMember({"json", "markdown", "html", "text"}))
            ->capture_default_str();
    extracting->add_flag("--ndjson", options.ndjson, "One report a line, for many files")->excludes(format);
    extracting->add_option("-o,--output", options.output,
                           "Write to this file, not to standard output; it is replaced only when all is written");

    std::string file;
    CLI::App* const showing = app.add_subcommand("show", "Print a report as readable text, with its doubts");
    showing->add_option("FILE", file, "A report, as PDF")->required();

    QueryOptions question;
    CLI::App* const querying = app.add_subcommand("query", "Print the paragraphs of a batch run that hold words");
    querying->add_option("OUT", question.run, "The folder that `ofstract batch` has filled")->required();
    querying->add_option("WORDS", question.words, "All of them; a phrase in double quotes: '\"care leavers\" housing'")
        ->required();
    querying->add_option("--limit", question.limit, "At most this many matches")
        ->check(CLI::Range(1, 1000000000))
        ->capture_default_str();

    batch::Options many;
    const CLI::App* const batching = batch::add_batch(app, many);
    batch::MergeOptions shares;
    const CLI::App* const merging = batch::add_merge(app, shares);

    FindOptions finding_options;
    CLI::App* const finding = app.add_subcommand("find", "Say where reports say what is quoted, and what differs");
    finding->positionals_at_end();
    finding->add_option("FILE", finding_options.files, "Reports, as PDF")->required();
    finding->add_option("QUOTE", finding_options.quote, "The words that are looked for, as one argument")->required();
    finding->add_flag("--ndjson", finding_options.ndjson, "As JSON, one file a line");
    finding->footer("Exit status: 0 an exact match; 100 near matches only; 101 nowhere; others as of extract.");

    CheckOptions checking_options;
    const CLI::App* const checking = add_check(app, checking_options);
    CompareOptions comparing_options;
    const CLI::App* const comparing = add_compare(app, comparing_options);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer(app, error);
    }
    if (*querying) return query(question);
    if (*batching) return batch::run(many);
    if (*merging) return batch::merge(shares);
    if (*finding) return find(finding_options);
    if (*checking) return check(checking_options);
    if (*comparing) return compare(comparing_options);
    return *extracting ? extract(options) : show(file);
}

} // namespace
} // namespace command

int main(int argc, char** argv) {
    try {
        return command::run(argc, argv);
    } catch (const std::exception& error) {
        command::complain("internal", {ofstract::ErrorCode::internal, error.what(), 0});
        return command::exit_status(ofstract::ErrorCode::internal);
    }
}
