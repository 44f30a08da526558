// Rules → lattices: whoever drew them, the same cells.

#include "layout/lattice.h"

#include "support/doctest.h"

#include <cmath>
#include <string>

using namespace ofstract;

namespace {

using Rules = std::vector<engine::Rule>;
using Texts = std::vector<std::string>;

constexpr bool lying = false, standing = true;

void add(Rules& rules, const Rules& more) { rules.insert(rules.end(), more.begin(), more.end()); }

Rules outline(double left, double top, double right, double bottom) {
    return {{lying, top, left, right},
            {lying, bottom, left, right},
            {standing, left, top, bottom},
            {standing, right, top, bottom}};
}

// "row.column" of each cell, with "+rows" and "+columns" of those that reach over more; lattices divided by "/".
Texts cells_of(const Rules& rules) {
    Texts out;
    for (const layout::Lattice& lattice : layout::find_lattices(rules)) {
        if (!out.empty()) out.push_back("/");
        for (const layout::LatticeCell& cell : lattice.cells) {
            std::string text = std::to_string(cell.row) + '.' + std::to_string(cell.column);
            if (cell.rows > 1) text += " " + std::to_string(cell.rows) + " rows";
            if (cell.columns > 1) text += " " + std::to_string(cell.columns) + " columns";
            out.push_back(text);
        }
    }
    return out;
}

// A table of two rows of 20 points and two columns of 100, as one long line each.
Rules two_by_two() {
    return {{lying, 100, 50, 250},    {lying, 120, 50, 250},     {lying, 140, 50, 250},
            {standing, 50, 100, 140}, {standing, 150, 100, 140}, {standing, 250, 100, 140}};
}

const Texts four = {"0.0", "0.1", "1.0", "1.1"};

} // namespace

TEST_CASE("lattices: long lines through all rows, a rule for each edge, and an outline for each cell are one table") {
    CHECK(cells_of(two_by_two()) == four);
    Rules edges, outlines;
    for (const double y : {100, 120, 140})
        for (const double x : {50, 150}) edges.push_back({lying, y, x + 0.5, x + 99.5});
    for (const double x : {50, 150, 250})
        for (const double y : {100, 120}) edges.push_back({standing, x, y + 0.5, y + 19.5});
    CHECK(cells_of(edges) == four);
    for (const double y : {100, 120})
        for (const double x : {50, 150}) add(outlines, outline(x + 0.5, y + 0.5, x + 99.5, y + 19.5));
    CHECK(cells_of(outlines) == four);
}

TEST_CASE("lattices: gaps and overlaps of a point or two where rules meet") {
    Rules loose = {{lying, 100, 52, 249},     {lying, 120.4, 48, 150},    {lying, 119.6, 152, 251},
                   {lying, 140, 50, 248},     {standing, 50, 98, 142},    {standing, 150, 102, 138},
                   {standing, 250, 101, 119}, {standing, 250.5, 121, 139}};
    CHECK(cells_of(loose) == four);
    // What is further away does not touch.
    CHECK(cells_of({{lying, 100, 50, 250}, {lying, 140, 50, 250}, {standing, 40, 105, 135}, {standing, 260, 105, 135}})
              .empty());
}

TEST_CASE("lattices: a missing piece of rule makes one cell of two") {
    Rules wide = two_by_two();
    wide[4] = {standing, 150, 120, 140}; // not between the cells of the first row
    CHECK(cells_of(wide) == Texts{"0.0 2 columns", "1.0", "1.1"});
    Rules high = two_by_two();
    high[1] = {lying, 120, 150, 250};
    CHECK(cells_of(high) == Texts{"0.0 2 rows", "0.1", "1.1"});
}

TEST_CASE("lattices: rows with a nested row each, as judgements have them") {
    Rules rules = outline(50, 100, 450, 180);
    add(rules, {{lying, 120, 50, 450},
                {lying, 140, 50, 450},
                {lying, 160, 90, 450},
                {standing, 90, 140, 180},
                {standing, 300, 100, 180}});
    CHECK(cells_of(rules) ==
          Texts{"0.0 2 columns", "0.2", "1.0 2 columns", "1.2", "2.0 2 rows", "2.1", "2.2", "3.1", "3.2"});
}

