#!/usr/bin/env python3
"""terminal_test.py OFSTRACT: `ofstract show` and `find` on a terminal: they fit it, are coloured, and go through a pager
where they are longer than it; anywhere else they are plain. What a report says steers no terminal there either."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import unicodedata
import unittest

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OFSTRACT = os.path.abspath(sys.argv.pop(1))
REPORT = os.path.join(TOP, "corpus/ilacs-inspection/modern-five-rows/report.pdf")
ASTRAY = os.path.join(TOP, "corpus/ilacs-inspection/numbers-astray/report.pdf")
STYLE = re.compile("\033\\[[0-9]+m")


def on_terminal(rows, columns, *arguments, **environment):
    """What a terminal of that size is sent, and the exit status. A name given as None is not set."""
    values = dict(os.environ, TERM="xterm", PAGER="cat", LC_ALL="C.UTF-8")
    values.pop("NO_COLOR", None)
    values.update({name: value for name, value in environment.items() if value is not None})
    for name, value in environment.items():
        if value is None:
            values.pop(name, None)
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execve(OFSTRACT, [OFSTRACT, *arguments], values)
    sent = b""
    while True:
        try:
            block = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not block:
            break
        sent += block
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    os.close(terminal)
    return sent.decode().replace("\r\n", "\n"), status


def piped(*arguments):
    return subprocess.run([OFSTRACT, *arguments], stdout=subprocess.PIPE, check=True).stdout.decode()


def width(line):
    return sum(0 if unicodedata.combining(c) else 1 for c in line)


class Terminal(unittest.TestCase):
    def test_fits(self):
        for columns in (40, 60, 80):
            text, status = on_terminal(50, columns, "show", REPORT)
            lines = STYLE.sub("", text).split("\n")
            self.assertEqual(status, 0)
            self.assertLessEqual(max(map(width, lines)), columns)
            self.assertGreater(max(map(width, lines)), columns - 15)
        wide = STYLE.sub("", on_terminal(50, 250, "show", REPORT)[0])
        self.assertLessEqual(max(map(width, wide.split("\n"))), 105)  # the table of judgements alone is as wide

    def test_same_words(self):
        text = STYLE.sub("", on_terminal(50, 60, "show", ASTRAY)[0])
        words = piped("show", ASTRAY).split()
        self.assertGreater(len(words), 500)
        self.assertEqual([w.rstrip(":") for w in text.split()], [w.rstrip(":") for w in words])

    def test_colours(self):
        text, _ = on_terminal(50, 120, "show", ASTRAY)
        self.assertIn("\033[1m# ", text)
        self.assertIn("\033[2m[p. 2]\033[0m", text)
        self.assertIn("\033[32mGood\033[0m", text)
        self.assertIn("\033[33m  warning: ", text)
        self.assertNotIn("\033", STYLE.sub("", text))
        self.assertEqual(text.count("\033[0m") * 2, len(STYLE.findall(text)))

    def test_no_colours(self):
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": None}):
            text, _ = on_terminal(50, 80, "show", ASTRAY, **environment)
            self.assertNotIn("\033", text, environment)
            self.assertIn("[p. 2]", text)
        self.assertIn("\033", on_terminal(50, 80, "show", ASTRAY, NO_COLOR="")[0])  # by no-color.org, empty is unset
        self.assertNotIn("\033", piped("show", ASTRAY))
        self.assertNotIn("\033", piped("extract", "--format", "text", ASTRAY))

    def test_pages(self):
        shown = piped("show", REPORT)
        self.assertEqual(re.findall(r"^\[p\. (\d+)\]$", shown, re.M), ["1", "2", "3", "4", "5", "6"])

    def test_pager(self):
        text, status = on_terminal(20, 80, "show", REPORT, PAGER="head -n 3 | sed 's/^/> /'")
        self.assertEqual((text.count("\n"), status), (3, 0))
        self.assertTrue(STYLE.sub("", text).startswith("> Inspection of Westmarch"))
        whole = piped("show", REPORT).count("\n")
        for pager in ("", "cat", "no-such-pager-anywhere"):
            text, status = on_terminal(20, 120, "show", REPORT, PAGER=pager)
            self.assertEqual(status, 0)
            self.assertGreaterEqual(text.count("\n"), whole - 10, pager)
        pager = {"PAGER": "sed 's/^/> /'"}
        self.assertNotIn("> ", on_terminal(20, 80, "show", "--no-pager", REPORT, **pager)[0])
        self.assertNotIn("> ", on_terminal(1000, 80, "show", REPORT, **pager)[0])  # it fits
        self.assertNotIn("> ", on_terminal(20, 80, "show", REPORT, TERM="dumb", **pager)[0])

    def test_find(self):
        text, status = on_terminal(50, 120, "find", REPORT, "lamps are broken")
        self.assertEqual(status, 0)
        self.assertIn("    in: They can name the streets where \033[1mlamps are broken\033[0m and the bus", text)

    def test_names_steer_nothing(self):
        name = "/tmp/ofstract-\033[31m-%d.pdf" % os.getpid()
        os.symlink(REPORT, name)
        try:
            text, status = on_terminal(50, 120, "show", name)
        finally:
            os.unlink(name)
        self.assertEqual(status, 0)
        self.assertIn("\\x1b[31m", text)
        self.assertNotIn("\033", STYLE.sub("", text.replace("\033[31m", "X")))
        self.assertNotIn("\033[31m-", text)


if __name__ == "__main__":
    unittest.main()
