#!/bin/sh
# sh batch_kills_test.sh OFSTRACT JSON_LINES WORKER: the run, its helpers and the processes that read are killed at
# random moments. OFSTRACT_KILLS=N: how many kills. tests/faults/README.md.
set -u
ofstract=$1 json_lines=$2 worker=$3 kills=${OFSTRACT_KILLS:-30}
. "$(dirname -- "$0")/batch.sh"
. "$top/tests/command/ledger.sh"
copies 6
total=$(find many -name '*.pdf' | wc -l | tr -d ' ')
check "an undisturbed run" ends 0 batch many -o calm

children() { cat /proc/"$1"/task/*/children 2>/dev/null; }
pause() { sleep "$(awk -v seed="$$$tries" 'BEGIN { srand(seed); printf "%.3f", 0.02 + rand() * 0.4 }')"; }
gone() { # PROCESS...: within ten seconds
    for _ in $(seq 100); do
        left=0
        for process in "$@"; do kill -0 "$process" 2>/dev/null && left=1; done
        [ $left = 0 ] && return
        sleep 0.1
    done
    false
}

# A file that is hit three times is given up, so no more than two of a run's helpers and readers are.
runs=0 finished=0 helpers=0 readers=0 parents=0 tries=0
while [ $((helpers + readers + parents)) -lt "$kills" ] && [ "$tries" -lt $((20 * kills)) ]; do
    runs=$((runs + 1))
    "$ofstract" batch many -o killed --quiet >out 2>err </dev/null &
    run=$!
    for victim in $([ $((runs % 2)) = 0 ] && echo helper reader parent || echo reader helper parent); do
        tries=$((tries + 1))
        pause
        started=$(children $run)
        case $victim in
        helper) for process in $started; do kill -9 "$process" 2>/dev/null && helpers=$((helpers + 1)) && break; done ;;
        reader)
            for process in $(for helper in $started; do children "$helper"; done); do
                kill -9 "$process" 2>/dev/null && readers=$((readers + 1)) && break
            done
            ;;
        parent) kill -9 $run 2>/dev/null ;;
        esac
    done
    wait $run 2>/dev/null
    status=$?
    case $status in
    0)
        finished=$((finished + 1))
        check "run $runs ended in the same bytes" same calm killed
        rm -rf killed
        ;;
    137)
        parents=$((parents + 1))
        check "run $runs, killed: the books balance" balanced killed "$total"
        check "run $runs, killed: no process of it is left" gone $started
        ;;
    *) check "run $runs ended with $status: $(cat err)" false ;;
    esac
done
echo "killed: $helpers helpers, $readers readers, $parents runs; $finished runs ended in between"
check "$kills kills" test $((helpers + readers + parents)) -ge "$kills"
check "of each kind" test "$helpers" -gt 0 -a "$readers" -gt 0 -a "$parents" -gt 0
check "what is left is finished" ends 0 batch many -o killed
check "and is the same" same calm killed
summary
