#!/bin/sh
# sh outputs_test.sh OFSTRACT OUTPUTS: reports.sqlite, csv/ and summary.xlsx of the made-up reports: what analysts
# rely on, and the same bytes every time.
set -u
ofstract=$1 outputs=$2
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
export LC_ALL=C

# Every made-up report, one that failed, one that failed without being read, and one that is there twice.
for file in "$top"/corpus/*/*/report.pdf; do
    case=${file%/report.pdf}
    printf '%s/%s.pdf\t' "$(basename "${case%/*}")" "$(basename "$case")"
    "$ofstract" extract --ndjson "$file"
done >reports
count=$(wc -l <reports)
printf 'not a report' >letter.pdf
{
    cat reports
    "$ofstract" extract --ndjson letter.pdf missing.pdf "$top/tests/api/files/one-bit.pdf" 2>/dev/null
    printf 'copy.pdf\t%s\n' "$(head -n 1 reports | cut -f 2)"
} >records
check "the outputs are made" "$outputs" out <records
check "they are made again" "$outputs" again <records
check "the same records give the same bytes" diff -r out again
check "nothing else is left" is "$(cd out && find . -type f | sort | tr '\n' ' ')" \
    "./csv/items.csv ./csv/judgements.csv ./csv/paragraphs.csv ./csv/previous.csv ./csv/reports.csv ./csv/sections.csv ./reports.sqlite ./summary.xlsx "

sql() { sqlite3 out/reports.sqlite "$1"; }
check "the database is sound" is "$(sql 'PRAGMA integrity_check')" ok
check "every key leads somewhere" is "$(sql 'PRAGMA foreign_key_check')" ""
for table in paragraphs_text items_text; do
    check "the full text is that of its table: $table" sql "INSERT INTO $table($table, rank) VALUES ('integrity-check', 1)"
done
check "every input has a row" is "$(sql 'SELECT count(*) FROM files')" $((count + 4))
check "every distinct report has one" is "$(sql 'SELECT count(*) FROM reports')" "$count"
check "a duplicate leads to the report" is \
    "$(sql "SELECT report, status, duplicate_of = (SELECT path FROM files WHERE id = 1) FROM files WHERE path = 'copy.pdf'")" \
    "1|report|1"
check "a failure says why" is "$(sql "SELECT status, length(message) > 10, report IS NULL FROM files WHERE path = 'letter.pdf'")" \
    "not-a-pdf|1|1"
check "and what was found of it" is "$(sql "SELECT code, severity, diagnostics.report IS NULL FROM diagnostics
    JOIN files ON files.id = diagnostics.file WHERE path LIKE '%one-bit.pdf' AND position = 1")" "damaged-recovered|error|1"
check "what was found of a report leads to it and its file" is \
    "$(sql 'SELECT count(*) > 0, sum(diagnostics.file <> reports.file) FROM diagnostics
    JOIN reports ON reports.id = report')" "1|0"
check "what is not known is NULL" is "$(sql "SELECT count(*) FROM reports WHERE '' IN (title, authority, la_code, published)")" 0

# One report in all its tables.
front="FROM reports WHERE id = (SELECT report FROM files WHERE path = 'ilacs-inspection/modern-five-rows.pdf')"
check "the front" is "$(sql "SELECT authority, inspected_from, inspected_to, lead_inspector, la_code IS NULL $front")" \
    "Westmarch|2024-05-13|2024-05-24|Harriet Vale|1"
check "its grades, in order" is "$(sql "SELECT group_concat(grade) FROM judgements WHERE report = (SELECT id $front)")" \
    "good,requires-improvement,good,good,good"
check "its counts are those of the tables" is "$(sql "SELECT paragraphs = (SELECT count(*) FROM paragraphs WHERE report = reports.id),
    items = (SELECT count(*) FROM items WHERE report = reports.id),
    sections = (SELECT count(*) FROM sections WHERE report = reports.id),
    judgements = (SELECT count(*) FROM judgements WHERE report = reports.id) $front")" "1|1|1|1"
for table in fields judgements paragraphs items footnotes; do
    check "every row has its place: $table" is "$(sql "SELECT count(*) FROM $table WHERE page IS NULL OR
        box_right <= box_left OR box_bottom < box_top OR json_extract(spans, '\$[0].page') <> page")" 0
done
check "a section below another leads to it" is "$(sql 'SELECT count(*) FROM sections JOIN sections AS above
    ON above.id = sections.parent WHERE above.report <> sections.report OR above.level >= sections.level')" 0

check "what holds in a section is its grade, or what holds above it" is "$(sql "SELECT count(*) FROM sections
    LEFT JOIN sections AS above ON above.id = sections.parent
    WHERE sections.effective_grade IS NOT coalesce(sections.grade, above.effective_grade)
        OR sections.path <> CASE WHEN above.id IS NULL THEN '' ELSE above.path || '/' END || sections.section")" 0
check "and there are sections that have it from above" test \
    "$(sql 'SELECT count(*) FROM sections WHERE grade IS NULL AND effective_grade IS NOT NULL')" -gt 0
for table in items judgements; do
    check "what stands in a section leads to it: $table" is "$(sql "SELECT count(*) > 0, sum(sections.report <> row.report)
        FROM $table AS row JOIN sections ON sections.id = row.section")" "1|0"
done
check "an item's words are those of its section, or of one below" is "$(sql "SELECT count(*) FROM items WHERE section IS NULL
    OR parts IS NULL AND NOT EXISTS (SELECT 1 FROM paragraphs JOIN sections ON sections.id = paragraphs.section
        WHERE sections.id = items.section AND instr(paragraphs.text, items.text) > 0)")" 0

# The changes of grades.
check "what earlier inspections judged is a table of its own" is "$(sql "SELECT label, grade, grade_text FROM previous
    JOIN reports ON reports.id = previous.report WHERE format = 'early-years' AND provider_urn = 'EY990301'")" \
    "Overall effectiveness at previous inspection||Not applicable"
check "every grade has its row in the table of grades" is "$(sql 'SELECT group_concat(grade) FROM (SELECT grade FROM grades ORDER BY grade)')" \
    "$(sed -n '/"grade": {/,/null/s/^ *"\([a-z-]*\)",$/\1/p' "$top/lib/json/report-1.schema.json" | sort | paste -s -d , -)"
edition() { # DATE GRADE
    printf '{"schema":"ofstract/report/1","source":{"name":"%s.pdf","sha256":"%s","bytes":1,"pages":1},"format":"ilacs-inspection","title":null,"authority":{"name":"=Westmarch","urn":null,"la_code":null,"ons_code":null},"urn":null,"inspection":{"intervals":[{"start":"%s","end":"%s"}],"previous_intervals":[],"next":null,"published":null,"lead_inspector":null},"fields":[],"judgements":[{"id":"leaders","label":"Leaders, \\"all\\"","grade":"%s","grade_text":"x","parent":null,"section":null,"where":[],"label_where":[],"grade_where":[]}],"previous":[],"sections":[],"lists":[],"footnotes":[],"furniture":[],"diagnostics":[],"stretches":[]}\n' "$1" "$1" "$1" "$1" "$2"
}
{
    edition 2020-01-01 good
    edition 2011-01-01 adequate
    edition 2014-01-01 requires-improvement
    edition 2024-01-01 not-judged
    edition 2022-01-01 inadequate
} | "$outputs" editions
check "every edition has the one before and the change" is "$(sqlite3 editions/reports.sqlite \
    'SELECT inspected_from, previous_grade, grade, change FROM editions ORDER BY inspected_from')" "2011-01-01||adequate|
2014-01-01|adequate|requires-improvement|same
2020-01-01|requires-improvement|good|better
2022-01-01|good|inadequate|worse
2024-01-01|inadequate|not-judged|"

# Across frameworks: `history` and `latest`.
inspection() { # NUMBER FORMAT DATE ID=GRADE...
    number=$1 format=$2 date=$3
    shift 3
    list=
    for pair; do
        list="$list,{\"id\":\"${pair%=*}\",\"label\":\"x\",\"grade\":\"${pair#*=}\",\"grade_text\":\"x\",\"parent\":null,\"section\":null,\"where\":[],\"label_where\":[],\"grade_where\":[]}"
    done
    edition "$date" good | sed "s/\"sha256\":\"[^\"]*\"/\"sha256\":\"$number\"/; s/ilacs-inspection/$format/; s/\"judgements\":\[.*\],\"previous\"/\"judgements\":[${list#,}],\"previous\"/; s/=Westmarch/${town:-Westmarch}/"
}
provider() { inspection "$@" | sed 's/"authority":{[^}]*}/"authority":null/; s/"urn":null,"inspection"/"urn":"990101","inspection"/'; }
{
    inspection 5 ilacs-inspection 2026-05-04 leaders=good help-and-protection=good in-care=good care-leavers=outstanding
    inspection 1 looked-after-2013 2013-06-03 overall-effectiveness=good
    inspection 2 sif-inspection 2015-02-02 overall-effectiveness=good permanence=good adoption=good care-leavers-experiences=good leadership-management-governance=inadequate lscb-effectiveness=good
    inspection 3 ilacs-inspection 2019-11-04 overall-effectiveness=requires-improvement leaders=good in-care-and-care-leavers=requires-improvement
    inspection 4 ilacs-inspection 2023-03-06 overall-effectiveness=good leaders=good in-care=good care-leavers=inadequate
    town=Eastmarch inspection 6 ilacs-inspection 2026-05-04 leaders=good in-care=good care-leavers=good
    town=Northmarch inspection 7 sif-inspection 2015-02-02 overall-effectiveness=good adoption=inadequate
    town=Northmarch inspection 8 area-send 2024-02-02 area-send-outcome=inconsistent
    town=Southmarch inspection 9 school-section-5 2015-02-02 overall-effectiveness=good
    town=Southmarch inspection 10 ilacs-inspection 2019-02-02 overall-effectiveness=inadequate
    provider 11 school-section-5 2018-02-02 overall-effectiveness=requires-improvement quality-of-teaching-learning-and-assessment=good
    provider 12 school-graded 2023-02-02 overall-effectiveness=good quality-of-education=good
    provider 13 school-graded 2025-02-02 quality-of-education=outstanding
} | "$outputs" across
asked() { sqlite3 across/reports.sqlite "$1"; }
check "care leavers have a history over three frameworks" is "$(asked "SELECT inspected_from, judgement, grade, relation,
    previous_judgement, previous_grade, change FROM history WHERE authority = 'Westmarch'
    AND judgement IN ('care-leavers', 'in-care-and-care-leavers', 'care-leavers-experiences') ORDER BY inspected_from")" \
    "2015-02-02|care-leavers-experiences|good||||
2019-11-04|in-care-and-care-leavers|requires-improvement|renamed|permanence|good|worse
2023-03-06|care-leavers|inadequate|split|in-care-and-care-leavers|requires-improvement|worse
2026-05-04|care-leavers|outstanding|same|care-leavers|inadequate|better"
check "leaders too, by another name" is "$(asked "SELECT inspected_from, relation, previous_judgement, change FROM history
    WHERE authority = 'Westmarch' AND judgement = 'leaders' ORDER BY inspected_from")" \
    "2019-11-04|renamed|leadership-management-governance|better
2023-03-06|same|leaders|same
2026-05-04|same|leaders|same"
check "history has a row a grade" is "$(asked 'SELECT count(*) = (SELECT count(*) FROM judgements WHERE grade IS NOT NULL) FROM history')" 1
check "a provider has its editions by its number" is "$(asked "SELECT inspected_from, previous_grade, grade, change
    FROM editions WHERE urn = '990101' AND judgement = 'overall-effectiveness' ORDER BY inspected_from")" \
    "2018-02-02||requires-improvement|
2023-02-02|requires-improvement|good|better"
check "and its history over frameworks: an id means one thing" is "$(asked "SELECT inspected_from, judgement, relation,
    previous_judgement, change FROM history WHERE urn = '990101' AND judgement <> 'overall-effectiveness' ORDER BY inspected_from")" \
    "2018-02-02|quality-of-teaching-learning-and-assessment|||
2023-02-02|quality-of-education|joined|quality-of-teaching-learning-and-assessment|same
2025-02-02|quality-of-education|same|quality-of-education|better"
check "its latest grades, and what is given no longer" is "$(asked "SELECT judgement, grade, status, last_grade FROM latest
    WHERE urn = '990101' ORDER BY judgement")" "overall-effectiveness||no-longer-given|good
quality-of-education|outstanding|given|"
check "what no framework links follows nothing" is "$(asked "SELECT count(*) FROM history WHERE authority = 'Southmarch'
    AND relation IS NOT NULL")" 0
check "latest has the newest grade of each kind, and says what is given no longer" is "$(asked "SELECT judgement, grade, inspected_from,
    status, last_grade, last_from FROM latest WHERE authority = 'Westmarch' ORDER BY judgement")" \
    "care-leavers|outstanding|2026-05-04|given||
help-and-protection|good|2026-05-04|given||
in-care|good|2026-05-04|given||
leaders|good|2026-05-04|given||
lscb-effectiveness||2026-05-04|no-longer-given|good|2015-02-02
overall-effectiveness||2026-05-04|no-longer-given|good|2023-03-06"
check "the source says since when" is "$(asked "SELECT count(*) FROM latest WHERE authority = 'Westmarch'
    AND judgement = 'overall-effectiveness' AND source LIKE '%April 2026%'")" 1
check "that holds where no older report is in the run" is "$(asked "SELECT judgement, grade, status, last_grade FROM latest
    WHERE authority = 'Eastmarch' ORDER BY judgement")" "care-leavers|good|given|
in-care|good|given|
leaders|good|given|
overall-effectiveness||no-longer-given|"
check "what nothing has followed is the newest" is "$(asked "SELECT judgement, grade, inspected_from FROM latest
    WHERE authority = 'Northmarch' ORDER BY judgement")" "adoption|inadequate|2015-02-02
area-send-outcome|inconsistent|2024-02-02
overall-effectiveness|good|2015-02-02"
check "a school's overall grade and the council's are two" is "$(asked "SELECT format, grade FROM latest
    WHERE authority = 'Southmarch' ORDER BY format")" "ilacs-inspection|inadequate
school-section-5|good"
check "the crosswalk is the library's, with sources" is "$(asked "SELECT count(*) > 20, sum(length(source) < 20),
    sum((after IS NULL) <> (relation = 'ended')) FROM crosswalk")" "1|0|0"

# CSV.
lines() { is "$(grep -c "$(printf '\r')\$" "$1")" "$2"; }
check "a line a report or failure, and the head" lines out/csv/reports.csv $((count + 4))
check "a line a judgement" lines out/csv/judgements.csv $(($(sql 'SELECT count(*) FROM judgements') + 1))
check "the duplicate is named beside its original" has out/csv/reports.csv '"[""copy.pdf""]"'
check "a file that failed has what was found of it" is "$(grep -c 'one-bit.*"damaged".*"damaged-recovered' out/csv/reports.csv)" 1
check "quotes are doubled" has editions/csv/judgements.csv '"Leaders, ""all"""'
check "what a spreadsheet would run has an apostrophe before it" has editions/csv/reports.csv ",\"'=Westmarch\","
check "what is not stated is empty and unquoted" has editions/csv/reports.csv ",\"'=Westmarch\",,,,"
check "the database has it as printed" is "$(sqlite3 editions/reports.sqlite 'SELECT DISTINCT authority FROM reports')" =Westmarch
for table in reports judgements sections paragraphs items; do
    sqlite3 :memory: ".import --csv out/csv/$table.csv t" 'SELECT count(*) FROM t' >rows 2>err
    wanted=$(sql "SELECT count(*) FROM $table")
    [ "$table" = reports ] && wanted=$((wanted + 3))
    check "others read $table.csv" is "$(cat rows)$(cat err)" "$wanted"
done

# Each row stands alone: whose it is, in which section, under which grade.
row() { sqlite3 :memory: ".import --csv out/csv/$1.csv t" "$2"; } # TABLE QUERY
for table in judgements sections paragraphs items; do
    check "whose a row of $table.csv is" is "$(row $table "SELECT DISTINCT file, format, authority, inspected_from, inspected_to, published,
        length(sha256) FROM t WHERE file = 'ilacs-inspection/modern-five-rows.pdf'")" \
        "ilacs-inspection/modern-five-rows.pdf|ilacs-inspection|Westmarch|2024-05-13|2024-05-24||64"
    check "and all are somebody's: $table" is "$(row $table "SELECT count(*) FROM t WHERE file = '' OR format = ''")" 0
    check "in the section that the database says: $table" is \
        "$(row $table "SELECT path, effective_grade FROM t WHERE path > ''" | sort | sha256sum)" \
        "$(sql "SELECT sections.path, sections.effective_grade FROM $table AS row JOIN sections
            ON sections.id = row.$([ $table = sections ] && echo id || echo section) AND sections.path > ''" | sort | sha256sum)"
    check "with grades among them: $table" test "$(row $table "SELECT count(*) FROM t WHERE effective_grade > ''")" -gt 0
done

# summary.xlsx: an archive of XML.
mkdir book && (cd book && cmake -E tar xf ../out/summary.xlsx)
part() { tr '<' '\n' <"book/xl/$1"; }
sheets=$(part workbook.xml | sed -n 's/^sheet name="\([^"]*\)".*/\1/p')
check "a sheet of authorities, of providers, of what must change, one a format, one of failures and doubts" is \
    "$(echo "$sheets" | sed -n '1,3p;$p')" "Authorities
Providers
What must change
Failures and doubts"
check "the formats have readable names" is "$(echo "$sheets" | sed '1,3d;$d' | tr 'A-Z ' 'a-z-')" \
    "$(sql 'SELECT DISTINCT format FROM reports ORDER BY format')"
check "in words" is "$(echo "$sheets" | grep -x -e 'ILACS inspection' -e 'Area SEND' | sort)" "Area SEND
ILACS inspection"
rows() { part "worksheets/sheet$1.xml" | grep -c '^row '; }
last=$(echo "$sheets" | grep -c .)
check "a row a provider, and the head" is "$(rows 2)" $(($(sql 'SELECT count(DISTINCT provider_urn) FROM reports') + 1))
check "a row an item that must change, and the head" is "$(rows 3)" $(($(sql 'SELECT count(*) FROM items') + 1))
check "an item of a school or a home says whose it is" test "$(part worksheets/sheet3.xml | grep -c -x -F "t>$(sql \
    'SELECT title FROM reports WHERE authority IS NULL AND items > 0 ORDER BY title LIMIT 1')")" -gt 0
check "a row a failure, its duplicate, and a doubt" is "$(rows "$last")" \
    $(($(sql "SELECT (SELECT count(*) FROM files WHERE status <> 'report') + (SELECT count(*) FROM diagnostics)") + 1))
check "failures first" is "$(part "worksheets/sheet$last.xml" | sed -n 's/^t>\(Not read\|Error\|Warning\|Note\)$/\1/p' | uniq | head -n 2 | tr '\n' ' ')" \
    "Not read Error "
check "with their codes and words" is "$(part "worksheets/sheet$last.xml" | grep -c -x -e 't>damaged-recovered' -e 't>not-a-pdf')" 2
check "every sheet is printed landscape, one page wide, under its head" is \
    "$(cat book/xl/worksheets/sheet*.xml | grep -o 'fitToHeight="0" orientation="landscape"' | wc -l | tr -d ' ') $(part workbook.xml | grep -c 'Print_Titles')" \
    "$last $last"
check "no column is wider than a page can show" is "$(cat book/xl/worksheets/sheet*.xml | tr '<' '\n' | sed -n 's/^col .* width="\([0-9]*\).*/\1/p' |
    awk '$1 < 7 || $1 > 81' | wc -l | tr -d ' ')" 0
