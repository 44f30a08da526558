#include "review_run.h"

#include "command.h"
#include "common/output.h"
#include "review/drawing/pictures.h"
#include "review/page.h"

#include <unistd.h>

#include <filesystem>
#include <set>

namespace command {
namespace reviewing {

std::string page_of_document(std::string_view bytes, const std::string& path,
                             const std::vector<ofstract::Report>& reports, const ReadOptions& reading) {
    std::set<int> pages;
    for (const ofstract::Report& report : reports)
        for (int page = report.source().first_page; page <= report.source().last_page; ++page) pages.insert(page);
    return page_of(path, reports, pictures_of(bytes, pages, {reading.timeout, reading.memory << 20}));
}

} // namespace reviewing

namespace {

int review_file(const ReviewOptions& options) {
    std::error_code ec;
    if (!options.output.empty() && std::filesystem::is_regular_file(options.path, ec) &&
        std::filesystem::equivalent(options.path, options.output, ec)) {
        complain('"' + options.output + "\" is the report; name another file for its page");
        return exit_usage;
    }
    if (options.output.empty() && ::isatty(STDOUT_FILENO) == 1) {
        complain("the page is a file for a browser, and this is a terminal; name one with -o review.html");
        return exit_usage;
    }
    const std::string name = called(options.path);
    const ofstract::Result<std::string> bytes = read_bytes(options.path);
    const ofstract::Result<std::vector<ofstract::Report>> reports =
        bytes ? Reader(options.reading).read(*bytes, options.path) : bytes.error();
    if (!reports) {
        complain(name, reports.error());
        return exit_status(reports.error().code);
    }
    Output output(options.output);
    if (output.write(reviewing::page_of_document(*bytes, name, *reports, options.reading)) && output.finish()) return 0;
    complain(output.problem());
    return exit_output;
}

} // namespace

int review(const ReviewOptions& options) {
    std::error_code ec;
    if (std::filesystem::is_directory(options.path, ec))
        return reviewing::review_run(options.path, options.output, options.reading);
    return review_file(options);
}

} // namespace command
