// A report's JSON form → the report: read into what the grammar gives, and frozen as that is.
//
// Invariant: to_json() of the report is the text again, but for its spaces and source.path; what is no such form gives
// an error and no report. What the form leaves out is empty.
// Reference: report-1.schema.json.

#include "model/data.h"
#include "model/names.h"
#include "json/tree.h"

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

// Reads values; the first that is not what it must be is remembered, and ends all that follows.
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
        document.title.marks = notes(root);
        read_authority(need(root, "authority"));
        document.urn = text_or_null(root, "urn");
        read_inspection(object(root, "inspection"));
        each(root, "fields", [&](const Value& v) {
            grammar::Field& field = document.fields.emplace_back();
            field.label = text_or_null(v, "label");
            field.value = text(v, "value");
            field.text.text = field.label.empty() ? field.value : field.label + ": " + field.value;
            field.text.marks = notes(v);
            field.text.where = where(v);
        });
        each(root, "sections", [&](const Value& v) { document.sections.push_back(section(v, 1)); });
        each(root, "judgements", [&](const Value& v) { read_judgement(v); });
        each(root, "previous", [&](const Value& v) {
            document.previous.push_back({text(v, "label"), grade(v, "grade"), text_or_null(v, "grade_text"), where(v)});
        });
        each(root, "lists", [&](const Value& v) {
            grammar::List& list = document.lists.emplace_back();
            list.id = text(v, "id");
            list.heading = text(v, "heading");
            each(v, "items", [&](const Value& item) { list.items.push_back(list_item(item)); });
        });
        each(root, "footnotes", [&](const Value& v) { document.footnotes.push_back({text(v, "mark"), joined(v)}); });
        each(root, "furniture", [&](const Value& v) { document.furniture.push_back({text(v, "type"), joined(v)}); });
        each(root, "stretches", [&](const Value& v) {
            const auto kind = parse_stretch_kind(text(v, "kind"));
            if (!kind) return fail("kind");
            document.stretches.push_back({*kind, text(v, "opened_by"), where(v)});
        });
        each(root, "diagnostics", [&](const Value& v) {
            const auto severity = parse_severity(text(v, "severity"));
            if (!severity) return fail("severity");
            const std::string& code = codes_.emplace_back(text(v, "code"));
            document.diagnostics.push_back({code.c_str(), *severity, text(v, "message"), where(v)});
        });
    }

  private:
    void fail(std::string_view name) {
        if (wrong.empty()) wrong = name;
    }

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

    std::vector<std::string> notes(const Value& of) {
        return of.find("notes") ? texts(of, "notes") : std::vector<std::string>();
    }

    std::vector<Span> where(const Value& of, std::string_view name = "where") {
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

    grammar::Joined joined(const Value& of) {
        grammar::Joined out;
        out.text = text(of, "text");
        out.marks = notes(of);
        out.where = where(of);
        return out;
    }

    // By its position.
    std::size_t place(const Value& of) {
        const Value& value = need(of, "section");
        if (value.kind == Value::Kind::null) return grammar::no_section;
        const auto position = static_cast<std::size_t>(whole(value, "section"));
        if (position >= sections_) fail("section");
        return position;
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

    std::vector<Interval> intervals(const Value& of, std::string_view name) {
        std::vector<Interval> out;
        each(of, name, [&](const Value& v) {
            const auto start = date_or_null(v, "start"), end = date_or_null(v, "end");
            if (!start || !end) return fail(name);
            out.push_back({*start, *end});
        });
        return out;
    }

    grammar::Inspector inspector(const Value& v) { return {text(v, "name"), text_or_null(v, "role")}; }

    void read_inspection(const Value& v) {
        document.intervals = intervals(v, "intervals");
        document.previous_intervals = intervals(v, "previous_intervals");
        if (const std::string next = text_or_null(v, "next"); !next.empty())
            document.next_inspection.emplace().text = next;
        document.published = date_or_null(v, "published");
        const Value& lead = need(v, "lead_inspector");
        if (lead.kind != Value::Kind::null) document.inspectors.push_back(inspector(lead));
        if (v.find("other_lead_inspectors"))
            each(v, "other_lead_inspectors", [&](const Value& i) { document.inspectors.push_back(inspector(i)); });
    }

    void read_judgement(const Value& v) {
        grammar::Judgement& j = document.judgements.emplace_back();
        j.id = text(v, "id");
        j.label.text = text(v, "label");
        j.grade = grade(v, "grade");
        j.grade_text.text = text_or_null(v, "grade_text");
        j.parent = text_or_null(v, "parent");
        j.section = place(v);
        j.label.marks = notes(v);
        j.label.where = where(v, "label_where");
        j.grade_text.where = where(v, "grade_where");
        // The places of a row are the label's and then the grade's.
        const bool is_row = where(v).size() == j.label.where.size() + j.grade_text.where.size();
        j.source = j.section != grammar::no_section ? JudgementSource::quoted
                   : is_row                         ? JudgementSource::row
                                                    : JudgementSource::sentence;
    }

    grammar::Element element(const Value& v) {
        grammar::Element out;
        const auto kind = parse_block_kind(text(v, "type"));
        if (!kind) fail("type");
        out.text.marks = notes(v);
        out.text.where = where(v);
        switch (kind.value_or(BlockKind::paragraph)) {
        case BlockKind::paragraph:
            out.number = text_or_null(v, "number");
            out.text.text = text(v, "text");
            break;
        case BlockKind::item:
            out.kind = grammar::ElementKind::item;
            out.marker = text(v, "marker");
            out.depth = whole_of(v, "depth");
            out.text.text = text(v, "text");
            break;
        case BlockKind::table:
            out.kind = grammar::ElementKind::table;
            out.header_rows = static_cast<std::size_t>(whole_of(v, "header_rows"));
            each(v, "rows", [&](const Value& row) {
                std::vector<grammar::Joined>& cells = out.rows.emplace_back();
                if (row.kind != Value::Kind::array) return fail("rows");
                for (const Value& cell : row.items) {
                    grammar::Joined& joined = cells.emplace_back();
                    joined.text = text(cell, "text");
                    joined.marks = notes(cell);
                }
            });
            break;
        }
        return out;
    }

    grammar::Section section(const Value& v, int depth) {
        grammar::Section out;
        if (depth > deepest) {
            fail("sections");
            return out;
        }
        ++sections_;
        out.id = text(v, "id");
        out.heading.text = text(v, "heading");
        out.heading.marks = notes(v);
        out.heading.where = where(v);
        out.level = whole_of(v, "level");
        out.grade = grade(v, "grade");
        each(v, "blocks", [&](const Value& block) { out.elements.push_back(element(block)); });
        each(v, "sections", [&](const Value& below) { out.sections.push_back(section(below, depth + 1)); });
        return out;
    }

    grammar::ListItem list_item(const Value& v) {
        grammar::ListItem out;
        out.number = text_or_null(v, "number");
        out.text = text(v, "text");
        out.responsible = text_or_null(v, "responsible");
        out.parts = texts(v, "parts");
        out.due = date_or_null(v, "due");
        out.where = where(v);
        out.section = place(v);
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
