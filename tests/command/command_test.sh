#!/bin/sh
# sh command_test.sh OFSTRACT JSON_LINES: the command as people and scripts meet it: what goes where, exit
# statuses, odd names, odd files, and output that cannot be written.
set -u
ofstract=$1 json_lines=$2
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
files=$top/tests/api/files
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
export LC_ALL=C

# run ARGUMENT...: leaves out, err and status.
run() {
    "$ofstract" "$@" >out 2>err
    status=$?
}
# ends STATUS ARGUMENT...
ends() {
    wanted=$1
    shift
    run "$@"
    [ "$status" = "$wanted" ] || { echo "  exit status $status, not $wanted"; cat err; false; }
}
ndjson() { "$json_lines" <"$1" >lines && is "$(cat lines)" "$2"; }   # FILE LINES
value() { is "$("$json_lines" "$2" <"$1")" "$3"; }                   # FILE POINTER VALUE
json() { tr '\n' ' ' <"$1" >one-line && ndjson one-line 1; }         # FILE: one indented document
steers() { grep -q "[$(printf '\001-\010\013-\037\177')]" "$1" || grep -q "$(printf '\302[\200-\237]')" "$1"; }
calm() { ! steers "$1" || { cat -v "$1"; false; }; }

# What was found of a file that gave no report: a bit of it is flipped.
cp "$files/one-bit.pdf" .
for call in 'show one-bit.pdf' 'extract one-bit.pdf' 'extract --format markdown one-bit.pdf' 'find one-bit.pdf words'; do
    # shellcheck disable=SC2086 # words
    check "$call refuses it" ends 6 $call
    check "$call says what was found" grep -q 'one-bit.pdf: found: error: .*(damaged-recovered)$' err
done
run extract --ndjson one-bit.pdf
check "its record says so too" value out /error/diagnostics/0/code damaged-recovered

# Help, version, and a wrong command line.
for help in --help -h 'extract --help' 'show --help' 'outline --help' 'find --help' 'check --help' 'compare --help'; do
    # shellcheck disable=SC2086 # words
    check "$help ends well" ends 0 $help
    check "$help prints on standard output" has out Usage:
    check "$help prints nothing on standard error" empty err
done
check "--version ends well" ends 0 --version
check "--version names it" has out "ofstract 0."
check "--help lists the exit statuses" ends 0 --help
check "--help lists the last status" has out " 14 unavailable."
wrong() {
    check "a wrong command line ends with 1: $*" ends 1 "$@"
    check "its message is on standard error" has err "ofstract: "
    check "nothing is on standard output" empty out
}
wrong
wrong extract
wrong show
wrong find
wrong find "$report"
wrong check
wrong check "$report"
wrong compare "$report"
wrong print "$report"
wrong extract --bogus "$report"
wrong show "$report" "$report"
wrong extract "$report" -o
wrong extract --ndjson -o a -o b "$report"

# A subcommand that there is not: the nearest one is named, or all are.
meant() { # WORD MESSAGE
    check "no subcommand: $1" ends 1 "$1" "$report"
    check "says: $2" has err "$2"
}
meant shwo 'there is no subcommand "shwo"; did you mean "show"?'
meant fnd 'did you mean "find"?'
meant compair 'did you mean "compare"?'
meant extarct 'did you mean "extract"?'
meant print 'they are: extract show outline query batch merge find check compare'
meant sh 'they are: extract'
meant "$report" "did you mean: ofstract show \"$report\"?"
meant "$(printf 'sh\033w')" 'did you mean "show"?'
check "and steers no terminal" calm err
meant "$(head -c 100000 /dev/zero | tr '\0' x)" 'they are: extract'

