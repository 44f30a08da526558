#include "grammar/lists.h"

#include "grammar/pattern.h"
#include "grammar/walk.h"
#include "text/dates.h"
#include "text/signs.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <map>

namespace ofstract::grammar {
namespace {

constexpr std::array<std::string_view, 4> list_ids = {"what-needs-to-improve", "areas-for-improvement",
                                                      "areas-for-priority-action", "recommendations"};

bool is_list(const Section& section) { return is_list_id(section.id); }

bool leads_in(const Element& element) {
    return element.kind == ElementKind::paragraph && element.number.empty() && !element.text.text.empty() &&
           element.text.text.back() == ':';
}

// "There are no priority actions.", "The inspection did not find any areas for priority and immediate action.": one
// sentence, and the list is empty. "Those of the last visit remain. There are no others." is another thing.
bool says_none(const Element& element) {
    static const Pattern none(
        R"(((there (are|were) (currently )?no|)"
        R"((the )?(inspections?|inspectors?|reviews?|visits?) (did|has|have) not (find|found|identify|identified|make|made) any)"
        R"() [^.]*\b(areas?|actions?|priorities|recommendations?)\b[^.]*|none)\.?)");
    return element.kind != ElementKind::table && none.matches(element.text.folded());
}

// Where paragraphs are numbered, they are the items. A sentence above the first of them leads in, and a line between
// two that is no sentence heads those that follow.
bool heads_numbered(const Section& section, std::size_t i) {
    const auto& elements = section.elements;
    const auto is_numbered = [](const Element& e) { return e.kind == ElementKind::paragraph && !e.number.empty(); };
    if (elements[i].kind != ElementKind::paragraph || is_numbered(elements[i]) || i + 1 == elements.size() ||
        !is_numbered(elements[i + 1]))
        return false;
    const auto here = elements.begin() + static_cast<std::ptrdiff_t>(i);
    return std::none_of(elements.begin(), here, is_numbered) || !text::ends_sentence(elements[i].text.text);
}

ListItem item_of(const Element& element) {
    ListItem item;
    item.number = element.number;
    item.text = element.text.text;
    item.where = element.text.where;
    return item;
}

using Positions = std::map<const Section*, std::size_t>; // in reading order

// A cell's text with the bullets inside it → the text before them, and each bullet's.
std::vector<std::string> cut_at_bullets(const std::string& text) {
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t skip = 0;
        if (at == 0 || text[at - 1] == ' ') {
            const text::Character sign = text::first_character(std::string_view(text).substr(at));
            if (text::is_bullet(sign.code) && text[at + sign.size] == ' ') skip = sign.size + 1;
        }
        if (skip > 0) {
            if (!parts.back().empty() && parts.back().back() == ' ') parts.back().pop_back();
            parts.emplace_back();
            at += skip;
        } else {
            parts.back() += text[at++];
        }
    }
    return parts;
}

// A table's rows: where the header says so, who is to act and what is to be done; else what is to be done and by when.
void add_rows(const Element& table, List& list) {
    static const Pattern responsible("responsible (body|bodies|party|agency)");
    static const Pattern header("(requirements?|recommendations?|areas? for .*|actions?)");
    static const Pattern by_when("(due|due date|due by|by|date|timescales?)");
    const bool with_bodies = !table.rows.empty() && responsible.matches(table.rows[0][0].folded());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& row = table.rows[i];
        const std::size_t what = with_bodies ? 1 : 0;
        if (row.size() != 2) continue;
        if (i == 0 && (with_bodies || header.matches(row[0].folded()) || by_when.matches(row[1].folded()))) continue;
        ListItem item;
        item.parts = cut_at_bullets(row[what].text);
        item.text = item.parts.front();
        item.parts.erase(item.parts.begin());
        if (with_bodies) item.responsible = row[0].text;
        else if (!(item.due = text::parse_date(row[1].text))) item.parts.push_back(row[1].text);
        item.where = row[0].where;
        item.where.insert(item.where.end(), row[1].where.begin(), row[1].where.end());
        merge_spans(item.where);
        list.items.push_back(std::move(item));
    }
}

// Bullets below a sentence that leads into them are its parts where the list has other items of its kind; where
// it is the list's only paragraph, it leads into the list.
void add_items(const Section& section, const Positions& positions, List& list) {
    const std::size_t before = list.items.size();
    const auto stands_before = [&](std::size_t i, ElementKind kind) {
        return i + 1 < section.elements.size() && section.elements[i + 1].kind == kind;
    };
    std::size_t paragraphs = 0; // but those that lead into tables
    for (std::size_t i = 0; i < section.elements.size(); ++i) {
        const Element& e = section.elements[i];
        paragraphs += e.kind == ElementKind::paragraph && e.number.empty() && !stands_before(i, ElementKind::table);
    }
    bool in_parts = false;
    for (std::size_t i = 0; i < section.elements.size(); ++i) {
        const Element& element = section.elements[i];
        const bool item = element.kind == ElementKind::item;
        if (section.elements.size() == 1 && says_none(element)) continue;
        if (element.kind == ElementKind::table) {
            add_rows(element, list);
            in_parts = false;
        } else if (item && (in_parts || element.depth > 0) && !list.items.empty()) {
            ListItem& whole = list.items.back();
            whole.parts.push_back(element.text.text);
            add_spans(element.text.where, whole.where);
        } else if (item) {
            if (!element.text.text.empty()) list.items.push_back(item_of(element));
        } else {
            // A paragraph above a table, or alone above headings with items, leads into them.
            if ((stands_before(i, ElementKind::table) && element.number.empty()) ||
                (section.elements.size() == 1 && !section.sections.empty()))
                continue;
            if (heads_numbered(section, i)) {
                in_parts = false;
                continue;
            }
            const bool before_items = stands_before(i, ElementKind::item);
            if (leads_in(element) && (!before_items || paragraphs == 1)) continue;
            list.items.push_back(item_of(element));
            in_parts = before_items && (leads_in(element) || !element.number.empty());
        }
    }
    for (std::size_t i = before; i < list.items.size(); ++i) list.items[i].section = positions.at(&section);
    for (const Section& child : section.sections)
        if (!is_list(child)) add_items(child, positions, list);
}

void visit(const Section& section, const Positions& positions, std::vector<List>& lists) {
    if (is_list(section)) {
        List list{section.id, section.heading.text, {}};
        add_items(section, positions, list);
        if (!list.items.empty()) lists.push_back(std::move(list));
    }
    for (const Section& child : section.sections) visit(child, positions, lists);
}

} // namespace

bool is_list_id(std::string_view id) { return std::find(list_ids.begin(), list_ids.end(), id) != list_ids.end(); }

void read_lists(Document& document) {
    document.lists.clear();
    Positions positions;
    each_section(document.sections, [&](const Section& section) { positions.emplace(&section, positions.size()); });
    for (const Section& section : document.sections) visit(section, positions, document.lists);
}

} // namespace ofstract::grammar
