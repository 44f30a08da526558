"""python3 schema_test.py OFSTRACT [--accept]: all outputs against the JSON Schema, and the shape of all against the
committed one. The made-up reports, files that fail, and published reports where there are any (every tenth against the
schema, which is slow, and all for their shape)."""

import hashlib
import json
import os
import pathlib
import subprocess
import sys

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from checks import check, summary

top = pathlib.Path(__file__).resolve().parents[2]
command = sys.argv[1]
accept = "--accept" in sys.argv[2:]


def records(files, *options):
    arguments = [command, "extract", "--ndjson", *options, "--", *map(str, files)]
    printed = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return [json.loads(line) for line in printed.stdout.decode().splitlines()]


def shape(value, path, into):
    """Every key with the types that it has: `sections[].blocks[].number: null string`."""
    if isinstance(value, dict):
        into.setdefault(path, set()).add("object")
        kind = f"({value['type']})" if path.endswith("blocks[]") else ""
        for key, inner in value.items():
            shape(inner, f"{path}{kind}.{key}" if path else key, into)
    elif isinstance(value, list):
        into.setdefault(path, set()).add("array")
        for inner in value:
            # Sections nest; each level has the shape of the first.
            shape(inner, "sections[]" if path.endswith("sections[].sections") else path + "[]", into)
    else:
        names = {type(None): "null", str: "string", bool: "boolean", int: "number", float: "number"}
        into.setdefault(path, set()).add(names[type(value)])


def pdfs(folder):
    return sorted(folder.rglob("*.pdf"))


def validated(validator, record):
    error = next(validator.iter_errors(record), None)
    if error is not None:
        # Which of the two forms was meant is known; what is wrong in it is worth more than "neither".
        meant = "failure" if "error" in record else "report"
        form = jsonschema.Draft202012Validator({**validator.schema["$defs"][meant], "$defs": validator.schema["$defs"]})
        error = jsonschema.exceptions.best_match(form.iter_errors(record)) or error
        where = "/".join(map(str, error.absolute_path))
        check(f"{record['source']['name']} is as the schema says", False, f"  at {where}: {error.message[:300]}")


made_up = pdfs(top / "corpus")
packs = pdfs(top / "tests" / "corpus" / "packs")
bad = pdfs(top / "tests" / "api" / "files") + [top / "README.md", top / "no-such-file.pdf", top / "corpus"]
outputs = records(made_up) + records(bad)
check("each file has its record", len(outputs) == len(made_up) + len(bad) and len(made_up) > 20)
check("files that fail are among them", sum("error" in record for record in outputs) == len(bad))
bound = records(packs)
check("so has each report of a file with several", len(packs) < len(bound))
outputs += bound

names = {record["schema"] for record in outputs}
check("all are of one version", len(names) == 1, str(names))
number = names.pop().rpartition("/")[2]
schema_file = top / "lib" / "json" / f"report-{number}.schema.json"
check("the version has its schema", schema_file.exists(), str(schema_file))
schema_text = schema_file.read_bytes()
schema = json.loads(schema_text)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for record in outputs:
    validated(validator, record)

# The validator itself: it would notice a key that nobody announced, one that is gone, and another type.
report = outputs[0]
spoilt = [
    {**report, "surprise": 1},
    {key: value for key, value in report.items() if key != "lists"},
    {**report, "judgements": {}},
    {**report, "source": {**report["source"], "mtime": 0}},
    {**report, "schema": "ofstract/report/0"},
]
for record in spoilt:
    check("the schema refuses what is not of its version", not validator.is_valid(record))
with_path = {**report, "source": {**report["source"], "path": "a/report.pdf"}}
check("a source may have a path", validator.is_valid(with_path))

found = {}
for record in outputs:
    shape(record, "", found)
lines = [f"{path or '(document)'}: {' '.join(sorted(types))}" for path, types in sorted(found.items())]
text = "\n".join(lines + [f"schema sha256: {hashlib.sha256(schema_text).hexdigest()}"]) + "\n"
shape_file = top / "tests" / "schema" / f"report-{number}.shape"
if accept:
    shape_file.write_text(text)
committed = shape_file.read_text() if shape_file.exists() else ""
changed = sorted(set(text.splitlines()) ^ set(committed.splitlines()))
check(f"ofstract/report/{number} has the shape that is committed (lib/ABI.md: another shape is another version)",
      not changed, "\n".join(changed))

corpus = pathlib.Path(os.environ.get("OFSTRACT_CORPUS", top / ".." / "shared" / "corpus")) / "pdf"
if corpus.is_dir():
    real = records(pdfs(corpus))
    for record in real[::10]:
        validated(validator, record)
    known = set(found)
    for record in real:
        own = {}
        shape(record, "", own)
        more = {path for path in own if path not in known or own[path] - found[path]}
        # What only a published report has must be in the schema all the same.
        if more:
            validated(validator, record)
    print(f"{len(real)} published reports")
summary(f"{len(outputs)} outputs")
