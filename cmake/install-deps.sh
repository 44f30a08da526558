#!/bin/sh
# Installs what is missing on Debian 12: what the library and the command are built from, with `tests` also
# what their tests need, with `hands` also the programs that tests/hands makes copies with (1.2 GB, 0.3 of them
# LibreOffice; without them that test names what it skips), with `ci` also what .ci/run checks with. Does nothing
# where nothing is missing.
set -eu

packages="g++ cmake ninja-build pkg-config libpoppler-cpp-dev libre2-dev libicu-dev nettle-dev libdeflate-dev
          libseccomp-dev libgoogle-perftools-dev nlohmann-json3-dev libcli11-dev libsqlite3-dev libxlsxwriter-dev
          libminizip-dev zlib1g-dev libexpat1-dev libcsv-dev libwebp-dev"
for_tests="doctest-dev sqlite3 pybind11-dev python3-dev python3-pip python3-setuptools
           python3-jsonschema mypy cmark chromium chromium-driver python3-distributed python3-fsspec python3-aiohttp
           python3-requests debhelper dh-python lintian patchelf python3-wheel"
for_hands="python3-fitz python3-pikepdf ghostscript mupdf-tools qpdf pdftk-java poppler-utils ocrmypdf tesseract-ocr
           tesseract-ocr-eng libreoffice-draw weasyprint fonts-liberation2 fonts-dejavu-core"
for_ci="git clang libclang-rt-dev llvm clang-format clang-tidy doxygen python3-pandas abigail-tools r-base-core
        r-cran-jsonlite"
case ${1-} in
'') ;;
tests) packages="$packages $for_tests" ;;
hands) packages="$packages $for_tests $for_hands" ;;
ci) packages="$packages $for_tests $for_hands $for_ci" ;;
*)
    echo "usage: sh cmake/install-deps.sh [tests|hands|ci]" >&2
    exit 1
    ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "install-deps: this is no Debian. Install the equals of these Debian 12 packages by hand, then build" >&2
    echo "with CMake as include/ofstract/README.md says:" $packages >&2
    exit 1
fi

missing=
for package in $packages; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install-deps: missing:$missing" >&2
        echo "install-deps: run this as root, or: apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "install-deps: installing$missing" >&2
# A package list that cannot be renewed is no reason to stop: the one that is here may do.
$as_root apt-get update -q >&2 || echo "install-deps: apt-get update failed; trying with the lists at hand" >&2
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2
