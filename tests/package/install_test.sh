#!/bin/sh
# sh install_test.sh CMAKE BUILD COMPILER: installs, moves the installed tree, and uses it as others would: by
# find_package and by pkg-config, shared and static.
set -eu
cmake=$1 build=$2 compiler=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$top/tests/support/checks.sh"
report=$top/corpus/ilacs-inspection/modern-five-rows/report.pdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A log is of interest only if its command fails.
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }; }

quietly "$cmake" --install "$build" --prefix "$work/first"
mv "$work/first" "$work/prefix"
prefix=$work/prefix
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name ofstract.pc)")
export PKG_CONFIG_PATH
libdir=$(dirname "$PKG_CONFIG_PATH")

# The command, with nothing to help it.
check "the installed command shows a report" into "$work/shown" env -i "$prefix/bin/ofstract" show "$report"
check "as text" has "$work/shown" "Inspection of Westmarch local authority children’s services"
check "with a manual page" test -s "$prefix/share/man/man1/ofstract.1"
check "and one of the library" test -s "$prefix/share/man/man3/ofstract.3"
for file in bash-completion/completions/ofstract zsh/site-functions/_ofstract fish/vendor_completions.d/ofstract.fish; do
    check "and completions: $file" test -s "$prefix/share/$file"
done
check "its version is the package's" is "$("$prefix/bin/ofstract" --version)" "ofstract $(pkg-config --modversion ofstract)"

minor=$(pkg-config --modversion ofstract | cut -d. -f1,2) # what a program of this version links

# runs PROGRAM: with header and library of one version it reads a report.
runs() { is "$(LD_LIBRARY_PATH="$libdir" "$1" "$report")" Good; }
links() { ldd "$1" >"$work/needed" && has "$work/needed" "libofstract.so.$minor"; }
embeds() { ldd "$1" >"$work/needed" && hasnt "$work/needed" libofstract && has "$work/needed" libpoppler-cpp; }
needs_it_alone() {
    readelf -d "$1" | grep NEEDED | grep -vF "libofstract.so.$minor" | grep -vE 'libstdc|libgcc|libm\.|libc\.' >"$work/needed"
    empty "$work/needed"
}

# consumer NAME VERSION COMPONENTS TARGET
consumer() {
    quietly "$cmake" -S "$here/consumer" -B "$work/$1" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" -DWANTED="$2" \
        -DCOMPONENTS="$3" -DLINKED="$4" -DCMAKE_CXX_COMPILER="$compiler"
}
builds() { consumer "$@" && quietly "$cmake" --build "$work/$1" && runs "$work/$1/consumer"; }
check "find_package gives the shared library" builds cmake-shared "$minor" "" ofstract::ofstract
check "which is linked" links "$work/cmake-shared/consumer"
check "alone" needs_it_alone "$work/cmake-shared/consumer"
check "COMPONENTS static gives the static one" builds cmake-static "$minor" static ofstract::ofstract
check "which is part of the program" embeds "$work/cmake-static/consumer"
check "both can be had at once" builds cmake-both "$minor" "shared;static" ofstract::static
check "each by its name" embeds "$work/cmake-both/consumer"
check "another minor version is not taken for it" into /dev/null fails consumer other 0.1 "" ofstract::ofstract
check "nor is a component that there is not" into "$work/refusal" fails consumer other "$minor" wide ofstract::ofstract
check "and the message says so" has "$work/refusal" "has the components shared and static, and no wide"

# pkg-config. With both libraries at hand a linker takes the shared one, unless it is told the archive's name.
compiles() { out=$1; shift; quietly "$compiler" -std=c++17 -o "$work/$out" "$here/consumer/main.cpp" "$@" && runs "$work/$out"; }
# shellcheck disable=SC2046 # flags are words
check "pkg-config gives the shared library" compiles pc-shared $(pkg-config --cflags --libs ofstract)
check "which is linked" links "$work/pc-shared"
check "alone" needs_it_alone "$work/pc-shared"
# shellcheck disable=SC2046
check "pkg-config --static gives the static one" compiles pc-static \
    $(pkg-config --static --cflags --libs ofstract | sed 's/-lofstract/-l:libofstract.a/')
check "which is part of the program" embeds "$work/pc-static"
check "pkg-config asks for no other package" is "$(pkg-config --print-requires --print-requires-private ofstract)" ""

for form in report check compare; do
    check "the JSON form's schema is installed" cmp "$prefix/share/ofstract/$form-1.schema.json" \
        "$top/lib/json/$form-1.schema.json"
done

# The project of include/ofstract/README.md, as it is printed there, with the main.cpp of the front page: CMakeLists.txt, and
# the lines of shell but for the first two, which are done. What it prints is what the front page says.
app=$work/readme/app
mkdir -p "$app"
block "$top/include/ofstract/README.md" cmake 'project(judgements' >"$app/CMakeLists.txt"
block "$top/README.md" cpp 'int main' >"$app/main.cpp"
block "$top/README.md" text 'Overall effectiveness: Good (page 1)' >"$work/printed"
cp "$report" "$work/readme/report.pdf"
check "the README's project has fourteen lines" is "$(cat "$app/CMakeLists.txt" "$app/main.cpp" | grep -c .)" 14
sed -n '/^Four lines of shell/,/^[^ F]/s/^    //p' "$top/include/ofstract/README.md" >"$work/lines"
check "and four of shell" is "$(grep -c . "$work/lines")" 4
check "of which the second is what has installed this" has "$work/lines" "cmake --install build --prefix ~/ofstract"
tail -n 2 "$work/lines" | sed "s,~/ofstract,$prefix," >"$work/lines.sh"
by_readme() { cd "$work/readme" && CXX="$compiler" sh -eu "$work/lines.sh" >"$work/log" && tail -n "$(grep -c . "$work/printed")" "$work/log" >"$work/said"; }
check "the README's project builds and runs" by_readme
check "and prints the judgements" diff "$work/printed" "$work/said"

# What must not come through.
grep -rlF -e "$build" -e "$top" "$prefix" --include='*.h' --include='*.cmake' --include='*.pc' >"$work/paths" || true
check "no path of this machine is installed" empty "$work/paths"
summary
