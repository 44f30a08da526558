"""python3 review_test.py OFSTRACT HOSTILE_REPORT: what a review page shows is what the report's JSON says, each box where
its words are; it is one file that asks for nothing, and nothing of a report runs in it. In Chromium, by real clicks and
keys: from box to text and back, from doubt to doubt, search, narrow, dark, printed. And the index of a batch run. Published
reports where there are any. OFSTRACT_SHOTS=FOLDER keeps pictures of the pages, to be looked at."""

import base64
import hashlib
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from browser import Browser, is_here
from checks import check, summary

top = pathlib.Path(__file__).resolve().parents[2]
command, hostile_report = (os.path.abspath(path) for path in sys.argv[1:3])
corpus = pathlib.Path(os.environ.get("OFSTRACT_CORPUS", top / "../shared/corpus"))
shots = os.environ.get("OFSTRACT_SHOTS")


def run(*arguments, status=0, given=None):
    done = subprocess.run([command, *map(str, arguments)], input=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    check(f"{' '.join(map(str, arguments))}: status {status}", done.returncode == status, done.stderr.decode()[:500])
    return done


def review(file, page, *more):
    run("review", file, "-o", page, "--timeout", 120, *more)
    return pathlib.Path(page).read_text()


class Page(html.parser.HTMLParser):
    """HTML → its elements (tag, attributes), the words of its entries, and what stands in style and script."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.words, self.raw, self.inside = [], [], {"style": [], "script": []}, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.inside = None
        if tag == "span" and ("class", "words") in attributes:
            self.words.append("")
            self.inside = "words"
        elif tag in self.raw:
            self.raw[tag].append("")
            self.inside = tag

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside == "words":
            self.words[-1] += data
        elif self.inside:
            self.raw[self.inside][-1] += data

    def having(self, name):
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def spelt(text):
    """Controls, and what turns the writing's direction, are spelt out, as on a terminal."""
    return re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]",
                  lambda c: f"\\x{ord(c[0]):02x}" if ord(c[0]) < 0x80 else f"\\u{ord(c[0]):04x}", text)


def texts_of(report):
    out = [report["title"]] if report["title"] else []
    out += [f"{f['label'] or ''} {f['value']}".strip() for f in report["fields"]]
    for judgement in report["judgements"]:
        out += [judgement["label"]] + ([judgement["grade_text"]] if judgement["grade_text"] else [])

    def sections(below):
        for section in below:
            if section["heading"]:
                yield section["heading"]
            for block in section["blocks"]:
                if block["type"] == "table":
                    yield from (cell["text"] for row in block["rows"] for cell in row)
                else:
                    yield block["text"]
            yield from sections(section["sections"])

    out += sections(report["sections"])
    return out + [thing["text"] for kind in ("footnotes", "furniture") for thing in report[kind]]


def folded(texts):
    """For a comparison that a colon between a field's label and its value, or a space, does not change."""
    return sorted(re.sub(r"[\s:]+", "", spelt(text)) for text in texts)


def check_file(name, text, reports):
    """What can be said of a page without a browser."""
    page = Page(text)
    policy = page.having("content")[0]
    for kind in ("style", "script"):
        check(f"{name}: one {kind}", len(page.raw[kind]) == 1)
        digest = base64.b64encode(hashlib.sha256(page.raw[kind][0].encode()).digest()).decode()
        check(f"{name}: the policy allows its own {kind} and no other", f"{kind}-src 'sha256-{digest}';" in policy, policy)
    check(f"{name}: and nothing from elsewhere", policy.startswith("default-src 'none'; img-src data:; "), policy)
    links = page.having("src") + page.having("href") + page.having("action") + page.having("data")
    check(f"{name}: asks for nothing", all(re.match(r"#|data:(image/webp;base64,|,$)|[0-9a-f]{64}\.html", link)
                                           for link in links), [link[:80] for link in links][:9])
    inline = [key for _, attributes in page.elements for key in attributes if key.startswith("on") or key == "style"]
    check(f"{name}: no handlers and no styles in elements", not inline, inline)
    ids = page.having("id")
    check(f"{name}: each name once", len(ids) == len(set(ids)), [i for i in ids if ids.count(i) > 1][:9])
    targets = {link[1:] for link in links if link.startswith("#")}
    check(f"{name}: each link leads somewhere", targets <= set(ids), sorted(targets - set(ids))[:9])
    shown, said = folded(page.words), folded(text for report in reports for text in texts_of(report))
    check(f"{name}: shows what the JSON says", shown == said,
          ([t for t in said if t not in shown][:5], [t for t in shown if t not in said][:5]))
    check(f"{name}: marks are signs that a browser has", not re.search('class="lead">[^<]*[\ue000-\uf8ff]', text))
    doubts = sum(len(report["diagnostics"]) for report in reports)
    lines = [attributes for tag, attributes in page.elements if attributes.get("class", "").startswith("doubt ")]
    check(f"{name}: a line a doubt", len(lines) == doubts, len(lines))


