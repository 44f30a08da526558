#!/bin/sh
# sh cmake/debian/build.sh OUT: Debian packages of these sources into the folder OUT: libofstract0.2, libofstract-dev,
# ofstract, python3-ofstract. Needs what Build-Depends of control names: `sh cmake/install-deps.sh tests`. Sources are
# copied, and nothing is written beside them.
set -eu
PATH=/usr/bin:/bin:$PATH # Debian's own tools
[ $# -eq 1 ] || { echo "usage: sh cmake/debian/build.sh OUT" >&2; exit 1; }
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
mkdir -p "$1"
out=$(CDPATH='' cd -- "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/ofstract"
# Without what was built there.
tar -C "$top" --exclude=./build* --exclude=./.git --exclude=./.ci -cf - . | tar -C "$work/ofstract" -xf -
mv "$work/ofstract/cmake/debian" "$work/ofstract/debian"
cd "$work/ofstract"
dpkg-buildpackage -b -us -uc
mv "$work"/*.deb "$work"/*.changes "$work"/*.buildinfo "$out"
