#!/bin/sh
# sh dask_test.sh OFSTRACT JSON_LINES WORKER PYTHON: examples/dask on a scheduler and four worker processes, one of which
# is killed while it reads. The bytes of the result are those of `ofstract batch` on one machine.
set -u
ofstract=$1 json_lines=$2 worker=$3 python=$4
. "$(dirname -- "$0")/../command/batch.sh"
here=$top/tests/dask
if ! "$python" -c 'import distributed, fsspec, aiohttp, requests' 2>/dev/null; then
    echo "skipped: no distributed"
    exit 0
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
everyone=
trap 'kill -9 $everyone 2>/dev/null; chmod -R u+w "$work"; rm -rf "$work"' EXIT

# The command, as the workers have it: it notes what it is asked. Where the test has put a trap, the first to read stops
# as soon as it has a ledger, and says who it is.
mkdir bin
cat >bin/ofstract <<END_OF_COMMAND
#!/bin/sh
if [ "\$1" = batch ]; then
    echo "\$3" >>"$work/attempts"
    if rmdir "$work/trap" 2>/dev/null; then
        (
            until [ -s "\$3/.ofstract/ledger.sqlite" ] || ! kill -0 \$\$ 2>/dev/null; do :; done
            kill -STOP \$\$
            echo "\$PPID \$\$" >"$work/caught.part" && mv "$work/caught.part" "$work/caught"
        ) </dev/null >/dev/null 2>&1 &
    fi
fi
exec "$ofstract" "\$@"
END_OF_COMMAND
chmod +x bin/ofstract
PATH=$work/bin:$PATH
export PATH

"$python" "$(command -v dask-scheduler)" --host 127.0.0.1 --port 0 --no-dashboard --scheduler-file "$work/scheduler.json" \
    >scheduler.log 2>&1 &
everyone=$!
until [ -s scheduler.json ]; do
    kill -0 "$everyone" 2>/dev/null || { cat scheduler.log; exit 1; }
    sleep 0.1
done
address=$("$python" -c 'import json; print(json.load(open("scheduler.json"))["address"])')
for n in 1 2 3 4; do
    mkdir "worker-$n"
    "$python" "$(command -v dask-worker)" "$address" --nthreads 1 --no-nanny --no-dashboard --memory-limit 0 \
        --local-directory "$work/worker-$n" >"worker-$n.log" 2>&1 &
    everyone="$everyone $!"
done

# reads OUT ARGUMENT...
reads() {
    out=$1
    shift
    "$python" "$top/examples/dask/read.py" "$@" -o "$out" --scheduler "$address" --partition 12 --quiet >out 2>err </dev/null ||
        { cat out err; false; }
}
attempts() { wc -l <attempts | tr -d ' '; }
# One run's results are another's, but for run.json, which says what was asked.
same_results() { diff -rq -x run.json "$1" "$2" && [ -s "$2/reports.ndjson" ]; }

# What is odd is in it as well: what is no report, is not there, is there twice, or has an odd name.
printf 'no pdf' >in/letter.pdf
ln -s absent.pdf in/dangling.pdf
ln -s . in/here
cp in/jtai/headlines-2023.pdf "in/$(printf 'new\nline \351.PDF')"
check "one machine" ends 0 batch in -o alone
inputs=$("$json_lines" <alone/reports.ndjson)
parts=$(((inputs + 11) / 12))

# A worker is killed while it reads.
mkdir trap
reads cluster in &
reader=$!
until [ -s caught ]; do
    kill -0 "$reader" 2>/dev/null || { cat out err; break; }
    sleep 0.05
done
read -r killed orphan <caught
check "it has begun to read, and stands" grep -q 'State:[[:space:]]*T' "/proc/$orphan/status"
kill -9 "$killed"
check "the run ends as if nothing had been" wait "$reader"
check "the killed worker was one of the four" has scheduler.log "Remove worker"
# Ended, whether or not somebody has asked for its status yet.
ended() {
    for _ in $(seq 100); do
        case $(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$1/status" 2>/dev/null) in '' | Z | X) return 0 ;; esac
        sleep 0.1
    done
    return 1
}
check "what it had begun ended with it" ended "$orphan"
check "its partition was read twice, no other" is "$(attempts)" $((parts + 1))
check "the result is that of one machine" same_results alone cluster
check "also its sums" is "$(cat out)" "$("$ofstract" batch in -o alone 2>/dev/null)"
check "no half of a partition is left" is "$(ls -A cluster.parts | wc -l | tr -d ' ')" "$parts"

# What is there is not read again; what is not, alone.
: >attempts
cp -r cluster.parts before
rm -r "cluster.parts/$(ls cluster.parts | sed -n 2p)"
check "with a part lost" reads once-more in --parts "$work/cluster.parts"
check "it reads that part" is "$(attempts)" 1
check "to the same bytes" diff -r before cluster.parts
check "with the same result" same_results alone once-more

# A list.
find in -name '*.pdf' -type f | sort -r >list
"$ofstract" batch -o alone-listed --quiet --formats ndjson <list >/dev/null 2>&1
check "a list" reads listed --list "$work/list" --formats ndjson
check "is read in its order" same_results alone-listed listed

# Addresses: a server on this machine, and a store in memory.
"$python" -u -m http.server --bind 127.0.0.1 0 >http.log 2>&1 &
everyone="$everyone $!"
until grep -q 'port [0-9]' http.log; do sleep 0.05; done
site=http://127.0.0.1:$(sed -n 's/.* port \([0-9]*\) .*/\1/p' http.log | head -n 1)
mirror=mirror/$(echo "$site" | tr -s /)
mkdir -p "$mirror/in"
cp -r in/jtai in/area-send "$mirror/in"
for folder in jtai area-send; do find "in/$folder" -name '*.pdf' | sort | sed "s,^,$site/,"; done >addresses
(cd mirror && "$ofstract" batch -o ../alone-http --quiet --formats ndjson <../addresses >/dev/null)
check "what a server lists" reads fetched "$site/in/jtai/" "$site/in/area-send/" --formats ndjson
check "is what the same files under the same names give" same_results alone-http fetched
in_memory() { "$python" -W ignore::ResourceWarning "$here/stores_test.py" "$ofstract" in >out 2>&1 || { cat out; false; }; }
check "a store in memory, and what can go wrong" in_memory
summary
