// Sheets → pages as their reader sees them: turned upright, taken apart, brought to one size of type.

#include "view/view.h"

#include "view/recognised.h"
#include "view/recognised_sizes.h"

#include "support/doctest.h"
#include "support/page_builder.h"

#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace ofstract;

namespace {

// Three pages of a report: a margin of 71 points, a footer, numbers of pages.
test::Book report(int pages = 3, double body = 12, bool with_footer = true) {
    test::Book book;
    for (int p = 1; p <= pages; ++p) {
        book.page(595, 842);
        for (int l = 0; l < 30; ++l)
            book.put(l % 10 == 9 ? 99 : 71, 80 + l * 1.2 * body, "This line of text stands on this page as others do.",
                     {body, false, 0});
        book.pages.pages.back().rules = {{false, 92.0 + p, 71, 300}, {true, 71, 92, 200.0 + p}};
        book.pages.pages.back().areas = {{71, 92, 300, 200}};
        if (!with_footer) continue;
        book.put(71, 800, "Inspection of West March", {8, false, 0}).put(513, 800, std::to_string(p), {8, false, 0});
    }
    return book;
}

// As a program shows it that turns the page: clockwise by so many quarter turns.
engine::Pages turned(const engine::Pages& upright, int quarter_turns) {
    engine::Pages pages = upright;
    for (engine::Page& page : pages.pages) {
        const view::Affine by = view::turned_back(quarter_turns, page.width, page.height).inverse();
        const view::Affine there =
            quarter_turns % 2 == 0 ? by : view::turned_back(quarter_turns, page.height, page.width).inverse();
        view::move(page, there, 4 - quarter_turns);
        if (quarter_turns % 2 == 1) std::swap(page.width, page.height);
    }
    return pages;
}

// Two pages on each sheet, as wide as two of them.
engine::Pages two_up(const engine::Pages& pages) {
    engine::Pages sheets;
    sheets.fonts = pages.fonts;
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
        if (p % 2 == 0) sheets.pages.push_back({static_cast<int>(p / 2) + 1, 2 * 595.0, 842, {}});
        engine::Page page = pages.pages[p];
        if (p % 2 == 1) view::move(page, view::shifted(595, 0));
        auto& words = sheets.pages.back().words;
        words.insert(words.end(), page.words.begin(), page.words.end());
        auto& rules = sheets.pages.back().rules;
        rules.insert(rules.end(), page.rules.begin(), page.rules.end());
        auto& areas = sheets.pages.back().areas;
        areas.insert(areas.end(), page.areas.begin(), page.areas.end());
    }
    return sheets;
}

engine::Pages scaled(engine::Pages pages, double factor) {
    for (engine::Page& page : pages.pages) {
        view::move(page, view::scaled(factor));
        for (engine::Word& word : page.words) word.size *= static_cast<float>(factor);
        page.width *= factor;
        page.height *= factor;
    }
    return pages;
}

// The words of both are at the same places.
void check_same(const engine::Pages& a, const engine::Pages& b) {
    REQUIRE(a.pages.size() == b.pages.size());
    for (std::size_t p = 0; p < a.pages.size(); ++p) {
        CHECK(a.pages[p].width == doctest::Approx(b.pages[p].width));
        CHECK(a.pages[p].height == doctest::Approx(b.pages[p].height));
        REQUIRE(a.pages[p].rules.size() == b.pages[p].rules.size());
        REQUIRE(a.pages[p].areas.size() == b.pages[p].areas.size());
        for (std::size_t r = 0; r < a.pages[p].rules.size(); ++r) {
            const engine::Rule &x = a.pages[p].rules[r], &y = b.pages[p].rules[r];
            CHECK(x.is_vertical == y.is_vertical);
            CHECK(x.at == doctest::Approx(y.at));
            CHECK(x.from == doctest::Approx(y.from));
            CHECK(x.to == doctest::Approx(y.to));
        }
        for (std::size_t r = 0; r < a.pages[p].areas.size(); ++r) {
            CHECK(a.pages[p].areas[r].left == doctest::Approx(b.pages[p].areas[r].left));
            CHECK(a.pages[p].areas[r].bottom == doctest::Approx(b.pages[p].areas[r].bottom));
        }
        REQUIRE(a.pages[p].words.size() == b.pages[p].words.size());
        REQUIRE(!a.pages[p].words.empty());
        for (std::size_t w = 0; w < a.pages[p].words.size(); ++w) {
            const engine::Word &x = a.pages[p].words[w], &y = b.pages[p].words[w];
            CHECK(x.text == y.text);
            CHECK(x.rotation == y.rotation);
            CHECK(x.baseline == doctest::Approx(y.baseline));
            CHECK(x.box.left == doctest::Approx(y.box.left));
            CHECK(x.box.top == doctest::Approx(y.box.top));
            CHECK(x.box.right == doctest::Approx(y.box.right));
            CHECK(x.box.bottom == doctest::Approx(y.box.bottom));
            CHECK(std::abs(x.size - y.size) < 1e-3);
        }
    }
}

