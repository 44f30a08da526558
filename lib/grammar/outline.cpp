#include "grammar/outline.h"

#include "grammar/grades.h"

#include <algorithm>

namespace ofstract::grammar {
namespace {

constexpr std::size_t deepest = 6; // levels of sections; reports have three

std::size_t box_of(const Part& part) {
    return std::visit([](const auto& p) { return p.box; }, part);
}

bool is_heading(const Part& part, const layout::Measure& measure) {
    const auto* block = std::get_if<Passage>(&part);
    return block && has_heading_look(*block, measure);
}

} // namespace

bool Outline::enter(std::size_t i) {
    const auto& flow = passages_.flow;
    if (box_of(flow[i]) == box_) return false;
    const bool ended = contains_ && path_.size() > outside_;
    if (ended) path_.resize(outside_);
    box_ = box_of(flow[i]);
    outside_ = path_.size();
    contains_ = interrupts_ = false;
    if (box_ == 0) return ended;
    std::size_t end = i;
    for (; end < flow.size() && box_of(flow[end]) == box_; ++end)
        contains_ = contains_ || !is_heading(flow[end], passages_.measure);
    interrupts_ = contains_ && end < flow.size() && std::holds_alternative<Passage>(flow[end]) &&
                  box_of(flow[end]) == 0 && !is_heading(flow[end], passages_.measure);
    return ended;
}

// The outermost open section that a heading of this level ends, with all that it holds however that is set; behind the
// last where there is none.
std::size_t Outline::first_of_level(int level) const {
    std::size_t i = interrupts_ ? std::min(outside_, path_.size()) : 0;
    while (i < path_.size() && path_[i].rank.level < level && !path_[i].rank.is_leaf) ++i;
    return i;
}

// Whether a heading of this rank ends the innermost open section.
bool Outline::ends(const Rank& rank) const {
    if (path_.size() >= deepest) return true;
    const Rank& open = path_.back().rank;
    if (interrupts_ && path_.size() <= outside_) return outranks(rank, open);
    if (rank.level > 0 && open.level > 0) return open.level >= rank.level || open.is_leaf;
    if (rank.level == 0 && open.holds) return outranks(rank, open);
    return !nested_ || !outranks(open, rank);
}

void Outline::end(const Rank& rank) {
    if (rank.level > 0) path_.resize(first_of_level(rank.level));
    while (!path_.empty() && ends(rank)) path_.pop_back();
    outside_ = std::min(outside_, path_.size());
}

void Outline::open(Section section, const Rank& rank) {
    end(rank);
    std::vector<Section>& siblings = path_.empty() ? document_.sections : this->section().sections;
    section.level = static_cast<int>(path_.size()) + 1;
    siblings.push_back(std::move(section));
    ++opened_;
    path_.push_back({siblings.size() - 1, rank});
}

void Outline::read_opening(const Passage& text, const Rules& rules) {
    constexpr std::size_t longest = 200; // bytes; "the school's work to promote pupils' … is good" has 90
    Section& part = section();
    if (part.heading.text.empty() || part.grade != Grade::none || text.text().size() > longest) return;
    Grade whole = Grade::none;
    const std::vector<Section>* siblings = &document_.sections;
    for (const OpenSection& open : path_) {
        const Section& above = (*siblings)[open.index];
        if (above.grade != Grade::none) whole = above.grade;
        siblings = &above.sections;
    }
    std::string folded = text.folded();
    if (!folded.empty() && folded.back() == '.') folded.pop_back();
    const GradedHeading said = rules.grader->split(folded);
    if (!comparable(said.grade, whole) || said.stem.find(". ") != std::string::npos) return; // more than one sentence
    // The heading's words, and not a part of longer ones.
    const std::string subject = ' ' + part.heading.folded() + ' ';
    if ((' ' + said.stem + ' ').find(subject) != std::string::npos) part.grade = said.grade;
}

bool Outline::is_in_graded() const {
    return std::any_of(path_.begin(), path_.end(), [](const OpenSection& open) { return open.rank.weight == 2; });
}

Section& Outline::section() {
    if (path_.empty()) {
        document_.sections.emplace_back();
        ++opened_;
        path_.push_back({document_.sections.size() - 1, {}});
        outside_ = 1;
    }
    Section* found = &document_.sections[path_.front().index];
    for (auto open = path_.begin() + 1; open != path_.end(); ++open) found = &found->sections[open->index];
    return *found;
}

Section& Outline::section_for_text() {
    Section& open = section();
    if (open.sections.empty() || path_.size() >= deepest) return open;
    const int level = open.level + 1;
    open.sections.emplace_back();
    ++opened_;
    open.sections.back().level = level;
    path_.push_back({open.sections.size() - 1, {0, -1}}); // any heading ends it
    return open.sections.back();
}

std::string Outline::id() const {
    std::string id;
    const std::vector<Section>* siblings = &document_.sections;
    for (const OpenSection& open : path_) {
        const Section& section = (*siblings)[open.index];
        if (!section.id.empty()) id = section.id;
        siblings = &section.sections;
    }
    return id;
}

std::string Outline::heading() const {
    const std::vector<Section>* siblings = &document_.sections;
    const Section* innermost = nullptr;
    for (const OpenSection& open : path_) {
        innermost = &(*siblings)[open.index];
        siblings = &innermost->sections;
    }
    return innermost ? innermost->heading.folded() : std::string();
}

} // namespace ofstract::grammar
