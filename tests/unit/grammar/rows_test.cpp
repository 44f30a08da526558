// A table's rows: a label may be in a cell of its own, and headings with their grades are no table.

#include "grammar/facts.h"
#include "grammar/rows.h"

#include "support/doctest.h"
#include "support/page_builder.h"
#include "support/rules_of.h"

#include <algorithm>
#include <string>

using namespace ofstract;

namespace {

// Rows of cells of one line each.
struct Rows {
    test::Book book;
    grammar::Table table;

    explicit Rows(const std::vector<std::vector<std::string>>& texts) {
        book.page();
        double y = 100;
        for (const auto& row : texts) {
            grammar::Row& cells = table.rows.emplace_back();
            double x = 71;
            for (const std::string& text : row) {
                layout::Cell cell;
                std::vector<layout::Token> tokens;
                auto& words = book.pages.pages[0].words;
                const std::size_t first = words.size();
                book.put(x, y, text);
                for (std::size_t w = first; w < words.size(); ++w)
                    tokens.push_back({static_cast<std::uint32_t>(w), words[w].box, 0, false, w > first});
                if (!tokens.empty()) cell.push_back(layout::make_line(book.pages.pages[0], book.pages.fonts, tokens));
                cells.cells.emplace_back(book.pages, std::move(cell));
                x += 250;
            }
            y += 30;
        }
    }
};

} // namespace

TEST_CASE("rows: a reference number is read from the cell beside its label, and a label may be alone") {
    const grammar::Rules& rules = test::rules_of("school-section-5");
    const auto urn_of = [&](const std::vector<std::string>& row) {
        const Rows rows({row});
        const grammar::Passages passages;
        grammar::Document document;
        grammar::FactReader(passages, &rules, document).read_row(rows.table.rows[0]);
        return document.urn;
    };
    CHECK(urn_of({"Unique reference number", "900417"}) == "900417");
    CHECK(urn_of({"Unique reference number"}).empty());
    CHECK(urn_of({"Number of pupils", "900417"}).empty());
}

TEST_CASE("rows: areas with their grades and the texts below them are no table; with a second cell they are") {
    const auto areas = [](const std::vector<std::vector<std::string>>& texts, const char* format) {
        const Rows rows(texts);
        return grammar::areas_of(rows.table, test::rules_of(format));
    };
    const std::vector<std::vector<std::string>> texts = {
        {"Inclusion", "Strong standard"}, {"Nobody eats alone.", ""}, {"Achievement", "Needs attention"}};
    const auto found = areas(texts, "report-card");
    REQUIRE(found.size() == 3);
    CHECK(found[0].grade == Grade::strong_standard);
    CHECK_FALSE(found[1].judges);
    CHECK(found[2].id == "achievement");
    CHECK(areas({{"Inclusion", "Strong standard"}, {"Pupils", "214"}}, "report-card").empty());
    CHECK(areas({{"Nobody eats alone.", ""}}, "report-card").empty());
    CHECK(areas(texts, "school-section-5").empty()); // whose headings do not judge
}

TEST_CASE("rows: a heading that a gap parts from its grade is a heading; a row of cells is none") {
    const auto is_parted = [](const std::vector<std::vector<std::string>>& texts) {
        const Rows rows(texts);
        return grammar::is_parted_heading(rows.table, test::rules_of("school-section-5"));
    };
    CHECK(is_parted({{"Outcomes for pupils", "are good"}}));
    CHECK_FALSE(is_parted({{"Outcomes for pupils", "Good"}})); // a row of heading and grade
    CHECK_FALSE(is_parted({{"The weather", "is good"}}));
    CHECK_FALSE(is_parted({{"Outcomes for pupils", "are good"}, {"Early years provision", "is good"}}));
    const std::vector<std::vector<std::string>> one = {{"Outcomes for pupils", "are good"}};
    const Rows row(one);
    CHECK(grammar::graded_row(row.table.rows[0], test::rules_of("school-section-5")).grade == Grade::good);
}

TEST_CASE("rows: a team of one is a row below its heading, and those set further down are rows of the same table") {
    test::Book book;
    book.page().put(71, 100, "Lenford Vale, lead inspector").put(300, 100, "Ofsted Inspector");
    book.page().put(71, 100, "Una Marsh").put(300, 100, "Ofsted Inspector");
    book.page().put(71, 100, "Lead inspector: Sean Vale");
    const auto block = [&](std::size_t page) {
        return grammar::Passage(book.pages, layout::find_lines(book.pages.pages[page], book.pages.fonts));
    };
    grammar::Section section;
    for (const std::size_t page : {0, 1}) {
        const auto rows = grammar::team_rows(block(page), "inspection team");
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].cells[0].front().box.right < rows[0].cells[1].front().box.left);
        grammar::add_rows(section, rows);
    }
    REQUIRE(section.elements.size() == 1);
    REQUIRE(section.elements[0].rows.size() == 2);
    CHECK(section.elements[0].rows[0][0].text == "Lenford Vale, lead inspector");
    CHECK(section.elements[0].rows[1][1].text == "Ofsted Inspector");
    CHECK(grammar::team_rows(block(0), "school details").empty());
    CHECK(grammar::team_rows(block(2), "inspection team").empty());
}
