#!/bin/sh
# sh batch_calls_test.sh OFSTRACT JSON_LINES WORKER FAULTY: system calls that go wrong, and inputs that are not what
# they were a moment ago. Whichever call it is, a run either ends in the bytes of an undisturbed one, or says what it
# cannot do, and does so when it is started again.
# OFSTRACT_FAULTS=N: how many calls are tried, spread over a run. tests/faults/README.md.
set -u
ofstract=$1 json_lines=$2 worker=$3 faulty=$4 faults=${OFSTRACT_FAULTS:-42}
. "$(dirname -- "$0")/batch.sh"
. "$top/tests/command/ledger.sh"
mkdir few
for file in in/*/modern*.pdf in/jtai/*.pdf in/area-send/*.pdf; do cp "$file" few/; done
echo "not a report" >few/letter.pdf
total=$(find few -name '*.pdf' | wc -l | tr -d ' ')
check "an undisturbed run" ends 0 batch few -o calm

# Runs with one call of those that touch FOLDER going wrong.
with() { # FOLDER FAULT N ARGUMENT...
    folder=$1 fault=$2 at=$3
    shift 3
    TMPDIR=$work/place/tmp "$faulty" "$folder" "$fault" "$at" log "$ofstract" "$@" >sums 2>err </dev/null
}
fresh() { rm -rf place && mkdir -p place/tmp; }

fresh
with place EIO 0 batch few -o place/run --quiet
status=$?
if [ "$status" -eq 99 ]; then
    echo "skipped: no system call can be traced here"
    summary
fi
check "a traced run ends well" is "$status" 0
check "and is the same" same calm place/run
calls=$(cut -d ' ' -f 1 log)
check "its calls are seen" test "$calls" -gt 300

# Those that keep the records and write the results, temporary files among them.
one_goes_wrong() { # FAULT N
    fresh
    with place "$1" "$2" batch few -o place/run --quiet
    status=$?
    what="$1 at call $2, $(cat log)"
    case $status in
    0)
        check "$what: the same" same calm place/run
        return
        ;;
    2) check "$what: says what cannot be done" grep -q 'cannot [a-z]* ' err ;;
    137) check "$what: was to be killed" is "$1" kill ;;
    *) check "$what: ended with $status: $(cat err)" false ;;
    esac
    check "$what: the books balance" balanced place/run "$total"
    check "$what: goes on" ends 0 batch few -o place/run
    check "$what: in the end the same" same calm place/run
}
# Halves are read and written on with; only an error may end a run.
n=0
while [ "$n" -lt "$faults" ]; do
    n=$((n + 1))
    at=$((n * calls / faults))
    case $((n % 7)) in
    0) one_goes_wrong EIO "$at" ;;
    1) one_goes_wrong kill "$at" ;;
    2) one_goes_wrong ENOSPC+ "$at" ;;
    3) one_goes_wrong EIO+ "$at" ;;
    4) one_goes_wrong kill "$at" ;;
    5) one_goes_wrong EINTR "$at" ;;
    6) one_goes_wrong ENOSPC "$at" ;;
    esac
done
one_goes_wrong short+ 1
check "half of everything is no fault" is "$status" 0

# A disk that breaks while the inputs are read: their records say so, and no other file is touched.
with few EIO 7 batch few -o broken --quiet
check "a file that cannot be read stops nothing" is "$?" 0
check "it is io" is "$(grep -c '"code":"io"' broken/reports.ndjson)" 1
check "and nothing else is" is "$(grep -vc '"code":"io"' broken/reports.ndjson)" "$((total - 1))"
with few EIO+ 2 batch few -o listless --quiet
check "a folder that cannot be listed to its end gives the status" grep -q 'cannot read the folder "few"' err
with few short+ 1 batch few -o halves --quiet
check "a file that comes in pieces is read to its end" same calm halves
"$ofstract" batch -o breaks <few 2>err
check "a list that breaks off is no list" is "$?" 3
check "and is named" has err "cannot be read to its end"

# What stands at the later paths changes once the first file is read: the helper's start is that moment.
cp -r few changing
big=changing/a.pdf
set -- changing/[b-z]*.pdf
cp "$1" "$big" # the first in order
cat >change.sh <<END
#!/bin/sh
cd "$work" || exit 1
rm -f "$1"
rm -f "$2" && mkdir "$2"
rm -f "$3" && mkfifo "$3"
rm -f "$4" && ln -s /dev/zero "$4"
echo "% more" >>"$5"
echo "% more" >>"$big"
exec "$worker"
END
chmod 755 change.sh
check "inputs that vanish or become others" env OFSTRACT_WORKER="$work/change.sh" timeout 60 "$ofstract" batch changing -o changed --jobs 1 --quiet >out 2>err </dev/null
check "each has its record" is "$("$json_lines" <changed/reports.ndjson)" "$((total + 1))"
check "those that are no files are io" is "$(grep -c '"code":"io"' changed/reports.ndjson)" 4
check "the first is what was read of it, and not what it became" is \
    "$(head -n 1 changed/reports.ndjson | "$json_lines" /source/sha256)" "$(sha256sum <"few/$(basename "$1")" | cut -c 1-64)"
check "another is what it became" grep -q "$(sha256sum <"$5" | cut -c 1-64)" changed/reports.ndjson

# A file that changes between two pieces of it: the record is of the bytes that were read, whichever they are.
mkdir mid
piece=65536
fill() { cp in/jtai/headlines-2023.pdf mid/a.pdf && head -c $((5 * piece)) /dev/zero | tr '\0' '%' >>mid/a.pdf; }
for change in 'truncate -s 100000 mid/a.pdf' 'head -c 99999 /dev/zero >>mid/a.pdf' 'rm mid/a.pdf' ': >mid/a.pdf'; do
    for call in 4 5 7; do
        fill
        cp mid/a.pdf whole.pdf
        rm -rf mid-out
        export OFSTRACT_HOOK="$change"
        with mid hook $call batch mid -o mid-out --quiet
        check "$change at call $call ($(cat log)): a record" is "$("$json_lines" <mid-out/reports.ndjson)" 1
        [ -e mid/a.pdf ] && cat mid/a.pdf >became.pdf || cp whole.pdf became.pdf
        said=$("$json_lines" /source/sha256 <mid-out/reports.ndjson)
        for read in $(seq 0 $piece $((7 * piece))) 100000 $(wc -c <whole.pdf) $(wc -c <became.pdf); do
            head -c "$read" whole.pdf | sha256sum
            head -c "$read" became.pdf | sha256sum
        done | cut -c 1-64 >possible
        [ ! -e mid/a.pdf ] && [ $call = 4 ] && echo null >possible # gone before it was opened
        check "$change at call $call ($(cat log)): of what was read" grep -qx "$said" possible
    done
done

# What is no file among the inputs.
mkdir odd
mkfifo odd/pipe.pdf
ln -s /dev/zero odd/zero.pdf
ln -s /dev/tty odd/terminal.pdf
ln -s /proc/self/mem odd/memory.pdf
ln -s /dev/full odd/full.pdf
ln -s odd.pdf odd/odd.pdf
printf 'import socket\nsocket.socket(socket.AF_UNIX).bind("odd/socket.pdf")\n' | python3 - || echo "skipped: no socket"
odd=$(ls odd | wc -l | tr -d ' ')
check "pipes, devices, sockets, loops" timeout 60 "$ofstract" batch odd -o odd-out --quiet >out 2>err </dev/null
check "are io, all of them" is "$(grep -c '"code":"io"' odd-out/reports.ndjson)" "$odd"

# A file that may not grow: the kernel's own short write, and a signal that would end the run without a word.
for blocks in 1 20 100 300; do
    (ulimit -f $blocks && TMPDIR=$work exec "$ofstract" batch few -o grown --quiet >out 2>err </dev/null)
    status=$?
    check "files of $blocks blocks at most: ends with $status" test "$status" -eq 2 -o "$status" -eq 14
    check "and says why" test -s err
done
check "with larger ones it goes on" ends 0 batch few -o grown
check "to the same" same calm grown

# Limits of the host's own are kept to.
(ulimit -t 8 && exec "$ofstract" batch few -o hard --quiet >out 2>err </dev/null)
check "a host with less time than a file may take" same calm hard
summary
