#!/bin/sh
# sh batch_faults_test.sh OFSTRACT JSON_LINES WORKER: a run that is killed, starved, or given hostile files. Whatever
# happens to it, started again it ends in the bytes of a run that nobody disturbed.
set -u
ofstract=$1 json_lines=$2 worker=$3
. "$(dirname -- "$0")/batch.sh"
copies 6
total=$(find many -name '*.pdf' | wc -l | tr -d ' ')
check "an undisturbed run" ends 0 batch many -o calm
check "has a record for every file" has out "$total inputs = $total reports + 0 errors"

# No room for threads: each wants a gigabyte for its stack. What could be started goes on; where nothing could, the run
# says so, and goes on when there is room.
starved() { # KILOBYTES
    sh -c 'ulimit -s 1048576 && ulimit -v "$1" && shift && exec "$@"' sh "$1" "$ofstract" batch many -o starved --jobs 16 \
        --quiet >out 2>err
    status=$?
    case $status in
    0) check "$1 KB: the same" same calm starved ;;
    14) check "$1 KB: says what is missing" grep -q 'cannot start a thread\|memory' err ;;
    *) check "$1 KB: ended with $status: $(cat err)" false ;;
    esac
}
if sh -c 'ulimit -s 1048576' 2>err; then
    starved 1000000
    check "without any thread the run ends" is "$status" 14
    check "and goes on with what there is" ends 0 batch many -o starved
    check "to the same end" same calm starved
    rm -rf starved
    starved 6000000
    check "with some it is read" is "$status" 0
    check "and says that they are few" grep -q 'only [1-9][0-9]* of 16 workers' err
else
    echo "skipped: stacks cannot be made larger here"
fi

# No room for processes: root knows no such limit. A worker gives its file back where none can be made for it, and the
# others go on.
mkdir anybody && chmod 777 anybody && cp -r many anybody && chmod -R a+rX anybody
as_nobody "$ofstract" batch many -o calm --quiet >/dev/null 2>&1 # says whether it can be done: 99
if [ $? -ne 99 ] && [ "$(id -u)" -eq 0 ] && command -v prlimit >/dev/null; then
    cd anybody || exit 1
    went_on=0
    for most in 1 2 3 4 5 6 8 10 12; do
        as_nobody prlimit --nproc="$most" "$ofstract" batch many -o few --jobs 4 --quiet >../out 2>../err
        status=$?
        case $status in
        0)
            check "$most processes: the same" same ../calm few
            grep -q 'only [1-9] of 4 workers' ../err && went_on=$((went_on + 1))
            ;;
        14)
            check "$most processes: says what to do" grep -q 'ulimit -u' ../err
            check "and how to go on" grep -q 'goes on where this one stopped' ../err
            check "$most processes: with more of them it goes on" as_nobody "$ofstract" batch many -o few --quiet >../out 2>../err
            check "to the same" same ../calm few
            ;;
        *) check "$most processes: ended with $status: $(cat ../err)" false ;;
        esac
        rm -rf few
    done
    check "some runs went on with fewer workers" test "$went_on" -gt 0
    cd .. || exit 1
else
    echo "skipped: processes are counted for users other than root"
fi

# No room for memory, from none to some.
for most in 30000 60000 100000 200000 400000 700000; do
    sh -c 'ulimit -v "$1" && shift && exec "$@"' sh "$most" "$ofstract" batch many -o few --jobs 4 --quiet >out 2>err
    status=$?
    case $status in
    0) check "$most KB of memory: the same" same calm few ;;
    14 | 2) check "$most KB of memory: says so" test -s err ;;
    127) check "$most KB of memory: it cannot begin" test -s err ;; # the loader says so
    *) check "$most KB of memory: ended with $status: $(cat err)" false ;;
    esac
    check "$most KB of memory: with more of it it goes on" ends 0 batch many -o few
    check "to the same" same calm few
    rm -rf few
done

# Killed at 20 random moments.
kills=0 finished=0 tries=0
while [ "$kills" -lt 20 ] && [ "$tries" -lt 200 ]; do
    tries=$((tries + 1))
    moment=$(awk -v seed="$$$tries" 'BEGIN { srand(seed); printf "%.3f", rand() * 1.2 }')
    # timeout, not a shell's job: the helpers lose their parent only, as by the kernel's own kill.
    timeout --foreground -s KILL "$moment" "$ofstract" batch many -o killed --quiet >out 2>err
    case $? in
    137) kills=$((kills + 1)) ;;
    0)
        finished=$((finished + 1))
        check "run $finished, killed on the way, is the same ($moment s)" same calm killed
        rm -rf killed
        ;;
    124) ;; # it ended by itself in the moment of the kill, which hides its status: the next try goes on with it
    *) check "killed at $moment s, then: $(cat err)" false ;;
    esac
done
check "20 runs were killed" is "$kills" 20
check "what is left of them is finished" ends 0 batch many -o killed
check "and is the same" same calm killed

# Interrupted: what was begun is finished and kept. How long a run takes is the machine's affair: a moment is tried that
# lies between the first record and the last.
interrupted() { # SIGNAL: true when it met the run after a record was kept
    rm -rf stopped
    moment=$(awk -v seed="$$$tries" 'BEGIN { srand(seed); printf "%.3f", 0.05 + rand() }')
    timeout --preserve-status -s "$1" "$moment" "$ofstract" batch many -o stopped --jobs 1 >out 2>err
    status=$?
    grep -q 'interrupted with [1-9][0-9]* of' err
}
for signal in INT TERM; do
    tries=1
    until interrupted $signal || [ "$tries" -eq 100 ]; do tries=$((tries + 1)); done
    check "SIG$signal ends it with its status" is "$status" "$([ $signal = INT ] && echo 130 || echo 143)"
    check "says how to go on" has err "start it again with the same arguments to go on"
    check "prints no sums" empty out
    check "--resume goes on" ends 0 batch many -o stopped --resume
    check "from where it was" grep -q 'going on: [1-9]' err
    check "and is the same" same calm stopped
