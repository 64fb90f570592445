"""Rules that hold the printed citation against the fields, at their edges."""

from typing import Any

import pytest

from archpack.checks.citations import citations
from archpack.model import Record
from tests.unit.checks.records import record, texts

CITATION = "“Notes,” July 6, 1963, Arkivi Qendror Shtetëror, Tirana, Fondi 14/AP, V. 1963, Dos. 4, Fl. 28-48."
STEPS = [("Fondi", "14/AP"), ("V.", "1963"), ("Dos.", "4"), ("Fl.", "28-48")]


def with_citation(text: str = CITATION, steps: list[tuple[str, str]] | None = None, **fields: Any) -> Record:
    locator = [{"label": label, "value": value} for label, value in (STEPS if steps is None else steps)]
    return record(citation={"text": text}, original={"repository": {"name": "AQSH"}, "locator": locator}, **fields)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (STEPS, []),
        ([("FONDI", "14/ap"), ("V", "1963"), ("Dos", "4"), ("Fl.", "28 \u2013 48")], []),
        (
            [*STEPS[:2], ("Dos.", "14"), STEPS[3]],
            [("/original/locator/2/value", "The locator says `Dos. 14`, but the citation says `Dos. 4`.")],
        ),
        (STEPS[:3], [("/original/locator", "The citation also has `Fl. 28-48`, but the locator does not.")]),
        (
            STEPS[2:],
            [
                ("/original/locator", "The citation also has `Fondi 14/AP`, but the locator does not."),
                ("/original/locator", "The citation also has `V. 1963`, but the locator does not."),
            ],
        ),
        (
            [*STEPS, ("p.", "1")],
            [("/original/locator/4/value", "The locator says `p. 1`, but the citation does not have it.")],
        ),
        (
            [STEPS[0], ("V.", "1964"), STEPS[3]],
            [
                ("/original/locator/1/value", "The locator says `V. 1964`, but the citation says `V. 1963`."),
                ("/original/locator", "The citation also has `Dos. 4`, but the locator does not."),
            ],
        ),
    ],
)
def test_the_locator_against_the_citation(steps: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert [(f.place.pointer, f.text) for f in citations(with_citation(steps=steps))] == expected


def test_a_step_without_a_label_is_compared_with_the_one_of_its_level() -> None:
    locator = [{"label": label, "value": value} for label, value in STEPS[:3]]
    original = {"repository": {"name": "A"}, "locator": [*locator, {"value": "28-49", "level": "folio"}]}

    assert texts(citations(record(citation={"text": CITATION}, original=original))) == [
        "The locator says `28-49`, but the citation says `Fl. 28-48`."
    ]


def test_a_step_has_one_counterpart_whether_it_is_known_by_its_label_or_its_level() -> None:
    locator = [{"value": "9", "level": "file"}, {"label": "Dos.", "value": "8"}]
    original = {"repository": {"name": "A"}, "locator": locator}

    assert texts(citations(record(citation={"text": CITATION}, original=original)))[:2] == [
        "The locator says `9`, but the citation says `Dos. 4`.",
        "The locator says `Dos. 8`, but the citation does not have it.",
    ]


def test_of_two_steps_with_one_label_the_second_has_no_counterpart() -> None:
    assert texts(citations(with_citation(steps=[*STEPS[:3], ("Fl.", "1"), ("Fl.", "2")]))) == [
        "The locator says `Fl. 1`, but the citation says `Fl. 28-48`.",
        "The locator says `Fl. 2`, but the citation does not have it.",
    ]


@pytest.mark.parametrize(
    "without",
    [record(), record(citation={"text": CITATION}), with_citation(text="Somewhere in an archive", steps=[("a", "b")])],
    ids=["no citation", "no original", "a citation that cannot be read"],
)
def test_what_cannot_be_compared_with_the_citation_is_not(without: Record) -> None:
    assert list(citations(without)) == []


def created(*edtf: str | None) -> list[dict[str, str]]:
    return [{"kind": "created", "display": "x"} | ({"edtf": date} if date else {}) for date in edtf]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (created("1963-07-06"), []),
        (created("1963-07"), []),
        (created("1963"), []),
        (created("1963-07-01/1963-07-31"), []),
        (created("1963-07-05~"), []),
        (created("1963-07-07"), ["/dates/0/edtf"]),
        (created("1964"), ["/dates/0/edtf"]),
        (created(None), []),
        (created("soon"), []),
        (created(None, "1964"), ["/dates/1/edtf"]),
        (created("1964", "1963-07-06"), []),
        (created("1964", "1965"), ["/dates/0/edtf"]),
        ([{"kind": "sent", "display": "x", "edtf": "1964"}], []),
        ([], []),
    ],
)
def test_the_dates_against_the_citation(dates: list[dict[str, str]], expected: list[str]) -> None:
    assert [f.place.pointer for f in citations(with_citation(dates=dates))] == expected


def test_a_citation_without_a_date_is_not_compared() -> None:
    assert list(citations(with_citation("Somewhere", dates=created("1964")))) == []
    assert list(citations(record(dates=created("1964")))) == []
