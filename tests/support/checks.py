"""For tests in Python: each check prints a line when it fails, `summary` counts them and ends the test."""

import sys

passed = failed = 0


def check(what, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}", detail, sep="\n")


def summary(of=""):
    print(f"{of}{', ' if of else ''}{passed} checks passed, {failed} failed")
    sys.exit(failed > 0 or passed == 0)
