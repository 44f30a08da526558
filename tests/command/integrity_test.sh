#!/bin/sh
# sh integrity_test.sh OFSTRACT JSON_LINES WORKER HOSTILE_REPORT: what a report's text or a file's name holds runs nowhere:
# no terminal is steered, no spreadsheet calculates, no file is written outside the folder of results.
set -u
ofstract=$1 json_lines=$2 worker=$3 hostile_report=$4
. "$(dirname -- "$0")/batch.sh"
rm -r in
mkdir in
check "a hostile report is made" "$hostile_report" in/hostile.pdf

# A carriage return ends the lines of CSV.
steers() { grep -q "[$(printf '\001-\010\013\014\016-\037\177')]" "$1" || grep -q "$(printf '\302[\200-\237]')" "$1"; }
calm() { ! steers "$1" || { cat -v "$1"; false; }; }
straight() { ! grep -qE "$(printf '\342\200[\252-\256]|\342\201[\246-\251]')" "$1"; } # no turned direction
printf 'a\033[31m' >seven
check "this test sees what steers" fails calm seven
printf 'a\302\23331m' >eight
check "in eight bits too" fails calm eight

# The terminal.
shown() { # STATUS ARGUMENT...: nothing on either stream steers
    check "$*" ends "$@"
    check "standard output is calm: $*" calm out
    check "standard error is calm: $*" calm err
}
shown 0 show in/hostile.pdf
check "nor is its direction turned" straight out
check "the text is there" has out "a colour"
check "doubts are said" has out "text-unreadable"
check "each kind" has out "text-control"
shown 0 extract in/hostile.pdf
"$ofstract" extract --ndjson in/hostile.pdf >line
check "as a line it is JSON" is "$("$json_lines" <line)" 1
check "which keeps what turns the direction" grep -q "$(printf '\342\200\256')" line
shown 0 find in/hostile.pdf "a colour"
check "nor is its direction turned when it is found" straight out
escape=$(printf '\033]0;x\007\302\23331m\342\200\256')
shown 101 find in/hostile.pdf "nowhere $escape at all"
name=$(printf 'in/esc\033[31m\302\23331m.pdf')
cp in/hostile.pdf "$name"
shown 0 show "$name"
shown 0 find "$name" "a colour"
shown 3 show "$(printf 'absent\033[31m\302\23331m.pdf')"
shown 1 batch "$(printf 'absent\033[31m')" -o "$(printf 'out\033[31m')"
# Its pictures and its text, as HTML; what runs in a browser is asked by review_test.py.
shown 0 review in/hostile.pdf
check "nor is its direction turned in HTML" straight out
check "its markup is text in HTML" has out "&lt;script&gt;alert(1)&lt;/script&gt;"
check "and nothing else" hasnt out "<script>alert"
shown 0 review "$name"

# A run: terminal, JSON, CSV, XLSX, database.
shown 0 batch in -o whole
check "reports.ndjson is calm" calm whole/reports.ndjson
check "and JSON" is "$("$json_lines" <whole/reports.ndjson)" 2
shown 0 query whole '"a colour"'
check "nor is its direction turned when it is queried" straight out
shown 0 query whole "$escape"
for file in whole/csv/*.csv; do
    check "no control in $file" calm "$file"
    check "no cell runs: $file" fails grep -qE "(^|,)\"?[=+@-]" "$file"
done
check "what would run has an apostrophe" has whole/csv/paragraphs.csv "\"'+1+HYPERLINK"
check "in every column" has whole/csv/judgements.csv "\"'-1\""
check "the database has it as printed" is \
    "$(sqlite3 whole/reports.sqlite "SELECT count(*) FROM paragraphs WHERE text LIKE '+1+HYPERLINK%'")" 1
mkdir book && (cd book && cmake -E tar xf ../whole/summary.xlsx)
check "the summary has strings" grep -rqF '=cmd|' book/xl
check "and no formula" fails grep -rqE '<f[ >]|hyperlink' book/xl
check "no link and no macro beside it" is "$(find book -name '*link*' -o -name '*.bin' -o -name 'externalLink*')" ""
for file in book/xl/*.xml book/xl/worksheets/*.xml; do check "no control in $file" calm "$file"; done

# Names.
mkdir -p a/b/run inside
cp in/hostile.pdf a/x.pdf
cp in/hostile.pdf "a/b/run/$(printf 'new\nline.pdf')"
echo '% 1' >>"a/b/run/$(printf 'new\nline.pdf')"
cp in/hostile.pdf "a/b/run/$(printf 'latin-\351.pdf')"
echo '% 2' >>"a/b/run/$(printf 'latin-\351.pdf')"
cp in/hostile.pdf "a/b/run/=cmd.pdf"
echo '% 3' >>"a/b/run/=cmd.pdf"
cp in/hostile.pdf "a/b/run/\`touch ran\`;\$(touch ran).pdf"
echo '% 4' >>"a/b/run/\`touch ran\`;\$(touch ran).pdf"
find . ! -path './inside*' | sort >inside/before
(
    cd a/b/run || exit 1
    {
        printf '%s\0' "../../x.pdf" "$work/a/x.pdf" "../../../../../../../../etc/absent.pdf" "/etc/absent/../x.pdf"
        printf '%s\0' ./*.pdf
    } | "$ofstract" batch --null -o "$work/inside/out" >"$work/inside/log" 2>"$work/inside/err"
)
check "names of all kinds are read" has inside/log "8 inputs"
find . ! -path './inside*' | sort >inside/after
check "nothing is written outside the folder of results" diff inside/before inside/after
check "inside are the results and nothing else" is "$(find inside/out -type f | sort | tr '\n' ' ')" "inside/out/csv/items.csv \
inside/out/csv/judgements.csv inside/out/csv/paragraphs.csv inside/out/csv/previous.csv inside/out/csv/reports.csv inside/out/csv/sections.csv \
inside/out/inputs.sha256 inside/out/reports.ndjson inside/out/reports.sqlite inside/out/run.json inside/out/summary.xlsx "
check "the log is calm" calm inside/log
check "so are the messages" calm inside/err
check "all lines are JSON" is "$("$json_lines" <inside/out/reports.ndjson)" 8
check "a name runs as no formula either" fails grep -qE "(^|,)\"[=+@-]" inside/out/csv/reports.csv
summary
