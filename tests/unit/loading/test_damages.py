"""A record, damaged in one place: what is found, where, and that the help names the remedy."""

from collections import Counter
from collections.abc import Callable

import pytest

from archpack.checks import check_record
from archpack.findings import Report
from archpack.loading import load_bytes
from archpack.package.deposit import placed
from tests.unit.loading.damages import (
    beginnings,
    encodings,
    harmless,
    indents,
    letters,
    names,
    pastes,
    places,
    quotes,
    signs,
    values,
)
from tests.unit.loading.damages.damage import RECORD, Damage
from tests.unit.model.documents import value_at

TABLES = (names, places, indents, signs, quotes, beginnings, letters, values, pastes)
DAMAGES = [
    pytest.param(damage, id=f"{table.__name__.rpartition('.')[2]}: {damage.name}")
    for table in TABLES
    for damage in table.DAMAGES
]


def found(data: bytes) -> list[tuple[str, str]]:
    """Return place and code, and the help, of all that reading finds, or else of all that the rules find."""
    loaded = load_bytes(data)
    report = loaded.report
    if loaded.readable is not None and not report.findings:
        report = Report.of(placed(check_record(loaded.readable), loaded))
    return [(f"{f.place.line}:{f.place.column} {f.code}", f.help) for f in report]


def judge(data: bytes, expected: tuple[str, ...]) -> None:
    found_here = found(data)
    asked = [" ".join(entry.split(" ")[:2]) for entry in expected]
    named = [entry.split(" ", 2)[2] for entry in expected]

    assert [place for place, _ in found_here] == asked
    assert [(part, remedy) for part, (_, remedy) in zip(named, found_here, strict=True) if part not in remedy] == []


def test_nothing_is_found_in_the_record_itself() -> None:
    assert found(RECORD.encode()) == []


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damage_is_found_at_its_place_and_the_help_names_the_remedy(damage: Damage) -> None:
    judge(damage.done().encode(), damage.found)


@pytest.mark.parametrize(
    ("damaged", "expected"), [rest for _, *rest in encodings.DAMAGES], ids=[name for name, *_ in encodings.DAMAGES]
)
def test_another_encoding_or_a_part_of_the_file(damaged: Callable[[str], bytes], expected: tuple[str, ...]) -> None:
    judge(damaged(RECORD), expected)


@pytest.mark.parametrize("case", harmless.TEXTS, ids=lambda case: case[0])
def test_what_is_no_damage_is_kept_as_it_is_written(case: harmless.Harmless) -> None:
    _, old, new, pointer, value = case
    assert RECORD.count(old) == 1

    loaded = load_bytes(RECORD.replace(old, new).encode())

    assert list(loaded.report) == []
    assert loaded.record is not None
    assert value_at(loaded.record.to_dict(), pointer) == value


@pytest.mark.parametrize("changed", [change for _, change in harmless.BYTES], ids=[name for name, _ in harmless.BYTES])
def test_line_ends_and_a_byte_order_mark_change_nothing(changed: Callable[[str], bytes]) -> None:
    loaded = load_bytes(changed(RECORD))

    assert list(loaded.report) == []
    assert loaded.record == load_bytes(RECORD.encode()).record


def test_there_are_more_than_two_hundred_damages_and_each_is_another() -> None:
    every = [damage for table in TABLES for damage in table.DAMAGES]

    assert len(every) > 300
    assert [name for name, count in Counter(damage.name for damage in every).items() if count > 1] == []
    assert [text for text, count in Counter(damage.done() for damage in every).items() if count > 1] == []
    assert all(damage.found for damage in every)
