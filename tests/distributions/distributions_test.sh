#!/bin/sh
# sh distributions_test.sh DISTRIBUTIONS: what the constants of lib/ were set by, of the made-up reports.
set -u
tool=$1
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
# says NAME REGEX: a line of the paragraph of that distribution
says() { awk -v name="$1:" '$1 == name { inside = 1 } $0 == "" { inside = 0 } inside' out | grep -qE -e "$2"; }

reports=$(find "$top/corpus" -name '*.pdf' | wc -l)
check "it reads every made-up report" into out "$tool" --made-up
check "and says how many" has out "of $((reports)) reports; 0 files gave none"
check "each distribution has a paragraph" test "$(grep -c '^$' out)" -ge 40
check "few need other reports" test "$(grep -c '^  no values$' out)" -le 3

check "most gaps between words are as wide as a space of their fonts" says word-gap ' 25 % 0\.2[0-9]* .* 75 % 0\.[23]'
check "most lines are as large as the body" says type-size ' 25 % 1  50 % 1  75 % 1 '
check "pages are upright" says page-shape 'least 0\.7[0-9]* .* most 0\.7'
check "lines of a block are a leading apart" says block-leading ' 50 % 1(\.0[0-9]*)? '
check "blocks are further apart" says block-gap ' 25 % 1\.[3-9]'
check "no page has more lines than are looked at" says lines-a-page 'page_lines = 120: [0-9]+ below \(100.00 %\)'

today=$(sed -n 's/^constexpr double space_gap = \([0-9.]*\);.*/\1/p' "$top/lib/layout/line.cpp")
check "a constant has its value of today" says word-gap "^  lib/layout/line.cpp space_gap = $today: "
check "and both of its sides" says word-gap \
    'space_gap = .*: [0-9]+ below \([0-9.]+ %\), the nearest [-0-9.e]+; [0-9]+ from there on, the nearest 0\.[12]'

check "one alone" into one "$tool" --made-up --of line-pitch
check "is one paragraph" is "$(grep -c '^$' one)" 1
check "with twenty bars" is "$(grep -cE '^ +[-0-9.e+]+ +[0-9]+ #*$' one)" 20
check "an unknown one is an error" fails "$tool" --of nothing
check "so is a run without a report" fails "$tool" "$top/tests/api/files/scan.pdf"
summary
