#!/bin/sh
# sh update_test.sh OFSTRACT JSON_LINES WORKER: a folder of reports that changes from month to month. `ofstract batch
# --update` ends in the bytes of a run from nothing, whatever was added, changed and removed and wherever it was killed;
# without it, a finished run whose files have changed is an error. OFSTRACT_UPDATE_KILLS=N: how many kills;
# OFSTRACT_UPDATE_COUNTS="N...": how many files come, change and go at once; it needs three times as many in
# OFSTRACT_UPDATE_COPIES=N of the made-up reports.
set -u
ofstract=$1 json_lines=$2 worker=$3 kills=${OFSTRACT_UPDATE_KILLS:-12}
. "$(dirname -- "$0")/batch.sh"
copies "${OFSTRACT_UPDATE_COPIES:-2}"
echo 'not a report' >many/letter.pdf
: >many/empty.pdf
cp many/letter.pdf many/twin.pdf
total=$(find many -name '*.pdf' | wc -l | tr -d ' ')
check "a first run, by --update too" ends 0 batch many -o run --update
check "names what failed" has err "ofstract: many/letter.pdf: not-a-pdf: "
check "with its twin" has err "ofstract: many/twin.pdf: not-a-pdf: the same as many/letter.pdf"
check "is one from nothing" ends 0 batch many -o nothing
check "with its bytes" same nothing run
check "sha256sum can check its inputs" sha256sum --status -c run/inputs.sha256
check "all of which it lists" is "$(wc -l <run/inputs.sha256 | tr -d ' ')" "$total"
check "a run says again what failed" ends 0 batch many -o run
check "by its name" has err "ofstract: many/letter.pdf: not-a-pdf: "

# Nothing to do.
stat -c '%n %Y %i' run/* >stamps
check "--update of what has not changed" ends 0 batch many -o run --update
check "says so" has err "nothing has changed"
check "and the sums" has out "$total inputs ="
check "and touches nothing" is "$(stat -c '%n %Y %i' run/*)" "$(cat stamps)"
check "nor leaves anything" test ! -e run/.ofstract

ln -s absent.pdf many/dangling.pdf
check "a file that cannot be read" ends 0 batch many -o run --update
check "is named" has err "ofstract: many/dangling.pdf: io: "
check "a comment for sha256sum" sha256sum --status --strict -c run/inputs.sha256

# change N: N files come, N change, N go. Each time others, whose names sort before, between and behind the others.
round=0
change() {
    round=$((round + 1))
    # shellcheck disable=SC2012 # plain names
    ls many/[1-9]*-*.pdf many/new-*.pdf 2>/dev/null | awk -v seed=$round 'BEGIN { srand(seed) } { print rand() "\t" $0 }' |
        sort | cut -f 2 >shuffled
    head -n "$1" shuffled | while read -r file; do echo "% round $round" >>"$file"; done
    sed -n "$(($1 + 1)),$((2 * $1))p" shuffled | xargs rm -f
    n=0
    while [ $n -lt "$1" ]; do
        for file in in/*/*.pdf; do
            n=$((n + 1))
            [ $n -le "$1" ] || break
            new=many/new-$round-$n.pdf
            [ $((n % 2)) = 0 ] || new=many/0-$round-$n.pdf
            cp "$file" "$new"
            echo "% new in $round, $n" >>"$new"
        done
    done
}
from_nothing() { rm -rf nothing && ends 0 batch many -o nothing --quiet; }
for count in ${OFSTRACT_UPDATE_COUNTS:-1 10 25}; do
    cp -r run before
    change "$count"
    check "$count and $count and $count: without --update it is an error" ends 1 batch many -o run
    check "that says how many" has err \
        "of its files $count $([ "$count" = 1 ] && echo 'is new, 1 has' || echo "are new, $count have") changed and $count "
    check "and what to do" has err "--update reads those, --restart reads all anew"
    check "prints no sums" empty out
    check "and changes nothing" same before run
    check "also with --resume" ends 1 batch many -o run --resume
    check "--update ends well" ends 0 batch many -o run --update
    check "has read those alone, and the file that cannot be read" has err \
        "updated: $((2 * count + 1)) files were read, $count are gone"
    check "a run from nothing" from_nothing
    check "has the same bytes" same nothing run
    check "which are others than before" fails diff -rq before run
    rm -rf before
done

