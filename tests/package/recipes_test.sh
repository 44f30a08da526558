#!/bin/sh
# sh recipes_test.sh CMAKE BUILD COMPILER PYTHON: the vcpkg port and the Conan recipe, as far as they can be tried without
# either and without a network: what they do is done, on the build at hand, and a consumer links what comes of it.
set -u
cmake=$1 build=$2 compiler=$3 python=$4
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$top/tests/support/checks.sh"
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$(dirname "$cmake"):$PATH
PYTHONDONTWRITEBYTECODE=1
export PATH PYTHONDONTWRITEBYTECODE
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }; }
version=$(sed -n 's/.*VERSION \([0-9.]*\) LANGUAGES.*/\1/p' "$top/CMakeLists.txt")

# consumer NAME PREFIX: with no component named, that is with the library that the package has.
consumer() {
    quietly "$cmake" -S "$here/consumer" -B "$work/$1" -G Ninja -DCMAKE_PREFIX_PATH="$2" -DWANTED="${version%.*}" -DCOMPONENTS= \
        -DLINKED=ofstract::ofstract -DCMAKE_CXX_COMPILER="$compiler" &&
        quietly "$cmake" --build "$work/$1" && is "$("$work/$1/consumer" "$report")" Good &&
        ldd "$work/$1/consumer" >"$work/needed"
}
# holds KIND FOLDER: the library of the kind that was asked for, and no other.
holds() {
    if [ "$1" = static ]; then
        check "statically" hasnt "$work/needed" libofstract
        check "for there is nothing else" whole "$2" libofstract.a
    else
        check "as the shared library" has "$work/needed" "libofstract.so.${version%.*}"
        check "for there is nothing else" whole "$2" libofstract.so
    fi
}
whole() { is "$(find "$1" -name '*.a' -o -name '*.so' | sed 's,.*/,,' | tr '\n' ' ')" "$2 "; }

manifest() { "$python" -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$top/cmake/vcpkg/ofstract/vcpkg.json" "$1"; }
check "the port's version is that of the sources" is "$(manifest version)" "$version"
check "its name is its folder's" is "$(manifest name)" ofstract
for linkage in static dynamic; do
    prefix=$work/vcpkg-$linkage
    port() {
        quietly "$cmake" -DPORT_FOLDER="$top/cmake/vcpkg/ofstract" -DBUILD="$build" -DPACKAGES="$prefix" -DLINKAGE="$linkage" \
            -P "$here/vcpkg.cmake"
    }
    check "the port is run for a $linkage triplet" port
    check "a consumer links it" consumer "consumer-$linkage" "$prefix"
    holds $linkage "$prefix"
    check "with its licence" has "$prefix/share/ofstract/copyright" "MIT License"
    check "its helper" test -x "$prefix/tools/ofstract/ofstract-worker"
    check "and no document" test ! -e "$prefix/share/doc"
done

for kind in static shared; do
    recipe() { into "$work/said" "$python" "$here/conan.py" "$top/cmake/conan" "$build" "$work/conan-$kind" "$kind"; }
    check "the recipe is run, $kind" recipe
    read -r said prefix <"$work/said"
    check "its version is that of the sources" is "$said" "$version"
    check "a consumer links it" consumer "conan-consumer-$kind" "$prefix"
    holds $kind "$work/conan-$kind/package"
    check "with its licence" has "$work/conan-$kind/package/licenses/LICENSE" "MIT License"
done
summary
