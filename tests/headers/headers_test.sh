#!/bin/sh
# sh headers_test.sh COMPILER MADE: the public headers as a manual and as an interface. Each stands alone, shows nobody
# else's header, and opens with an example that compiles; what would be misuse does not. MADE holds the header that
# CMake makes. C++17 and C++20, with COMPILER and with what else of g++ and clang++ is here.
set -eu
compiler=$1 made=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$top/tests/support/checks.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compilers=$compiler
for other in g++ clang++; do
    found=$(command -v "$other") || continue
    [ "$(readlink -f "$found")" = "$(readlink -f "$(command -v "$compiler")")" ] || compilers="$compilers $other"
done
# quietly COMMAND...: a log is of interest only if the command fails.
quietly() { "$@" >"$work/log" 2>&1 || { head -n 20 "$work/log"; return 1; }; }
# compiles COMPILER STANDARD LANGUAGE FILE [FLAG...]
compiles() {
    with=$1 standard=$2 language=$3 file=$4
    shift 4
    quietly "$with" -x "$language" "-std=$standard" -fsyntax-only -I "$top/include" -I "$made" "$@" "$file"
}
strictly="-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror"

# example HEADER: the indented lines of its opening comment.
example() { sed -n '/^\/\/ \{5\}/!{/^\/\//!{/^#pragma/!{/^#ifndef/!{/^#define/!q}}}};s/^\/\/     //p' "$1"; }
# program HEADER: a program of the example: as it is if it has a main, else as the inside of a function where the
# names that the examples take for granted are known.
program() {
    example "$1" >"$work/example"
    if grep -q 'main(' "$work/example"; then
        cat "$work/example"
        return
    fi
    printf '#include <ofstract/%s>\n' "$(basename "$1")"
    sed -n '/^#include/p' "$work/example"
    if grep -q 'extern "C"' "$1"; then echo 'void example(void) {{'; else cat "$here/given.h"; fi
    sed '/^#include/d' "$work/example"
    echo '}}'
}

headers=0
for header in "$top"/include/ofstract/*.h "$made"/ofstract/*.h; do
    name=$(basename "$header")
    headers=$((headers + 1))
    printf '#include <ofstract/%s>\n' "$name" >"$work/alone.cpp"
    for with in $compilers; do
        for standard in c++17 c++20; do
            # shellcheck disable=SC2086 # flags are words
            check "$name stands alone, $with, $standard" compiles "$with" $standard c++ "$work/alone.cpp" $strictly
        done
    done
    if grep -q 'extern "C"' "$header"; then
        # shellcheck disable=SC2086
        check "$name stands alone in C" compiles cc c11 c "$work/alone.cpp" -Wall -Wextra -Wpedantic -Werror
        program "$header" >"$work/example.c"
        check "the example of $name compiles" compiles cc c11 c "$work/example.c"
    else
        program "$header" >"$work/example.cpp"
        check "the example of $name compiles" compiles "$compiler" c++17 c++ "$work/example.cpp"
    fi
    check "$name opens with an example" test -s "$work/example"
    sed -n '/^\/\//p;/^#include/q' "$header" | tr '\n' ' ' | tr '[:upper:]' '[:lower:]' >"$work/opening"
    # What there is to say of these, in this order; of what there is nothing to say, nothing is said.
    grep -oE '(units|units and origin|index base|ownership|thread-safety|errors|source): ' "$work/opening" |
        sed 's/^units.*/1/;s/^index.*/2/;s/^ownership.*/3/;s/^thread.*/4/;s/^errors.*/5/;s/^source.*/6/' >"$work/topics"
    check "$name says what is to be known" test -s "$work/topics"
    check "$name says it in the agreed order" sort -cu "$work/topics"
    check "$name has no line that says none" fails grep -qE '(origin|base|ownership|safety|errors|source): none|none needed' "$work/opening"
done
check "there are headers" test "$headers" -ge 12

grep -hoE '^ *# *include *[<"][^>"]*[>"]' "$top"/include/ofstract/*.h "$made"/ofstract/*.h | grep -vE '<(ofstract/[a-z_]+\.h|[a-z_]+|std[a-z]+\.h)>' \
    >"$work/foreign" || true
check "the headers include the language's and their own, nobody else's" empty "$work/foreign"
cat "$top"/include/ofstract/*.h | sed 's,//.*,,' | grep -nE '(poppler|re2|icu|nettle|nlohmann|libdeflate)::' >"$work/foreign" || true
check "the headers name nobody else's type" empty "$work/foreign"

# misuse.cpp: 0 is use, every other number a misuse. Warnings are errors, as nodiscard is one.
misused() { "$compiler" -std=c++17 -fsyntax-only -Werror=unused-result -I "$top/include" -I "$made" "-DMISUSE=$1" "$here/misuse.cpp"; }
# refused NUMBER WORDS: it does not compile, and the compiler's first error says one of the words.
refused() {
    if misused "$1" 2>"$work/log"; then return 1; fi
    grep -m 1 'error:' "$work/log" | grep -qE "$2" || { head -n 20 "$work/log"; return 1; }
}
check "use compiles, without a warning" compiles "$compiler" c++17 c++ "$here/misuse.cpp" -DMISUSE=0 -Wall -Wextra -Werror
misuses=$(sed -n 's/^#elif MISUSE == \([0-9]*\).*/\1/p' "$here/misuse.cpp")
for misuse in $misuses; do
    what=$(sed -n "s,^#elif MISUSE == $misuse *// ,,p" "$here/misuse.cpp")
    says=$(sed -n "/^#elif MISUSE == $misuse /{n;s,^ *// says: ,,p}" "$here/misuse.cpp")
    check "does not compile: $what" refused "$misuse" "${says:?}"
done
check "there are misuses" test -n "$misuses"
summary
