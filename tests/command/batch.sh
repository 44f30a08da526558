# shellcheck shell=sh disable=SC2034,SC2154
# For the tests of `ofstract batch`: sourced with ofstract, json_lines and worker set. Works in a new folder, with
# the made-up reports in `in`, under names of their own.
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
OFSTRACT_WORKER=$worker
export OFSTRACT_WORKER LC_ALL=C
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
chmod 755 . # for as_nobody
mkdir in
for file in "$top"/corpus/*/*/report.pdf; do
    case=${file%/report.pdf}
    mkdir -p "in/$(basename "${case%/*}")"
    cp "$file" "in/$(basename "${case%/*}")/$(basename "$case").pdf"
done
reports=$(find in -name '*.pdf' | wc -l | tr -d ' ')

# ends STATUS ARGUMENT...: leaves out and err.
ends() {
    wanted=$1
    shift
    "$ofstract" "$@" >out 2>err </dev/null
    status=$?
    [ "$status" = "$wanted" ] || { echo "  exit status $status, not $wanted"; cat err; false; }
}
value() { is "$("$json_lines" "$2" <"$1")" "$3"; } # FILE POINTER VALUE
same() { diff -r "$1" "$2" >/dev/null || { diff -rq "$1" "$2"; false; }; }
# copies N: a folder `many` of N times all reports, with other bytes.
copies() {
    mkdir many
    for copy in $(seq "$1"); do
        for file in in/*/*.pdf; do
            name=many/$copy-$(basename "$file")
            cp "$file" "$name"
            echo "% $copy" >>"$name"
        done
    done
}
# As a user who may not read everything; status 99 where this test cannot be one.
as_nobody() {
    if [ "$(id -u)" -ne 0 ]; then "$@"
    elif command -v setpriv >/dev/null && setpriv --reuid=65534 --regid=65534 --clear-groups "$ofstract" --version >/dev/null 2>&1
    then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    else return 99
    fi
}
