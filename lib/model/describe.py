#!/usr/bin/env python3
"""report.toml → what follows it: the wire form, JSON and its schema, SQL, the classes of Python and the structs of C.

    python3 lib/model/describe.py            writes the files
    python3 lib/model/describe.py --check    says which are not as the description is; exit status 1

Needs Python 3.11 and nothing else. What it writes is committed: a build does not need it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any, Iterator

TOP = Path(__file__).resolve().parents[2]
Member = dict[str, Any]

description: dict[str, dict[str, Any]] = tomllib.loads((TOP / "lib/model/report.toml").read_text(encoding="utf-8"))
NOTE = "Written by lib/model/describe.py from lib/model/report.toml: change that one."


def types(key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Those that have a struct of this kind."""
    return ((name, one) for name, one in description.items() if key in one)


def printed(one: dict[str, Any]) -> list[Member]:
    """The members that a reader of the report sees."""
    return [m for m in one["members"] if not m.get("inner")]


def in_json(one: dict[str, Any]) -> list[Member]:
    return [m for m in printed(one) if m["type"] != "up"]


def element(member: Member) -> str | None:
    """What a list holds; None of what is no list."""
    return member["type"].rstrip("*") if member["type"].endswith("*") else None


def is_enumeration(member: Member) -> bool:
    return member["type"][0].isupper()


def path(member: Member, key: str) -> str | None:
    """In the struct that `key` names; None where it is not there."""
    value = member.get(key, member["name"])
    return None if value is False else str(value)


# ---- The wire form: lib/model/members.h ----

RUNS = {"where": "spans", "notes": "marks", "texts": "parts", "cell**": "rows", "block*": "blocks",
        "section*": "sections", "list_item*": "items"}


def wire_of(member: Member) -> str | None:
    at, kind = path(member, "node"), member["type"]
    if at is None or kind == "up":
        return None
    if kind in RUNS:
        return f"v.run(n.{at}, In::{RUNS[kind]});"
    if kind == "grade" or is_enumeration(member):
        return f"v.choice(n.{at});"
    call = {"count": "number", "date": "optional", "place": "section"}.get(kind, "text")
    return f"v.{call}(n.{at});"


def wire() -> str:
    out = f"""// {NOTE}
#pragma once
// The members of the nodes of a report, for those who write, read and check its wire form.

#include "model/data.h"

#include <concepts>
#include <type_traits>

namespace ofstract {{
inline namespace v0_2 {{
namespace detail {{

// The list that a run points into.
enum class In {{ spans, marks, parts, cells, rows, blocks, sections, items, count }};

template <class T, class Node>
concept Like = std::same_as<std::remove_const_t<T>, Node>;
"""
    for _, one in types("node"):
        if not one["node"].endswith("Node"):
            continue
        out += f"\ntemplate <class V> void visit(V& v, Like<{one['node']}> auto& n) {{\n"
        out += "".join(f"    {line}\n" for line in map(wire_of, one["members"]) if line)
        out += "}\n"
    return out + """
} // namespace detail
} // namespace v0_2
} // namespace ofstract
"""


# ---- JSON: lib/json/members.h, and the schema ----


def written(one: dict[str, Any], member: Member) -> str:
    kind, name = member["type"], member["name"]
    getter = "marks" if kind == "notes" else name
    x = member.get("get", f"x.{getter}" if one.get("plain") else f"x.{getter}()")
    key = f'out.key("{name}")'
    if kind == "where":
        return f'write_where(out, {x}, "{name}");'
    if kind in ("notes", "place"):
        return f"write_{kind}(out, {x});"
    if kind == "texts":
        return f"write_texts({key}, {x});"
    if of := element(member):
        return f"{'array' if kind.count('*') == 1 else 'write_rows'}({key}, {x}, write_{of});"
    if kind == "count":
        return f"{key}.number({x});"
    as_text = {"date": f"iso_or_empty({x})", "day": f"to_iso({x})", "grade": f"to_string({x})"}.get(kind, x)
    if is_enumeration(member):
        as_text = f"to_string({x})"
    call = "text_or_null" if kind in ("name", "date", "grade") else "text"
    return f"{key}.{call}({as_text});"


def only_of(member: Member, kind: str, line: str) -> str:
    """The line, where a block has the member for blocks of its kinds only."""
    if "of" not in member:
        return f"    {line}\n"
    known = " || ".join(f"{kind} == BlockKind::{one}" for one in member["of"])
    return f"    if ({known}) {line}\n"


