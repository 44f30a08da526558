// The interface for C: what a report says, struct by struct, out of its data.

#include "api/c_object.h"

#include <ofstract/grade.h>
#include <ofstract/report.h>

using namespace ofstract;

namespace {

using detail::ReportData, detail::Run, detail::Str;

const ReportData* data_of(const ofstract_report* report) {
    return report && report->result ? detail::Inside::data(*report->result).get() : nullptr;
}

const char* c_str(const ReportData& data, Str text) { return data.c_str(text); }

const char* text_of(const ofstract_report* report, Str ReportData::*text) {
    const ReportData* const data = data_of(report);
    return data ? c_str(*data, data->*text) : "";
}

ofstract_places places(const ReportData& data, Run where) { return api::as_c(data.where(where)); }

ofstract_span first(const ReportData& data, Run where) { return api::first_of(places(data, where)); }

ofstract_date as_c(const Date& date) { return {date.year, date.month, date.day}; }

ofstract_grade as_c(Grade grade) { return static_cast<ofstract_grade>(grade); }

// In reading order, as the interface counts.
std::size_t section_index(const ReportData& data, std::uint32_t at) {
    return at == detail::nowhere ? OFSTRACT_NOWHERE : data.sections[at].position;
}

// Fills `out` by `make(data, node)` where the list has such a node; else with `nothing`.
template <class Out, class Node, class Make>
int fill(const ofstract_report* report, const std::vector<Node> ReportData::*list, std::size_t index, Out* out,
         const Out& nothing, const Make& make) {
    const ReportData* const data = data_of(report);
    const bool is_there = data && index < (data->*list).size();
    if (out) *out = is_there ? make(*data, (data->*list)[index]) : nothing;
    return is_there && out ? 0 : 1;
}

constexpr ofstract_span no_span = {0, 0, 0, 0, 0};
constexpr ofstract_places no_places = {nullptr, 0};
constexpr ofstract_date no_date = {0, 0, 0};
constexpr ofstract_block no_block = {OFSTRACT_BLOCK_PARAGRAPH, "", "", 0, "", OFSTRACT_NOWHERE, 0, no_span, no_places};

ofstract_block block_of(const ReportData& data, const detail::BlockNode& b) {
    return {static_cast<ofstract_block_kind>(b.kind),
            c_str(data, b.number),
            c_str(data, b.marker),
            b.depth,
            c_str(data, b.text.text),
            section_index(data, b.section),
            b.rows.count,
            first(data, b.text.where),
            places(data, b.text.where)};
}

const detail::ListItemNode* item_at(const ReportData* data, std::size_t list, std::size_t index) {
    if (!data || list >= data->lists.size()) return nullptr;
    const Run items = data->lists[list].items;
    return index < items.count ? &data->list_items[items.first + index] : nullptr;
}

int interval_at(const ofstract_report* report, const std::vector<Interval> ReportData::*list, std::size_t index,
                ofstract_interval* out) {
    return fill(report, list, index, out, {no_date, no_date}, [](const ReportData&, const Interval& i) {
        return ofstract_interval{as_c(i.start), as_c(i.end)};
    });
}

} // namespace

ofstract_report::ofstract_report(Result<Report> given, std::string_view source)
    : result(std::move(given)), name(source) {
    const ReportData* const data = data_of(this);
    if (!data) return;
    for (std::uint32_t i = data->first_section(); i != detail::nowhere; i = data->section_behind(i))
        sections.push_back(i);
    for (std::uint32_t i = 0; i < data->blocks.size(); ++i)
        if (data->blocks[i].number.size > 0) numbered.push_back(i);
}

ofstract_span api::as_c(const Span& span) {
    return {span.page, span.box.left, span.box.top, span.box.right, span.box.bottom};
}

ofstract_span api::first_of(ofstract_places places) {
    ofstract_span span = no_span;
    (void)ofstract_place_at(places, 0, &span);
    return span;
}

ofstract_places api::as_c(Values<Span> where) { return {where.begin(), where.size()}; }

int ofstract_place_at(ofstract_places places, size_t index, ofstract_span* out) {
    const bool is_there = places.first && index < places.count;
    if (out) *out = is_there ? api::as_c(static_cast<const Span*>(places.first)[index]) : no_span;
    return is_there && out ? 0 : 1;
}

int ofstract_report_source(const ofstract_report* report, ofstract_source* out) {
    const ReportData* const data = data_of(report);
    if (out) *out = {"", "", 0, 0, 0, 0, 0, 0};
    if (!data || !out) return 1;
    *out = {c_str(*data, data->name), c_str(*data, data->sha256), data->bytes,    data->pages, data->part,
            data->part_count,         data->first_page,           data->last_page};
    return 0;
}

