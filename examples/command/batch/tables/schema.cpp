#include "schema.h"

#include "columns.h"

namespace command::batch {

// Nothing of an unfinished file is ever used, so it needs no journal. The page size is set because SQLite's own
// may change.
const char* const schema_pragmas = R"(
PRAGMA page_size = 4096;
PRAGMA application_id = 0x6f667374;
PRAGMA user_version = 1;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -16384;
)";

#define OFSTRACT_PLACE "page INTEGER, box_left REAL, box_top REAL, box_right REAL, box_bottom REAL, spans TEXT"

const char* const schema_tables = R"(
CREATE TABLE files(
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT, status TEXT NOT NULL, message TEXT, duplicate_of TEXT,
    report INTEGER REFERENCES reports(id), report_url TEXT
) STRICT;
CREATE TABLE reports(
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files(id), sha256 TEXT NOT NULL, name TEXT NOT NULL,
    bytes INTEGER NOT NULL, pages INTEGER NOT NULL, part INTEGER NOT NULL, first_page INTEGER NOT NULL,
    last_page INTEGER NOT NULL, format TEXT NOT NULL, title TEXT, authority TEXT, authority_urn TEXT, la_code TEXT,
    ons_code TEXT, provider_urn TEXT, inspected_from TEXT, inspected_to TEXT, published TEXT, next_inspection TEXT,
    lead_inspector TEXT, lead_inspector_role TEXT, judgements INTEGER NOT NULL, sections INTEGER NOT NULL,
    paragraphs INTEGER NOT NULL, items INTEGER NOT NULL, footnotes INTEGER NOT NULL, diagnostics INTEGER NOT NULL
) STRICT;
CREATE TABLE intervals(
    report INTEGER NOT NULL REFERENCES reports(id), kind TEXT NOT NULL, position INTEGER NOT NULL,
    )" OFSTRACT_INTERVAL_COLUMNS R"(, PRIMARY KEY(report, kind, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE inspectors(
    report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL, )" OFSTRACT_INSPECTOR_COLUMNS R"(,
    PRIMARY KEY(report, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE fields(
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
    )" OFSTRACT_FIELD_COLUMNS R"(, notes TEXT, )" OFSTRACT_PLACE R"(
) STRICT;
CREATE TABLE judgements(
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
    )" OFSTRACT_JUDGEMENT_COLUMNS R"(, notes TEXT, )" OFSTRACT_PLACE R"(
) STRICT;
CREATE TABLE previous( -- what an earlier inspection judged, as this report prints it
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
    )" OFSTRACT_PREVIOUS_COLUMNS R"(, )" OFSTRACT_PLACE R"(
) STRICT;
CREATE TABLE sections(
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
    parent INTEGER REFERENCES sections(id), )" OFSTRACT_SECTION_COLUMNS
                                  R"(, path TEXT NOT NULL, notes TEXT, )" OFSTRACT_PLACE R"(
) STRICT;
CREATE TABLE paragraphs(
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(id),
    section INTEGER NOT NULL REFERENCES sections(id), position INTEGER NOT NULL,
    )" OFSTRACT_BLOCK_COLUMNS R"(, cells TEXT, header_rows INTEGER, notes TEXT, )" OFSTRACT_PLACE R"(
) STRICT;
CREATE TABLE items(
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
    list TEXT NOT NULL, heading TEXT NOT NULL, )" OFSTRACT_LIST_ITEM_COLUMNS R"(, )" OFSTRACT_PLACE R"(
) STRICT;
CREATE TABLE footnotes(
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
    )" OFSTRACT_FOOTNOTE_COLUMNS R"(, )" OFSTRACT_PLACE R"(
) STRICT;
CREATE TABLE diagnostics( -- of a file that gave no report, too: it has no `report` then
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files(id), report INTEGER REFERENCES reports(id),
    position INTEGER NOT NULL,
    )" OFSTRACT_DIAGNOSTIC_COLUMNS R"(, )" OFSTRACT_PLACE R"(
) STRICT;
-- "Requires improvement" took the place of "satisfactory" and "adequate". Area SEND and report cards have scales of
-- their own; so has what is met or not.
CREATE TABLE grades(
    grade TEXT PRIMARY KEY, scale TEXT NOT NULL, rank INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO grades VALUES
    ('outstanding', 'grade', 4), ('good', 'grade', 3), ('requires-improvement', 'grade', 2),
    ('satisfactory', 'grade', 2), ('adequate', 'grade', 2), ('inadequate', 'grade', 1),
    ('not-judged', 'none', NULL), ('typically-positive', 'area-send', 3), ('inconsistent', 'area-send', 2),
    ('systemic-failings', 'area-send', 1), ('exceptional', 'report-card', 5),
    ('strong-standard', 'report-card', 4), ('expected-standard', 'report-card', 3),
    ('needs-attention', 'report-card', 2), ('urgent-improvement', 'report-card', 1), ('met', 'met', 2),
    ('not-met', 'met', 1), ('likely-to-meet', 'likely', 2), ('unlikely-to-meet', 'likely', 1),
    ('strong-contribution', 'skills', 3), ('reasonable-contribution', 'skills', 2),
    ('limited-contribution', 'skills', 1), ('may-have-improved', 'ungraded', 3),
    ('standards-maintained', 'ungraded', 2), ('may-have-declined', 'ungraded', 1);
-- The library's: which judgement of one format follows which of another.
CREATE TABLE crosswalk(
    format_before TEXT NOT NULL, before TEXT NOT NULL, format_after TEXT NOT NULL, after TEXT, relation TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
)";

const char* const schema_indexes = R"(
CREATE INDEX files_sha256 ON files(sha256);
CREATE INDEX files_report ON files(report);
CREATE UNIQUE INDEX files_read ON files(sha256) WHERE duplicate_of IS NULL;
UPDATE files SET
    report = original.report,
    message = original.message
FROM files AS original
WHERE files.duplicate_of IS NOT NULL AND original.sha256 = files.sha256 AND original.duplicate_of IS NULL;
CREATE UNIQUE INDEX reports_sha256 ON reports(sha256, part);
CREATE INDEX reports_file ON reports(file);
CREATE INDEX reports_la_code ON reports(la_code, inspected_from);
CREATE INDEX reports_provider ON reports(provider_urn, inspected_from);
CREATE INDEX reports_format ON reports(format, authority);
CREATE INDEX fields_report ON fields(report);
CREATE INDEX judgements_report ON judgements(report);
CREATE INDEX judgements_judgement ON judgements(judgement, grade);
CREATE INDEX previous_report ON previous(report);
CREATE INDEX sections_report ON sections(report);
CREATE INDEX sections_section ON sections(section);
CREATE INDEX sections_effective_grade ON sections(effective_grade);
CREATE INDEX paragraphs_section ON paragraphs(section);
CREATE INDEX paragraphs_report ON paragraphs(report, number);
CREATE INDEX items_report ON items(report);
CREATE INDEX footnotes_report ON footnotes(report);
CREATE INDEX diagnostics_file ON diagnostics(file);
CREATE INDEX diagnostics_report ON diagnostics(report);
CREATE INDEX diagnostics_code ON diagnostics(code);

CREATE VIRTUAL TABLE paragraphs_text USING fts5(
    text, content = 'paragraphs', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO paragraphs_text(paragraphs_text, rank) VALUES ('hashsize', 8388608);
INSERT INTO paragraphs_text(paragraphs_text) VALUES ('rebuild');
CREATE VIRTUAL TABLE items_text USING fts5(
    text, parts, responsible, content = 'items', content_rowid = 'id', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO items_text(items_text) VALUES ('rebuild');

-- Of an authority, or of a provider (a school, a home), which its number tells.
CREATE VIEW editions AS
WITH graded AS (
    SELECT reports.authority, reports.la_code, coalesce(reports.authority_urn, reports.provider_urn) AS urn,
        reports.title, judgements.judgement, judgements.label, reports.format,
        reports.inspected_from, reports.inspected_to, judgements.grade, reports.id AS report, judgements.page,
        lag(judgements.grade) OVER edition AS previous_grade, lag(reports.id) OVER edition AS previous_report,
        lag(reports.inspected_from) OVER edition AS previous_from
    FROM judgements JOIN reports ON reports.id = judgements.report
    WHERE judgements.grade IS NOT NULL AND coalesce(reports.authority, reports.provider_urn) IS NOT NULL
    WINDOW edition AS (
        PARTITION BY coalesce(reports.la_code, reports.authority, reports.provider_urn), judgements.judgement
        ORDER BY reports.inspected_from, reports.id, judgements.position)
)
SELECT graded.*,
    )" OFSTRACT_CHANGE R"(
FROM graded
JOIN grades AS now ON now.grade = graded.grade
LEFT JOIN grades AS before ON before.grade = graded.previous_grade;
)";

} // namespace command::batch
