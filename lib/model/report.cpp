#include <ofstract/report.h>

#include "model/data.h"

namespace ofstract {
inline namespace v0_2 {

namespace {

using detail::Inside;

template <class Handle, class Node> Range<Handle> all(const detail::ReportData& data, const std::vector<Node>& nodes) {
    return Inside::make<Range<Handle>>(&data, 0u, static_cast<std::uint32_t>(nodes.size()));
}

} // namespace

Source Report::source() const& noexcept {
    if (!data_) return {};
    return {data_->view(data_->name), data_->view(data_->sha256), data_->bytes,    data_->pages, data_->part,
            data_->part_count,        data_->first_page,          data_->last_page};
}

std::string_view Report::format() const& noexcept { return data_ ? data_->view(data_->format) : std::string_view(); }

std::string_view Report::title() const& noexcept { return data_ ? data_->view(data_->title.text) : std::string_view(); }

Values<Span> Report::title_where() const& noexcept { return data_ ? data_->where(data_->title.where) : Values<Span>(); }

Range<Mark> Report::title_marks() const& noexcept {
    return data_ ? Inside::make<Range<Mark>>(data_.get(), data_->title.marks.first, data_->title.marks.count)
                 : Range<Mark>();
}

Authority Report::authority() const& noexcept {
    if (!data_) return {};
    return {data_->view(data_->authority), data_->view(data_->authority_urn), data_->view(data_->la_code),
            data_->view(data_->ons_code)};
}

std::string_view Report::urn() const& noexcept { return data_ ? data_->view(data_->urn) : std::string_view(); }

Values<Interval> Report::intervals() const& noexcept {
    return data_ ? Inside::values(data_->intervals) : Values<Interval>();
}

Values<Interval> Report::previous_intervals() const& noexcept {
    return data_ ? Inside::values(data_->previous_intervals) : Values<Interval>();
}

std::string_view Report::next_inspection() const& noexcept {
    return data_ ? data_->view(data_->next_inspection) : std::string_view();
}

std::optional<Date> Report::published() const noexcept { return data_ ? data_->published : std::nullopt; }

Range<Inspector> Report::lead_inspectors() const& noexcept {
    return data_ ? all<Inspector>(*data_, data_->inspectors) : Range<Inspector>();
}

Range<Field> Report::fields() const& noexcept { return data_ ? all<Field>(*data_, data_->fields) : Range<Field>(); }

Range<Judgement> Report::judgements() const& noexcept {
    return data_ ? all<Judgement>(*data_, data_->judgements) : Range<Judgement>();
}

Range<Stretch> Report::stretches() const& noexcept {
    return data_ ? all<Stretch>(*data_, data_->stretches) : Range<Stretch>();
}
Range<Previous> Report::previous() const& noexcept {
    return data_ ? all<Previous>(*data_, data_->previous) : Range<Previous>();
}

Judgement Report::judgement(std::string_view id) const& noexcept {
    for (const Judgement judgement : judgements())
        if (judgement.id() == id) return judgement;
    return {};
}

Range<Section> Report::sections() const& noexcept {
    return data_ ? Inside::make<Range<Section>>(data_.get(), 0u, data_->top_sections) : Range<Section>();
}

std::vector<Section> Report::all_sections() const& {
    std::vector<Section> found;
    if (!data_) return found;
    for (std::uint32_t i = data_->first_section(); i != detail::nowhere; i = data_->section_behind(i))
        found.push_back(Inside::make<Section>(data_.get(), i));
    return found;
}

Section Report::section(std::string_view id) const& noexcept {
    Section first;
    if (!data_) return first;
    for (std::uint32_t i = data_->first_section(); i != detail::nowhere; i = data_->section_behind(i)) {
        const auto section = Inside::make<Section>(data_.get(), i);
        if (section.id() != id) continue;
        if (!section.blocks().empty() || !section.sections().empty()) return section;
        if (!first) first = section;
    }
    return first;
}

Range<List> Report::lists() const& noexcept { return data_ ? all<List>(*data_, data_->lists) : Range<List>(); }

Range<Block> Report::blocks() const& noexcept { return data_ ? all<Block>(*data_, data_->blocks) : Range<Block>(); }

std::vector<Block> Report::numbered_paragraphs() const& {
    std::vector<Block> found;
    for (const Block block : blocks())
        if (!block.number().empty()) found.push_back(block);
    return found;
}

Block Report::paragraph(std::string_view number) const& noexcept {
    if (number.empty()) return {};
    for (const Block block : blocks())
        if (block.number() == number) return block;
    return {};
}

Values<Span> Report::pages() const& noexcept { return data_ ? Inside::values(data_->page_boxes) : Values<Span>(); }

Box Report::page_box(int page) const noexcept {
    if (data_)
        for (const Span& each : data_->page_boxes)
            if (each.page == page) return each.box;
    return {};
}

Range<Footnote> Report::footnotes() const& noexcept {
    return data_ ? all<Footnote>(*data_, data_->footnotes) : Range<Footnote>();
}

Range<Furniture> Report::furniture() const& noexcept {
    return data_ ? all<Furniture>(*data_, data_->furniture) : Range<Furniture>();
}

Range<Diagnostic> Report::diagnostics() const& noexcept {
    return data_ ? all<Diagnostic>(*data_, data_->diagnostics) : Range<Diagnostic>();
}

} // namespace v0_2
} // namespace ofstract
