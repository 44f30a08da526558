// The public handles: each reads its node of ReportData; an empty handle reads nothing.

#include "model/data.h"

#include <algorithm>

namespace ofstract {
inline namespace v0_2 {

using detail::Inside, detail::ReportData;

namespace {

template <class Node>
const Node* node_at(const ReportData* data, const std::vector<Node> ReportData::*list, std::uint32_t at) {
    return data && at < (data->*list).size() ? &(data->*list)[at] : nullptr;
}

template <class Handle> Range<Handle> range(const ReportData* data, detail::Run run) {
    return Inside::make<Range<Handle>>(data, run.first, run.count);
}

Section section_at(const ReportData* data, std::uint32_t at) {
    return at == detail::nowhere ? Section() : Inside::make<Section>(data, at);
}

} // namespace

std::string_view Text::text() const noexcept {
    const auto* n = node_at(data_, &ReportData::cells, at_);
    return n ? data_->view(n->text) : std::string_view();
}
Values<Span> Text::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::cells, at_);
    return n ? data_->where(n->where) : Values<Span>();
}
Range<Mark> Text::marks() const noexcept {
    const auto* n = node_at(data_, &ReportData::cells, at_);
    return n ? range<Mark>(data_, n->marks) : Range<Mark>();
}

std::string_view Mark::text() const noexcept {
    const auto* n = node_at(data_, &ReportData::marks, at_);
    return n ? data_->view(*n) : std::string_view();
}

Range<Text> Row::cells() const noexcept {
    const auto* n = node_at(data_, &ReportData::rows, at_);
    return n ? range<Text>(data_, n->cells) : Range<Text>();
}
bool Row::is_header() const noexcept {
    const auto* n = node_at(data_, &ReportData::rows, at_);
    return n && n->is_header != 0;
}

BlockKind Block::kind() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? n->kind : BlockKind::paragraph;
}
std::string_view Block::number() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? data_->view(n->number) : std::string_view();
}
std::string_view Block::marker() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? data_->view(n->marker) : std::string_view();
}
int Block::depth() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? n->depth : 0;
}
std::string_view Block::text() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? data_->view(n->text.text) : std::string_view();
}
Range<Mark> Block::marks() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? range<Mark>(data_, n->text.marks) : Range<Mark>();
}
Range<Row> Block::rows() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? range<Row>(data_, n->rows) : Range<Row>();
}
Section Block::section() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? section_at(data_, n->section) : Section();
}
Values<Span> Block::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::blocks, at_);
    return n ? data_->where(n->text.where) : Values<Span>();
}

std::string_view Section::id() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? data_->view(n->id) : std::string_view();
}
std::string_view Section::heading() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? data_->view(n->heading.text) : std::string_view();
}
int Section::level() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? n->level : 0;
}
Grade Section::grade() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? n->grade : Grade::none;
}
Grade Section::effective_grade() const noexcept {
    Section section = *this;
    while (section && section.grade() == Grade::none) section = section.parent();
    return section.grade();
}
int Section::position() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? static_cast<int>(n->position) : 0;
}
Section Section::parent() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? section_at(data_, n->parent) : Section();
}
std::vector<Section> Section::path() const {
    std::vector<Section> path;
    for (Section section = *this; section; section = section.parent()) path.push_back(section);
    std::reverse(path.begin(), path.end());
    return path;
}
Range<Mark> Section::marks() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? range<Mark>(data_, n->heading.marks) : Range<Mark>();
}
Range<Block> Section::blocks() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? range<Block>(data_, n->blocks) : Range<Block>();
}
Range<Section> Section::sections() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? range<Section>(data_, n->sections) : Range<Section>();
}
Values<Span> Section::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::sections, at_);
    return n ? data_->where(n->heading.where) : Values<Span>();
}

std::string_view ListItem::number() const noexcept {
    const auto* n = node_at(data_, &ReportData::list_items, at_);
    return n ? data_->view(n->number) : std::string_view();
}
std::string_view ListItem::text() const noexcept {
    const auto* n = node_at(data_, &ReportData::list_items, at_);
    return n ? data_->view(n->text) : std::string_view();
}
std::string_view ListItem::responsible() const noexcept {
    const auto* n = node_at(data_, &ReportData::list_items, at_);
    return n ? data_->view(n->responsible) : std::string_view();
}
Range<Part> ListItem::parts() const noexcept {
    const auto* n = node_at(data_, &ReportData::list_items, at_);
    return n ? range<Part>(data_, n->parts) : Range<Part>();
}
std::optional<Date> ListItem::due() const noexcept {
    const auto* n = node_at(data_, &ReportData::list_items, at_);
    return n ? n->due : std::nullopt;
}
Section ListItem::section() const noexcept {
    const auto* n = node_at(data_, &ReportData::list_items, at_);
    return n ? section_at(data_, n->section) : Section();
}
Values<Span> ListItem::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::list_items, at_);
    return n ? data_->where(n->where) : Values<Span>();
}

std::string_view Part::text() const noexcept {
    const auto* n = node_at(data_, &ReportData::parts, at_);
    return n ? data_->view(*n) : std::string_view();
}

std::string_view List::id() const noexcept {
    const auto* n = node_at(data_, &ReportData::lists, at_);
    return n ? data_->view(n->id) : std::string_view();
}
std::string_view List::heading() const noexcept {
    const auto* n = node_at(data_, &ReportData::lists, at_);
    return n ? data_->view(n->heading) : std::string_view();
}
Range<ListItem> List::items() const noexcept {
    const auto* n = node_at(data_, &ReportData::lists, at_);
    return n ? range<ListItem>(data_, n->items) : Range<ListItem>();
}

