#!/usr/bin/python3
"""Reads the reports of folders, lists and object stores on a Dask cluster, as `ofstract batch` does on one machine.

    read.py INPUT... -o OUT [--scheduler ADDRESS] [--parts PLACE]

Input to output: files, in their order, are cut into partitions; a worker gives each to `ofstract batch`, which reads
every file in a process of its own; its results are put into PLACE under the partition's name; `ofstract merge` makes
one run of all of them in OUT.
Invariant: a partition is in PLACE whole or not at all, and its name is a hash of all that it depends on. So it
may be read twice, or by a worker that dies on the way, and the result is the same bytes.
Reference: distributed's manual, "Worker failures"; examples/dask/README.md says when to use this.
"""

from __future__ import annotations

import argparse
import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

import fsspec
from distributed import Client, KilledWorker, as_completed, get_worker
from fsspec.implementations.local import LocalFileSystem

FETCHES = 8  # at once of a worker: they wait for the store, and cost nothing else
RETRIES = 3  # of a partition, where the machine or the store failed; a worker that dies counts apart, in Dask itself


def is_url(path: str) -> bool:
    return "://" in path


def of_folder(root: str) -> list[str]:
    """Its PDFs as `ofstract batch` finds them: links are followed, loops are cut, in bytewise order."""
    files, folders, seen = [], [root], set()
    while folders:
        below = []
        for folder in sorted(folders, key=os.fsencode):
            at = os.stat(folder)
            if (at.st_dev, at.st_ino) in seen:
                continue
            seen.add((at.st_dev, at.st_ino))
            for entry in os.scandir(folder):
                if entry.is_dir():
                    below.append(entry.path)
                elif entry.name.lower().endswith(".pdf"):
                    files.append(entry.path)
        folders = below
    return sorted(files, key=os.fsencode)


def of_store(url: str) -> list[str]:
    """The PDFs below a prefix, as URLs in bytewise order; a URL that ends in .pdf is one itself."""
    if url.lower().endswith(".pdf"):
        return [url]
    store, root = fsspec.core.url_to_fs(url)
    keys = [key for key in store.find(root) if key.lower().endswith(".pdf")]
    return sorted((store.unstrip_protocol(key) for key in keys), key=os.fsencode)


def find(inputs: list[str]) -> list[str]:
    """Each file once, in the order of the inputs."""
    files: dict[str, None] = {}
    for given in inputs:
        if is_url(given):
            files.update(dict.fromkeys(of_store(given)))
        elif os.path.isdir(given):
            files.update(dict.fromkeys(of_folder(given)))
        else:
            files[given] = None
    paths = {PurePosixPath(file) for file in files if is_url(file)}
    for file in filter(is_url, files):
        # It becomes a path below a folder: two keys must not share one, and none may lead out of it.
        if not {"", ".", ".."}.isdisjoint(file.split("://", 1)[1].removeprefix("/").split("/")):
            raise ValueError(f"{file!r} has an empty or a dotted part: no file can have its name")
        if not paths.isdisjoint(PurePosixPath(file).parents):
            raise ValueError(f"{file!r} lies below another file: no folder can have its name")
    if not files:
        raise ValueError("nothing in the inputs ends in .pdf")
    if len(set(map(is_url, files))) > 1:
        raise ValueError("give either paths or addresses: a run reads one of them")
    return list(files)


def fetch(url: str, folder: Path) -> None:
    """To the path below the folder that is spelt as the URL, so that the report's source has it as its path."""
    file = folder / url
    store, key = fsspec.core.url_to_fs(url)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        store.get_file(key, str(file))
    except FileNotFoundError:
        file.unlink(missing_ok=True)  # the record says so, as on one machine
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:  # no machine can have such a file: the record says so too
            raise


def publish(made: Path, place: str, name: str) -> None:
    """Copies a finished run into the place, whole or not at all; another attempt's has the same bytes, and stays."""
    store, root = fsspec.core.url_to_fs(place)
    files = sorted(made.iterdir(), key=lambda file: file.name == "run.json")
    if not isinstance(store, LocalFileSystem):
        # A store puts an object whole; the run is there when its last one, run.json, is.
        for file in files:
            store.put_file(str(file), f"{root}/{name}/{file.name}")
        return
    temporary = Path(root, f".{name}.{uuid.uuid4().hex}")
    temporary.mkdir(parents=True)
    for file in files:
        with open(file, "rb") as source, open(temporary / file.name, "xb") as copy:
            shutil.copyfileobj(source, copy)
            os.fsync(copy.fileno())
    try:
        temporary.rename(Path(root, name))
    except OSError:
        if not Path(root, name, "run.json").exists():
            raise
        shutil.rmtree(temporary)


def published(place: str) -> set[str]:
    store, root = fsspec.core.url_to_fs(place)
    return {key.rsplit("/", 2)[1] for key in store.glob(f"{root}/*/run.json")}


def tidy(place: str, names: set[str]) -> None:
    """Removes what attempts at these partitions, all of them published, have left behind when they died."""
    store, root = fsspec.core.url_to_fs(place)
    if isinstance(store, LocalFileSystem):
        for left in Path(root).glob(".*"):
            if left.name[1:].rpartition(".")[0] in names:
                shutil.rmtree(left, ignore_errors=True)


