#include "find/places.h"

namespace ofstract::find {
namespace {

class Gatherer {
  public:
    explicit Gatherer(const detail::ReportData& data) : data_(data) {}

    std::vector<Run> gather() {
        alone(Place::title, data_.title);
        for (const detail::FieldNode& field : data_.fields) alone(Place::field, field.text);
        for (const detail::JudgementNode& judgement : data_.judgements) add(judgement);
        Run body;
        for (std::uint32_t i = 0; i < data_.top_sections; ++i) add(body, i);
        runs_.push_back(std::move(body));
        for (const detail::KeyedNode& note : data_.footnotes) alone(Place::footnote, note.text);
        return std::move(runs_);
    }

  private:
    void alone(Place place, const detail::TextNode& node) {
        runs_.push_back({{place, data_.view(node.text), data_.where(node.where), {}, {}}});
    }

    void add(const detail::JudgementNode& judgement) {
        if (judgement.source == JudgementSource::quoted) return; // its words are the sections'
        Run run{{Place::judgement, data_.view(judgement.label), data_.where(judgement.label_where), {}, {}}};
        if (judgement.source == JudgementSource::row)
            run.push_back(
                {Place::judgement, data_.view(judgement.grade_text), data_.where(judgement.grade_where), {}, {}});
        runs_.push_back(std::move(run));
    }

    // Sections are nested as deep as a report's headings, which the grammar bounds.
    void add(Run& body, std::uint32_t at) {
        const detail::SectionNode& node = data_.sections[at];
        const auto section = detail::Inside::make<Section>(&data_, at);
        body.push_back({Place::heading, data_.view(node.heading.text), data_.where(node.heading.where), section, {}});
        for (std::uint32_t i = 0; i < node.blocks.count; ++i) add(body, section, node.blocks.first + i);
        for (std::uint32_t i = 0; i < node.sections.count; ++i) add(body, node.sections.first + i);
    }

    void add(Run& body, const Section& section, std::uint32_t at) {
        const detail::BlockNode& node = data_.blocks[at];
        const auto block = detail::Inside::make<Block>(&data_, at);
        const auto push = [&](Place place, const detail::TextNode& text) {
            body.push_back({place, data_.view(text.text), data_.where(text.where), section, block});
        };
        if (node.kind != BlockKind::table) {
            push(node.kind == BlockKind::item ? Place::item : Place::paragraph, node.text);
            return;
        }
        for (std::uint32_t r = 0; r < node.rows.count; ++r) {
            const detail::Run& row = data_.rows[node.rows.first + r].cells;
            for (std::uint32_t c = 0; c < row.count; ++c) push(Place::table, data_.cells[row.first + c]);
        }
    }

    const detail::ReportData& data_;
    std::vector<Run> runs_;
};

} // namespace

std::vector<Run> runs_of(const detail::ReportData& data) { return Gatherer(data).gather(); }

} // namespace ofstract::find
