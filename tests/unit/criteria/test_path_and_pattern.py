import re
from fnmatch import translate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.criteria.guide import all_fields
from archpack.criteria.meaning import Meaning, Unknown, meaning
from archpack.criteria.path import MISSING, Step, parsed, values
from archpack.criteria.pattern import fits

RECORD = {
    "id": "x",
    "titles": [{"text": "a", "language": "en"}, {"text": "b"}],
    "contributors": [{"name": "Ada", "roles": ["translator", "editor"]}, {"name": "Tom", "roles": ["author"]}],
    "summary": {"en": "..."},
    "original": {"repository": {"name": "Archive"}},
}


def led_to(path: str) -> list[tuple[str, object]]:
    steps = parsed(path)
    assert steps is not None
    return [(pointer, "missing" if value is MISSING else value) for pointer, value in values(RECORD, steps)]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("id", [("/id", "x")]),
        ("titles[].language", [("/titles/0/language", "en"), ("/titles/1/language", "missing")]),
        ("titles[language=en].text", [("/titles/0/text", "a")]),
        ("titles[language=de].text", []),
        ("titles[language=de]", [("/titles", "missing")]),
        ("contributors[roles=editor].name", [("/contributors/0/name", "Ada")]),
        ("summary.en", [("/summary/en", "...")]),
        ("summary.sq", [("/summary/sq", "missing")]),
        ("original.repository.country", [("/original/repository/country", "missing")]),
        ("provenance.custody", [("/provenance", "missing")]),
        ("provenance.events[kind=digitization]", [("/provenance", "missing")]),
        ("provenance.events[kind=digitization].agent", []),
        ("id.more", [("/id/more", "missing")]),
        ("id[]", [("/id", "missing")]),
    ],
)
def test_what_a_path_leads_to(path: str, found: list[tuple[str, object]]) -> None:
    assert led_to(path) == found


@pytest.mark.parametrize(
    "text", ["", ".", "a.", ".a", "a..b", "a[", "a[]b", "a[k=]", "a[=v]", "a b", "a[k=v", "ä", "a[0]"]
)
def test_what_is_no_path(text: str) -> None:
    assert parsed(text) is None


@given(st.text(alphabet="ab.[]=1 ", max_size=20))
def test_any_text_is_a_path_or_none(text: str) -> None:
    path = parsed(text)
    written = ".".join(
        step.name + (f"[{step.key}={step.value}]" if step.key else "[]" if step.many else "") for step in path or ()
    )
    assert path is None or written == text


def test_every_field_that_is_listed_has_a_meaning() -> None:
    for row in all_fields():
        path = parsed(row.field)
        assert path is not None
        what = meaning(path)
        assert isinstance(what, Meaning), row
        assert what.description == row.meaning


def test_what_leads_nowhere_is_named_with_what_is_there() -> None:
    assert meaning((Step("original"), Step("repositry"))) == Unknown(
        "repositry", ("repository", "locator", "order", "extent")
    )
    assert meaning((Step("contents", many=True, key="kind", value="scna"),)) == Unknown(
        "scna", ("scan", "transcript", "translation")
    )
    assert meaning((Step("id", many=True),)) == Unknown("id[]", ("id",))


@pytest.mark.parametrize(
    ("pattern", "value", "fitting"),
    [
        ("RG ###/*", "RG 059/1963-07", True),
        ("RG ###/*", "RG 59/1963", False),
        ("??", "AL", True),
        ("??", "ALB", False),
        ("*", "", True),
        ("*.tif", "scan/28.tif", True),
        ("a.c", "abc", False),
        ("(a+)+", "(a+)+", True),
        ("#", "٣", False),
        ("a*b*c", "a\nbxc", True),
    ],
)
def test_what_fits_a_pattern(pattern: str, value: str, *, fitting: bool) -> None:
    assert fits(pattern, value) is fitting


@given(st.text(alphabet="ab?*", max_size=8), st.text(alphabet="ab", max_size=12))
def test_a_pattern_fits_what_a_shell_would_take(pattern: str, value: str) -> None:
    assert fits(pattern, value) is (re.match(translate(pattern), value) is not None)


def test_no_pattern_is_tried_in_every_way() -> None:
    # A pattern that went back and tried again would not come to an end here.
    assert not fits("*a" * 100, "a" * 98 + "b" * 900)
    assert not fits("*" * 200 + "b", "a" * 1000)
    assert not fits("a*" * 100 + "c", "a" * 1000)
    assert not fits("*", "a" * 1001)
