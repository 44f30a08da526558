"""Copies that people alter: takes a file, gives it stamped, marked, cropped, scaled, turned, or two pages on a sheet.

As copies.py: a function (source, target, work) writes target. ADDED says which text an alteration adds to the pages, so
that a comparison knows it again. Places are PDF points, from the top left with PyMuPDF, from the bottom left in content
streams (ISO 32000-1, 8.3).
"""

import re

A3, A5 = 841.9, 419.5  # points: width of the sheet
MARGIN = 12  # points that a crop leaves around the text


def mupdf(alter, **options):
    def make(source, target, work):
        import fitz
        with fitz.open(source) as document:
            for number, page in enumerate(document):
                # What the page's own content leaves open would move what is added.
                page.wrap_contents()
                alter(fitz, page, number)
            document.save(target, **(options or {"garbage": 3, "deflate": True}))
    return make


def stamps(fitz, page, number):
    right = page.rect.width
    page.insert_text((right - 120, 24), "Agenda Item 7", fontname="hebo", fontsize=11)
    page.insert_text((36, 24), "APPENDIX A", fontname="hebo", fontsize=12)
    page.insert_text((right / 2 - 20, page.rect.height - 14), f"Page {47 + number}", fontname="helv", fontsize=9)


def stamps_pack(fitz, page, number):
    """A committee system's: the item on the first page, the pack's page number at each foot."""
    if number == 0:
        page.insert_text((page.rect.width - 130, 30), "Agenda Item 7", fontname="hebo", fontsize=14)
    page.insert_text((page.rect.width / 2 - 24, page.rect.height - 16), f"Page {147 + number}", fontname="helv",
                     fontsize=11)


def watermark(over):
    def alter(fitz, page, number):
        box = page.rect
        middle = fitz.Point(box.width / 2, box.height / 2)
        start = fitz.Point(middle.x - 165, middle.y + 40)
        page.insert_text(start, "DRAFT", fontname="hebo", fontsize=110, color=(0.8, 0.8, 0.8), overlay=over,
                         morph=(middle, fitz.Matrix(45)))
    return alter


def highlight(fitz, page, number):
    """Every fourth line is marked, the first with a note."""
    lines = [line for block in page.get_text("dict")["blocks"] for line in block.get("lines", ())
             if line["dir"] == (1.0, 0.0) and any(s["text"].strip() for s in line["spans"])]
    for at, line in enumerate(lines[::4]):
        mark = page.add_highlight_annot(fitz.Rect(line["bbox"]).quad)
        if at == 0:
            mark.set_info(content="Is this still so?", title="A reader")
            mark.update()


def crop_to(page, words):
    """The page's crop box around these words, inside what the page shows already."""
    import fitz
    if words and page.rotation == 0:
        box = fitz.Rect(min(w[0] for w in words) - MARGIN, min(w[1] for w in words) - MARGIN,
                        max(w[2] for w in words) + MARGIN, max(w[3] for w in words) + MARGIN) & page.rect
        x, y = page.cropbox.x0, page.cropbox.y0
        page.set_cropbox(box + (x, y, x, y))


def crop_tight(fitz, page, number):
    """Each page to its own text, as pdfcrop does."""
    crop_to(page, page.get_text("words"))


def crop(source, target, work):
    """All pages to one box around the text of all, as a reader crops a document."""
    import fitz
    with fitz.open(source) as document:
        words = [word for page in document for word in page.get_text("words")]
        for page in document:
            crop_to(page, words)
        document.save(target, garbage=3, deflate=True)


def line_numbers(every, running):
    count = [0]

    def alter(fitz, page, number):
        if number == 0 or not running:
            count[0] = 0
        rows = {}
        for block in page.get_text("dict")["blocks"]:
            for line in block.get("lines", ()):
                span = next((s for s in line["spans"] if s["text"].strip()), None)
                if span and line["dir"] == (1.0, 0.0):
                    rows.setdefault(round(span["origin"][1] / 3), span["origin"][1])
        for y in sorted(rows.values()):
            count[0] += 1
            if count[0] % every == 0:
                page.insert_text((28, y), str(count[0]), fontname="helv", fontsize=8)
    return alter


def content(alter):
    """alter(page, box, pikepdf) gives (before, after, box or None, turn or None): what is put around each content."""
    def make(source, target, work):
        import pikepdf
        with pikepdf.open(source) as document:
            for page in document.pages:
                alter(document, page, [float(v) for v in page.trimbox], pikepdf)
            document.save(target)
    return make


def set_boxes(page, box):
    for name in ("/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"):
        if name in page.obj:
            del page.obj[name]
    page.obj["/MediaBox"] = [round(v, 3) for v in box]


def upright(page):
    return int(page.obj.get("/Rotate", page.obj.get("/Parent", {}).get("/Rotate", 0))) % 360 == 0


def around(document, page, before, after, pikepdf):
    page.contents_add(pikepdf.Stream(document, before), prepend=True)
    page.contents_add(pikepdf.Stream(document, after), prepend=False)


def scale(width):
    def alter(document, page, box, pikepdf):
        media = [float(v) for v in page.cropbox]
        factor = width / (media[2] - media[0])
        around(document, page, b"q %.5f 0 0 %.5f 0 0 cm\n" % (factor, factor), b"\nQ", pikepdf)
        set_boxes(page, [v * factor for v in media])
        if "/Annots" in page.obj:  # their places would be those of the old size
            del page.obj["/Annots"]
    return content(alter)


