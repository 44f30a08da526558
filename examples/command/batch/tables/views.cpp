// The views of reports.sqlite that know which judgement follows which. README.md describes them.

#include "schema.h"

namespace command::batch {

const char* const schema_views = R"(
-- One grade a judgement and report, of the reports that name an authority or have a provider's number.
CREATE VIEW graded AS
SELECT judgements.id, coalesce(reports.la_code, reports.authority, reports.provider_urn) AS key, reports.authority,
    reports.la_code, coalesce(reports.authority_urn, reports.provider_urn) AS urn, reports.title, judgements.judgement, judgements.label, reports.format, reports.inspected_from, reports.inspected_to,
    judgements.grade, reports.id AS report, judgements.page
FROM judgements JOIN reports ON reports.id = judgements.report
WHERE judgements.grade IS NOT NULL AND coalesce(reports.authority, reports.provider_urn) IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM judgements AS first WHERE first.report = judgements.report
        AND first.judgement = judgements.judgement AND first.grade IS NOT NULL AND first.id < judgements.id);

CREATE VIEW history AS
WITH given AS MATERIALIZED (SELECT * FROM graded),
links AS MATERIALIZED (
    SELECT format_before, before, format_after, after, relation FROM crosswalk WHERE relation <> 'ended'
    UNION ALL SELECT DISTINCT format, judgement, format, judgement, 'same' FROM given
),
linked AS (
    SELECT now.id, links.relation, before.judgement AS previous_judgement, before.grade AS previous_grade,
        before.report AS previous_report, before.inspected_from AS previous_from,
        row_number() OVER (
            PARTITION BY now.id ORDER BY before.inspected_from DESC, before.report DESC,
                CASE links.relation WHEN 'same' THEN 1 WHEN 'renamed' THEN 2 WHEN 'split' THEN 3 ELSE 4 END, before.id
        ) AS place
    FROM given AS now
    JOIN given AS before ON before.key = now.key
        AND (before.inspected_from, before.report) < (now.inspected_from, now.report)
    JOIN links ON links.format_before = before.format AND links.before = before.judgement
        AND links.format_after = now.format AND links.after = now.judgement
)
SELECT given.authority, given.la_code, given.urn, given.title, given.judgement, given.label, given.format, given.inspected_from,
    given.inspected_to, given.grade, given.report, given.page, linked.relation, linked.previous_judgement,
    linked.previous_grade, linked.previous_report, linked.previous_from,
    )" OFSTRACT_CHANGE R"(
FROM given
LEFT JOIN linked ON linked.id = given.id AND linked.place = 1
JOIN grades AS now ON now.grade = given.grade
LEFT JOIN grades AS before ON before.grade = linked.previous_grade;

CREATE VIEW latest AS
WITH given AS MATERIALIZED (SELECT * FROM graded),
links AS MATERIALIZED (
    SELECT format_before, before, format_after, after FROM crosswalk WHERE relation <> 'ended'
    UNION ALL SELECT DISTINCT format, judgement, format, judgement FROM given
),
ends AS MATERIALIZED (SELECT format_before, before, format_after, source FROM crosswalk WHERE relation = 'ended'),
inspections AS MATERIALIZED (
    SELECT DISTINCT key, authority, la_code, urn, title, format, inspected_from, inspected_to, report FROM given
),
-- Where a later framework has no such judgement: of each the newest inspection under it.
ended AS (
    SELECT newest.*, ends.before AS judgement, ends.source, last.id AS last, last.grade AS last_grade,
        last.inspected_from AS last_from, last.report AS last_report,
        row_number() OVER (
            PARTITION BY newest.key, ends.before
            ORDER BY newest.inspected_from DESC, newest.report DESC, last.inspected_from DESC NULLS LAST, last.id DESC
        ) AS place
    FROM inspections AS newest
    JOIN ends ON ends.format_after = newest.format
    LEFT JOIN given AS last ON last.key = newest.key AND last.format = ends.format_before
        AND last.judgement = ends.before
        AND (last.inspected_from, last.report) < (newest.inspected_from, newest.report)
    WHERE (last.id IS NOT NULL OR ends.format_before = ends.format_after)
        AND NOT EXISTS (SELECT 1 FROM judgements WHERE report = newest.report AND judgement = ends.before)
        AND NOT EXISTS (SELECT 1 FROM inspections AS newer WHERE newer.key = newest.key
            AND newer.format = newest.format
            AND (newer.inspected_from, newer.report) > (newest.inspected_from, newest.report))
)
SELECT authority, la_code, urn, title, judgement, label, grade, format, inspected_from, inspected_to, report, page,
    'given' AS status, NULL AS last_grade, NULL AS last_from, NULL AS last_report, NULL AS source
FROM given
WHERE NOT EXISTS (
        SELECT 1 FROM given AS later JOIN links ON links.format_before = given.format
            AND links.before = given.judgement AND links.format_after = later.format AND links.after = later.judgement
        WHERE later.key = given.key
            AND (later.inspected_from, later.report) > (given.inspected_from, given.report))
    AND NOT EXISTS (
        SELECT 1 FROM inspections AS later JOIN ends ON ends.format_before = given.format
            AND ends.before = given.judgement AND ends.format_after = later.format
        WHERE later.key = given.key
            AND (later.inspected_from, later.report) > (given.inspected_from, given.report)
            AND NOT EXISTS (
                SELECT 1 FROM judgements WHERE report = later.report AND judgement = given.judgement))
UNION ALL
SELECT authority, la_code, urn, title, judgement, NULL, NULL, format, inspected_from, inspected_to, report, NULL,
    'no-longer-given', last_grade, last_from, last_report, source
FROM ended WHERE place = 1;
)";

} // namespace command::batch
