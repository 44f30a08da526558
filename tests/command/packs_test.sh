#!/bin/sh
# sh packs_test.sh OFSTRACT JSON_LINES WORKER: files with several reports, and reports among other papers
# (tests/corpus/packs), through every subcommand: each report has its record, and its place in the file is said.
set -u
ofstract=$1 json_lines=$2 worker=$3
. "$(dirname -- "$0")/batch.sh"
packs=$top/tests/corpus/packs
mkdir many
cp "$packs"/*.pdf many
cp "$packs/bound.pdf" many/copy.pdf # read in its place: it stands behind it in the order of names
cp in/jtai/headlines-2023.pdf many/alone.pdf
printf 'no pdf' >many/letter.pdf

# extract, show.
check "extract prints a record a report" ends 0 extract --ndjson many/between.pdf
check "two" is "$("$json_lines" <out)" 2
check "with its number and pages" is "$("$json_lines" /source/part <out)" '{"number":1,"of":2,"pages":[2,4]}
{"number":2,"of":2,"pages":[6,11]}'
check "a report alone has none" is "$("$ofstract" extract --ndjson many/alone.pdf | "$json_lines" /source/part)" null
check "--report gives one" ends 0 extract --ndjson --report 2 many/between.pdf
check "that one" is "$("$json_lines" /format <out)" area-send
check "one that is not there" ends 1 extract --report 3 many/between.pdf
check "is said" has err "between.pdf holds 2 reports, and no number 3"
check "and prints nothing" empty out
check "a document is the first's" ends 0 extract --format markdown many/between.pdf
check "and it is said that there are more" has err "between.pdf holds 2 reports, of which this is the first"
check "or that which is asked for" ends 0 extract --format markdown --report 2 many/between.pdf
check "about which nothing is said" empty err
check "it is another" has out "local area partnership"
check "show prints all" ends 0 show many/between.pdf
check "under their names" has out "between.pdf, report 1 of 2, p. 2-4"
check "each" has out "between.pdf, report 2 of 2, p. 6-11"

# find, check, compare.
check "find looks through all" ends 0 find many/bound.pdf "$("$ofstract" show many/alone.pdf | sed -n '/^[A-Z].*\.$/{p;q;}')"
check "and says in which it is" has out "bound.pdf, report 2 of 2, p. 7-9: exact"
check "and in which not" has out "bound.pdf, report 1 of 2, p. 1-6: nowhere"
check "as JSON, a line a report" ends 101 find --ndjson many/bound.pdf "the inspectors danced on the tables all night"
check "with its number" is "$("$json_lines" /source/part/number <out)" "1
2"
check "names of files stand once" ends 0 find -l many/bound.pdf children
check "each" is "$(cat out)" many/bound.pdf
"$ofstract" extract --ndjson many/bound.pdf | "$json_lines" /lists/0/items/0/text | sed -n 's/^[^n].*/He said: "&"./p' >article
check "check holds a text against all" ends 0 check article many/bound.pdf
check "and names the report" has out "many/bound.pdf, report "
check "compare takes the first" ends 0 compare many/bound.pdf many/alone.pdf
check "and says so" has err "bound.pdf holds 2 reports, of which this is the first"
check "or one by its number" ends 0 compare --json --before-report 2 many/bound.pdf many/alone.pdf
check "it, and nothing about others" empty err
check "a number that is not there" ends 1 compare --after-report 2 many/bound.pdf many/alone.pdf