# Files are read in a process of its own, unless they are trusted.
for call in "show $report" "outline $report" "extract $report" "find $report words" "compare $report $report" "check article.txt $report"; do
    echo 'It is “good”.' >article.txt
    # shellcheck disable=SC2086 # words
    OFSTRACT_WORKER=/absent/worker "$ofstract" $call >out 2>err
    check "without its helper it reads nothing: $call" is "$?" 14
    check "and says what to do" has err '; --in-process needs none, for files that you trust'
    # shellcheck disable=SC2086 # words
    OFSTRACT_WORKER=/absent/worker "$ofstract" ${call%% *} --in-process ${call#* } >out 2>err
    status=$?
    check "but --in-process does: $call" test "$status" = 0 -o "$status" = 101
    check "and prints" test -s out
done
check "both ways give the same" is "$("$ofstract" extract "$report" | sha256sum)" "$("$ofstract" extract --in-process "$report" | sha256sum)"
check "--timeout and --memory" ends 0 show --timeout 20 --memory 300 "$report"
wrong show --timeout 0 "$report"
wrong show --memory 1 "$report"
wrong show --memory 300 --in-process "$report"

# Standard input.
stdin() { # STATUS ARGUMENT...: of the report
    wanted=$1
    shift
    "$ofstract" "$@" <"$report" >out 2>err
    status=$?
    [ "$status" = "$wanted" ] || { echo "  exit status $status, not $wanted"; cat err; false; }
}
check "- is standard input: extract" stdin 0 extract --ndjson -
check "by that name" value out /source/name 'standard input'
check "which is all that differs" is "$(sed 's/standard input/report.pdf/' out | sha256sum)" "$("$ofstract" extract --ndjson "$report" | sha256sum)"
check "- in process" stdin 0 extract --in-process -
check "- to be shown" stdin 0 show -
check "- to be searched" stdin 0 find - 'homeless 16- and 17-year-olds'
check "by its name" has out 'standard input: exact'
check "- to be compared" stdin 0 compare "$report" -
check "- once" stdin 3 compare - -
check "says so" has err 'standard input: io: it was read before; give "-" once'
echo 'It is “good”.' >article.txt
check "- behind an article" stdin 0 check article.txt -
check "an article of standard input" is "$("$ofstract" check - "$report" <article.txt | head -n 1)" \
    'standard input:1: too short to tell: "good"'
check "a PDF is no article, there either" stdin 3 check - "$report"
check "closed standard input" fails "$ofstract" show - <&- 2>err
check "is said" has err 'standard input: io: it cannot be read'
check "empty standard input is no PDF" ends 4 show - </dev/null
check "a pipe that ends in a dash" is "$(head -c 20000 "$report" | "$ofstract" show - 2>&1 | cut -d : -f 1-3 | head -n 1)" \
    "ofstract: standard input: damaged"
check "too much of it" is "$(head -c 70000000 /dev/zero | "$ofstract" extract --ndjson - 2>err | "$json_lines" /error/code)" limit
cp "$report" ./-
check "a file of that name behind ./" ends 0 show ./-

# A good report.
check "extract ends well" ends 0 extract "$report"
check "extract says nothing on standard error" empty err
check "extract prints indented JSON" json out
check "of this schema" value one-line /schema ofstract/report/1
check "one judgement among five" value one-line /judgements/4/grade good
check "indented by two" has out '  "schema": "ofstract/report/1",'
check "extract --ndjson ends well" ends 0 extract --ndjson "$report"
check "a report is a line" ndjson out 1
cp out first
check "options may stand behind the file" ends 0 extract "$report" --ndjson
check "the same bytes give the same bytes" cmp -s out first
check "show ends well" ends 0 show "$report"
check "show says nothing on standard error" empty err
check "show begins with the title" is "$(head -n 1 out)" "Inspection of Westmarch local authority children’s services"
check "show has the judgements" has out "Overall effectiveness                                                     Good"
check "show has numbered paragraphs" has out "1.   The council has bought a minibus"
check "show has the footnote" has out "[1] "
check "show has the pages" is "$(grep -A 1 '^\[p. 2\]$' out | tail -n 1)" "# What needs to improve?"
check "show ends with the doubts" is "$(tail -n 2 out)" "Doubts:
  note: \"Westmarch\" is no authority with identifiers of today (authority-unknown, p. 1)"
check "show steers no terminal" calm out
check "a report with tables and facts at its end shows" ends 0 show "$top/corpus/sccif-inspection/home-2024/report.pdf"
check "a row is a line of its cells" has out "  Requirement | Due date"
check "facts stand behind the findings" has out "Responsible individual: Percival Boone"
check "a report with doubts shows" ends 0 show "$top/corpus/ilacs-inspection/numbers-astray/report.pdf"
check "its doubts, with code and page" grep -qE '  warning: .*paragraph-number' out
check "no colour and no escape" calm out

# What the parts of a report are: for whoever writes a format.
check "an outline ends well" ends 0 outline "$top/corpus/ilacs-inspection/numbers-astray/report.pdf"
check "and has the kinds of matter, with what opened each" is "$(sed -n 's/^\([a-z]*\) .*: ".*/\1/p' out | paste -s -d ' ' -)" \
    "cover findings imprint"
check "with a heading, its id and its grade" has out "# The experiences and progress of children in care: good  (in-care, good)"
check "an outline steers no terminal" calm out

# An article held against reports.
says() { printf '%s\n' "$1" >article.txt; }
says 'It says that "they can name the streets where lamps are broken", and is “good”.'
check "check: all that is quoted is exact or too short" ends 0 check article.txt "$report"
check "with line, paragraph and page" has out 'paragraph 25, p. 5'
check "and what is too short" has out 'article.txt:1: too short to tell: "good"'
check "nothing on standard error" empty err
says 'It says that "they can name all the roads where lamps are broken and the bus that no longer runs".'
check "check: a word that is changed" ends 100 check article.txt "$report"
check "is told" has out 'quoted "roads", printed "streets"'
says '> They can name the streets where lamps are broken. Homeless 16- and 17-year-olds are offered a bed.'
check "check: two places that are joined" ends 100 check article.txt "$report"
check "are told" has out 'article.txt:1: joined: '
says 'It says that "nobody has ever seen the inside of the town hall at night", and that ‘they can name the streets where’.'
check "check: what stands nowhere is the worst" ends 101 check article.txt "$report"
check "and is told" has out 'article.txt:1: nowhere: '
check "check as JSON" ends 101 check --json article.txt "$report"
check "is JSON" json out
check "of this schema" value one-line /schema ofstract/check/1
check "with the verdict" value one-line /quotations/1/verdict exact
says 'No word is quoted.'
check "check: no quotations" ends 0 check article.txt "$report"
check "is said" has out 'article.txt: no quotations'
check "check: no article" ends 3 check nowhere.txt "$report"
check "is said by its name" has err 'ofstract: nowhere.txt: io: '
check "check: a folder for an article" ends 3 check . "$report"
check "check: a PDF for an article" ends 3 check "$report" "$report"
check "says what to do" has err 'pdftotext'
check "check: no report" ends 3 check article.txt nowhere.pdf
check "check: one report of two" ends 3 check article.txt nowhere.pdf "$report"
check "the other is read all the same" has out 'no quotations'
printf 'It says "\033[31mthat they can name the streets where".\n' >article.txt
run check article.txt "$report"
check "check steers no terminal" calm out

# Two editions.
of_2018=$top/corpus/ilacs-inspection/ruled-2018/report.pdf
check "compare ends well" ends 0 compare "$of_2018" "$report"
check "compare says nothing on standard error" empty err
check "compare: a better grade" has out '  better: leaders: requires-improvement to good'
check "compare: one judgement became two" has out '  same: care-leavers: good to good (before a part of in-care-and-care-leavers)'
check "compare: what must improve" has out '  added (p. 2): Support for young carers.'
check "compare: sections" has out '  gone (p. '
check "compare: two authorities are told" has out 'Note: they are not of one authority.'
check "compare: the wrong order is told" ends 0 compare "$report" "$of_2018"
check "as a note" has out 'Note: the first was inspected later than the second.'
check "compare as JSON" ends 0 compare --json "$of_2018" "$report"
check "is JSON" json out
check "of this schema" value one-line /schema ofstract/compare/1
check "compare: a file that is none" ends 3 compare "$of_2018" nowhere.pdf
check "prints nothing" empty out

# Each error: its code in the JSON and the message, its exit status.
head -c 20000 "$report" >cut.pdf
: >empty.pdf
printf '<!DOCTYPE html><html><body>404 Not Found</body></html>' >page.pdf
printf 'just some text\n' >text.pdf
printf '%%PDF-1.7\n' >header.pdf
mkdir folder.pdf
failure() { # FILE CODE STATUS
    check "$2: extract ends with $3" ends "$3" extract --ndjson "$1"
    check "$2: a record for it" ndjson out 1
    check "$2: its code" value out /error/code "$2"
    check "$2: the file's name" value out /source/name "$(basename "$1")"
    check "$2: the message is a line, then what was found" is "$(grep -vc ': found: ' err)" 1
    check "$2: that begins with the file" is "$(head -n 1 err | cut -d : -f 1-3)" "ofstract: $1: $2"
    check "$2: show ends with $3" ends "$3" show "$1"
    check "$2: show prints nothing" empty out
    check "$2: show says why" has err "$1: $2: "
    check "$2: extract indented" ends "$3" extract "$1"
    check "$2: is JSON too" json out
}
failure missing.pdf io 3
failure folder.pdf io 3
failure /dev/null io 3
failure empty.pdf not-a-pdf 4
failure page.pdf not-a-pdf 4
failure text.pdf not-a-pdf 4
failure "$files/locked.pdf" encrypted 5
failure cut.pdf damaged 6
failure header.pdf damaged 6
failure "$files/scan.pdf" no-text 7
failure "$files/minutes.pdf" not-a-report 8
truncate -s 65M big.pdf
failure big.pdf limit 9
rm big.pdf
if [ "$(id -u)" -ne 0 ]; then
    cp "$report" closed.pdf
    chmod 0 closed.pdf
    failure closed.pdf io 3
fi

# Several files: one that is bad stops nothing.
check "the first failure gives the status" ends 4 extract --ndjson "$report" page.pdf missing.pdf "$report" "$files/scan.pdf"
check "every file has its line" ndjson out 5
check "in the order of the command line" is "$("$json_lines" /error/code <out | tr '\n' ' ')" "null not-a-pdf io null no-text "
check "every failure has its message" is "$(wc -l <err | tr -d ' ')" 3
check "without --ndjson one follows the other" ends 0 extract "$report" "$report"
check "as two documents" is "$(grep -c '^{$' out)" 2

# Names.
odd() { # NAME: read as a file, and absent
    rm -f -- "./$1"
    check "an absent file of an odd name" ends 3 extract --ndjson -- "$1"
    check "is a record in JSON" ndjson out 1
    check "its record steers no terminal" calm out
    check "nor does its message" calm err
    check "which is a line" is "$(wc -l <err | tr -d ' ')" 1
    cp "$report" "./$1"
    check "a file of an odd name" ends 0 extract --ndjson -- "$1"
    check "is read into JSON" ndjson out 1
    check "that steers no terminal" calm out
    check "and shown" ends 0 show -- "$1"
    check "calmly" calm out
    check "on as many lines" is "$(wc -l <out)" "$shown"
}
run show "$report"
shown=$(wc -l <out)
odd 'two words.pdf'
check "its name is as it was" is "$("$ofstract" extract --ndjson 'two words.pdf' | "$json_lines" /source/name)" 'two words.pdf'
odd '-dash.pdf'
check "a leading dash behind ./ needs no --" ends 0 show ./-dash.pdf
odd "$(printf 'latin-\351.pdf')"
check "what is no UTF-8 is spelt out for people" ends 0 show "$(printf 'latin-\351.pdf')"
check "as a byte" has out 'latin-\xe9.pdf'
odd "$(printf 'esc-\033[31m\007.pdf')"
check "an escape is spelt out" has out 'esc-\x1b[31m\x07.pdf'
odd "$(printf 'csi-\302\23331m.pdf')"
check "an eight-bit escape is spelt out" has out 'csi-\u009b31m.pdf'
check "and kept in the JSON's meaning" is "$("$ofstract" extract --ndjson "$(printf 'csi-\302\23331m.pdf')" \
    | "$json_lines" /source/name)" "$(printf 'csi-\302\23331m.pdf')"
odd "$(printf 'new\nline.pdf')"
odd "$(printf 'turned-\342\200\256fdp.pdf')"
check "a turned direction is spelt out" has out 'turned-\u202efdp.pdf'
odd "quote\"back\\slash'.pdf"
check "a wrong option steers no terminal" ends 1 extract "--$(printf '\033[31m')" "$report"
check "in its message" calm err

# -o: whole or not at all.
check "-o ends well" ends 0 extract --ndjson -o out.json "$report"
check "-o leaves standard output empty" empty out
check "-o holds what standard output would" cmp -s out.json first
check "-o leaves nothing else" is "$(find . -name "*part-*")" ""
echo old >kept.json
check "a failed file still has its record with -o" ends 3 extract --ndjson -o kept.json missing.pdf
check "in place of the old content" ndjson kept.json 1
chmod 640 kept.json
ln -s kept.json link.json
check "-o through a link" ends 0 extract --ndjson -o link.json "$report"
check "leaves the link" test -h link.json
check "writes its target" ndjson kept.json 1
check "keeps its mode" is "$(stat -c %a kept.json)" 640
check "-o into no folder" ends 2 extract -o absent/out.json "$report"
check "says so" has err 'ofstract: cannot write "absent/out.json": No such file or directory'
check "-o onto a folder" ends 2 extract -o folder.pdf "$report"
check "says what it is" has err 'Is a directory'
cp "$report" own.pdf
check "-o onto its own input is a mistake" ends 1 extract -o own.pdf "$report" own.pdf
check "that changes nothing" cmp -s own.pdf "$report"
if [ -w /dev/full ]; then
    for command in extract show; do
        "$ofstract" "$command" "$report" >/dev/full 2>err
        check "$command: a full disk ends with 2" is "$?" 2
        check "$command: and says so" has err "cannot write to standard output: No space left on device"
    done
    "$ofstract" --help >/dev/full 2>err
    check "--help: a full disk ends with 2" is "$?" 2
    check "-o /dev/full ends with 2" ends 2 extract -o /dev/full "$report"
    check "which is still a device" test -c /dev/full
fi
# A disk that fills up on the way: the old file stays, no half one takes its place.
echo old >kept.json
(
    ulimit -f 4 # blocks of 512 bytes or of 1024
    trap '' XFSZ
    "$ofstract" extract --in-process -o kept.json "$report" 2>err # a limit that would hold for passing it on, too
) 2>>err
check "a limit on files ends with 2" is "$?" 2
check "the old file is whole" is "$(cat kept.json)" old
check "nothing half is left" is "$(find . -name "*part-*")" ""

# A reader that goes away: no message, no crash (a shell gives 128 and SIGPIPE's 13), and a message where SIGPIPE
# is ignored.
set -- "$report" "$report" "$report" "$report" "$report" "$report" "$report" "$report"
{ "$ofstract" extract "$@" 2>err; echo "$?" >status; } | head -n 1 >out
check "| head -n 1 has its line" is "$(cat out)" "{"
check "the writer ends by SIGPIPE" is "$(cat status)" 141
check "in silence" empty err
(
    trap '' PIPE
    { "$ofstract" extract "$@" 2>err; echo "$?" >status; } | head -n 1 >out
)
check "with SIGPIPE ignored it ends with 2" is "$(cat status)" 2
check "and one line" is "$(wc -l <err | tr -d ' ')" 1
"$ofstract" extract "$report" >&- 2>err
check "closed standard output ends with 2" is "$?" 2
check "closed standard error changes nothing" is "$("$ofstract" extract --ndjson "$report" 2>&- | "$json_lines")" 1

# find: a quote behind the files; what is exact ends with 0, near with 100, nowhere with 101.
other=$top/corpus/ilacs-inspection/layout-table/report.pdf
check "an exact quote ends well" ends 0 find "$report" '"Homeless 16 – and 17–year-olds are offered a bed on the FIRST night"'
check "find says nothing on standard error" empty err
check "with kind, paragraph and page" has out ": exact, paragraph 5, p. 2"
check "with its section" has out "  The experiences and progress of children who need help and protection"
check "as printed" has out "    homeless 16- and 17-year-olds are offered a bed on the first night"
check "with the sentence around it" has out "    in: Whoever is on duty at the town hall on a winter evening, homeless 16- and 17-year-olds are \
offered a bed on the first night and a choice by the third."
check "a whole sentence" ends 0 find "$report" "They can name the streets where lamps are broken and the bus that no longer runs"
check "stands in no other" hasnt out "    in: "
check "an end of a sentence" ends 0 find "$report" "the bus that no longer runs"
check "has what is before it alone" has out "    in: They can name the streets where lamps are broken and the bus that no longer runs."
check "a heading is no sentence" ends 0 find "$report" "Support for young carers"
check "and has none around it" hasnt out "    in: "
check "a near quote ends with 100" ends 100 find "$report" "eat where their squads eat"
check "with what differs" has out '    quoted "squads", printed "teams"'
check "a quote that is nowhere ends with 101" ends 101 find "$report" "the inspectors danced on the tables all night"
check "and says so" is "$(cat out)" "$report: nowhere"
check "one of two files is enough" ends 0 find "$other" "$report" "homeless 16- and 17-year-olds"
check "each file is named" has out "$other: nowhere"
check "a file that fails goes before" ends 3 find missing.pdf "$report" "homeless 16- and 17-year-olds"
check "the others are searched" has out ": exact, paragraph 5"
check "-l: names alone" ends 0 find -l "$other" "$report" "homeless 16- and 17-year-olds"
check "of the files that have it" is "$(cat out)" "$report"
check "-l: nowhere" ends 101 find -l "$other" "homeless 16- and 17-year-olds"
check "is no name" empty out
check "-l: near" ends 100 find --list "$other" "$report" "eat where their squads eat"
check "is one" is "$(cat out)" "$report"
wrong find -l --ndjson "$report" words
check "find --ndjson ends so too" ends 3 find --ndjson missing.pdf "$report" "homeless 16- and 17-year-olds"
check "a file is a line" ndjson out 2
tail -n 1 out >line
check "with the quote" value line /quote "homeless 16- and 17-year-olds"
check "and where it is" value line /matches/0/number 5
steering=$(printf 'the corridors on Fridays and eat where their \033[31m\302\233squads eat')
check "what a quote holds steers no terminal" ends 100 find "$report" "$steering"
check "it is spelt out" has out '    quoted "31m\u009bsquads", printed "teams"'
check "all of it" calm out
check "nor in JSON" ends 100 find --ndjson "$report" "$steering"
check "which is calm too" calm out
check "a line" ndjson out 1

# Damage: every cut of a report ends with a status of its own, never by a signal.
size=$(wc -c <"$report")
for part in 1 2 3 4 5 6 7 8 9; do
    head -c $((size * part / 10)) "$report" >cut.pdf
    run extract --ndjson cut.pdf
    check "cut at $part/10: $status is no crash" test "$status" -lt 14
    check "cut at $part/10: one line" ndjson out 1
done
summary
