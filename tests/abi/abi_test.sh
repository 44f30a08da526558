#!/bin/sh
# sh abi_test.sh COMPILER LIBRARY DESCRIBED: what the shared LIBRARY exports, and that its binary interface is the
# committed one. DESCRIBED is built from the same sources, with debug information. The same command is shown to fail on
# each kind of break by a library of one header (fixture/).
set -eu
compiler=$1 library=$2 described=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$top/tests/support/checks.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

exported() { nm -DC --defined-only "$1" | sed 's/^[0-9a-f]* *. //' | sort; }
exported "$library" >"$work/exported"
grep -vE '^(ofstract::v0_2::|ofstract_[a-z0-9_]*(@|$)|OFSTRACT_[0-9.]*$)' "$work/exported" >"$work/foreign" || true
check "the library exports its own names only" empty "$work/foreign"
check "and more than none" test "$(grep -c '^ofstract::v0_2::' "$work/exported")" -gt 50
nm -D --defined-only "$library" | grep -v ' A ' | grep -v '@@OFSTRACT_0\.2$' >"$work/unversioned" || true
check "each with the version" empty "$work/unversioned"
readelf -d "$library" >"$work/dynamic"
check "under its SONAME" has "$work/dynamic" "[libofstract.so.0.2]"
exported "$described" >"$work/described"
check "what is compared with the baseline exports the same (else its folder is missing in tests/abi/CMakeLists.txt)" \
    diff "$work/described" "$work/exported"

if [ "$(uname -m)" = x86_64 ]; then
    check "the binary interface is that of tests/abi/ofstract.abi (lib/ABI.md says what may change, and how)" \
        sh "$here/compare.sh" "$here/ofstract.abi" "$described"
else
    echo "skipped: the baseline is of x86-64"
fi

fixture() {
    "$compiler" -std=c++17 -g -shared -fPIC -fvisibility=hidden "-DBREAK=$1" -Wl,-soname,libfixture.so \
        -o "$work/$1.so" "$here/fixture/fixture.cpp"
}
fixture 0
check "the fixture's baseline is written" sh "$here/compare.sh" --dump "$work/fixture.abi" "$work/0.so"
check "the gate lets the same pass" into "$work/log" sh "$here/compare.sh" "$work/fixture.abi" "$work/0.so"
fixture 1
check "and what is only added" into "$work/log" sh "$here/compare.sh" "$work/fixture.abi" "$work/1.so"
break=2
while grep -q "BREAK [!=]= $break\$" "$here/fixture/fixture.h"; do
    fixture $break
    check "the gate stops break $break" into "$work/log" fails sh "$here/compare.sh" "$work/fixture.abi" "$work/$break.so"
    break=$((break + 1))
done
check "there are breaks" test "$break" -gt 10
summary
