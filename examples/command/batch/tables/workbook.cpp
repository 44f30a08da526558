#include "workbook.h"

#include "common/terminal.h"
#include "database.h"
#include "publish.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>

namespace command::batch {
namespace {

constexpr std::size_t longest_cell = 32767; // characters; Excel's limit, here in bytes
constexpr std::size_t longest_link = 2000;  // characters; Excel's limit is 2079
constexpr int most_links = 30'000;          // of a sheet, which keeps them in memory; Excel's limit is 65,530
constexpr double line_height = 15;          // points; of Calibri 11, Excel's default
constexpr double highest_row = 409;         // points; Excel's limit
constexpr double filled_line = 0.85; // of a line that is wrapped between words; the rest is where words did not fit

constexpr std::array acronyms = {"ilacs", "jtai", "lscb", "sccif", "send", "sif"};

double lines_of(std::string_view text, double width) {
    const auto columns = static_cast<double>(columns_of(text));
    return columns <= width ? 1 : std::ceil(columns / (width * filled_line));
}

// No longer than a cell may be, and without control characters, which no cell can hold.
std::string cell_text(std::string_view text) {
    std::string out(shortened(text, longest_cell));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    for (std::size_t i = 0; (i = out.find("\xEF\xBF", i)) != std::string::npos; i += 3) // U+FFFE, U+FFFF: no XML
        if (static_cast<unsigned char>(out[i + 2]) >= 0xBE) out[i + 2] = '\xBD';
    return out;
}

} // namespace

std::string words(std::string_view id) {
    std::string out;
    while (true) {
        const std::size_t end = std::min(id.find('-'), id.size());
        std::string word(id.substr(0, end));
        const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
        if (std::find(acronyms.begin(), acronyms.end(), word) != acronyms.end())
            std::transform(word.begin(), word.end(), word.begin(), upper);
        else if (out.empty() && !word.empty()) word[0] = upper(word[0]);
        out += (out.empty() ? "" : " ") + word;
        if (end == id.size()) return out;
        id.remove_prefix(end + 1);
    }
}

Workbook::Workbook(const std::string& file, const std::string& part) : file_(file), part_(part) {
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    book_.reset(workbook_new_opt(part.c_str(), &options));
    if (!book_) fail("there is no memory for it");
    lxw_doc_properties properties = {};
    properties.created = 315532800; // 1980-01-01, as the files inside the archive
    workbook_set_properties(book_.get(), &properties);
    head_ = format();
    format_set_bold(head_);
    format_set_bottom(head_, LXW_BORDER_THIN);
    plain_ = format();
    link_ = format();
    format_set_font_color(link_, 0x0563C1); // Excel's colour of links
    format_set_underline(link_, LXW_UNDERLINE_SINGLE);
    grades_[Standing::best] = filled(0x1E6B3A, 0xFFFFFF);
    grades_[Standing::good] = filled(0xA9D8A0, 0x000000);
    grades_[Standing::weak] = filled(0xFFD966, 0x000000);
    grades_[Standing::poor] = filled(0xC0392B, 0xFFFFFF);
    grades_[Standing::not_judged] = filled(0xD9D9D9, 0x000000);
}

void Workbook::sheet(const std::string& name, const std::vector<Column>& columns) {
    sheet_ = workbook_add_worksheet(book_.get(), name.substr(0, LXW_SHEETNAME_MAX).c_str());
    if (!sheet_) fail("there is no room for a temporary file");
    row_ = 0;
    links_ = 0;
    columns_ = columns;
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9); // A4
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, 0, 0);
    double lines = 1;
    for (const Column& column : columns) lines = std::max(lines, lines_of(column.name, column.width - 3)); // its button
    worksheet_set_row(sheet_, 0, lines * line_height, nullptr);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet_, column, column, columns[i].width, nullptr);
        write(0, column, columns[i].name, head_);
    }
    worksheet_freeze_panes(sheet_, 1, 1);
}

void Workbook::row(const Statement& values) {
    ++row_;
    const int count = static_cast<int>(columns_.size());
    const std::string url(values.columns() > count ? values.get_text(count) : std::string_view());
    double lines = 1;
    for (int i = 0; i < count; ++i)
        lines = std::max(lines, lines_of(values.get_text(i), columns_[static_cast<std::size_t>(i)].width));
    if (lines > 1) worksheet_set_row(sheet_, row_, std::min(lines * line_height, highest_row), nullptr);
    for (int i = 0; i < count; ++i)
        if (!values.is_null(i)) cell(static_cast<lxw_col_t>(i), columns_[static_cast<std::size_t>(i)], values, url);
}

void Workbook::cell(lxw_col_t column, const Column& of, const Statement& values, const std::string& url) {
    const std::string text(values.get_text(column));
    switch (of.cell) {
    case Cell::name: return write(row_, column, cell_text(words(text)), plain_);
    case Cell::grade: {
        const auto grade = grades_.find(standing_of(text));
        return write(row_, column, cell_text(words(text)), grade == grades_.end() ? plain_ : grade->second);
    }
    case Cell::file:
        if (link(column, url, cell_text(text))) return;
        break;
    case Cell::page:
        // RFC 8118, section 3: "#page=3" opens a PDF there. An address that leads to a place of its own is left so.
        if (!url.empty() && link(column, url.find('#') == std::string::npos ? url + "#page=" + text : url, text))
            return;
        break;
    case Cell::text: break;
    }
    if (values.is_text(column)) write(row_, column, cell_text(text), plain_);
    else write(row_, column, values.get_integer(column));
}

// False where there is none, where no XML can hold it, and where there is no room for one more.
bool Workbook::link(lxw_col_t column, const std::string& target, const std::string& text) {
    const std::string shown = without_controls(text);
    if (target.empty() || target.size() > longest_link || links_ >= most_links) return false;
    if (printable(target) != target || cell_text(target) != target) return false;
    if (worksheet_write_url_opt(sheet_, row_, column, target.c_str(), link_, shown.c_str(), nullptr) != LXW_NO_ERROR)
        return false;
    ++links_;
    written_.add(shown);
    return true;
}

void Workbook::end_sheet() {
    if (!columns_.empty()) worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(columns_.size() - 1));
}

void Workbook::close() {
    errno = 0;
    const lxw_error error = workbook_close(book_.release());
    if (error != LXW_NO_ERROR && errno != 0) fail_to_write(file_, errno);
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
    if (cell_hash_of(part_) != written_.hex()) fail("what is in it is not what was written");
}

lxw_format* Workbook::format() {
    lxw_format* const out = workbook_add_format(book_.get());
    format_set_text_wrap(out);
    format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
    return out;
}

lxw_format* Workbook::filled(lxw_color_t background, lxw_color_t text) {
    lxw_format* const out = format();
    format_set_pattern(out, LXW_PATTERN_SOLID);
    format_set_bg_color(out, background);
    format_set_font_color(out, text);
    return out;
}

void Workbook::write(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
    if (text.empty()) return;
    const std::string cell = without_controls(text);
    worksheet_write_string(sheet_, row, column, cell.c_str(), format);
    written_.add(cell);
}

void Workbook::write(lxw_row_t row, lxw_col_t column, std::int64_t number) {
    worksheet_write_number(sheet_, row, column, static_cast<double>(number), plain_);
    written_.add(std::to_string(number));
}

void Workbook::fail(const std::string& why) const {
    throw OutputError("cannot write \"" + file_ + "\": " + why +
                      "; see whether there is room there and for temporary files (TMPDIR, or else /tmp)");
}

} // namespace command::batch
