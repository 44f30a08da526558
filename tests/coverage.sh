#!/bin/sh
# Which lines of lib/ and examples/command/ the tests and the fuzz targets' seeds reach:
#
#     sh tests/coverage.sh
#
# prints a table of files; build-coverage/html/index.html shows the lines. Needs clang and llvm. The counters lie in
# a file that is mapped into memory, so that a process which ends by a signal or by _exit is counted too: one file a
# process, so that nothing that is counted may be in a shared library.
# Reference: https://clang.llvm.org/docs/SourceBasedCodeCoverage.html.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${OFSTRACT_COVERAGE_BUILD:-$top/build-coverage}
flags='-fprofile-instr-generate -fcoverage-mapping -mllvm -runtime-counter-relocation'
tests='unit|api|cold_start|corpus|real|fuzz_.*|boundary|hostile_made|command|batch|batch_.*|outputs|c'

cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=None -DOFSTRACT_PYTHON=OFF -DBUILD_SHARED_LIBS=OFF \
    -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ "-DCMAKE_CXX_FLAGS=-O1 $flags" \
    "-DCMAKE_EXE_LINKER_FLAGS=-fprofile-instr-generate" "-DCMAKE_SHARED_LINKER_FLAGS=-fprofile-instr-generate"
# shellcheck disable=SC2046
cmake --build "$build" --target ofstract_command ofstract_worker ofstract_c ofstract_json_lines \
    ofstract_outputs ofstract_faulty $(printf 'ofstract_%s_tests ' unit api corpus boundary hostile) \
    $(printf 'ofstract_fuzz_%s ' words text protocol structure ledger c bytes differential)

rm -rf "$build/profiles"
mkdir "$build/profiles"
LLVM_PROFILE_FILE="$build/profiles/%p%c.profraw" ctest --test-dir "$build" -j "$(nproc)" -R "^($tests)\$" || true
llvm-profdata merge -sparse -failure-mode=all "$build"/profiles/*.profraw -o "$build/all.profdata"

# objects: what was run, each once for the tables.
set -- "$build/lib/ofstract-worker" "$build/examples/ofstract"
for program in "$build"/tests/ofstract_*_tests "$build/tests/ofstract_outputs" "$build"/tests/fuzz/ofstract_fuzz_*; do
    [ ! -x "$program" ] || set -- "$@" "$program"
done
first=$1
shift
# shellcheck disable=SC2046
set -- "$first" $(printf -- '-object %s ' "$@") "-instr-profile=$build/all.profdata" "$top/lib" "$top/examples/command"
llvm-cov show -format=html "-output-dir=$build/html" "$@" >/dev/null
llvm-cov report -show-region-summary=0 -show-branch-summary=0 "$@"
