// A quote, looked for in reports: its places, and the differences.

#include "command.h"
#include "common/output.h"
#include "common/terminal.h"

#include <ofstract/find.h>
#include <ofstract/json.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace command {
namespace {

std::string place_of(const ofstract::Match& match) {
    const std::string_view number = match.block().number();
    return to_string(match.place()) + (number.empty() ? "" : " " + std::string(number));
}

std::string quoted(std::string_view words) { return words.empty() ? "nothing" : '"' + printable(words) + '"'; }

constexpr std::size_t most_around = 400; // bytes on each side of a match; a sentence seldom has more

// The place behind a sentence's end at `i`: a full stop, signs that close a quotation or a bracket, then a space or the
// end of the text. 0 where no sentence ends there.
std::size_t end_of_sentence_at(std::string_view text, std::size_t i) {
    if (text[i] != '.' && text[i] != '?' && text[i] != '!') return 0;
    for (++i; i < text.size() && text[i] != ' ';) {
        std::size_t length = 0;
        for (const std::string_view closing : {"'", "\"", ")", "]", "\xE2\x80\x99", "\xE2\x80\x9D"})
            if (text.substr(i, closing.size()) == closing) length = closing.size();
        if (length == 0) return 0;
        i += length;
    }
    return i;
}

// The end of `text` that belongs to the sentence that continues behind it.
std::string_view begin_of_sentence(std::string_view text) {
    std::size_t begin = text.size() > most_around ? text.find(' ', text.size() - most_around) : 0;
    if (begin == std::string_view::npos) begin = text.size();
    for (std::size_t i = begin; i < text.size(); ++i)
        if (const std::size_t end = end_of_sentence_at(text, i)) begin = std::min(end + 1, text.size());
    return text.substr(begin);
}

// The beginning of `text`, up to the end of the sentence that began before it.
std::string_view end_of_sentence(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > most_around && text[i] == ' ') return text.substr(0, i);
        if (const std::size_t end = end_of_sentence_at(text, i)) return text.substr(0, end);
    }
    return text;
}

// The sentence that a match is a part of, with the match in the look's bold; "" where it is the whole, or in no block.
std::string around(const ofstract::Match& match, const Look& look) {
    const std::string_view whole = match.block().text(), found = match.text();
    const std::size_t at = whole.find(found);
    if (found.empty() || at == std::string_view::npos) return "";
    const std::string_view before = begin_of_sentence(whole.substr(0, at)),
                           after = end_of_sentence(whole.substr(at + found.size()));
    if (before.empty() && after.size() <= 1) return "";
    return "    in: " + printable(before) + styled(look, Style::bold, printable(found)) + printable(after) + '\n';
}

std::string text_of(const std::string& path, const ofstract::Matches& matches, const Look& look) {
    std::ostringstream out;
    const std::string name = printable(path);
    if (matches.empty()) out << name << ": nowhere\n";
    for (const ofstract::Match& match : matches) {
        out << styled(look, Style::bold, name) << ": " << to_string(match.kind()) << ", " << printable(place_of(match))
            << ", " << pages_of(match.where()) << '\n';
        if (const std::string_view heading = match.section().heading(); !heading.empty())
            out << "  " << printable(heading, Newlines::keep) << '\n';
        out << "    " << printable(match.text(), Newlines::keep) << '\n' << around(match, look);
        for (const ofstract::Difference& difference : match.differences())
            out << "    quoted " << quoted(difference.quoted()) << ", printed " << quoted(difference.printed()) << '\n';
    }
    return out.str();
}

std::string shown(const FindOptions& options, const std::string& path, const std::vector<ofstract::Matches>& found,
                  const Look& look) {
    std::string out;
    for (const ofstract::Matches& matches : found) {
        if (options.list && !matches.empty()) return printable(called(path)) + '\n';
        if (options.list) continue;
        out += options.ndjson ? printable_json(to_json(matches)) + '\n'
                              : text_of(name_of(called(path), matches.report()), matches, look);
    }
    return out;
}

} // namespace

int find(const FindOptions& options) {
    Output output("");
    const Look look = look_of_output();
    Reader reader(options.reading);
    int failed = 0;
    bool exact = false, near = false;
    for (const std::string& path : options.files) {
        const ofstract::Result<std::vector<ofstract::Report>> reports = reader.read(path);
        if (!reports) {
            complain(called(path), reports.error());
            if (failed == 0) failed = exit_status(reports.error().code);
            const std::string name = std::filesystem::path(called(path)).filename().string();
            if (options.ndjson && !output.write(printable_json(to_json(reports.error(), name)) + '\n')) break;
            continue;
        }
        std::vector<ofstract::Matches> found;
        for (const ofstract::Report& report : *reports) {
            found.push_back(report.find(options.quote));
            exact = exact || found.back()[0].kind() == ofstract::MatchKind::exact;
            near = near || !found.back().empty();
        }
        if (!output.write(shown(options, path, found, look))) break;
    }
    if (!output.finish()) {
        complain(output.problem());
        return exit_output;
    }
    if (failed != 0) return failed;
    return exact ? 0 : near ? exit_near : exit_nowhere;
}

} // namespace command