# What is known is not read again: a mark in its record stays. What the machine had its part in is.
mark() { sed -i "$1" run/reports.ndjson; }
check "a record is marked" mark 's/Westmarch/Eastmarch/'
echo '% once more' >>many/twin.pdf
check "an update beside it" ends 0 batch many -o run --update
check "keeps the mark" has run/reports.ndjson Eastmarch
check "a record that says that its reader crashed" mark '2s/"format":.*/"error":{"code":"crashed","message":"m"}}/'
check "is one" is "$("$json_lines" /error/code <run/reports.ndjson | sed -n 2p)" crashed
rm -f many/twin.pdf
check "an update" ends 0 batch many -o run --update
check "tries that again" hasnt run/reports.ndjson '"crashed"'
check "all of it read again" ends 0 batch many -o run --restart
check "is a run from nothing" from_nothing
check "with the same bytes" same nothing run

# Contents that change places, twins, names.
mkdir places
for n in 1 2 3 4 5; do cp "$(find in -name '*.pdf' | sort | sed -n ${n}p)" places/$n.pdf; done
cp places/3.pdf places/6.pdf
cp places/2.pdf "places/$(printf 'new\nline \\ \351.pdf')"
mkfifo places/pipe.pdf
check "files with twins" ends 0 batch places -o placed
moves() {
    mv places/1.pdf places/x && mv places/2.pdf places/1.pdf && mv places/x places/2.pdf # change places
    rm places/3.pdf                                                                      # its twin stays
    cp places/5.pdf places/0.pdf                                                         # a twin before the first
    rm places/4.pdf && ln -s absent places/4.pdf                                         # cannot be read any more
    rm places/pipe.pdf && cp places/6.pdf places/pipe.pdf                                # can be read now
}
moves
check "moved about: told" ends 1 batch places -o placed
check "what has changed" has err "of its files 1 is new, 4 have changed and 1 is gone"
check "moved about: updated" ends 0 batch places -o placed --update
check "moved about: from nothing" ends 0 batch places -o anew
check "moved about: the same" same anew placed
rm places/*.pdf
check "nothing is left" ends 1 batch places -o placed --update
check "that is said" has err "no files: nothing in the folders matches"
check "and the results stay" same anew placed

# Lists.
find in -name '*.pdf' | sort | sed 5q >list
"$ofstract" batch -o listed --formats ndjson,csv <list >out 2>err
sed -n '2,4p' list >other && find in -name '*.pdf' | sort | sed -n 6p >>other
check "another list is another run" fails "$ofstract" batch -o listed --formats ndjson,csv <other
check "but for --update" "$ofstract" batch -o listed --formats ndjson,csv --update <other >out 2>err
check "which reads what is new in it" has err "updated: 1 files were read, 2 are gone"
"$ofstract" batch -o anew-listed --formats ndjson,csv <other >out 2>err
check "and ends as that list would" same anew-listed listed
check "no list is no update" ends 1 batch -o listed --formats ndjson,csv --update
check "it is said" has err "give a list on standard input"
check "the list again is complete" ends 0 batch -o listed --formats ndjson,csv
check "by its absence" has err "the run is complete"
# What --update cannot do.
check "a run without ndjson" ends 0 batch in -o tables --formats csv
check "is no ground for an update" ends 1 batch in -o tables --formats csv --update
check "which says what it needs" has err "ndjson is among its --formats"
check "other arguments" ends 1 batch many -o run --update --memory 400
check "are no update" has err "--memory was 512 and is now 400"
check "--update and --restart" ends 1 batch many -o run --update --restart
cp -r run harmed && echo 'no line' >>harmed/reports.ndjson && echo '% harm' >>many/letter.pdf
check "harmed results" ends 1 batch many -o harmed --update
check "are said, with the line" has err "is no record of a run"
rm harmed/inputs.sha256
check "results without their list of inputs" ends 1 batch many -o harmed
check "too" has err 'harmed/inputs.sha256", which says what the run has read'

# Killed at random moments of an update, and started again, while the files go on changing.
killed=0 finished=0 tries=0
change 10
while [ "$killed" -lt "$kills" ] && [ "$tries" -lt $((20 * kills)) ]; do
    tries=$((tries + 1))
    moment=$(awk -v seed="$$$tries" 'BEGIN { srand(seed); printf "%.3f", rand() * 1.5 }')
    timeout --foreground -s KILL "$moment" "$ofstract" batch many -o run --update --quiet >out 2>err
    case $? in
    137)
        killed=$((killed + 1))
        [ $((killed % 4)) != 0 ] || change 5
        ;;
    0)
        finished=$((finished + 1))
        check "$finished: a run from nothing" from_nothing
        check "$finished: the same, after $killed kills" same nothing run
        change 10
        ;;
    124) ;; # it ended in the moment of the kill
    *) check "killed at $moment s, then: $(cat err)" false ;;
    esac
done
echo "$killed updates were killed, $finished ended in between"
check "$kills were killed" is "$killed" "$kills"
check "what is left is finished" ends 0 batch many -o run --update
check "a run from nothing after all" from_nothing
check "is the same" same nothing run
summary