SEEN = """const [e] = document.querySelectorAll(arguments[0]); if (!e) return "there is none";
const b = document.querySelector(".bar").getBoundingClientRect().bottom, r = e.getBoundingClientRect();
return r.bottom > b && r.top < innerHeight && r.width > 0 && r.height > 0"""
COUNT = "return document.querySelectorAll(arguments[0]).length"

# Text whose contrast with what is behind it is below 4.5:1. Reference: WCAG 2.2, 1.4.3.
FAINT = r"""
const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const over = (colours) => { canvas.fillStyle = "white"; canvas.fillRect(0, 0, 1, 1);
    for (const c of colours) { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3); };
const light = (rgb) => { const [r, g, b] = rgb.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const faint = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || e.closest("svg, script, style, button:disabled, .blank") || !e.checkVisibility()) continue;
    const behind = [];
    for (let up = e; up; up = up.parentElement) behind.unshift(getComputedStyle(up).backgroundColor);
    const a = light(over(behind)), b = light(over([...behind, getComputedStyle(e).color]));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faint.push([e.className || e.tagName, walker.currentNode.data.slice(0, 30), ratio.toFixed(2)]);
}
return faint"""

# Of the dark points of a page's picture, how many are in a box: boxes that are where the words are.
INK = """const figure = document.querySelector("#page-" + arguments[0] + " .picture"), img = figure.querySelector("img");
await img.decode();
const c = new OffscreenCanvas(img.naturalWidth, img.naturalHeight).getContext("2d"); c.drawImage(img, 0, 0);
const { data, width, height } = c.getImageData(0, 0, img.naturalWidth, img.naturalHeight);
const view = figure.querySelector("svg").viewBox.baseVal, inside = new Uint8Array(width * height);
for (const r of figure.querySelectorAll(".box rect")) {
    const [x, y, w, h] = ["x", "y", "width", "height"].map((n) => r[n].baseVal.value);
    for (let j = Math.max(0, Math.floor(y / view.height * height)); j < Math.min(height, (y + h) / view.height * height); ++j)
        inside.fill(1, j * width + Math.max(0, Math.floor(x / view.width * width)), j * width + Math.min(width, Math.ceil((x + w) / view.width * width)));
}
let dark = 0, covered = 0;
for (let i = 0; i < inside.length; ++i) if (data[4 * i] < 100) { ++dark; covered += inside[i]; }
return [dark, covered]"""


def shot(browser, name):
    if shots:
        browser.picture(os.path.join(shots, name + ".png"))