JudgementSource Judgement::source() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? n->source : JudgementSource::row;
}
std::string_view Judgement::number() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? data_->view(n->number) : std::string_view();
}
std::string_view Judgement::id() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? data_->view(n->id) : std::string_view();
}
std::string_view Judgement::label() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? data_->view(n->label) : std::string_view();
}
Grade Judgement::grade() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? n->grade : Grade::none;
}
std::string_view Judgement::grade_text() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? data_->view(n->grade_text) : std::string_view();
}
Range<Mark> Judgement::marks() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? range<Mark>(data_, n->marks) : Range<Mark>();
}
std::string_view Judgement::parent() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? data_->view(n->parent) : std::string_view();
}
Section Judgement::section() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? section_at(data_, n->section) : Section();
}
Values<Span> Judgement::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? data_->where(n->where) : Values<Span>();
}
Values<Span> Judgement::label_where() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? data_->where(n->label_where) : Values<Span>();
}
Values<Span> Judgement::grade_where() const noexcept {
    const auto* n = node_at(data_, &ReportData::judgements, at_);
    return n ? data_->where(n->grade_where) : Values<Span>();
}

std::string_view Previous::label() const noexcept {
    const auto* n = node_at(data_, &ReportData::previous, at_);
    return n ? data_->view(n->label) : std::string_view();
}
Grade Previous::grade() const noexcept {
    const auto* n = node_at(data_, &ReportData::previous, at_);
    return n ? n->grade : Grade::none;
}
std::string_view Previous::grade_text() const noexcept {
    const auto* n = node_at(data_, &ReportData::previous, at_);
    return n ? data_->view(n->grade_text) : std::string_view();
}
Values<Span> Previous::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::previous, at_);
    return n ? data_->where(n->where) : Values<Span>();
}

StretchKind Stretch::kind() const noexcept {
    const auto* n = node_at(data_, &ReportData::stretches, at_);
    return n ? n->kind : StretchKind::findings;
}
std::string_view Stretch::opened_by() const noexcept {
    const auto* n = node_at(data_, &ReportData::stretches, at_);
    return n ? data_->view(n->opened_by) : std::string_view();
}
Values<Span> Stretch::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::stretches, at_);
    return n ? data_->where(n->where) : Values<Span>();
}

std::string_view Field::label() const noexcept {
    const auto* n = node_at(data_, &ReportData::fields, at_);
    return n ? data_->view(n->label) : std::string_view();
}
std::string_view Field::value() const noexcept {
    const auto* n = node_at(data_, &ReportData::fields, at_);
    return n ? data_->view(n->value) : std::string_view();
}
std::string_view Field::text() const noexcept {
    const auto* n = node_at(data_, &ReportData::fields, at_);
    return n ? data_->view(n->text.text) : std::string_view();
}
Range<Mark> Field::marks() const noexcept {
    const auto* n = node_at(data_, &ReportData::fields, at_);
    return n ? range<Mark>(data_, n->text.marks) : Range<Mark>();
}
Values<Span> Field::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::fields, at_);
    return n ? data_->where(n->text.where) : Values<Span>();
}

std::string_view Inspector::name() const noexcept {
    const auto* n = node_at(data_, &ReportData::inspectors, at_);
    return n ? data_->view(n->name) : std::string_view();
}
std::string_view Inspector::role() const noexcept {
    const auto* n = node_at(data_, &ReportData::inspectors, at_);
    return n ? data_->view(n->role) : std::string_view();
}

std::string_view Footnote::mark() const noexcept {
    const auto* n = node_at(data_, &ReportData::footnotes, at_);
    return n ? data_->view(n->key) : std::string_view();
}
std::string_view Footnote::text() const noexcept {
    const auto* n = node_at(data_, &ReportData::footnotes, at_);
    return n ? data_->view(n->text.text) : std::string_view();
}
Values<Span> Footnote::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::footnotes, at_);
    return n ? data_->where(n->text.where) : Values<Span>();
}

std::string_view Furniture::type() const noexcept {
    const auto* n = node_at(data_, &ReportData::furniture, at_);
    return n ? data_->view(n->key) : std::string_view();
}
std::string_view Furniture::text() const noexcept {
    const auto* n = node_at(data_, &ReportData::furniture, at_);
    return n ? data_->view(n->text.text) : std::string_view();
}
Values<Span> Furniture::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::furniture, at_);
    return n ? data_->where(n->text.where) : Values<Span>();
}

std::string_view Diagnostic::code() const noexcept {
    const auto* n = node_at(data_, &ReportData::diagnostics, at_);
    return n ? data_->view(n->code) : std::string_view();
}
Severity Diagnostic::severity() const noexcept {
    const auto* n = node_at(data_, &ReportData::diagnostics, at_);
    return n ? n->severity : Severity::note;
}
std::string_view Diagnostic::message() const noexcept {
    const auto* n = node_at(data_, &ReportData::diagnostics, at_);
    return n ? data_->view(n->message) : std::string_view();
}
Values<Span> Diagnostic::where() const noexcept {
    const auto* n = node_at(data_, &ReportData::diagnostics, at_);
    return n ? data_->where(n->where) : Values<Span>();
}

} // namespace v0_2
} // namespace ofstract