def read_as(member: Member) -> str | None:
    at, kind, name = path(member, "grammar"), member["type"], member["name"]
    if at is None or element(member):
        return None
    if is_enumeration(member):
        return f'x.{at} = r.template named<{kind}>(v, "{name}");'
    call = {"name": "text_or_null", "count": "whole_of", "date": "date_or_null", "furniture_type": "text"}.get(kind, kind)
    return f'x.{at} = r.{call}(v, "{name}");'


def json_code() -> str:
    out = f"""// {NOTE}
#pragma once
// What a report is made of → JSON, key by key, and back into what the grammar gives.

#include "grammar/document.h"
#include "json/parts.h"
#include "json/tree.h"

#include <ofstract/report.h>

namespace ofstract::json {{
"""
    for name, one in types("handle"):
        out += f"\ninline void write_{name}(Writer& out, const {one['handle']}& x) {{\n    out.begin_object();\n"
        for member in in_json(one):
            out += only_of(member, "x.kind()", written(one, member))
        out += "    out.end_object();\n}\n"
    out += "\n// `r` reads a value of a type by its key, and remembers what is not there.\n"
    for name, one in types("grammar"):
        kind = ", BlockKind kind" if any("of" in m for m in one["members"]) else ""
        out += f"\ntemplate <class R> void read(R& r, const Value& v, {one['grammar']}& x{kind}) {{\n"
        out += "".join(only_of(m, "kind", line) for m in in_json(one) if (line := read_as(m))) + "}\n"
    return out + "\n} // namespace ofstract::json\n"


