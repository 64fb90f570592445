"""Rules that hold the printed citation against the fields, at their edges."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from archpack import checks
from archpack.checks.citation.citations import citations
from archpack.checks.citation.difference import quoted
from archpack.citation import CitationParts, parse_citation
from archpack.drafting import from_citation
from archpack.loading import load_bytes
from archpack.model import Record
from tests.unit.checks.records import record, texts

CITATION = "“Notes,” July 6, 1963, Arkivi Qendror Shtetëror, Tirana, Fondi 14/AP, V. 1963, Dos. 4, Fl. 28-48."
STEPS = [("Fondi", "14/AP"), ("V.", "1963"), ("Dos.", "4"), ("Fl.", "28-48")]
TITLES = [{"text": "Notes"}]


def with_citation(text: str = CITATION, steps: list[tuple[str, str]] | None = None, **fields: Any) -> Record:
    locator = [{"label": label, "value": value} for label, value in (STEPS if steps is None else steps)]
    return with_locator(locator, text, **fields)


def with_locator(locator: list[dict[str, str]], text: str = CITATION, **fields: Any) -> Record:
    original = {"repository": {"name": "AQSH"}, "locator": locator}
    return record(**{"titles": TITLES, "citation": {"text": text}, "original": original, **fields})


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

    assert texts(citations(with_locator([*locator, {"value": "28-49", "level": "folio"}]))) == [
        "The locator says `28-49`, but the citation says `Fl. 28-48`."
    ]


def test_a_step_has_one_counterpart_whether_it_is_known_by_its_label_or_its_level() -> None:
    locator = [{"value": "9", "level": "file"}, {"label": "Dos.", "value": "8"}]

    assert texts(citations(with_locator(locator)))[:2] == [
        "The locator says `9`, but the citation says `Dos. 4`.",
        "The locator says `Dos. 8`, but the citation does not have it.",
    ]


def test_of_two_steps_with_one_label_the_second_has_no_counterpart() -> None:
    assert texts(citations(with_citation(steps=[*STEPS[:3], ("Fl.", "1"), ("Fl.", "2")]))) == [
        "The locator says `Fl. 1`, but the citation says `Fl. 28-48`.",
        "The locator says `Fl. 2`, but the citation does not have it.",
    ]


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        pytest.param([{"label": "F.", "value": "14/AP", "level": "fonds"}], [], id="another label of the level"),
        pytest.param([{"label": "Akte", "value": "14/ap"}], [], id="another label, and no level"),
        pytest.param([{"value": "Fondi 14/AP"}], [], id="the label stands in the value"),
        pytest.param([{"value": "“14/AP”"}], [], id="quotation marks"),
        pytest.param([{"label": "Fondi", "value": "14/AP", "level": "series"}], [], id="another level of the label"),
        pytest.param(
            [{"label": "Series", "value": "14/AP", "level": "series"}],
            ["The locator says `Series 14/AP`, but the citation says `Fondi 14/AP`."],
            id="another label and another level",
        ),
    ],
)
def test_labels_are_not_compared_but_levels_are(locator: list[dict[str, str]], expected: list[str]) -> None:
    assert texts(citations(with_locator(locator, "“Notes,” AQSH, Fondi 14/AP."))) == expected


def test_the_order_of_the_steps_is_not_compared() -> None:
    assert list(citations(with_citation(steps=STEPS[::-1]))) == []


LONG = " ".join(f"word{number:02}" for number in range(20))


@pytest.mark.parametrize(
    ("text", "beside", "expected"),
    [
        ("14/AP", "15/AP", "`14/AP`"),
        (LONG, "", f"`{LONG[:100]}…`"),
        (f"A {LONG}", f"B {LONG}", f"`A {LONG[:97]}…`"),
        (f"{LONG} A", f"{LONG} B", f"`…{f'{LONG} A'[-100:].strip()}`"),
        (f"“{LONG} A", f"{LONG.upper()} A, B", f"`…{f'{LONG} A'[-100:].strip()}`"),
        (f"{LONG} A {LONG}", f"{LONG} B {LONG}", f"`…{LONG[-29:]} A {LONG[:68]}…`"),
    ],
)
def test_a_long_text_is_quoted_where_it_differs(text: str, beside: str, expected: str) -> None:
    assert quoted(text, beside) == expected


def test_the_citation_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def once(text: str) -> CitationParts:
        read.append(text)
        return parse_citation(text)

    monkeypatch.setattr(import_module("archpack.checks.citation.citations"), "parse_citation", once)
    list(checks.check_record(with_citation()))

    assert read == [CITATION]


def test_a_record_made_of_a_real_citation_agrees_with_it(shared: Path) -> None:
    for line in (shared / "corpus" / "citations.jsonl").read_text(encoding="utf-8").splitlines():
        citation = json.loads(line)["citation"]
        made = load_bytes(from_citation(citation).record_yaml.encode()).readable
        assert made is not None
        # A record that is made of a citation does not hold its copies yet.
        assert {f.code.code for f in citations(made)} <= {"CIT007"}, citation


@pytest.mark.parametrize(
    "without",
    [
        record(),
        record(titles=TITLES, citation={"text": CITATION}),
        with_citation(text="Somewhere in an archive", steps=[("a", "b")]),
        with_citation(steps=[]),
        with_citation(text="“Notes,” carton 4.", steps=[("carton", "5")]),
        with_citation(text="“Notes,” in: Old Papers (Tirana: Letra, 1999), vol. 2, p. 7.", steps=[("p.", "8")]),
    ],
    ids=[
        "no citation",
        "no original",
        "a citation that cannot be read",
        "no locator",
        "neither archive nor tradition",
        "an edition",
    ],
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
