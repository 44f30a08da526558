#!/bin/sh
# sh guide_test.sh CMAKE BUILD COMPILER: follows lib/formats/README.md in a copy of the sources: writes the files that it
# shows, makes the PDF, accepts and tests. Of the copy only what the recipe changes is compiled, the rest is BUILD's
# archive. Without WeasyPrint the PDF is the one that it made here once, from the same page.
set -eu
cmake=$1 build=$2 compiler=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$top/tests/support/checks.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
quietly() { "$@" >"$work/log" 2>&1 || { tail -n 40 "$work/log"; return 1; }; }

copy=$work/copy
mkdir "$copy"
for part in CMakeLists.txt LICENSE README.md cmake corpus include lib tests; do cp -R "$top/$part" "$copy"; done

# A block behind a line that is a file's name and a colon is that file. Others are numbered.
awk -v copy="$copy" -v work="$work" '
    /^`[^`]*`:$/ { name = copy "/" substr($0, 2, length($0) - 3); next }
    /^```[a-z]/ { file = name ? name : sprintf("%s/%d.%s", work, ++n, substr($0, 4)); name = ""
                  folder = file; sub(/\/[^\/]*$/, "", folder); system("mkdir -p " folder); next }
    /^```$/ { file = ""; next }
    file { print >file }' "$top/lib/formats/README.md"
format=$(cd "$copy/lib/formats" && for file in *.cpp; do [ -e "$top/lib/formats/$file" ] || echo "$file"; done)
check "the guide adds one file to lib/formats" is "$format" lighthouse.cpp
case=$copy/corpus/lighthouse-inspection/first

if command -v weasyprint >/dev/null; then
    (cd "$copy" && quietly sh -c "$(sed -n 1p "$work/1.sh")")
else
    cp "$here/report.pdf" "$case"
fi
check "the page has its PDF" test -s "$case/report.pdf"
check "the PDF that is kept is of the same page" cmp "$case/report.html" "$here/report.html"

check "CMake finds the format" quietly "$cmake" -S "$copy" -B "$copy/build" -G Ninja -DOFSTRACT_TESTS=OFF \
    -DOFSTRACT_COMMAND=OFF -DCMAKE_CXX_COMPILER="$compiler"
check "and registers it" has "$copy/build/lib/registry.cpp" "lighthouse()"
# shellcheck disable=SC2046 # flags are words
check "it compiles" quietly "$compiler" -std=c++20 -O0 "-DOFSTRACT_SOURCE_DIR=\"$copy\"" -I "$copy/lib" -I "$copy/tests" \
    -I "$copy/include" -I "$copy/build/lib/include" $(pkg-config --cflags poppler-cpp) -o "$work/corpus_tests" \
    "$copy/lib/formats/lighthouse.cpp" "$copy/build/lib/registry.cpp" "$copy/tests/corpus/made_up_test.cpp" \
    "$copy/tests/corpus/claims.cpp" \
    "$copy/tests/corpus/nothing_lost.cpp" "$copy/tests/support/main.cpp" "$copy/tests/unit/grammar/formats_test.cpp" \
    "$build/lib/libofstract.a" $(pkg-config --libs poppler-cpp re2 icu-uc nettle libdeflate) -ldl
check "the result is not accepted unread" into "$work/log" fails "$work/corpus_tests"
OFSTRACT_ACCEPT=1 "$work/corpus_tests" --test-case='made up: each*' >"$work/accepted"
check "of all cases only the new one was changed by accepting" is "$(grep -c accepted "$work/accepted")" 1
sed "s/^ *//" "$case/expected.json" >"$work/flat"
while IFS= read -r line; do
    check "the guide's line is there" grep -qFx -- "$line" "$work/flat"
done <"$work/2.text"
check "with nothing to doubt" is "$(sed -n "s/^\"code\": //p" "$work/flat")" ""
check "the tests pass" quietly "$work/corpus_tests"
summary
