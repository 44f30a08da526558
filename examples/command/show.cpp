// Reports as text for people: title, dates, judgement table, sections, footnotes, doubts, and the number of each page
// before the first text that begins on it.

#include "command.h"
#include "common/grades.h"
#include "common/terminal.h"
#include "screen.h"

#include <algorithm>
#include <ostream>
#include <sstream>

namespace command {

namespace {

std::string page_range(int first, int last) {
    return "p. " + std::to_string(first) + (first == last ? "" : "-" + std::to_string(last));
}

} // namespace

std::string name_of(const std::string& path, const ofstract::Report& report) {
    const ofstract::Source source = report.source();
    std::string out = path;
    if (source.parts > 1) out += ", report " + std::to_string(source.part) + " of " + std::to_string(source.parts);
    if (source.first_page > 1 || source.last_page < source.pages)
        out += ", " + page_range(source.first_page, source.last_page);
    return out;
}

std::optional<ofstract::Report> chosen(const std::string& name, const std::vector<ofstract::Report>& reports,
                                       int number) {
    const auto count = static_cast<int>(reports.size());
    const std::string holds = name + " holds " + std::to_string(count) + (count == 1 ? " report" : " reports");
    if (number > count) {
        complain(holds + ", and no number " + std::to_string(number));
        return std::nullopt;
    }
    if (number == 0 && count > 1) complain(holds + ", of which this is the first; ask for another by its number");
    return reports[static_cast<std::size_t>(std::max(number, 1)) - 1];
}

std::string pages_of(const ofstract::Values<ofstract::Span>& where) {
    if (where.empty()) return "";
    return page_range(where[0].page, where[where.size() - 1].page);
}

namespace {

Style style_of(std::string_view grade) {
    switch (standing_of(grade)) {
    case Standing::best:
    case Standing::good: return Style::good;
    case Standing::weak: return Style::weak;
    case Standing::poor: return Style::poor;
    default: return Style::plain;
    }
}

Style style_of(ofstract::Severity severity) {
    return severity == ofstract::Severity::error     ? Style::poor
           : severity == ofstract::Severity::warning ? Style::weak
                                                     : Style::plain;
}

// All text of the report passes printable(), so that only styles steer the terminal.
class Shower {
  public:
    Shower(const ofstract::Report& report, const Look& look) : report_(report), look_(look) {}

    std::string text() {
        front();
        judgements();
        for (const ofstract::Section section : report_.sections()) show(section);
        facts();
        for (const ofstract::Footnote note : report_.footnotes())
            wrap('[' + std::string(note.mark()) + "] ", note.text());
        doubts();
        return out_.str();
    }

  private:
    void line(const std::string& words, Style style = Style::plain) { out_ << styled(look_, style, words) << '\n'; }

    // Text in lines of at most the look's width: `first` before the first line, as many spaces before the others.
    void wrap(const std::string& first, std::string_view text, Style style = Style::plain) {
        std::string next = printable(first);
        const std::size_t indent = columns_of(next);
        std::istringstream words(printable(text, Newlines::keep));
        std::string word;
        for (bool fresh = true; words >> word; fresh = false) {
            if (!fresh && columns_of(next) + 1 + columns_of(word) > look_.width) {
                line(next, style);
                next = std::string(indent, ' ') + word;
                continue;
            }
            next += (fresh ? "" : " ") + word;
        }
        line(next, style);
    }

    // Prints a page's number where a text begins on another page than the one before it.
    void page(const ofstract::Values<ofstract::Span>& where) {
        if (where.empty() || where[0].page <= page_) return;
        page_ = where[0].page;
        line("[p. " + std::to_string(page_) + ']', Style::dim);
    }

    void front() {
        wrap("", report_.title(), Style::bold);
        for (const ofstract::Interval& interval : report_.intervals()) {
            const bool days = interval.end != interval.start;
            line("Inspected " + to_iso(interval.start) + (days ? " to " + to_iso(interval.end) : ""));
        }
        for (const ofstract::Inspector inspector : report_.lead_inspectors())
            wrap("Lead inspector ", std::string(inspector.name()) + (inspector.role().empty() ? "" : ", ") +
                                        std::string(inspector.role()));
        if (report_.published()) line("Published " + to_iso(*report_.published()));
        const ofstract::Source source = report_.source();
        line(printable(std::string(report_.format()) + ", " + std::to_string(source.pages) + " pages, ") +
             printable(source.name));
    }

