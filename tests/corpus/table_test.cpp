// The table of lib/formats/README.md: of how many documents of each format the library reads what. With OFSTRACT_ACCEPT
// it is written, else it is held to what is read.

#include "corpus/documents.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

using namespace ofstract;
using grammar::Document;

namespace {

// Documents, and those of them of which a title, dates, judgements, earlier judgements, lists, details and inspectors
// are read: the columns of the table.
using Counts = std::array<int, 8>;
using Tried = std::map<std::string, Counts>;

void count(const Document& document, Tried& table) {
    const auto is_detail = [](const grammar::Field& field) { return !field.label.empty(); };
    Counts& row = table[document.format];
    const std::array<bool, 8> has = {
        true,
        !document.title.text.empty(),
        !document.intervals.empty(),
        !document.judgements.empty(),
        !document.previous.empty() || !document.previous_intervals.empty(),
        !document.lists.empty(),
        std::any_of(document.fields.begin(), document.fields.end(), is_detail),
        !document.inspectors.empty(),
    };
    for (std::size_t i = 0; i < has.size(); ++i) row[i] += has[i];
}

Tried count_all(const std::vector<std::filesystem::path>& pdfs) {
    Tried table;
    for (const grammar::Rules* rules : formats::all()) table[rules->format.id] = {};
    for (const auto& pdf : pdfs) {
        CAPTURE(pdf.string());
        const test::LaidOut it = test::laid_out(pdf);
        const Document document = grammar::read(it.pages, it.layout, formats::all(), &formats::general());
        if (document.is_report) count(document, table);
    }
    return table;
}

struct Line {
    std::string format;
    Counts made_up, real;
};

// "| `jtai` | 2 + 22 | 2 + 22 |": a row of the table; of no other line.
bool parse(const std::string& line, Line& row) {
    std::istringstream in(line);
    std::string bar, name, plus;
    if (!(in >> bar >> name) || bar != "|" || name.size() < 3 || name.front() != '`' || name.back() != '`')
        return false;
    row.format = name.substr(1, name.size() - 2);
    for (std::size_t i = 0; i < row.real.size(); ++i)
        if (!(in >> bar >> row.made_up[i] >> plus >> row.real[i]) || bar != "|" || plus != "+") return false;
    return true;
}

std::string print(const Line& row) {
    std::string out = "| `" + row.format + '`';
    for (std::size_t i = 0; i < row.real.size(); ++i)
        out += " | " + std::to_string(row.made_up[i]) + " + " + std::to_string(row.real[i]);
    return out + " |";
}

void hold(const Tried& table, Counts Line::*half) {
    const auto file = test::source_dir() / "lib" / "formats" / "README.md";
    std::istringstream in(test::read_file(file));
    std::string text;
    std::size_t rows = 0;
    for (std::string line; std::getline(in, line);) {
        Line row;
        if (parse(line, row)) {
            const auto counted = table.find(row.format);
            REQUIRE_MESSAGE(counted != table.end(), row.format);
            ++rows;
            row.*half = counted->second;
            CHECK((std::getenv("OFSTRACT_ACCEPT") || print(row) == line));
            line = print(row);
        }
        text += line + '\n';
    }
    CHECK(rows == table.size());
    if (std::getenv("OFSTRACT_ACCEPT")) std::ofstream(file, std::ios::binary) << text;
}

} // namespace

TEST_CASE("made up: the table of formats says what is read of them") {
    hold(count_all(test::pdfs_in(test::made_up_corpus())), &Line::made_up);
}

TEST_CASE("real: the table of formats says what is read of published reports") {
    const auto pdfs = test::real_reports();
    if (pdfs.empty()) {
        std::cout << "skipped: no real reports here; name their folder in OFSTRACT_CORPUS\n";
        return;
    }
    Tried table = count_all(pdfs);
    table["unknown"];
    hold(table, &Line::real);
}
