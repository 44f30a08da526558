#!/bin/sh
# sh batch.sh OFSTRACT FOLDER [PYTHON]: files a second of `ofstract batch` beside loops of other readers; README.md
# says what is measured. PYTHON: one that has PyMuPDF.
set -eu
ofstract=$1 folder=$2 python=${3-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
find "$folder" -name '*.pdf' | sort >"$work/list"
files=$(wc -l <"$work/list")
xargs -d '\n' cat <"$work/list" >/dev/null

# row NAME COMMAND...
row() {
    name=$1
    shift
    begin=$(date +%s.%N)
    if ! "$@" >/dev/null 2>"$work/err"; then
        printf '%-44s not measured: %s\n' "$name" "$(tail -n 1 "$work/err")"
        return
    fi
    date +%s.%N | awk -v begin="$begin" -v files="$files" -v name="$name" \
        '{ printf "%-44s %7.2f s %8.1f files/s\n", name, $1 - begin, files / ($1 - begin) }'
}
# each TOOL COMMAND: over all files; a file that the tool refuses counts like the others.
each() {
    tool=$1
    shift
    command -v "$tool" || { echo "$tool is not installed" >&2; return 1; }
    while read -r file; do "$@" "$file" || :; done <"$work/list"
}
bbox() { pdftotext -bbox-layout "$1" -; }
structured() { mutool draw -q -F stext "$1"; }

echo "$files files"
row "batch --jobs 1, all results" "$ofstract" batch "$folder" -o "$work/one" --jobs 1 --quiet
row "batch --jobs 2, all results" "$ofstract" batch "$folder" -o "$work/two" --jobs 2 --quiet
row "batch --jobs 2, ndjson" "$ofstract" batch "$folder" -o "$work/lines" --jobs 2 --quiet --formats ndjson
row "pdftotext -bbox-layout, a process a file" each pdftotext bbox
row "mutool draw -F stext, a process a file" each mutool structured
row "PyMuPDF, words, one process" "$python" -c '
import sys, fitz
for line in open(sys.argv[1]):
    try:
        with fitz.open(line.rstrip("\n")) as document:
            for page in document: page.get_text("words")
    except Exception: pass' "$work/list"
