import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.criteria import Criteria, Selection, always_applies, is_code, is_essential, packed_criteria
from archpack.criteria.selection import nearest_code
from archpack.findings import Finding, Severity
from archpack.findings.catalogue import CODES

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def found(code: str, accepted: str = "") -> Finding:
    return Finding(CODES[code], "Text.", "Help.", accepted=accepted, weight=NOTE if accepted else None)


def kept(selections: tuple[Selection, ...], *codes: str) -> list[tuple[str, str]]:
    findings = Criteria(selections).weighed(map(found, codes))
    return [(str(finding.code), finding.severity.value) for finding in findings]


@pytest.mark.parametrize(
    ("select", "ignore", "code", "wanted"),
    [
        ((), (), "CNT012", True),
        (("CNT",), (), "CNT012", True),
        (("CNT0",), (), "CNT012", True),
        (("CIT",), (), "CNT012", False),
        ((), ("CNT",), "CNT012", False),
        ((), ("CNT012",), "CNT012", False),
        (("CNT012",), ("CNT",), "CNT012", True),
        (("CNT",), ("CNT012",), "CNT012", False),
        (("CNT012",), ("CNT012",), "CNT012", False),
        (("CIT",), (), "INS001", True),
        (("CIT",), ("CIT003",), "INS005", True),
        (("CIT",), ("INS001",), "INS001", False),
        (("CIT",), ("INS001",), "INS002", True),
        (("CIT",), ("INS",), "INS002", False),
        (("INS002",), ("INS",), "INS002", True),
    ],
)
def test_the_longer_code_counts(select: tuple[str, ...], ignore: tuple[str, ...], code: str, *, wanted: bool) -> None:
    assert Selection("test", select, ignore).keeps(code) is wanted


def test_each_selection_leaves_out_more() -> None:
    settings, own = Selection("archpack.toml", ignore=("CNT012",)), Selection("command line", ("CNT",))

    assert kept((settings, own), "CNT011", "CNT012", "CIT001") == [("CNT011", "warning")]


def test_what_always_applies_is_never_left_out_or_weighed_less() -> None:
    nothing = Selection("test", ("LNG",), ("CNT", "REC"), (("CNT", NOTE), ("REC", WARNING)))

    assert kept((nothing,), "CNT009", "CNT012", "REC001", "REC010") == [("CNT009", "error"), ("REC001", "error")]


def test_the_longest_beginning_and_then_the_later_selection_weighs() -> None:
    first = Selection("profile", severity=(("CNT", NOTE), ("CNT012", ERROR)))
    second = Selection("archpack.toml", severity=(("CNT01", WARNING),))

    assert kept((first,), "CNT011", "CNT012") == [("CNT011", "note"), ("CNT012", "error")]
    assert kept((first, second), "CNT012") == [("CNT012", "warning")]


def test_strict_makes_errors_of_warnings_and_of_nothing_else() -> None:
    strict = Selection("test", strict=True)

    assert kept((strict,), "CNT009", "CNT012", "CNT007") == [
        ("CNT009", "error"),
        ("CNT012", "error"),
        ("CNT007", "note"),
    ]


def test_what_is_accepted_stays_a_note_also_when_strict() -> None:
    strict = Selection("test", severity=(("CNT", ERROR),), strict=True)
    (finding,) = Criteria((strict,)).weighed([found("CNT012", accepted="No Windows here")])

    assert (finding.severity, finding.accepted) == (NOTE, "No Windows here")


@pytest.mark.parametrize("code", ["CNT", "CNT0", "CNT012"])
def test_codes_and_groups_exist(code: str) -> None:
    assert is_code(code)


@pytest.mark.parametrize("code", ["", "C", "CN", "XYZ", "CNT999", "cnt", "CNT0123"])
def test_other_texts_are_no_codes(code: str) -> None:
    assert not is_code(code)


@pytest.mark.parametrize("code", ["FIL00", "FIL001", "BAG", "CNT009", "CNT014", "SET", "SET101", "INS1", "INS101"])
def test_groups_of_nothing_but_what_always_applies(code: str) -> None:
    assert always_applies(code)


@pytest.mark.parametrize("code", ["FIL", "FIL014", "CNT", "REC", "INS", "INS001", "CIT", "CNT004"])
def test_groups_that_can_be_left_out_at_least_in_part(code: str) -> None:
    assert not always_applies(code)


def test_what_stops_a_package_from_being_right_is_an_error_by_itself() -> None:
    mild = {code for code, value in CODES.items() if is_essential(code) and value.severity is not ERROR}

    assert {code for code in mild if code.startswith(("REC", "CNT", "REF", "FIL"))} == set()


@pytest.mark.parametrize(("given_", "meant"), [("CTI003", "CIT003"), ("cnt004", "CNT004"), ("CNTT", "CNT")])
def test_a_code_that_was_mistyped_is_found(given_: str, meant: str) -> None:
    assert nearest_code(given_) == meant


CODE = st.sampled_from([*CODES, "CNT", "CIT", "C", "CNT0"])
SELECTION = st.builds(
    Selection,
    st.text(max_size=5),
    st.lists(CODE, max_size=3).map(tuple),
    st.lists(CODE, max_size=3).map(tuple),
    st.dictionaries(CODE, st.sampled_from(Severity), max_size=3).map(lambda weights: tuple(weights.items())),
)


@given(st.lists(SELECTION, max_size=3).map(tuple), st.sampled_from(list(CODES)))
def test_a_package_is_judged_by_what_it_was_packed_by(selections: tuple[Selection, ...], code: str) -> None:
    asked = Criteria(selections)
    again = packed_criteria(asked.as_dict())

    assert list(again.weighed([found(code)])) == list(asked.weighed([found(code)]))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["selections", "select", "ignore", "severity", "origin"]), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(JSON)
def test_whatever_a_package_keeps_what_always_applies_does_so(kept_: object) -> None:
    assert list(packed_criteria(kept_).weighed([found("CNT009")])) == [found("CNT009")]
