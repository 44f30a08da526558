#!/bin/sh
# sh readme_test.sh OFSTRACT LIBRARY COMPILER INCLUDE OUTPUTS: the README's examples do what the README says. A `sh` block
# is run line by line, a `cpp` block is compiled and run on report.pdf; a `text` block behind either is its output.
set -eu
ofstract=$1 library=$2 compiler=$3 include=$4 outputs=$5
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/blocks" "$work/run"
ln -s "$ofstract" "$work/bin/ofstract"
for case in modern-five-rows numbers-astray; do cp "$top/corpus/ilacs-inspection/$case/report.pdf" "$work/run/$case.pdf"; done
cp "$work/run/modern-five-rows.pdf" "$work/run/report.pdf"
mkdir "$work/run/reports"
cp "$work/run/modern-five-rows.pdf" "$work/run/numbers-astray.pdf" "$work/run/reports"

# A run over all made-up reports, for what the page asks of one.
for file in "$top"/corpus/*/*/report.pdf; do
    case=${file%/report.pdf}
    printf '%s/%s.pdf\t' "$(basename "${case%/*}")" "$(basename "$case")"
    "$ofstract" extract --ndjson "$file"
done | "$outputs" "$work/run/out"

# Blocks as files 01.sh, 02.text, … in the order of the page.
awk -v folder="$work/blocks" '
    /^```[a-z]/ { file = sprintf("%s/%02d.%s", folder, ++n, substr($0, 4)); printf "" >file; next }
    /^```$/ { file = ""; next }
    file { print >file }' "$top/README.md"

# runs FILE: its output in FILE.out
runs() {
    case $1 in
    *.sh) (cd "$work/run" && PATH="$work/bin:$PATH" && export PATH && sh -eu "$1" >"$1.out") ;;
    *.cpp)
        "$compiler" -std=c++17 -Wall -Wextra -Werror -I "$top/include" -I "$include" -o "$1.bin" "$1" "$library" \
            -Wl,-rpath,"$(dirname "$library")" && (cd "$work/run" && "$1.bin" >"$1.out")
        ;;
    esac
}
shells=0 programs=0 outputs=0 last=
for block in "$work"/blocks/*; do
    name=$(basename "$block")
    case $block in
    *.sh) shells=$((shells + 1)) && last=$block && check "$name runs" runs "$block" ;;
    *.cpp)
        programs=$((programs + 1)) last=$block
        check "$name compiles and runs" runs "$block"
        check "$name is examples/minimal" cmp "$block" "$top/examples/minimal/main.cpp"
        check "$name has ten lines of code at most" test "$(grep -c . "$block")" -le 10
        ;;
    *.text)
        outputs=$((outputs + 1))
        check "$name is what $(basename "$last") prints" diff "$block" "$last.out"
        ;;
    esac
done
check "the page has examples of each kind" test "$shells" -ge 3 -a "$programs" -eq 1 -a "$outputs" -ge 3

# What else the page says that can be checked: the exit statuses, and the files that it names.
"$ofstract" --help | tr ',\n' '\n ' | sed -n 's/.*[: ]\([0-9][0-9]*\) \([a-z-]*\)\.*[ ]*$/\1 \2/p' | grep -E '^([3-9]|1[0-9]) ' \
    >"$work/help" || true
sed -n 's/^| \([0-9]*\) | `\([a-z-]*\)` | .*/\1 \2/p' "$top/README.md" >"$work/page"
check "the exit statuses are the command's" diff "$work/page" "$work/help"
grep -oE '`[a-z./_-]+/[a-z./_A-Z-]*`' "$top/README.md" | tr -d '`' | grep -v '^build/' | sort -u >"$work/paths"
while read -r path; do check "$path exists" test -e "$top/$path"; done <"$work/paths"
check "there are such names" test -s "$work/paths"
summary
