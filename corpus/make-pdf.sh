#!/bin/sh
# Makes report.pdf from report.html in the given case folders, or in all of them.
#
#     sh corpus/make-pdf.sh [FOLDER...]
#
# A FOLDER is named from here (ilacs-inspection/CASE) or from where you stand. The output is the same
# bytes each time with the same WeasyPrint (57.2) and fonts.
# Needs WeasyPrint (Debian's package weasyprint) and the Liberation and DejaVu fonts. The PDFs are
# committed, so that neither a build nor a test needs them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export SOURCE_DATE_EPOCH=1735689600
[ $# -gt 0 ] || set -- "$here"/*/*/
for folder; do
    folder=${folder%/}
    [ -f "$folder/report.html" ] || case $folder in
        "$here"/*) continue ;;
        *) folder=$here/$folder ;;
    esac
    if [ ! -f "$folder/report.html" ]; then
        echo "make-pdf.sh: no report.html in $folder" >&2
        exit 1
    fi
    weasyprint --optimize-size fonts "$folder/report.html" "$folder/report.pdf"
    echo "$folder/report.pdf"
done
