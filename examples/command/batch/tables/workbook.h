#pragma once
// Rows of queries → sheets of an .xlsx file, row by row, so that memory does not grow with them but for links, which
// are bounded. Every text is a string. Sheets are printed landscape, one page wide, under their head; rows are as high
// as their texts need. Reference: libxlsxwriter's documentation, "worksheet.h"; ECMA-376, part 1.

#include "cells.h"
#include "common/grades.h"
#include "sqlite.h"

#include <xlsxwriter.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace command::batch {

enum class Cell {
    text,  // or a number
    name,  // an id, in words
    grade, // likewise, in its colour
    file,  // a path, with a link to where it is published
    page   // a number, with a link to that page of the published file
};

struct Column {
    std::string name;
    double width; // characters
    Cell cell = Cell::text;
};

// "requires-improvement" → "Requires improvement", "area-send" → "Area SEND".
std::string words(std::string_view id);

class Workbook {
  public:
    // Of `file`, under the name of `part`. Its members throw OutputError.
    Workbook(const std::string& file, const std::string& part);
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void sheet(const std::string& name, const std::vector<Column>& columns);
    // A row of a query, whose columns are those of the sheet; one more is the address of the file.
    void row(const Statement& values);
    bool full() const { return row_ + 1 >= LXW_ROW_MAX; }
    void end_sheet();
    void close();

  private:
    lxw_format* format();
    lxw_format* filled(lxw_color_t background, lxw_color_t text);
    void write(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format);
    void write(lxw_row_t row, lxw_col_t column, std::int64_t number);
    bool link(lxw_col_t column, const std::string& target, const std::string& text);
    void cell(lxw_col_t column, const Column& of, const Statement& values, const std::string& url);
    [[noreturn]] void fail(const std::string& why) const;

    struct Free {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };
    std::string file_, part_;
    CellHash written_;
    std::unique_ptr<lxw_workbook, Free> book_; // also where the constructor throws behind it
    lxw_worksheet* sheet_ = nullptr;
    lxw_format *head_ = nullptr, *plain_ = nullptr, *link_ = nullptr;
    std::map<Standing, lxw_format*> grades_;
    std::vector<Column> columns_;
    lxw_row_t row_ = 0;
    int links_ = 0; // of the sheet
};

} // namespace command::batch