def check_clicks(browser, name):
    """From a box to its text and back, with a pointer and with the keyboard."""
    box = browser.run("""const box = document.querySelector(".sheet:not(:first-of-type) .box.paragraph");
        box.closest(".sheet").scrollIntoView(); return box.dataset.e""")
    browser.click(f".box[data-e='{box}'] rect")
    check(f"{name}: a box leads to its text", browser.run(SEEN, f"#t{box}.on") is True)
    check(f"{name}: and is marked itself", browser.run(COUNT, f".box.on[data-e='{box}']") >= 1)
    other = browser.run("return [...document.querySelectorAll('.sheet:last-of-type .entry')].at(-1).dataset.e")
    browser.run("document.getElementById(arguments[0]).scrollIntoView({block: 'center'})", "t" + other)
    browser.click(f"#t{other}")
    check(f"{name}: a text leads to its box", browser.run(SEEN, f"#b{other}.on") is True)
    check(f"{name}: which is the only one that is marked", browser.run(COUNT, ".entry.on") == 1)
    browser.run(f"document.querySelector('.place[data-e=\"{box}\"]').focus()")
    browser.keys("Enter")
    check(f"{name}: by the keyboard, too", browser.run("return document.activeElement.id") == f"b{box}")
    check(f"{name}: where it is seen", browser.run(SEEN, f"#b{box}.on") is True)
    browser.keys("Enter")
    check(f"{name}: and back", browser.run("return document.activeElement.className") == "place")


def check_doubts(browser, name, doubts):
    browser.keys("Escape")
    for number in range(1, doubts + 1):
        browser.keys("n")
        check(f"{name}: step {number}", browser.run("return document.getElementById('at').textContent") ==
              f"Doubt {number} of {doubts}")
        where = browser.run("return document.querySelector('.doubt.on').getAttribute('href')")
        if where.startswith("#d"):
            check(f"{name}: doubt {number} is in sight", browser.run(SEEN, where + " circle") is True)
            check(f"{name}: and has the focus", browser.run("return '#' + document.activeElement.id") == where)
        check(f"{name}: doubt {number} is said", browser.run("return document.getElementById('now').checkVisibility()"))
    browser.keys("j")
    check(f"{name}: after the last the first", browser.run(COUNT, ".doubt.on#l1") == 1)
    browser.keys("p")
    check(f"{name}: and before the first the last", browser.run(COUNT, f".doubt.on#l{doubts}") == 1)
    browser.click("#next")
    browser.click("#l2")
    check(f"{name}: the list leads there", browser.run("return document.getElementById('at').textContent").startswith("Doubt 2"))


def check_search(browser, name, words, count):
    browser.keys("Escape", "/")
    check(f"{name}: / begins a search", browser.run("return document.activeElement.id") == "search")
    browser.keys(*words)
    found = lambda: browser.run("return document.getElementById('found').textContent")
    check(f"{name}: it counts", found() == str(count), found())
    browser.keys("Enter")
    check(f"{name}: and goes to the first", found() == f"1 of {count}", found())
    check(f"{name}: which is seen", browser.run(SEEN, ".entry.on.hit") is True)
    browser.keys("n")
    check(f"{name}: letters are letters there", browser.run("return document.getElementById('search').value") == words + "n")
    browser.keys("Escape")
    check(f"{name}: Escape ends it", browser.run(COUNT, ".hit") == 0)


def check_kinds(browser, name):
    browser.run("document.querySelector('.legend').open = true")
    shown = "return [...document.querySelectorAll('.picture .box.paragraph')].filter((e) => e.checkVisibility()).length"
    check(f"{name}: paragraphs have boxes", browser.run(shown) > 0)
    browser.click("#show-paragraph")
    check(f"{name}: which can be switched off", browser.run(shown) == 0)
    check(f"{name}: and the others stay", browser.run(shown.replace("paragraph", "heading")) > 0)
    browser.click("#show-paragraph")


