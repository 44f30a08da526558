#include "database.h"

#include "columns.h"
#include "publish.h"
#include "schema.h"
#include "sqlite.h"

#include <ofstract/compare.h>

#include <nlohmann/json.hpp>

#include <deque>
#include <filesystem>
#include <sstream>
#include <vector>

namespace command::batch {
namespace {

using Json = nlohmann::ordered_json;

constexpr int transaction = 256; // records; without a journal it costs nothing but memory

const std::string& string_of(const Json& json) { return json.get_ref<const std::string&>(); }

// The text of a value that may be null.
std::string_view string_or_empty(const Json& json) {
    return json.is_null() ? std::string_view() : std::string_view(string_of(json));
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

// Rows as lines, cells between tabs.
std::string table_text(const Json& rows) {
    std::string out;
    for (const Json& row : rows) {
        if (!out.empty()) out += '\n';
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i != 0) out += '\t';
            out += string_of(row[i].at("text"));
        }
    }
    return out;
}

struct Counts {
    int sections = 0, paragraphs = 0;
};

Counts count(const Json& sections) {
    Counts out;
    for (const Json& section : sections) {
        const Counts below = count(section.at("sections"));
        out.sections += 1 + below.sections;
        out.paragraphs += static_cast<int>(section.at("blocks").size()) + below.paragraphs;
    }
    return out;
}

std::size_t count_items(const Json& lists) {
    std::size_t out = 0;
    for (const Json& list : lists) out += list.at("items").size();
    return out;
}

// Which of its file's reports it is, and its pages; the form says so where it does not take all of them.
struct Part {
    int number = 1, first_page = 1, last_page = 0;
};

Part part_of(const Json& source) {
    const auto found = source.find("part");
    if (found == source.end()) return {1, 1, source.at("pages").get<int>()};
    const Json& pages = found->at("pages");
    return {found->at("number").get<int>(), pages.at(0).get<int>(), pages.at(1).get<int>()};
}

// INSERT INTO TABLE VALUES (?, ?, …), `values` of them.
Statement insert(const Connection& connection, const std::string& table, int values) {
    std::string sql = "INSERT INTO " + table + " VALUES (?";
    for (int i = 1; i < values; ++i) sql += ", ?";
    return {connection, sql + ')'};
}

constexpr int place = 6; // columns

} // namespace

struct Database::Tables {
    explicit Tables(const std::string& name) : connection(fresh(name), Access::create) {}

    void add(const Record& record);
    void add_report(const std::string& sha256, const Json& json);
    void add_intervals(const char* kind, const Json& intervals);
    void add_inspectors(const Json& inspection);
    void add_fields(const Json& list);
    void add_judgements(const Json& list);
    void add_previous(const Json& list);
    void add_sections(const Json& list, std::int64_t parent, const std::string& above);
    void add_block(const Json& block, std::int64_t section);
    void add_items(const Json& lists);
    void add_footnotes(const Json& list);
    void add_diagnostics(const Json& list, bool of_report);

    // Ends a row: its place, as its last columns.
    void run_with_place(Statement& row, const Json& where);
    Statement& notes_of(Statement& row, const Json& of);
    template <std::size_t size> Statement& bind(Statement& row, const Column (&columns)[size], const Json& of);

    static const std::string& fresh(const std::string& name) {
        std::error_code ec; // a file that cannot be removed cannot be opened either
        std::filesystem::remove(name, ec);
        return name;
    }
    struct Made {
        explicit Made(Connection& connection) {
            connection.run(schema_pragmas);
            connection.run("BEGIN");
            connection.run(schema_tables);
            Statement steps = insert(connection, "crosswalk", 6);
            for (const ofstract::CrosswalkStep& step : ofstract::crosswalk()) {
                steps.text(step.format_before).text(step.before).text(step.format_after).text_or_null(step.after);
                steps.text(to_string(step.relation)).text(step.source).run();
            }
        }
    };

    Connection connection;
    Made made{connection};
    Statement files = insert(connection, "files", 8);
    Statement reports = insert(connection, "reports", 28);
    Statement intervals = insert(connection, "intervals", 5);
    Statement inspectors = insert(connection, "inspectors", 4);
    Statement fields = insert(connection, "fields", 6 + place);
    Statement judgements = insert(connection, "judgements", 12 + place);
    Statement previous = insert(connection, "previous", 6 + place);
    Statement sections = insert(connection, "sections", 11 + place);
    Statement paragraphs = insert(connection, "paragraphs", 12 + place);
    Statement items = insert(connection, "items", 11 + place);
    Statement footnotes = insert(connection, "footnotes", 5 + place);
    Statement diagnostics = insert(connection, "diagnostics", 7 + place);

