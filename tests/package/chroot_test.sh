#!/bin/sh
# sh chroot_test.sh packages FOLDER | wheel FILE: what is shipped, in a Debian 12 that has nothing else: the packages of
# cmake/debian/build.sh, or a wheel of cmake/wheel.py. By hand, as root, with debootstrap and a network: some minutes.
# CHROOT names a folder that debootstrap has filled already; it is copied. What is given lies in its /srv.
set -eu
kind=${1-} given=$(readlink -f "${2-}")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$top/tests/support/checks.sh"
work=$(mktemp -d)
root=$work/root
trap 'umount "$root/proc" 2>/dev/null || :; rm -rf --one-file-system "$work"' EXIT
if [ -n "${CHROOT-}" ]; then cp -a "$CHROOT" "$root"
else debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "${MIRROR-http://deb.debian.org/debian}" >&2
fi
mount -t proc proc "$root/proc" # where programs look for themselves
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
cp "$report" "$root/srv/report.pdf"

# A log is of interest only if its command fails.
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
quietly() { "$@" >"$work/log" 2>&1 </dev/null || { tail -n 30 "$work/log"; return 1; }; }
gets() { quietly inside apt-get install -q -y --no-install-recommends "$@"; }
check "its package lists are renewed" quietly inside apt-get update -q

# All made-up reports, as they were accepted; `reader` is a line of sh that prints one report's JSON form.
corpus() {
    cp -r "$top/corpus" "$root/srv/corpus"
    quietly inside sh -euc 'cd /srv; for file in corpus/*/*/report.pdf; do '"$1"' "$file" >"$file.json"; done'
}
# To the same data.
as_accepted() {
    for file in "$root"/srv/corpus/*/*/report.pdf; do
        python3 -c 'import json, sys; a, b = (json.load(open(name)) for name in sys.argv[1:]); sys.exit(a != b)' \
            "$file.json" "${file%report.pdf}expected.json" || echo "${file#"$root/srv/"}"
    done >"$work/differing"
    empty "$work/differing"
}

case $kind in
packages)
    cp "$given"/*.deb "$root/srv"
    names() { for name in "$@"; do basename "$(ls "$root/srv/${name}"_*.deb)"; done | sed 's,^,/srv/,'; }
    # shellcheck disable=SC2046 # a word a package
    check "the command is installed, with its library" gets $(names libofstract0.2 ofstract)
    check "without a compiler or a Python" fails inside sh -c 'command -v c++ || command -v python3'
    check "it shows a report" into "$work/shown" inside ofstract show /srv/report.pdf
    check "as text" has "$work/shown" "Inspection of Westmarch local authority children’s services"
    check "and finds its helper" into "$work/json" inside ofstract extract /srv/report.pdf
    # shellcheck disable=SC2046
    check "the development files" gets $(names libofstract-dev) g++ cmake make pkg-config man-db
    # The project of include/ofstract/README.md, with the front page's main.cpp and what it prints.
    mkdir "$root/srv/app"
    block "$top/include/ofstract/README.md" cmake 'project(judgements' >"$root/srv/app/CMakeLists.txt"
    block "$top/README.md" cpp 'int main' >"$root/srv/app/main.cpp"
    block "$top/README.md" text 'Overall effectiveness: Good (page 1)' >"$work/printed"
    check "the README's project is configured" quietly inside cmake -S /srv/app -B /srv/app/build
    check "and builds" quietly inside cmake --build /srv/app/build
    check "and runs" into "$work/said" inside sh -c 'cd /srv && app/build/judgements report.pdf'
    check "and prints the judgements" diff "$work/printed" "$work/said"
    check "pkg-config" quietly inside sh -c 'cd /srv && c++ -std=c++17 -o pc app/main.cpp $(pkg-config --cflags --libs ofstract)'
    check "gives the same" is "$(inside sh -c 'cd /srv && ./pc report.pdf')" "$(cat "$work/said")"
    cp "$top/examples/c/main.c" "$root/srv"
    check "so does C" quietly inside sh -c 'cd /srv && cc -o c main.c $(pkg-config --cflags --libs ofstract)'
    check "the static library, with the packages that are suggested" gets libdeflate-dev libicu-dev libpoppler-cpp-dev \
        libre2-dev nettle-dev
    check "links" quietly inside sh -c 'cd /srv && c++ -std=c++17 -o static app/main.cpp \
        $(pkg-config --static --cflags --libs ofstract | sed "s/-lofstract/-l:libofstract.a/")'
    check "and gives the same" is "$(inside sh -c 'cd /srv && ./static report.pdf')" "$(cat "$work/said")"
    for page in 1:ofstract 3:ofstract; do
        check "the manual page $page" inside test -s "/usr/share/man/man${page%:*}/${page#*:}.${page%:*}.gz"
    done
    # shellcheck disable=SC2046
    check "the Python package" gets $(names python3-ofstract)
    check "reads, in a process of its own too" is "$(inside python3 -c '
import ofstract
print([ofstract.extract("/srv/report.pdf", isolated=i).judgement("overall-effectiveness").grade.value for i in (0, 1)])')" \
        "['good', 'good']"
    check "is known to Python" is "$(inside python3 -c 'import importlib.metadata as m; print(m.version("ofstract"))')" \
        "$(inside ofstract --version | cut -d ' ' -f 2)"
    check "all made-up reports are read" corpus "ofstract extract"
    check "as they were accepted" as_accepted
    check "everything can be removed again" quietly inside apt-get purge -y ofstract libofstract-dev python3-ofstract libofstract0.2
    check "and nothing is left" is "$(inside sh -c 'find /usr /etc /var/lib -path /var/lib/dpkg -prune -o -name "*ofstract*" -print')" ""
    ;;
wheel)
    check "Python and pip" gets python3-minimal python3-pip
    cp "$given" "$root/srv"
    file=/srv/$(basename "$given")
    check "the wheel is installed" quietly inside python3 -m pip install --no-index --break-system-packages \
        --root-user-action=ignore "$file"
    check "and no library of those that it carries" fails inside sh -c 'ldconfig -p | grep -E "libpoppler|libre2|libicuuc|libtcmalloc"'
    check "it reads, in a process of its own too" is "$(inside python3 -c '
import ofstract
print([ofstract.extract("/srv/report.pdf", isolated=i).judgement("overall-effectiveness").grade.value for i in (0, 1)])')" \
        "['good', 'good']"
    inside python3 -c 'import ofstract; ofstract.extract("/srv/report.pdf")' >"$work/said" 2>&1
    check "and says nothing by itself" empty "$work/said"
    check "all made-up reports are read" corpus "python3 -m ofstract"
    check "as they were accepted" as_accepted
    ;;
*)
    echo "usage: sh chroot_test.sh packages FOLDER | wheel FILE" >&2
    exit 1
    ;;
esac
summary
