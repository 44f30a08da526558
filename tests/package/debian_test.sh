#!/bin/sh
# sh debian_test.sh CMAKE BUILD: the Debian packages, packed from the build at hand: their names and versions are the
# library's, each installed file is in one of them, and lintian finds nothing. That they are built as Debian builds, and
# work in a Debian that has nothing else, takes longer: cmake/debian/build.sh, chroot_test.sh.
set -u
build=$2
PATH=$(dirname "$1"):$PATH
export PATH
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
for tool in dh dh_python3 lintian patchelf; do
    command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 0; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/ofstract"
cd "$top" && cp -r CMakeLists.txt CHANGELOG.md README.md LICENSE examples "$work/ofstract"
cp -r cmake/debian "$work/ofstract/debian"
cd "$work/ofstract" || exit 1
find . -name '__pycache__' -o -name '*.egg-info' | xargs rm -rf

version=$(sed -n 's/.*VERSION \([0-9.]*\) LANGUAGES.*/\1/p' CMakeLists.txt)
check "the changelog's version is that of the sources" is "$(dpkg-parsechangelog -S Version)" "$version"
check "the library's package is named by its SONAME" grep -q "^Package: libofstract${version%.*}\$" debian/control
check "and the files that hold it" test -f "debian/libofstract${version%.*}.install"
check "and the rules" grep -q "^soversion = ${version%.*}\$" debian/rules
wanted=$(sed -n 's/^packages="//; /libpoppler/,/"$/p' "$top/cmake/install-deps.sh" | sed '/"$/q' | tr -d '"' | tr ' ' '\n' | grep -e '-dev$')
for package in $wanted; do
    check "it is built with $package" grep -q "^ *$package\\b\|^Build-Depends: $package\\b" debian/control
done

packs() { OFSTRACT_BUILD=$build DEB_BUILD_OPTIONS=noautodbgsym \
    dpkg-buildpackage -b -d -us -uc >log 2>&1 || { tail -n 20 log; false; }; }
check "they are packed, and no file is left over" packs
cd ..
check "four of them" is "$(ls ./*.deb | sed 's/_.*//' | tr '\n' ' ')" "./libofstract-dev ./libofstract${version%.*} ./ofstract ./python3-ofstract "
for file in *.deb; do dpkg-deb -c "$file" >"${file%%_*}.list"; done
holds() { grep -q " \./$2\( -> .*\)\?\$" "$1.list"; }
check "the library" holds "libofstract${version%.*}" "usr/lib/.*/libofstract.so.$version"
check "with its helper" holds "libofstract${version%.*}" "usr/libexec/.*/ofstract-${version%.*}/ofstract-worker"
for file in include/ofstract/report.h 'lib/.*/libofstract.a' 'lib/.*/cmake/ofstract/ofstractConfig.cmake' \
    'lib/.*/pkgconfig/ofstract.pc' share/man/man3/ofstract.3.gz; do
    check "for developers: $file" holds libofstract-dev "usr/$file"
done
check "the command" holds ofstract usr/bin/ofstract
check "with its page" holds ofstract usr/share/man/man1/ofstract.1.gz
check "Python's" holds python3-ofstract 'usr/lib/python3/dist-packages/ofstract/_ofstract.*so'
check "the command needs the library" has "$(dpkg-deb -f ofstract_*.deb Depends >depends; echo depends)" "libofstract${version%.*}"
# The build at hand is not hardened as Debian's are. A file of symbols is for libraries whose interface goes on from one
# version to the next, and this one's SONAME changes with each. The spelling of machine code is none.
unhardened=hardening-no-fortify-functions,hardening-no-bindnow,hardening-no-pie
lintian --allow-root -EI --pedantic --tag-display-limit 0 --suppress-tags "$unhardened,no-symbols-control-file,spelling-error-in-binary" ./*.deb >said 2>&1 || :
check "lintian finds nothing" empty said
summary