SIMPLE = {"text": {"type": "string"}, "name": {"type": ["string", "null"]}, "day": {"$ref": "#/$defs/date"},
          "date": {"oneOf": [{"$ref": "#/$defs/date"}, {"type": "null"}]},
          "texts": {"type": "array", "items": {"type": "string"}},
          "pages": {"type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 2, "maxItems": 2}}


def schema_of(member: Member, old: dict[str, Any]) -> dict[str, Any]:
    kind = member["type"]
    if kind == "count":
        out: dict[str, Any] = {"type": "integer", "minimum": member.get("least", 0)}
    elif kind in SIMPLE:
        out = dict(SIMPLE[kind])
    elif is_enumeration(member) or kind == "furniture_type":
        out = {"enum": old["enum"]}  # the tables of names are the library's: tests/schema holds them together
    elif of := element(member):
        item: dict[str, Any] = {"$ref": f"#/$defs/{of}"}
        out = {"type": "array", "items": item if kind.count("*") == 1 else {"type": "array", "items": item}}
        if "least" in member:
            out["minItems"] = member["least"]
    else:
        out = {"$ref": f"#/$defs/{kind}"}
        if member.get("nullable"):
            out = {"oneOf": [out, {"type": "null"}]}
    if "pattern" in member:
        out["pattern"] = member["pattern"]
    return {**out, "description": member["about"].replace("None ", "null ")}


def schema() -> str:
    form = json.loads((TOP / SCHEMA).read_text(encoding="utf-8"))
    for name, one in description.items():
        variants = sorted({kind for m in one["members"] for kind in m.get("of", ())})
        for variant in variants or [name]:
            old = form["$defs"][variant]["properties"]
            members = [m for m in in_json(one) if variant in m.get("of", [variant])]
            properties = {m["name"]: {"const": variant} if m["name"] == "type" and variants else
                          schema_of(m, old.get(m["name"], {})) for m in members}
            form["$defs"][variant] = {
                **({} if variants else {"description": one["about"]}), "type": "object", "additionalProperties": False,
                "required": [m["name"] for m in members if not m.get("optional") and m["type"] != "notes"],
                "properties": properties}
    return dump(form) + "\n"


def dump(value: Any, indent: int = 0) -> str:
    """JSON, what fits on a line on one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + indent <= 118 or not isinstance(value, (dict, list)):
        return line
    pad = " " * (indent + 2)
    if isinstance(value, list):
        inner = [dump(one, indent + 2) for one in value]
        return "[\n" + ",\n".join(pad + one for one in inner) + "\n" + " " * indent + "]"
    inner = [f"{json.dumps(key)}: {dump(one, indent + 2)}" for key, one in value.items()]
    return "{\n" + ",\n".join(pad + one for one in inner) + "\n" + " " * indent + "}"


# ---- SQL: examples/command/batch/tables/columns.h ----

SQL = {"text": "TEXT NOT NULL", "name": "TEXT", "count": "INTEGER NOT NULL", "grade": "TEXT REFERENCES grades(grade)",
       "day": "TEXT NOT NULL", "date": "TEXT", "texts": "TEXT", "where": "TEXT",
       "place": "INTEGER REFERENCES sections(id)"}
BOUND = {"text": "text", "name": "text_or_null", "count": "integer", "grade": "text_or_null", "day": "text",
         "date": "text_or_null", "texts": "texts", "where": "places", "place": "section"}


def columns() -> str:
    out = f"""// {NOTE}
// clang-format off
#pragma once
// The columns of the database that hold what a report says, without the notes and the places that end a row.

namespace command::batch {{

// How a value of the JSON form becomes a column's; places, and texts where there are any, as JSON.
enum class As {{ text, text_or_null, integer, texts, places, section }};

struct Column {{
    const char* key;
    As as;
}};
"""
    for name, one in types("table"):
        has = [m for m in in_json(one) if path(m, "column") and m["type"] != "notes" and m["name"] != "where"]
        listed = []
        for m in has:
            declared = SQL.get(m["type"], SQL["text"])
            if "of" in m:
                declared = m.get("sql", declared.removesuffix(" NOT NULL"))
            listed.append(f"{path(m, 'column')} {declared}")
        text = ", ".join(listed).replace('"', r'\"')
        out += f"\n#define OFSTRACT_{name.upper()}_COLUMNS \\\n"
        out += " \\\n".join(f'    "{line}"' for line in wrapped(text)) + "\n"
        if not any("of" in m for m in has):
            rows = [f'{{"{m["name"]}", As::{BOUND.get(m["type"], "text")}}}' for m in has]
            out += f"constexpr Column {name}_columns[] = {{\n" + "".join(f"    {row},\n" for row in rows) + "};\n"
    return out + "\n} // namespace command::batch\n"


def wrapped(text: str, width: int = 100) -> list[str]:
    out = [""]
    for word in re.findall(r"\S+ ?", text):
        if len(out[-1]) + len(word) > width:
            out.append("")
        out[-1] += word
    return out


# ---- C: lib/api/c_members.h ----


def c_of(member: Member) -> str | None:
    at, to, kind = path(member, "node"), path(member, "c"), member["type"]
    if at is None or to is None or kind == "notes" or member.get("inner"):
        return None
    if kind == "where":
        first = f"    out.first = first(data, n.{at});\n" if member["name"] == "where" else ""
        return f"{first}    out.{to} = places(data, n.{at});\n"
    if element(member) or kind == "texts":
        return f"    out.{to} = n.{at}.count;\n"
    if kind in ("place", "up"):
        return f"    out.{to} = section_index(data, n.{at});\n"
    if member.get("c_text"):
        return f"    out.{to} = to_string(n.{at});\n"
    if is_enumeration(member):
        return f"    out.{to} = static_cast<ofstract_{snake(kind)}>(n.{at});\n"
    form = {"text": "data.c_str(n.{})", "name": "data.c_str(n.{})", "count": "n.{}", "date": "as_c(n.{}.value_or(Date()))"}
    return f"    out.{to} = {form.get(kind, 'as_c(n.{})').format(at)};\n"


def snake(name: str) -> str:
    return re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()


def c_code() -> str:
    out = f"""// {NOTE}
#pragma once
// The nodes of a report → the structs of the interface for C. Of an empty node: what a list gives behind its end.

#include "api/c_data.h"

namespace ofstract::api {{
"""
    for _, one in types("c"):
        data = " data" if any("data" in (c_of(m) or "") for m in one["members"]) else ""
        out += f"\ninline {one['c']} as_c(const detail::ReportData&{data}, const "
        out += f"{'detail::' if one['node'].endswith('Node') else ''}{one['node']}& n) {{\n    {one['c']} out = {{}};\n"
        out += "".join(line for line in map(c_of, one["members"]) if line) + "    return out;\n}\n"
    return out + "\n} // namespace ofstract::api\n"


# ---- Python: examples/python/src/ofstract/_described.py ----

PYTHON = {"text": "str", "name": "Optional[str]", "count": "int", "grade": "Optional[Grade]", "day": "datetime.date",
          "date": "Optional[datetime.date]", "where": "Where", "notes": "tuple[str, ...]", "texts": "tuple[str, ...]",
          "place": "Optional[Section]", "up": "Optional[Section]", "pages": "tuple[int, int]"}


def hint(member: Member) -> str:
    kind = member["type"]
    if of := element(member):
        name = description[of]["python"]
        return f"tuple[{name}, ...]" if kind.count("*") == 1 else f"tuple[tuple[{name}, ...], ...]"
    if kind in description:
        name = description[kind]["python"]
        return f"Optional[{name}]" if member.get("optional") or member.get("nullable") else name
    if member.get("of") and kind == "text" and "sql" not in member:
        return "Optional[str]"
    return PYTHON.get(kind, "str")


def attributes(one: dict[str, Any]) -> list[Member]:
    """In the order of a class: notes last of what is read, then the ways up."""
    has = [m for m in printed(one) if m.get("python", True)]
    return sorted(has, key=lambda m: (m["type"] in ("place", "up"), m["type"] == "notes"))


def value(member: Member) -> str:
    kind, key = member["type"], f'j["{member["name"]}"]'
    if "of" in member:
        default = {"count": ", 0", "cell**": ", ()"}.get(kind, ', ""' if "sql" in member else "")
        key = f'j.get("{member["name"]}"{default})'
    elif member.get("optional") and element(member):
        key = f'j.get("{member["name"]}", ())'
    if kind == "notes":
        return "_notes(j)"
    if kind == "place":
        return f"_at(sections, {key})"
    if kind == "texts":
        return f"tuple({key})"
    if kind == "pages":
        return f"({key}[0], {key}[1])"
    if kind == "cell**":
        return f"tuple(tuple(read_cell(c) for c in row) for row in {key})"
    if of := element(member):
        more = ", sections" if needs_sections(of) else ""
        return f"tuple(read_{of}(x{more}) for x in {key})"
    if kind in description:
        there = f'"{member["name"]}" in j' if member.get("optional") else key
        return f"read_{kind}({key}) if {there} else None" if hint(member).startswith("Optional") else f"read_{kind}({key})"
    call = {"grade": "_grade", "day": "datetime.date.fromisoformat", "date": "_day", "where": "_where"}.get(kind)
    return f"{call}({key})" if call else key


def needs_sections(name: str) -> bool:
    return any(m["type"] == "place" or (element(m) not in (None, name) and needs_sections(element(m) or ""))
               for m in printed(description[name]))


def docstring(text: str) -> str:
    return f'"""{text}"""' if not text.endswith('"') else f'"""{text[:-1]}\\""""'


def python() -> str:
    out = f'''# {NOTE}
"""The parts of a report, and their parsed JSON → them."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any, NamedTuple, Optional

from ._grade import Grade
from ._values import Where, _at, _day, _grade, _Nested, _notes, _rows, _short, _where
'''
    for _, one in types("python"):
        if one.get("tuple"):
            head = f"class {one['python']}(NamedTuple):"
        else:
            shown = ", repr=False" if "show" in one else ""
            head = f"@dataclasses.dataclass(frozen=True{shown})\nclass {one['python']}{'(' + one['base'] + ')' if 'base' in one else ''}:"
        out += f"\n\n{head}\n    {docstring(one['about'])}\n\n"
        for member in attributes(one):
            up = " = dataclasses.field(default=None, compare=False)" if member["type"] in ("place", "up") else ""
            out += f"    {member['name']}: {hint(member)}{up}\n    {docstring(member['about'])}\n"
        if "show" in one:
            out += f"\n    def __repr__(self) -> str:\n        return f\"<{one['python']} {one['show']}>\"\n"
    for name, one in types("python"):
        sections = ", sections: list[Section]" if needs_sections(name) else ""
        values = [value(m) for m in attributes(one) if m["type"] != "up"]
        out += f"\n\ndef read_{name}(j: dict[str, Any]{sections}) -> {one['python']}:\n    return {one['python']}(\n"
        out += "".join(f"        {one_value},\n" for one_value in values) + "    )\n"
    return out


SCHEMA = "lib/json/report-1.schema.json"
FILES = {"lib/model/members.h": wire, "lib/json/members.h": json_code, SCHEMA: schema,
         "examples/command/batch/tables/columns.h": columns, "lib/api/c_members.h": c_code,
         "examples/python/src/ofstract/_described.py": python}


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes what follows lib/model/report.toml.")
    parser.add_argument("--check", action="store_true", help="write nothing, and say which files are not as described")
    options = parser.parse_args()
    status = 0
    for name, make in FILES.items():
        file, text = TOP / name, make()
        if file.exists() and file.read_text(encoding="utf-8") == text:
            continue
        if options.check:
            print(f"{name} is not as lib/model/report.toml describes: run lib/model/describe.py")
            status = 1
        else:
            file.write_text(text, encoding="utf-8")
            print(name)
    return status


if __name__ == "__main__":
    sys.exit(main())
