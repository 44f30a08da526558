// What the engine set aside is furniture of its own, and the text around it is what it is without.

#include "grammar/passage.h"
#include "layout/layout.h"

#include "support/blocks.h"
#include "support/doctest.h"
#include "support/page_builder.h"

#include <map>

using namespace ofstract;
using test::blocks_of;

namespace {

std::multimap<layout::Furniture, std::string> furniture_of(const test::Book& book) {
    std::multimap<layout::Furniture, std::string> out;
    for (const auto& piece : layout::lay_out(book.pages).furniture)
        out.emplace(piece.kind, grammar::Passage(book.pages, {piece.line}).text());
    return out;
}

test::Book written() {
    test::Book book;
    book.page().lines(71, 100,
                      {"1. Leaders know their children", "well, and they act on what", "they know about them."});
    book.put(71, 160, "What needs to improve?", test::heading);
    book.lines(71, 190, {"The second paragraph begins", "here, and it goes on."});
    return book;
}

void set_aside(test::Book& book, std::size_t from, engine::Aside why) {
    auto& words = book.pages.pages[0].words;
    REQUIRE(from < words.size());
    for (; from < words.size(); ++from) words[from].aside = why;
}

} // namespace

TEST_CASE("aside: a watermark, hidden text and doubled text part nothing and are kept") {
    const auto expected = blocks_of(written());
    REQUIRE(expected.size() == 3);
    for (const auto& [why, kind] : {std::pair{engine::Aside::slanted, layout::Furniture::watermark},
                                    std::pair{engine::Aside::hidden, layout::Furniture::hidden},
                                    std::pair{engine::Aside::doubled, layout::Furniture::doubled}}) {
        test::Book book = written();
        const std::size_t count = book.pages.pages[0].words.size();
        book.put(80, 122, "over the lines", {40, true, 0});
        set_aside(book, count, why);
        CHECK(blocks_of(book) == expected);
        const auto furniture = furniture_of(book);
        REQUIRE(furniture.size() == 1);
        CHECK(furniture.begin()->first == kind);
        CHECK(furniture.begin()->second == "over the lines");
    }
}

TEST_CASE("aside: without a reason the same words are text, and part the lines") {
    test::Book book = written();
    book.put(80, 122, "over the lines", {40, true, 0});
    CHECK(blocks_of(book) != blocks_of(written()));
    CHECK(furniture_of(book).empty());
}

TEST_CASE("aside: lines of hidden text are lines, and the letters of a slanted word are one text") {
    test::Book book = written();
    const std::size_t count = book.pages.pages[0].words.size();
    book.lines(71, 300, {"nobody sees", "these lines"});
    set_aside(book, count, engine::Aside::hidden);
    CHECK(furniture_of(book).count(layout::Furniture::hidden) == 2);

    test::Book slanted = written();
    for (int i = 0; i < 5; ++i) slanted.put(200 + i * 50, 400 - i * 50, std::string(1, "DRAFT"[i]), {80, true, 0});
    set_aside(slanted, count, engine::Aside::slanted);
    const auto furniture = furniture_of(slanted);
    REQUIRE(furniture.size() == 1);
    CHECK(furniture.begin()->first == layout::Furniture::watermark);
}
