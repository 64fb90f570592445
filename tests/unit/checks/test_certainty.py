"""A part of the wrong shape hides no finding elsewhere, and no rule says an untruth because the part is missing."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from archpack.checks import check_deposit, check_record
from archpack.checks.certainty import NEEDS, certain
from archpack.findings import Finding, Place
from archpack.findings.catalogue import CODES
from archpack.findings.catalogue.shape import PLACEHOLDER
from archpack.findings.fix import Fix, Insert, Remove, RenameField, Replace, SetValue
from archpack.loading import load_bytes, load_file
from archpack.loading.shape_schema import schema_at
from archpack.loading.tree import plain
from archpack.model.facts import FileFacts, Survey
from archpack.model.gaps import Gaps
from archpack.package.deposit import judge
from tests.unit.checks.fixtures import FOLDER, codes
from tests.unit.model.documents import changed, pointers, value_at

EXAMPLES = sorted((FOLDER.parents[2] / "examples").glob("*/record.yaml"))
RECORDS = [*(FOLDER / code / name for code in codes() for name in ("bad.yaml", "good.yaml")), *EXAMPLES]

Seen = tuple[str, str, str]
"""File, pointer and code of a finding."""


def survey_of(path: Path) -> Survey | None:
    files = path.parent / "files.yaml"
    if not files.exists():
        return None
    return Survey(files=tuple(FileFacts(**fact) for fact in yaml.safe_load(files.read_text("utf-8"))[path.stem]))


def seen(document: Any, survey: Survey | None) -> set[Seen]:
    """Return what the rules find in a document; not what its shape is."""
    loaded = load_bytes(json.dumps(document).encode(), "record.json")
    assert loaded.readable is not None
    found = check_record(loaded.readable) if survey is None else check_deposit(loaded.readable, survey)
    return {(f.place.file, f.place.pointer, f.code.code) for f in certain(found, loaded.gaps)}


def damages(document: Any) -> Iterator[Any]:
    """Yield the document with one thing damaged: another shape, a slip in the name of a field, a strange field."""
    for pointer in pointers(document):
        value = value_at(document, pointer)
        yield changed(document, put={pointer: "x" if isinstance(value, list | dict) else [[]]})
        above, _, name = pointer.rpartition("/")
        if isinstance(value_at(document, above), dict) and above != "/summary":  # whose names are languages
            for other in (f"{name}q", "zzz"):
                yield changed(document, cut=[pointer], put={f"{above}/{other}": value})


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_damaged_part_makes_no_finding_that_the_whole_record_has_not(path: Path) -> None:
    tree = load_file(path).tree
    assert tree is not None
    document, survey = plain(tree, frozenset({"/archpack"})), survey_of(path)
    try:
        whole = seen(document, survey)
    except AssertionError:
        pytest.skip("no block of fields")

    untruths = [(damaged, more) for damaged in damages(document) if (more := seen(damaged, survey) - whole)]

    assert untruths == []


RECORD = """\
archpack: 1
id: kapo luo
titles: [{text: Diary, language: english}]
dates: [{kind: created, display: undated, edtf: nowhen}, {kind: sent, display: x, edtf: never}]
contents:
  - {id: scan, kind: scan, file: a.tif, folios: 3-1}
  - {id: t, kind: transcript, file: b.md, language: sq, of: nothing}
contributors:
  - {name: A, roles: [translater]}
languages: [sq]
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "", "", "2:5 REC010, 3:34 LNG001, 4:49 DAT001, 4:89 DAT001, 6:49 LOC002, 7:61 REF001, 9:23 WHO001"
        ),
        pytest.param(
            "kind: sent",
            "kind: snt",
            "2:5 REC010, 3:34 LNG001, 4:49 DAT001, 4:65 REC005, 6:49 LOC002, 7:61 REF001, 9:23 WHO001",
            id="an entry that is left out takes its own findings with it",
        ),
        pytest.param(
            "kind: created",
            "kind: creatd",
            "2:5 REC010, 3:34 LNG001, 4:16 REC005, 4:88 DAT001, 6:49 LOC002, 7:61 REF001, 9:23 WHO001",
            id="the entry behind it keeps its place",
        ),
        pytest.param(
            "kind: scan",
            "kind: image",
            "2:5 REC010, 3:34 LNG001, 4:49 DAT001, 4:89 DAT001, 6:22 REC005, 9:23 WHO001",
            id="nobody knows whether a content is missing when one cannot be read",
        ),
        pytest.param(
            "id: kapo luo",
            "id:",
            "2:1 REC004, 3:34 LNG001, 4:49 DAT001, 4:89 DAT001, 6:49 LOC002, 7:61 REF001, 9:23 WHO001",
        ),
        pytest.param(
            "titles: [{text: Diary, language: english}]",
            "titles: Diary",
            "2:5 REC010, 3:9 REC003, 4:49 DAT001, 4:89 DAT001, 6:49 LOC002, 7:61 REF001, 9:23 WHO001",
        ),
    ],
)
def test_one_slip_hides_no_other_finding(old: str, new: str, expected: str) -> None:
    report = judge(load_bytes(RECORD.replace(old, new, 1).encode()), Survey())

    told = [f"{f.place.line}:{f.place.column} {f.code}" for f in report if not f.code.code.startswith("CNT")]
    assert ", ".join(told) == expected


def test_the_table_names_fields_that_there_are() -> None:
    assert {code.code for code in NEEDS} <= set(CODES)
    for name in {name for names in NEEDS.values() for name in names}:
        field, _, inner = name.partition(".")
        entry = schema_at((field, 0)) or schema_at((field,))
        assert entry, name
        assert inner in {"", "*", *entry.get("properties", {})}, name


def test_a_fix_speaks_of_the_entry_as_it_stands_in_the_file() -> None:
    gaps = Gaps(frozenset({("notes", 0)}), {("notes",): (1, 2)})
    edits = (
        SetValue("/notes/0/text", "x"),
        RenameField("/notes/1/kind", "k"),
        Remove("/notes/1"),
        Insert("", "a", "b"),
    )
    fix = Fix("Mend it", (*edits, Replace(3, 4, "y")))

    (found,) = certain([Finding(PLACEHOLDER, "x.", "y.", Place(pointer="/notes/1/text"), fix)], gaps)

    assert found.place.pointer == "/notes/2/text"
    assert found.fix == Fix(
        "Mend it",
        (
            SetValue("/notes/1/text", "x"),
            RenameField("/notes/2/kind", "k"),
            Remove("/notes/2"),
            Insert("", "a", "b"),
            Replace(3, 4, "y"),
        ),
    )
