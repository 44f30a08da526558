// Reports as their outline: each stretch of a report with the words that opened it, and the headings of the findings
// with their ids and grades. For whoever writes a format, or asks why a text is read as it is.

#include "command.h"
#include "common/terminal.h"
#include "screen.h"

#include <algorithm>
#include <string>
#include <utility>

namespace command {
namespace {

constexpr std::size_t kind_width = 11, page_width = 10; // columns: "signatures ", "p. 10-12  "

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size() + 1, width), ' ');
    return text;
}

// Reading order: the page, then the height on it.
std::pair<int, double> begin_of(const ofstract::Values<ofstract::Span>& where) {
    if (where.empty()) return {0, 0};
    return {where[0].page, where[0].box.top};
}

std::string line_of(const ofstract::Section& section) {
    std::string line(kind_width, ' ');
    line += padded(pages_of(section.where()), page_width) + std::string(static_cast<std::size_t>(section.level()), '#');
    line += ' ' + printable(section.heading()) + "  (" + printable(section.id());
    if (section.grade() != ofstract::Grade::none) line += std::string(", ") + to_string(section.grade());
    return line + ")\n";
}

std::string text_of(const ofstract::Report& report) {
    std::string out;
    const auto sections = report.all_sections();
    auto section = sections.begin();
    const auto stretches = report.stretches();
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        out += padded(to_string(stretches[i].kind()), kind_width) + padded(pages_of(stretches[i].where()), page_width) +
               printable(stretches[i].opened_by()) + '\n';
        const auto is_here = [&] {
            return i + 1 == stretches.size() || begin_of(section->where()) < begin_of(stretches[i + 1].where());
        };
        for (; section != sections.end() && is_here(); ++section)
            if (!section->heading().empty()) out += line_of(*section);
    }
    return out;
}

} // namespace

int outline(const OutlineOptions& options) {
    const ofstract::Result<std::vector<ofstract::Report>> reports = Reader(options.reading).read(options.file);
    if (!reports) {
        complain(called(options.file), reports.error());
        return exit_status(reports.error().code);
    }
    std::string text;
    for (const ofstract::Report& report : *reports)
        text += (text.empty() ? "" : "\n") + printable(name_of(called(options.file), report)) + ": " +
                printable(report.format()) + '\n' + text_of(report);
    return print(look_of_output(), text, false);
}

} // namespace command