def read(files: list[str], name: str, folder: str, options: argparse.Namespace) -> str:
    """On a worker: one partition. An exception means that the machine or the store failed, and no file did."""
    scratch = tempfile.mkdtemp(prefix=f"ofstract-{name}-", dir=get_worker().local_directory)
    try:
        if is_url(files[0]):
            folder = os.path.join(scratch, "in")
            os.mkdir(folder)
            with ThreadPoolExecutor(FETCHES) as pool:
                list(pool.map(fetch, files, [Path(folder)] * len(files)))
        made = Path(scratch, "out")
        command = [options.ofstract, "batch", "-o", str(made), "--null", "--formats", "ndjson", "--quiet"]
        command += ["--jobs", str(options.jobs), "--timeout", str(options.timeout), "--memory", str(options.memory)]
        if shutil.which("setpriv"):  # it ends with the worker
            command = ["setpriv", "--pdeathsig", "KILL", *command]
        given = b"".join(os.fsencode(file) + b"\0" for file in files)
        run = subprocess.run(command, input=given, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if run.returncode != 0:
            raise RuntimeError(f"ofstract batch ended with {run.returncode}: {os.fsdecode(run.stderr).strip()}")
        if (version := json.loads((made / "run.json").read_text())["version"]) != options.version:
            raise RuntimeError(f"this worker has ofstract {version}, and {options.version} merges")
        publish(made, options.parts, name)
        return name
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def partitions(files: list[str], folder: str, options: argparse.Namespace) -> dict[str, list[str]]:
    """By name, in order. The hash is of what the bytes of a partition depend on, but for the files' own bytes."""
    out = {}
    for number, first in enumerate(range(0, len(files), options.partition), 1):
        part = files[first : first + options.partition]
        means = [options.version, options.timeout, options.memory, "" if is_url(part[0]) else folder, *part]
        digest = hashlib.sha256("\0".join(map(str, means)).encode("utf-8", "surrogateescape")).hexdigest()
        out[f"{number:06}-{digest[:16]}"] = part
    return out


def read_all(client: Client, parts: dict[str, list[str]], folder: str, options: argparse.Namespace) -> None:
    """Returns when every partition is in its place. A few are under way for each thread of the cluster, so that
    workers may come and go, and the scheduler never holds more than those."""
    run = uuid.uuid4().hex  # two runs of the same files on one cluster are not each other's
    there = published(options.parts)
    waiting = iter([name for name in parts if name not in there])
    known = len(parts.keys() & there)
    under_way = as_completed()

    def hand_out() -> None:
        wanted = max(8, 3 * sum(client.ncores().values()))
        while under_way.count() < wanted and (name := next(waiting, None)) is not None:
            key = f"{name}-{run}"
            under_way.add(client.submit(read, parts[name], name, folder, options, key=key, retries=RETRIES))

    hand_out()
    for done, call in enumerate(under_way, known + 1):
        call.result()  # raises what the worker raised the last time
        call.release()
        if not options.quiet:
            print(f"\r{done} of {len(parts)} partitions", end="", file=sys.stderr, flush=True)
        hand_out()
    if not options.quiet:
        print(f"\r{len(parts)} partitions, {known} of them read before", file=sys.stderr)


def merge(parts: dict[str, list[str]], options: argparse.Namespace) -> int:
    store, root = fsspec.core.url_to_fs(options.parts)
    command = [options.ofstract, "merge", options.output, "--formats", options.formats, "--quiet"]
    if isinstance(store, LocalFileSystem):
        return subprocess.run([*command, *(os.path.join(root, name) for name in parts)]).returncode
    with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(options.output))) as here:
        for name in parts:
            os.mkdir(os.path.join(here, name))
            for file in ("reports.ndjson", "run.json"):
                store.get_file(f"{root}/{name}/{file}", os.path.join(here, name, file))
        # By names that are the same each time: run.json names the parts of a merge.
        command[2] = os.path.abspath(options.output)
        return subprocess.run([*command, *parts], cwd=here).returncode


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="read.py", description="Inspection reports (PDF) on a Dask cluster, as data.")
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="a folder, a PDF, or an address: s3://bucket/prefix")
    parser.add_argument("--list", metavar="FILE", help="more inputs, one a line; - is standard input")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="the results, as those of ofstract batch")
    parser.add_argument("--parts", metavar="PLACE", help="a folder that all workers see, or an address; else OUT.parts")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="tcp://host:8786; else workers are started here")
    parser.add_argument("--partition", type=int, default=200, metavar="N", help="files a partition; 200")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="files a worker reads at once; 1")
    parser.add_argument("--timeout", type=float, default=30, metavar="S", help="seconds a file; 30")
    parser.add_argument("--memory", type=int, default=512, metavar="MB", help="MB a file; 512")
    parser.add_argument("--formats", default="ndjson,csv,sqlite,xlsx", help="of the results; all")
    parser.add_argument("--ofstract", default="ofstract", metavar="COMMAND", help="on each machine; ofstract")
    parser.add_argument("--quiet", action="store_true", help="no progress on standard error")
    options = parser.parse_args(arguments)
    if options.partition < 1:
        parser.error("--partition must be at least 1")
    options.parts = options.parts or options.output + ".parts"
    if not is_url(options.parts):
        options.parts = os.path.abspath(options.parts)
    options.version = subprocess.run(
        [options.ofstract, "--version"], check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    for given in options.inputs:  # what a list names and is not there has its record
        if not is_url(given) and not os.path.lexists(given):
            raise ValueError(f"there is no file or folder {given!r}")
    if options.list:
        lines = sys.stdin if options.list == "-" else open(options.list, encoding="utf-8", errors="surrogateescape")
        options.inputs += filter(None, lines.read().split("\n"))
    return options


def run(client: Client, options: argparse.Namespace) -> int:
    folder = os.getcwd()
    parts = partitions(find(options.inputs), folder, options)
    read_all(client, parts, folder, options)
    tidy(options.parts, set(parts))
    return merge(parts, options)


def main() -> int:
    try:
        options = parse()
        with Client(options.scheduler) if options.scheduler else Client(threads_per_worker=1) as client:
            return run(client, options)
    except (OSError, ValueError, RuntimeError, KilledWorker) as error:
        print(f"read.py: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
