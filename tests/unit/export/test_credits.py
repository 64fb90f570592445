"""Who is credited, and in which words."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.citation import parse_citation
from archpack.export.credits import credit_lines, credited
from archpack.model import Contributor, Record
from tests.unit.export.records import record

ROLES = ("approver", "clearer", "contributor", "drafter", "editor", "obtainer", "provider", "transcriber", "translator")
A = {"name": "A. Able", "roles": ["obtainer"]}
B = {"name": "B. Baker", "roles": ["translator"]}


def line(*people: dict[str, Any]) -> str:
    return credit_lines(Contributor.model_validate(person) for person in people)


@pytest.mark.parametrize(
    ("people", "printed"),
    [
        ([], ""),
        ([B], "Translated by B. Baker."),
        ([A, B], "Obtained by A. Able and translated by B. Baker."),
        ([{**A, "on_behalf_of": "CWIHP"}, B], "Obtained for CWIHP by A. Able and translated by B. Baker."),
        (
            [{**A, "roles": ["obtainer", "translator"], "on_behalf_of": "NKIDP"}],
            "Obtained and translated for NKIDP by A. Able.",
        ),
        ([{**B, "from_language": "Portuguese"}], "Translated from Portuguese by B. Baker."),
        (
            [{**B, "on_behalf_of": "CWIHP", "from_language": "Russian"}],
            "Translated for CWIHP from Russian by B. Baker.",
        ),
        (
            [{**A, "affiliation": "Troy University"}, {**A, "name": "C. Charlie"}, B],
            "Obtained by A. Able (Troy University) and C. Charlie and translated by B. Baker.",
        ),
        (
            [{**B, "roles": ["contributor", "transcriber", "translator"]}],
            "Contributed, transcribed, and translated by B. Baker.",
        ),
        (
            [A, B, {"name": "C. Charlie", "roles": ["editor"]}],
            "Obtained by A. Able, translated by B. Baker, and edited by C. Charlie.",
        ),
        (
            [B, {"name": "The Library", "roles": ["permission-granter"]}],
            "Translated by B. Baker. With permission of The Library.",
        ),
        ([{"name": "C. Charlie", "roles": ["author", "illustrator"]}], ""),
        ([{"name": "Team 3 Ltd.", "roles": ["editor"]}], "Edited by Team 3 Ltd."),
    ],
)
def test_credit_lines(people: list[dict[str, Any]], printed: str) -> None:
    assert line(*people) == printed


def test_only_those_whom_the_printed_citation_names_are_credited() -> None:
    made: Record = record(contributors=[A, B], citation={"text": "A title. Translated by B. \n Baker."})
    assert [person.name for person in credited(made)] == ["B. Baker"]


def test_all_are_credited_where_the_printed_citation_names_none() -> None:
    made: Record = record(contributors=[A, B], citation={"text": "A title."})
    assert [person.name for person in credited(made)] == ["A. Able", "B. Baker"]


NAMES = st.sampled_from(["Ada Able", "James G. Baker", "Élise Çelik", "Hans Dörr"])
PEOPLE = st.builds(
    Contributor,
    name=NAMES,
    roles=st.lists(st.sampled_from(ROLES), min_size=1, max_size=3, unique=True).map(tuple),
    on_behalf_of=st.none() | st.sampled_from(["CWIHP", "NKIDP"]),
    from_language=st.none() | st.sampled_from(["Russian", "Portuguese"]),
    affiliation=st.none() | st.just("Troy Alumni"),
)


@given(st.lists(PEOPLE, min_size=1, max_size=3, unique_by=lambda person: person.name))
def test_credits_are_read_back_as_the_same_people(people: list[Contributor]) -> None:
    read = parse_citation(f"RGASPI, f. 558. {credit_lines(people)}").contributors
    assert list(read) == people