check "long texts have rows of their height" test \
    "$(part worksheets/sheet3.xml | sed -n 's/^row .* ht="\([0-9]*\).*/\1/p' | awk '$1 >= 30' | wc -l)" -gt 10
check "without addresses there are no links" is "$(find book -name '*.rels' -path '*worksheets*')" ""
check "no file failed: no such sheet" sh -c '! cmake -E tar tf editions/summary.xlsx | grep -q sheet3'
check "a row an authority, and the head" is "$(part worksheets/sheet1.xml | grep -c '^row ')" \
    $(($(sql 'SELECT count(DISTINCT coalesce(la_code, authority)) FROM reports') + 1))
style() { part worksheets/sheet1.xml | grep -B 3 "^t>$1\$" | sed -n 's/^c r="[A-Z0-9]*" s="\([0-9]*\)".*/\1/p' | sort -u; }
good=$(style Good) requires=$(style 'Requires improvement')
check "one grade has one colour" is "$(echo "$good" | grep -c .)" 1
check "another has another" test -n "$requires" -a "$good" != "$requires"

# ofstract query.
ask() {
    "$ofstract" query "$@" >answer 2>err
    status=$?
}
finds() { # LINES ARGUMENT...: matches, which are three lines each
    wanted=$1
    shift
    ask "$@"
    [ "$status" = 0 ] && is "$(grep -c '^  ' answer)" "$wanted"
}
one="SELECT text FROM paragraphs WHERE number = '4' AND report = (SELECT id $front)"
text=$(sql "$one")
words=$(echo "$text" | tr -d '".,' | cut -d ' ' -f 1-6)
check "paragraphs are found by their text" finds "$(sql "SELECT count(*) FROM paragraphs WHERE instr(text, ($one)) > 0")" \
    out "\"$text\""
