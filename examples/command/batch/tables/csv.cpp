// reports.sqlite → csv/, a file a table. RFC 4180: lines end with CR LF, texts are quoted, and a value that is not
// stated is empty and unquoted. A text that begins with a character that makes a spreadsheet run it as a formula gets
// an apostrophe before it. Reference: OWASP, "CSV Injection".

#include "common/terminal.h"
#include "database.h"
#include "publish.h"
#include "sqlite.h"

#include <csv.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace command::batch {
namespace {

constexpr std::size_t block = 1 << 16; // bytes that are written at once

// Spreadsheets take the full-width forms too (U+FF0B, U+FF0D, U+FF1D, U+FF20).
bool may_run(std::string_view text) {
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＋", "－", "＝", "＠"})
        if (text.substr(0, sign.size()) == sign) return true;
    return false;
}

class CsvFile {
  public:
    explicit CsvFile(const std::string& file)
        : file_(file), part_(file + ".part"), stream_(std::fopen(part_.c_str(), "wb")) {
        if (!stream_) fail_to_write(file_, errno);
    }
    ~CsvFile() {
        if (stream_) std::fclose(stream_);
    }
    CsvFile(const CsvFile&) = delete;
    CsvFile& operator=(const CsvFile&) = delete;

    void text(std::string_view value) {
        std::string guarded = may_run(value) ? "'" : "";
        value = guarded.append(without_controls(value));
        const std::size_t old = buffer_.size();
        const std::size_t most = 2 * value.size() + 2; // every character a quote
        buffer_.resize(old + most);
        buffer_.resize(old + csv_write(buffer_.data() + old, most, value.data(), value.size()));
    }
    void plain(std::string_view value) { buffer_ += value; }
    void separator() { buffer_ += ','; }
    void end_row() {
        buffer_ += "\r\n";
        if (buffer_.size() >= block) flush();
    }
    void finish() {
        flush();
        const int closed = std::fclose(stream_);
        stream_ = nullptr;
        if (closed != 0) fail_to_write(file_, errno);
        publish(part_, file_);
    }

  private:
    void flush() {
        if (std::fwrite(buffer_.data(), 1, buffer_.size(), stream_) != buffer_.size() || std::fflush(stream_) != 0)
            fail_to_write(file_, errno);
        buffer_.clear();
    }

    std::string file_, part_, buffer_;
    std::FILE* stream_;
};

void write(const Connection& connection, const std::string& file, const char* query, bool bom) {
    Statement rows(connection, query);
    CsvFile out(file);
    if (bom) out.plain("\xEF\xBB\xBF");
    for (int i = 0; i < rows.columns(); ++i) {
        if (i != 0) out.separator();
        out.text(rows.name(i));
    }
    out.end_row();
    while (rows.step()) {
        for (int i = 0; i < rows.columns(); ++i) {
            if (i != 0) out.separator();
            if (rows.is_text(i)) out.text(rows.get_text(i));
            else out.plain(rows.get_text(i)); // a number, or nothing
        }
        out.end_row();
    }
    out.finish();
}

// The columns that every row begins with, so that it can be read alone. The query has `files` and `reports`.
#define OFSTRACT_WHOSE                                                                                                 \
    "files.path AS file, files.sha256, reports.part, reports.format, reports.authority, reports.la_code, "             \
    "reports.ons_code, "                                                                                               \
    "coalesce(reports.authority_urn, reports.provider_urn) AS urn, reports.inspected_from, reports.inspected_to, "     \
    "reports.published, files.report_url"
// Behind a row of a report, in the order of its rows.
#define OFSTRACT_OF_REPORT                                                                                             \
    " AS row CROSS JOIN reports ON reports.id = row.report CROSS JOIN files ON files.id = reports.file "
#define OFSTRACT_IN_SECTION "LEFT JOIN sections ON sections.id = row.section ORDER BY row.id"
#define OFSTRACT_BOX "row.page, row.box_left, row.box_top, row.box_right, row.box_bottom, row.spans"

// A file's duplicates are in its row.
constexpr const char* reports = "SELECT " OFSTRACT_WHOSE R"(, title,
    (SELECT group_concat(span, '; ') FROM (
        SELECT start || '/' || "end" AS span FROM intervals
        WHERE report = reports.id AND kind = 'inspection' ORDER BY position)) AS intervals,
    lead_inspector, lead_inspector_role, pages, first_page, last_page, judgements, sections, paragraphs, items,
    footnotes, files.status, files.message,
    (SELECT group_concat(code, '; ') FROM (
        SELECT code FROM diagnostics WHERE diagnostics.file = files.id AND report IS reports.id ORDER BY position
    )) AS diagnostics,
    (SELECT json_group_array(path) FROM (
        SELECT copy.path FROM files AS copy WHERE copy.sha256 = files.sha256 AND copy.duplicate_of IS NOT NULL
        ORDER BY copy.id) HAVING count(*) > 0) AS duplicates
FROM files LEFT JOIN reports ON reports.file = files.id
WHERE files.duplicate_of IS NULL
ORDER BY files.id, part)";

constexpr const char* judgements =
    "SELECT " OFSTRACT_WHOSE ", judgement, label, row.grade, grade_text, row.parent, row.section AS section_id, "
    "sections.path, sections.effective_grade, " OFSTRACT_BOX
    ", label_spans, grade_spans FROM judgements" OFSTRACT_OF_REPORT OFSTRACT_IN_SECTION;

constexpr const char* previous = "SELECT " OFSTRACT_WHOSE ", label, row.grade, grade_text, " OFSTRACT_BOX
                                 " FROM previous" OFSTRACT_OF_REPORT "ORDER BY row.id";

constexpr const char* sections =
    "SELECT " OFSTRACT_WHOSE ", row.id AS section_id, parent AS parent_id, section, heading, level, grade, "
    "effective_grade, row.path, " OFSTRACT_BOX " FROM sections" OFSTRACT_OF_REPORT "ORDER BY row.id";

constexpr const char* paragraphs =
    "SELECT " OFSTRACT_WHOSE ", row.section AS section_id, sections.path, sections.effective_grade, type, "
    "number, marker, depth, text, cells, header_rows, row.notes, " OFSTRACT_BOX
    " FROM paragraphs" OFSTRACT_OF_REPORT OFSTRACT_IN_SECTION;

constexpr const char* items =
    "SELECT " OFSTRACT_WHOSE ", list, row.heading, number, text, responsible, parts, due, row.section AS section_id, "
    "sections.path, sections.effective_grade, " OFSTRACT_BOX " FROM items" OFSTRACT_OF_REPORT OFSTRACT_IN_SECTION;

} // namespace

void write_csv(const std::string& database, const std::string& folder, bool bom) {
    std::error_code ec;
    std::filesystem::create_directories(folder, ec);
    if (ec) fail_to_write(folder, ec.value());
    const Connection connection(database, Access::read);
    write(connection, folder + "/reports.csv", reports, bom);
    write(connection, folder + "/judgements.csv", judgements, bom);
    write(connection, folder + "/previous.csv", previous, bom);
    write(connection, folder + "/sections.csv", sections, bom);
    write(connection, folder + "/paragraphs.csv", paragraphs, bom);
    write(connection, folder + "/items.csv", items, bom);
}

} // namespace command::batch
