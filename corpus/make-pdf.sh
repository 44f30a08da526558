#!/bin/sh
# Makes report.pdf from report.html in the given case folders, or in all of them.
#
#     sh corpus/make-pdf.sh [FOLDER...]
#
# Needs WeasyPrint (Debian's package weasyprint) and the Liberation and DejaVu fonts. The PDFs are
# committed, so that neither a build nor a test needs them.
set -eu
cd "$(dirname "$0")"
export SOURCE_DATE_EPOCH=1735689600
[ $# -gt 0 ] || set -- */*/
for folder; do
    [ -f "$folder/report.html" ] || continue
    weasyprint --optimize-size fonts "$folder/report.html" "$folder/report.pdf"
    echo "$folder/report.pdf"
done