check "with its report, page and number" has answer "ilacs-inspection/modern-five-rows.pdf, p. "
check "and its text" has answer "  $text"
backwards=$(for word in $words; do echo "$word"; done | sort -r | tr '\n' ' ')
ask out "$words"
check "the order of words is of no matter" is "$("$ofstract" query out "$backwards" 2>&1)" "$(cat answer err)"
check "words may be arguments of their own" is "$("$ofstract" query out $words 2>&1)" "$(cat answer err)" # words
check "as a phrase they are found" test -n "$("$ofstract" query out "\"$words\"")"
check "another order is another phrase" finds 0 out "\"$backwards\""
check "the limit holds" finds 2 out children --limit 2
check "and is said" has err "the first 2; --limit gives more"
check "nothing found says so" finds 0 out zzzunheardof
check "on standard error" has err "nothing holds all of: zzzunheardof"
item=$(sql "SELECT text FROM items WHERE parts IS NULL LIMIT 1")
ask out "\"$(echo "$item" | tr -d '"')\""
check "what must change is given with its list" has answer " of \"$(sql 'SELECT heading FROM items WHERE parts IS NULL LIMIT 1')\""
table=$(sql "SELECT id FROM paragraphs WHERE type = 'table' LIMIT 1")
check "there is a table" test -n "$table"
ask out "\"$(sql "SELECT replace(replace(replace(text, char(9), ' '), char(10), ' '), '\"', '') FROM paragraphs WHERE id = $table")\""
check "a table's cells stand between bars, its rows on lines" has answer \
    "  $(sql "SELECT json_extract(cells, '\$[0][0].text') || ' | ' || json_extract(cells, '\$[0][1].text') FROM paragraphs WHERE id = $table")"
