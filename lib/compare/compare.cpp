// Two reports → the changes: grades by crosswalk.h, items by items.h, sections by their ids.

#include "compare/crosswalk.h"
#include "compare/items.h"
#include "model/editions.h"
#include "model/inside.h"

#include <ofstract/compare.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace ofstract {
inline namespace v0_2 {
namespace detail {

struct GradeChangeData {
    Judgement before, after;
    Change change = Change::not_comparable;
    comparing::Link link;
};

struct ItemChangeData {
    ListItem before, after;
    Change change = Change::added;
    double score = 0;
};

struct SectionChangeData {
    Section before, after;
    Change change = Change::added;
};

// Filled, then linked, then never changed.
struct ComparisonData {
    Report before, after;
    std::vector<GradeChangeData> grade_data;
    std::vector<ItemChangeData> item_data;
    std::vector<SectionChangeData> section_data;
    std::vector<GradeChange> grades; // each points to its data
    std::vector<ItemChange> items;
    std::vector<SectionChange> sections;

    void link() {
        for (const GradeChangeData& change : grade_data) grades.push_back(Inside::make<GradeChange>(&change));
        for (const ItemChangeData& change : item_data) items.push_back(Inside::make<ItemChange>(&change));
        for (const SectionChangeData& change : section_data) sections.push_back(Inside::make<SectionChange>(&change));
    }
};

} // namespace detail
} // namespace v0_2

namespace comparing {
namespace {

Change change_of(Grade before, Grade after) {
    if (!ofstract::comparable(before, after)) return Change::not_comparable;
    return after > before ? Change::better : after < before ? Change::worse : Change::same;
}

// The first of each id.
std::vector<Judgement> judgements_of(const Report& report) {
    std::set<std::string_view> known;
    std::vector<Judgement> out;
    for (const Judgement judgement : report.judgements())
        if (known.insert(judgement.id()).second) out.push_back(judgement);
    return out;
}

void compare_grades(detail::ComparisonData& out) {
    const std::string_view old_format = out.before.format(), new_format = out.after.format();
    const bool comparable = comparing::comparable(old_format, new_format);
    const std::vector<Judgement> old = judgements_of(out.before);
    std::vector<bool> followed(old.size());
    for (const Judgement& after : judgements_of(out.after)) {
        bool found = false;
        for (std::size_t i = 0; i < old.size(); ++i) {
            const Link link = comparing::link(old_format, old[i].id(), new_format, after.id());
            if (link.relation == Relation::none) continue;
            found = followed[i] = true;
            out.grade_data.push_back({old[i], after, change_of(old[i].grade(), after.grade()), link});
        }
        if (!found) out.grade_data.push_back({{}, after, comparable ? Change::added : Change::not_comparable, {}});
    }
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (followed[i]) continue;
        const Link end = end_of(old_format, old[i].id(), new_format);
        out.grade_data.push_back({old[i], {}, comparable ? Change::gone : Change::not_comparable, end});
    }
}

std::vector<ListItem> items_of(const Report& report) {
    std::vector<ListItem> out;
    for (const List list : report.lists())
        for (const ListItem item : list.items()) out.push_back(item);
    return out;
}

std::vector<std::string> texts_of(const std::vector<ListItem>& items) {
    std::vector<std::string> out;
    for (const ListItem& item : items) {
        std::string& text = out.emplace_back(item.text());
        for (const Part part : item.parts()) text.append(" ").append(part.text());
    }
    return out;
}

void compare_items(detail::ComparisonData& out) {
    const std::vector<ListItem> old = items_of(out.before), now = items_of(out.after);
    std::vector<bool> again(old.size());
    const std::vector<ItemPair> found = pairs(texts_of(old), texts_of(now));
    auto pair = found.begin();
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (pair == found.end() || pair->after != i) {
            out.item_data.push_back({{}, now[i], Change::added, 0});
            continue;
        }
        again[pair->before] = true;
        out.item_data.push_back({old[pair->before], now[i], Change::same, pair->score});
        ++pair;
    }
    for (std::size_t i = 0; i < old.size(); ++i)
        if (!again[i]) out.item_data.push_back({old[i], {}, Change::gone, 0});
}

