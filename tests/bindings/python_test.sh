#!/bin/sh
# sh python_test.sh PYTHON BUILD: the Python package as pip installs it from the tree, with nothing fetched; its
# examples, what it promises, and the script that makes a pandas frame.
set -u
python=$1 build=$2
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf

# setuptools writes beside its sources, so these are copied; the module is taken from the build at hand.
mkdir -p "$work/tree/examples" "$work/run"
cp "$top/CMakeLists.txt" "$work/tree"
cp -R "$top/examples/python" "$work/tree/examples"
pip_installs() {
    (cd "$work" && OFSTRACT_BUILD=$build "$python" -m pip install --no-build-isolation --no-deps --no-index --quiet \
        --root-user-action=ignore --target "$work/site" tree/examples/python) >"$work/log" 2>&1 || { cat "$work/log"; false; }
}
python() { (cd "$work/run" && PYTHONPATH=$work/site "$python" "$@"); }

check "pip installs the package from the tree" pip_installs
cp "$report" "$work/run/report.pdf"
check "it is what it promises" python "$top/tests/bindings/python_test.py" -q "$top/corpus"

if command -v mypy >/dev/null; then
    strictly() { (cd "$work/site" && mypy --strict --no-error-summary --cache-dir "$work/mypy" ofstract); }
    check "mypy finds nothing in it" strictly
    cat >"$work/run/typed.py" <<'END'
import ofstract

report = ofstract.extract("report.pdf")
grade: "ofstract.Grade | None" = report.judgements[0].grade
for outcome in ofstract.extract_many(["report.pdf"], jobs=2):
    code: str = outcome.error.code if outcome.error else ""
section = report.section("summary")
heading: str = section.heading if section else ""
END
    uses() { (cd "$work/run" && MYPYPATH=$work/site mypy --strict --no-error-summary --cache-dir "$work/mypy" "$1"); }
    check "nor in a program that uses it" uses typed.py
    echo 'import ofstract; page: str = ofstract.extract("x").source.pages' >"$work/run/wrong.py"
    check "and something in one that is wrong" into "$work/wrong" fails uses wrong.py
    check "which is what is wrong" has "$work/wrong" 'has type "int"'
else
    echo "skipped: types, for there is no mypy"
fi

if "$python" -c 'import pandas' 2>/dev/null; then
    cp "$top/tests/api/files/scan.pdf" "$work/run"
    check "a pandas frame is made" into "$work/table" python "$top/examples/python/judgements.py" . judgements.csv
    check "with a row for each kind of judgement" has "$work/table" "overall-effectiveness"
    check "and one for each judgement" \
        grep -q '^report.pdf,ilacs-inspection,Westmarch,2024-05-13,overall-effectiveness,good,1' "$work/run/judgements.csv"
    check "and one that says why a file gave none" grep -q '^scan.pdf,.*,no-text$' "$work/run/judgements.csv"
else
    echo "skipped: the pandas script, for there is no pandas"
fi
summary