for typed in 'children AND' 'NOT' 'NEAR(a b' '(((' '"' '"""' '"not closed' "it's" '{text}:children' 'text:children' '^a + b' \
    '*' 'a*' 'children OR' 'a -b' "$(printf '\377\376')" "$(printf 'a\tb\nc')" '\' '%s' "'); DROP TABLE files; --"; do
    check "whatever is typed is words: $typed" finds "$("$ofstract" query out "$typed" 2>/dev/null | grep -c '^  ')" out "$typed"
    check "and no complaint but that of nothing: $typed" test -z "$(grep -vF -e 'nothing holds all of: ' -e '--limit gives more' err)"
done
check "the database file may be named itself" finds 1 out/reports.sqlite children --limit 1
printf 'Wi\033[31mld.pdf\t%s\n' "$(head -n 1 reports | cut -f 2 | sed 's/children/\\u001b[31mchildren/g')" | "$outputs" wild
ask wild children
check "nothing that was read steers the terminal" hasnt answer "$(printf '\033')"
check "it is spelt out" has answer 'Wi\x1b[31mld.pdf'
ends() { ask "$@"; [ "$status" = 3 ]; }
check "no database is an error" ends nowhere children
check "that says how one is made" has err "make one with: ofstract batch"
printf 'no database, and long enough to be looked at as one' >reports.sqlite
check "a file that is no database is one" ends reports.sqlite children
check "that says which" has err 'cannot read "reports.sqlite"'
sqlite3 other.sqlite 'CREATE TABLE t(x)'
check "so is a database of others" ends other.sqlite children
check "that says that" has err "is no database of this version"

# Nothing to write to, or nothing to write.
check "no records are outputs too" "$outputs" none </dev/null
check "without rows" is "$(sqlite3 none/reports.sqlite 'SELECT count(*) FROM files; SELECT count(*) FROM editions;
    SELECT count(*) FROM history; SELECT count(*) FROM latest')" "0
0
0
0"
check "and CSV with nothing but heads" lines none/csv/reports.csv 1
mkdir blocked blocked/reports.sqlite blocked/reports.sqlite/x
check "an output that cannot be written is a failure" fails "$outputs" blocked </dev/null 2>err
"$outputs" blocked </dev/null 2>err
check "it says which" has err 'cannot write "blocked/reports.sqlite": '
for name in csv/paragraphs.csv summary.xlsx; do
    mkdir -p full/csv && ln -s /dev/full "full/$name.part"
    check "a full disk is a failure: $name" fails "$outputs" full <records 2>err
    "$outputs" full <records 2>err
    check "it says where, and what to do" has err "cannot write \"full/$name\": No space left on device; make room"
    check "nothing has its name: $name" fails test -e "full/$name"
    rm -r full
done
summary
