// The folder of a batch run → a review page of every file that gave a report and is still where it was, and the index.

#include "review_run.h"
#include "command.h"
#include "common/output.h"
#include "common/sha256.h"
#include "common/terminal.h"
#include "review/index.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>

namespace command::reviewing {
namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

std::string text_at(const Json& record, const char* pointer) {
    const Json::json_pointer at(pointer);
    return record.contains(at) && record[at].is_string() ? record[at].get<std::string>() : "";
}

// The facts of a report that its record has.
Row row_of(const Json& record) {
    Row row;
    row.subject = text_at(record, "/authority/name");
    if (row.subject.empty()) row.subject = text_at(record, "/title");
    row.format = text_at(record, "/format");
    row.date = text_at(record, "/inspection/intervals/0/start");
    if (row.date.empty()) row.date = text_at(record, "/inspection/published");
    row.path = text_at(record, "/source/path");
    for (const Json& doubt : record.value("diagnostics", Json::array())) {
        const std::string severity = text_at(doubt, "/severity");
        ++(severity == "error" ? row.errors : severity == "warning" ? row.warnings : row.notes);
    }
    return row;
}

class Run {
  public:
    Run(std::string run, std::string output, const ReadOptions& reading)
        : run_(std::move(run)), output_(std::move(output)), reading_(reading), reader_(reading) {}

    int review() {
        const std::string list = (fs::path(run_) / "reports.ndjson").string();
        std::ifstream lines(list, std::ios::binary);
        if (!lines) {
            complain("\"" + run_ +
                     "\" has no reports.ndjson; name a report, or the folder that `ofstract batch` has filled");
            return exit_usage;
        }
        std::error_code ec;
        fs::create_directories(output_, ec);
        int number = 0;
        for (std::string line; std::getline(lines, line);) {
            ++number;
            const Json record = Json::parse(line, nullptr, false);
            if (!record.is_object()) {
                complain('"' + list + "\", line " + std::to_string(number) +
                         ", is no record of a run; run batch again");
                return exit_usage;
            }
            if (!take(record)) return exit_output;
        }
        return finish();
    }

  private:
    // False where a page could not be written.
    bool take(const Json& record) {
        if (record.contains("error")) {
            failed_.push_back(
                {text_at(record, "/source/path"), text_at(record, "/error/code"), text_at(record, "/error/message")});
            return true;
        }
        if (record.contains("duplicate_of")) return true;
        Row row = row_of(record);
        const std::string sha256 = text_at(record, "/source/sha256");
        const auto [known, is_new] = problems_.emplace(sha256, "");
        if (is_new && !write_page(row.path, sha256, known->second)) return false;
        row.problem = known->second;
        const Json::json_pointer first("/source/part/pages/0");
        const int page = record.contains(first) && record[first].is_number_integer() ? record[first].get<int>() : 0;
        if (row.problem.empty()) row.page = sha256 + ".html" + (page > 1 ? "#page-" + std::to_string(page) : "");
        rows_.push_back(std::move(row));
        return true;
    }

    bool write_page(const std::string& shown_path, const std::string& sha256, std::string& problem) {
        const std::string path = bytes_of(shown_path);
        const ofstract::Result<std::string> bytes = ofstract::read_file(path);
        if (!bytes) problem = "No page: the PDF is not where it was";
        else if (sha256_of(*bytes) != sha256) problem = "No page: the PDF has changed since it was read";
        if (!problem.empty()) return true;
        const ofstract::Result<std::vector<ofstract::Report>> reports = reader_.read(*bytes, path);
        if (!reports) {
            problem = std::string("No page: ") + to_string(reports.error().code) + ": " + reports.error().message;
            return true;
        }
        ++pages_;
        return write(sha256 + ".html", page_of_document(*bytes, path, *reports, reading_));
    }

    bool write(const std::string& name, const std::string& html) const {
        Output output((fs::path(output_) / name).string());
        if (output.write(html) && output.finish()) return true;
        complain(output.problem());
        return false;
    }

    int finish() {
        const std::size_t reports = rows_.size();
        if (!write("index.html", index_of(run_, std::move(rows_), failed_))) return exit_output;
        complain(std::to_string(reports) + " reports, " + std::to_string(failed_.size()) + " files not read, " +
                 std::to_string(pages_) + " pages: " + (fs::path(output_) / "index.html").string());
        return 0;
    }

    std::string run_, output_;
    ReadOptions reading_;
    Reader reader_;
    std::map<std::string, std::string> problems_; // SHA-256 → why there is no page; "" where there is one
    std::vector<Row> rows_;
    std::vector<Failed> failed_;
    int pages_ = 0;
};

} // namespace

int review_run(const std::string& run, const std::string& output, const ReadOptions& reading) {
    if (output.empty()) {
        complain("\"" + run + "\" is a folder; name one for its pages with -o");
        return exit_usage;
    }
    return Run(run, output, reading).review();
}

} // namespace command::reviewing
