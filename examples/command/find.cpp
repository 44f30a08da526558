// A quote, looked for in reports: where it stands, and what differs.

#include "command.h"
#include "output.h"
#include "terminal.h"

#include <ofstract/find.h>
#include <ofstract/json.h>

#include <filesystem>
#include <sstream>

namespace command {
namespace {

std::string place_of(const ofstract::Match& match) {
    const std::string_view number = match.block().number();
    return to_string(match.place()) + (number.empty() ? "" : " " + std::string(number));
}

std::string quoted(std::string_view words) { return words.empty() ? "nothing" : '"' + printable(words) + '"'; }

std::string text_of(const std::string& path, const ofstract::Matches& matches) {
    std::ostringstream out;
    const std::string name = printable(path);
    if (matches.empty()) out << name << ": nowhere\n";
    for (const ofstract::Match& match : matches) {
        out << name << ": " << to_string(match.kind()) << ", " << place_of(match) << ", " << pages_of(match.where())
            << '\n';
        if (const std::string_view heading = match.section().heading(); !heading.empty())
            out << "  " << heading << '\n';
        out << "    " << match.text() << '\n';
        for (const ofstract::Difference& difference : match.differences())
            out << "    quoted " << quoted(difference.quoted()) << ", printed " << quoted(difference.printed()) << '\n';
    }
    return out.str();
}

} // namespace

int find(const FindOptions& options) {
    Output output("");
    Reader reader(options.reading);
    int failed = 0;
    bool exact = false, near = false;
    for (const std::string& path : options.files) {
        const ofstract::Result<ofstract::Report> report = reader.read(path);
        if (!report) {
            complain(called(path), report.error());
            if (failed == 0) failed = exit_status(report.error().code);
            const std::string name = std::filesystem::path(called(path)).filename().string();
            if (options.ndjson && !output.write(printable_json(to_json(report.error(), name)) + '\n')) break;
            continue;
        }
        const ofstract::Matches matches = report->find(options.quote);
        exact = exact || matches[0].kind() == ofstract::MatchKind::exact;
        near = near || !matches.empty();
        if (!output.write(options.ndjson ? printable_json(to_json(matches)) + '\n'
                                         : printable(text_of(called(path), matches), Newlines::keep)))
            break;
    }
    if (!output.finish()) {
        complain(output.problem());
        return exit_output;
    }
    if (failed != 0) return failed;
    return exact ? 0 : near ? exit_near : exit_nowhere;
}

} // namespace command