// By id. The section that opens a report has no heading, and is left out.
std::vector<Section> sections_of(const Report& report) {
    std::vector<Section> out;
    for (const Section& section : report.all_sections())
        if (!section.heading().empty()) out.push_back(section);
    return out;
}

void compare_sections(detail::ComparisonData& out) {
    const std::string_view old_format = out.before.format(), new_format = out.after.format();
    const std::vector<Section> old = sections_of(out.before), now = sections_of(out.after);
    std::multimap<std::string_view, std::size_t> by_id; // of `old`; each is taken once, in reading order
    for (std::size_t i = 0; i < old.size(); ++i) by_id.emplace(old[i].id(), i);
    // Names that an id of today had before.
    std::multimap<std::string_view, std::string_view> names;
    for (const CrosswalkStep& step : crosswalk())
        if (step.relation == Relation::same || step.relation == Relation::renamed) {
            if (step.format_before == old_format && step.format_after == new_format)
                names.emplace(step.after, step.before);
            if (step.format_before == new_format && step.format_after == old_format)
                names.emplace(step.before, step.after);
        }
    std::vector<bool> stayed(old.size());
    for (const Section& after : now) {
        auto found = by_id.find(after.id());
        if (const auto name = names.find(after.id()); found == by_id.end() && name != names.end())
            found = by_id.find(name->second);
        if (found == by_id.end()) {
            out.section_data.push_back({{}, after, Change::added});
            continue;
        }
        stayed[found->second] = true;
        out.section_data.push_back({old[found->second], after, Change::same});
        by_id.erase(found);
    }
    for (std::size_t i = 0; i < old.size(); ++i)
        if (!stayed[i]) out.section_data.push_back({old[i], {}, Change::gone});
}

} // namespace
} // namespace comparing

inline namespace v0_2 {

Comparison compare(const Report& before, const Report& after) {
    auto out = std::make_shared<detail::ComparisonData>();
    out->before = before;
    out->after = after;
    comparing::compare_grades(*out);
    comparing::compare_items(*out);
    comparing::compare_sections(*out);
    out->link();
    return detail::Inside::make<Comparison>(std::move(out));
}

Report Comparison::before() const noexcept { return data_ ? data_->before : Report(); }
Report Comparison::after() const noexcept { return data_ ? data_->after : Report(); }
bool Comparison::reversed() const noexcept { return data_ && model::is_later(data_->before, data_->after); }
bool Comparison::same_authority() const noexcept { return data_ && model::same_authority(data_->before, data_->after); }
Values<GradeChange> Comparison::grades() const& noexcept {
    return data_ ? detail::Inside::values(data_->grades) : Values<GradeChange>();
}
Values<ItemChange> Comparison::items() const& noexcept {
    return data_ ? detail::Inside::values(data_->items) : Values<ItemChange>();
}
Values<SectionChange> Comparison::sections() const& noexcept {
    return data_ ? detail::Inside::values(data_->sections) : Values<SectionChange>();
}

Judgement GradeChange::before() const noexcept { return data_ ? data_->before : Judgement(); }
Judgement GradeChange::after() const noexcept { return data_ ? data_->after : Judgement(); }
Change GradeChange::change() const noexcept { return data_ ? data_->change : Change::not_comparable; }
Relation GradeChange::relation() const noexcept { return data_ ? data_->link.relation : Relation::none; }
std::string_view GradeChange::source() const noexcept { return data_ ? data_->link.source : std::string_view(); }

ListItem ItemChange::before() const noexcept { return data_ ? data_->before : ListItem(); }
ListItem ItemChange::after() const noexcept { return data_ ? data_->after : ListItem(); }
Change ItemChange::change() const noexcept { return data_ ? data_->change : Change::not_comparable; }
double ItemChange::score() const noexcept { return data_ ? data_->score : 0; }

Section SectionChange::before() const noexcept { return data_ ? data_->before : Section(); }
Section SectionChange::after() const noexcept { return data_ ? data_->after : Section(); }
Change SectionChange::change() const noexcept { return data_ ? data_->change : Change::not_comparable; }

} // namespace v0_2
} // namespace ofstract
