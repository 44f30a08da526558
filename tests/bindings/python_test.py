"""python3 python_test.py [-q] CORPUS: the installed package, from a folder in which report.pdf is."""

import ast
import doctest
import gc
import io
import json
import operator
import os
import pickle
import subprocess
import sys
import threading
import time
import typing
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ofstract
from ofstract import _model

CORPUS = Path(sys.argv.pop())
ISOLATED = hasattr(ofstract._ofstract, "Isolated")


class Package(unittest.TestCase):
    def test_examples(self):
        options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        failed, tried = doctest.testmod(ofstract, optionflags=options)
        self.assertEqual(failed, 0)
        self.assertGreater(tried, 8)

    def test_examples_of_the_pages(self):
        top = CORPUS.resolve().parent
        for page in ["README.md", "examples/python/README.md"]:
            failed, tried = doctest.testfile(str(top / page), module_relative=False)
            self.assertEqual(failed, 0, page)
            self.assertGreater(tried, 2, page)

    def test_dict_is_the_json_form_that_was_accepted(self):
        reports = sorted(CORPUS.glob("*/*/report.pdf"))
        self.assertGreater(len(reports), 8)
        for path in reports:
            with self.subTest(path=path):
                accepted = json.loads((path.parent / "expected.json").read_text("utf-8"))
                self.assertEqual(ofstract.extract(path).to_dict(), accepted)

    def test_objects_hold_all_of_it(self):
        def plain(value):
            if isinstance(value, tuple):
                return [plain(v) for v in value]
            return {k: plain(v) for k, v in vars(value).items()} if hasattr(value, "__dataclass_fields__") else value

        for path in sorted(CORPUS.glob("*/*/report.pdf")):
            report = ofstract.extract(path)
            with self.subTest(path=path):
                form = report.to_dict()
                self.assertEqual([j.grade for j in report.judgements], [j["grade"] for j in form["judgements"]])
                self.assertEqual(len(report.furniture), len(form["furniture"]))
                self.assertEqual(plain(report.source), {**form["source"], "part": None})
                self.assertEqual(plain(report.authority), form["authority"])
                for section, wanted in zip(report.sections, form["sections"]):
                    self.assertEqual([b.text for b in section.blocks], [b.get("text", "") for b in wanted["blocks"]])
                    self.assertEqual(len(section.sections), len(wanted["sections"]))

    def test_each_report_of_a_file(self):
        pack = CORPUS.parent / "tests/corpus/packs/between.pdf"
        for isolated in [False, True] if ISOLATED else [False]:
            reports = ofstract.extract_all(pack, isolated=isolated)
            self.assertEqual([r.format for r in reports], ["ilacs-focused-visit", "area-send"])
            self.assertEqual([r.source.part for r in reports], [ofstract.Part(1, 2, (2, 4)), ofstract.Part(2, 2, (6, 11))])
            again = ofstract.extract_all(pack.read_bytes(), name=pack.name, isolated=isolated)
            self.assertEqual([r.to_dict() for r in again], [r.to_dict() for r in reports])
            first = ofstract.extract(pack, isolated=isolated)
            self.assertEqual(first.source, reports[0].source)
            self.assertIn("more-reports", [d.code for d in first.diagnostics])
        with self.assertRaises(ofstract.Error) as caught:
            ofstract.extract_all(b"no PDF")
        self.assertEqual(caught.exception.code, "not-a-pdf")

    def test_each_knows_its_section(self):
        quoted = inherited = items = 0
        for path in sorted(CORPUS.glob("*/*/report.pdf")):
            report = ofstract.extract(path)
            with self.subTest(path=path):
                everything = report.all_sections()
                for position, section in enumerate(everything):
                    self.assertEqual(section.position, position)
                    self.assertIs(section.path[-1], section)
                    above = section.parent.effective_grade if section.parent else None
                    self.assertEqual(section.effective_grade, section.grade or above)
                    inherited += section.grade is None and section.effective_grade is not None
                    self.assertTrue(all(block.section is section for block in section.blocks))
                    self.assertTrue(all(below.parent is section for below in section.sections))
                for item in (item for each in report.lists for item in each.items):
                    items += 1
                    self.assertIn(item.section, everything)
                for judgement in report.judgements:
                    quoted += judgement.section is not None
        self.assertGreater(min(quoted, inherited, items), 0)

    def test_path_and_bytes_give_the_same(self):
        path = Path("report.pdf")
        by_path = ofstract.extract(path).to_dict()
        self.assertEqual(ofstract.extract(str(path)).to_dict(), by_path)
        pdf = path.read_bytes()
        for given in (pdf, bytearray(pdf), memoryview(pdf)):
            self.assertEqual(ofstract.extract(given, name="report.pdf").to_dict(), by_path)

    def test_errors_have_codes(self):
        for given, code in ((b"", "not-a-pdf"), ("missing.pdf", "io"), (".", "io"), (b"%PDF-1.7\n", "damaged")):
            with self.assertRaises(ofstract.Error) as caught:
                ofstract.extract(given)
            self.assertEqual(caught.exception.code, code)
            self.assertTrue(caught.exception.message)
            self.assertEqual(caught.exception.page, 0)
            self.assertIn(code, str(caught.exception))
            again = pickle.loads(pickle.dumps(caught.exception))
            self.assertEqual((again.code, again.message), (code, caught.exception.message))
        with self.assertRaises(ofstract.Error) as caught:
            ofstract.extract("report.pdf", limits=ofstract.Limits(pages=1))
        self.assertEqual(caught.exception.code, "limit")

    def test_an_error_says_what_was_found(self):
        harmed = CORPUS.parent / "tests" / "api" / "files" / "one-bit.pdf"
        for isolated in (False, True):
            with self.assertRaises(ofstract.Error) as caught:
                ofstract.extract(harmed, isolated=isolated)
            error = caught.exception
            self.assertEqual(error.code, "damaged")
            self.assertIn(("damaged-recovered", "error"), [(d.code, d.severity) for d in error.diagnostics])
            self.assertEqual(pickle.loads(pickle.dumps(error)).diagnostics, error.diagnostics)

    def test_other_types_are_type_errors(self):
        for given in (None, 7, ["report.pdf"]):
            with self.assertRaises(TypeError):
                ofstract.extract(given)
        with self.assertRaises(ValueError):
            ofstract.extract("report\0.pdf")

    def test_threads_give_what_one_gives(self):
        paths = sorted(CORPUS.glob("*/*/report.pdf"))
        serial = [ofstract.extract(p).to_json() for p in paths]
        with ThreadPoolExecutor(4) as pool:
            self.assertEqual(list(pool.map(lambda p: ofstract.extract(p).to_json(), paths)), serial)

    def test_other_threads_run_while_one_reads(self):
        seen = []
        done = threading.Event()

        def watch():
            while not done.is_set():
                seen.append(1)
                time.sleep(0)  # gives the interpreter up, as only a call that releases it gives it back

        pdf = Path("report.pdf").read_bytes()
        interval = sys.getswitchinterval()
        watcher = threading.Thread(target=watch)
        watcher.start()
        sys.setswitchinterval(1000)  # seconds: nobody is made to give it up
        try:
            for _ in range(100):
                before = len(seen)
                ofstract._ofstract.read_bytes(pdf, "", ofstract.Limits(), False)
                if len(seen) > before:
                    return
        finally:
            sys.setswitchinterval(interval)
            done.set()
            watcher.join()
        self.fail("the interpreter is held while a report is read")

    def test_parts_outlive_their_report(self):
        section = ofstract.extract("report.pdf").sections[0]
        gc.collect()
        self.assertTrue(section.blocks[0].text)

    def test_values_are_plain_and_immutable(self):
        report = ofstract.extract("report.pdf")
        judgement = report.judgements[0]
        with self.assertRaises(AttributeError):
            judgement.grade = "outstanding"
        self.assertEqual(pickle.loads(pickle.dumps(report.sections)), report.sections)
        for name in ("title", "sections", "_held", "of_my_own"):
            with self.assertRaises(AttributeError):
                setattr(report, name, None)
            with self.assertRaises(AttributeError):
                delattr(report, name)
        with self.assertRaises(TypeError):
            report.sections[0] = None

    def test_reports_come_back_from_json_and_pickles(self):
        for path in sorted(CORPUS.glob("*/*/report.pdf")):
            report = ofstract.extract(path)
            with self.subTest(path=path):
                for again in (ofstract.Report.from_json(report.to_json(2)), pickle.loads(pickle.dumps(report))):
                    self.assertEqual(again.to_dict(), report.to_dict())
                    self.assertEqual(again, report)
                    self.assertEqual(hash(again), hash(report))
                    self.assertEqual(again.judgements, report.judgements)
        self.assertTrue(pickle.loads(pickle.dumps(ofstract.extract("report.pdf"))).find("has bought a minibus"))
        for text in ("", "{", "[]", "null", '{"schema": "ofstract/report/1"}', '{"schema": "ofstract/report/2"}', "[" * 100000):
            with self.assertRaises(ofstract.Error) as caught:
                ofstract.Report.from_json(text)
            self.assertIn("ofstract/report/1", caught.exception.message)

    def test_grades_are_those_of_the_library_and_in_order(self):
        facts = {name: (display, scale, rank) for name, display, scale, rank in ofstract._ofstract.grades()}
        self.assertEqual([grade.value for grade in ofstract.Grade], list(facts))
        for grade in ofstract.Grade:
            self.assertEqual((grade.display_name, grade.scale, grade.rank), facts[grade.value])
            self.assertEqual(grade, grade.value)
            self.assertEqual({grade: 1}[grade.value], 1)
            self.assertEqual(f"{grade} {grade:>3}", f"{grade.value} {grade.value:>3}")
            self.assertIs(pickle.loads(pickle.dumps(grade)), grade)
        self.assertLess(ofstract.Grade.GOOD, ofstract.Grade.OUTSTANDING)
        self.assertGreater(ofstract.Grade.GOOD, "inadequate")
        self.assertLessEqual(ofstract.Grade.ADEQUATE, ofstract.Grade.REQUIRES_IMPROVEMENT)
        self.assertGreaterEqual(ofstract.Grade.ADEQUATE, ofstract.Grade.REQUIRES_IMPROVEMENT)
        for other in (ofstract.Grade.MET, "met", "fine", 4, None):
            for order in (operator.lt, operator.gt, operator.le, operator.ge):
                with self.assertRaises(TypeError):
                    order(ofstract.Grade.GOOD, other)

    def test_reprs_are_short_and_html_is_escaped(self):
        report = ofstract.extract("report.pdf")
        everything = [report, *report.judgements, *report.all_sections(), *report.blocks, *report.lists,
                      *report.footnotes, *report.furniture, *report.diagnostics]  # fmt: skip
        for each in everything:
            self.assertLess(len(repr(each)), 160)
            self.assertNotIn("\n", repr(each))
        page = report._repr_html_()
        self.assertIn("<td>Overall effectiveness</td><td>Good</td>", page)
        self.assertIn("<li>The experiences and progress of care leavers: good", page)
        form = report.to_dict()
        form["title"] = form["judgements"][0]["label"] = form["sections"][0]["heading"] = "<script>&"
        harmful = ofstract.Report.from_json(json.dumps(form))._repr_html_()
        self.assertNotIn("<script>", harmful)
        self.assertEqual(harmful.count("&lt;script&gt;&amp;"), 3)

    def test_sections_and_paragraphs_by_name(self):
        report = ofstract.extract("report.pdf")
        self.assertEqual(report.section("what-needs-to-improve").heading, "What needs to improve?")
        self.assertIsNone(report.section("no-such-section"))
        self.assertEqual(report.paragraph("12"), report.numbered_paragraphs[11])
        self.assertIsNone(report.paragraph("99"))

    def test_every_attribute_is_described(self):
        package = Path(ofstract.__file__).parent
        attributes = 0
        for module in ("__init__.py", "_described.py", "_model.py", "_values.py"):
            for cls in ast.walk(ast.parse((package / module).read_text("utf-8"))):
                if not isinstance(cls, ast.ClassDef) or cls.name.startswith("_"):
                    continue
                self.assertTrue(ast.get_docstring(cls), cls.name)
                for here, behind in zip(cls.body, [*cls.body[1:], None]):
                    if not isinstance(here, ast.AnnAssign) or here.target.id.startswith("_"):
                        continue
                    attributes += 1
                    described = isinstance(behind, ast.Expr) and isinstance(behind.value, ast.Constant)
                    self.assertTrue(described, f"{cls.name}.{here.target.id}")
        self.assertGreater(attributes, 80)

    def test_open_files_are_read(self):
        plain = ofstract.extract("report.pdf")
        with open("report.pdf", "rb") as file:
            self.assertEqual(ofstract.extract(file), plain)
        self.assertEqual(ofstract.extract(io.BytesIO(Path("report.pdf").read_bytes()), name="report.pdf"), plain)
        with open("report.pdf", encoding="latin-1") as text, self.assertRaises(TypeError):
            ofstract.extract(text)

    def test_many_come_in_the_order_of_their_paths(self):
        paths = [*sorted(CORPUS.glob("*/*/report.pdf"))[:6], Path("missing.pdf"), Path("report.pdf")]
        for isolated in [False, True] if ISOLATED else [False]:
            outcomes = list(ofstract.extract_many(paths, jobs=3, isolated=isolated))
            self.assertEqual([outcome.path for outcome in outcomes], paths)
            self.assertEqual([bool(o.report) for o in outcomes], [True] * 6 + [False, True])
            self.assertEqual(outcomes[-2].error.code, "io")
            self.assertEqual(outcomes[0].report, ofstract.extract(paths[0]))
        taken = []
        first = ofstract.extract_many((taken.append(p) or p for p in paths * 20), jobs=1, isolated=False)
        next(first)
        self.assertLess(len(taken), 5)  # no more than are needed
        first.close()
        with self.assertRaises(ValueError):
            ofstract.extract_many(paths, jobs=0)

    def test_frames(self):
        report = ofstract.extract("report.pdf")
        try:
            import pandas
        except ImportError:
            with self.assertRaises(ImportError):
                report.to_frame()
            return
        frame = report.to_frame()
        self.assertIsInstance(frame, pandas.DataFrame)
        self.assertEqual(list(frame["grade"]), [j.grade for j in report.judgements])
        self.assertEqual(len(report.to_frame("blocks")), len(report.blocks))
        self.assertEqual(len(report.to_frame("items")), sum(len(each.items) for each in report.lists))
        with self.assertRaises(ValueError):
            report.to_frame("words")

    def test_the_module_is_a_program(self):
        def run(*arguments):
            return subprocess.run([sys.executable, "-m", "ofstract", *arguments], capture_output=True, text=True)

        both = run("--in-process", "report.pdf", "missing.pdf")
        self.assertEqual(both.returncode, 1)
        self.assertEqual(json.loads(both.stdout), ofstract.extract("report.pdf").to_dict())
        self.assertIn("missing.pdf: io", both.stderr)
        lines = run("--in-process", "--judgements", "report.pdf")
        self.assertEqual(lines.returncode, 0)
        self.assertIn("report.pdf\toverall-effectiveness\tgood\n", lines.stdout)

    def test_annotations_can_be_read(self):
        typing.get_type_hints(ofstract.extract)
        typing.get_type_hints(ofstract.Report)
        for value in vars(_model).values():
            if hasattr(value, "__dataclass_fields__"):
                typing.get_type_hints(value)

    @unittest.skipUnless(ISOLATED, "this build has no isolated reading")
    def test_isolated_gives_the_same(self):
        plain = ofstract.extract("report.pdf").to_dict()
        self.assertEqual(ofstract.extract("report.pdf", isolated=True).to_dict(), plain)
        pdf = Path("report.pdf").read_bytes()
        self.assertEqual(ofstract.extract(pdf, name="report.pdf", isolated=True).to_dict(), plain)
        with self.assertRaises(ofstract.Error) as caught:
            ofstract.extract(pdf, isolated=True, limits=ofstract.Limits(pages=1))
        self.assertEqual(caught.exception.code, "limit")
        self.assertEqual(ofstract.extract("report.pdf", isolated=True).to_dict(), plain)

    @unittest.skipUnless(ISOLATED and os.path.isdir("/proc/self/task"), "this build has no isolated reading, or no /proc")
    def test_one_helper_is_warm_whatever_the_limits(self):
        def children():
            tasks = Path("/proc/self/task").glob("*/children")
            return sorted(child for task in tasks for child in task.read_text().split())

        ofstract.extract("report.pdf", isolated=True)
        before = children()
        for pages in (100, 200, 300):
            ofstract.extract("report.pdf", isolated=True, limits=ofstract.Limits(pages=pages))
            self.assertEqual(children(), before)


if __name__ == "__main__":
    unittest.main()
