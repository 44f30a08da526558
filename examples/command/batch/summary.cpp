// reports.sqlite → summary.xlsx, for people: a sheet with a row an authority and its latest grades as coloured
// cells, then a sheet a format with a row a report, then the files that could not be read. Written row by row, so that
// memory stays flat, and without the time of day, so that the same database gives the same bytes.

#include "../grades.h"
#include "../terminal.h"
#include "cells.h"
#include "database.h"
#include "publish.h"
#include "sqlite.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <map>
#include <memory>
#include <vector>

namespace command::batch {
namespace {

constexpr std::size_t longest_cell = 32767; // characters; Excel's limit, here in bytes

struct Column {
    std::string name;
    double width; // characters
};

// "requires-improvement" → "Requires improvement"
std::string words(std::string_view id) {
    std::string out(id);
    for (char& c : out)
        if (c == '-') c = ' ';
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

class Workbook {
  public:
    Workbook(const std::string& file, const std::string& part) : file_(file), part_(part) {
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        book_.reset(workbook_new_opt(part.c_str(), &options));
        if (!book_) fail("there is no memory for it");
        lxw_doc_properties properties = {};
        properties.created = 315532800; // 1980-01-01, as the files inside the archive
        workbook_set_properties(book_.get(), &properties);
        head_ = workbook_add_format(book_.get());
        format_set_bold(head_);
        format_set_text_wrap(head_);
        format_set_align(head_, LXW_ALIGN_VERTICAL_TOP);
        format_set_bottom(head_, LXW_BORDER_THIN);
        grades_[Standing::best] = filled(0x1E6B3A, 0xFFFFFF);
        grades_[Standing::good] = filled(0xA9D8A0, 0x000000);
        grades_[Standing::weak] = filled(0xFFD966, 0x000000);
        grades_[Standing::poor] = filled(0xC0392B, 0xFFFFFF);
        grades_[Standing::not_judged] = filled(0xD9D9D9, 0x000000);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void sheet(const std::string& name, const std::vector<Column>& columns) {
        sheet_ = workbook_add_worksheet(book_.get(), name.c_str());
        if (!sheet_) fail("there is no room for a temporary file");
        row_ = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, columns[i].width, nullptr);
            write(0, column, columns[i].name, head_);
        }
        worksheet_freeze_panes(sheet_, 1, 1);
        columns_ = columns.size();
    }
    // One row of a query; its columns from `first_grade` on are grades.
    void row(const Statement& values, int first_grade) {
        ++row_;
        for (int i = 0; i < values.columns(); ++i) {
            if (values.is_null(i)) continue;
            const auto column = static_cast<lxw_col_t>(i);
            const std::string_view text = values.get_text(i);
            const auto grade = i < first_grade ? grades_.end() : grades_.find(standing_of(text));
            if (grade != grades_.end()) write(row_, column, words(text), grade->second);
            else if (values.is_text(i)) write(row_, column, cell_text(text), nullptr);
            else write(row_, column, values.get_integer(i));
        }
    }
    bool full() const { return row_ + 1 >= LXW_ROW_MAX; }
    void end_sheet() {
        if (columns_ > 0) worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(columns_ - 1));
    }
    void close() {
        errno = 0;
        const lxw_error error = workbook_close(book_.release());
        if (error != LXW_NO_ERROR && errno != 0) fail_to_write(file_, errno);
        if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
        if (cell_hash_of(part_) != written_.hex()) fail("what is in it is not what was written");
    }

  private:
    lxw_format* filled(lxw_color_t background, lxw_color_t text) {
        lxw_format* const out = workbook_add_format(book_.get());
        format_set_pattern(out, LXW_PATTERN_SOLID);
        format_set_bg_color(out, background);
        format_set_font_color(out, text);
        return out;
    }
    void write(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
        if (text.empty()) return;
        const std::string cell = without_controls(text);
        worksheet_write_string(sheet_, row, column, cell.c_str(), format);
        written_.add(cell);
    }
    void write(lxw_row_t row, lxw_col_t column, std::int64_t number) {
        worksheet_write_number(sheet_, row, column, static_cast<double>(number), nullptr);
        written_.add(std::to_string(number));
    }

    // No longer than a cell may be, and without control characters, which no cell can hold.
    static std::string cell_text(std::string_view text) {
        if (text.size() > longest_cell) {
            std::size_t end = longest_cell;
            while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // at a character of UTF-8
            text = text.substr(0, end);
        }
        std::string out(text);
        for (char& c : out)
            if (static_cast<unsigned char>(c) < ' ') c = ' ';
        for (std::size_t i = 0; (i = out.find("\xEF\xBF", i)) != std::string::npos; i += 3) // U+FFFE, U+FFFF: no XML
            if (static_cast<unsigned char>(out[i + 2]) >= 0xBE) out[i + 2] = '\xBD';
        return out;
    }

    [[noreturn]] void fail(const std::string& why) const {
        throw OutputError("cannot write \"" + file_ + "\": " + why +
                          "; see whether there is room there and for temporary files (TMPDIR, or else /tmp)");
    }

    std::string file_, part_;
    CellHash written_;
    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };
    std::unique_ptr<lxw_workbook, Free> book_; // also where the constructor throws behind it
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* head_ = nullptr;
    std::map<Standing, lxw_format*> grades_;
    lxw_row_t row_ = 0;
    std::size_t columns_ = 0;
};

