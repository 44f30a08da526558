// Reports as JSON, in the order of the command line, one record each; a file that fails has its record too. Or one
// report as a document to read; one that fails gives none.

#include "command.h"
#include "common/output.h"
#include "common/terminal.h"

#include <ofstract/json.h>
#include <ofstract/markup.h>

#include <filesystem>

namespace command {
namespace fs = std::filesystem;

namespace {

bool overwrites_input(const ExtractOptions& options) {
    for (const std::string& file : options.files) {
        std::error_code ec;
        if (fs::is_regular_file(file, ec) && fs::equivalent(file, options.output, ec)) return true;
    }
    return false;
}

std::string document_of(const ofstract::Report& report, const std::string& format) {
    return format == "markdown" ? to_markdown(report) : format == "html" ? to_html(report) : readable(report);
}

int extract_document(const ExtractOptions& options) {
    if (options.files.size() > 1) {
        complain("--format " + options.format + " takes one report; call it once for each, or use --format json");
        return exit_usage;
    }
    const std::string name = called(options.files[0]);
    const ofstract::Result<std::vector<ofstract::Report>> reports = Reader(options.reading).read(options.files[0]);
    if (!reports) {
        complain(name, reports.error());
        return exit_status(reports.error().code);
    }
    const std::optional<ofstract::Report> report = chosen(name, *reports, options.report);
    if (!report) return exit_usage;
    Output output(options.output);
    if (output.write(printable(document_of(*report, options.format), Newlines::keep)) && output.finish()) return 0;
    complain(output.problem());
    return exit_output;
}

} // namespace

int extract(const ExtractOptions& options) {
    if (!options.output.empty() && overwrites_input(options)) {
        complain("\"" + options.output + "\" is one of the reports; name another file for the output");
        return exit_usage;
    }
    if (options.format != "json") return extract_document(options);
    Output output(options.output);
    const ofstract::JsonOptions json{options.ndjson ? -1 : 2};
    Reader reader(options.reading);
    int status = 0;
    for (const std::string& path : options.files) {
        if (!output.opened()) break;
        const ofstract::Result<std::vector<ofstract::Report>> reports = reader.read(path);
        std::string records;
        if (reports && options.report > 0) {
            const std::optional<ofstract::Report> report = chosen(called(path), *reports, options.report);
            if (report) records = printable_json(to_json(*report, json)) + '\n';
            else if (status == 0) status = exit_usage;
        } else if (reports) {
            for (const ofstract::Report& report : *reports) records += printable_json(to_json(report, json)) + '\n';
        } else {
            complain(called(path), reports.error());
            if (status == 0) status = exit_status(reports.error().code);
            records = printable_json(to_json(reports.error(), fs::path(called(path)).filename().string(), json)) + '\n';
        }
        if (!output.write(records)) break;
    }
    if (!output.finish()) {
        complain(output.problem());
        return exit_output;
    }
    return status;
}

} // namespace command
