// The quotations of an article, looked for in reports: a line for each, with its place and the differences.

#include "command.h"
#include "common/output.h"
#include "common/terminal.h"

#include <ofstract/check.h>
#include <ofstract/json.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace command {
namespace {

constexpr std::size_t most_text = 64u << 20; // bytes, as Limits::bytes; an article has some thousand
constexpr std::size_t most_places = 5;       // that are printed of one quotation
constexpr std::size_t most_quoted = 72;      // bytes of a quotation that are printed

std::string in_quotes(std::string_view words) { return words.empty() ? "nothing" : '"' + printable(words) + '"'; }

// On one line, its end left out where it is long.
std::string cut(std::string_view text) {
    std::string words(text);
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (words.size() <= most_quoted) return in_quotes(words);
    std::size_t end = words.rfind(' ', most_quoted);
    if (end == std::string::npos) end = most_quoted;
    return in_quotes(words.substr(0, end) + " \xE2\x80\xA6");
}

// "report.pdf (Westmarch, 2024-05-13)"
std::string facts_of(const ofstract::Report& report, const std::string& path) {
    const std::string_view authority = report.authority().name;
    std::string facts(authority);
    if (!report.intervals().empty()) facts += (facts.empty() ? "" : ", ") + to_iso(report.intervals()[0].start);
    return command::name_of(path, report) + (facts.empty() ? "" : " (" + facts + ')');
}

class Printer {
  public:
    Printer(const ofstract::Checked& checked, const std::vector<std::string>& files)
        : checked_(checked), files_(files) {}

    std::string text(const std::string& article) {
        if (checked_.empty()) out_ << article << ": no quotations\n";
        for (const ofstract::Quotation& quotation : checked_) {
            out_ << article << ':' << quotation.line() << ": " << verdict(quotation) << ": " << cut(quotation.text())
                 << '\n';
            const auto findings = quotation.findings();
            for (std::size_t i = 0; i < findings.size() && i < most_places; ++i) place(quotation, findings[i]);
            if (findings.size() > most_places) out_ << "    and " << findings.size() - most_places << " more places\n";
            if (quotation.newer_report() >= 0)
                out_ << "    not in the newest report given of this authority, "
                     << name(static_cast<std::size_t>(quotation.newer_report())) << '\n';
        }
        return out_.str();
    }

  private:
    static std::string verdict(const ofstract::Quotation& quotation) {
        switch (quotation.verdict()) {
        case ofstract::Verdict::too_short: return "too short to tell";
        case ofstract::Verdict::too_long: return "too long to look for";
        default: return to_string(quotation.verdict());
        }
    }

    std::string name(std::size_t report) const { return facts_of(checked_.report(report), files_[report]); }

    void place(const ofstract::Quotation& quotation, const ofstract::Finding& finding) {
        const ofstract::Match match = finding.match();
        const std::string_view number = match.block().number();
        out_ << "    " << name(finding.report()) << ": " << to_string(match.place())
             << (number.empty() ? "" : " " + std::string(number)) << ", " << pages_of(match.where());
        if (finding.quoted() != quotation.text()) out_ << ": " << cut(finding.quoted());
        out_ << '\n';
        for (const ofstract::Difference& difference : match.differences())
            out_ << "        quoted " << cut(difference.quoted()) << ", printed " << cut(difference.printed()) << '\n';
    }

    const ofstract::Checked& checked_;
    const std::vector<std::string>& files_;
    std::ostringstream out_;
};

// The worst of all quotations.
int status_of(const ofstract::Checked& checked) {
    int status = 0;
    for (const ofstract::Quotation& quotation : checked) {
        switch (quotation.verdict()) {
        case ofstract::Verdict::nowhere: return exit_nowhere;
        case ofstract::Verdict::near:
        case ofstract::Verdict::joined:
        case ofstract::Verdict::too_long: status = exit_near; break;
        default:
            if (quotation.newer_report() >= 0) status = exit_near;
        }
    }
    return status;
}

// Of any kind of file: a pipe (`<(pdftotext …)`) may give the text.
ofstract::Result<std::string> read_file_of_text(const std::string& path) {
    std::error_code ec;
    if (std::filesystem::is_directory(path, ec))
        return ofstract::Error{ofstract::ErrorCode::io, "it is a folder; name a file of text", 0};
    std::ifstream file(path, std::ios::binary);
    std::string text;
    std::vector<char> block(1 << 16);
    while (file && text.size() <= most_text) {
        file.read(block.data(), static_cast<std::streamsize>(block.size()));
        text.append(block.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (!file.eof() && text.size() <= most_text)
        return ofstract::Error{ofstract::ErrorCode::io, std::string("it cannot be read: ") + std::strerror(errno), 0};
    if (text.size() > most_text)
        return ofstract::Error{ofstract::ErrorCode::io, "it has more than 64 MiB; give the part that quotes", 0};
    return text;
}

ofstract::Result<std::string> read_text(const std::string& path) {
    ofstract::Result<std::string> text = path == "-" ? read_bytes(path, most_text) : read_file_of_text(path);
    if (text && text->compare(0, 5, "%PDF-") == 0)
        return ofstract::Error{ofstract::ErrorCode::io,
                               "it is a PDF; give its text (pdftotext), and the reports behind it", 0};
    return text;
}

} // namespace

int check(const CheckOptions& options) {
    const ofstract::Result<std::string> text = read_text(options.article);
    if (!text) {
        complain(called(options.article), text.error());
        return exit_status(text.error().code);
    }
    Reader reader(options.reading);
    std::vector<ofstract::Report> reports;
    std::vector<std::string> files;
    int failed = 0;
    for (const std::string& path : options.files) {
        const ofstract::Result<std::vector<ofstract::Report>> all = reader.read(path);
        if (all) {
            reports.insert(reports.end(), all->begin(), all->end());
            files.insert(files.end(), all->size(), called(path));
        } else {
            complain(called(path), all.error());
            if (failed == 0) failed = exit_status(all.error().code);
        }
    }
    if (reports.empty()) return failed;
    const ofstract::Checked checked = ofstract::check(*text, reports);
    Output output("");
    const std::string out = options.json
                                ? printable_json(to_json(checked, {2, {}})) + '\n'
                                : printable(Printer(checked, files).text(called(options.article)), Newlines::keep);
    if (!output.write(out) || !output.finish()) {
        complain(output.problem());
        return exit_output;
    }
    return failed != 0 ? failed : status_of(checked);
}

} // namespace command
