// A report's JSON form → the report: read into a grammar::Document, and frozen as the grammar's own are.
//
//
// Invariant: to_json() of the report is the text again, but for its spaces and source.path; a text that is no such form
// gives an error and no report. Values that the form leaves out are empty.
// Reference: report-1.schema.json.

#include "model/data.h"
#include "model/names.h"
#include "json/members.h"

#include <ofstract/json.h>

#include <array>
#include <cmath>
#include <deque>

namespace ofstract {
inline namespace v0_2 {
namespace {

using json::Value;

constexpr std::string_view schema = "ofstract/report/1";
constexpr int deepest = 6;             // sections, as in grammar/body.cpp
constexpr double largest = 2147483647; // of a whole number
constexpr double farthest = 1e9;       // of a coordinate, points

// Reads values. The first one of the wrong kind is remembered, and ends the reading.
class Reader {
  public:
    grammar::Document document;
    model::SourceFacts source;
    std::string wrong; // "" while nothing is

    void read(const Value& root) {
        if (text(root, "schema") != schema) return fail("schema");
        read_source(object(root, "source"));
        document.format = text(root, "format");
        document.title.text = text_or_null(root, "title");
        document.title.marks = notes(root, "notes");
        read_authority(need(root, "authority"));
        document.urn = text_or_null(root, "urn");
        read_inspection(object(root, "inspection"));
        read_list(root, "fields", document.fields);
        for (grammar::Field& field : document.fields)
            field.text.text = field.label.empty() ? field.value : field.label + ": " + field.value;
        each(root, "sections", [&](const Value& v) { document.sections.push_back(section(v, 1)); });
        each(root, "judgements", [&](const Value& v) { read_judgement(v); });
        read_list(root, "previous", document.previous);
        each(root, "lists", [&](const Value& v) {
            grammar::List& list = document.lists.emplace_back();
            json::read(*this, v, list);
            read_list(v, "items", list.items);
        });
        read_list(root, "footnotes", document.footnotes);
        read_list(root, "furniture", document.furniture);
        read_list(root, "stretches", document.stretches);
        each(root, "diagnostics", [&](const Value& v) {
            const std::string& code = codes_.emplace_back(text(v, "code"));
            document.diagnostics.push_back({code.c_str(), Severity::note, {}, {}});
            json::read(*this, v, document.diagnostics.back());
        });
    }

    // ---- What members.h asks for: the value of a key ----

    const Value& need(const Value& of, std::string_view name) {
        static const Value nothing;
        const Value* const found = of.find(name);
        if (!found) fail(name);
        return found ? *found : nothing;
    }

    const Value& object(const Value& of, std::string_view name) {
        const Value& value = need(of, name);
        if (value.kind != Value::Kind::object) fail(name);
        return value;
    }

    std::string text(const Value& of, std::string_view name) {
        const Value& value = need(of, name);
        if (value.kind != Value::Kind::text) fail(name);
        return value.text;
    }

    std::string text_or_null(const Value& of, std::string_view name) {
        const Value& value = need(of, name);
        return value.kind == Value::Kind::null ? std::string() : text(of, name);
    }

    int whole(const Value& value, std::string_view name) {
        const bool is_whole = value.kind == Value::Kind::number && value.number >= 0 && value.number <= largest &&
                              std::floor(value.number) == value.number;
        if (!is_whole) fail(name);
        return is_whole ? static_cast<int>(value.number) : 0;
    }

    int whole_of(const Value& of, std::string_view name) { return whole(need(of, name), name); }

    template <class Do> void each(const Value& of, std::string_view name, const Do& take) {
        const Value& list = need(of, name);
        if (list.kind != Value::Kind::array) return fail(name);
        for (const Value& value : list.items) {
            if (!wrong.empty()) return;
            take(value);
        }
    }

    Grade grade(const Value& of, std::string_view name) {
        const auto known = model::named<Grade>(text_or_null(of, name));
        if (!known) fail(name);
        return known.value_or(Grade::none);
    }

    template <class E> E named(const Value& of, std::string_view name) {
        const auto known = model::named<E>(text(of, name));
        if (!known) fail(name);
        return known.value_or(E());
    }

    Date day(const Value& of, std::string_view name) {
        const auto date = date_or_null(of, name);
        if (!date) fail(name);
        return date.value_or(Date());
    }

    std::optional<Date> date_or_null(const Value& of, std::string_view name) {
        const std::string iso = text_or_null(of, name);
        if (iso.empty()) return std::nullopt;
        const auto date = parse_date(iso);
        if (!date) fail(name);
        return date;
    }

    std::vector<std::string> texts(const Value& of, std::string_view name) {
        std::vector<std::string> out;
        each(of, name, [&](const Value& v) {
            if (v.kind != Value::Kind::text) fail(name);
            out.push_back(v.text);
        });
        return out;
    }

    std::vector<std::string> notes(const Value& of, std::string_view name) {
        return of.find(name) ? texts(of, name) : std::vector<std::string>();
    }

    std::vector<Span> where(const Value& of, std::string_view name) {
        std::vector<Span> out;
        each(of, name, [&](const Value& v) {
            const Value& box = need(v, "box");
            bool is_box = box.kind == Value::Kind::array && box.items.size() == 4;
            for (const Value& side : box.items)
                is_box = is_box && side.kind == Value::Kind::number && std::abs(side.number) <= farthest;
            if (!is_box) return fail("box");
            out.push_back({whole_of(v, "page"),
                           {box.items[0].number, box.items[1].number, box.items[2].number, box.items[3].number}});
        });
        return out;
    }

    // By its position.
    std::size_t place(const Value& of, std::string_view name) {
        const Value& value = need(of, name);
        if (value.kind == Value::Kind::null) return grammar::no_section;
        const auto position = static_cast<std::size_t>(whole(value, name));
        if (position >= sections_) fail(name);
        return position;
    }

  private:
    void fail(std::string_view name) {
        if (wrong.empty()) wrong = name;
    }

    template <class Node> void read_list(const Value& of, std::string_view name, std::vector<Node>& out) {
        each(of, name, [&](const Value& v) { json::read(*this, v, out.emplace_back()); });
    }

    void read_source(const Value& v) {
        source.name = text(v, "name");
        source.sha256 = text(v, "sha256");
        source.bytes = static_cast<std::size_t>(whole_of(v, "bytes"));
        source.pages = whole_of(v, "pages");
        if (!v.find("part")) return;
        const Value& part = object(v, "part");
        source.part = whole_of(part, "number");
        source.parts = whole_of(part, "of");
        const Value& pages = need(part, "pages");
        if (pages.kind != Value::Kind::array || pages.items.size() != 2) return fail("pages");
        source.first_page = whole(pages.items[0], "pages");
        source.last_page = whole(pages.items[1], "pages");
    }

    void read_authority(const Value& v) {
        if (v.kind == Value::Kind::null) return;
        if (v.kind != Value::Kind::object) return fail("authority");
        authority_ = {text(v, "name"), text_or_null(v, "urn"), text_or_null(v, "la_code"), text_or_null(v, "ons_code")};
        ids_ = {authority_[0], authority_[1], authority_[2], authority_[3]};
        document.authority_ids = &ids_;
    }

    void read_inspection(const Value& v) {
        read_list(v, "intervals", document.intervals);
        read_list(v, "previous_intervals", document.previous_intervals);
        if (const std::string next = text_or_null(v, "next"); !next.empty())
            document.next_inspection.emplace().text = next;
        document.published = date_or_null(v, "published");
        const Value& lead = need(v, "lead_inspector");
        if (lead.kind != Value::Kind::null) json::read(*this, lead, document.inspectors.emplace_back());
        if (v.find("other_lead_inspectors")) read_list(v, "other_lead_inspectors", document.inspectors);
    }

    void read_judgement(const Value& v) {
        grammar::Judgement& j = document.judgements.emplace_back();
        json::read(*this, v, j);
        // The places of a row are the label's and then the grade's.
        const bool is_row = where(v, "where").size() == j.label.where.size() + j.grade_text.where.size();
        j.source = j.section != grammar::no_section ? JudgementSource::quoted
                   : is_row                         ? JudgementSource::row
                                                    : JudgementSource::sentence;
    }

    grammar::Element element(const Value& v) {
        grammar::Element out;
        const auto kind = named<BlockKind>(v, "type");
        out.kind = kind == BlockKind::table  ? grammar::ElementKind::table
                   : kind == BlockKind::item ? grammar::ElementKind::item
                                             : grammar::ElementKind::paragraph;
        json::read(*this, v, out, kind);
        if (kind != BlockKind::table) return out;
        out.header_rows = static_cast<std::size_t>(whole_of(v, "header_rows"));
        each(v, "rows", [&](const Value& row) {
            std::vector<grammar::Joined>& cells = out.rows.emplace_back();
            if (row.kind != Value::Kind::array) return fail("rows");
            for (const Value& cell : row.items) json::read(*this, cell, cells.emplace_back());
        });
        return out;
    }

    grammar::Section section(const Value& v, int depth) {
        grammar::Section out;
        if (depth > deepest) {
            fail("sections");
            return out;
        }
        ++sections_;
        json::read(*this, v, out);
        each(v, "blocks", [&](const Value& block) { out.elements.push_back(element(block)); });
        each(v, "sections", [&](const Value& below) { out.sections.push_back(section(below, depth + 1)); });
        return out;
    }

    std::size_t sections_ = 0;
    std::array<std::string, 4> authority_;
    grammar::AuthorityIds ids_;     // views of those
    std::deque<std::string> codes_; // stay where they are
};

Error no_form(const std::string& why) {
    return {ErrorCode::not_a_report,
            "the text is not the JSON form of a report (" + std::string(schema) + "): " + why,
            0,
            {}};
}

} // namespace

Result<Report> from_json(std::string_view text) {
    const auto root = json::parse(text);
    if (!root) return no_form("it is no JSON; give what to_json wrote");
    Reader reader;
    reader.read(*root);
    if (!reader.wrong.empty()) return no_form("\"" + reader.wrong + "\" is missing or is not what it must be");
    return detail::Inside::make<Report>(model::freeze(reader.document, reader.source));
}

} // namespace v0_2
} // namespace ofstract