# batch.
check "a folder of packs" ends 0 batch many -o whole
check "its sums count inputs" has out "7 inputs = 5 reports + 2 errors"
check "and reports beyond their first" has out "2 of the inputs hold several reports: 2 more"
check "a duplicate is one input" has out "1 of the inputs are duplicates"
check "a line a report, an error and a duplicate" is "$("$json_lines" <whole/reports.ndjson)" 9
check "each is what extract prints, but for the path" is \
    "$(grep '"format"' whole/reports.ndjson | sed 's/,"path":"[^"]*"//' | sha256sum)" \
    "$("$ofstract" extract --ndjson many/alone.pdf many/between.pdf many/bound.pdf many/covered.pdf | sha256sum)"
check "with a path" is "$(grep '"part"' whole/reports.ndjson | "$json_lines" /source/path)" "many/between.pdf
many/between.pdf
many/bound.pdf
many/bound.pdf
many/covered.pdf"
sql() { sqlite3 whole/reports.sqlite "$1"; }
check "the database is sound" is "$(sql 'PRAGMA integrity_check; PRAGMA foreign_key_check')" ok
check "a row a report, of its file" is "$(sql 'SELECT path, part, first_page, last_page, pages, reports.format
    FROM reports JOIN files ON files.id = reports.file ORDER BY reports.id')" "many/alone.pdf|1|1|3|3|jtai
many/between.pdf|1|2|4|11|ilacs-focused-visit
many/between.pdf|2|6|11|11|area-send
many/bound.pdf|1|1|6|9|ilacs-inspection
many/bound.pdf|2|7|9|9|jtai
many/covered.pdf|1|2|8|9|ilacs-inspection"
check "a file leads to its first report, a duplicate to that of the other" is "$(sql "SELECT count(*) FROM files
    JOIN reports ON reports.id = files.report WHERE part = 1 AND (path LIKE '%bound.pdf' OR path LIKE '%copy.pdf')")" 2
check "everything stands on its report's pages" is "$(sql 'SELECT count(*) > 50, sum(page NOT BETWEEN first_page AND last_page)
    FROM paragraphs JOIN reports ON reports.id = paragraphs.report')" "1|0"
check "doubts are their report's" is "$(sql "SELECT path, part FROM diagnostics JOIN reports ON reports.id = diagnostics.report
    JOIN files ON files.id = diagnostics.file WHERE code = 'pages-of-no-report'")" "many/between.pdf|1
many/covered.pdf|1"
check "words are found with their file" ends 0 query whole children
check "in CSV, a row a report" is "$(cut -d , -f 1,3 whole/csv/reports.csv | tr -d '\r"' | tail -n +2)" "many/alone.pdf,1
many/between.pdf,1
many/between.pdf,2
many/bound.pdf,1
many/bound.pdf,2
many/covered.pdf,1
many/letter.pdf,
many/papers.pdf,"
check "and its rows lead there" is "$(cut -d , -f 1,3 whole/csv/items.csv | tr -d '\r"' | grep between | sort -u)" "many/between.pdf,1
many/between.pdf,2"
mkdir book && (cd book && cmake -E tar xf ../whole/summary.xlsx)
check "the spreadsheet says which pages" is "$(grep -rl 'many/between.pdf, p. 6-11' book | wc -l | tr -d ' ')" 1

# The same by other ways.
check "with three workers" ends 0 batch many -o three --jobs 3
check "the same bytes" same whole three
check "shares" ends 0 batch many -o share-1 --shard 1/2
check "both" ends 0 batch many -o share-2 --shard 2/2
check "are merged" ends 0 merge merged share-1 share-2
check "to all records" is "$("$json_lines" <merged/reports.ndjson)" 9
check "and as many reports" is "$(sqlite3 merged/reports.sqlite 'SELECT count(*) FROM reports')" 6
check "a merge of one" ends 0 merge again whole
check "is that run" cmp again/reports.sqlite whole/reports.sqlite
check "with its sums" has out "2 of the inputs hold several reports: 2 more"
check "what two runs hold is read once" ends 0 merge doubled whole three
check "so its reports are" is "$(sqlite3 doubled/reports.sqlite 'SELECT count(*) FROM reports')" 6
cp -r whole cut
sed '/"number":2,"of":2/d' whole/reports.ndjson >cut/reports.ndjson
check "a record without its second half" ends 1 merge half cut
check "is named, with its line" has err "cut/reports.ndjson\", line 3, is no record of a run"
cp -r whole torn
head -n 2 whole/reports.ndjson >torn/reports.ndjson
check "a file that ends between two reports" ends 1 merge half-torn torn
check "is named too" has err "torn/reports.ndjson"
cp -r whole updated
cp in/area-send/priority-action.pdf many/new.pdf
check "an update" ends 0 batch many -o updated --update
check "reads what is new alone" has err "1 files were read"
check "and what is new from nothing" ends 0 batch many -o anew
check "is the same" same updated anew
summary
