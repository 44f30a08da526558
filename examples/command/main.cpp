// `ofstract`: inspection reports as data, and for people. Data goes to standard output, everything else
// to standard error.

#include "command.h"
#include "command_line.h"
#include "common/output.h"
#include "common/terminal.h"

#include <ofstract/version.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <vector>

namespace command {

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

// Prints --help and --version on standard output, and errors of the command line on standard error.
int answer(const CLI::App& app, const CLI::ParseError& error) {
    std::ostringstream asked, wrong;
    const bool good = app.exit(error, asked, wrong) == 0;
    if (!wrong.str().empty()) std::cerr << "ofstract: " + printable(wrong.str(), Newlines::keep);
    Output output("");
    if (output.write(asked.str()) && output.finish()) return good ? 0 : exit_usage;
    complain(output.problem());
    return exit_output;
}

// Whether the first word is no subcommand. Then prints which one was perhaps meant.
bool is_mistaken(const CLI::App& app, int argc, char** argv) {
    const std::string word = argc > 1 ? argv[1] : "";
    const std::vector<const CLI::App*> subcommands = app.get_subcommands([](const CLI::App*) { return true; });
    const auto is_it = [&](const CLI::App* subcommand) { return subcommand->get_name() == word; };
    if (word.empty() || word[0] == '-' || std::any_of(subcommands.begin(), subcommands.end(), is_it)) return false;
    std::error_code ec;
    const std::string meant = nearest(app, word);
    std::string message = "there is no subcommand \"" + word + '"';
    if (!meant.empty()) message += "; did you mean \"" + meant + "\"?";
    else if (std::filesystem::is_regular_file(word, ec)) message += "; did you mean: ofstract show \"" + word + "\"?";
    else message += "; they are:";
    for (const CLI::App* const subcommand : subcommands)
        if (message.back() != '?') message += ' ' + subcommand->get_name();
    complain(message);
    return true;
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

    Asked asked;
    add_subcommands(app, asked);
    if (is_mistaken(app, argc, argv)) return exit_usage;
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer(app, error);
    }
    const std::string subcommand = app.get_subcommands().front()->get_name();
    if (subcommand == "outline") return outline(asked.outline);
    if (subcommand == "query") return query(asked.query);
    if (subcommand == "batch") return batch_run(asked.batch);
    if (subcommand == "merge") return batch_merge(asked.merge);
    if (subcommand == "find") return find(asked.find);
    if (subcommand == "check") return check(asked.check);
    if (subcommand == "compare") return compare(asked.compare);
    if (subcommand == "review") return review(asked.review);
    return subcommand == "extract" ? extract(asked.extract) : show(asked.show);
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
