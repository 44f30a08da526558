#!/bin/sh
# sh from_source_test.sh CMAKE BUILD COMPILER: projects that take ofstract in from source. Each is configured, and checks
# its own settings; the one by add_subdirectory is built in BUILD/from-source, unoptimised and without debugging
# information: the largest file takes half as long as in a release.
set -eu
cmake=$1 build=$2/from-source compiler=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$top/tests/support/checks.sh"
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
mkdir -p "$build"

quietly() { "$@" >"$build/log" 2>&1 || { cat "$build/log"; return 1; }; }
configured() {
    quietly "$cmake" -S "$here/from-source" -B "$build/$1" -G Ninja -DHOW="$1" -DOFSTRACT="$top" \
        -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG= -DCMAKE_CXX_COMPILER="$compiler" \
        -DCMAKE_CXX_COMPILER_LAUNCHER="$(command -v ccache || true)"
}
check "a parent takes it in by FetchContent, and no setting leaks" configured FetchContent
check "and by add_subdirectory" configured add_subdirectory
check "the parent builds" quietly "$cmake" --build "$build/add_subdirectory" --target consumer consumer_shared
for consumer in consumer consumer_shared; do
    check "$consumer runs" into "$build/out" "$build/add_subdirectory/$consumer" "$report"
    check "and reads a report" is "$(cat "$build/out")" Good
done
ldd "$build/add_subdirectory/consumer" >"$build/needed"
check "ofstract::ofstract is static where the parent says nothing" hasnt "$build/needed" libofstract
ldd "$build/add_subdirectory/consumer_shared" >"$build/needed"
check "ofstract::shared is shared" has "$build/needed" libofstract
summary
