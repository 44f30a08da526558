#!/bin/sh
# sh install_test.sh CMAKE BUILD COMPILER shared|static: installs, moves the installed tree, and uses it as others
# would, by find_package and by pkg-config. For `static` the library is first built so, in BUILD/static.
set -eu
cmake=$1 build=$2 compiler=$3 kind=$4
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$top/tests/support/checks.sh"
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
minimal=$top/examples/minimal/main.cpp
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A log is of interest only if its command fails.
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }; }

if [ "$kind" = static ]; then
    quietly "$cmake" -S "$top" -B "$build/static" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
        -DOFSTRACT_TESTS=OFF -DCMAKE_CXX_COMPILER="$compiler"
    quietly "$cmake" --build "$build/static"
    build=$build/static
fi
quietly "$cmake" --install "$build" --prefix "$work/first"
mv "$work/first" "$work/prefix"
prefix=$work/prefix
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name ofstract.pc)")
export PKG_CONFIG_PATH
libdir=$(dirname "$PKG_CONFIG_PATH")
[ "$kind" = static ] || export LD_LIBRARY_PATH="$libdir"

minimal_output() { "$1" "$report" >"$work/out" && has "$work/out" "Overall effectiveness: Good (page 1)"; }

# The command, with nothing to help it.
check "the installed command shows a report" into "$work/shown" env -i "$prefix/bin/ofstract" show "$report"
check "as text" has "$work/shown" "Inspection of Westmarch local authority children’s services"
check "its version is the package's" is "$("$prefix/bin/ofstract" --version)" "ofstract $(pkg-config --modversion ofstract)"

# CMake.
consumer() {
    quietly "$cmake" -S "$here/consumer" -B "$work/$1" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" -DSOURCE="$minimal" \
        -DWANTED="$1" -DCMAKE_CXX_COMPILER="$compiler"
}
check "find_package finds it" consumer 0.1
check "the consumer builds" quietly "$cmake" --build "$work/0.1"
check "and runs" minimal_output "$work/0.1/consumer"
check "another minor version is not taken for it" into /dev/null fails consumer 0.2

# pkg-config.
# shellcheck disable=SC2046 # flags are words
check "a consumer builds by pkg-config" quietly "$compiler" -std=c++17 -o "$work/by-pkg-config" "$minimal" \
    $(pkg-config --cflags --libs ofstract)
check "and runs" minimal_output "$work/by-pkg-config"

# What must not come through.
for header in "$prefix"/include/ofstract/*.h; do
    printf '#include <ofstract/%s>\n' "$(basename "$header")" >"$work/alone.cpp"
    check "$(basename "$header") stands alone in C++17" quietly "$compiler" -std=c++17 -fsyntax-only -Wall -Wextra \
        -Wpedantic -Werror -I "$prefix/include" "$work/alone.cpp"
done
grep -rhoE '#include [<"][^>"]*[>"]' "$prefix/include" | grep '[/.]' | grep -v '<ofstract/' >"$work/foreign" || true
check "the headers include nobody else's" empty "$work/foreign"
grep -rlF -e "$build" -e "$top" "$prefix/lib" "$prefix/include" | grep -E '\.(h|cmake|pc)$' >"$work/paths" || true
check "no path of this machine is installed" empty "$work/paths"
if [ "$kind" = shared ]; then
    check "pkg-config names no other library" is "$(pkg-config --print-requires --print-requires-private ofstract)" ""
    readelf -d "$work/by-pkg-config" | grep NEEDED | grep -vE 'libofstract\.so\.0\.1|libstdc|libgcc|libm\.|libc\.' \
        >"$work/needed" || true
    check "a consumer needs the library alone" empty "$work/needed"
    nm -DC --defined-only "$libdir/libofstract.so" | grep ' [TDB] ' | grep -v ' ofstract::' >"$work/symbols" || true
    check "the library exports its own names only" empty "$work/symbols"
else
    check "there is no shared library" is "$(find "$prefix" -name '*.so*')" ""
fi
summary
