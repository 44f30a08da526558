// reports.sqlite → summary.xlsx, for people: a sheet with a row an authority and its latest grades as coloured
// cells, one a provider, one of what must change, then a sheet a format with a row a report, then files that could not
// be read and doubts. Written row by row, so that memory stays flat, and without the time of day, so that the same
// database gives the same bytes.

#include "database.h"
#include "publish.h"
#include "sqlite.h"
#include "workbook.h"

namespace command::batch {
namespace {

// Of every authority: its latest inspection of children's services that gave grades, and its latest Area SEND
// inspection.
constexpr const char* authorities = R"(
WITH graded AS (
    SELECT id, coalesce(la_code, authority) AS key, format, inspected_from, format = 'area-send' AS send,
        row_number() OVER (
            PARTITION BY coalesce(la_code, authority), format = 'area-send' ORDER BY inspected_from DESC, id DESC
        ) AS place
    FROM reports
    WHERE authority IS NOT NULL AND format IN ('ilacs-inspection', 'sif-inspection', 'area-send', 'looked-after-2013')
        AND EXISTS (SELECT 1 FROM judgements WHERE report = reports.id AND grade IS NOT NULL)
)
SELECT latest.authority, latest.la_code, latest.ons_code, latest.reports, care.format, care.inspected_from,
    send.inspected_from,
    (SELECT grade FROM judgements WHERE report = send.id AND judgement = 'area-send-outcome'),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement = 'overall-effectiveness'),
    (SELECT grade FROM judgements WHERE report = care.id
        AND judgement IN ('leaders', 'leadership-management-governance')),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement = 'help-and-protection'),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement = 'in-care-and-care-leavers'),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement IN ('in-care', 'permanence')),
    (SELECT grade FROM judgements WHERE report = care.id AND judgement = 'adoption'),
    (SELECT grade FROM judgements WHERE report = care.id
        AND judgement IN ('care-leavers', 'care-leavers-experiences'))
FROM ( -- names change: that of the latest report
    SELECT coalesce(la_code, authority) AS key, authority, la_code, ons_code, count(*) AS reports, max(inspected_from)
    FROM reports WHERE authority IS NOT NULL GROUP BY key
) AS latest
LEFT JOIN graded AS care ON care.key = latest.key AND care.place = 1 AND NOT care.send
LEFT JOIN graded AS send ON send.key = latest.key AND send.place = 1 AND send.send
ORDER BY latest.authority, latest.key)";

const std::vector<Column>& authority_columns() {
    static const std::vector<Column> columns = {{"Authority", 30},
                                                {"LA code", 8},
                                                {"ONS code", 11},
                                                {"Reports in this run", 10},
                                                {"Latest graded inspection", 16, Cell::name},
                                                {"Inspected from", 11},
                                                {"Area SEND inspected from", 12},
                                                {"Area SEND outcome", 20, Cell::grade},
                                                {"Overall effectiveness", 20, Cell::grade},
                                                {"Leaders", 20, Cell::grade},
                                                {"Help and protection", 20, Cell::grade},
                                                {"In care and care leavers", 20, Cell::grade},
                                                {"In care, permanence", 20, Cell::grade},
                                                {"Adoption", 20, Cell::grade},
                                                {"Care leavers", 20, Cell::grade}};
    return columns;
}

// The rows of a query. No sheet where there is none.
void write_sheet(const Connection& connection, Workbook& book, const std::string& name, const char* query,
                 const std::vector<Column>& columns) {
    Statement rows(connection, query);
    if (!rows.step()) return;
    book.sheet(name, columns);
    do book.row(rows);
    while (!book.full() && rows.step());
    book.end_sheet();
}

constexpr int most_judgements = 24; // columns of a sheet; no format has more than nine

void write_authorities(const Connection& connection, Workbook& book) {
    book.sheet("Authorities", authority_columns());
    Statement rows(connection, authorities);
    while (!book.full() && rows.step()) book.row(rows);
    book.end_sheet();
}

// Of every provider, which is known by its number: its latest report, and all that this one judges.
constexpr const char* providers = R"(
WITH numbered AS (
    SELECT reports.*, row_number() OVER latest AS place, count(*) OVER (PARTITION BY provider_urn) AS all_reports
    FROM reports WHERE provider_urn IS NOT NULL
    WINDOW latest AS (PARTITION BY provider_urn ORDER BY inspected_from DESC, id DESC)
)
SELECT title, provider_urn, all_reports, format, inspected_from,
    (SELECT grade FROM judgements WHERE report = numbered.id AND judgement = 'overall-effectiveness'),
    (SELECT group_concat(line, '; ') FROM (
        SELECT label || ': ' || coalesce(grade_text, '(no grade)') AS line FROM judgements
        WHERE report = numbered.id AND judgement <> 'overall-effectiveness' ORDER BY position)),
    (SELECT group_concat(line, '; ') FROM (
        SELECT label || ': ' || grade_text AS line FROM previous WHERE report = numbered.id ORDER BY position)),
    files.path, files.report_url
FROM numbered JOIN files ON files.id = numbered.file
WHERE place = 1
ORDER BY title, provider_urn)";

