#!/bin/sh
# sh readme_test.sh OFSTRACT LIBRARY COMPILER INCLUDE OUTPUTS: the pages' examples do what the pages say. A `sh` block is
# run line by line, a `cpp` block is compiled and run on report.pdf; a `text` block behind either is its output.
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

# The front page and the pages that it sends its readers to. lib/formats/README.md is tests/guide's.
pages="README.md examples/README.md examples/command/README.md examples/command/batch/README.md examples/python/README.md
    include/ofstract/README.md lib/README.md lib/json/README.md lib/grammar/README.md lib/isolation/README.md
    lib/pdf/README.md tests/README.md tests/package/README.md examples/dask/README.md .github/CONTRIBUTING.md .github/SECURITY.md"

# Blocks as files README.md-01.sh, README.md-02.text, … in the order of each page.
for page in $pages; do
    awk -v file_of="$work/blocks/$(echo "$page" | tr / -)" '
        /^```[a-z]/ { file = sprintf("%s-%02d.%s", file_of, ++n, substr($0, 4)); printf "" >file; next }
        /^```$/ { file = ""; next }
        file { print >file }' "$top/$page"
done

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
check "the pages have examples of each kind" test "$shells" -ge 12 -a "$programs" -eq 1 -a "$outputs" -ge 10

# What else the pages say that can be checked: the front page is short, the exit statuses, and the files that are named,
# from the top, from the page's own folder, or as lib/ includes them.
check "the front page has 160 lines at most" test "$(wc -l <"$top/README.md")" -le 160
"$ofstract" --help | tr ',\n' '\n ' | sed -n 's/.*[: ]\([0-9][0-9]*\) \([a-z-]*\)\.*[ ]*$/\1 \2/p' | grep -E '^([3-9]|1[0-9]) ' \
    >"$work/help" || true
sed -n 's/^| \([0-9]*\) | `\([a-z-]*\)` | .*/\1 \2/p' "$top/examples/command/README.md" >"$work/page"
check "the exit statuses are the command's" diff "$work/page" "$work/help"
named=0
for page in $pages; do
    for path in $(grep -oE '`[a-z./_-]+/[a-z./_A-Z-]*`|]\([a-z./_-]+\)' "$top/$page" | tr -d '`]()' | sort -u); do
        named=$((named + 1))
        # what a build or a run makes, what it may be given, and what lies beside a checkout
        case $path in build*/* | csv/ | ../shared/* | *.pdf) continue ;; esac
        check "$page: $path exists" test -e "$top/$path" -o -e "$top/$(dirname "$page")/$path" -o -e "$top/lib/$path"
    done
done
check "there are such names" test "$named" -ge 30
summary
