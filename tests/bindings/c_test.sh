#!/bin/sh
# sh c_test.sh EXAMPLE: the example in C says what the report says.
set -u
example=$1
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

check "it reads a report" into "$work/out" "$example" "$report" "the council has bought a tractor"
check "its judgements" has "$work/out" "Overall effectiveness: Good (page 1)"
check "its paragraphs" has "$work/out" "1. The council has bought a minibus"
check "where it says something" has "$work/out" "near, paragraph 1, page 2"
check "and what it says instead" has "$work/out" '"tractor" for "minibus"'
"$example" "$top/tests/api/files/scan.pdf" >"$work/out" 2>"$work/err"
check "it fails where there is no report" is "$?" 1
check "and says why" has "$work/err" "no-text: "
summary
