# shellcheck shell=sh disable=SC2317
# For tests in sh: each check prints a line when it fails, `summary` counts them and ends the test.
passed=0
failed=0

# check "what must hold" COMMAND...
check() {
    what=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $what: $*"
    fi
}

is() { [ "$1" = "$2" ] || { printf '  is not what it should be:\n%s\n--- but:\n%s\n' "$2" "$1"; false; }; }
isnt() { [ "$1" != "$2" ]; }
has() { grep -qF -e "$2" -- "$1" || { printf '  in %s:\n' "$1"; head -c 1000 -- "$1"; echo; false; }; }
hasnt() { ! grep -F -e "$2" -- "$1"; }
empty() { [ ! -s "$1" ] || { head -c 1000 -- "$1"; false; }; }
into() { into=$1; shift; "$@" >"$into"; }
fails() { ! "$@"; }

summary() {
    echo "$passed checks passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# block PAGE KIND WORD: the page's first fenced block of the kind that holds the word
block() {
    awk -v kind="$2" -v word="$3" '
        /^```/ { if (inside && index(text, word)) { printf "%s", text; exit }
                 inside = !inside && $0 == "```" kind; text = ""; next }
        inside { text = text $0 "\n" }' "$1"
}
