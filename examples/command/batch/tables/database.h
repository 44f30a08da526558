#pragma once
// The records of a run → reports.sqlite, in one pass; reports.sqlite → csv/ and summary.xlsx. The same records in
// the same order give the same bytes. Memory does not grow with their number. Reference: README.md, "Outputs".

#include <memory>
#include <stdexcept>
#include <string>

namespace command::batch {

// An output that cannot be written or read. The message says which, why, and how to mend it.
struct OutputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// One input of a run. Added in input order.
struct Record {
    std::string path;         // as text for people: valid UTF-8, bytes that are none spelt \xe9
    std::string sha256;       // "" where the file could not be read
    std::string status;       // "report", or the error's code
    std::string duplicate_of; // path of the first input with these bytes, or ""; then json is ""
    std::string json;         // the line of reports.ndjson; of a file with several reports, their lines
    std::string url = {};     // where it is published, or ""
};

// Without finish() the file is of no use.
class Database {
  public:
    explicit Database(const std::string& file); // an older file of this name goes
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void add(const Record& record);
    void finish(); // indexes, full text; all is on the disk

  private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

// Each file is written under a name of its own, FILE.part, and renamed when it is on the disk.
// `bom`: each begins with U+FEFF. Makes the folder.
void write_csv(const std::string& database, const std::string& folder, bool bom);
void write_summary(const std::string& database, const std::string& file); // summary.xlsx

} // namespace command::batch
