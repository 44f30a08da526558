#!/bin/sh
# sh hostile_calls_test.sh OFSTRACT JSON_LINES WORKER: files that harm their reader, through every subcommand: no crash, no
# hang, one typed outcome each. OFSTRACT_HOSTILE=N: every N-th of the files (1: all; 9 unless given).
set -u
ofstract=$1 json_lines=$2 worker=$3 every=${OFSTRACT_HOSTILE:-9}
. "$(dirname -- "$0")/batch.sh"
hostile=${OFSTRACT_CORPUS:-$top/../shared/corpus}/../hostile
if [ ! -d "$hostile" ]; then
    echo "skipped: no hostile files"
    exit 0
fi
report=in/ilacs-inspection/modern-five-rows.pdf
echo 'It says that “homeless 16- and 17-year-olds are offered a bed on the first night”.' >article.txt
codes=$("$ofstract" --help | tr ',' '\n' | sed -n 's/.*[: ]\([0-9]*\) \([a-z-]*\)\.*$/\1 \2/p' | grep -E '^([3-9]|1[0-9]) ')
limit=5 # seconds a file may take

# outcome STATUSES CALL...: ends in time, with one of the statuses or that of an error, which it then says. A machine that
# lacks something (14) or a defect (10) is no outcome of a file.
outcome() {
    wanted=$1
    shift
    timeout -s KILL $((4 * limit)) "$ofstract" "$@" >out 2>err </dev/null
    status=$?
    case " $wanted " in *" $status "*) return 0 ;; esac
    code=$(echo "$codes" | sed -n "s/^$status //p")
    [ -n "$code" ] && [ "$status" != 10 ] && [ "$status" != 14 ] && grep -qF "$file: $code" err &&
        [ "$(grep -vc ': found: ' err)" = 1 ] || { echo "  ended with $status"; head -c 500 err; false; }
}
# What takes nearly the whole time may run over it (11) at one call and not at another.
agree() { [ "$1" = "$2" ] || [ "$1" = 11 ] || [ "$2" = 11 ] || { echo "  ended with $1, not $2"; false; }; }
calm() { ! LC_ALL=C grep -q "[$(printf '\001-\010\013-\037\177')]" "$1"; }

find -L "$hostile" -iname '*.pdf' | sort | awk "NR % $every == 1 || $every == 1" >list
while read -r file; do
    name=$(basename "$file")
    args="--timeout $limit"
    # shellcheck disable=SC2086 # words
    {
        check "extract $name" outcome 0 extract --ndjson $args "$file"
        check "extract $name: a record" is "$("$json_lines" <out)" 1
        first=$status
        check "extract $name: calm" calm out
        check "show $name" outcome 0 show $args "$file"
        check "show $name: as extract" agree "$status" "$first"
        check "show $name: calm" calm out
        check "show $name: prints a report or nothing" test "$status" != 0 -o -s out
        check "find $name" outcome '100 101' find $args "$file" 'homeless 16- and 17-year-olds are offered'
        check "check $name" outcome '101' check $args article.txt "$file"
        check "compare $name" outcome 0 compare $args "$report" "$file"
        check "markdown of $name" outcome 0 extract --format markdown $args "$file"
        check "review $name" outcome 0 review $args "$file"
        check "review $name: as extract" agree "$status" "$first"
        check "review $name: a page or nothing" test "$status" != 0 -o "$(tail -n 1 out)" = "</html>"
        timeout -s KILL $((4 * limit)) "$ofstract" show $args - <"$file" >out 2>err
        check "$name as standard input: as the file" agree "$?" "$first"
    }
done <list
check "there were such files" test -s list
echo "$(wc -l <list) files through seven subcommands"
check "all of them at once" ends 0 batch "$hostile" -o all --timeout "$limit" --quiet
check "each with one record" is "$("$json_lines" <all/reports.ndjson)" "$(find -L "$hostile" -iname '*.pdf' | wc -l | tr -d ' ')"
check "of a report or of an error with a code" is "$("$json_lines" /error/code <all/reports.ndjson |
    grep -vE '^(null|io|not-a-pdf|encrypted|damaged|no-text|not-a-report|limit|timeout|out-of-memory|crashed)$')" ""
check "and those are the same again" ends 0 batch "$hostile" -o all --timeout "$limit" --quiet --update
summary
