// `ofstract`: inspection reports as data, and for people. Data goes to standard output, everything else
// to standard error.

#include "command.h"

#include <ofstract/version.h>

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

namespace command {

int exit_status(ofstract::ErrorCode code) { return 3 + static_cast<int>(code); }

void complain(const std::string& file, const ofstract::Error& error) {
    std::cerr << "ofstract: " << file << ": " << to_string(error.code);
    if (error.page > 0) std::cerr << " (page " << error.page << ')';
    std::cerr << ": " << error.message << '\n';
}

} // namespace command

int main(int argc, char** argv) {
    CLI::App app("Reads Ofsted inspection reports: judgements, sections, numbered paragraphs and dates as data,\n"
                 "each with the page and the box where it stands.",
                 "ofstract");
    app.set_version_flag("--version", std::string("ofstract ") + ofstract::version());
    app.require_subcommand(1);

    command::ExtractOptions options;
    CLI::App* const extract = app.add_subcommand("extract", "Print reports as JSON");
    extract->add_option("FILE", options.files, "Reports, as PDF")->required();
    extract->add_flag("--ndjson", options.ndjson, "One report a line, for many files");
    extract->add_option("-o,--output", options.output, "Write to this file, not to standard output");

    std::string file;
    CLI::App* const show = app.add_subcommand("show", "Print a report as readable text, with its doubts");
    show->add_option("FILE", file, "A report, as PDF")->required();

    try {
        app.parse(argc, argv);
        return *extract ? command::extract(options) : *show ? command::show(file) : command::exit_usage;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : command::exit_usage;
    } catch (const std::exception& error) {
        command::complain("internal", {ofstract::ErrorCode::internal, error.what(), 0});
        return command::exit_status(ofstract::ErrorCode::internal);
    }
}
