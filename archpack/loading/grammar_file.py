"""Somebody's own archival traditions: files of the grammar, joined with the traditions that archpack knows."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from archpack.citation import Grammars, own_grammars
from archpack.disk import Folder
from archpack.findings import Finding, FindingsError, Place, Report
from archpack.findings.catalogue import reading
from archpack.loading.grammar_shape import GRAMMAR
from archpack.loading.limits import MAX_BYTES
from archpack.loading.tree import Node, plain
from archpack.loading.yaml_tree import read_yaml

_ONLY_ARCHIVES = frozenset({"tradition", "archives"})
_HELP = {
    reading.EMPTY: "Write `tradition: ...` and `labels: ...` into it.",
    reading.TOO_DEEP: "A grammar needs about five levels. Remove the brackets that are too many.",
    reading.TOO_MANY: "Check that this is the grammar of one tradition.",
}


def load_grammars(paths: Iterable[str | os.PathLike[str]], known: Grammars | None = None) -> Grammars:
    """Return the known traditions, by default those of archpack, and those of some grammar files.

    A file has the fields of ``archpack/citation/grammar/traditions/*.yaml``, and may list its ``archives`` too. A
    tradition of a name that is known replaces that one; a file with nothing but archives adds them to it.

    Raises `archpack.findings.FindingsError` with everything that is wrong with a file and where, and
    `archpack.errors.SourceError` or `archpack.errors.UnsafeError` if it cannot be read.
    """
    grammars = known or own_grammars()
    for path in paths:
        grammars = grammars.with_own([_joined(_read(Path(path)), grammars)])
    return grammars


def _joined(grammar: Mapping[str, Any], known: Grammars) -> Mapping[str, Any]:
    """Return a grammar; if it only has archives, as an addition to the known tradition of its name."""
    there = known.traditions.get(grammar["tradition"])
    if there is None or not grammar.keys() <= _ONLY_ARCHIVES:
        return grammar
    return {**there.raw, "archives": [*grammar.get("archives", ()), *there.raw.get("archives", ())]}


def _read(path: Path) -> dict[str, Any]:
    tree, findings, text = _tree(path)
    if tree is not None:
        findings += [finding.at(replace(finding.place, file=str(path))) for finding in GRAMMAR(tree)]
    report = Report.of(map(_in_our_words, findings), {str(path): text})
    if tree is None or not report.ok:
        raise FindingsError(f"{path} is no grammar of a tradition.", report)
    grammar: dict[str, Any] = plain(tree, frozenset())
    return grammar


def _tree(path: Path) -> tuple[Node | None, list[Finding], str]:
    with Folder(path.parent) as folder:
        data = folder.read_whole(path.name, limit=MAX_BYTES, remedy="Give the grammar of one tradition.", called=path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        remedy = "Save it again with the encoding UTF-8."
        return None, [Finding(reading.NOT_UTF8, "This is not UTF-8 text.", remedy, Place(str(path), line))], ""
    return *read_yaml(text, str(path)), text


def _in_our_words(finding: Finding) -> Finding:
    """Return a finding with a help that speaks of a grammar and not of a record."""
    return replace(finding, help=_HELP.get(finding.code, finding.help))
