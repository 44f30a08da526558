// Written by lib/model/describe.py from lib/model/report.toml: change that one.
#pragma once
// The nodes of a report → the structs of the interface for C. Of an empty node: what a list gives behind its end.

#include "api/c_data.h"

namespace ofstract::api {

inline ofstract_interval as_c(const detail::ReportData&, const Interval& n) {
    ofstract_interval out = {};
    out.start = as_c(n.start);
    out.end = as_c(n.end);
    return out;
}

inline ofstract_inspector as_c(const detail::ReportData& data, const detail::InspectorNode& n) {
    ofstract_inspector out = {};
    out.name = data.c_str(n.name);
    out.role = data.c_str(n.role);
    return out;
}

inline ofstract_field as_c(const detail::ReportData& data, const detail::FieldNode& n) {
    ofstract_field out = {};
    out.label = data.c_str(n.label);
    out.value = data.c_str(n.value);
    out.first = first(data, n.text.where);
    out.where = places(data, n.text.where);
    return out;
}

inline ofstract_judgement as_c(const detail::ReportData& data, const detail::JudgementNode& n) {
    ofstract_judgement out = {};
    out.id = data.c_str(n.id);
    out.label = data.c_str(n.label);
    out.grade = as_c(n.grade);
    out.grade_text = data.c_str(n.grade_text);
    out.parent = data.c_str(n.parent);
    out.section = section_index(data, n.section);
    out.first = first(data, n.where);
    out.where = places(data, n.where);
    out.label_where = places(data, n.label_where);
    out.grade_where = places(data, n.grade_where);
    return out;
}

inline ofstract_stretch as_c(const detail::ReportData& data, const detail::StretchNode& n) {
    ofstract_stretch out = {};
    out.kind = to_string(n.kind);
    out.opened_by = data.c_str(n.opened_by);
    out.first = first(data, n.where);
    out.where = places(data, n.where);
    return out;
}

inline ofstract_block as_c(const detail::ReportData& data, const detail::BlockNode& n) {
    ofstract_block out = {};
    out.kind = static_cast<ofstract_block_kind>(n.kind);
    out.number = data.c_str(n.number);
    out.marker = data.c_str(n.marker);
    out.depth = n.depth;
    out.text = data.c_str(n.text.text);
    out.row_count = n.rows.count;
    out.first = first(data, n.text.where);
    out.where = places(data, n.text.where);
    out.section = section_index(data, n.section);
    return out;
}

inline ofstract_section as_c(const detail::ReportData& data, const detail::SectionNode& n) {
    ofstract_section out = {};
    out.id = data.c_str(n.id);
    out.heading = data.c_str(n.heading.text);
    out.level = n.level;
    out.grade = as_c(n.grade);
    out.first = first(data, n.heading.where);
    out.where = places(data, n.heading.where);
    out.block_count = n.blocks.count;
    out.parent = section_index(data, n.parent);
    return out;
}

inline ofstract_list_item as_c(const detail::ReportData& data, const detail::ListItemNode& n) {
    ofstract_list_item out = {};
    out.number = data.c_str(n.number);
    out.text = data.c_str(n.text);
    out.responsible = data.c_str(n.responsible);
    out.part_count = n.parts.count;
    out.due = as_c(n.due.value_or(Date()));
    out.section = section_index(data, n.section);
    out.first = first(data, n.where);
    out.where = places(data, n.where);
    return out;
}

inline ofstract_list as_c(const detail::ReportData& data, const detail::ListNode& n) {
    ofstract_list out = {};
    out.id = data.c_str(n.id);
    out.heading = data.c_str(n.heading);
    out.item_count = n.items.count;
    return out;
}

inline ofstract_footnote as_c(const detail::ReportData& data, const detail::KeyedNode& n) {
    ofstract_footnote out = {};
    out.mark = data.c_str(n.key);
    out.text = data.c_str(n.text.text);
    out.first = first(data, n.text.where);
    out.where = places(data, n.text.where);
    return out;
}

inline ofstract_diagnostic as_c(const detail::ReportData& data, const detail::DiagnosticNode& n) {
    ofstract_diagnostic out = {};
    out.code = data.c_str(n.code);
    out.severity = static_cast<ofstract_severity>(n.severity);
    out.message = data.c_str(n.message);
    out.first = first(data, n.where);
    out.where = places(data, n.where);
    return out;
}

} // namespace ofstract::api