    std::int64_t file = 0, report = 0, section = 0;   // ids of the latest row
    std::int64_t first_section = 0;                   // id of the report's first
    int section_position = 0, paragraph_position = 0; // in the report
    std::string spans, notes;                         // of the row that is being made
    std::deque<std::string> kept;                     // likewise; they stay where they are
};

Statement& Database::Tables::notes_of(Statement& row, const Json& of) {
    const auto found = of.find("notes");
    if (found == of.end()) return row.null();
    notes = dump(*found);
    return row.text(notes);
}

// The columns that lib/model/report.toml describes.
template <std::size_t size>
Statement& Database::Tables::bind(Statement& row, const Column (&columns)[size], const Json& of) {
    kept.clear();
    for (const Column& column : columns) {
        const Json& value = of.at(column.key);
        switch (column.as) {
        case As::text: row.text(string_of(value)); break;
        case As::text_or_null: row.text_or_null(string_or_empty(value)); break;
        case As::integer: row.integer(value.get<int>()); break;
        case As::texts: row.text_or_null(kept.emplace_back(value.empty() ? std::string() : dump(value))); break;
        case As::places: row.text(kept.emplace_back(dump(value))); break;
        case As::section:
            if (value.is_null()) row.null();
            else row.integer(first_section + value.get<std::int64_t>());
            break;
        }
    }
    return row;
}

void Database::Tables::run_with_place(Statement& row, const Json& where) {
    if (where.empty()) {
        for (int i = 0; i < place; ++i) row.null();
    } else {
        row.integer(where[0].at("page").get<int>());
        for (const Json& side : where[0].at("box")) row.real(side.get<double>());
        spans = dump(where);
        row.text(spans);
    }
    row.run();
}

void Database::Tables::add(const Record& record) {
    ++file;
    std::vector<Json> list;
    std::istringstream lines(record.json);
    for (std::string line; std::getline(lines, line);) list.push_back(Json::parse(line));
    const bool is_report = !list.empty() && record.status == "report";
    const bool is_error = !list.empty() && !is_report;
    files.integer(file).text(record.path).text_or_null(record.sha256).text(record.status);
    if (is_error) files.text(string_of(list.front().at("error").at("message")));
    else files.null();
    files.text_or_null(record.duplicate_of);
    if (is_report) files.integer(report + 1);
    else files.null();
    files.text_or_null(record.url).run();
    if (is_report)
        for (const Json& json : list) add_report(record.sha256, json);
    if (is_error) add_diagnostics(list.front().at("error").at("diagnostics"), false);
    if (file % transaction == 0) connection.run("COMMIT; BEGIN");
}

void Database::Tables::add_report(const std::string& sha256, const Json& json) {
    const Json& source = json.at("source");
    const Json& authority = json.at("authority");
    const Json& inspection = json.at("inspection");
    const Json& days = inspection.at("intervals");
    const Json& lead = inspection.at("lead_inspector");
    const Counts counts = count(json.at("sections"));
    const Part part = part_of(source);
    reports.integer(++report).integer(file).text(sha256).text(string_of(source.at("name")));
    reports.integer(source.at("bytes").get<std::int64_t>()).integer(source.at("pages").get<int>());
    reports.integer(part.number).integer(part.first_page).integer(part.last_page);
    reports.text(string_of(json.at("format"))).text_or_null(string_or_empty(json.at("title")));
    for (const char* const key : {"name", "urn", "la_code", "ons_code"}) {
        if (authority.is_null()) reports.null();
        else reports.text_or_null(string_or_empty(authority.at(key)));
    }
    reports.text_or_null(string_or_empty(json.at("urn")));
    if (days.empty()) reports.null().null();
    else reports.text(string_of(days.front().at("start"))).text(string_of(days.front().at("end")));
    reports.text_or_null(string_or_empty(inspection.at("published")));
    reports.text_or_null(string_or_empty(inspection.at("next")));
    if (lead.is_null()) reports.null().null();
    else reports.text(string_of(lead.at("name"))).text_or_null(string_or_empty(lead.at("role")));
    reports.integer(static_cast<std::int64_t>(json.at("judgements").size())).integer(counts.sections);
    reports.integer(counts.paragraphs).integer(static_cast<std::int64_t>(count_items(json.at("lists"))));
    reports.integer(static_cast<std::int64_t>(json.at("footnotes").size()));
    reports.integer(static_cast<std::int64_t>(json.at("diagnostics").size())).run();

    first_section = section + 1; // their ids follow their positions
    add_intervals("inspection", days);
    add_intervals("previous", inspection.at("previous_intervals"));
    add_inspectors(inspection);
    add_fields(json.at("fields"));
    add_judgements(json.at("judgements"));
    add_previous(json.at("previous"));
    section_position = paragraph_position = 0;
    add_sections(json.at("sections"), 0, "");
    add_items(json.at("lists"));
    add_footnotes(json.at("footnotes"));
    add_diagnostics(json.at("diagnostics"), true);
}

