// What a text quotes, by its marks and blocks alone.

#include "check/quotations.h"

#include "support/doctest.h"

#include <string>
#include <vector>

using ofstract::checking::quotations;

namespace {

std::vector<std::string> texts(std::string_view article) {
    std::vector<std::string> out;
    for (const auto& quoted : quotations(article)) out.push_back(quoted.text);
    return out;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("quotations: every kind of mark") {
    CHECK(texts("He said “plans are good” and \"rooms are warm\", «or so», ‘it seems’ and 'to us'.") ==
          Texts{"plans are good", "rooms are warm", "or so", "it seems", "to us"});
    CHECK(texts("\"All of it\"") == Texts{"All of it"});
    CHECK(texts("(“in brackets”) — “behind a dash”") == Texts{"in brackets", "behind a dash"});
    CHECK(texts("no quotation").empty());
    CHECK(texts("").empty());
}

TEST_CASE("quotations: apostrophes and inches are no marks") {
    CHECK(texts("The children's plans, the teams' rooms and the boys’ club in the ’90s.").empty());
    CHECK(texts("'Tis a shelf of 5'10\" by 6' 2\" in the hall.").empty());
    CHECK(texts("rock 'n' roll") == Texts{"n"}); // as it is printed; too short to tell
    CHECK(texts("It said ‘the children’s plans were good’ twice.") == Texts{"the children’s plans were good"});
    CHECK(texts("It said 'the teams' plans were good' twice.") == Texts{"the teams' plans were good"});
    CHECK(texts("It said ‘good plans’ of ‘all teams’ there.") == Texts{"good plans", "all teams"});
}

TEST_CASE("quotations: what is quoted inside a quotation is part of it") {
    CHECK(texts("“They felt ‘listened to’ at last,” it says.") == Texts{"They felt ‘listened to’ at last,"});
    CHECK(texts("'They felt \"listened to\" at last,' it says.") == Texts{"They felt \"listened to\" at last,"});
    CHECK(texts("“He said “good” to us” and “left”.") == Texts{"He said “good” to us", "left"});
}

TEST_CASE("quotations: several paragraphs are one, where each begins with the mark") {
    const auto both = quotations("Ofsted said:\n\n“The first\nparagraph.\n\n“The second.”\n\n“Another one.”\n");
    REQUIRE(both.size() == 2);
    CHECK(both[0].text == "The first\nparagraph.\nThe second.");
    CHECK(both[0].line == 3);
    CHECK(both[1].text == "Another one.");
    CHECK(both[1].line == 8);
    CHECK(texts("\"One.\n\n\"Two.\n\n\"Three.\"") == Texts{"One.\nTwo.\nThree."});
    CHECK(texts("‘One.\n\n‘Two.’") == Texts{"One.\nTwo."});
    CHECK(texts("“One.\n“Two.”") == Texts{"One.\nTwo."});
}

TEST_CASE("quotations: one that nothing closes ends with its paragraph, or where the next begins") {
    CHECK(texts("“Not closed.\n\nThe article goes on, with “one that is”.") == Texts{"Not closed.", "one that is"});
    CHECK(texts("It said “not closed and “closed”.") == Texts{"not closed and ", "closed"});
}

TEST_CASE("quotations: blocks") {
    const auto block =
        quotations("It says:\n\n> 12. The first line\n> and the second.\n>\n> A paragraph.\n> — Ofsted\n\nSo.");
    REQUIRE(block.size() == 1);
    CHECK(block[0].text == "The first line\nand the second.\n\nA paragraph.");
    CHECK(block[0].block);
    CHECK(block[0].line == 3);
    // The line that names the source begins with a dash; a line with a hyphen is an item.
    for (const char* dash : {"—", "–", "―", "--"})
        CHECK(texts("It says:\n\n> The first line\n> " + std::string(dash) + " Ofsted\n\nSo.") ==
              Texts{"The first line"});
    CHECK(texts("It says:\n\n> The first line\n> - Ofsted\n\nSo.") == Texts{"The first line\n- Ofsted"});
    CHECK(texts("It says:\n\n    An indented line\n\n    and another.\n\nSo.") ==
          Texts{"An indented line\n\nand another."});
    CHECK(texts("It says:\n\tAt once.\nSo.") == Texts{"At once."});
    CHECK(texts("It says nothing.\n\n    An indented line that is none.").empty());
    CHECK(texts("“One”\n> two\n“three”") == Texts{"One", "two", "three"});
}

TEST_CASE("quotations: any bytes are read, and many marks take no longer than their number") {
    CHECK(texts(std::string_view("\xFF\xE2\x80“\xC2", 7)).size() <= 1);
    for (const char* sign : {"“", "'", "\"", "‘", "“a ", " 'a", "s’ a", "> ", "\n“a\n", "'a\n\n"}) {
        std::string many;
        for (int i = 0; i < 200000; ++i) many += sign;
        CAPTURE(std::string(sign));
        CHECK(quotations(many).size() <= 200000);
    }
}
