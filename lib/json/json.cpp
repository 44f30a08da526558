// A report → its JSON form, key by key in the order that the schema gives.

#include "json/parts.h"

#include <ofstract/json.h>

namespace ofstract {
inline namespace v0_2 {
namespace {

using json::array, json::write_match, json::write_where, json::Writer;

constexpr const char* schema = "ofstract/report/1";

void write_notes(Writer& out, const Range<Mark>& marks) {
    if (marks.empty()) return;
    array(out.key("notes"), marks, [](Writer& o, const Mark& mark) { o.text(mark.text()); });
}

// The section that something stands in, by its position; null of what stands in none.
void write_place(Writer& out, const Section& section) {
    out.key("section");
    if (section) out.number(section.position());
    else out.null();
}

void write_cell(Writer& out, const Text& cell) {
    out.begin_object();
    out.key("text").text(cell.text());
    write_notes(out, cell.marks());
    out.end_object();
}

int header_rows(const Block& table) {
    int count = 0;
    for (const Row row : table.rows()) count += row.is_header();
    return count;
}

void write_block(Writer& out, const Block& block) {
    out.begin_object();
    out.key("type").text(to_string(block.kind()));
    switch (block.kind()) {
    case BlockKind::paragraph:
        out.key("number").text_or_null(block.number());
        out.key("text").text(block.text());
        break;
    case BlockKind::item:
        out.key("marker").text(block.marker());
        out.key("depth").number(block.depth());
        out.key("text").text(block.text());
        break;
    case BlockKind::table:
        out.key("header_rows").number(header_rows(block));
        array(out.key("rows"), block.rows(), [](Writer& o, const Row& row) { array(o, row.cells(), write_cell); });
        break;
    }
    write_notes(out, block.marks());
    write_where(out, block.where());
    out.end_object();
}

// Sections are nested as deep as a report's headings, which the grammar bounds.
void write_section(Writer& out, const Section& section) {
    out.begin_object();
    out.key("id").text(section.id());
    out.key("heading").text(section.heading());
    out.key("level").number(section.level());
    out.key("grade").text_or_null(to_string(section.grade()));
    out.key("effective_grade").text_or_null(to_string(section.effective_grade()));
    out.key("position").number(section.position());
    write_notes(out, section.marks());
    write_where(out, section.where());
    array(out.key("blocks"), section.blocks(), write_block);
    array(out.key("sections"), section.sections(), write_section);
    out.end_object();
}

void write_judgement(Writer& out, const Judgement& j) {
    out.begin_object();
    out.key("id").text(j.id());
    out.key("label").text(j.label());
    out.key("grade").text_or_null(to_string(j.grade()));
    out.key("grade_text").text_or_null(j.grade_text());
    out.key("parent").text_or_null(j.parent());
    write_place(out, j.section());
    write_notes(out, j.marks());
    write_where(out, j.where());
    write_where(out, j.label_where(), "label_where");
    write_where(out, j.grade_where(), "grade_where");
    out.end_object();
}

void write_previous(Writer& out, const Previous& previous) {
    out.begin_object();
    out.key("label").text(previous.label());
    out.key("grade").text_or_null(to_string(previous.grade()));
    out.key("grade_text").text_or_null(previous.grade_text());
    write_where(out, previous.where());
    out.end_object();
}

void write_stretch(Writer& out, const Stretch& stretch) {
    out.begin_object();
    out.key("kind").text(to_string(stretch.kind()));
    out.key("opened_by").text(stretch.opened_by());
    write_where(out, stretch.where());
    out.end_object();
}

void write_field(Writer& out, const Field& field) {
    out.begin_object();
    out.key("label").text_or_null(field.label());
    out.key("value").text(field.value());
    write_notes(out, field.marks());
    write_where(out, field.where());
    out.end_object();
}

void write_inspector(Writer& out, const Inspector& inspector) {
    out.begin_object();
    out.key("name").text(inspector.name());
    out.key("role").text_or_null(inspector.role());
    out.end_object();
}

void write_interval(Writer& out, const Interval& interval) {
    out.begin_object();
    out.key("start").text(to_iso(interval.start));
    out.key("end").text(to_iso(interval.end));
    out.end_object();
}

void write_inspection(Writer& out, const Report& report) {
    const auto published = report.published();
    const Range<Inspector> inspectors = report.lead_inspectors();
    out.begin_object();
    array(out.key("intervals"), report.intervals(), write_interval);
    array(out.key("previous_intervals"), report.previous_intervals(), write_interval);
    out.key("next").text_or_null(report.next_inspection());
    out.key("published").text_or_null(published ? to_iso(*published) : std::string());
    out.key("lead_inspector");
    if (inspectors.empty()) out.null();
    else write_inspector(out, inspectors[0]);
    if (inspectors.size() > 1) {
        out.key("other_lead_inspectors").begin_array();
        for (std::size_t i = 1; i < inspectors.size(); ++i) write_inspector(out, inspectors[i]);
        out.end_array();
    }
    out.end_object();
}

void write_list_item(Writer& out, const ListItem& item) {
    const auto due = item.due();
    out.begin_object();
    out.key("number").text_or_null(item.number());
    out.key("text").text(item.text());
    out.key("responsible").text_or_null(item.responsible());
    array(out.key("parts"), item.parts(), [](Writer& o, const Part& part) { o.text(part.text()); });
    out.key("due").text_or_null(due ? to_iso(*due) : std::string());
    write_place(out, item.section());
    write_where(out, item.where());
    out.end_object();
}

void write_list(Writer& out, const List& list) {
    out.begin_object();
    out.key("id").text(list.id());
    out.key("heading").text(list.heading());
    array(out.key("items"), list.items(), write_list_item);
    out.end_object();
}

void write_footnote(Writer& out, const Footnote& note) {
    out.begin_object();
    out.key("mark").text(note.mark());
    out.key("text").text(note.text());
    write_where(out, note.where());
    out.end_object();
}

void write_furniture(Writer& out, const Furniture& piece) {
    out.begin_object();
    out.key("type").text(piece.type());
    out.key("text").text(piece.text());
    write_where(out, piece.where());
    out.end_object();
}

void write_diagnostic(Writer& out, const Diagnostic& d) {
    out.begin_object();
    out.key("code").text(d.code());
    out.key("severity").text(to_string(d.severity()));
    out.key("message").text(d.message());
    write_where(out, d.where());
    out.end_object();
}

void write_path(Writer& out, JsonOptions options) {
    if (!options.path.empty()) out.key("path").text(options.path);
}

void write_source(Writer& out, const Source& source, JsonOptions options) {
    out.key("source").begin_object();
    out.key("name").text(source.name);
    out.key("sha256").text(source.sha256);
    out.key("bytes").number(source.bytes);
    out.key("pages").number(source.pages);
    const bool takes_all = source.first_page == 1 && source.last_page == source.pages;
    if (source.parts > 1 || !takes_all) {
        out.key("part").begin_object();
        out.key("number").number(source.part);
        out.key("of").number(source.parts);
        out.key("pages").begin_array();
        out.number(source.first_page);
        out.number(source.last_page);
        out.end_array();
        out.end_object();
    }
    write_path(out, options);
    out.end_object();
}

void write_authority(Writer& out, const Authority& authority) {
    out.key("authority");
    if (authority.name.empty()) return out.null();
    out.begin_object();
    out.key("name").text(authority.name);
    out.key("urn").text_or_null(authority.urn);
    out.key("la_code").text_or_null(authority.la_code);
    out.key("ons_code").text_or_null(authority.ons_code);
    out.end_object();
}

} // namespace

std::string to_json(const Report& report, JsonOptions options) {
    Writer out(options.indent);
    out.begin_object();
    out.key("schema").text(schema);
    write_source(out, report.source(), options);
    out.key("format").text(report.format());
    out.key("title").text_or_null(report.title());
    write_notes(out, report.title_marks());
    write_authority(out, report.authority());
    out.key("urn").text_or_null(report.urn());
    write_inspection(out.key("inspection"), report);
    array(out.key("fields"), report.fields(), write_field);
    array(out.key("judgements"), report.judgements(), write_judgement);
    array(out.key("previous"), report.previous(), write_previous);
    array(out.key("sections"), report.sections(), write_section);
    array(out.key("lists"), report.lists(), write_list);
    array(out.key("footnotes"), report.footnotes(), write_footnote);
    array(out.key("furniture"), report.furniture(), write_furniture);
    array(out.key("diagnostics"), report.diagnostics(), write_diagnostic);
    array(out.key("stretches"), report.stretches(), write_stretch);
    out.end_object();
    return out.take();
}

std::string to_json(const Error& error, std::string_view name, JsonOptions options) {
    Writer out(options.indent);
    out.begin_object();
    out.key("schema").text(schema);
    out.key("source").begin_object();
    out.key("name").text(name);
    write_path(out, options);
    out.end_object();
    out.key("error").begin_object();
    out.key("code").text(to_string(error.code));
    out.key("message").text(error.message);
    if (error.page > 0) out.key("page").number(error.page);
    array(out.key("diagnostics"), error.diagnostics, [](Writer& o, const ErrorDiagnostic& found) {
        o.begin_object();
        o.key("code").text(found.code);
        o.key("severity").text(to_string(found.severity));
        o.key("message").text(found.message);
        write_where(o, found.where);
        o.end_object();
    });
    out.end_object();
    out.end_object();
    return out.take();
}

std::string to_json(const Matches& matches, JsonOptions options) {
    Writer out(options.indent);
    out.begin_object();
    out.key("schema").text("ofstract/find/1");
    const Report report = matches.report();
    write_source(out, report.source(), options);
    out.key("quote").text(matches.quote());
    array(out.key("matches"), matches, write_match);
    out.end_object();
    return out.take();
}

} // namespace v0_2
} // namespace ofstract