const char* ofstract_report_format(const ofstract_report* report) { return text_of(report, &ReportData::format); }
const char* ofstract_report_title(const ofstract_report* report) {
    const ReportData* const data = data_of(report);
    return data ? c_str(*data, data->title.text) : "";
}
const char* ofstract_report_authority(const ofstract_report* report) { return text_of(report, &ReportData::authority); }
const char* ofstract_report_la_code(const ofstract_report* report) { return text_of(report, &ReportData::la_code); }
const char* ofstract_report_ons_code(const ofstract_report* report) { return text_of(report, &ReportData::ons_code); }
const char* ofstract_report_urn(const ofstract_report* report) { return text_of(report, &ReportData::urn); }
const char* ofstract_report_next_inspection(const ofstract_report* report) {
    return text_of(report, &ReportData::next_inspection);
}

int ofstract_interval_at(const ofstract_report* report, size_t index, ofstract_interval* out) {
    return interval_at(report, &ReportData::intervals, index, out);
}

int ofstract_previous_interval_at(const ofstract_report* report, size_t index, ofstract_interval* out) {
    return interval_at(report, &ReportData::previous_intervals, index, out);
}

int ofstract_report_published(const ofstract_report* report, ofstract_date* out) {
    const ReportData* const data = data_of(report);
    const bool is_there = data && data->published;
    if (out) *out = is_there ? as_c(*data->published) : no_date;
    return is_there && out ? 0 : 1;
}

int ofstract_page_at(const ofstract_report* report, size_t index, ofstract_span* out) {
    return fill(report, &ReportData::page_boxes, index, out, no_span,
                [](const ReportData&, const Span& page) { return api::as_c(page); });
}

int ofstract_diagnostic_at(const ofstract_report* report, size_t index, ofstract_diagnostic* out) {
    const ofstract_diagnostic nothing = {"", OFSTRACT_SEVERITY_NOTE, "", no_span, no_places};
    if (report && !report->result && out) {
        const auto& found = report->result.error().diagnostics;
        *out = nothing;
        if (index >= found.size()) return 1;
        const ErrorDiagnostic& d = found[index];
        const ofstract_places where = {d.where.data(), d.where.size()};
        *out = {d.code.c_str(), static_cast<ofstract_severity>(d.severity), d.message.c_str(), api::first_of(where),
                where};
        return 0;
    }
    return fill(report, &ReportData::diagnostics, index, out, nothing,
                [](const ReportData& data, const detail::DiagnosticNode& d) {
                    return ofstract_diagnostic{c_str(data, d.code), static_cast<ofstract_severity>(d.severity),
                                               c_str(data, d.message), first(data, d.where), places(data, d.where)};
                });
}

int ofstract_field_at(const ofstract_report* report, size_t index, ofstract_field* out) {
    return fill(report, &ReportData::fields, index, out, {"", "", no_span, no_places},
                [](const ReportData& data, const detail::FieldNode& f) {
                    return ofstract_field{c_str(data, f.label), c_str(data, f.value), first(data, f.text.where),
                                          places(data, f.text.where)};
                });
}

int ofstract_inspector_at(const ofstract_report* report, size_t index, ofstract_inspector* out) {
    return fill(report, &ReportData::inspectors, index, out, {"", ""},
                [](const ReportData& data, const detail::InspectorNode& i) {
                    return ofstract_inspector{c_str(data, i.name), c_str(data, i.role)};
                });
}

int ofstract_judgement_at(const ofstract_report* report, size_t index, ofstract_judgement* out) {
    return fill(report, &ReportData::judgements, index, out,
                {"", "", OFSTRACT_GRADE_NONE, "", "", OFSTRACT_NOWHERE, no_span, no_places, no_places, no_places},
                [](const ReportData& data, const detail::JudgementNode& j) {
                    return ofstract_judgement{
                        c_str(data, j.id),          c_str(data, j.label),  as_c(j.grade),
                        c_str(data, j.grade_text),  c_str(data, j.parent), section_index(data, j.section),
                        first(data, j.where),       places(data, j.where), places(data, j.label_where),
                        places(data, j.grade_where)};
                });
}