// Of every authority: its latest inspection of children's services that gave grades, and its latest Area SEND
// inspection.
constexpr const char* authorities = R"(
WITH graded AS (
    SELECT id, coalesce(la_code, authority) AS key, format, inspected_from, format = 'area-send' AS send,
        row_number() OVER (
            PARTITION BY coalesce(la_code, authority), format = 'area-send' ORDER BY inspected_from DESC, id DESC
        ) AS place
    FROM reports
    WHERE authority IS NOT NULL AND format IN ('ilacs-inspection', 'sif-inspection', 'area-send', 'looked-after-2013')
        AND EXISTS (SELECT 1 FROM judgements WHERE report = reports.id AND grade IS NOT NULL)
)
SELECT latest.authority, latest.la_code, latest.ons_code, latest.reports, care.format, care.inspected_from,
    send.inspected_from,
    (SELECT grade FROM judgements WHERE report = send.id AND judgement = 'area-send-outcome'),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement = 'overall-effectiveness'),
    (SELECT grade FROM judgements WHERE report = care.id
        AND judgement IN ('leaders', 'leadership-management-governance')),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement = 'help-and-protection'),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement = 'in-care-and-care-leavers'),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement IN ('in-care', 'permanence')),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement = 'adoption'),
    (SELECT grade FROM judgements WHERE report = care.id
        AND judgement IN ('care-leavers', 'care-leavers-experiences'))
FROM ( -- names change: that of the latest report
    SELECT coalesce(la_code, authority) AS key, authority, la_code, ons_code, count(*) AS reports, max(inspected_from)
    FROM reports WHERE authority IS NOT NULL GROUP BY key
) AS latest
LEFT JOIN graded AS care ON care.key = latest.key AND care.place = 1 AND NOT care.send
LEFT JOIN graded AS send ON send.key = latest.key AND send.place = 1 AND send.send
ORDER BY latest.authority, latest.key)";

const std::vector<Column>& authority_columns() {
    static const std::vector<Column> columns = {{"Authority", 30},
                                                {"LA code", 8},
                                                {"ONS code", 11},
                                                {"Reports in this run", 10},
                                                {"Latest graded inspection", 16},
                                                {"Inspected from", 11},
                                                {"Area SEND inspected from", 12},
                                                {"Area SEND outcome", 20},
                                                {"Overall effectiveness", 20},
                                                {"Leaders", 20},
                                                {"Help and protection", 20},
                                                {"In care and care leavers", 20},
                                                {"In care, permanence", 20},
                                                {"Adoption", 20},
                                                {"Care leavers", 20}};
    return columns;
}

constexpr int most_judgements = 24; // columns of a sheet; no format has more than nine

void write_authorities(const Connection& connection, Workbook& book) {
    book.sheet("Authorities", authority_columns());
    Statement rows(connection, authorities);
    while (!book.full() && rows.step()) book.row(rows, 7);
    book.end_sheet();
}

void write_format(const Connection& connection, Workbook& book, const std::string& format) {
    std::vector<Column> columns = {{"Authority", 30},      {"LA code", 8},      {"Title", 50},
                                   {"Inspected from", 11}, {"to", 11},          {"Published", 11},
                                   {"Lead inspector", 24}, {"Pages", 7},        {"Paragraphs", 10},
                                   {"Must change", 8},     {"Diagnostics", 11}, {"File", 40}};
    const int first_grade = static_cast<int>(columns.size());
    Statement ids(connection, "SELECT judgement FROM reports JOIN judgements ON judgements.report = reports.id "
                              "WHERE format = ? GROUP BY judgement ORDER BY count(*) DESC, judgement LIMIT ?");
    ids.text(format).integer(most_judgements);
    std::string sql = "SELECT authority, la_code, title, inspected_from, inspected_to, published, lead_inspector, "
                      "pages, paragraphs, items, diagnostics, files.path";
    std::vector<std::string> names;
    while (ids.step()) {
        names.emplace_back(ids.get_text(0));
        columns.push_back({words(names.back()), 20});
        sql += ", (SELECT grade FROM judgements WHERE report = reports.id AND judgement = ?)";
    }
    sql += " FROM reports JOIN files ON files.id = reports.id WHERE format = ? ORDER BY authority, inspected_from, "
           "reports.id";
    book.sheet(format, columns);
    Statement rows(connection, sql);
    for (const std::string& name : names) rows.text(name);
    rows.text(format);
    while (!book.full() && rows.step()) book.row(rows, first_grade);
    book.end_sheet();
}

// Of every file that gave no report: why, and what was found of it. No sheet where there is none.
constexpr const char* failures = R"(
SELECT path, status, message, duplicate_of,
    (SELECT group_concat(code || ': ' || message, '; ') FROM (
        SELECT code, message FROM diagnostics WHERE diagnostics.file = coalesce(
            (SELECT id FROM files AS original WHERE original.sha256 = files.sha256 AND original.duplicate_of IS NULL),
            files.id)
        ORDER BY position))
FROM files WHERE status <> 'report'
ORDER BY id)";

void write_failures(const Connection& connection, Workbook& book) {
    Statement rows(connection, failures);
    if (!rows.step()) return;
    book.sheet("Files not read",
               {{"File", 40}, {"Why", 14}, {"Message", 80}, {"Same bytes as", 40}, {"What was found", 80}});
    const int no_grades = rows.columns();
    do book.row(rows, no_grades);
    while (!book.full() && rows.step());
    book.end_sheet();
}

} // namespace

void write_summary(const std::string& database, const std::string& file) {
    const Connection connection(database, Access::read);
    const std::string part = file + ".part";
    Workbook book(file, part);
    write_authorities(connection, book);
    Statement formats(connection, "SELECT DISTINCT format FROM reports ORDER BY format");
    while (formats.step()) write_format(connection, book, std::string(formats.get_text(0)));
    write_failures(connection, book);
    book.close();
    publish(part, file);
}

} // namespace command::batch