    void judgements() {
        std::size_t widest = 0, widest_grade = 0;
        for (const ofstract::Judgement j : report_.judgements()) {
            widest = std::max(widest, columns_of(printable(j.label())));
            widest_grade = std::max(widest_grade, columns_of(printable(j.grade_text())));
        }
        if (!report_.judgements().empty()) out_ << '\n';
        for (const ofstract::Judgement j : report_.judgements()) {
            const std::string label = printable(j.label()),
                              grade = j.grade_text().empty() ? "(none)" : printable(j.grade_text());
            const Style style = style_of(to_string(j.grade()));
            if (look_.height > 0 && widest + widest_grade + 4 > look_.width)
                wrap("  ", std::string(label).append(": ").append(grade), style);
            else
                out_ << "  " << label << std::string(widest - columns_of(label) + 2, ' ') << styled(look_, style, grade)
                     << '\n';
        }
    }

    void show(const ofstract::Block& block) {
        page(block.where());
        switch (block.kind()) {
        case ofstract::BlockKind::paragraph: {
            std::string number(block.number());
            if (!number.empty()) number.append(1, '.').append(number.size() < 4 ? 5 - number.size() : 1, ' ');
            wrap(number, block.text());
            break;
        }
        case ofstract::BlockKind::item:
            wrap(std::string(static_cast<std::size_t>(block.depth()) * 2 + 2, ' ') + "- ", block.text());
            break;
        case ofstract::BlockKind::table:
            for (const ofstract::Row row : block.rows()) {
                std::string cells;
                for (const ofstract::Text cell : row.cells())
                    cells += (cells.empty() ? "" : " | ") + std::string(cell.text());
                wrap("  ", cells);
            }
            break;
        }
    }

    void show(const ofstract::Section& section) {
        out_ << '\n';
        page(section.where());
        if (!section.heading().empty()) {
            wrap(std::string(static_cast<std::size_t>(section.level()), '#') + ' ', section.heading(), Style::bold);
            out_ << '\n';
        }
        for (const ofstract::Block block : section.blocks()) {
            show(block);
            if (block.kind() == ofstract::BlockKind::paragraph) out_ << '\n';
        }
        for (const ofstract::Section child : section.sections()) show(child);
    }

    // Labelled facts behind the findings; those of the report's first page are in the front.
    void facts() {
        bool any = false;
        for (const ofstract::Field field : report_.fields()) {
            if (field.where()[0].page <= report_.source().first_page) continue;
            if (!any) out_ << '\n';
            any = true;
            page(field.where());
            wrap(field.label().empty() ? "  " : std::string(field.label()) + ": ", field.value());
        }
    }

    void doubts() {
        out_ << '\n';
        const bool none = report_.diagnostics().empty();
        line(none ? "No doubts: every self-check passed." : "Doubts:", none ? Style::plain : Style::bold);
        for (const ofstract::Diagnostic d : report_.diagnostics()) {
            const std::string place = pages_of(d.where());
            wrap(std::string("  ") + to_string(d.severity()) + ": ",
                 std::string(d.message()) + " (" + std::string(d.code()) + (place.empty() ? "" : ", " + place) + ')',
                 style_of(d.severity()));
        }
    }

    const ofstract::Report& report_;
    const Look& look_;
    std::ostringstream out_;
    int page_ = 0;
};

} // namespace

std::string readable(const ofstract::Report& report, const Look& look) { return Shower(report, look).text(); }

int show(const ShowOptions& options) {
    const ofstract::Result<std::vector<ofstract::Report>> reports = Reader(options.reading).read(options.file);
    if (!reports) {
        complain(called(options.file), reports.error());
        return exit_status(reports.error().code);
    }
    const Look look = look_of_output();
    std::string text;
    for (const ofstract::Report& report : *reports) {
        if (reports->size() > 1)
            text += (text.empty() ? "" : "\n") +
                    styled(look, Style::bold, printable(name_of(called(options.file), report))) + "\n\n";
        text += readable(report, look);
    }
    return print(look, text, !options.no_pager);
}

} // namespace command
