// What must change, as lists whose items are whole, whatever they are made of.

#include "grammar/lists.h"

#include "support/doctest.h"

using namespace ofstract;
using grammar::Element;
using grammar::ElementKind;

namespace {

Element element(ElementKind kind, const char* text, int depth = 0, const char* number = "") {
    Element e;
    e.kind = kind;
    e.text.text = text;
    e.depth = depth;
    e.number = number;
    return e;
}

Element paragraph(const char* text, const char* number = "") {
    return element(ElementKind::paragraph, text, 0, number);
}
Element item(const char* text, int depth = 0) { return element(ElementKind::item, text, depth); }

std::vector<grammar::List> lists_of(const char* id, std::vector<Element> elements,
                                    std::vector<grammar::Section> children = {}) {
    grammar::Document document;
    grammar::Section section;
    section.id = id;
    section.elements = std::move(elements);
    section.sections = std::move(children);
    document.sections.push_back(std::move(section));
    grammar::read_lists(document);
    return document.lists;
}

} // namespace

TEST_CASE("lists: bullets with the dashes below them; what leads in is no item") {
    const auto lists = lists_of("what-needs-to-improve", {paragraph("These are weak:"), item("visits, in particular:"),
                                                          item("at night", 1), item("in winter", 1), item("records")});
    REQUIRE(lists.size() == 1);
    REQUIRE(lists[0].items.size() == 2);
    CHECK(lists[0].items[0].text == "visits, in particular:");
    CHECK(lists[0].items[0].parts == std::vector<std::string>{"at night", "in winter"});
    CHECK(lists[0].items[1].parts.empty());
}

TEST_CASE("lists: paragraphs are items, and the bullets below one its parts") {
    const auto lists =
        lists_of("areas-for-improvement", {paragraph("Leaders should plan. This includes:"), item("plans;"),
                                           item("reviews."), paragraph("Leaders should listen.")});
    REQUIRE(lists[0].items.size() == 2);
    CHECK(lists[0].items[0].parts.size() == 2);
    CHECK(lists[0].items[1].text == "Leaders should listen.");
}

TEST_CASE("lists: numbered paragraphs, with those of the headings below") {
    grammar::Section below;
    below.id = "adoption";
    below.elements = {paragraph("Find adopters sooner.", "3")};
    const auto lists =
        lists_of("recommendations", {paragraph("See children.", "1"), paragraph("Write it down.", "2")}, {below});
    REQUIRE(lists[0].items.size() == 3);
    CHECK(lists[0].items[2].number == "3");
}

TEST_CASE("lists: what says that there are none is no item") {
    for (const char* none : {"There are no priority actions.", "There are no areas for priority or immediate action.",
                             "The inspection did not find any areas for priority and immediate action.", "None."}) {
        CAPTURE(none);
        CHECK(lists_of("areas-for-priority-action", {paragraph(none)}).empty());
        CHECK(lists_of("areas-for-priority-action", {paragraph(none, "26")}).empty());
    }
    for (const char* some :
         {"There is no shared plan for what needs priority.", "Ensure that no child waits for action.",
          "Those set at the last visit remain. There are no additional priority actions."}) {
        CAPTURE(some);
        CHECK(lists_of("areas-for-priority-action", {paragraph(some)}).size() == 1);
    }
}

TEST_CASE("lists: where paragraphs are numbered, a text above the first or at the head of the next is no item") {
    const auto lists =
        lists_of("recommendations", {paragraph("These come first. They are not all."), paragraph("Plan.", "1"),
                                     paragraph("Business costs"), paragraph("Listen.", "2"),
                                     paragraph("Its number is forgotten."), paragraph("Act.", "3")});
    REQUIRE(lists.size() == 1);
    std::string items;
    for (const auto& one : lists[0].items) items += one.text + '|';
    CHECK(items == "Plan.|Listen.|Its number is forgotten.|Act.|");
}

TEST_CASE("lists: rows of a table say who is to act") {
    Element table;
    table.kind = ElementKind::table;
    for (const auto& [body, action] : {std::pair("Responsible body", "Areas for priority action"),
                                       std::pair("The council", "Leaders should act at once.")}) {
        std::vector<grammar::Joined> row(2);
        row[0].text = body;
        row[1].text = action;
        table.rows.push_back(row);
    }
    const auto lists = lists_of("areas-for-priority-action", {table});
    REQUIRE(lists[0].items.size() == 1);
    CHECK(lists[0].items[0].responsible == "The council");
    CHECK(lists[0].items[0].text == "Leaders should act at once.");

    // Whatever begins an item of a list in the running text does so in a cell; a dash between words does not.
    for (const char* bullet : {"▪", "◼", "•", "●", "◦", "‣", "➢", "✓", "·", "\uF0B7", "\uF0FC"}) {
        CAPTURE(bullet);
        std::string& text = table.rows[1][1].text = "Leaders should:";
        for (const char* part : {"plan – at once;", "act."}) text.append(" ").append(bullet).append(" ").append(part);
        CHECK(lists_of("areas-for-priority-action", {table})[0].items[0].parts ==
              std::vector<std::string>{"plan – at once;", "act."});
    }
    table.rows[0][0].text = "Requirement";
    table.rows[1][0].text = "See every child.";
    table.rows[1][1].text = "1 May";
    const auto requirements = lists_of("what-needs-to-improve", {paragraph("These must be met:"), table});
    REQUIRE(requirements[0].items.size() == 1);
    CHECK(requirements[0].items[0].text == "See every child.");
    CHECK(requirements[0].items[0].responsible.empty());
}

TEST_CASE("lists: a row says by when; what is no date is kept as it is printed") {
    Element table;
    table.kind = ElementKind::table;
    for (const auto& [what, when] : {std::pair("", "Due date"), std::pair("Keep a record.", "09/08/2024"),
                                     std::pair("See every child.", "18 July 2025"), std::pair("Mend it.", "At once")}) {
        std::vector<grammar::Joined> row(2);
        row[0].text = what;
        row[1].text = when;
        table.rows.push_back(row);
    }
    // The sentence above a table leads into it, and that above bullets into them.
    const auto lists = lists_of("what-needs-to-improve", {paragraph("The provider must:"), table,
                                                          paragraph("The provider should:"), item("plan")});
    REQUIRE(lists.size() == 1);
    REQUIRE(lists[0].items.size() == 4);
    CHECK(lists[0].items[0].text == "Keep a record.");
    CHECK(lists[0].items[0].due == Date{2024, 8, 9});
    CHECK(lists[0].items[0].parts.empty());
    CHECK(lists[0].items[1].due == Date{2025, 7, 18});
    CHECK_FALSE(lists[0].items[2].due.has_value());
    CHECK(lists[0].items[2].parts == std::vector<std::string>{"At once"});
    CHECK(lists[0].items[3].text == "plan");
    CHECK_FALSE(lists[0].items[3].due.has_value());
}

TEST_CASE("lists: a heading without items is no list, and no other section is one") {
    CHECK(lists_of("areas-for-improvement", {}).empty());
    CHECK(lists_of("findings", {item("a finding")}).empty());
}
