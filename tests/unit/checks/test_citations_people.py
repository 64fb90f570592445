"""Those whom a citation names against the contributors."""

from typing import Any

import pytest

from archpack.checks.citation.citations import citations
from tests.unit.checks.records import record

Pairs = list[tuple[str, list[str]]]

CITATION = "“Notes,” July 6, 1963, AQSH, Fondi 14/AP. "
UNKNOWN = "but no contributor has this name."


def found(sentence: str, contributors: Pairs, thanks: tuple[dict[str, str], ...] = ()) -> list[tuple[str, str]]:
    fields: dict[str, Any] = {"titles": [{"text": "Notes"}], "credits": thanks}
    people = [{"name": name, "roles": roles} for name, roles in contributors]
    cited = record(**fields, contributors=people, citation={"text": CITATION + sentence})
    return [(finding.place.pointer, finding.text) for finding in citations(cited)]


@pytest.mark.parametrize(
    ("sentence", "contributors"),
    [
        ("Translated by Elidor Mëhilli.", [("Elidor Mehilli", ["translator"])]),
        ("Translated by Elidor Mehilli.", [("ELIDOR MËHILLI", ["translator", "editor"])]),
        ("Contributed and translated by A. B.", [("A B", ["translator"]), ("A. B.", ["contributor"])]),
        ("Translated by O.A. Westad.", [("O. A. Westad", ["translator"])]),
        ("Translated by Odd Arne Westad.", [("O. A. Westad", ["translator"])]),
        ("Translated by O. A. Westad.", [("Odd Arne Westad", ["translator"])]),
        ("Translated by Łukasz Søren.", [("Lukasz Soren", ["translator"])]),
        ("Translated by Tom Blotter.", [("Tom Blotter", ["Translated by"])]),
        ("Translated by the Quill Center.", [("The Quill Center", ["translator"])]),
        ("", [("Tom Blotter", ["translator"])]),
    ],
)
def test_people_who_are_contributors(sentence: str, contributors: Pairs) -> None:
    assert found(sentence, contributors) == []


@pytest.mark.parametrize(
    ("sentence", "contributors", "expected"),
    [
        (
            "Translated by Tom Blotter.",
            [],
            [("/citation/text", f"The citation names `Tom Blotter` as `translator`, {UNKNOWN}")],
        ),
        (
            "Translated by Kim Donggil.",
            [("Donggil Kim", ["translator"])],
            [("/contributors", f"The citation names `Kim Donggil` as `translator`, {UNKNOWN}")],
        ),
        (
            "Translated by Vladimir Zubok.",
            [("Vladislav Zubok", ["translator"])],
            [("/contributors", f"The citation names `Vladimir Zubok` as `translator`, {UNKNOWN}")],
        ),
        (
            "Obtained, edited and translated by Tom Blotter.",
            [("Ada Inkwell", ["editor"]), ("Tom Blotter", ["editor"])],
            [
                (
                    "/contributors/1/roles",
                    "The citation names `Tom Blotter` as `obtainer` and `translator`, but the record as `editor`.",
                )
            ],
        ),
        (
            "Obtained by Tom Blotter. Translated by T. Blotter and Tom Blotter.",
            [("T. Quill", ["translator"])],
            [
                ("/contributors", f"The citation names `Tom Blotter` as `obtainer` and `translator`, {UNKNOWN}"),
                ("/contributors", f"The citation names `T. Blotter` as `translator`, {UNKNOWN}"),
            ],
        ),
    ],
)
def test_people_who_are_none_or_did_something_else(
    sentence: str, contributors: Pairs, expected: list[tuple[str, str]]
) -> None:
    assert found(sentence, contributors) == expected


def test_whom_the_record_thanks_for_it_need_not_be_a_contributor() -> None:
    thanks = {"statement": "With thanks.", "name": "Tom Blotter"}

    assert found("Translated by Tom Blotter.", [], ({**thanks, "role": "translator"},)) == []
    assert len(found("Translated by Tom Blotter.", [], ({**thanks, "role": "funder"}, thanks))) == 1
