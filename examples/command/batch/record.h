#pragma once
// The outcome of a file → its lines in reports.ndjson, in the schema of JSON.

#include <ofstract/error.h>
#include <ofstract/report.h>

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace command::batch {

// A path in the system's encoding as text: valid UTF-8, other bytes spelt "\xe9" and a backslash "\x5c", so that no two
// paths have the same text.
std::string path_text(const std::string& path);
std::string path_of_text(const std::string& text);

// One a report of a file, with a newline between them.
std::string report_lines(const std::vector<ofstract::Report>& reports, const std::string& path);
// `sha256` is "" where the bytes could not be read.
std::string error_line(const ofstract::Error& error, const std::string& path, const std::string& sha256);
std::string duplicate_line(const std::string& path, const std::string& sha256, const std::string& first);

// The facts of an input in reports.ndjson that a ledger keeps.
struct Input {
    std::string path; // in the system's encoding
    std::string sha256, status;
    bool duplicate = false;
    std::string lines; // one a report of the file, with a newline between them
};

// Such a file, input by input.
class InputReader {
  public:
    explicit InputReader(std::istream& lines) : lines_(lines) {}

    // False behind the last; and where the next line, number lines() of the file, is no record, or not the one that
    // must follow: is_wrong() then.
    bool next(Input& input);
    bool is_wrong() const { return wrong_; }
    std::int64_t lines() const { return count_; }

  private:
    std::istream& lines_;
    std::int64_t count_ = 0;
    bool wrong_ = false;
};

// The message of an error's line.
std::string message_of(const std::string& line);

} // namespace command::batch
