#!/bin/sh
# sh wheel_test.sh PYTHON BUILD: a wheel that carries its libraries, of the build at hand. That it runs in a Debian without
# them takes longer: chroot_test.sh.
set -u
python=$1 build=$2
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/tests/support/checks.sh"
command -v patchelf >/dev/null && "$python" -c 'import wheel' 2>/dev/null || { echo "skipped: no patchelf"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

# setuptools writes beside its sources, so these are copied; the module is taken from the build at hand.
mkdir -p "$work/tree/examples"
cp "$top/CMakeLists.txt" "$work/tree"
cp -R "$top/examples/python" "$work/tree/examples"
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }; }
pip() { quietly "$python" -m pip "$@"; }
cd "$work" || exit 1
OFSTRACT_BUILD=$build
export OFSTRACT_BUILD
check "pip makes a wheel" pip wheel --no-build-isolation --no-deps --no-index -w plain tree/examples/python
check "which is given its libraries" quietly "$python" "$top/cmake/wheel.py" plain/*.whl carried
check "and says how new a C library it needs" test -f carried/ofstract-*-manylinux_2_*.whl
check "pip takes it" pip install --no-deps --no-index --root-user-action=ignore --target site carried/*.whl
# Of each module and program: what it needs, and where that was found.
for file in site/ofstract/_ofstract*.so site/ofstract/ofstract-worker; do
    ldd "$file" | sed -n 's/.* => \([^ ]*\) .*/\1/p' >needed
    check "$file finds Poppler in the wheel" has needed ofstract.libs/libpoppler
    grep -vE "^$work/site/.*/ofstract.libs/|/(lib(c|m|dl|rt|pthread|gcc_s|stdc\+\+)\.so\.[0-9]+|ld-linux.*)\$" needed >others
    check "and nothing but the C library elsewhere" empty others
done
carried=$(ls site/ofstract.libs | wc -l | tr -d ' ')
check "their licences come with them" test "$(ls site/ofstract-*.dist-info/licenses | wc -l)" -gt $((carried / 2))
cat >reads.py <<'END_OF_PROGRAM'
import sys, ofstract
for isolated in (False, True):
    print(ofstract.extract(sys.argv[1], isolated=isolated).judgement("overall-effectiveness").grade.value)
print(sum("/ofstract.libs/" in line and "libpoppler-cpp" in line for line in open("/proc/self/maps")) > 0)
END_OF_PROGRAM
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
check "it reads, in a process of its own too, by its own Poppler" is "$(PYTHONPATH=site "$python" reads.py "$report" 2>&1)" "good
good
True"
echo "no wheel" >ofstract-0-py3-none-any.whl
check "what is no wheel is refused" fails "$python" "$top/cmake/wheel.py" ofstract-0-py3-none-any.whl carried 2>said
check "with a line that says so" is "$(head -c 9 said)" "wheel.py:"
summary