// Every word's place leads back to where it stood.
void check_places(const view::Views& views, const engine::Pages& sheets) {
    REQUIRE(views.places.size() == views.pages.pages.size());
    std::size_t count = 0, on_sheets = 0;
    for (const engine::Page& sheet : sheets.pages) on_sheets += sheet.words.size();
    for (std::size_t p = 0; p < views.places.size(); ++p) {
        CHECK(views.pages.pages[p].number == static_cast<int>(p) + 1);
        for (const engine::Word& word : views.pages.pages[p].words) {
            const Span span = view::on_sheet({static_cast<int>(p) + 1, word.box}, views.places);
            CHECK(span.page == views.pages.pages[p].sheet);
            bool found = false;
            for (const engine::Word& other : sheets.pages[static_cast<std::size_t>(span.page) - 1].words)
                found = found || (other.text == word.text && std::abs(other.box.left - span.box.left) < 1e-6 &&
                                  std::abs(other.box.top - span.box.top) < 1e-6 &&
                                  std::abs(other.box.right - span.box.right) < 1e-6 &&
                                  std::abs(other.box.bottom - span.box.bottom) < 1e-6);
            CHECK(found);
            ++count;
        }
    }
    CHECK(count == on_sheets);
}

} // namespace

TEST_CASE("view: an upright report in 12 points is as it was") {
    const engine::Pages pages = report().pages;
    const view::Views views = view::view(pages);
    check_same(views.pages, pages);
    CHECK(views.turned.empty());
    for (const view::SheetPlace& place : views.places) CHECK(place.back.is_identity());
}

TEST_CASE("view: sheets that show their text sideways or upside down are turned") {
    const engine::Pages pages = report().pages;
    for (const int quarter_turns : {1, 2, 3}) {
        CAPTURE(quarter_turns);
        const engine::Pages sheets = turned(pages, quarter_turns);
        CHECK(sheets.pages[0].words[0].rotation == quarter_turns);
        const view::Views views = view::view(sheets);
        check_same(views.pages, pages);
        check_places(views, sheets);
        CHECK(views.turned == std::vector<int>{1, 2, 3});
    }
}

TEST_CASE("view: a page with a few words that are turned is not turned") {
    engine::Pages pages = report().pages;
    engine::Page margin = pages.pages[0];
    margin.words.resize(60);
    engine::Pages one;
    one.pages.push_back(margin);
    one = turned(one, 1);
    for (const engine::Word& word : one.pages[0].words) pages.pages[1].words.push_back(word);
    CHECK(view::view(pages).turned.empty());
}

TEST_CASE("view: two pages on a sheet are two pages, and what is empty behind the last is none") {
    for (const bool with_footer : {true, false}) {
        CAPTURE(with_footer);
        const engine::Pages pages = report(5, 12, with_footer).pages;
        const engine::Pages sheets = two_up(pages);
        REQUIRE(sheets.pages.size() == 3);
        const view::Views views = view::view(sheets);
        check_same(views.pages, pages);
        check_places(views, sheets);
        CHECK(views.sheets == 3);
        CHECK(views.pages.pages.back().sheet == 3);
    }
}

// A full page beside one of a few short lines, begun at `top`.
engine::Pages full_and_short(double top, bool is_ruled_across) {
    test::Book book;
    book.page(1190, 842);
    for (int l = 0; l < 40; ++l)
        book.put(71, 80 + 14.5 * l, "A line of the first page, which is as long as lines are there.");
    for (int l = 0; l < 4; ++l) book.put(595 + 71, top + 14.5 * l, "A few words.");
    if (is_ruled_across) book.lying(400, 71, 1119);
    return book.pages;
}

TEST_CASE("view: a second page of a few short lines is one, where margins and tops are the first's") {
    CHECK(view::view(full_and_short(80, false)).pages.pages.size() == 2);
    CHECK(view::view(full_and_short(160, false)).pages.pages.size() == 1);
    CHECK(view::view(full_and_short(80, true)).pages.pages.size() == 1);
}

