// Editions of one authority's reports under three frameworks, where published reports are here: what their first pages
// say, read by people, against what compare() says.

#include <ofstract/compare.h>
#include <ofstract/extractor.h>

#include "support/doctest.h"
#include "support/files.h"

#include <iostream>

using namespace ofstract;

namespace {

using Lines = std::vector<std::string>;

Lines grades(const Comparison& changes) {
    Lines out;
    for (const GradeChange& change : changes.grades())
        out.push_back(std::string(change.before().id()) + ' ' + to_string(change.before().grade()) + " > " +
                      std::string(change.after().id()) + ' ' + to_string(change.after().grade()) + ": " +
                      to_string(change.change()));
    return out;
}

std::size_t count(Values<ItemChange> items, Change change) {
    std::size_t out = 0;
    for (const ItemChange& item : items) out += item.change() == change;
    return out;
}

} // namespace

TEST_CASE("real: one authority's reports of 2016, 2019 and 2024, one after the other") {
    const auto folder = test::real_corpus() / "pdf";
    if (test::real_corpus().empty() || !std::filesystem::exists(folder / "17ee967724f4.pdf")) {
        std::cout << "skipped: no real reports here; name their folder in OFSTRACT_CORPUS\n";
        return;
    }
    const auto report = [&](const char* name) { return Extractor().extract_file((folder / name).string()).value(); };
    const Report first = report("17ee967724f4.pdf"), second = report("44eb7a6de040.pdf"),
                 third = report("2362bc7b1692.pdf");
    const Comparison a = compare(first, second), b = compare(second, third);
    CHECK(a.same_authority());
    CHECK(b.same_authority());
    CHECK_FALSE(a.reversed());
    CHECK(grades(a) ==
          Lines{"leadership-management-governance good > leaders requires-improvement: worse",
                "help-and-protection good > help-and-protection requires-improvement: worse",
                "permanence good > in-care-and-care-leavers requires-improvement: worse",
                "adoption good > in-care-and-care-leavers requires-improvement: worse",
                "care-leavers-experiences outstanding > in-care-and-care-leavers requires-improvement: worse",
                "overall-effectiveness good > overall-effectiveness requires-improvement: worse",
                "lscb-effectiveness requires-improvement >  : gone"});
    CHECK(grades(b) ==
          Lines{"leaders requires-improvement > leaders good: better",
                "help-and-protection requires-improvement > help-and-protection requires-improvement: same",
                "in-care-and-care-leavers requires-improvement > in-care good: better",
                "in-care-and-care-leavers requires-improvement > care-leavers good: better",
                "overall-effectiveness requires-improvement > overall-effectiveness good: better"});
    CHECK(count(a.items(), Change::added) == 6);
    CHECK(count(a.items(), Change::gone) == 15);
    CHECK(count(b.items(), Change::added) == 5);
    CHECK(count(b.items(), Change::gone) == 6);
}
