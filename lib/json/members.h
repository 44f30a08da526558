// Written by lib/model/describe.py from lib/model/report.toml: change that one.
#pragma once
// What a report is made of → JSON, key by key, and back into what the grammar gives.

#include "grammar/document.h"
#include "json/parts.h"
#include "json/tree.h"

#include <ofstract/report.h>

namespace ofstract::json {

inline void write_authority(Writer& out, const Authority& x) {
    out.begin_object();
    out.key("name").text(x.name);
    out.key("urn").text_or_null(x.urn);
    out.key("la_code").text_or_null(x.la_code);
    out.key("ons_code").text_or_null(x.ons_code);
    out.end_object();
}

inline void write_interval(Writer& out, const Interval& x) {
    out.begin_object();
    out.key("start").text(to_iso(x.start));
    out.key("end").text(to_iso(x.end));
    out.end_object();
}

inline void write_inspector(Writer& out, const Inspector& x) {
    out.begin_object();
    out.key("name").text(x.name());
    out.key("role").text_or_null(x.role());
    out.end_object();
}

inline void write_field(Writer& out, const Field& x) {
    out.begin_object();
    out.key("label").text_or_null(x.label());
    out.key("value").text(x.value());
    write_notes(out, x.marks());
    write_where(out, x.where(), "where");
    out.end_object();
}

inline void write_judgement(Writer& out, const Judgement& x) {
    out.begin_object();
    out.key("id").text(x.id());
    out.key("label").text(x.label());
    out.key("grade").text_or_null(to_string(x.grade()));
    out.key("grade_text").text_or_null(x.grade_text());
    out.key("parent").text_or_null(x.parent());
    write_place(out, x.section());
    write_notes(out, x.marks());
    write_where(out, x.where(), "where");
    write_where(out, x.label_where(), "label_where");
    write_where(out, x.grade_where(), "grade_where");
    out.end_object();
}

inline void write_previous(Writer& out, const Previous& x) {
    out.begin_object();
    out.key("label").text(x.label());
    out.key("grade").text_or_null(to_string(x.grade()));
    out.key("grade_text").text_or_null(x.grade_text());
    write_where(out, x.where(), "where");
    out.end_object();
}

inline void write_stretch(Writer& out, const Stretch& x) {
    out.begin_object();
    out.key("kind").text(to_string(x.kind()));
    out.key("opened_by").text(x.opened_by());
    write_where(out, x.where(), "where");
    out.end_object();
}

inline void write_cell(Writer& out, const Text& x) {
    out.begin_object();
    out.key("text").text(x.text());
    write_notes(out, x.marks());
    out.end_object();
}

inline void write_block(Writer& out, const Block& x) {
    out.begin_object();
    out.key("type").text(to_string(x.kind()));
    if (x.kind() == BlockKind::paragraph) out.key("number").text_or_null(x.number());
    if (x.kind() == BlockKind::item) out.key("marker").text(x.marker());
    if (x.kind() == BlockKind::item) out.key("depth").number(x.depth());
    if (x.kind() == BlockKind::paragraph || x.kind() == BlockKind::item) out.key("text").text(x.text());
    if (x.kind() == BlockKind::table) out.key("header_rows").number(header_rows(x));
    if (x.kind() == BlockKind::table) write_rows(out.key("rows"), x.rows(), write_cell);
    write_notes(out, x.marks());
    write_where(out, x.where(), "where");
    out.end_object();
}

inline void write_section(Writer& out, const Section& x) {
    out.begin_object();
    out.key("id").text(x.id());
    out.key("heading").text(x.heading());
    out.key("level").number(x.level());
    out.key("grade").text_or_null(to_string(x.grade()));
    out.key("effective_grade").text_or_null(to_string(x.effective_grade()));
    out.key("position").number(x.position());
    write_notes(out, x.marks());
    write_where(out, x.where(), "where");
    array(out.key("blocks"), x.blocks(), write_block);
    array(out.key("sections"), x.sections(), write_section);
    out.end_object();
}

inline void write_list_item(Writer& out, const ListItem& x) {
    out.begin_object();
    out.key("number").text_or_null(x.number());
    out.key("text").text(x.text());
    out.key("responsible").text_or_null(x.responsible());
    write_texts(out.key("parts"), x.parts());
    out.key("due").text_or_null(iso_or_empty(x.due()));
    write_place(out, x.section());
    write_where(out, x.where(), "where");
    out.end_object();
}

inline void write_list(Writer& out, const List& x) {
    out.begin_object();
    out.key("id").text(x.id());
    out.key("heading").text(x.heading());
    array(out.key("items"), x.items(), write_list_item);
    out.end_object();
}

inline void write_footnote(Writer& out, const Footnote& x) {
    out.begin_object();
    out.key("mark").text(x.mark());
    out.key("text").text(x.text());
    write_where(out, x.where(), "where");
    out.end_object();
}

inline void write_furniture(Writer& out, const Furniture& x) {
    out.begin_object();
    out.key("type").text(x.type());
    out.key("text").text(x.text());
    write_where(out, x.where(), "where");
    out.end_object();
}

inline void write_diagnostic(Writer& out, const Diagnostic& x) {
    out.begin_object();
    out.key("code").text(x.code());
    out.key("severity").text(to_string(x.severity()));
    out.key("message").text(x.message());
    write_where(out, x.where(), "where");
    out.end_object();
}

// `r` reads a value of a type by its key, and remembers what is not there.

template <class R> void read(R& r, const Value& v, Interval& x) {
    x.start = r.day(v, "start");
    x.end = r.day(v, "end");
}

template <class R> void read(R& r, const Value& v, grammar::Inspector& x) {
    x.name = r.text(v, "name");
    x.role = r.text_or_null(v, "role");
}

template <class R> void read(R& r, const Value& v, grammar::Field& x) {
    x.label = r.text_or_null(v, "label");
    x.value = r.text(v, "value");
    x.text.marks = r.notes(v, "notes");
    x.text.where = r.where(v, "where");
}

template <class R> void read(R& r, const Value& v, grammar::Judgement& x) {
    x.id = r.text(v, "id");
    x.label.text = r.text(v, "label");
    x.grade = r.grade(v, "grade");
    x.grade_text.text = r.text_or_null(v, "grade_text");
    x.parent = r.text_or_null(v, "parent");
    x.section = r.place(v, "section");
    x.label.marks = r.notes(v, "notes");
    x.label.where = r.where(v, "label_where");
    x.grade_text.where = r.where(v, "grade_where");
}

template <class R> void read(R& r, const Value& v, grammar::Previous& x) {
    x.label = r.text(v, "label");
    x.grade = r.grade(v, "grade");
    x.grade_text = r.text_or_null(v, "grade_text");
    x.where = r.where(v, "where");
}

template <class R> void read(R& r, const Value& v, grammar::Stretch& x) {
    x.kind = r.template named<StretchKind>(v, "kind");
    x.opened_by = r.text(v, "opened_by");
    x.where = r.where(v, "where");
}

template <class R> void read(R& r, const Value& v, grammar::Joined& x) {
    x.text = r.text(v, "text");
    x.marks = r.notes(v, "notes");
}

template <class R> void read(R& r, const Value& v, grammar::Element& x, BlockKind kind) {
    if (kind == BlockKind::paragraph) x.number = r.text_or_null(v, "number");
    if (kind == BlockKind::item) x.marker = r.text(v, "marker");
    if (kind == BlockKind::item) x.depth = r.whole_of(v, "depth");
    if (kind == BlockKind::paragraph || kind == BlockKind::item) x.text.text = r.text(v, "text");
    x.text.marks = r.notes(v, "notes");
    x.text.where = r.where(v, "where");
}

template <class R> void read(R& r, const Value& v, grammar::Section& x) {
    x.id = r.text(v, "id");
    x.heading.text = r.text(v, "heading");
    x.level = r.whole_of(v, "level");
    x.grade = r.grade(v, "grade");
    x.heading.marks = r.notes(v, "notes");
    x.heading.where = r.where(v, "where");
}

template <class R> void read(R& r, const Value& v, grammar::ListItem& x) {
    x.number = r.text_or_null(v, "number");
    x.text = r.text(v, "text");
    x.responsible = r.text_or_null(v, "responsible");
    x.parts = r.texts(v, "parts");
    x.due = r.date_or_null(v, "due");
    x.section = r.place(v, "section");
    x.where = r.where(v, "where");
}

template <class R> void read(R& r, const Value& v, grammar::List& x) {
    x.id = r.text(v, "id");
    x.heading = r.text(v, "heading");
}

template <class R> void read(R& r, const Value& v, grammar::Footnote& x) {
    x.mark = r.text(v, "mark");
    x.text.text = r.text(v, "text");
    x.text.where = r.where(v, "where");
}

template <class R> void read(R& r, const Value& v, grammar::FurniturePiece& x) {
    x.type = r.text(v, "type");
    x.text.text = r.text(v, "text");
    x.text.where = r.where(v, "where");
}

template <class R> void read(R& r, const Value& v, grammar::Diagnostic& x) {
    x.severity = r.template named<Severity>(v, "severity");
    x.message = r.text(v, "message");
    x.where = r.where(v, "where");
}

} // namespace ofstract::json
