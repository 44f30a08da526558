"""python3 stores_test.py OFSTRACT FOLDER: examples/dask with a cluster in this process, whose store is memory://."""

import contextlib
import io
import logging
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import fsspec
from distributed import Client

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "examples" / "dask"))
import read  # noqa: E402

OFSTRACT, FOLDER = sys.argv[1], Path(sys.argv[2]).resolve()
del sys.argv[1:]


class Stores(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # one test lets calls fail
        cls.held = contextlib.ExitStack()
        folder = cls.held.enter_context(tempfile.TemporaryDirectory())
        os.chdir(folder)
        cls.client = cls.held.enter_context(
            Client(processes=False, n_workers=2, threads_per_worker=1, dashboard_address=":0", local_directory=folder)
        )
        cls.store = fsspec.filesystem("memory")
        for path in sorted(FOLDER.rglob("*.pdf")):
            if path.is_file():
                cls.store.pipe(f"/reports/{path.relative_to(FOLDER)}", path.read_bytes())

    @classmethod
    def tearDownClass(cls):
        cls.held.close()

    def run_(self, *arguments):
        options = read.parse([*arguments, "--ofstract", OFSTRACT, "--partition", "5", "--quiet", "--formats", "ndjson"])
        return read.run(self.client, options)

    def batch(self, output, files, folder):
        given = "".join(f"{file}\0" for file in files).encode()
        command = [OFSTRACT, "batch", "--null", "--quiet", "--formats", "ndjson", "-o", os.path.abspath(output)]
        subprocess.run(command, input=given, cwd=folder, check=True, stdout=subprocess.DEVNULL)

    def assert_same(self, one, other):
        difference = subprocess.run(["diff", "-rq", "-x", "run.json", one, other], capture_output=True, text=True)
        self.assertEqual(difference.stdout, "")

    def test_what_is_in_a_store_is_read_as_on_one_machine(self):
        urls = read.find(["memory://reports"])
        self.assertGreater(len(urls), 8)
        missing, long = "memory:///reports/absent.pdf", f"memory:///reports/{'long' * 100}.pdf"
        for url in urls:
            file = Path("mirror", url)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self.store.cat(url))
        self.batch("alone", [*urls, missing, long], "mirror")
        given = ["memory://reports", missing, long]
        self.assertEqual(self.run_(*given, "-o", "there", "--parts", "memory://parts"), 0)
        self.assert_same("alone", "there")
        self.assertEqual(len(self.store.ls("/parts")), (len(urls) + 2 + 4) // 5)
        self.assertIn('"path":"memory:///reports/absent.pdf"', Path("there/reports.ndjson").read_text())
        # Read before, and into a folder; what another run on this cluster calls its partitions is nothing to this one.
        options = read.parse(["-o", "x", "--ofstract", OFSTRACT, "--partition", "5"])
        names = read.partitions([*urls, missing, long], os.getcwd(), options)
        held = [self.client.submit(str, name, key=name) for name in names]
        self.assertEqual(self.run_(*given, "-o", "again", "--parts", "memory://parts"), 0)
        for left in (f".{list(names)[0]}.0f", ".of-another-run.0f"):  # by attempts that died
            os.makedirs(f"folder.parts/{left}")
        self.assertEqual(self.run_(*given, "-o", "folder"), 0)
        self.assertEqual(sorted(os.listdir("folder.parts")), [".of-another-run.0f", *names])
        os.rmdir("folder.parts/.of-another-run.0f")
        self.assert_same("alone", "again")
        self.assert_same("alone", "folder")
        self.assertEqual([call.result() for call in held], list(names))
        for part in os.listdir("folder.parts"):
            for file in os.listdir(f"folder.parts/{part}"):
                self.assertEqual(self.store.cat(f"/parts/{part}/{file}"), Path("folder.parts", part, file).read_bytes())

    def test_a_name_that_no_file_can_have_is_refused(self):
        for key in ("../a.pdf", "a//b.pdf", "./a.pdf", "a/../b.pdf"):
            with self.subTest(key=key), self.assertRaisesRegex(ValueError, "no file can have its name"):
                read.find([f"memory://x/{key}"])
        with self.assertRaisesRegex(ValueError, "no folder can have its name"):
            read.find(["memory://x/a.pdf/b.pdf", "memory://x/a.pdf"])

    def test_what_cannot_be_one_run_is_refused(self):
        os.mkdir("empty")
        with self.assertRaisesRegex(ValueError, "nothing in the inputs ends in .pdf"):
            read.find(["empty"])
        with self.assertRaisesRegex(ValueError, "there is no file or folder 'absent'"):
            self.run_("absent", "-o", "none")
        with self.assertRaisesRegex(ValueError, "either paths or addresses"):
            read.find(["a.pdf", "memory://reports"])

    def test_a_partition_that_two_workers_have_read_stands_once(self):
        made = Path("made")
        made.mkdir()
        for name in ("reports.ndjson", "run.json"):
            (made / name).write_text(name)
        read.publish(made, os.path.abspath("twice"), "part")
        read.publish(made, os.path.abspath("twice"), "part")
        self.assertEqual(os.listdir("twice"), ["part"])
        self.assertEqual(read.published(os.path.abspath("twice")), {"part"})

    def test_half_a_partition_in_a_store_counts_for_nothing(self):
        self.store.pipe("/half/part/reports.ndjson", b"{")
        self.assertEqual(read.published("memory://half"), set())

    def test_a_partition_depends_on_what_its_bytes_depend_on(self):
        def names(*arguments, folder="/x", files=("a.pdf", "b.pdf")):
            options = read.parse([*arguments, "-o", "x", "--ofstract", OFSTRACT])
            return list(read.partitions(list(files), folder, options))

        self.assertEqual(names(), names("--jobs", "4", "--parts", "y"))
        for other in (names("--timeout", "3"), names(folder="/y"), names(files=["b.pdf", "a.pdf"])):
            self.assertNotEqual(names(), other)

    def test_what_a_machine_lacks_ends_the_run_and_says_so(self):
        os.environ["OFSTRACT_WORKER"], before = "/absent/worker", os.environ.get("OFSTRACT_WORKER")
        try:
            with self.assertRaisesRegex(RuntimeError, "ofstract batch ended with 14: .*worker"):
                with contextlib.redirect_stderr(io.StringIO()):
                    self.run_("memory://reports", "-o", "broken", "--parts", "memory://broken")
        finally:
            if before is None:
                del os.environ["OFSTRACT_WORKER"]
            else:
                os.environ["OFSTRACT_WORKER"] = before
        self.assertEqual(read.published("memory://broken"), set())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-q"])
