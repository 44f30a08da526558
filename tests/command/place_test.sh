#!/bin/sh
# sh place_test.sh OFSTRACT: what is asked of the published reports' database, where there are any: a grade that stands
# above a paragraph's section counts. tests/corpus/real_test.cpp asks the same in C++.
set -u
ofstract=$1
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
reports=${OFSTRACT_CORPUS:-$top/../shared/corpus}/pdf
if [ ! -d "$reports" ]; then
    echo "skipped: no real reports here; name their folder in OFSTRACT_CORPUS"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
check "the reports are read" "$ofstract" batch "$reports" -o "$work/out" --formats sqlite --quiet
asked() {
    sqlite3 "$work/out/reports.sqlite" "SELECT count(*) FROM paragraphs JOIN sections ON sections.id = paragraphs.section
        WHERE $1 IN ('inadequate', 'requires-improvement') AND paragraphs.id IN
            (SELECT rowid FROM paragraphs_text WHERE paragraphs_text MATCH '\"strategy meetings\"')"
}
check "strategy meetings where the grade is poor" is "$(asked effective_grade)" 80
check "by the headings' own grades" is "$(asked sections.grade)" 48
summary