TEST_CASE("lattices: what is merged to another shape than a rectangle is given row by row") {
    Rules rules = two_by_two();
    rules[1] = {lying, 120, 150, 250};    // the left cells are one,
    rules[4] = {standing, 150, 120, 140}; // and open to the upper right one
    CHECK(cells_of(rules) == Texts{"0.0 2 columns", "1.0", "1.1"});
}

TEST_CASE("lattices: an outline alone is a box; an underline and a cross are nothing") {
    CHECK(cells_of(outline(50, 100, 250, 300)) == Texts{"0.0"});
    CHECK(cells_of({{lying, 100, 50, 250}}).empty());
    CHECK(cells_of({{lying, 100, 50, 250}, {standing, 150, 50, 150}}).empty());
    CHECK(cells_of({{lying, 100, 50, 250}, {standing, 50, 100, 200}, {standing, 250, 100, 200}}).size() == 1); // below
    Rules with_underline = two_by_two();
    with_underline.push_back({lying, 112, 60, 120}); // inside a cell
    CHECK(cells_of(with_underline) == four);
}

TEST_CASE("lattices: sides that no rule closes are closed where the rules across end together") {
    CHECK(cells_of({{lying, 100, 50, 250}, {lying, 120, 50, 250}, {lying, 140, 50, 250}, {standing, 150, 100, 140}}) ==
          four);              // no sides
    Rules cut = two_by_two(); // the page ends before the table does
    cut.erase(cut.begin() + 2);
    CHECK(cells_of(cut) == four);
}

TEST_CASE("lattices: double lines leave no cell that matters, and stacked tables of other columns are one lattice") {
    Rules stacked = two_by_two();
    add(stacked,
        {{lying, 160, 50, 250}, {standing, 50, 140, 160}, {standing, 250, 140, 160}, {standing, 200, 140, 160}});
    CHECK(cells_of(stacked) == Texts{"0.0", "0.1 2 columns", "1.0", "1.1 2 columns", "2.0 2 columns", "2.2"});
    Rules twice = two_by_two(), again = two_by_two();
    for (engine::Rule& rule : again) rule.at += 1.5;
    add(twice, again);
    CHECK(cells_of(twice) == four);
}

TEST_CASE("lattices: one in a cell of another knows which") {
    Rules rules = two_by_two();
    for (engine::Rule& rule : rules) {
        rule.at = rule.is_vertical ? rule.at * 2 : rule.at * 5;
        rule.from *= rule.is_vertical ? 5 : 2;
        rule.to *= rule.is_vertical ? 5 : 2;
    }
    add(rules, outline(320, 620, 480, 680)); // in the lower right cell: 300 to 500, 600 to 700
    const auto lattices = layout::find_lattices(rules);
    REQUIRE(lattices.size() == 2);
    CHECK(lattices[0].parent == layout::none);
    CHECK(lattices[1].parent == 0);
    CHECK(lattices[1].parent_cell == 3);
}

TEST_CASE("lattices: rules of one place are one") {
    const Rules merged = layout::merge_rules(
        {{standing, 10, 0, 5}, {lying, 50, 0, 10}, {lying, 50.5, 12, 20}, {lying, 50, 30, 40}, {standing, 10.4, 4, 9}});
    REQUIRE(merged.size() == 3);
    CHECK(merged[0].to == 20);
    CHECK(merged[1].from == 30);
    CHECK(merged[2].is_vertical);
    CHECK(merged[2].to == 9);
}

TEST_CASE("lattices: a drawing of very many rules gives nothing, soon") {
    Rules many;
    for (int i = 0; i < 2'000; ++i) {
        many.push_back({lying, i * 5.0, 0, 10'000});
        many.push_back({standing, i * 5.0, 0, 10'000});
    }
    CHECK(layout::find_lattices(many).empty());
    CHECK(layout::find_lattices({}).empty());
}