def check_looks(browser, name, page):
    for scheme in ("light", "dark"):
        browser.window(1400, 900, scheme)
        browser.open(page)
        check(f"{name}: text is told from its ground, {scheme}", (faint := browser.run(FAINT)) == [], faint[:5])
        shot(browser, f"{name}-{scheme}")
    browser.window(320, 700)
    browser.open(page)
    check(f"{name}: no wider than a narrow screen",
          browser.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
    shot(browser, f"{name}-narrow")
    browser.keys("Tab")
    check(f"{name}: the first stop skips the bar", browser.run("return document.activeElement.className") == "skip")
    check(f"{name}: landmarks", browser.run("return ['main', 'header'].every((t) => document.querySelector(t))"))
    browser.window(1400, 900)


def check_pictures(browser, name, pages):
    broken = browser.run("""const out = []; for (const i of document.querySelectorAll(".picture img")) {
        try { await i.decode(); } catch { out.push(i.alt); } } return out""")
    check(f"{name}: each page has its picture", browser.run(COUNT, ".picture img") == pages and broken == [], broken)


def check_quiet(browser, name):
    check(f"{name}: nothing has run", browser.dialog() is None and browser.run("return window.ran === undefined"))
    check(f"{name}: the console is empty", (said := browser.complaints()) == [], said)


def check_runs_nothing(browser):
    """A script that got into the page after all would not run."""
    browser.run("""const s = document.createElement("script"); s.textContent = "window.ran = true"; document.body.append(s);
        const d = document.createElement("div"); d.innerHTML = "<img src='x:' onerror='window.ran = true'>";
        document.body.append(d); await new Promise((done) => setTimeout(done, 200));""")
    check("what is put into a page does not run", browser.run("return window.ran === undefined"))
    check("and is complained of", any("Content Security Policy" in line for line in browser.complaints()))


def json_of(file):
    return [json.loads(line) for line in run("extract", "--ndjson", file).stdout.decode().splitlines()]


def in_browser(browser, work):
    page = work / "astray.html"
    file = top / "corpus/ilacs-inspection/numbers-astray/report.pdf"
    reports = json_of(file)
    check_file("astray", review(file, page), reports)
    browser.window(1400, 900)
    browser.open(page)
    check_pictures(browser, "astray", 6)
    check_clicks(browser, "astray")
    check_doubts(browser, "astray", 5)
    check_search(browser, "astray", "private fostering", sum(t.lower().count("private fostering") for t in texts_of(reports[0])))
    check_kinds(browser, "astray")
    check_looks(browser, "astray", page)
    check("printed, all pages are there", browser.printed().count(b"/Type /Page\n") >= 6)
    check_quiet(browser, "astray")

    # Boxes are where the words are: pages as they come, cropped, turned.
    for case in ("ilacs-inspection/numbers-astray", "sif-inspection/key-judgements-2015"):
        review(top / "corpus" / case / "report.pdf", work / "ink.html")
        browser.open(work / "ink.html")
        dark, covered = browser.run(INK, 2)
        check(f"{case}: the ink of page 2 is in boxes", dark > 1000 and covered > 0.95 * dark, (dark, covered))

    hostile = work / "'\"><img src=x onerror=alert(1)><script>alert(2)<script>.pdf"
    subprocess.run([hostile_report, hostile], check=True)
    check_file("hostile", review(hostile, work / "hostile.html"), json_of(hostile))
    browser.open(work / "hostile.html")
    check("hostile: its markup is text", browser.run(
        "return [...document.querySelectorAll('.words')].some((e) => e.textContent.includes('<script>alert(1)'))"))
    check_quiet(browser, "hostile")
    check_looks(browser, "hostile", work / "hostile.html")
    check_runs_nothing(browser)


def check_index(browser, work):
    (work / "in").mkdir()
    for case in ("numbers-astray", "modern-five-rows", "own-annex"):
        shutil.copy(top / f"corpus/ilacs-inspection/{case}/report.pdf", work / f"in/{case}.pdf")
    subprocess.run([hostile_report, work / "in/hostile.pdf"], check=True)
    (work / "in/<b>broken.pdf").write_text("no PDF")
    run("batch", work / "in", "-o", work / "run", "--quiet", "--formats", "ndjson")
    run("review", work / "run", status=1)
    run("review", work / "in", "-o", work / "pages", status=1)
    os.remove(work / "in/own-annex.pdf")
    with open(work / "in/modern-five-rows.pdf", "ab") as file:
        file.write(b"% changed\n")
    run("review", work / "run", "-o", work / "pages")
    index = work / "pages/index.html"
    page = Page(text := index.read_text())
    rows = text.split("<tr>")[1:]
    order = [name for row in rows for name in re.findall(r'class="path">[^<]*/([a-z-]*)\.pdf', row)]
    doubts = {case: json_of(work / f"in/{case}.pdf")[0]["diagnostics"] for case in ("numbers-astray", "hostile")}
    check("index: all reports", sorted(order) == ["hostile", "modern-five-rows", "numbers-astray", "own-annex"], order)
    errors = lambda case: sum(d["severity"] == "error" for d in doubts[case])
    if errors("hostile") > errors("numbers-astray"):
        check("index: the gravest first", order.index("hostile") < order.index("numbers-astray"), order)
    check("index: files that were not read come first", text.index("not-a-pdf") < text.index("<table"))
    check("index: their names are text", "&lt;b&gt;broken.pdf" in text and "<b>broken" not in text)
    check("index: a PDF that is gone is said", "the PDF is not where it was" in text)
    check("index: and one that has changed", "the PDF has changed" in text)
    links = [link for link in page.having("href") if ".html" in link]
    check("index: the others have their pages", len(links) == 2 and all((work / "pages" / link).exists() for link in links), links)
    browser.window(1400, 900)
    browser.open(index)
    browser.keys("/", *"brackenholt")
    visible = "return [...document.querySelectorAll('tbody tr')].filter((e) => e.checkVisibility()).length"
    check("index: the filter leaves what has its words", browser.run(visible) == 1)
    browser.keys("Escape")
    browser.click("tbody a")
    check("index: a row leads to its page", browser.run("return document.querySelectorAll('.sheet').length") > 0)
    check_looks(browser, "index", index)
    check_quiet(browser, "index")


def published(browser, work):
    if not (corpus / "pdf").is_dir():
        print("no published reports here")
        return
    for name in ("2362bc7b1692", "d1f63a973867"):
        file, page = corpus / f"pdf/{name}.pdf", work / f"{name}.html"
        reports = json_of(file)
        check_file(name, review(file, page), reports)
        browser.window(1400, 900)
        browser.open(page)
        check_pictures(browser, name, reports[0]["source"]["pages"])
        check_clicks(browser, name)
        check_looks(browser, name, page)
        check_quiet(browser, name)


def without_browser(work):
    """Every made-up report, as a file; and the command line."""
    for file in sorted((top / "corpus").glob("*/*/report.pdf"))[::6]:
        check_file("/".join(file.parts[-3:-1]), review(file, work / "made.html"), json_of(file))
    file = top / "corpus/jtai/strengths-2017/report.pdf"  # its bullets are of a font of signs
    check_file("bullets", page := review(file, work / "made.html"), json_of(file))
    check("bullets: are shown as such", '<span class="lead">\u2022</span>' in page)
    file = top / "corpus/ilacs-inspection/modern-five-rows/report.pdf"
    piped = run("review", "-", given=file.read_bytes()).stdout.decode()
    check("standard input and output", "standard input" in piped and piped.endswith("</html>\n"))
    check("in this process it is the same",
          review(file, work / "one.html") == review(file, work / "two.html", "--in-process"))
    shutil.copy(file, work / "own.pdf")
    run("review", work / "own.pdf", "-o", work / "own.pdf", status=1)
    check("a report is not overwritten", (work / "own.pdf").read_bytes() == file.read_bytes())
    run("review", work / "absent.pdf", "-o", work / "absent.html", status=3)
    check("a file that fails leaves no page", not (work / "absent.html").exists())
    run("review", file, "-o", work / "no/such/folder.html", status=2)


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    without_browser(work)
    if is_here():
        with Browser() as browser:
            in_browser(browser, work)
            check_index(browser, work)
            published(browser, work)
    elif os.environ.get("CI"):
        check("Chromium and its driver are here", False, "sh cmake/install-deps.sh tests")
    else:
        print("no Chromium with its driver: only the files were looked at")
summary()
