"""Copies of a PDF made by ordinary programs: takes a file, gives the file that the program writes of it.

A hand is a function (source, target, work) that writes target, or raises. It changes nothing that a reader of the page
sees, but as its program does with default or usual settings. HANDS names them all, with the programs each needs.
References: each program's manual page in Debian 12.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

SECONDS = 300  # that one program may take for one file; OCR of 60 pages takes 200 on two cores


class NotMade(Exception):
    """A program did not make the copy: its own words say why."""


def run(*command, fine=(0,), cwd=None):
    # PYTHONPATH and the like are not handed on: the programs are Debian's.
    environment = dict(os.environ, LC_ALL="C.UTF-8", OMP_THREAD_LIMIT="1")
    done = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=SECONDS, cwd=cwd, env=environment)
    if done.returncode not in fine:
        said = done.stdout.decode("utf-8", "replace").strip().splitlines()
        raise NotMade(f"{command[0]} ended with {done.returncode}: {said[-1] if said else 'said nothing'}")
    return done.stdout


def gs(*options):
    return lambda source, target, work: run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfwrite",
                                            *options, f"-sOutputFile={target}", source)


def qpdf(*options):
    # 3: written, with warnings about what was found in the source
    return lambda source, target, work: run("qpdf", *options, source, target, fine=(0, 3))


def mutool(*options):
    return lambda source, target, work: run("mutool", "clean", *options, source, target)


def cairo(source, target, work):
    run("pdftocairo", "-pdf", source, target)


def pdftk(*options):
    return lambda source, target, work: run("pdftk", source, "cat", "output", target, *options)


def printed(source, target, work):
    """As a print queue does it: Poppler's PostScript, distilled by Ghostscript."""
    between = Path(work) / "printed.ps"
    run("pdftops", source, between)
    run("ps2pdf", between, target)


def draw(source, target, work):
    """LibreOffice Draw opens the pages as drawings and exports them; a profile of its own, so that runs do not meet."""
    profile = Path(work) / "profile"
    run("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--infilter=draw_pdf_import", "--convert-to",
        "pdf:draw_pdf_Export", "--outdir", work, source)
    made = Path(work) / (Path(source).stem + ".pdf")
    if not made.exists():
        raise NotMade("soffice wrote nothing")
    shutil.move(made, target)


def scan(source, target, work):
    """Pages as grey images of 200 dots an inch, and what OCRmyPDF reads in them as hidden text."""
    between = Path(work) / "scan.pdf"
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfimage8", "-r200", f"-sOutputFile={between}", source)
    run("ocrmypdf", "-q", "--output-type", "pdf", "--jobs", "2", "-l", "eng", between, target)


def pymupdf(incremental=False, **options):
    def save(source, target, work):
        import fitz
        if incremental:
            shutil.copyfile(source, target)
        with fitz.open(target if incremental else source) as document:
            if incremental:
                document.set_metadata(dict(document.metadata, subject="kept by a council"))
                document.saveIncr()
            else:
                document.save(target, **options)
    return save


def pikepdf(**options):
    def save(source, target, work):
        import pikepdf
        with pikepdf.open(source) as document:
            document.save(target, **options)
    return save


HANDS = {
    "qpdf-linearize": (("qpdf",), qpdf("--linearize")),
    "qpdf-objects": (("qpdf",), qpdf("--object-streams=generate", "--recompress-flate", "--compression-level=9")),
    "qpdf-qdf": (("qpdf",), qpdf("--qdf", "--object-streams=disable")),
    "qpdf-owner-aes256": (("qpdf",), qpdf("--encrypt", "", "owner", "256", "--")),
    "qpdf-owner-aes128": (("qpdf",), qpdf("--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=y", "--")),
    "qpdf-owner-rc4-128": (("qpdf",), qpdf("--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--")),
    "qpdf-owner-rc4-40": (("qpdf",), qpdf("--allow-weak-crypto", "--encrypt", "", "owner", "40", "--")),
    "pikepdf": (("python3-pikepdf",), pikepdf()),
    "pikepdf-linear": (("python3-pikepdf",), pikepdf(linearize=True)),
    "pymupdf": (("python3-fitz",), pymupdf()),
    "pymupdf-garbage": (("python3-fitz",), pymupdf(garbage=4, deflate=True)),
    "pymupdf-clean": (("python3-fitz",), pymupdf(garbage=3, clean=True, deflate=True)),
    "pymupdf-incremental": (("python3-fitz",), pymupdf(incremental=True)),
    "mutool": (("mutool",), mutool()),
    "mutool-garbage": (("mutool",), mutool("-gggg", "-z")),
    "mutool-sanitize": (("mutool",), mutool("-ggg", "-z", "-s")),
    "mutool-expand": (("mutool",), mutool("-d")),
    "mutool-linear": (("mutool",), mutool("-l")),
    "pdftk": (("pdftk",), pdftk()),
    "pdftk-expand": (("pdftk",), pdftk("uncompress")),
    "cairo": (("pdftocairo",), cairo),
    "gs": (("gs",), gs()),
    "gs-screen": (("gs",), gs("-dPDFSETTINGS=/screen", "-dCompatibilityLevel=1.4")),
    "printed": (("pdftops", "ps2pdf"), printed),
    "draw": (("soffice",), draw),
    "scan": (("gs", "ocrmypdf", "tesseract"), scan),
}


def missing(needs):
    """The names in needs that are not installed: programs, or Python's modules under their Debian names."""
    absent = []
    for need in needs:
        if need in ("python3-fitz", "python3-pikepdf"):
            # Found, not imported: see made_all in hands_test.py.
            if not importlib.util.find_spec(need.partition("-")[2]):
                absent.append(need)
        elif not shutil.which(need):
            absent.append(need)
    return absent


def make(maker, source, target):
    """The copy at target, whole or not at all; raises NotMade."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ofstract-hand-") as work:
        made = Path(work) / "made.pdf"
        try:
            maker(Path(source), made, work)
        except NotMade:
            raise
        except Exception as error:  # a library's own type: what it says is the reason
            raise NotMade(f"{type(error).__name__}: {error}") from error
        if not made.exists() or not made.stat().st_size:
            raise NotMade("nothing was written")
        shutil.move(made, target)
