// A section's place: the ways up, the reading order, the grade that holds where a heading carries none.

#include "model/data.h"
#include "model/wire.h"

#include <ofstract/json.h>

#include "support/doctest.h"

using namespace ofstract;

namespace {

grammar::Section section(const char* id, Grade grade, std::vector<const char*> texts,
                         std::vector<grammar::Section> below = {}) {
    grammar::Section out;
    out.id = id;
    out.grade = grade;
    for (const char* text : texts) out.elements.emplace_back().text.text = text;
    out.sections = std::move(below);
    return out;
}

// A chapter that is graded, subheadings that are not, and below one of them an id that comes again later, further out.
Report report_of(std::size_t item = 2, std::size_t judgement = 3) {
    grammar::Document document;
    document.sections = {
        section("chapter", Grade::inadequate, {"first"},
                {section("work", Grade::none, {"second"}, {section("again", Grade::none, {"third"})}),
                 section("better", Grade::good, {"fourth"}), section("empty", Grade::none, {})}),
        section("again", Grade::none, {"fifth"}),
        section("empty", Grade::none, {"sixth"}),
    };
    document.lists.push_back({"list", "List", {{}}});
    document.lists[0].items[0].section = item;
    document.judgements.emplace_back().section = judgement;
    const auto data = model::freeze(document, {"x.pdf", "", 1, 1});
    const auto received = model::decode(model::encode(*data));
    REQUIRE(received);
    CHECK(to_json(detail::Inside::make<Report>(received)) ==
          to_json(detail::Inside::make<Report>(data))); // the ways up are made anew
    return detail::Inside::make<Report>(received);
}

std::string ids(const std::vector<Section>& sections) {
    std::string out;
    for (const Section& each : sections) out.append(out.empty() ? "" : " ").append(each.id());
    return out;
}

} // namespace

TEST_CASE("place: sections come in reading order, and each knows its place") {
    const Report report = report_of();
    const std::vector<Section> all = report.all_sections();
    CHECK(ids(all) == "chapter work again better empty again empty");
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].position() == static_cast<int>(i));
    CHECK(ids(all[2].path()) == "chapter work again");
    CHECK(ids(all[5].path()) == "again");
    CHECK(all[2].parent().id() == "work");
    CHECK(all[3].parent().id() == "chapter");
    CHECK_FALSE(all[5].parent());
}

TEST_CASE("place: a grade above holds until a heading carries its own") {
    const Report report = report_of();
    const auto grade = [&](std::size_t i) { return report.all_sections()[i].effective_grade(); };
    CHECK(grade(0) == Grade::inadequate);
    CHECK(grade(1) == Grade::inadequate);
    CHECK(grade(2) == Grade::inadequate);
    CHECK(grade(3) == Grade::good);
    CHECK(grade(5) == Grade::none);
    CHECK(report.all_sections()[2].grade() == Grade::none); // its own stays what is printed
}

TEST_CASE("place: of sections with one id the first in reading order is given, be it deeper") {
    const Report report = report_of();
    CHECK(report.section("again").blocks()[0].text() == "third");
    CHECK(report.section("empty").blocks()[0].text() == "sixth"); // the first that says anything
    CHECK_FALSE(report.section("nowhere"));
}

TEST_CASE("place: from a block, an item and a judgement to the section around them") {
    const Report report = report_of();
    for (const Section& each : report.all_sections())
        for (const Block block : each.blocks()) CHECK(block.section().position() == each.position());
    CHECK(report.lists()[0].items()[0].section().position() == 2);
    CHECK(report.judgements()[0].section().id() == "better");
    const Report none = report_of(grammar::no_section, grammar::no_section);
    CHECK_FALSE(none.lists()[0].items()[0].section());
    CHECK_FALSE(none.judgements()[0].section());
    CHECK(to_json(none).find("\"section\":null") != std::string::npos);
    const Matches found = report.find("third");
    REQUIRE(found.size() == 1);
    CHECK(found[0].section().parent().id() == "work");
}
