"""python3 answers_test.py OFSTRACT: what `check --json` and `compare --json` print, against their JSON Schemas: an article
that quotes rightly, nearly, in pieces and wrongly, and every made-up report held against the next; and the schemas refuse
what is not of their version."""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from checks import check, summary

top = pathlib.Path(__file__).resolve().parents[2]
command = sys.argv[1]


def printed(*arguments):
    done = subprocess.run([command, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    check(f"{arguments[0]} prints one object", done.stdout.startswith(b"{"), done.stderr.decode()[:300])
    return json.loads(done.stdout)


def validator_of(name):
    schema = json.loads((top / f"lib/json/{name}-1.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def validated(validator, record, what):
    error = jsonschema.exceptions.best_match(validator.iter_errors(record))
    where = "/".join(map(str, error.absolute_path)) if error else ""
    check(f"{what} is as its schema says", error is None, error and f"  at {where}: {error.message[:300]}")


def refuses(validator, record, list_name):
    """A key that nobody announced, one that is gone, another type, another name, another version, deep ones too."""
    inner = record[list_name][0]
    spoilt = [{**record, "surprise": 1}, {key: value for key, value in record.items() if key != list_name},
              {**record, list_name: {}}, {**record, "schema": record["schema"][:-1] + "0"},
              {**record, list_name: [{**inner, "surprise": 1}]},
              {**record, list_name: [dict(list(inner.items())[1:])]}]
    for one in spoilt:
        check("the schema refuses what is not of its version", not validator.is_valid(one), str(one)[:200])


reports = sorted((top / "corpus").glob("*/*/report.pdf"))
five, astray = (top / f"corpus/ilacs-inspection/{case}/report.pdf" for case in ("modern-five-rows", "numbers-astray"))
article = """It says the bus “no longer runs”. “They can name the streets where lamps are broken”, they found, and
“they can name the streets where lamps were broken and the bus that never runs”.
“A manager’s post stood empty … they can name the streets where lamps are broken”. “A town of broken lamps and late buses”.
“Inspection of Westmarch local authority children’s services”.
"""
checking, comparing = validator_of("check"), validator_of("compare")
with tempfile.TemporaryDirectory() as folder:
    text = pathlib.Path(folder) / "article.txt"
    text.write_text(article)
    answer = printed("check", "--json", text, five, astray)
    validated(checking, answer, "the check of an article")
    verdicts = {quotation["verdict"] for quotation in answer["quotations"]}
    check("most verdicts are among them", {"exact", "near", "joined", "nowhere", "too-short"} <= verdicts, str(verdicts))
    refuses(checking, answer, "quotations")
    text.write_text("Nothing is quoted.\n")
    validated(checking, printed("check", "--json", text, five), "the check of a text without quotations")

changes = set()
for before, after in zip(reports, [*reports[1:], reports[0]]):
    answer = printed("compare", "--json", before, after)
    validated(comparing, answer, f"{before.parent.name} to {after.parent.name}")
    changes |= {(kind, change["change"]) for kind in ("grades", "items", "sections") for change in answer[kind]}
check("there are changes of many kinds", len(changes) >= 8, str(sorted(changes)))
refuses(comparing, printed("compare", "--json", five, astray), "grades")
summary(f"{len(reports)} comparisons")
