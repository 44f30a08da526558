#!/bin/sh
# sh tests/newer.sh BUILD: whether the library and the command build with what a newer system has, and read there what the
# made-up reports say. Needs what cmake/install-deps.sh names, and doctest. What is compared with a baseline of Debian 12's
# (pictures, copies by other programs, the binary interface) is not run: see .ci/run.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$1
cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DOFSTRACT_WERROR=ON -DOFSTRACT_PYTHON=OFF
cmake --build "$build" --target ofstract_command ofstract_worker ofstract_unit_tests ofstract_api_tests ofstract_corpus_tests
ctest --test-dir "$build" --output-on-failure -R '^(unit|api|corpus)$'
"$build"/examples/ofstract show "$top/corpus/ilacs-inspection/modern-five-rows/report.pdf" --no-pager | head -n 11
