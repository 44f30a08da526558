// Pages that no report has: whatever the words and their places, nothing is lost, nothing comes twice, nothing breaks.

#include "formats/registry.h"
#include "grammar/read.h"

#include "support/doctest.h"
#include "support/page_builder.h"

#include <random>

using namespace ofstract;

namespace {

// Words and lines that the formats know, so that every rule is met in places where it does not belong.
const std::vector<std::string> vocabulary = {
    "Inspection dates: 3 to 7 June 2024",
    "Lead inspector: Ann Hill, HMI",
    "Inspection of Camden local authority children’s services",
    "Camden Inspection of services for children in need of help and protection, children looked after",
    "Dear Ann",
    "Focused visit to Camden children’s services",
    "Yours sincerely",
    "Judgement",
    "Grade",
    "Good",
    "Requires improvement to be good",
    "Overall effectiveness",
    "The experiences and progress of children in care",
    "The experiences and progress of children in care: good",
    "Contents",
    "Areas for improvement",
    "Responsible body",
    "Local area partnership report",
    "Area SEND inspection of Camden Local Area Partnership",
    "Local area partnership details",
    "The Office for Standards in Education, Children's Services and Skills",
    "◼",
    "−",
    "1.",
    "2.1",
    "(ii)",
    "19. Practitioners",
    "Children’s services in Camden are good",
    "a sentence of the text, which goes on",
    "and ends here.",
    "multi-",
    "8 December 2021",
    "Grade 3 (Adequate)",
    "School report",
    "7",
};

test::Book scatter(unsigned seed) {
    std::mt19937 random(seed);
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    test::Book book;
    const std::size_t pages = 1 + pick(4);
    for (std::size_t p = 0; p < pages; ++p) {
        book.page();
        const std::size_t lines = pick(40);
        double y = 40;
        for (std::size_t l = 0; l < lines; ++l) {
            const double lefts[] = {57, 71, 89, 99, 300, 425};
            const double sizes[] = {7, 8, 10, 12, 12, 12, 12.6, 14, 20};
            const double steps[] = {0, 5, 14.5, 14.5, 15, 22, 40};
            const test::Style style{sizes[pick(9)], pick(4) == 0, pick(12) == 0 ? 4.0 : 0.0};
            book.put(lefts[pick(6)], y, vocabulary[pick(vocabulary.size())], style);
            if (pick(40) == 0) book.pages.pages.back().words.back().rotation = 1;
            y += steps[pick(7)];
        }
    }
    return book;
}

} // namespace

TEST_CASE("any scatter of words is read whole") {
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        CAPTURE(seed);
        const test::Book book = scatter(seed);
        const grammar::Document document =
            grammar::read(book.pages, layout::lay_out(book.pages), formats::all(), &formats::general());
        std::size_t lost = 0;
        for (const auto& d : document.diagnostics)
            lost += d.code == std::string(diagnostics::words_unclaimed) ||
                    d.code == std::string(diagnostics::word_claimed_twice);
        CHECK(lost == 0);
    }
}
