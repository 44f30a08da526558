"""cluster.py OFSTRACT FOLDER [COPIES]: what reading a folder's reports COPIES times (under other names and bytes) costs
in CPU seconds, by `ofstract batch` and by examples/dask on a scheduler and four workers."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cloudpickle
from distributed import Client

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "examples" / "dask"))
import read  # noqa: E402

cloudpickle.register_pickle_by_value(read)  # as where it is the program itself

TICK = os.sysconf("SC_CLK_TCK")


def cpu_of(process):
    """Its CPU seconds and those of its children that have ended."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15])) / TICK


def cpu_here():
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def row(what, cpu, begin, of, unit):
    wall = time.monotonic() - begin
    print(f"{what:48} {cpu:8.2f} CPU s {1000 * cpu / of:8.2f} ms a {unit} {wall:8.1f} s", flush=True)


def main():
    ofstract, folder = os.path.abspath(sys.argv[1]), Path(sys.argv[2])
    copies = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with tempfile.TemporaryDirectory() as work:
        os.chdir(work)
        os.mkdir("in")
        for path in sorted(folder.rglob("*.pdf")):
            for copy in range(copies):
                Path("in", f"{copy}-{path.name}").write_bytes(path.read_bytes() + b"\n%% %d" % copy)
        files = len(os.listdir("in"))
        print(f"{files} files")

        def batch(what, formats):
            before, begin = cpu_here(), time.monotonic()
            command = [ofstract, "batch", "in", "-o", what, "--jobs", "1", "--formats", formats, "--quiet"]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            row(f"batch, {formats}", cpu_here() - before, begin, files, "file")

        batch("ndjson", "ndjson")
        scheduler = subprocess.Popen(
            ["/usr/bin/python3", "/usr/bin/dask-scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
             "--scheduler-file", "scheduler.json"], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        while not os.path.exists("scheduler.json"):
            time.sleep(0.1)
        workers = [
            subprocess.Popen(
                ["/usr/bin/python3", "/usr/bin/dask-worker", "--scheduler-file", "scheduler.json", "--nthreads", "1",
                 "--no-nanny", "--no-dashboard", "--local-directory", work], stderr=subprocess.DEVNULL,
            )
            for _ in range(4)
        ]  # fmt: skip
        try:
            with Client(scheduler_file="scheduler.json") as client:
                client.wait_for_workers(4)
                was, were, begin = cpu_of(scheduler), sum(map(cpu_of, workers)), time.monotonic()
                time.sleep(10)
                row("idle, scheduler", cpu_of(scheduler) - was, begin, 10, "second")
                row("idle, workers", sum(map(cpu_of, workers)) - were, begin, 40, "second of each")
                for i in range(200):
                    Path(f"none-{i}.pdf").write_bytes(b"no report")
                nothing = [f"none-{i}.pdf" for i in range(200)]
                for inputs, size in ((nothing, 1), (["in"], 50)):
                    options = ["-o", f"out-{size}", "--partition", str(size), "--ofstract", ofstract, "--quiet"]
                    options = read.parse(options)
                    parts = read.partitions(read.find(inputs), work, options)
                    was, were = cpu_of(scheduler), sum(map(cpu_of, workers))
                    before, begin = cpu_here(), time.monotonic()
                    read.read_all(client, parts, work, options)
                    what = f"{len(parts)} partitions of {size}"
                    spent, of = sum(map(cpu_of, workers)) - were, files if inputs == ["in"] else len(inputs)
                    row(f"{what}, workers", spent, begin, of, "file")
                    row(f"{what}, scheduler", cpu_of(scheduler) - was, begin, len(parts), "partition")
                    row(f"{what}, client", cpu_here() - before, begin, len(parts), "partition")
                for formats in ("ndjson", "ndjson,csv,sqlite,xlsx"):
                    options.output, options.formats = f"merged-{len(formats)}", formats
                    before, begin = cpu_here(), time.monotonic()
                    with open(os.devnull, "w") as nowhere:
                        saved = os.dup(1), os.dup(2)
                        os.dup2(nowhere.fileno(), 1), os.dup2(nowhere.fileno(), 2)
                        read.merge(parts, options)
                        os.dup2(saved[0], 1), os.dup2(saved[1], 2)
                    row(f"merge, {formats}", cpu_here() - before, begin, files, "file")
        finally:
            for process in [*workers, scheduler]:
                process.kill()
                process.wait()


if __name__ == "__main__":
    main()
