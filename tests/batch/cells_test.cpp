// A workbook is read back as it was written, or not at all.

#include "batch/tables/cells.h"
#include "support/doctest.h"
#include "support/files.h"
#include "support/scratch.h"

#include <xlsxwriter.h>
#include <zip.h>

namespace {

namespace fs = std::filesystem;
using command::batch::cell_hash_of;
using command::batch::CellHash;

std::string hash_of(const std::vector<std::string>& texts) {
    CellHash hash;
    for (const std::string& text : texts) hash.add(text);
    return hash.hex();
}

// An archive with one sheet, which is `xml`.
void write_sheet(const std::string& file, const std::string& xml) {
    const zipFile archive = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
    REQUIRE(archive != nullptr);
    REQUIRE(zipOpenNewFileInZip64(archive, "xl/worksheets/sheet1.xml", nullptr, nullptr, 0, nullptr, 0, nullptr,
                                  Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0) == ZIP_OK);
    REQUIRE(zipWriteInFileInZip(archive, xml.data(), static_cast<unsigned>(xml.size())) == ZIP_OK);
    REQUIRE(zipCloseFileInZip(archive) == ZIP_OK);
    REQUIRE(zipClose(archive, nullptr) == ZIP_OK);
}

} // namespace

TEST_CASE("cells: a workbook's texts and numbers are read back, whatever XML has to escape in them") {
    const test::Scratch scratch;
    const std::vector<std::string> texts = {"Tom & \"Jerry\"", "a < b > c", "&lt;", "two\nlines\tand a tab",
                                            "Ynys Môn’s"};
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* const book = workbook_new_opt((scratch / "book.xlsx").c_str(), &options);
    lxw_worksheet* const sheet = workbook_add_worksheet(book, nullptr);
    lxw_row_t row = 0;
    for (const std::string& text : texts) worksheet_write_string(sheet, row++, 0, text.c_str(), nullptr);
    worksheet_write_number(sheet, row, 0, 1234567, nullptr);
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);

    std::vector<std::string> written = texts;
    written.push_back("1234567");
    CHECK(cell_hash_of(scratch / "book.xlsx") == hash_of(written));
    written.back() = "1234568";
    CHECK(cell_hash_of(scratch / "book.xlsx") != hash_of(written));

    fs::resize_file(scratch / "book.xlsx", fs::file_size(scratch / "book.xlsx") / 2);
    CHECK_FALSE(cell_hash_of(scratch / "book.xlsx"));
    CHECK_FALSE(cell_hash_of(scratch / "none.xlsx"));
}

TEST_CASE("cells: XML is read as XML, and what is not well-formed is no workbook") {
    const test::Scratch scratch;
    write_sheet(scratch / "book.xlsx",
                "<?xml version=\"1.0\"?><x:s xmlns:x='n' a='>'><!-- <t>no</t> --><c><t\n>&#65;<![CDATA[<]]>"
                "</t ><v>2</v><v/></c></x:s>");
    CHECK(cell_hash_of(scratch / "book.xlsx") == hash_of({"A<", "2", ""}));
    for (const char* const xml : {"<s><c><t>A</t></c>", "<s><c><t>A</c></t></s>", "<s><t>A & B</t></s>", "",
                                  "<s><t>\xFF</t></s>", "<s><t>A</t></s><s/>"}) {
        CAPTURE(xml);
        write_sheet(scratch / "book.xlsx", xml);
        CHECK_FALSE(cell_hash_of(scratch / "book.xlsx"));
    }
}
