// The interface for C: the contents of a report, struct by struct, out of its data.

#include "api/c_members.h"

#include <ofstract/report.h>

using namespace ofstract;

namespace {

using api::as_c;
using detail::ReportData, detail::Run, detail::Str;

const ReportData* data_of(const ofstract_report* report) {
    return report && report->result ? detail::Inside::data(*report->result).get() : nullptr;
}

const char* text_of(const ofstract_report* report, Str ReportData::*text) {
    const ReportData* const data = data_of(report);
    return data ? data->c_str(data->*text) : "";
}

// Fills `out` with the node at `index` of the list; where there is none, as an empty one fills it.
template <class Out, class Node>
int fill(const ofstract_report* report, const std::vector<Node> ReportData::*list, std::size_t index, Out* out) {
    static const ReportData nothing;
    const ReportData* const data = data_of(report);
    const bool is_there = data && index < (data->*list).size();
    if (out) *out = is_there ? as_c(*data, (data->*list)[index]) : as_c(nothing, Node());
    return is_there && out ? 0 : 1;
}

constexpr ofstract_span no_span = {0, 0, 0, 0, 0};
constexpr ofstract_date no_date = {0, 0, 0};

const detail::ListItemNode* item_at(const ReportData* data, std::size_t list, std::size_t index) {
    if (!data || list >= data->lists.size()) return nullptr;
    const Run items = data->lists[list].items;
    return index < items.count ? &data->list_items[items.first + index] : nullptr;
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
    *out = {data->c_str(data->name), data->c_str(data->sha256), data->bytes,    data->pages, data->part,
            data->part_count,        data->first_page,          data->last_page};
    return 0;
}

const char* ofstract_report_format(const ofstract_report* report) { return text_of(report, &ReportData::format); }
const char* ofstract_report_title(const ofstract_report* report) {
    const ReportData* const data = data_of(report);
    return data ? data->c_str(data->title.text) : "";
}
const char* ofstract_report_authority(const ofstract_report* report) { return text_of(report, &ReportData::authority); }
const char* ofstract_report_la_code(const ofstract_report* report) { return text_of(report, &ReportData::la_code); }
const char* ofstract_report_ons_code(const ofstract_report* report) { return text_of(report, &ReportData::ons_code); }
const char* ofstract_report_urn(const ofstract_report* report) { return text_of(report, &ReportData::urn); }
const char* ofstract_report_next_inspection(const ofstract_report* report) {
    return text_of(report, &ReportData::next_inspection);
}

int ofstract_interval_at(const ofstract_report* report, size_t index, ofstract_interval* out) {
    return fill(report, &ReportData::intervals, index, out);
}

int ofstract_previous_interval_at(const ofstract_report* report, size_t index, ofstract_interval* out) {
    return fill(report, &ReportData::previous_intervals, index, out);
}

int ofstract_report_published(const ofstract_report* report, ofstract_date* out) {
    const ReportData* const data = data_of(report);
    const bool is_there = data && data->published;
    if (out) *out = is_there ? as_c(*data->published) : no_date;
    return is_there && out ? 0 : 1;
}

int ofstract_page_at(const ofstract_report* report, size_t index, ofstract_span* out) {
    const ReportData* const data = data_of(report);
    const bool is_there = data && index < data->page_boxes.size();
    if (out) *out = is_there ? as_c(data->page_boxes[index]) : no_span;
    return is_there && out ? 0 : 1;
}

int ofstract_diagnostic_at(const ofstract_report* report, size_t index, ofstract_diagnostic* out) {
    if (report && !report->result && out && index < report->result.error().diagnostics.size()) {
        const auto& found = report->result.error().diagnostics;
        const ErrorDiagnostic& d = found[index];
        const ofstract_places where = {d.where.data(), d.where.size()};
        *out = {d.code.c_str(), static_cast<ofstract_severity>(d.severity), d.message.c_str(), api::first_of(where),
                where};
        return 0;
    }
    return fill(report, &ReportData::diagnostics, index, out);
}

int ofstract_field_at(const ofstract_report* report, size_t index, ofstract_field* out) {
    return fill(report, &ReportData::fields, index, out);
}

int ofstract_inspector_at(const ofstract_report* report, size_t index, ofstract_inspector* out) {
    return fill(report, &ReportData::inspectors, index, out);
}

int ofstract_judgement_at(const ofstract_report* report, size_t index, ofstract_judgement* out) {
    return fill(report, &ReportData::judgements, index, out);
}

int ofstract_section_at(const ofstract_report* report, size_t index, ofstract_section* out) {
    const bool is_there = report && index < report->sections.size();
    const std::size_t at = is_there ? report->sections[index] : OFSTRACT_NOWHERE;
    const int status = fill(report, &ReportData::sections, at, out);
    if (status != 0) {
        if (out) out->level = 0; // levels are from 1
        return status;
    }
    const ReportData* const data = data_of(report);
    const auto section = detail::Inside::make<Section>(data, static_cast<std::uint32_t>(at));
    out->effective_grade = as_c(section.effective_grade());
    out->first_block = data->sections[at].blocks.first;
    return status;
}

int ofstract_block_at(const ofstract_report* report, size_t index, ofstract_block* out) {
    return fill(report, &ReportData::blocks, index, out);
}

int ofstract_paragraph_at(const ofstract_report* report, size_t index, ofstract_block* out) {
    const bool is_there = report && index < report->numbered.size();
    return ofstract_block_at(report, is_there ? report->numbered[index] : OFSTRACT_NOWHERE, out);
}

int ofstract_paragraph_numbered(const ofstract_report* report, const char* number, ofstract_block* out) {
    const ReportData* const data = data_of(report);
    if (data && number)
        for (const std::uint32_t at : report->numbered)
            if (data->view(data->blocks[at].number) == number) return ofstract_block_at(report, at, out);
    return ofstract_block_at(nullptr, 0, out);
}

int ofstract_cell_at(const ofstract_report* report, size_t block, size_t row, size_t column, ofstract_cell* out) {
    if (out) *out = {"", 0, no_span, {nullptr, 0}};
    const ReportData* const data = data_of(report);
    if (!data || !out || block >= data->blocks.size() || row >= data->blocks[block].rows.count) return 1;
    const detail::RowNode& r = data->rows[data->blocks[block].rows.first + row];
    if (column >= r.cells.count) return 1;
    const detail::TextNode& cell = data->cells[r.cells.first + column];
    *out = {data->c_str(cell.text), r.is_header != 0, api::first(*data, cell.where), api::places(*data, cell.where)};
    return 0;
}

int ofstract_list_at(const ofstract_report* report, size_t index, ofstract_list* out) {
    return fill(report, &ReportData::lists, index, out);
}

int ofstract_list_item_at(const ofstract_report* report, size_t list, size_t index, ofstract_list_item* out) {
    const detail::ListItemNode* const item = item_at(data_of(report), list, index);
    if (out) *out = item ? as_c(*data_of(report), *item) : as_c(ReportData(), detail::ListItemNode());
    return item && out ? 0 : 1;
}

const char* ofstract_list_part_at(const ofstract_report* report, size_t list, size_t item, size_t index) {
    const ReportData* const data = data_of(report);
    const detail::ListItemNode* const i = item_at(data, list, item);
    return i && index < i->parts.count ? data->c_str(data->parts[i->parts.first + index]) : nullptr;
}

int ofstract_footnote_at(const ofstract_report* report, size_t index, ofstract_footnote* out) {
    return fill(report, &ReportData::footnotes, index, out);
}

int ofstract_stretch_at(const ofstract_report* report, size_t index, ofstract_stretch* out) {
    const int status = fill(report, &ReportData::stretches, index, out);
    if (status != 0 && out) out->kind = "";
    return status;
}
