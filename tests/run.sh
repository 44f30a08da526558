#!/bin/sh
# Installs what is missing, builds with warnings as errors, and runs all tests. Arguments go to ctest.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${OFSTRACT_TEST_BUILD:-$top/build-tests}

sh "$top/cmake/install-deps.sh" tests
cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DOFSTRACT_WERROR=ON -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
cmake --build "$build"
exec ctest --test-dir "$build" --output-on-failure -j 2 "$@"
