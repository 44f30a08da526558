#!/usr/bin/python3
"""A wheel that carries the libraries that it needs, of one that needs them from the system.

    wheel.py ofstract-0.2.0-cp311-cp311-linux_x86_64.whl OUT

Input to output: what the wheel's modules and programs need is copied into `ofstract.libs`, each under a name of its own
content, and they are told to look there. The C library and the compiler's stay the system's, as PEP 600 has it; the
wheel's new tag, manylinux_2_NN, says how new the C library must be. The licences of what is carried come with it.
Invariant: nothing of the wheel needs a library but those of PEP 600 and its own.
Reference: PEP 600; ld.so(8). Needs patchelf, readelf, ldd, dpkg and the Python package wheel, as Debian has them.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# Of the C library and of GCC: whoever has a Python has them, and two of them in a process would not do.
SYSTEM = re.compile(r"(lib(c|m|dl|rt|pthread|util|gcc_s|stdc\+\+)\.so\.\d+|ld-linux.*)")


def said(*command: str | Path) -> str:
    run = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"wheel.py: {' '.join(map(str, command))}: {run.stderr.strip() or run.returncode}")
    return run.stdout


def is_elf(file: Path) -> bool:
    with open(file, "rb") as bytes_:
        return file.is_file() and bytes_.read(4) == b"\x7fELF"


def needed(file: Path) -> list[str]:
    return said("patchelf", "--print-needed", file).split()


def found(file: Path) -> dict[str, Path]:
    """All that the file needs, and what that needs, by name."""
    out = {}
    for line in said("ldd", file).splitlines():
        if match := re.fullmatch(r"\s*(\S+) => (.*?)(?: \(0x[0-9a-f]+\))?", line):
            if match[2] == "not found":
                raise SystemExit(f"wheel.py: {file.name} needs {match[1]}, which is not installed")
            out[match[1]] = Path(match[2])
    return out


def glibc_of(files: list[Path]) -> tuple[int, int]:
    """The newest version of the C library that any of them asks for."""
    versions = {(2, 17)}
    for file in files:
        for match in re.finditer(r"GLIBC_(\d+)\.(\d+)", said("readelf", "--wide", "--version-info", file)):
            versions.add((int(match[1]), int(match[2])))
    return max(versions)


def licence_of(library: Path) -> tuple[str, Path]:
    """The Debian package of a library, and its copyright file."""
    real = library.resolve()
    for path in (real, Path(str(real).removeprefix("/usr"))):
        run = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True)
        if run.returncode == 0:
            package = run.stdout.split(":")[0]
            return package, Path("/usr/share/doc", package, "copyright")
    raise SystemExit(f"wheel.py: {library} is of no Debian package: what is its licence?")


def carry(tree: Path) -> list[str]:
    """Changes an unpacked wheel; gives the names of what it carries."""
    roots = [file for file in sorted(tree.rglob("*")) if file.is_file() and is_elf(file)]
    libraries: dict[str, Path] = {}
    for root in roots:
        libraries.update({n: p for n, p in found(root).items() if not SYSTEM.fullmatch(n)})
    folder = tree / "ofstract.libs"
    folder.mkdir()
    licences = next(tree.glob("*.dist-info")) / "licenses"
    licences.mkdir()
    names = {}
    for name, path in sorted(libraries.items()):
        stem, _, version = name.partition(".so")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
        names[name] = f"{stem}-{digest}.so{version}"
        shutil.copyfile(path, folder / names[name])
        package, terms = licence_of(path)
        shutil.copyfile(terms, licences / f"{package}.txt")
    copies = [folder / name for name in names.values()]
    for file in [*roots, *copies]:
        file.chmod(0o755)
        # One change a call: of several, patchelf 0.14 makes the last.
        for name in needed(file):
            if name in names:
                said("patchelf", "--replace-needed", name, names[name], file)
        if file in copies:
            said("patchelf", "--set-soname", file.name, file)
        place = "$ORIGIN" if file in copies else f"$ORIGIN/{os.path.relpath(folder, file.parent)}"
        said("patchelf", "--set-rpath", place, file)
    for file in [*roots, *copies]:
        if strange := [n for n in needed(file) if n not in names.values() and not SYSTEM.fullmatch(n)]:
            raise SystemExit(f"wheel.py: a defect: {file.name} still needs {strange}")
    major, minor = glibc_of([*roots, *copies])
    about = next(tree.glob("*.dist-info")) / "WHEEL"
    about.write_text(re.sub(r"-linux_", f"-manylinux_{major}_{minor}_", about.read_text()))
    return sorted(names)


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: wheel.py WHEEL OUT", file=sys.stderr)
        return 1
    wheel, out = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        said(sys.executable, "-m", "wheel", "unpack", "--dest", work, wheel)
        tree = next(Path(work).iterdir())
        carried = carry(tree)
        line = said(sys.executable, "-m", "wheel", "pack", "--dest-dir", out, tree)
    print(f"{line.splitlines()[-1]} carries {len(carried)} libraries: {' '.join(carried)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