TEST_CASE("view: four pages on a sheet, and two on one that is turned") {
    const engine::Pages pages = report(4).pages;
    engine::Pages four = two_up(pages);
    for (engine::Word word : four.pages[1].words) {
        word.box.top += 842;
        word.box.bottom += 842;
        word.baseline += 842;
        four.pages[0].words.push_back(word);
    }
    for (engine::Rule rule : four.pages[1].rules) {
        if (rule.is_vertical) {
            rule.from += 842;
            rule.to += 842;
        } else rule.at += 842;
        four.pages[0].rules.push_back(rule);
    }
    for (Box area : four.pages[1].areas) {
        area.top += 842;
        area.bottom += 842;
        four.pages[0].areas.push_back(area);
    }
    four.pages[0].height *= 2;
    four.pages.pop_back();
    const view::Views quarters = view::view(four);
    check_same(quarters.pages, pages);
    check_places(quarters, four);

    const engine::Pages lying = turned(two_up(pages), 1);
    const view::Views views = view::view(lying);
    check_same(views.pages, pages);
    check_places(views, lying);
    CHECK(views.turned == std::vector<int>{1, 2, 3, 4});
}

TEST_CASE("view: a stamp over the middle of a sheet does not keep its pages together") {
    engine::Pages sheets = two_up(report(6).pages);
    test::Book stamps;
    for (int i = 0; i < 3; ++i) {
        stamps.page(1190, 842).put(570, 832, "Page47", {9, false, 0});
        sheets.pages[static_cast<std::size_t>(i)].words.push_back(stamps.pages.pages.back().words[0]);
    }
    CHECK(view::view(sheets).pages.pages.size() == 6);
}

TEST_CASE("view: a page in two columns is one page, portrait or landscape, with or without text across them") {
    for (const auto& [width, height] : {std::pair{595.0, 842.0}, std::pair{842.0, 595.0}, std::pair{842.0, 421.0}})
        for (const bool with_footer : {true, false}) {
            CAPTURE(width);
            CAPTURE(with_footer);
            test::Book book;
            const int lines = static_cast<int>((height - 140) / 14.5);
            for (int p = 0; p < 4; ++p) {
                book.page(width, height);
                for (const double left : {50.0, width / 2 + 10})
                    for (int l = 0; l < lines; ++l)
                        book.put(left, 80 + l * 14.5,
                                 width > 600 ? "A column of text that fills its width with words."
                                             : "A column with a few words.");
                if (with_footer) book.put(50, height - 30, "A leaflet").put(width - 70, height - 30, std::to_string(p));
            }
            CHECK(view::view(book.pages).pages.pages.size() == 4);
        }
}

TEST_CASE("view: slides, wide tables and one table that lies are no pairs of pages") {
    test::Book slides;
    for (int p = 0; p < 5; ++p) {
        slides.page(960, 600).put(40, 60, "What we saw this week", test::title);
        for (int i = 0; i < 6; ++i)
            slides.put(60, 150 + i * 40, "a point that is made").put(520, 150 + i * 40, "and its answer");
        slides.put(900, 580, std::to_string(p + 1));
    }
    CHECK(view::view(slides.pages).pages.pages.size() == 5);

    test::Book table;
    for (int p = 0; p < 3; ++p) {
        table.page(842, 595);
        for (int i = 0; i < 25; ++i)
            for (int c = 0; c < 6; ++c) table.put(50 + c * 130, 60 + i * 18, "cell " + std::to_string(i * c));
    }
    CHECK(view::view(table.pages).pages.pages.size() == 3);

    engine::Pages appendix = report(5).pages;
    appendix.pages.push_back(two_up(report(2).pages).pages[0]);
    appendix.pages.back().number = 6;
    CHECK(view::view(appendix).pages.pages.size() == 6);
}

TEST_CASE("view: pages that are cropped each to its own text lie where they lay on their paper") {
    engine::Pages whole = report().pages;
    for (std::size_t p = 0; p < whole.pages.size(); ++p) whole.pages[p].crop = {0, 0, false};
    CHECK(view::view(whole).places[0].back.is_identity());

    // What is cut off: of each page something else at the left and at the top, nothing at the right and at the bottom.
    engine::Pages cropped = whole;
    for (std::size_t p = 1; p < cropped.pages.size(); ++p) {
        engine::Page& page = cropped.pages[p];
        const double left = 10.0 * static_cast<double>(p), top = 70 - left;
        view::move(page, view::shifted(-left, -top));
        page.width -= left;
        page.height -= top;
        page.crop = {left, 0, true};
    }
    const view::Views views = view::view(cropped);
    check_same(views.pages, view::view(whole).pages);
    check_places(views, cropped);

    // Cut off at the top alone, as the crop of a page that begins late; then the same pages, never cropped.
    engine::Pages lower = whole;
    for (std::size_t p = 1; p < lower.pages.size(); ++p) {
        view::move(lower.pages[p], view::shifted(0, -40));
        lower.pages[p].height -= 40;
        lower.pages[p].crop = {0, 0, true};
    }
    check_same(view::view(lower).pages, view::view(whole).pages);
    for (engine::Page& page : lower.pages) page.crop = {0, 0, false};
    for (const view::SheetPlace& place : view::view(lower).places) CHECK(place.back.is_identity());

    // A page that the file turns, and pages that share no paper, stay as they are.
    cropped.pages[1].crop.reset();
    CHECK(view::view(cropped).places[1].back.is_identity());
    cropped.pages[2].crop = {5000, 0, true};
    for (const view::SheetPlace& place : view::view(cropped).places) CHECK(place.back.is_identity());
}