def rotate(angle):
    """The page's own entry says that it is to be shown turned: a reader sees it sideways."""
    def alter(document, page, box, pikepdf):
        page.rotate(angle, relative=True)
    return content(alter)


def turned(angle, shown_upright):
    """The content itself is turned anticlockwise; with shown_upright the page's entry turns it back."""
    def alter(document, page, box, pikepdf):
        x0, y0, x1, y1 = (float(v) for v in page.cropbox)
        matrix, new = {
            90: ((0, 1, -1, 0, y1, -x0), (0, 0, y1 - y0, x1 - x0)),
            180: ((-1, 0, 0, -1, x1, y1), (0, 0, x1 - x0, y1 - y0)),
            270: ((0, -1, 1, 0, -y0, x1), (0, 0, y1 - y0, x1 - x0)),
        }[angle]
        around(document, page, b"q %g %g %g %g %.3f %.3f cm\n" % matrix, b"\nQ", pikepdf)
        set_boxes(page, new)
        if "/Annots" in page.obj:
            del page.obj["/Annots"]
        if shown_upright:
            page.rotate(angle, relative=True)
    return content(alter)


def doubled(dx, dy=0.0):
    """Every page's content a second time, at the same place or a little aside, as a poor man's bold."""
    def alter(document, page, box, pikepdf):
        page.contents_coalesce()
        once = page.obj["/Contents"].read_bytes()
        again = b"q\n" + once + b"\nQ\nq 1 0 0 1 %.3f %.3f cm\n" % (dx, dy) + once + b"\nQ"
        page.obj["/Contents"] = pikepdf.Stream(document, again)
    return content(alter)


def wrapped(document, page, box, pikepdf):
    """The page's content becomes a form XObject that the page draws."""
    page.contents_coalesce()
    form = pikepdf.Stream(document, page.obj["/Contents"].read_bytes(), Type=pikepdf.Name.XObject,
                          Subtype=pikepdf.Name.Form, BBox=page.mediabox, Resources=page.resources)
    page.obj["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Fx0=document.make_indirect(form)))
    page.obj["/Contents"] = pikepdf.Stream(document, b"q /Fx0 Do Q")


def imposed(width, height, columns):
    """Pages shown as forms on sheets of width x height, columns of them side by side; 0: each page's own size."""
    def make(source, target, work):
        import fitz
        with fitz.open(source) as document, fitz.open() as sheets:
            for first in range(0, len(document), columns):
                own = document[first].rect
                sheet = sheets.new_page(width=width or own.width, height=height or own.height)
                step = sheet.rect.width / columns
                for column in range(min(columns, len(document) - first)):
                    sheet.show_pdf_page(fitz.Rect(step * column, 0, step * (column + 1), sheet.rect.height), document,
                                        first + column)
            sheets.save(target, garbage=3, deflate=True)
    return make


FITZ, PIKE = ("python3-fitz",), ("python3-pikepdf",)
ALTERATIONS = {
    "stamps": (FITZ, mupdf(stamps)),
    "stamps-pack": (FITZ, mupdf(stamps_pack)),
    "watermark": (FITZ, mupdf(watermark(True))),
    "watermark-behind": (FITZ, mupdf(watermark(False))),
    "highlight": (FITZ, mupdf(highlight)),
    "crop": (FITZ, crop),
    "crop-tight": (FITZ, mupdf(crop_tight)),
    "scale-a3": (PIKE, scale(A3)),
    "scale-a5": (PIKE, scale(A5)),
    "wrap": (PIKE, content(wrapped)),
    "wrap-pymupdf": (FITZ, imposed(0, 0, 1)),
    "rotate-90": (PIKE, rotate(90)),
    "rotate-180": (PIKE, rotate(180)),
    "rotate-270": (PIKE, rotate(270)),
    "turned-90": (PIKE, turned(90, False)),
    "turned-270": (PIKE, turned(270, False)),
    "turned-90-shown-upright": (PIKE, turned(90, True)),
    "turned-180-shown-upright": (PIKE, turned(180, True)),
    "two-up": (FITZ, imposed(841.9, 595.3, 2)),
    "two-up-a3": (FITZ, imposed(1190.6, 841.9, 2)),
    "line-numbers": (FITZ, mupdf(line_numbers(1, False))),
    "line-numbers-fifth": (FITZ, mupdf(line_numbers(5, True))),
    "doubled": (PIKE, doubled(0)),
    "doubled-aside": (PIKE, doubled(0.3)),
}

NUMBER = re.compile(r"\d+$")
ADDED = {
    "stamps": re.compile(r"(Agenda Item 7|APPENDIX A|Page \d+| )+$"),
    "stamps-pack": re.compile(r"(Agenda Item 7|Page \d+| )+$"),
    "watermark": re.compile(r"(DRAFT ?)+$"),
    "watermark-behind": re.compile(r"(DRAFT ?)+$"),
    "line-numbers": re.compile(r"(\d+ ?)+$"),
    "line-numbers-fifth": re.compile(r"(\d+ ?)+$"),
}
