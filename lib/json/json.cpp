// A report → its JSON form, key by key in the order that the schema gives. The only file that sees a
// JSON library.

#include <ofstract/json.h>

#include <nlohmann/json.hpp>

#include <cmath>

namespace ofstract {
inline namespace v0 {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "ofstract/report/1";

double tenth(double points) {
    const double rounded = std::round(points * 10) / 10;
    return rounded == 0 ? 0 : rounded; // never "-0.0"
}

Json or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }

Json where_of(const Values<Span>& spans) {
    Json out = Json::array();
    for (const Span& span : spans)
        out.push_back(
            {{"page", span.page},
             {"box", {tenth(span.box.left), tenth(span.box.top), tenth(span.box.right), tenth(span.box.bottom)}}});
    return out;
}

void add_notes(Json& out, const Range<Mark>& marks) {
    if (marks.empty()) return;
    Json notes = Json::array();
    for (const Mark mark : marks) notes.push_back(std::string(mark.text()));
    out["notes"] = std::move(notes);
}

Json cell_json(const Text& cell) {
    Json out = {{"text", std::string(cell.text())}};
    add_notes(out, cell.marks());
    return out;
}

Json block_json(const Block& block) {
    Json out;
    switch (block.kind()) {
    case BlockKind::paragraph:
        out = {{"type", "paragraph"}, {"number", or_null(block.number())}, {"text", std::string(block.text())}};
        break;
    case BlockKind::item:
        out = {{"type", "item"},
               {"marker", std::string(block.marker())},
               {"depth", block.depth()},
               {"text", std::string(block.text())}};
        break;
    case BlockKind::table: {
        Json rows = Json::array();
        for (const Row row : block.rows()) {
            Json cells = Json::array();
            for (const Text cell : row.cells()) cells.push_back(cell_json(cell));
            rows.push_back(std::move(cells));
        }
        out = {{"type", "table"}, {"rows", std::move(rows)}};
        break;
    }
    }
    add_notes(out, block.marks());
    out["where"] = where_of(block.where());
    return out;
}

// Sections are nested as deep as a report's headings, which the grammar bounds.
Json section_json(const Section& section) {
    Json out = {{"id", std::string(section.id())},
                {"heading", std::string(section.heading())},
                {"level", section.level()},
                {"grade", or_null(to_string(section.grade()))}};
    add_notes(out, section.marks());
    out["where"] = where_of(section.where());
    Json blocks = Json::array(), sections = Json::array();
    for (const Block block : section.blocks()) blocks.push_back(block_json(block));
    for (const Section child : section.sections()) sections.push_back(section_json(child));
    out["blocks"] = std::move(blocks);
    out["sections"] = std::move(sections);
    return out;
}

Json judgement_json(const Judgement& j) {
    Json out = {{"id", std::string(j.id())},
                {"label", std::string(j.label())},
                {"grade", or_null(to_string(j.grade()))},
                {"grade_text", or_null(j.grade_text())},
                {"parent", or_null(j.parent())}};
    add_notes(out, j.marks());
    out["where"] = where_of(j.where());
    return out;
}

Json field_json(const Field& field) {
    Json out = {{"label", or_null(field.label())}, {"value", std::string(field.value())}};
    add_notes(out, field.marks());
    out["where"] = where_of(field.where());
    return out;
}

Json inspector_json(const Inspector& inspector) {
    return {{"name", std::string(inspector.name())}, {"role", or_null(inspector.role())}};
}

Json intervals_json(const Values<Interval>& intervals) {
    Json out = Json::array();
    for (const Interval& interval : intervals)
        out.push_back({{"start", to_iso(interval.start)}, {"end", to_iso(interval.end)}});
    return out;
}

Json inspection_json(const Report& report) {
    const auto published = report.published();
    const Range<Inspector> inspectors = report.lead_inspectors();
    Json out = {{"intervals", intervals_json(report.intervals())},
                {"previous_intervals", intervals_json(report.previous_intervals())},
                {"next", or_null(report.next_inspection())},
                {"published", published ? Json(to_iso(*published)) : Json(nullptr)},
                {"lead_inspector", inspectors.empty() ? Json(nullptr) : inspector_json(inspectors[0])}};
    if (inspectors.size() > 1) {
        Json others = Json::array();
        for (std::size_t i = 1; i < inspectors.size(); ++i) others.push_back(inspector_json(inspectors[i]));
        out["other_lead_inspectors"] = std::move(others);
    }
    return out;
}

template <class Handle, class Make> Json list_of(const Range<Handle>& range, const Make& make) {
    Json out = Json::array();
    for (const Handle handle : range) out.push_back(make(handle));
    return out;
}

Json list_json(const List& list) {
    return {{"id", std::string(list.id())},
            {"heading", std::string(list.heading())},
            {"items", list_of(list.items(), [](const ListItem& item) {
                 return Json{
                     {"number", or_null(item.number())},
                     {"text", std::string(item.text())},
                     {"responsible", or_null(item.responsible())},
                     {"parts", list_of(item.parts(), [](const Part& part) { return Json(std::string(part.text())); })},
                     {"where", where_of(item.where())}};
             })}};
}

Json source_json(const Source& source) {
    return {{"name", std::string(source.name)},
            {"sha256", std::string(source.sha256)},
            {"bytes", source.bytes},
            {"pages", source.pages}};
}

Json match_json(const Match& match) {
    const Section section = match.section();
    Json differences = Json::array();
    for (const Difference& d : match.differences())
        differences.push_back({{"quoted", std::string(d.quoted())}, {"printed", std::string(d.printed())}});
    return {{"kind", to_string(match.kind())},
            {"place", to_string(match.place())},
            {"section", section ? Json{{"id", std::string(section.id())}, {"heading", std::string(section.heading())}}
                                : Json(nullptr)},
            {"number", or_null(match.block().number())},
            {"text", std::string(match.text())},
            {"words_changed", match.words_changed()},
            {"differences", std::move(differences)},
            {"where", where_of(match.where())}};
}

void add_path(Json& out, JsonOptions options) {
    if (!options.path.empty()) out["source"]["path"] = std::string(options.path);
}

std::string dump(const Json& json, JsonOptions options) {
    return json.dump(options.indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string to_json(const Report& report, JsonOptions options) {
    const Authority authority = report.authority();
    Json out = {{"schema", schema}, {"source", source_json(report.source())}};
    add_path(out, options);
    out["format"] = std::string(report.format());
    out["title"] = or_null(report.title());
    add_notes(out, report.title_marks());
    out["authority"] = authority.name.empty() ? Json(nullptr)
                                              : Json{{"name", std::string(authority.name)},
                                                     {"urn", or_null(authority.urn)},
                                                     {"la_code", or_null(authority.la_code)},
                                                     {"ons_code", or_null(authority.ons_code)}};
    out["urn"] = or_null(report.urn());
    out["inspection"] = inspection_json(report);
    out["fields"] = list_of(report.fields(), field_json);
    out["judgements"] = list_of(report.judgements(), judgement_json);
    out["sections"] = list_of(report.sections(), section_json);
    out["lists"] = list_of(report.lists(), list_json);
    out["footnotes"] = list_of(report.footnotes(), [](const Footnote& note) {
        return Json{
            {"mark", std::string(note.mark())}, {"text", std::string(note.text())}, {"where", where_of(note.where())}};
    });
    out["furniture"] = list_of(report.furniture(), [](const Furniture& piece) {
        return Json{{"type", std::string(piece.type())},
                    {"text", std::string(piece.text())},
                    {"where", where_of(piece.where())}};
    });
    out["diagnostics"] = list_of(report.diagnostics(), [](const Diagnostic& d) {
        return Json{{"code", std::string(d.code())},
                    {"severity", to_string(d.severity())},
                    {"message", std::string(d.message())},
                    {"where", where_of(d.where())}};
    });
    return dump(out, options);
}

std::string to_json(const Error& error, std::string_view name, JsonOptions options) {
    Json out = {{"schema", schema}, {"source", {{"name", std::string(name)}}}};
    add_path(out, options);
    out["error"] = {{"code", to_string(error.code)}, {"message", error.message}};
    if (error.page > 0) out["error"]["page"] = error.page;
    return dump(out, options);
}

std::string to_json(const Matches& matches, JsonOptions options) {
    Json out = {{"schema", "ofstract/find/1"}, {"source", source_json(matches.report().source())}};
    add_path(out, options);
    out["quote"] = std::string(matches.quote());
    out["matches"] = Json::array();
    for (const Match& match : matches) out["matches"].push_back(match_json(match));
    return dump(out, options);
}

} // namespace v0
} // namespace ofstract
