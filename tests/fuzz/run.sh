#!/bin/sh
# Builds the fuzz targets, replays their seeds, and runs each for some time, two at a time:
#
#     sh tests/fuzz/run.sh [--fast] [SECONDS [TARGET...]]       60 s and all of them, if not said otherwise
#
# --fast is without sanitizers, on short inputs: only broken promises, crashes and hangs are found, twenty times as
# often. What it finds of new inputs is what the next run without it begins with.
# Ends with 1 where something is found that is ours. What is found lies in FOLDER/TARGET/, FOLDER being
# build-fuzz/found; new inputs go to build-fuzz/corpus/TARGET/. README.md has the rest.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$here/../..
build=${OFSTRACT_FUZZ_BUILD:-$top/build-fuzz}
corpus=$build/corpus kind=ON type=RelWithDebInfo
if [ "${1:-}" = --fast ]; then
    build=$build-fast kind=FAST type=Release
    shift
fi
seconds=${1:-60}
[ $# -eq 0 ] || shift
targets=${*:-words text protocol structure ledger c bytes differential}

mkdir -p "$build"
# With sanitizers at -O1, as libFuzzer's manual has it.
cmake -S "$top" -B "$build" -G Ninja "-DCMAKE_BUILD_TYPE=$type" -DCMAKE_C_COMPILER=clang \
    "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -g1 -DNDEBUG" -DCMAKE_CXX_COMPILER=clang++ "-DOFSTRACT_FUZZ=$kind" -DOFSTRACT_PYTHON=OFF >"$build/configure.log" || { cat "$build/configure.log"; exit 1; }
# shellcheck disable=SC2046,SC2086
cmake --build "$build" --target $(printf 'ofstract_fuzz_%s ' $targets)

export ASAN_OPTIONS=malloc_context_size=12:quarantine_size_mb=16:detect_leaks=1
export UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS="suppressions=$here/poppler.supp:print_suppressions=0"

# run TARGET: its seeds, then its time. Targets with Poppler in them go on behind what it does wrong.
run() {
    found=$build/found/$1
    rm -rf "$found"
    mkdir -p "$found" "$corpus/$1"
    set -- "$1" -artifact_prefix="$found/" -timeout=25 -rss_limit_mb=2048 -print_final_stats=1
    [ ! -f "$here/dictionaries/$1.dict" ] || set -- "$@" -dict="$here/dictionaries/$1.dict"
    [ "$kind" = ON ] || set -- "$@" -max_len=40 -entropic=0
    case $1 in
    bytes | c | differential) set -- "$@" -fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1 ;;
    esac
    target=$1
    shift
    "$build/tests/fuzz/ofstract_fuzz_$target" "$@" -max_total_time="$seconds" "$corpus/$target" \
        "$here/seeds/$target" >"$found/log" 2>&1
}

# ours FILE TARGET: whether what FILE does is to be mended here. A sanitizer's report is of our own code, for Poppler
# is not built with one, unless the first frame of a library is one of the libraries that Poppler brings.
ours() {
    log=$1.log
    if "$build/tests/fuzz/ofstract_fuzz_$2" -timeout=25 -rss_limit_mb=2048 "$1" >"$log" 2>&1; then
        echo "$2: $1 does no harm when it is run again"
        return 1
    fi
    grep -q 'broken promise:\|runtime error:' "$log" && return 0
    first=$(sed -n 's/^ *#[0-9]* 0x[0-9a-f]* \(in .*\|.*\)/\1/p' "$log" |
        grep -v 'compiler-rt\|/libc\.so\|libstdc++\|libpthread\|__asan\|__sanitizer\|__interceptor\|fuzzer::' | head -n 1)
    case $first in
    *libpoppler* | *libfreetype* | *libfontconfig* | *liblcms* | *libopenjp2* | *libjpeg* | *libtiff* | *libpng*)
        echo "$2: $1 is Poppler's: $first"
        return 1
        ;;
    esac
    return 0
}

finish() {
    status=0
    for target in $targets; do
        if ! grep -aq 'stat::number_of_executed_units\|INFO: exiting: 0' "$build/found/$target/log"; then
            echo "$target: did not run to its end:"
            tail -n 20 "$build/found/$target/log"
            status=1
        fi
        tail -n 30 "$build/found/$target/log" | grep -a 'exec/s \|stat::number\|stat::average' | tail -n 2 | sed "s/^/$target: /"
        for file in "$build/found/$target"/*; do
            case ${file##*/} in
            crash-*.log | leak-*.log | timeout-*.log | oom-*.log) ;;
            crash-* | leak-* | timeout-* | oom-*)
                if ours "$file" "$target"; then
                    echo "$target: FOUND $file"
                    tail -n 40 "$file.log"
                    status=1
                fi
                ;;
            esac
        done
    done
    return "$status"
}

# shellcheck disable=SC2086
set -- $targets
while [ $# -gt 0 ]; do
    run "$1" &
    [ $# -eq 1 ] || run "$2" || true
    wait
    shift
    [ $# -eq 0 ] || shift
done
finish
