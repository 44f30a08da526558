#!/bin/sh
# sh examples/run.sh [report.pdf]: installs what is missing, builds, and shows the report as text; without a
# name, a made-up one. Only the report goes to standard output.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
report=${1-$top/corpus/ilacs-inspection/modern-five-rows/report.pdf}

sh "$top/cmake/install-deps.sh"
cmake -S "$top" -B "$top/build-run" -G Ninja -DCMAKE_BUILD_TYPE=Release -DOFSTRACT_TESTS=OFF >&2
cmake --build "$top/build-run" >&2
exec "$top/build-run/examples/ofstract" show -- "$report"
