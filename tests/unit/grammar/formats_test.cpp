// What every format's file must be.

#include "formats/registry.h"

#include "support/doctest.h"

#include <set>

using namespace ofstract;

TEST_CASE("formats: every pattern compiles, and every id is its own") {
    std::set<std::string> ids;
    for (const grammar::Rules* rules : formats::all()) {
        CAPTURE(rules->format.id);
        CHECK(ids.insert(rules->format.id).second);
        CHECK_FALSE(rules->titles.empty());
        for (const auto* list : {&rules->titles, &rules->fields, &rules->columns})
            for (const grammar::Pattern& pattern : *list) CHECK_NOTHROW(pattern.matches(""));
        for (const auto& label : rules->labels) CHECK_NOTHROW(label.pattern.matches(""));
        for (const auto& sentence : rules->sentences) CHECK_NOTHROW(sentence.pattern.matches(""));
        for (const auto& heading : rules->headings) CHECK_NOTHROW(heading.pattern.matches(""));
        for (const auto* pattern : {&rules->header, &rules->with_heading, &rules->without_heading, &rules->authority,
                                    &rules->grade_line, &rules->inspector, &rules->other_inspector,
                                    &rules->next_inspection, &rules->back_matter, &rules->details, &rules->imprint})
            if (*pattern) CHECK_NOTHROW((*pattern)->matches(""));
    }
    CHECK(ids.size() >= 18);
}

TEST_CASE("formats: a pattern that does not compile is told on first use") {
    const grammar::Pattern broken("(");
    CHECK_THROWS_AS(broken.matches("x"), std::logic_error);
    CHECK_THROWS_AS(broken.matches("x"), std::logic_error);
}