TEST_CASE("view: words read in a picture are as wide as it shows them, and columns stay apart") {
    test::Book book;
    for (int p = 0; p < 2; ++p) {
        book.page();
        for (int l = 0; l < 10; ++l) book.put(71, 80 + 14.5 * l, "Dates of earlier inspections: 20 to 24 January");
        book.put(71, 400, "Overall").put(300, 400, "Good");
    }
    const engine::Pages printed = book.pages;
    // As if the picture's spaces were part of what is left of each word's box.
    for (engine::Page& page : book.pages.pages)
        for (engine::Word& word : page.words) word.box.right -= 0.4 * 12;
    engine::Pages read = book.pages;
    view::widen_recognised(read);
    CHECK(read.pages[0].words[0].box.right == book.pages.pages[0].words[0].box.right); // nobody says that it is a scan

    for (engine::Page& page : read.pages) page.is_recognised = true;
    view::widen_recognised(read);
    for (std::size_t w = 0; w + 2 < printed.pages[0].words.size(); ++w) {
        const engine::Word &is = read.pages[0].words[w], &was = printed.pages[0].words[w];
        const bool is_last_of_line = read.pages[0].words[w + 1].baseline > is.baseline;
        if (!is_last_of_line) CHECK(std::abs(is.box.right - was.box.right) < 0.2);
        CHECK(is.box.left == was.box.left);
    }
    const auto& last = read.pages[0].words;
    CHECK(last.back().box.left - last[last.size() - 2].box.right > 100);

    // Where spaces are no wider than in type, nothing is moved.
    engine::Pages sound = printed;
    for (engine::Page& page : sound.pages) page.is_recognised = true;
    const engine::Pages before = sound;
    view::widen_recognised(sound);
    for (std::size_t w = 0; w < before.pages[0].words.size(); ++w)
        CHECK(std::abs(sound.pages[0].words[w].box.right - before.pages[0].words[w].box.right) < 0.2);
}

TEST_CASE("view: a line of a scan is no larger than its letters are wide") {
    test::Book book = report(1, 12, false);
    book.put(71, 600, "Paragraph 2(1), 2(1)(a), 2(1)(b) of the standards", {12, false, 0});
    book.put(71, 630, "Information about this inspection and what it said", {15, false, 0});
    book.put(71, 660, "Findings", {15, false, 0});
    const auto at = [](engine::Pages& pages, double baseline) -> std::vector<engine::Word*> {
        std::vector<engine::Word*> words;
        for (engine::Word& word : pages.pages[0].words)
            if (word.baseline == baseline) words.push_back(&word);
        return words;
    };
    for (engine::Word* word : at(book.pages, 600)) word->size = 15; // as high as its brackets
    engine::Pages read = book.pages;
    view::settle_sizes(read);
    CHECK(at(read, 600)[0]->size == 15); // nobody says that it is a scan

    read.pages[0].is_recognised = true;
    view::settle_sizes(read);
    for (const engine::Word* word : at(read, 600)) CHECK(word->size == 12);
    for (const engine::Word* word : at(read, 630)) CHECK(word->size == 15);
    CHECK(at(read, 660)[0]->size == 15); // one word says nothing
    CHECK(at(read, 80)[0]->size == 12);
}

TEST_CASE("view: a document of any scale is brought to a body of 12 points") {
    const engine::Pages pages = report().pages;
    for (const double factor : {0.5, 0.7071, 0.9, 1.4142, 2.0}) {
        CAPTURE(factor);
        const engine::Pages sheets = scaled(pages, factor);
        const view::Views views = view::view(sheets);
        // A size is known to a tenth of a point.
        CHECK(std::abs(views.pages.pages[0].words[0].size - view::body_size) < 0.12);
        CHECK(views.pages.pages[0].width == doctest::Approx(595).epsilon(0.01));
        check_places(views, sheets);
    }
}

TEST_CASE("view: what has no size, or none that a person reads, is left as it is") {
    for (const double size : {0.0, 0.01, 1.0, 500.0}) {
        test::Book book;
        book.page().put(71, 100, "words of no size that could be read", {size, false, 0});
        CHECK(view::view(book.pages).places[0].back.is_identity());
    }
    CHECK(view::view({}).pages.pages.empty());
}
