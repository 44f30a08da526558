#!/bin/sh
# sh r_test.sh OFSTRACT: the R example makes a table of judgements; skipped where R or jsonlite is missing.
set -u
ofstract=$1
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(jsonlite)' >/dev/null 2>&1; then
    echo "skipped: no Rscript with jsonlite here"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
cp "$top/corpus/ilacs-inspection/modern-five-rows/report.pdf" "a report.pdf"
cp "$top/tests/api/files/scan.pdf" .
# judgements FILE...
judgements() { OFSTRACT=$ofstract Rscript "$top/examples/r/judgements.R" "$@" 2>err; }

check "a table is made, whatever the file's name" into table judgements "a report.pdf" scan.pdf
check "its columns are named" is "$(head -n 1 table)" '"file","authority","start","judgement","grade","page"'
check "it has a row for each judgement" is "$(wc -l <table | tr -d ' ')" 6
check "with the grade and the page" has table '"a report.pdf","Westmarch","2024-05-13","overall-effectiveness","good",1'
check "a file without a report is named on standard error" has err "scan.pdf: no-text"
check "nothing but such files is a failure" fails judgements scan.pdf
summary
