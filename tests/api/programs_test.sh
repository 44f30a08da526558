#!/bin/sh
# sh programs_test.sh OUTLINE MENTIONS: the example programs in C++ say what a report says, and are short.
set -u
outline=$1 mentions=$2
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lines() { grep -c . "$top/examples/$1/main.cpp"; }

check "an outline reads a report" into "$work/out" "$outline" "$report"
check "its judgements, by the names of their grades" has "$work/out" \
    "Requires improvement    The experiences and progress of children who need help and protection"
check "its headings" grep -q "^  The experiences and progress of care leavers" "$work/out"
check "a line for each page of each numbered paragraph" \
    test "$(grep -cE '^[0-9]+: page [1-7], [0-9. e+]+$' "$work/out")" -ge 30
check "what must change" test "$(grep -c '^what-needs-to-improve: ' "$work/out")" -ge 2
check "in fewer than 30 lines of code" test "$(lines outline)" -lt 30
check "no report is an error" into "$work/err" fails "$outline" "$top/tests/api/files/scan.pdf"

check "mentions are found where the grade is low" into "$work/out" "$mentions" "minibus" "$report" /no/such/report.pdf
check "with file and number" has "$work/out" "$report: 1 The council has bought a minibus"
check "and nothing where it is good" into "$work/out" "$mentions" "the bus that no longer runs" "$report"
check "which that is" empty "$work/out"
check "in 12 lines of code at most" test "$(lines mentions)" -le 12

# The published reports; one may have come since.
corpus=${OFSTRACT_CORPUS:-$top/../shared/corpus}
if ls "$corpus"/pdf/*.pdf >/dev/null 2>&1; then
    check "of the published reports" into "$work/out" "$mentions" "strategy meetings" "$corpus"/pdf/*.pdf
    check "at least 80 paragraphs mention strategy meetings where the grade is low" test "$(wc -l <"$work/out")" -ge 80
fi
summary
