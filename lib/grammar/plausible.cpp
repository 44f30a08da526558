#include "grammar/plausible.h"

#include "grammar/fields.h"
#include "grammar/headings.h"
#include "grammar/lists.h"
#include "grammar/pattern.h"
#include "grammar/walk.h"
#include "text/dates.h"
#include "text/numbers.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ofstract::grammar {
namespace {

constexpr std::size_t most_items = 60;     // of a list; the longest, in a joint letter of eight pages, has 42
constexpr std::size_t most_in_imprint = 2; // numbered pieces of it and of contents; no report at hand has more
constexpr std::size_t contents_words = 20; // a line of a contents page, numbered or not, has fewer
constexpr std::size_t least_in_box = 12; // numbered paragraphs of a box that holds most of a report; none at hand does

bool has_graded(const Section& section) {
    return std::any_of(section.sections.begin(), section.sections.end(),
                       [](const Section& below) { return below.grade != Grade::none || has_graded(below); });
}

// "Harriet Vale, His Majesty’s Inspector": of the team, and nothing that must change.
bool names_person(const ListItem& item) {
    const std::vector<Inspector> found = parse_inspectors({item.text});
    return found.size() == 1 && !found[0].role.empty() && is_name(found[0].name);
}

// Of headings that the format lists. A chapter's cover may have the heading alone, and its text is below the next; the
// table below "School details" is fields.
void check_headings(const Rules& rules, Document& document) {
    std::map<std::string, const Section*> empty;
    const std::string_view details = rules.format.facts.details ? rules.format.facts.details : "";
    for (const HeadingPattern& known : rules.headings)
        if (*known.rule.id && !is_list_id(known.rule.id) && known.rule.pattern != details)
            empty[known.rule.id] = nullptr;
    each_section(document.sections, [&](const Section& section) {
        const auto it = empty.find(section.id);
        if (it == empty.end()) return;
        if (!section.elements.empty() || !section.sections.empty()) empty.erase(it);
        else if (!it->second) it->second = &section;
    });
    for (const auto& [id, section] : empty)
        if (section)
            document.diagnostics.push_back({diagnostics::section_empty, Severity::note,
                                            '"' + section->heading.text + "\" is a heading with nothing below it",
                                            section->heading.where});
}

void check_lists(Document& document) {
    std::vector<Diagnostic> found;
    const auto say = [&](const char* code, Severity severity, const Section& section, const std::string& what) {
        found.push_back({code, severity, '"' + section.heading.text + "\" " + what, section.heading.where});
    };
    each_section(document.sections, [&](const Section& section) {
        if (!is_list_id(section.id)) return;
        if (section.elements.empty() && section.sections.empty())
            say(diagnostics::list_empty, Severity::note, section, "is a heading with nothing below it");
        if (has_graded(section))
            say(diagnostics::list_doubtful, Severity::warning, section, "holds a section with a grade of its own");
    });
    for (const List& list : document.lists) {
        const auto person = std::find_if(list.items.begin(), list.items.end(), names_person);
        if (person != list.items.end())
            found.push_back({diagnostics::list_doubtful, Severity::warning,
                             '"' + list.heading + "\" has a person among its items: \"" + person->text + '"',
                             person->where});
        if (list.items.size() > most_items)
            found.push_back({diagnostics::list_doubtful, Severity::warning,
                             '"' + list.heading + "\" has " + std::to_string(list.items.size()) +
                                 " items, more than lists of its kind have",
                             list.items.front().where});
    }
    std::move(found.begin(), found.end(), std::back_inserter(document.diagnostics));
}

void check_set_aside(Document& document) {
    std::size_t count = 0;
    std::vector<Span> where;
    for (const FurniturePiece& piece : document.furniture) {
        if ((piece.type != "imprint" && piece.type != "contents") || text::number_before(piece.text.text) == 0)
            continue;
        if (piece.type == "contents" && piece.text.words.size() < contents_words) continue;
        ++count;
        where.insert(where.end(), piece.text.where.begin(), piece.text.where.end());
    }
    if (count > most_in_imprint)
        document.diagnostics.push_back(
            {diagnostics::findings_set_aside, Severity::error,
             std::to_string(count) + " numbered paragraphs were taken for the imprint or the contents",
             std::move(where)});
}

// Facts take a page: numbers or a graded heading in longer ones are findings that nobody reads as such. So is a graded
// heading in an imprint.
void check_facts(const Passages& passages, const Rules* rules, Document& document) {
    std::map<int, std::vector<std::pair<Box, StretchKind>>> by_page;
    for (const Stretch& stretch : document.stretches)
        if (stretch.kind == StretchKind::imprint || (stretch.kind == StretchKind::facts && stretch.where.size() > 1))
            for (const Span& one : stretch.where) by_page[one.page].emplace_back(one.box, stretch.kind);
    for (const Part& part : passages.flow) {
        const auto* block = std::get_if<Passage>(&part);
        if (!block || block->empty()) continue;
        const layout::Line& line = block->front();
        const auto page = by_page.find(line.page);
        if (page == by_page.end()) continue;
        const auto stretch = std::find_if(page->second.begin(), page->second.end(), [&](const auto& one) {
            return one.first.top <= line.box.top && line.box.bottom <= one.first.bottom;
        });
        if (stretch == page->second.end()) continue;
        const Heading heading = look_up(*block, rules);
        const bool is_graded = heading.known && heading.grade != Grade::none;
        if (!is_graded && !(stretch->second == StretchKind::facts && line.lead == layout::Lead::number)) continue;
        document.diagnostics.push_back({diagnostics::findings_set_aside, Severity::error,
                                        '"' + block->text() + "\" was taken for the " + to_string(stretch->second),
                                        block->joined().where});
    }
}

void check_boxes(const Passages& passages, Document& document) {
    std::size_t all = 0;
    std::map<std::size_t, std::pair<std::size_t, std::vector<Span>>> boxes;
    for (const Part& part : passages.flow) {
        const auto* block = std::get_if<Passage>(&part);
        if (!block || block->front().lead != layout::Lead::number) continue;
        ++all;
        if (block->box == 0) continue;
        auto& [count, where] = boxes[block->box];
        if (++count == 1) where = {{block->front().page, block->front().box}};
    }
    for (auto& [box, counted] : boxes)
        if (counted.first >= least_in_box && 2 * counted.first > all)
            document.diagnostics.push_back({diagnostics::box_doubtful, Severity::warning,
                                            "a box holds " + std::to_string(counted.first) + " of " +
                                                std::to_string(all) + " numbered paragraphs; it may have ended before",
                                            std::move(counted.second)});
}

// One doubt for each reason and page.
void check_rules(const Passages& passages, Document& document) {
    std::map<std::pair<int, std::string>, std::vector<Span>> found;
    for (const layout::Disagreement& one : passages.rest.disagreements)
        found[{one.page, one.what}].push_back({one.page, one.box});
    for (auto& [key, where] : found)
        document.diagnostics.push_back({diagnostics::rules_doubtful, Severity::warning,
                                        key.second + "; the cells are those that are drawn", std::move(where)});
}

void check_contradictions(Document& document) {
    std::map<std::string, const Judgement*> first;
    std::vector<Diagnostic> found;
    for (const Judgement& judgement : document.judgements) {
        if (judgement.grade == Grade::none) continue;
        const auto [it, is_new] = first.emplace(judgement.id, &judgement);
        if (is_new || it->second->grade == judgement.grade) continue;
        std::vector<Span> where = it->second->label.where;
        where.insert(where.end(), judgement.label.where.begin(), judgement.label.where.end());
        found.push_back({diagnostics::judgement_differs, Severity::warning,
                         '"' + judgement.label.text + "\" is graded twice: " + to_string(it->second->grade) + " and " +
                             to_string(judgement.grade),
                         std::move(where)});
    }
    std::move(found.begin(), found.end(), std::back_inserter(document.diagnostics));
}

// A running line may print the inspection's dates: it says that it is about an inspection, or is nothing but days from
// one to another. Some were left over from another report. A single day alone may be of the publication. One doubt for
// each wording.
void check_running_dates(Document& document) {
    static const Pattern about(R"(.*\b(inspection|visit)\b.*)");
    std::map<std::string, std::vector<Span>> found;
    const auto is_known = [&](const Interval& said) {
        const auto among = [&](const std::vector<Interval>& all) {
            return std::find(all.begin(), all.end(), said) != all.end();
        };
        return among(document.intervals) || among(document.previous_intervals) ||
               (document.published && said == Interval{*document.published, *document.published}) ||
               (!document.intervals.empty() && said.start == document.intervals.front().start &&
                said.end == document.intervals.back().end);
    };
    for (const FurniturePiece& piece : document.furniture) {
        if (document.intervals.empty() || (piece.type != "header" && piece.type != "footer")) continue;
        const auto intervals = text::find_intervals(piece.text.text, document.published);
        if (!intervals || std::all_of(intervals->begin(), intervals->end(), is_known)) continue;
        const bool has_range = std::any_of(intervals->begin(), intervals->end(),
                                           [](const Interval& said) { return said.start != said.end; });
        if (!about.matches(piece.text.folded()) && !(has_range && text::parse_intervals(piece.text.text))) continue;
        std::vector<Span>& where = found[piece.text.text];
        where.insert(where.end(), piece.text.where.begin(), piece.text.where.end());
    }
    for (auto& [text, where] : found)
        document.diagnostics.push_back({diagnostics::dates_differ, Severity::warning,
                                        "the pages' running line has other dates: \"" + text + '"', std::move(where)});
}

} // namespace

void check_parts(const Passages& passages, const Rules* rules, Document& document) {
    check_lists(document);
    if (rules) check_headings(*rules, document);
    check_set_aside(document);
    check_facts(passages, rules, document);
    check_boxes(passages, document);
    check_rules(passages, document);
    check_contradictions(document);
    check_running_dates(document);
}

} // namespace ofstract::grammar