int ofstract_section_at(const ofstract_report* report, size_t index, ofstract_section* out) {
    const ReportData* const data = data_of(report);
    const bool is_there = data && index < report->sections.size();
    const std::size_t at = is_there ? report->sections[index] : OFSTRACT_NOWHERE;
    return fill(report, &ReportData::sections, at, out,
                {"", "", 0, OFSTRACT_GRADE_NONE, OFSTRACT_GRADE_NONE, OFSTRACT_NOWHERE, 0, 0, no_span, no_places},
                [&](const ReportData& d, const detail::SectionNode& s) {
                    const auto section = detail::Inside::make<Section>(&d, static_cast<std::uint32_t>(at));
                    return ofstract_section{c_str(d, s.id),
                                            c_str(d, s.heading.text),
                                            s.level,
                                            as_c(s.grade),
                                            as_c(section.effective_grade()),
                                            section_index(d, s.parent),
                                            s.blocks.first,
                                            s.blocks.count,
                                            first(d, s.heading.where),
                                            places(d, s.heading.where)};
                });
}

int ofstract_block_at(const ofstract_report* report, size_t index, ofstract_block* out) {
    return fill(report, &ReportData::blocks, index, out, no_block, block_of);
}

int ofstract_paragraph_at(const ofstract_report* report, size_t index, ofstract_block* out) {
    const bool is_there = report && index < report->numbered.size();
    return ofstract_block_at(report, is_there ? report->numbered[index] : OFSTRACT_NOWHERE, out);
}

int ofstract_paragraph_numbered(const ofstract_report* report, const char* number, ofstract_block* out) {
    if (out) *out = no_block;
    const ReportData* const data = data_of(report);
    if (!data || !number || !out) return 1;
    for (const std::uint32_t at : report->numbered)
        if (data->view(data->blocks[at].number) == number) return ofstract_block_at(report, at, out);
    return 1;
}

int ofstract_cell_at(const ofstract_report* report, size_t block, size_t row, size_t column, ofstract_cell* out) {
    if (out) *out = {"", 0, no_span, no_places};
    const ReportData* const data = data_of(report);
    if (!data || !out || block >= data->blocks.size() || row >= data->blocks[block].rows.count) return 1;
    const detail::RowNode& r = data->rows[data->blocks[block].rows.first + row];
    if (column >= r.cells.count) return 1;
    const detail::TextNode& cell = data->cells[r.cells.first + column];
    *out = {c_str(*data, cell.text), r.is_header != 0, first(*data, cell.where), places(*data, cell.where)};
    return 0;
}

int ofstract_list_at(const ofstract_report* report, size_t index, ofstract_list* out) {
    return fill(report, &ReportData::lists, index, out, {"", "", 0},
                [](const ReportData& data, const detail::ListNode& l) {
                    return ofstract_list{c_str(data, l.id), c_str(data, l.heading), l.items.count};
                });
}

int ofstract_list_item_at(const ofstract_report* report, size_t list, size_t index, ofstract_list_item* out) {
    if (out) *out = {"", "", "", no_date, OFSTRACT_NOWHERE, 0, no_span, no_places};
    const ReportData* const data = data_of(report);
    const detail::ListItemNode* const i = item_at(data, list, index);
    if (!i || !out) return 1;
    *out = {c_str(*data, i->number),          c_str(*data, i->text),
            c_str(*data, i->responsible),     as_c(i->due.value_or(Date())),
            section_index(*data, i->section), i->parts.count,
            first(*data, i->where),           places(*data, i->where)};
    return 0;
}

const char* ofstract_list_part_at(const ofstract_report* report, size_t list, size_t item, size_t index) {
    const ReportData* const data = data_of(report);
    const detail::ListItemNode* const i = item_at(data, list, item);
    return i && index < i->parts.count ? c_str(*data, data->parts[i->parts.first + index]) : nullptr;
}

int ofstract_footnote_at(const ofstract_report* report, size_t index, ofstract_footnote* out) {
    return fill(report, &ReportData::footnotes, index, out, {"", "", no_span, no_places},
                [](const ReportData& data, const detail::KeyedNode& n) {
                    return ofstract_footnote{c_str(data, n.key), c_str(data, n.text.text), first(data, n.text.where),
                                             places(data, n.text.where)};
                });
}

int ofstract_stretch_at(const ofstract_report* report, size_t index, ofstract_stretch* out) {
    return fill(report, &ReportData::stretches, index, out, {"", "", no_span, no_places},
                [](const ReportData& data, const detail::StretchNode& s) {
                    return ofstract_stretch{to_string(s.kind), c_str(data, s.opened_by), first(data, s.where),
                                            places(data, s.where)};
                });
}