void Database::Tables::add_intervals(const char* kind, const Json& list) {
    int position = 0;
    for (const Json& interval : list) {
        intervals.integer(report).text(kind).integer(++position);
        bind(intervals, interval_columns, interval).run();
    }
}

void Database::Tables::add_inspectors(const Json& inspection) {
    int position = 0;
    const auto add_one = [&](const Json& inspector) {
        bind(inspectors.integer(report).integer(++position), inspector_columns, inspector).run();
    };
    if (!inspection.at("lead_inspector").is_null()) add_one(inspection.at("lead_inspector"));
    if (const auto others = inspection.find("other_lead_inspectors"); others != inspection.end())
        for (const Json& inspector : *others) add_one(inspector);
}

void Database::Tables::add_fields(const Json& list) {
    int position = 0;
    for (const Json& field : list) {
        bind(fields.null().integer(report).integer(++position), field_columns, field);
        run_with_place(notes_of(fields, field), field.at("where"));
    }
}

void Database::Tables::add_judgements(const Json& list) {
    int position = 0;
    for (const Json& judgement : list) {
        bind(judgements.null().integer(report).integer(++position), judgement_columns, judgement);
        run_with_place(notes_of(judgements, judgement), judgement.at("where"));
    }
}

void Database::Tables::add_previous(const Json& list) {
    int position = 0;
    for (const Json& judgement : list) {
        bind(previous.null().integer(report).integer(++position), previous_columns, judgement);
        run_with_place(previous, judgement.at("where"));
    }
}

// As deep as the reader nests headings, which it bounds. A parent of 0 is none; `above` is its path.
void Database::Tables::add_sections(const Json& list, std::int64_t parent, const std::string& above) {
    for (const Json& json : list) {
        const std::int64_t id = ++section;
        sections.integer(id).integer(report).integer(++section_position);
        if (parent == 0) sections.null();
        else sections.integer(parent);
        const std::string path = above + (parent == 0 ? "" : "/") + string_of(json.at("id"));
        bind(sections, section_columns, json).text(path);
        run_with_place(notes_of(sections, json), json.at("where"));
        for (const Json& block : json.at("blocks")) add_block(block, id);
        add_sections(json.at("sections"), id, path);
    }
}

void Database::Tables::add_block(const Json& block, std::int64_t of) {
    const std::string& type = string_of(block.at("type"));
    paragraphs.null().integer(report).integer(of).integer(++paragraph_position).text(type);
    std::string text, cells;
    if (type == "paragraph") {
        paragraphs.text_or_null(string_or_empty(block.at("number"))).null().null();
        paragraphs.text(string_of(block.at("text"))).null().null();
    } else if (type == "item") {
        paragraphs.null().text(string_of(block.at("marker"))).integer(block.at("depth").get<int>());
        paragraphs.text(string_of(block.at("text"))).null().null();
    } else {
        text = table_text(block.at("rows"));
        cells = dump(block.at("rows"));
        paragraphs.null().null().null().text(text).text(cells).integer(block.at("header_rows").get<int>());
    }
    run_with_place(notes_of(paragraphs, block), block.at("where"));
}

void Database::Tables::add_items(const Json& lists) {
    int position = 0;
    for (const Json& list : lists) {
        for (const Json& item : list.at("items")) {
            items.null().integer(report).integer(++position);
            items.text(string_of(list.at("id"))).text(string_of(list.at("heading")));
            run_with_place(bind(items, list_item_columns, item), item.at("where"));
        }
    }
}

void Database::Tables::add_footnotes(const Json& list) {
    int position = 0;
    for (const Json& note : list) {
        bind(footnotes.null().integer(report).integer(++position), footnote_columns, note);
        run_with_place(footnotes, note.at("where"));
    }
}

void Database::Tables::add_diagnostics(const Json& list, bool of_report) {
    int position = 0;
    for (const Json& diagnostic : list) {
        diagnostics.null().integer(file);
        if (of_report) diagnostics.integer(report);
        else diagnostics.null();
        diagnostics.integer(++position);
        run_with_place(bind(diagnostics, diagnostic_columns, diagnostic), diagnostic.at("where"));
    }
}

Database::Database(const std::string& file) : tables_(std::make_unique<Tables>(file)) {}

Database::~Database() = default;

void Database::add(const Record& record) {
    try {
        tables_->add(record);
    } catch (const Json::exception& error) {
        throw OutputError("cannot read the record of \"" + record.path + "\": " + error.what() +
                          "; start again with --restart");
    }
}

void Database::finish() {
    const std::string file = tables_->connection.file();
    tables_->connection.run("COMMIT");
    tables_->connection.run("BEGIN");
    tables_->connection.run(schema_indexes);
    tables_->connection.run(schema_views);
    tables_->connection.run("COMMIT");
    tables_.reset();
    sync(file);
}

} // namespace command::batch
