// Which text says again what another said.

#include "compare/items.h"

#include "support/doctest.h"

using ofstract::comparing::pairs;

TEST_CASE("items: the same words in another order are the same, words that say nothing count for nothing") {
    const auto found = pairs({"Timeliness of achieving permanence for children in care."},
                             {"The timeliness of children in care achieving permanence"});
    REQUIRE(found.size() == 1);
    CHECK(found[0].score == doctest::Approx(1));
    CHECK(pairs({"The of and to"}, {"The of and to"}).empty());
    CHECK(pairs({}, {"Plans"}).empty());
}

TEST_CASE("items: the score is the share of common words, and each text has the best partner once") {
    const auto found = pairs({"lamps on bridges", "lamps on bridges and quays"},
                             {"lamps on bridges, quays and roads", "paint", "lamps on bridges"});
    REQUIRE(found.size() == 2);
    CHECK(found[0].before == 1);
    CHECK(found[0].after == 0);
    CHECK(found[0].score == doctest::Approx(2.0 * 3 / 7));
    CHECK(found[1].before == 0);
    CHECK(found[1].after == 2);
    CHECK(found[1].score == doctest::Approx(1));
    CHECK(pairs({"lamps on bridges"}, {"lamps in the town hall by night"}).empty()); // 2 of 6 words
}

TEST_CASE("items: very many are paired by equal words alone") {
    std::vector<std::string> before, after;
    for (int i = 0; i < 20000; ++i) {
        before.push_back("lamp " + std::to_string(i));
        after.push_back("lamp " + std::to_string(i + 1));
    }
    const auto found = pairs(before, after);
    REQUIRE(found.size() == 19999);
    CHECK(found[0].before == 1);
    CHECK(found[0].after == 0);
}
