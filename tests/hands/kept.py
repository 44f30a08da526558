"""Which characters a copy keeps, told without ofstract: takes two PDFs, asks pdftotext -raw of both.

The text of a paragraph is kept where it stands, white space left out, in what pdftotext gives of the original and in
what it gives of the copy. A paragraph over two pages may be interrupted by a footer: then its two parts are looked for.
A paragraph that pdftotext does not give of the original as one run is `untold`: nothing is said of it.
Reference: pdftotext(1), "-raw: keep the text in content stream order".
"""

import functools
import re
import subprocess


@functools.lru_cache(maxsize=400)  # originals are asked for by every hand
def raw(path):
    out = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, timeout=120)
    return out.stdout.decode("utf-8", "replace")


def squeezed(text):
    return re.sub(r"\s+", "", text)


def stands(text, raws):
    """Whether text stands in raws as one run, or as two with at least two characters each."""
    if text in raws:
        return True
    # The longest beginning that stands there; then the rest must.
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text[:middle] in raws:
            low = middle
        else:
            high = middle - 1
    return low >= 2 and len(text) - low >= 2 and text[low:] in raws


class Kept:
    def __init__(self, original, copy):
        self.before, self.after = squeezed(raw(original)), squeezed(raw(copy))
        self.spaced = re.sub(r"\s+", " ", raw(copy))

    def told(self, text):
        """True: kept. False: the copy lacks characters. None: untold."""
        tight = squeezed(text)
        if not stands(tight, self.before):
            return None
        return stands(tight, self.after)

    def spaces(self, text):
        """Whether the copy has text with these very spaces, by pdftotext."""
        return stands(re.sub(r"\s+", " ", text), self.spaced)
