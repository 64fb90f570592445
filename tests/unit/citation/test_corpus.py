"""Real citations with a hand-checked parse, where they are at hand."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from archpack.citation import CitationParts, parse_citation

Row = dict[str, Any]


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[Row]:
    lines = (shared / "corpus" / "citations.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def printed(text: str | None) -> str | None:
    return text.strip(" ,.;:\"'“”") or None if text else None


def people(parts: CitationParts) -> set[tuple[str, str]]:
    return {(person.name, role) for person in parts.contributors for role in person.roles}


def test_every_albanian_citation_is_read_exactly(rows: list[Row]) -> None:
    albanian = [row for row in rows if row["tradition"] == "albanian"]
    assert albanian
    for row in albanian:
        parts, expected = parse_citation(row["citation"]), row["parts"]
        assert parts.title == expected["title"]
        assert parts.date is not None
        assert parts.date.display == expected["date"]
        assert parts.publisher == expected["publisher"]
        assert parts.repository is not None
        assert parts.repository.name == expected["repository"]["name"]
        assert [[step.label, step.value] for step in parts.locator] == expected["locator"]
        assert all(step.level for step in parts.locator)
        assert people(parts) == {(person["name"], person["role"]) for person in expected["contributions"]}
        assert (parts.url, parts.remainder, parts.warnings) == (expected["url"], None, ())


def test_no_other_tradition_is_taken_for_albanian(rows: list[Row]) -> None:
    others = [row["citation"] for row in rows if row["tradition"] != "albanian"]
    assert [text for text in others if parse_citation(text).tradition] == []


def test_the_fields_around_the_source_are_read_in_every_tradition(rows: list[Row]) -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row in rows:
        parts, expected = parse_citation(row["citation"]), row["parts"]
        pairs = {
            "title": (printed(parts.title), printed(expected.get("title"))),
            "date": (printed(parts.date.display) if parts.date else None, printed(expected.get("date"))),
            "publisher": (parts.publisher, expected.get("publisher")),
            "url": (parts.url, expected.get("url")),
            "people": (people(parts), {(p["name"], p["role"]) for p in expected.get("contributions", ())}),
        }
        for field, (got, wanted) in pairs.items():
            if got or wanted:
                total[field] += 1
                right[field] += got == wanted
    assert {field: right[field] / total[field] >= 0.95 for field in total} == dict.fromkeys(total, True)