done
moment=0.3 # or longer, on a machine that is busy
until [ -s half/.ofstract/ledger.sqlite ]; do
    timeout --foreground -s KILL "$moment" "$ofstract" batch many -o half --quiet
    moment=$(awk -v was="$moment" 'BEGIN { print was * 1.5 }')
done
check "other arguments do not go on" ends 1 batch many -o half --memory 400
check "and say which" has err "--memory was 512 and is now 400"
mkdir elsewhere && ln -s ../many elsewhere/many
check "nor do paths that begin elsewhere" fails sh -c 'cd elsewhere && exec "$1" batch many -o ../half' sh "$ofstract" 2>err
check "and say where" has err "the run was started in"
check "--restart does not go on" ends 0 batch many -o half --restart
check "and is the same" same calm half

# Two runs on one folder.
"$ofstract" batch many -o both --jobs 1 --quiet >first 2>&1 &
run=$!
until [ -s both/.ofstract/ledger.sqlite ]; do sleep 0.01; done
check "a second run on the same folder ends" ends 2 batch many -o both
check "and says so" has err "another run is writing this output"
wait "$run"
check "the first goes on" is "$?" 0
check "undisturbed" same calm both

# A helper that dies costs one file at most.
"$ofstract" batch many -o helpers --jobs 1 --quiet >out 2>err &
run=$!
deaths=0
for _ in 1 2 3 4 5; do
    sleep 0.2
    for helper in $(cat /proc/"$run"/task/*/children 2>/dev/null); do
        kill -9 "$helper" 2>/dev/null && deaths=$((deaths + 1))
    done
done
wait "$run"
check "helpers were killed" test "$deaths" -gt 0
check "the run ends well: $(cat err)" is "$(grep -c "^$total inputs" out)" 1
check "one file a death at most" test "$("$json_lines" /error/code <helpers/reports.ndjson | grep -c crashed)" -le "$deaths"
check "and nothing else" is "$("$json_lines" /error/code <helpers/reports.ndjson | grep -vc -e crashed -e null)" 0

# A machine that has no descriptors left: the run ends and says so, and no file is blamed for it.
starved=0
for most in 8 16 24 32; do
    sh -c 'ulimit -n "$1" && shift && exec "$@"' sh "$most" "$ofstract" batch many -o few --jobs 8 --quiet >out 2>err
    status=$?
    case $status in
    0)
        ! grep -q 'workers could' err || check "$most descriptors: says which limit it was" is "$(grep 'workers could' err | grep -c 'ulimit -u')" 0
        ;;
    14)
        starved=$((starved + 1))
        check "$most descriptors: says what to do" has err "ulimit -n"
        check "and how to go on" has err "goes on where this one stopped"
        ;;
    *) check "$most descriptors: the results cannot be written" is "$status" 2 ;;
    esac
    check "$most descriptors: with more of them it goes on" ends 0 batch many -o few
    check "and is the same" same calm few
    rm -rf few
done
check "reading was starved, too" test "$starved" -gt 0

# Readers that go away.
{ "$ofstract" batch many -o pipe 2>&1 >sums; echo $? >status; } | true
check "nobody reads the progress: no matter" is "$(cat status)" 0
check "it is the same" same calm pipe
rm -rf pipe
{ "$ofstract" batch many -o pipe 2>err; echo $? >status; } | true
check "nobody reads the sums: 2" is "$(cat status)" 2
check "said" has err "cannot write to standard output"
check "the results stand" same calm pipe

# A file system of 1 MB.
mkdir small
if [ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null; then
    unshare -m sh -c 'mount -t tmpfs -o size=1m tmpfs small && { "$1" batch many -o small/out >out 2>err; echo $? >status; } && cp -r small/out moved' \
        sh "$ofstract"
    check "a disk that fills ends the run with 2" is "$(cat status)" 2
    check "which says so" grep -qi -e 'full' -e 'no space' err
    check "and how to go on" has err "goes on where this one stopped"
    check "with more room it goes on" ends 0 batch many -o moved
    check "and is the same" same calm moved
else
    echo "skipped: no file system of our own without root"
fi

# Hostile files among good ones.
hostile=${OFSTRACT_CORPUS:-$top/../shared/corpus}/../hostile
if [ -d "$hostile" ]; then
    bad=$(find -L "$hostile" "$hostile/../corpus/bad" in -iname '*.pdf' | wc -l | tr -d ' ')
    check "hostile files, bad ones, good ones" ends 0 batch "$hostile" "$hostile/../corpus/bad" in -o hostile-out --timeout 6
    check "each has its record" is "$("$json_lines" <hostile-out/reports.ndjson)" "$bad"
    check "the sums say so" grep -q "^$bad inputs" out
    check "every good one is read" is "$(grep -c '"path":"in/' hostile-out/reports.ndjson)" "$reports"
    check "as ever" is "$(grep '"path":"in/' hostile-out/reports.ndjson | grep -c '"error":{')" 0
else
    echo "skipped: no hostile files"
fi
summary
