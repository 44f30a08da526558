#pragma once
// What becomes of a file → the lines of reports.ndjson, in the schema of JSON.

#include <ofstract/error.h>
#include <ofstract/report.h>

#include <optional>
#include <string>

namespace command::batch {

// A path in the system's encoding as text: valid UTF-8, other bytes spelt "\xe9" and a backslash "\x5c", so that no two
// paths have the same text.
std::string path_text(const std::string& path);
std::string path_of_text(const std::string& text);

std::string report_line(const ofstract::Report& report, const std::string& path);
// `sha256` is "" where the bytes could not be read.
std::string error_line(const ofstract::Error& error, const std::string& path, const std::string& sha256);
std::string duplicate_line(const std::string& path, const std::string& sha256, const std::string& first);

// Such a line, as far as a ledger keeps its facts.
struct Line {
    std::string path; // in the system's encoding
    std::string sha256, status;
    bool duplicate = false;
};
std::optional<Line> parse_line(const std::string& line); // nothing where it is none

// The message of an error's line.
std::string message_of(const std::string& line);

} // namespace command::batch