void write_providers(const Connection& connection, Workbook& book) {
    write_sheet(connection, book, "Providers", providers,
                {{"Provider", 40},
                 {"URN", 11},
                 {"Reports in this run", 10},
                 {"Latest inspection", 18, Cell::name},
                 {"Inspected from", 11},
                 {"Overall effectiveness", 20, Cell::grade},
                 {"Other judgements", 60},
                 {"Previous judgements, as printed", 40},
                 {"File", 40, Cell::file}});
}

// An item's parts follow it.
constexpr const char* items = R"(
SELECT coalesce(reports.authority, reports.title), reports.inspected_from, reports.format, items.list, items.number,
    items.text || coalesce(' ' || (SELECT group_concat(value, '; ') FROM json_each(items.parts)), ''), items.responsible,
    items.due, sections.effective_grade, items.page, files.path, files.report_url
FROM items CROSS JOIN reports ON reports.id = items.report CROSS JOIN files ON files.id = reports.file
LEFT JOIN sections ON sections.id = items.section
ORDER BY reports.authority IS NULL, 1, reports.inspected_from, items.id)";

void write_items(const Connection& connection, Workbook& book) {
    write_sheet(connection, book, "What must change", items,
                {{"Authority or provider", 26},
                 {"Inspected from", 11},
                 {"Format", 18, Cell::name},
                 {"List", 20, Cell::name},
                 {"Number", 8},
                 {"What must change", 80},
                 {"Responsible", 24},
                 {"Due", 11},
                 {"Grade of its section", 18, Cell::grade},
                 {"Page", 7, Cell::page},
                 {"File", 40, Cell::file}});
}

void write_format(const Connection& connection, Workbook& book, const std::string& format) {
    std::vector<Column> columns = {{"Authority", 30},       {"LA code", 8},         {"URN", 11},
                                   {"Title", 50},           {"Inspected from", 11}, {"to", 11},
                                   {"Published", 11},       {"Lead inspector", 24}, {"Pages", 7},
                                   {"Paragraphs", 11},      {"Must change", 8},     {"Doubts", 8},
                                   {"File", 40, Cell::file}};
    Statement ids(connection, "SELECT judgement FROM reports JOIN judgements ON judgements.report = reports.id "
                              "WHERE format = ? GROUP BY judgement ORDER BY count(*) DESC, judgement LIMIT ?");
    ids.text(format).integer(most_judgements);
    std::string sql = "SELECT authority, la_code, coalesce(authority_urn, provider_urn), title, inspected_from, "
                      "inspected_to, published, "
                      "lead_inspector, "
                      "last_page - first_page + 1, paragraphs, items, diagnostics, files.path || CASE "
                      "WHEN first_page = 1 AND last_page = pages THEN '' WHEN first_page = last_page "
                      "THEN ', p. ' || first_page ELSE ', p. ' || first_page || '-' || last_page END";
    std::vector<std::string> names;
    while (ids.step()) {
        names.emplace_back(ids.get_text(0));
        columns.push_back({words(names.back()), 20, Cell::grade});
        sql += ", (SELECT grade FROM judgements WHERE report = reports.id AND judgement = ?)";
    }
    sql += ", files.report_url FROM reports JOIN files ON files.id = reports.file WHERE format = ? "
           "ORDER BY authority, inspected_from, reports.id";
    book.sheet(words(format), columns);
    Statement rows(connection, sql);
    for (const std::string& name : names) rows.text(name);
    rows.text(format);
    while (!book.full() && rows.step()) book.row(rows);
    book.end_sheet();
}

// Files that gave no report, each with its findings, then the doubts of the others, the gravest first.
constexpr const char* doubts = R"(
SELECT path, authority, inspected_from, severity, code, message, page, report_url FROM (
    SELECT 0 AS rank, id AS file, 0 AS position, path, NULL AS authority, NULL AS inspected_from, 'not read' AS severity,
        status AS code, coalesce(message, '') || coalesce(' (the same bytes as ' || duplicate_of || ')', '') AS message,
        NULL AS page, report_url
    FROM files WHERE status <> 'report'
    UNION ALL
    SELECT CASE WHEN diagnostics.report IS NULL THEN 0 WHEN severity = 'error' THEN 1 WHEN severity = 'warning' THEN 2
        ELSE 3 END, diagnostics.file, position, path, authority, inspected_from, severity, code, diagnostics.message,
        page, report_url
    FROM diagnostics JOIN files ON files.id = diagnostics.file LEFT JOIN reports ON reports.id = diagnostics.report)
ORDER BY rank, file, position)";

void write_doubts(const Connection& connection, Workbook& book) {
    write_sheet(connection, book, "Failures and doubts", doubts,
                {{"File", 40, Cell::file},
                 {"Authority", 26},
                 {"Inspected from", 11},
                 {"Severity", 10, Cell::name},
                 {"Code", 26},
                 {"What", 80},
                 {"Page", 7, Cell::page}});
}

} // namespace

void write_summary(const std::string& database, const std::string& file) {
    const Connection connection(database, Access::read);
    const std::string part = file + ".part";
    Workbook book(file, part);
    write_authorities(connection, book);
    write_providers(connection, book);
    write_items(connection, book);
    Statement formats(connection, "SELECT DISTINCT format FROM reports ORDER BY format");
    while (formats.step()) write_format(connection, book, std::string(formats.get_text(0)));
    write_doubts(connection, book);
    book.close();
    publish(part, file);
}

} // namespace command::batch
