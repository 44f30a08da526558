// Reports that no author would write: no words, one word, very long words, boxes that are nowhere, headings without
// end. Each gives a report that can be read, written and searched.

#include "engine/sound.h"
#include "formats/registry.h"
#include "grammar/read.h"
#include "layout/layout.h"
#include "model/wire.h"
#include "view/view.h"

#include <ofstract/find.h>
#include <ofstract/json.h>

#include "support/doctest.h"
#include "support/page_builder.h"

#include <nlohmann/json.hpp>
#include <pthread.h>

#include <cmath>
#include <limits>
#include <random>

using namespace ofstract;

namespace {

Report report_of(const engine::Pages& sheets) {
    const view::Views views = view::view(sheets);
    const engine::Pages& pages = views.pages;
    const grammar::Document document =
        grammar::read(pages, layout::lay_out(pages), formats::all(), &formats::general());
    const auto data = model::freeze(document, {"name", "hash", 1, views.sheets}, views.places);
    const auto copy = model::decode(model::encode(*data));
    REQUIRE(copy);
    return detail::Inside::make<Report>(copy);
}

// The report's JSON form, which is valid and the same when it is made again.
std::string json_of(const engine::Pages& pages) {
    const Report report = report_of(pages);
    std::string json = to_json(report, {1, {}});
    CHECK(nlohmann::json::accept(json));
    CHECK(to_json(report_of(pages), {1, {}}) == json);
    CHECK(nlohmann::json::accept(to_json(report.find("children are seen"))));
    return json;
}

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

TEST_CASE("extreme: no pages, pages without words, one word") {
    test::Book book;
    json_of(book.pages);
    book.page();
    CHECK(json_of(book.pages).find("page-without-text") != std::string::npos);
    book.put(71, 100, "Word");
    CHECK(json_of(book.pages).find("\"Word\"") != std::string::npos);
    CHECK(report_of(book.pages).find("word").size() == 1);
    CHECK(report_of(book.pages).find("").size() == 0);
}

TEST_CASE("extreme: words of a megabyte") {
    const std::string letters(1 << 20, 'a');
    std::string signs;
    while (signs.size() < letters.size()) signs += "\xE2\x80\x99";
    for (const std::string& text : {letters, signs, std::string(1 << 20, '1'), std::string(1 << 20, '.')}) {
        test::Book book;
        book.page().put(71, 100, text).put(71, 130, "Dear " + text).put(71, 160, text, test::heading);
        const Report report = report_of(book.pages);
        CHECK(to_json(report).size() > text.size());
        CHECK(report.find(text).size() <= 3);
    }
}

TEST_CASE("extreme: a page's numbers are made sound, and sound ones are left alone") {
    test::Book book;
    book.page().put(71, 100, "one two three four five");
    engine::Page& page = book.pages.pages[0];
    CHECK(engine::make_sound(page) == 0);
    const Box before = page.words[4].box;
    page.words[0].box.left = no_number;
    page.words[1].box.bottom = infinity;
    std::swap(page.words[2].box.left, page.words[2].box.right);
    page.words[3].size = -1;
    page.width = no_number;
    page.height = -infinity;
    CHECK(engine::make_sound(page) == 4);
    CHECK(engine::make_sound(page) == 0);
    CHECK(page.words[0].box.left == 0);
    CHECK(page.words[1].box.bottom == engine::largest_coordinate);
    CHECK(page.words[2].box.left < page.words[2].box.right);
    CHECK(page.words[3].size == 0);
    CHECK(page.words[4].box == before);
    CHECK(page.width == 0);
    CHECK(page.height == 0);
}

// The lists of numbers are those that sorting, rounding and dividing break on.
TEST_CASE("extreme: words anywhere, of any size") {
    const double values[] = {no_number, infinity, -infinity, 0, -0.0, 1, -1, 300, 1e7, -1e7, 1e300, -1e300, 5e-324, 12};
    const char* const texts[] = {"1.", "•", "7", "Good", "Dear", "(iv)", "seen.", "12", "—", "\xFF", "Judgement"};
    std::minstd_rand dice(11);
    for (int round = 0; round < 300; ++round) {
        test::Book book;
        for (int p = 0; p < 2; ++p) {
            book.page();
            engine::Page& page = book.pages.pages.back();
            if (dice() % 4 == 0) page.height = values[dice() % std::size(values)];
            for (int i = 0; i < 25; ++i) {
                book.put(71 + 30 * (i % 6), 100 + 20 * (i / 6), texts[dice() % std::size(texts)]);
                engine::Word& word = page.words.back();
                for (double* edge : {&word.box.left, &word.box.top, &word.box.right, &word.box.bottom})
                    if (dice() % 3 == 0) *edge = values[dice() % std::size(values)];
                if (dice() % 3 == 0) word.size = static_cast<float>(values[dice() % std::size(values)]);
                word.font = static_cast<std::uint16_t>(dice() % 5 == 0 ? 65535 : dice() % 2);
                word.rotation = static_cast<std::uint16_t>(dice() % 7 == 0);
            }
            engine::make_sound(page);
        }
        json_of(book.pages);
    }
}

// Recursion goes as deep as sections are nested, which the grammar bounds; nothing else of a page makes it deeper.
TEST_CASE("extreme: a small stack is enough, whatever the page") {
    const auto run = [](void*) -> void* {
        test::Book book;
        book.page(595, 1e6);
        for (int i = 0; i < 3000; ++i) // each smaller than the one before it
            book.put(71, 100 + 60 * i, "Heading " + std::to_string(i), {2000 - 0.6 * i, true, 0})
                .put(71, 140 + 60 * i, "Children are seen.");
        book.page(595, 1e6);
        for (int i = 0; i < 3000; ++i) // each further right than the one before it
            book.put(71 + 7 * i, 100 + 20 * i, "•").put(90 + 7 * i, 100 + 20 * i, "Children are seen.");
        json_of(book.pages);
        return nullptr;
    };
    pthread_attr_t attributes;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    REQUIRE(pthread_attr_setstacksize(&attributes, 256 * 1024) == 0);
    pthread_t thread{};
    REQUIRE(pthread_create(&thread, &attributes, run, nullptr) == 0);
    CHECK(pthread_join(thread, nullptr) == 0);
    pthread_attr_destroy(&attributes);
}
