#!/bin/sh
# Makes the papers of papers/ (by WeasyPrint, as corpus/make-pdf.sh does), and binds them and made-up reports of corpus/
# together (by qpdf): one pack a line. The packs are committed, so that neither a build nor a test needs these programs.
set -eu
cd "$(dirname "$0")"
export SOURCE_DATE_EPOCH=1735689600
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for paper in cover agenda minutes; do weasyprint --optimize-size fonts "papers/$paper.html" "$work/$paper.pdf"; done
corpus=../../../corpus
pack() { # NAME PDF...
    name=$1
    shift
    qpdf --deterministic-id --empty --pages "$@" -- "$name.pdf"
    echo "$name.pdf"
}
pack covered "$work/cover.pdf" $corpus/ilacs-inspection/modern-five-rows/report.pdf "$work/minutes.pdf"
pack between "$work/agenda.pdf" $corpus/ilacs-focused-visit/prose-2023/report.pdf "$work/agenda.pdf" \
    $corpus/area-send/inconsistent/report.pdf
pack bound $corpus/ilacs-inspection/row-without-grade/report.pdf $corpus/jtai/headlines-2023/report.pdf
pack papers "$work/agenda.pdf" "$work/minutes.pdf"
