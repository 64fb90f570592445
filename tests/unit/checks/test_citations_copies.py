"""The copies that a citation names against those of the record."""

from typing import Any

import pytest

from archpack.checks.citation.citations import citations
from tests.unit.checks.records import record

FIRST, SECOND, THIRD = "APRF, f. 45, d. 342", "AVPRF, f. 059a, d. 5", "RGASPI, f. 558, d. 9"

LOCATOR = "/copies/0/locator"


def source(text: str) -> dict[str, Any]:
    name, *steps = text.split(", ")
    labels_and_values = (step.split(" ") for step in steps)
    return {
        "repository": {"name": name},
        "locator": [{"label": label, "value": value} for label, value in labels_and_values],
    }


def found(cited: str, original: str | None, *copies: str) -> list[tuple[str, str, str]]:
    fields = {"titles": [{"text": "Notes"}], "copies": list(map(source, copies)), "citation": {"text": cited}}
    one = record(**fields, **({"original": source(original)} if original else {}))
    return [(f.code.code, f.place.pointer, f.text) for f in citations(one)]


CITED = f"“Notes,” July 6, 1963, {FIRST}; {SECOND}; and {THIRD}."


@pytest.mark.parametrize(
    ("original", "copies"),
    [
        (FIRST, [SECOND, THIRD]),
        (FIRST, ["Bundesarchiv, R 3", THIRD, "AVP RF, f. 059a, d. 5"]),
        (THIRD, [FIRST, SECOND]),
        (None, [THIRD, SECOND]),
        (FIRST, ["AVPRF", THIRD]),
    ],
)
def test_copies_that_the_record_has(original: str | None, copies: list[str]) -> None:
    assert found(CITED, original, *copies) == []


def test_a_copy_that_the_record_has_not() -> None:
    said = f"The citation names a copy in `{THIRD}`, but the record does not."

    assert found(CITED, FIRST, SECOND) == [("CIT007", "/copies", said)]
    assert found(f"“Notes,” July 6, 1963, {FIRST}; and {THIRD}.", FIRST) == [("CIT007", "/citation/text", said)]


def test_what_is_printed_first_may_be_what_the_record_has_not() -> None:
    said = f"The citation names a copy in `{FIRST}`, but the record does not."

    assert found(CITED, SECOND, THIRD) == [("CIT007", "/copies", said)]


def test_a_copy_that_stands_elsewhere() -> None:
    assert found(CITED, FIRST, "RGASPI, f. 559, d. 9", SECOND) == [
        (
            "CIT007",
            "/copies/0/locator/0/value",
            "The locator of the copy says `f. 559`, but the citation says `f. 558`.",
        )
    ]


def test_two_copies_in_one_archive_are_told_apart_by_their_locators() -> None:
    cited = f"“Notes,” July 6, 1963, {FIRST}; {SECOND}; and AVPRF, f. 100, d. 7."

    assert found(cited, FIRST, "AVPRF, f. 100, d. 7", SECOND) == []
    assert found(cited, "AVPRF, f. 100, d. 7", SECOND, FIRST) == []
    assert found(cited, FIRST, "AVPRF, f. 100, d. 8", SECOND) == [
        ("CIT007", f"{LOCATOR}/1/value", "The locator of the copy says `d. 8`, but the citation says `d. 7`.")
    ]


def test_another_archive_than_that_of_the_original() -> None:
    name = "The name of the archive is `AVPRF` in the record, but `APRF` in the citation."

    assert found(f"“Notes,” July 6, 1963, {FIRST}; and {THIRD}.", SECOND, THIRD) == [
        ("CIT004", "/original/repository/name", name),
        ("CIT001", "/original/locator/0/value", "The locator says `f. 059a`, but the citation says `f. 45`."),
        ("CIT001", "/original/locator/1/value", "The locator says `d. 5`, but the citation says `d. 342`."),
    ]


def test_without_an_original_the_source_is_not_missed() -> None:
    assert found(f"“Notes,” July 6, 1963, {FIRST}.", None) == []
    assert found(f"“Notes,” July 6, 1963, {FIRST}.", None, THIRD) == []
