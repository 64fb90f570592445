"""The version of the record format: the one number in a record."""

import pytest

from tests.unit.loading.documents import HEAD, findings


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2", "2"),
        ("'1'", '"1"'),
        ('"1"', '"1"'),
        ("1.0", '"1.0"'),
        ("one", '"one"'),
        ("true", '"true"'),
        ("null", '"null"'),
        ("' '", '" "'),
        ("1234567890", '"1234567890"'),
        ("\u0661", '"\u0661"'),
        ("-1", '"-1"'),
        ("0x1", '"0x1"'),
    ],
)
def test_a_version_that_is_not_known(written: str, shown: str) -> None:
    remedy = "Write `archpack: 1`, without quotes. A higher number needs a newer archpack."
    said = f"The record format {shown} is not known to this archpack."

    assert findings(HEAD.replace("1", written, 1)) == [("1:11", "/archpack", "REC009", said, remedy)]


@pytest.mark.parametrize(
    ("written", "said"),
    [("true", '"true"'), ('"1"', '"1"'), ("2", "2"), ("1.5", "1.5"), ("1e999", "Infinity"), ("9" * 30, "1e+30")],
)
def test_a_version_in_json_that_is_not_known(written: str, said: str) -> None:
    text = f'{{"archpack": {written}, "id": "x", "titles": [{{"text": "t"}}]}}'

    ((place, pointer, code, found_text, _),) = findings(text, "record.json")

    assert (place, pointer, code) == ("1:14", "/archpack", "REC009")
    assert found_text == f"The record format {said} is not known to this archpack."


@pytest.mark.parametrize(("written", "accepted"), [("1", True), ("1.0", True), ("1e0", True), ("1.5", False)])
def test_a_version_in_json_is_a_number(written: str, accepted: bool) -> None:
    text = f'{{"archpack": {written}, "id": "x", "titles": [{{"text": "t"}}]}}'

    assert (findings(text, "record.json") == []) is accepted
