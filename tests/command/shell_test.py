#!/usr/bin/env python3
"""shell_test.py OFSTRACT: the man page and the completions name every subcommand and option that --help has, and no
others. What completes in bash is asked of bash; zsh and fish, where they are, are asked whether they can read theirs."""

import os
import re
import shutil
import subprocess
import sys
import unittest

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OFSTRACT = os.path.abspath(sys.argv.pop(1))
SHELL = os.path.join(TOP, "examples/command/shell")
READING = {"--in-process", "--timeout", "--memory"}
HINT = "; keep examples/command/shell/ as --help is"


def help_of(*words):
    return subprocess.run([OFSTRACT, *words, "--help"], stdout=subprocess.PIPE, check=True).stdout.decode()


def options_of(text):
    return set(re.findall(r"(?<![\w-])(--?[a-z0-9][\w-]*)", "\n".join(re.findall(r"^  (-[^ ]*)", text, re.M))))


SUBCOMMANDS = re.findall(r"^  ([a-z]+) ", help_of().split("Subcommands:")[1].split("Exit status")[0], re.M)
OPTIONS = {name: options_of(help_of(name)) for name in SUBCOMMANDS}


def read(name):
    with open(os.path.join(SHELL, name), encoding="utf-8") as file:
        return file.read()


def words(text):
    return set(re.findall(r"(?<![\w-])(--?[a-z0-9][\w-]*)", text))


class Shell(unittest.TestCase):
    maxDiff = None

    def test_help(self):
        self.assertEqual(len(SUBCOMMANDS), help_of().split("Subcommands:")[1].split("Exit status")[0].strip().count("\n") + 1)
        self.assertIn("show", SUBCOMMANDS)
        self.assertIn("-l", OPTIONS["find"])
        self.assertGreater(len(OPTIONS["batch"]), 15)

    def complete(self, *typed):
        script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ofstract; printf "%s\\n" "${COMPREPLY[@]}"'
        found = subprocess.run(["bash", "-c", script, "bash", os.path.join(SHELL, "ofstract.bash"), *typed],
                               stdout=subprocess.PIPE, check=True)
        return set(found.stdout.decode().split())

    def test_bash(self):
        self.assertEqual(self.complete("ofstract", ""), set(SUBCOMMANDS) | options_of(help_of()), HINT)
        for name, options in OPTIONS.items():
            self.assertEqual(self.complete("ofstract", name, "-"), options, name + HINT)
        self.assertEqual(self.complete("ofstract", "extract", "--form"), {"--format"})
        self.assertEqual(self.complete("ofstract", "extract", "--format", "m"), {"markdown"})
        self.assertEqual(self.complete("ofstract", "batch", "--formats", ""), {"ndjson", "csv", "sqlite", "xlsx"})
        self.assertEqual(self.complete("ofstract", "show", "rep"), set())  # a file: bash's own

    def test_zsh(self):
        text = read("_ofstract")
        self.assertEqual(set(re.findall(r"^    '([a-z]+):", text, re.M)), set(SUBCOMMANDS), HINT)
        shared = words(text.split("reading=(")[1].split("\n)")[0])
        for name in SUBCOMMANDS:
            part = text.split(f"\n{name}) # {name}\n")[1].split(";;")[0]
            found = words(re.sub(r"\[[^]]*\]", "[]", part.replace("{-", " -").replace(",-", " -")))
            if "$reading" in part:
                found |= shared | {"-h"}
            found -= {"-s", "-g"}  # of _values and _files
            self.assertEqual(found, OPTIONS[name], name + HINT)
        if shutil.which("zsh"):
            subprocess.run(["zsh", "-n", os.path.join(SHELL, "_ofstract")], check=True)

    def test_fish(self):
        text = read("ofstract.fish")
        text = re.sub(r'"\$(\w+)"', lambda m: re.search(rf"set -l {m[1]} ('[^']*')", text)[1], text)
        self.assertEqual(set(re.search(r"set -l subcommands (.*)", text)[1].split()), set(SUBCOMMANDS), HINT)
        self.assertEqual(set(re.findall(r"^(?:for one in|       ) (\w+)\\t", text, re.M)), set(SUBCOMMANDS), HINT)
        found = {name: {"-h", "--help"} for name in SUBCOMMANDS}
        for names, rest in re.findall(r"-n '__fish_seen_subcommand_from ([^']*)' (.*)", text):
            for name in names.split():
                found[name] |= {"--" + o for o in re.findall(r"-l ([\w-]+)", rest)}
                found[name] |= {"-" + o for o in re.findall(r"-s (\w)", rest)}
        self.assertEqual(found, OPTIONS, HINT)
        if shutil.which("fish"):
            subprocess.run(["fish", "--no-execute", os.path.join(SHELL, "ofstract.fish")], check=True)

    def test_man(self):
        text = read("ofstract.1").replace("\\-", "-")
        head, parts = text.split(".SH SUBCOMMANDS")[0], text.split(".SH SUBCOMMANDS")[1].split('.SH "EXIT STATUS"')[0]
        sections = dict(re.findall(r"^\.SS ([a-z]+)(.*?)(?=^\.SS|\Z)", parts, re.M | re.S))
        self.assertEqual(set(sections), set(SUBCOMMANDS), HINT)
        self.assertTrue(words(head) >= READING | {"-h", "--help", "--version"})
        for name, part in sections.items():
            reads = READING | {"-h", "--help"} if f".BR {name} ," in head or f".B {name}\n" in head else {"-h", "--help"}
            self.assertEqual(words(part) | reads, OPTIONS[name], name + HINT)

    def test_man_is_formatted(self):
        if not shutil.which("groff"):
            self.skipTest("no groff")
        page = subprocess.run(["groff", "-man", "-Tascii", "-ww", os.path.join(SHELL, "ofstract.1")], check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual(page.stderr.decode(), "")
        self.assertGreater(page.stdout.count(b"\n"), 100)


if __name__ == "__main__":
    unittest.main()
