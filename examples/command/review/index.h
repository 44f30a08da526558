#pragma once
// The records of a batch run → the index of their review pages: files that gave no report first, then reports with
// doubts, the gravest first, then the others.

#include <string>
#include <vector>

namespace command::reviewing {

struct Row {
    std::string subject, format, date; // date: ISO, or ""
    std::string path;                  // of the PDF, as text
    std::string page;                  // "<sha256>.html#page-1"; "": there is none, and `problem` says why
    std::string problem;
    int errors = 0, warnings = 0, notes = 0;

    int doubts() const { return errors + warnings + notes; }
};

struct Failed {
    std::string path, code, message;
};

// Sorts the rows. `run`: the folder, as people know it.
std::string index_of(const std::string& run, std::vector<Row> rows, const std::vector<Failed>& failed);

} // namespace command::reviewing
