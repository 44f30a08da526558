// What people print in a report's margins after it was written: line numbers and an agenda pack's stamps are set aside,
// and nothing that looks like them is.

#include "view/line_numbers.h"
#include "view/stamps.h"

#include "support/doctest.h"
#include "support/page_builder.h"

#include <string>

using namespace ofstract;

namespace {

constexpr int lines_a_page = 20;
constexpr test::Style stamp_type{14, true, 0};
const char* const running_text = "This line of text stands on this page as others do.";

// A report with a running header, a footer and numbers of its pages.
test::Book report(int pages = 3) {
    test::Book book;
    for (int p = 1; p <= pages; ++p) {
        book.page();
        book.put(71, 40, "Inspection of West March", test::small);
        for (int l = 0; l < lines_a_page; ++l) book.put(71, 80 + 14.5 * l, running_text);
        book.put(513, 800, std::to_string(p), test::small);
    }
    return book;
}

// Puts on page `p`, from 0.
void put(test::Book& book, std::size_t p, double x, double y, const std::string& text, test::Style style) {
    test::Book other;
    other.page().put(x, y, text, style);
    auto& words = book.pages.pages[p].words;
    const auto& added = other.pages.pages[0].words;
    words.insert(words.end(), added.begin(), added.end());
}

std::string marked(const engine::Pages& pages, engine::Aside aside) {
    std::string text;
    for (const engine::Page& page : pages.pages)
        for (const engine::Word& word : page.words)
            if (word.aside == aside) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

std::string line_numbers(test::Book book) {
    view::mark_line_numbers(book.pages, 12);
    return marked(book.pages, engine::Aside::line_number);
}

std::string stamps(test::Book book) {
    view::mark_stamps(book.pages);
    return marked(book.pages, engine::Aside::stamp);
}

// Numbers beside the text's lines: each `step`th has one; `running`: over all pages.
std::string number(test::Book& book, int step, bool running, double x = 30) {
    std::string all;
    int count = 0;
    for (std::size_t p = 0; p < book.pages.pages.size(); ++p) {
        if (!running) count = 0;
        for (int l = 0; l < lines_a_page; ++l) {
            if (++count % step != 0) continue;
            put(book, p, x, 80 + 14.5 * l, std::to_string(count), test::small);
            all += (all.empty() ? "" : " ") + std::to_string(count);
        }
    }
    return all;
}

} // namespace

TEST_CASE("line numbers: of every line or every fifth, anew on each page or on and on, left or right, are set aside") {
    for (const int step : {1, 5})
        for (const bool running : {false, true})
            for (const double x : {30.0, 560.0}) {
                test::Book book = report();
                const std::string all = number(book, step, running, x);
                REQUIRE(!all.empty());
                CAPTURE(step);
                CAPTURE(running);
                CAPTURE(x);
                CHECK(line_numbers(book) == all);
            }
}

TEST_CASE("line numbers: a page's own number above or below them is none") {
    test::Book book = report();
    for (std::size_t p = 0; p < 3; ++p) put(book, p, 30, p == 1 ? 40 : 800, std::to_string(p + 1), test::small);
    const std::string all = number(book, 5, true);
    CHECK(line_numbers(book) == all);
}

TEST_CASE("line numbers: a report of one page may have them") {
    test::Book book = report(1);
    const std::string all = number(book, 1, false);
    CHECK(line_numbers(book) == all);
}

TEST_CASE("line numbers: a few are set aside where each is the number of its line") {
    const auto numbers = [](const std::vector<std::pair<int, int>>& values) { // of lines from 1
        test::Book book;
        book.page();
        for (int l = 0; l < 17; ++l) book.put(71, 80 + 14.5 * l, "A line of the only page.");
        for (const auto& [line, value] : values)
            put(book, 0, 30, 80 + 14.5 * (line - 1), std::to_string(value), test::small);
        return line_numbers(book);
    };
    CHECK(numbers({{5, 5}, {10, 10}, {15, 15}}) == "5 10 15");
    CHECK(numbers({{6, 5}, {11, 10}, {16, 15}}) == "5 10 15"); // a mark was counted for a line
    CHECK(numbers({{5, 10}, {10, 15}, {15, 20}}) == "");
    CHECK(numbers({{5, 5}, {10, 10}}) == ""); // the third is due
    CHECK(numbers({{3, 1}, {6, 2}, {9, 3}}) == "");
    CHECK(numbers({{5, 5}}) == "");
}

TEST_CASE("line numbers: numbers of paragraphs at each third line are the text's") {
    test::Book book = report();
    int count = 0;
    for (std::size_t p = 0; p < 3; ++p)
        for (int l = 0; l < lines_a_page; l += 3) put(book, p, 40, 80 + 14.5 * l, std::to_string(++count), test::body);
    CHECK(line_numbers(book) == "");
}

TEST_CASE("line numbers: numbers with a point, numbers on one page of several, years and page numbers are the text's") {
    CHECK(line_numbers(report()) == "");
    test::Book pointed = report(), single = report(), years = report();
    for (std::size_t p = 0; p < 3; ++p)
        for (int l = 0; l < lines_a_page; ++l) {
            const double y = 80 + 14.5 * l;
            put(pointed, p, 40, y, std::to_string(l + 1) + ".", test::body);
            if (p == 0) put(single, p, 40, y, std::to_string(l + 1), test::body);
            put(years, p, 40, y, "2024", test::body);
        }
    CHECK(line_numbers(pointed) == "");
    CHECK(line_numbers(single) == "");
    CHECK(line_numbers(years) == "");
}

TEST_CASE("line numbers: numbers between the lines, or with words beside them on the same side, are none") {
    test::Book between = report(), beside = report();
    for (std::size_t p = 0; p < 3; ++p) {
        for (int l = 0; l < lines_a_page; ++l) {
            put(between, p, 30, 87 + 14.5 * l, std::to_string(l + 1), test::small);
            put(beside, p, 40, 80 + 14.5 * l, std::to_string(l + 1), test::small);
        }
        put(beside, p, 10, 200, "Table", test::small);
    }
    CHECK(line_numbers(between) == "");
    CHECK(line_numbers(beside) == "");
}

TEST_CASE("stamps: a pack's page numbers and its item on the first page are set aside") {
    test::Book book = report();
    put(book, 0, 450, 24, "Agenda Item 7", stamp_type);
    for (std::size_t p = 0; p < 3; ++p) put(book, p, 280, 826, "Page " + std::to_string(147 + p), test::body);
    CHECK(stamps(book) == "Agenda Item 7 Page 147 Page 148 Page 149");
}

TEST_CASE("stamps: two on one line of every page are set aside") {
    test::Book book = report();
    for (std::size_t p = 0; p < 3; ++p) {
        put(book, p, 36, 24, "APPENDIX A", stamp_type);
        put(book, p, 450, 24, "Agenda Item 7", stamp_type);
    }
    CHECK(stamps(book) == "APPENDIX A Agenda Item 7 APPENDIX A Agenda Item 7 APPENDIX A Agenda Item 7");
}

TEST_CASE("stamps: the report's own page numbers, running headers and letterheads are none") {
    CHECK(stamps(report()) == "");
    test::Book own = report(), header = report(), letterhead = report();
    for (std::size_t p = 0; p < 3; ++p) {
        put(own, p, 280, 826, "Page " + std::to_string(p + 1), test::body);
        put(header, p, 71, 24, "Inspection report 2024", stamp_type);
    }
    put(letterhead, 0, 71, 24, "T 0300 123", stamp_type);
    put(letterhead, 0, 71, 12, "Clive House", stamp_type);
    CHECK(stamps(own) == "");
    CHECK(stamps(header) == "");
    CHECK(stamps(letterhead) == "");
}

TEST_CASE("stamps: a pack's page number may be on the line of the report's own") {
    test::Book book = report();
    for (std::size_t p = 0; p < 3; ++p) put(book, p, 280, 800, "Page " + std::to_string(48 + p), test::body);
    CHECK(stamps(book) == "Page 48 Page 49 Page 50");
}

TEST_CASE("stamps: a page's number that is ahead on one page only, or is in the text, is none") {
    test::Book once = report(), in_text = report();
    put(once, 1, 280, 826, "Page 48", test::body);
    for (std::size_t p = 0; p < 3; ++p) put(in_text, p, 280, 700, "Page " + std::to_string(48 + p), test::body);
    CHECK(stamps(once) == "");
    CHECK(stamps(in_text) == "");
}

TEST_CASE("stamps: a heading that comes first, in the document's type or in its text, is none") {
    test::Book heading = report(), of_type = report(), second = report();
    put(heading, 0, 71, 60, "Annex 1", stamp_type); // below the running header
    put(of_type, 0, 71, 24, "Annex 1", test::body);
    put(second, 1, 71, 24, "Annex 1", stamp_type); // of the second page alone
    CHECK(stamps(heading) == "");
    CHECK(stamps(of_type) == "");
    CHECK(stamps(second) == "");
}
