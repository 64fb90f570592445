"""Real citations and locators with a hand-checked parse, where they are at hand."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from archpack.citation import CitationParts, parse_citation, parse_locator
from archpack.citation.grammar.labels import label_key
from archpack.model import LabelPosition, LocatorComponent

Row = dict[str, Any]

_DOUBLE = dict.fromkeys(map(ord, "“”„‟«»″"), '"')
_SINGLE = dict.fromkeys(map(ord, "‘’‚‛′`"), "'")  # noqa: RUF001 - the same
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")  # noqa: RUF001 - the same
_SIGNS = _DOUBLE | _SINGLE | _DASHES

# What the words of the corpus mean in archpack. A word that is not here is left open: it may be two things at once.
LEVELS: dict[str, set[str]] = {
    "leaf": {"folio", "page"},
    "folio": {"folio"},
    "page": {"page"},
    "fonds": {"fonds", "collection"},
    "inventory": {"inventory"},
    "folder": {"folder", "file", "box"},
    "portfolio": {"portfolio"},
    "file": {"file"},
    "file (preservation unit)": {"file"},
    "part": {"part", "volume"},
    "year": {"year"},
    "volume": {"volume"},
    "box": {"box"},
    "item class": {"item"},
    "fascicle": {"fascicle"},
    "call number": {"shelfmark"},
    "accession": {"accession", "fonds"},
    "bundle": {"bundle"},
    "shelfmark": {"shelfmark"},
    "registry number": {"registry-number"},
    "box/bundle": {"box", "bundle", "volume"},
    "bundle (legajo)": {"bundle"},
    "book (libro)": {"book"},
    "image": {"image"},
    "record group": {"record-group"},
    "lot": {"lot"},
    "reel": {"reel"},
    "record number": {"shelfmark"},
}


def norm(text: str | None) -> str | None:
    if text is None:
        return None
    plain = unicodedata.normalize("NFC", text).translate(_SIGNS)
    return re.sub(r"\s+", " ", plain).strip(" ,.;:\"'") or None


def pairs(components: Iterable[tuple[str | None, str | None]]) -> list[tuple[str | None, str | None]]:
    return [
        ((norm(label) or "").casefold() or None, re.sub(r"\s*-\s*", "-", norm(value) or "") or None)
        for label, value in components
    ]


def steps(locator: tuple[LocatorComponent, ...]) -> list[tuple[str | None, str | None]]:
    return pairs((step.label, step.value) for step in locator)


def read_rows(shared: Path, kind: str) -> list[Row]:
    lines = (shared / "corpus" / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[Row] = [json.loads(line) for line in lines]
    return [row | {"text": re.sub(r"[\r\n]+", " ", row[kind[:-1]])} for row in rows]


@pytest.fixture(scope="module")
def citations(shared: Path) -> list[Row]:
    return read_rows(shared, "citations")


@pytest.fixture(scope="module")
def locators(shared: Path) -> list[Row]:
    return read_rows(shared, "locators")


def people(given: Iterable[tuple[str, str]]) -> list[tuple[str | None, str]]:
    return sorted({(norm(name), role) for name, role in given}, key=str)


def expected(parts: Row) -> dict[str, Any]:
    return {
        **{key: norm(parts.get(key)) for key in ("title", "date", "publisher", "url")},
        "repository": norm((parts.get("repository") or {}).get("name")),
        "locator": pairs(map(tuple, parts.get("locator") or ())),
        "people": people((person["name"], person["role"]) for person in parts.get("contributions") or ()),
    }


def found(parts: CitationParts) -> dict[str, Any]:
    return {
        "title": norm(parts.title),
        "date": norm(parts.date.display if parts.date else None),
        "publisher": norm(parts.publisher),
        "url": norm(parts.url),
        "repository": norm(parts.repository.name if parts.repository else None),
        "locator": steps(parts.locator),
        "people": people((person.name, role) for person in parts.contributors for role in person.roles),
    }


def test_real_citations_are_read_as_a_person_reads_them(citations: list[Row]) -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    exact = 0
    for row in citations:
        wanted, got = expected(row["parts"]), found(parse_citation(row["text"]))
        fields = [field for field in wanted if wanted[field] or got[field]]
        total.update(fields)
        right.update(field for field in fields if wanted[field] == got[field])
        exact += wanted == got
    assert right.total() / total.total() >= 0.97
    assert exact / len(citations) >= 0.90


def test_real_locators_are_read_as_a_person_reads_them(locators: list[Row]) -> None:
    exact = sum(steps(parse_locator(row["text"]).locator) == pairs(map(tuple, row["parts"])) for row in locators)
    assert exact / len(locators) >= 0.95


def test_nothing_of_a_real_text_is_lost(citations: list[Row], locators: list[Row]) -> None:
    for text in (row["text"] for row in (*citations, *locators)):
        for parts in (parse_citation(text), parse_locator(text)):
            assert parts.raw == text
            assert "".join(piece.text for piece in parts.pieces) == text


def labels_of(words: str) -> list[str]:
    """Return the labels in an entry such as "list|listy.|11. (OCR)", without the words about them."""
    return [label_key(re.sub(r"\s*\(.*\)", "", label)) for label in words.split("|") if "(unlabelled)" not in label]


def test_no_step_of_a_real_text_has_a_wrong_level(shared: Path, citations: list[Row], locators: list[Row]) -> None:
    given = json.loads((shared / "corpus/label_map.json").read_text(encoding="utf-8"))
    known: dict[tuple[str, str], set[str]] = {}
    for tradition, entries in given.items():
        for labels, word in entries.items() if isinstance(entries, dict) else ():
            # A label of two meanings, as "p." between opis and delo, may have either.
            for label in filter(None, labels_of(labels)) if word in LEVELS else ():
                known.setdefault((tradition, label), set()).update(LEVELS[word])
    wrong, checked = [], 0
    for row in (*citations, *locators):
        for step in parse_citation(row["text"]).locator if "citation" in row else parse_locator(row["text"]).locator:
            levels = known.get((row["tradition"], label_key(step.label or "")))
            if levels and step.level:
                checked += 1
                if step.level not in levels:
                    wrong.append((row["text"], step))
    assert wrong == []
    assert checked > 300


def test_a_tradition_that_is_given_is_the_one_of_the_corpus(citations: list[Row], locators: list[Row]) -> None:
    for row in (*citations, *locators):
        parts = parse_citation(row["text"]) if "citation" in row else parse_locator(row["text"])
        spanish = row["tradition"] == "mexican" and parts.tradition == "spanish"  # papers on Mexico in Sevilla
        assert spanish or parts.tradition in {row["tradition"], "general", None}, row["text"]


def test_a_label_behind_its_value_is_marked_so(citations: list[Row]) -> None:
    hungarian = [parse_citation(row["text"]) for row in citations if row["tradition"] == "hungarian"]
    boxes = [step for parts in hungarian for step in parts.locator if step.label == "doboz"]
    assert boxes
    assert {step.position for step in boxes} == {LabelPosition.AFTER}
