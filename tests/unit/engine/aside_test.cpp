// Words that are no part of what a reader of the page reads are set aside, and no word that is read ever is.

#include "engine/doubled.h"

#include "support/doctest.h"
#include "support/sheet.h"

#include <algorithm>

using namespace ofstract;
using engine::Aside;
using test::Sheet;

namespace {

// The texts of the words that are set aside so, in order.
std::string aside(const engine::Page& page, Aside why) {
    std::string out;
    for (const engine::Word& word : page.words)
        if (word.aside == why) out += (out.empty() ? "" : " ") + word.text;
    return out;
}

std::string hidden_in(const std::string& content) { return aside(Sheet{content}.page(), Aside::hidden); }

} // namespace

TEST_CASE("aside: words of a text that nobody sees, and those only") {
    const std::string seen = "BT /F 12 Tf 72 700 Td (these are seen) Tj ET ", at = " 72 600 Td (nobody sees) Tj ET";
    for (const std::string& hidden : std::vector<std::string>{
             "BT /F 12 Tf 3 Tr" + at, "BT /F 12 Tf 1 g" + at, "q 0 0 9 9 re W n BT /F 12 Tf" + at + " Q",
             "BT /F 12 Tf" + at + " 1 g 60 590 300 30 re f", "BT /H 12 Tf 1 g" + at,
             "BT /F 12 Tf 1 g 72 600 Td (nobody) Tj ( ) Tj (s) Tj (ees) Tj ET"}) {
        CAPTURE(hidden);
        CHECK(hidden_in(seen + hidden) == "nobody sees");
        CHECK(hidden_in(hidden) == "nobody sees");
    }
    CHECK(hidden_in(seen) == "");
}

// A page's streams are one: operands, and a string, may go on in the next.
TEST_CASE("aside: what is divided over two of a page's streams is hidden or seen as it is undivided") {
    const std::string hidden = "BT /F 12 Tf 1 1 1 rg 72 600 Td (nobody) Tj [( )-1(sees)] TJ ET",
                      seen = "BT /F 12 Tf 0 0 1 rg 72 600 Td (nobody) Tj [( )-1(sees)] TJ ET";
    for (std::size_t at = 2; at < hidden.size(); ++at) {
        const bool is_in_word = hidden[at] != ' ' && hidden[at - 1] != ' ' &&
                                std::string("()[]").find(hidden[at]) == std::string::npos &&
                                std::string("()[]").find(hidden[at - 1]) == std::string::npos;
        const bool is_in_string = at > hidden.find('(') && at < hidden.find(')');
        if (is_in_word && !is_in_string) continue; // not even Poppler reads that as one
        CAPTURE(hidden.substr(at));
        Sheet sheet{hidden.substr(0, at)};
        sheet.rest = hidden.substr(at);
        CHECK(aside(sheet.page(), Aside::hidden) == "nobody sees");
        sheet.content = seen.substr(0, at);
        sheet.rest = seen.substr(at);
        CHECK(aside(sheet.page(), Aside::hidden) == "");
        CHECK(aside(sheet.page(), Aside::none) == "nobody sees");
    }
}

TEST_CASE("aside: a hidden word under or over a seen one is told by where its letters begin and end") {
    // Both begin in one place. (In a typewriter's face every word would end where a letter of the other one does.)
    CHECK(hidden_in("BT /H 12 Tf 1 g 72 600 Td (old address) Tj ET BT /H 12 Tf 0 g 72 600 Td (newer place) Tj ET") ==
          "old address");
    // The hidden one goes on behind the seen one, on its line.
    CHECK(hidden_in("BT /F 12 Tf 72 600 Td (seen ) Tj 1 g (hidden ) Tj 0 g (again) Tj ET") == "hidden");
    // The same word in the same place: what is seen is there.
    CHECK(hidden_in("BT /F 12 Tf 1 g 72 600 Td (same) Tj ET BT /F 12 Tf 0 g 72 600 Td (same) Tj ET") == "");
    // Words of one length in one place: which of them is seen cannot be told.
    CHECK(hidden_in("BT /F 12 Tf 1 g 72 600 Td (Good) Tj ET BT /F 12 Tf 0 g 72 600 Td (Poor) Tj ET") == "");
}

