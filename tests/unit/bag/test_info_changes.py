"""Changing some elements of a bag-info.txt, all others to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import parse_info
from archpack.bag.declaration import RULES_1_0, Declaration
from archpack.bag.info_changes import change_info
from archpack.errors import UsageError

OLD = (
    "Source-Organization: Arkivi Qendror\r\n  Shtet\u00ebror\r\nNote: one\n\tfolded\nNOTE:  two\nEmpty: \n"
    "Payload-Oxum: 1.1\nlast: not ended"
)
RULES_0_97 = Declaration("0.97").rules


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], OLD),
        ([("payload-oxum", "2.2")], OLD.replace("Payload-Oxum: 1.1\n", "payload-oxum: 2.2\r\n")),
        ([("Note", "three")], OLD.replace("Note: one\n\tfolded\nNOTE:  two\n", "Note: three\r\n")),
        ([("Note", "a"), ("note", "b")], OLD.replace("Note: one\n\tfolded\nNOTE:  two\n", "Note: a\r\nnote: b\r\n")),
        ([("Note", "")], OLD.replace("Note: one\n\tfolded\nNOTE:  two\n", "")),
        ([("New", "x\ny")], f"{OLD}\r\nNew: x y\r\n"),
        ([("last", "")], OLD.replace("last: not ended", "")),
        ([("absent", "")], OLD),
    ],
    ids=["none", "one", "two by one", "two by two", "away", "new", "the last away", "absent away"],
)
def test_only_what_is_named_changes(changes: list[tuple[str, str]], expected: str) -> None:
    assert change_info(OLD, changes, RULES_1_0) == expected


def test_lines_of_an_earlier_version_are_written_as_the_present_one_wants_them() -> None:
    old = "Label :value\nOther:\tvalue\n  goes on\nRight: value\n"
    assert change_info(old, [], RULES_0_97) == "Label: value\nOther: value\n  goes on\nRight: value\n"


@pytest.mark.parametrize("label", ["", "a:b", " a", "a\n"])
def test_a_label_that_bagit_does_not_allow_is_refused(label: str) -> None:
    with pytest.raises(UsageError, match="cannot be a label"):
        change_info(OLD, [(label, "x")], RULES_1_0)


LABELS = st.sampled_from(["Note", "note", "Contact-Name", "Payload-Oxum", "x y"])
PAIRS = st.lists(st.tuples(LABELS, st.text(alphabet="ab \n\u00eb:", max_size=8)), max_size=6)


@given(old=PAIRS, changes=PAIRS)
def test_what_is_read_again_is_the_old_with_the_changes(
    old: list[tuple[str, str]], changes: list[tuple[str, str]]
) -> None:
    before = change_info("", old, RULES_1_0)
    after = change_info(before, changes, RULES_1_0)
    elements, _ = parse_info(after.encode(), "bag-info.txt")
    named = {label.lower() for label, _ in changes}
    kept = [(e.label, e.value) for e in parse_info(before.encode(), "bag-info.txt")[0] if e.label.lower() not in named]
    assert [(e.label, e.value) for e in elements if e.label.lower() not in named] == kept
    for label in named:
        values = [" ".join(value.split("\n")).split() for name, value in changes if name.lower() == label]
        assert [e.value.split() for e in elements if e.label.lower() == label] == [value for value in values if value]
