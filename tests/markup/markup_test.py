"""python3 markup_test.py OFSTRACT HOSTILE_REPORT: what a reader gets from the Markdown and the HTML of a report is what
its JSON says: headings with their levels, numbers, texts and items, in order, and each page's anchor once. Markdown is
read by cmark, a CommonMark parser. The made-up reports, one whose texts try to be markup, and published reports where
there are any (every twentieth)."""

import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from checks import check, summary

top = pathlib.Path(__file__).resolve().parents[2]
command, hostile_report = sys.argv[1:3]


def run(arguments, given=None):
    return subprocess.run(arguments, input=given, stdout=subprocess.PIPE, check=True).stdout.decode()


class Pieces(html.parser.HTMLParser):
    """HTML → its headings, paragraphs, items and cells: ("h2", "Help and protection"), in order; and its anchors."""

    known = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th"}

    def __init__(self, text):
        super().__init__()
        self.pieces, self.anchors, self.open, self.tags = [], [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag == "a" and dict(attributes).get("id"):
            self.anchors.append(dict(attributes)["id"])
        if tag in self.known and not (tag == "p" and self.open and self.open[-1][0] == "li"):
            self.pieces.append([tag, ""])
            self.open.append(self.pieces[-1])

    def handle_endtag(self, tag):
        if self.open and self.open[-1][0] == tag:
            self.open.pop()

    def handle_data(self, data):
        if self.open:
            self.open[-1][1] += data


def line(text):
    """The command spells out what could turn the writing's direction on a terminal."""
    text = re.sub("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", lambda c: f"\\u{ord(c[0]):04x}", text)
    return re.sub(r"[\x00-\x1f]", " ", text).strip()


def noted(value):
    return line(value["text"] + "".join(value.get("notes", [])))


def expected(report):
    """The pieces that the JSON form promises, without tables: Markdown's own are paragraphs to CommonMark."""
    out = []
    if report["title"]:
        out.append(("h1", line(report["title"] + "".join(report.get("notes", [])))))

    def section(value):
        if value["heading"]:
            out.append((f"h{min(value['level'] + 1, 6)}", line(value["heading"] + "".join(value.get("notes", [])))))
        for block in value["blocks"]:
            if block["type"] == "item":
                out.append(("li", noted(block)))
            elif block["type"] == "paragraph":
                out.append(("p", block["number"], noted(block)))
        for inner in value["sections"]:
            section(inner)

    for value in report["sections"]:
        section(value)
    out += [("p", None, line(note["mark"] + " " + note["text"])) for note in report["footnotes"]]
    return out


def fits(piece, wanted):
    """Whether a piece is the wanted one; a number stands before its text as it is printed: "12." or "12"."""
    tag, text = piece[0], line(piece[1])
    if wanted[0] != tag:
        return False
    if tag != "p" or wanted[1] is None:
        return text == wanted[-1]
    return re.fullmatch(re.escape(wanted[1]) + r"\S* *", text[: len(text) - len(wanted[2])]) and text.endswith(wanted[2])


def check_document(what, read, report):
    """All that is wanted is there, in order; what else there is are the fields, tables and doubts."""
    wanted = expected(report)
    at = 0
    for piece in read.pieces:
        if at < len(wanted) and fits(piece, wanted[at]):
            at += 1
    check(f"{what}: its texts come back in order", at == len(wanted), wanted[at : at + 1])
    headings = [piece for piece in read.pieces if re.fullmatch("h[1-6]", piece[0])]
    check(f"{what}: no heading is made up", len(headings) == sum(w[0][0] == "h" for w in wanted))
    check(f"{what}: no page is anchored twice", len(read.anchors) == len(set(read.anchors)), read.anchors)
    pages = {f"page-{s['page']}" for value in report["sections"] for b in value["blocks"] for s in b["where"]}
    check(f"{what}: each page with a text has its anchor", pages <= set(read.anchors), pages - set(read.anchors))
    doubts = [d["message"] for d in report["diagnostics"]]
    said = " ".join(line(piece[1]) for piece in read.pieces if piece[0] == "li")
    check(f"{what}: its doubts are said", all(line(d) in said for d in doubts))


def check_report(path):
    printed = subprocess.run([command, "extract", str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    report = json.loads(printed.stdout)
    if "error" in report:
        return False
    markdown = run([command, "extract", "--format", "markdown", str(path)])
    check_document(f"{path.name} as Markdown", Pieces(run(["cmark", "--unsafe"], markdown.encode())), report)
    page = Pieces(run([command, "extract", "--format", "html", str(path)]))
    check_document(f"{path.name} as HTML", page, report)
    check(f"{path.name}: nothing in its HTML runs or loads", not page.tags & {"script", "img", "link", "iframe", "object"})
    cells = [line(piece[1]) for piece in page.pieces if piece[0] == "td"]
    check(f"{path.name}: its judgements are cells", all(line(j["grade_text"] or "") in cells for j in report["judgements"]))
    return True


folder = pathlib.Path(os.environ.get("OFSTRACT_CORPUS") or top.parent / "shared" / "corpus") / "pdf"
files = sorted(top.glob("corpus/*/*/report.pdf")) + sorted(folder.glob("*.pdf"))[::20]
with tempfile.TemporaryDirectory() as work:
    hostile = pathlib.Path(work) / "hostile.pdf"
    subprocess.run([hostile_report, str(hostile)], check=True)
    read = sum(check_report(path) for path in [hostile, *files])
    check("reports were read", read > 20, read)
    refused = subprocess.run([command, "extract", "--format", "html", str(hostile), str(hostile)], stderr=subprocess.PIPE)
    check("two reports are no document", refused.returncode == 1 and b"takes one report" in refused.stderr)
    text = run([command, "extract", "--format", "text", str(hostile)])
    check("text is what `show` prints", text == run([command, "show", str(hostile)]))
summary(f"{read} reports")
