"""Codes are found by what somebody types, and are in one group each."""

import pytest

import archpack
from archpack.errors import UsageError
from archpack.explaining import explained
from archpack.findings.catalogue import CODES, GROUPS, Group, codes_of


@pytest.mark.parametrize("typed", ["CNT001", "cnt001", " Cnt001\n"])
def test_a_code_is_found(typed: str) -> None:
    assert archpack.explain(typed) is CODES["CNT001"]


@pytest.mark.parametrize("typed", ["CNT", "cnt", " Cnt "])
def test_the_letters_of_a_group_stand_for_its_codes(typed: str) -> None:
    codes = explained(typed)

    assert codes[0] is CODES["CNT001"]
    assert {code.code for code in codes} == {name for name in CODES if name.startswith("CNT")}


def test_a_code_stands_for_itself() -> None:
    assert explained("bag102") == (CODES["BAG102"],)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("CNT0O1", "CNT001"),
        ("cnt1", "CNT001"),
        ("CNT-01", "CNT001"),
        ("CNT 1", "CNT001"),
        ("CNT00l", "CNT001"),
        ("BAG6O1", "BAG601"),
        ("CTN001", "CNT001"),
        ("CNT0001", "CNT001"),
        ("bagg", "BAG"),
    ],
)
def test_a_slip_of_the_finger_is_understood(typed: str, meant: str) -> None:
    with pytest.raises(UsageError) as error:
        archpack.explain(typed)

    assert error.value.message == f"There is no code {typed}."
    assert error.value.remedy == f"Did you mean `{meant}`? `archpack explain --list` shows all codes."


@pytest.mark.parametrize("typed", ["", "nonsense", "????"])
def test_what_is_like_no_code_is_not_guessed(typed: str) -> None:
    with pytest.raises(UsageError) as error:
        explained(typed)

    assert error.value.remedy == "`archpack explain --list` shows all codes."


def test_a_very_long_word_is_cut() -> None:
    with pytest.raises(UsageError) as error:
        archpack.explain("CNT001" * 100_000)

    assert len(str(error.value)) < 200


def test_a_group_without_codes_is_unknown() -> None:
    for group in GROUPS:
        if not codes_of(group):
            with pytest.raises(UsageError):
                explained(group.letters)


def test_a_group_is_not_a_code() -> None:
    with pytest.raises(UsageError):
        archpack.explain("CNT")


def test_every_code_is_in_one_group() -> None:
    grouped = [code.code for group in GROUPS for code in codes_of(group)]

    assert sorted(grouped) == sorted(CODES)


def test_a_group_has_three_capitals_and_a_title_of_its_own() -> None:
    assert all(len(group.letters) == 3 and group.letters.isupper() for group in GROUPS)
    assert len({group.letters for group in GROUPS}) == len({group.title for group in GROUPS}) == len(GROUPS)


@pytest.mark.parametrize("group", [group for group in GROUPS if group.parts], ids=lambda group: group.letters)
def test_a_part_of_a_group_has_codes_and_every_code_a_part(group: Group) -> None:
    assert {code.code[3] for code in codes_of(group)} == set(group.parts)
