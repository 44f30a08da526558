// A report as text for people: title, dates, judgement table, sections, footnotes, doubts.

#include "command.h"
#include "output.h"
#include "terminal.h"

#include <algorithm>
#include <ostream>
#include <sstream>

namespace command {

std::string pages_of(const ofstract::Values<ofstract::Span>& where) {
    if (where.empty()) return "";
    const int first = where[0].page, last = where[where.size() - 1].page;
    return first == last ? "p. " + std::to_string(first) : "p. " + std::to_string(first) + "-" + std::to_string(last);
}

namespace {

constexpr std::size_t width = 96; // columns

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Text in lines of at most `width` columns: `first` before the first line, as many spaces before the others.
void wrap(std::ostream& out, const std::string& first, std::string_view text) {
    const std::size_t indent = columns(first);
    std::string line = first;
    std::istringstream words{std::string(text)};
    std::string word;
    for (bool fresh = true; words >> word; fresh = false) {
        if (!fresh && columns(line) + 1 + columns(word) > width) {
            out << line << '\n';
            line = std::string(indent, ' ') + word;
            continue;
        }
        line += (fresh ? "" : " ") + word;
    }
    out << line << '\n';
}

void show_front(std::ostream& out, const ofstract::Report& report) {
    wrap(out, "", report.title());
    for (const ofstract::Interval& interval : report.intervals()) {
        out << "Inspected " << to_iso(interval.start);
        if (interval.end != interval.start) out << " to " << to_iso(interval.end);
        out << '\n';
    }
    for (const ofstract::Inspector inspector : report.lead_inspectors())
        out << "Lead inspector " << inspector.name() << (inspector.role().empty() ? "" : ", ") << inspector.role()
            << '\n';
    if (report.published()) out << "Published " << to_iso(*report.published()) << '\n';
    const ofstract::Source source = report.source();
    out << report.format() << ", " << source.pages << " pages, " << printable(source.name) << '\n';
}

void show_judgements(std::ostream& out, const ofstract::Report& report) {
    if (report.judgements().empty()) return;
    std::size_t widest = 0;
    for (const ofstract::Judgement j : report.judgements()) widest = std::max(widest, columns(j.label()));
    out << '\n';
    for (const ofstract::Judgement j : report.judgements())
        out << "  " << j.label() << std::string(widest - columns(j.label()) + 2, ' ')
            << (j.grade_text().empty() ? "(none)" : j.grade_text()) << '\n';
}

void show_block(std::ostream& out, const ofstract::Block& block) {
    switch (block.kind()) {
    case ofstract::BlockKind::paragraph: {
        const std::string number(block.number());
        wrap(out, number.empty() ? "" : number + "." + std::string(number.size() < 3 ? 4 - number.size() : 1, ' '),
             block.text());
        break;
    }
    case ofstract::BlockKind::item:
        wrap(out, std::string(static_cast<std::size_t>(block.depth()) * 2 + 2, ' ') + "- ", block.text());
        break;
    case ofstract::BlockKind::table:
        for (const ofstract::Row row : block.rows()) {
            std::string line;
            for (const ofstract::Text cell : row.cells())
                line += (line.empty() ? "" : " | ") + std::string(cell.text());
            wrap(out, "  ", line);
        }
        break;
    }
}

void show_section(std::ostream& out, const ofstract::Section& section) {
    out << '\n';
    if (!section.heading().empty()) {
        wrap(out, std::string(static_cast<std::size_t>(section.level()), '#') + ' ', section.heading());
        out << '\n';
    }
    for (const ofstract::Block block : section.blocks()) {
        show_block(out, block);
        if (block.kind() == ofstract::BlockKind::paragraph) out << '\n';
    }
    for (const ofstract::Section child : section.sections()) show_section(out, child);
}

// Labelled facts behind the findings; those of the first page are in the front.
void show_facts(std::ostream& out, const ofstract::Report& report) {
    bool any = false;
    for (const ofstract::Field field : report.fields()) {
        if (field.where()[0].page <= 1) continue;
        if (!any) out << '\n';
        any = true;
        wrap(out, field.label().empty() ? "  " : std::string(field.label()) + ": ", field.value());
    }
}

} // namespace

std::string readable(const ofstract::Report& report) {
    std::ostringstream out;
    show_front(out, report);
    show_judgements(out, report);
    for (const ofstract::Section section : report.sections()) show_section(out, section);
    show_facts(out, report);
    for (const ofstract::Footnote note : report.footnotes())
        wrap(out, '[' + std::string(note.mark()) + "] ", note.text());
    out << '\n';
    if (report.diagnostics().empty()) out << "No doubts: every self-check passed.\n";
    else out << "Doubts:\n";
    for (const ofstract::Diagnostic d : report.diagnostics()) {
        const std::string place = pages_of(d.where());
        wrap(out, std::string("  ") + to_string(d.severity()) + ": ",
             std::string(d.message()) + " (" + std::string(d.code()) + (place.empty() ? "" : ", " + place) + ')');
    }
    return out.str();
}

int show(const ShowOptions& options) {
    const ofstract::Result<ofstract::Report> result = Reader(options.reading).read(options.file);
    if (!result) {
        complain(called(options.file), result.error());
        return exit_status(result.error().code);
    }
    Output output("");
    if (output.write(printable(readable(*result), Newlines::keep)) && output.finish()) return 0;
    complain(output.problem());
    return exit_output;
}

} // namespace command
