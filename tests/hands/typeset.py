"""The made-up reports set in another type: takes report.html beside the given report.pdf, gives what WeasyPrint makes.

Lines and pages break elsewhere, so only what the report says can be equal, not its furniture. SOURCE_DATE_EPOCH and the
call are corpus/make-pdf.sh's.
"""

import os
import re
from pathlib import Path

from copies import NotMade, run

TEXT = re.compile(r"(<style.*?</style>|<[^>]*>|&[#\w]+;)", re.S)
LONG = re.compile(r"[^\W\d_]{7,}")


def in_text(change):
    """Applies change to the text between the tags, not to tags, styles or entities."""
    def alter(html):
        parts = TEXT.split(html)
        head = html.find("</head>")
        at, done = 0, []
        for part in parts:
            is_text = not TEXT.fullmatch(part) if part else False
            done.append(change(part) if is_text and at > head else part)
            at += len(part)
        return "".join(done)
    return alter


def style(rules):
    return lambda html: html.replace("</head>", f"<style>{rules}</style></head>", 1)


def soft_hyphens(text):
    return LONG.sub(lambda m: "\u00ad".join(re.findall(r".{1,4}", m[0])), text)


def fixed_spaces(text):
    """No-break spaces where typists put them: between a number and what it counts, a day and its month."""
    return re.sub(r"(?<=\d) (?=\w)", "\u00a0", text)


def ligatures(text):
    for letters, sign in (("ffi", "\ufb03"), ("ffl", "\ufb04"), ("ff", "\ufb00"), ("fi", "\ufb01"), ("fl", "\ufb02")):
        text = text.replace(letters, sign)
    return text


def scaled(factor):
    """All lengths in points of the styles, but the sheet's: a report in smaller or larger type, with its own leading."""
    def alter(html):
        return re.sub(r"(?<![\w.])(\d+(?:\.\d+)?)pt", lambda m: f"{float(m[1]) * factor:.2f}pt", html)
    return alter


def rules_of(path):
    """A style sheet with those that it imports in their places."""
    rules = re.sub(r"url\(['\"]?([^'\")]+)['\"]?\)", lambda m: f"url('{(path.parent / m[1]).as_uri()}')",
                   path.read_text("utf-8"))
    return re.sub(r'@import "([^"]+)";', lambda m: rules_of((path.parent / m[1]).resolve()), rules)


def inlined(html, folder):
    """The style sheets in the page itself, so that they can be altered with it."""
    return re.sub(r'<link rel="stylesheet" href="([^"]+)">',
                  lambda m: f"<style>{rules_of((folder / m[1]).resolve())}</style>", html)


EVERYTHING = "body, p, li, td, th, div, span, h1, h2, h3, h4, h5"


def typeset(alter):
    def make(source, target, work):
        folder = Path(source).parent
        html = folder / "report.html"
        if not html.exists():
            raise NotMade("no source to set again")
        page = Path(work) / "report.html"
        page.write_text(alter(inlined(html.read_text("utf-8"), folder)), "utf-8")
        run("env", "SOURCE_DATE_EPOCH=1735689600", "weasyprint", "--optimize-size", "fonts", "--base-url",
            f"{folder}{os.sep}", page, target)
    return make


NEEDS = ("weasyprint",)
TYPESET = {
    "set-soft-hyphens": (NEEDS, typeset(in_text(soft_hyphens))),
    "set-hyphenated": (NEEDS, typeset(style("body{hyphens:auto}"))),
    "set-hyphenated-plain": (NEEDS, typeset(style("body{hyphens:auto; hyphenate-character:'-'}"))),
    "set-9pt": (NEEDS, typeset(scaled(9 / 12))),
    "set-13pt": (NEEDS, typeset(scaled(13 / 12))),
    "set-airy": (NEEDS, typeset(style("body, p, li, td, th, div, h1, h2, h3, h4{line-height:1.6!important}"))),
    "set-serif": (NEEDS, typeset(style(f"{EVERYTHING}{{font-family:'Liberation Serif'!important}}"))),
    "set-dejavu": (NEEDS, typeset(style(f"{EVERYTHING}{{font-family:'DejaVu Sans'!important}}"))),
    "set-fixed-spaces": (NEEDS, typeset(in_text(fixed_spaces))),
    "set-ligatures": (NEEDS, typeset(in_text(ligatures))),
}