TEST_CASE("aside: what is seen in part is not set aside") {
    CHECK(hidden_in("0 g 150 590 300 30 re f BT /F 12 Tf 1 g 72 600 Td (white on white and white on black) Tj ET") ==
          "");
    CHECK(hidden_in("BT /F 12 Tf 72 600 Td (only its beginning is covered) Tj ET 1 g 60 590 60 30 re f") == "");
    CHECK(hidden_in("BT /F 12 Tf 560 600 Td (beyond the edge) Tj ET") == "");
}

TEST_CASE("aside: a watermark's letters, whatever turn each is given") {
    const std::string text = "BT /F 12 Tf 72 700 Td (read these) Tj ET ";
    for (const char* mark :
         {"BT /F 60 Tf .7 .7 -.7 .7 150 200 Tm (DRAFT) Tj ET", "BT /F 60 Tf .5 .87 -.87 .5 150 200 Tm (DRAFT) Tj ET",
          "BT /H 60 Tf .7 -.7 .7 .7 150 500 Tm (DRAFT) Tj ET"}) {
        CAPTURE(mark);
        const engine::Page page = Sheet{text + mark}.page();
        const std::string all = aside(page, Aside::slanted);
        CHECK(std::count(all.begin(), all.end(), 'R') == 1);
        CHECK(all.size() - static_cast<std::size_t>(std::count(all.begin(), all.end(), ' ')) == 5);
        CHECK(aside(page, Aside::none) == "read these");
    }
}

TEST_CASE("aside: text at a right angle and text that is hardly turned are read") {
    for (const char* matrix :
         {"0 1 -1 0 200 300", "-1 0 0 -1 300 300", "0 -1 1 0 200 600", ".9986 .0523 -.0523 .9986 72 500"}) {
        CAPTURE(matrix);
        const engine::Page page = Sheet{std::string("BT /F 12 Tf ") + matrix + " Tm (word) Tj ET"}.page();
        CHECK(aside(page, Aside::none) == "word");
    }
}

TEST_CASE("aside: a word that is printed over itself counts once") {
    for (const char* shift : {"1.5 0", "2 -1", "0 2.5", "-1.5 1"}) {
        CAPTURE(shift);
        const engine::Page page =
            Sheet{std::string("BT /F 12 Tf 72 700 Td (shadow text) Tj ") + shift + " Td (shadow text) Tj ET"}.page();
        CHECK(aside(page, Aside::none) == "shadow text");
    }
    // Another word, the same word further on, and the dots of a leader.
    CHECK(aside(Sheet{"BT /F 12 Tf 72 700 Td (this) Tj 2 0 Td (that) Tj ET"}.page(), Aside::doubled) == "");
    CHECK(aside(Sheet{"BT /F 12 Tf 72 700 Td (bye) Tj 20 0 Td (bye) Tj ET"}.page(), Aside::doubled) == "");
    CHECK(aside(Sheet{"BT /F 12 Tf 72 700 Td (. . . . .) Tj 0 -14 Td (. . . . .) Tj ET"}.page(), Aside::doubled) == "");
}

TEST_CASE("aside: the words of a scan are its text; a line hidden on a page that is read is not") {
    const std::string image = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xFF EI Q ";
    const std::string words = "BT /F 12 Tf 3 Tr 72 700 Td (what a program read) Tj ET ";
    const engine::Page scan = Sheet{image + words}.page();
    CHECK(scan.is_recognised);
    CHECK(aside(scan, Aside::none) == "what a program read");
    CHECK(scan.hidden.empty());
    const engine::Page plain = Sheet{words}.page();
    CHECK_FALSE(plain.is_recognised);
    CHECK(aside(plain, Aside::hidden) == "what a program read");
    const engine::Page mixed =
        Sheet{image + words + "BT 0 Tr 0 g /F 12 Tf 72 500 Td (a line that is printed and seen) Tj ET"}.page();
    CHECK_FALSE(mixed.is_recognised);
    CHECK(aside(mixed, Aside::hidden) == "what a program read");
}
