"""Rules that need the record alone, at their edges. What each says is in the fixtures."""

import importlib
import inspect
import re
import time
from collections.abc import Callable, Iterator
from pkgutil import walk_packages
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from archpack import checks
from archpack.checks.conditions.languages import language_tags, original_language, scripts, text_languages
from archpack.checks.context.people import roles
from archpack.checks.files.contents import unsafe_paths
from archpack.checks.identity.folios import folios
from archpack.checks.identity.identifiers import awkward_id
from archpack.checks.identity.places import countries
from archpack.checks.structure.references import content_ids, derivations, scopes
from archpack.findings import Finding
from archpack.findings.catalogue import CODES
from archpack.model import Record
from archpack.model.facts import Survey
from tests.unit.checks.fixtures import TODAY, codes
from tests.unit.checks.records import places, record, scans, texts
from tests.unit.checks.test_fixtures import ELSEWHERE
from tests.unit.model.strategies import records

RULES: tuple[Callable[..., Iterator[Finding]], ...] = (
    *checks.RECORD_RULES,
    *checks.DATED_RULES,
    *checks.DEPOSIT_RULES,
)


def codes_of(rule: Callable[..., object]) -> list[str]:
    assert rule.__doc__ is not None
    return re.findall(r"[A-Z]{3}[0-9]{3}", rule.__doc__.partition(":")[0])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_names_its_codes(rule: Callable[..., object]) -> None:
    assert codes_of(rule)
    assert set(codes_of(rule)) <= set(CODES)


def test_every_code_belongs_to_one_rule() -> None:
    named = [code for rule in RULES for code in codes_of(rule) if not code.startswith(ELSEWHERE)]
    shape = [f"REC{number:03}" for number in range(1, 10)]

    assert sorted([*named, *shape]) == codes()


def test_every_rule_is_applied() -> None:
    found = walk_packages(checks.__path__, "archpack.checks.")
    modules = [importlib.import_module(module.name) for module in found]
    written = {
        function.__name__
        for module in modules
        for name, function in vars(module).items()
        if inspect.isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_")
        if re.match(r"[A-Z]{3}[0-9]{3}", function.__doc__ or "")
    }

    assert written == {rule.__name__ for rule in RULES}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_no_record_makes_a_rule_fail(any_record: Record) -> None:
    found = [*checks.check_record(any_record, TODAY), *checks.check_deposit(any_record, Survey(), TODAY)]

    for finding in found:
        assert finding.text.endswith(".")
        assert finding.help.endswith((".", "?"))
        assert finding.place.pointer.startswith("/")


def test_the_least_record_lacks_contents_and_nothing_else() -> None:
    assert places(checks.check_record(record())) == [("/contents", "CNT011")]


# Ids


@pytest.mark.parametrize("id_", ["a", "A1", "wcda-300022", "1963", "a.b_c-d", "x" * 100])
def test_a_plain_id(id_: str) -> None:
    assert list(awkward_id(record(id=id_))) == []


@pytest.mark.parametrize("id_", ["-a", ".a", "_a", "a b", "a/b", "a\n", "é", "\u0661", "x" * 101, "a:b", "a%"])
def test_an_awkward_id(id_: str) -> None:
    assert places(awkward_id(record(id=id_))) == [("/id", "REC010")]


def test_a_long_id_is_shortened_where_it_is_told() -> None:
    assert texts(awkward_id(record(id="x" * 1000))) == [
        f"The id `{'x' * 39}…` will make trouble in file names and addresses."
    ]


# Languages, scripts, countries, roles


def test_a_language_is_judged_wherever_it_is_written() -> None:
    text = {"id": "t", "kind": "transcript", "file": "t.md", "language": "?"}
    judged_record = record(
        titles=[{"text": "t", "language": "?"}],
        languages=["sq", "?"],
        summary={"a/b~c": "x"},
        contents=[text],
        notes=[{"kind": "editor", "text": "x", "language": "?"}],
    )

    assert places(language_tags(judged_record)) == [
        ("/languages/1", "LNG001"),
        ("/summary/a~1b~0c", "LNG001"),
        ("/titles/0/language", "LNG001"),
        ("/contents/0/language", "LNG001"),
        ("/notes/0/language", "LNG001"),
    ]


def test_every_translation_needs_the_language_of_the_original() -> None:
    translation = {"kind": "translation", "file": "t.md"}
    contents = [{"id": "a", **translation}, *scans("*"), {"id": "b", **translation}]

    assert places(original_language(record(contents=contents))) == [
        ("/contents/0", "LNG002"),
        ("/contents/2", "LNG002"),
    ]
    assert places(original_language(record(contents=contents, languages=["sq"]))) == []


def test_a_scan_needs_no_language() -> None:
    assert places(text_languages(record(contents=scans("*")))) == []


@pytest.mark.parametrize(("script", "count"), [("Latn", 0), ("Hant", 0), ("latn", 1), ("Qaaa", 1), ("Xxxx", 1)])
def test_scripts_are_those_of_iso_15924(script: str, count: int) -> None:
    assert len(list(scripts(record(titles=[{"text": "t", "script": script}])))) == count


@pytest.mark.parametrize(
    ("country", "remedy"),
    [
        ("AL", None),
        ("XK", None),
        (None, None),
        ("Albania", "Write AL."),
        ("al", "Write AL."),
        ("SU", "Write two capital letters, such as AL for Albania, or leave it out."),
    ],
)
def test_countries_are_those_of_iso_3166(country: str | None, remedy: str | None) -> None:
    repository = {"name": "AQSH"} | ({"country": country} if country else {})

    assert [f.help for f in countries(record(original={"repository": repository}))] == ([remedy] if remedy else [])


def test_a_record_without_an_original_has_no_country() -> None:
    assert list(countries(record())) == []


def test_an_unknown_role_without_a_likely_meaning_gets_examples() -> None:
    (finding,) = roles(record(contributors=[{"name": "A", "roles": ["xyzzy"]}]))

    assert finding.help == "Use a term such as translator, transcriber, editor, obtainer, contributor or funder."


# References


def test_a_record_without_contents_has_nothing_to_point_to() -> None:
    (finding,) = scopes(record(notes=[{"kind": "editor", "text": "x", "scope": ["scan"]}]))

    assert (finding.place.pointer, finding.help) == ("/notes/0/scope/0", "The record has no contents.")


def test_of_many_contents_some_are_named() -> None:
    note = {"kind": "editor", "text": "x", "scope": ["somewhere"]}
    (finding,) = scopes(record(contents=scans(*("*",) * 30), notes=[note]))

    assert finding.help.startswith("The contents are: scan-1, scan-2, ")
    assert finding.help.endswith(", scan-20 and others.")


def test_a_content_that_is_named_twice_is_offered_once() -> None:
    note = {"kind": "editor", "text": "x", "scope": ["nowhere"]}
    contents = [{"id": "a", "kind": "scan", "file": "a"}] * 2

    assert [f.help for f in scopes(record(contents=contents, notes=[note]))] == ["The contents are: a."]


@pytest.mark.parametrize(
    ("sources", "in_a_circle"),
    [
        ({"a": None, "b": "a", "c": "b"}, []),
        ({"a": "a"}, ["a"]),
        ({"a": "b", "b": "a"}, ["a", "b"]),
        ({"a": "b", "b": "c", "c": "a"}, ["a", "b", "c"]),
        ({"a": "b", "b": "c", "c": "b"}, ["b", "c"]),
        ({"c": "b", "b": "c", "a": "b"}, ["c", "b"]),
        ({"a": "b", "b": "b", "c": "c"}, ["b", "c"]),
        ({"a": "nowhere"}, []),
    ],
)
def test_circles(sources: dict[str, str | None], in_a_circle: list[str]) -> None:
    contents = [
        {"id": name, "kind": "scan", "file": "x"} | ({"of": source} if source else {})
        for name, source in sources.items()
    ]
    found = list(derivations(record(contents=contents)))

    assert [f.text for f in found] == [
        f"By its `of`, the content `{name}` is made from itself." for name in in_a_circle
    ]


def test_the_second_of_two_equal_ids_is_told_and_every_later_one() -> None:
    contents = [{"id": "a", "kind": "scan", "file": name} for name in "xyz"]

    assert places(content_ids(record(contents=contents))) == [
        ("/contents/1/id", "REF002"),
        ("/contents/2/id", "REF002"),
    ]


# Folios and paths


def test_only_the_folios_of_a_locator_are_read_as_folios() -> None:
    steps = [{"value": "x", "level": "file"}, {"value": "x", "level": "folio"}, {"value": "y"}]
    original = {"repository": {"name": "A"}, "locator": steps}

    assert places(folios(record(original=original))) == [("/original/locator/1/value", "LOC001")]


@pytest.mark.parametrize("path", ["a", "a/b", "a b/c.d", ".hidden", "a/...", "é/*", "C:/a"])
def test_a_path_inside_the_deposit(path: str) -> None:
    assert list(unsafe_paths(record(contents=scans(path)))) == []


@pytest.mark.parametrize("path", ["/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/../b", "./a", "a/./b", "a\\b"])
def test_a_path_that_is_none(path: str) -> None:
    assert places(unsafe_paths(record(contents=scans(path)))) == [("/contents/0/files", "CNT009")]


# Time


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(
            lambda n: {"contents": [{"id": f"{i}", "kind": "scan", "file": "x", "of": f"{i + 1}"} for i in range(n)]},
            id="a chain of sources",
        ),
        pytest.param(
            lambda n: {
                "contents": [{"id": f"{i}", "kind": "scan", "file": "x"} for i in range(n)],
                "notes": [{"kind": "editor", "text": "x", "scope": [f"nowhere {i}"]} for i in range(n)],
            },
            id="scopes that point nowhere",
        ),
        pytest.param(
            lambda n: {"contributors": [{"name": "x", "roles": [f"role {i}"]} for i in range(n // 4)]}, id="roles"
        ),
        pytest.param(lambda n: {"languages": [f"language {i}" for i in range(n)]}, id="languages"),
        pytest.param(
            lambda n: {"dates": [{"kind": "created", "display": "x", "edtf": f"date {i}"} for i in range(n)]},
            id="dates",
        ),
        pytest.param(lambda n: {"languages": ["a-" * 20 * n]}, id="a long language"),
        pytest.param(
            lambda n: {
                "original": {"repository": {"name": "A"}, "locator": [{"label": "Dos.", "value": "x"}] * n},
                "citation": {"text": "Arkivi, Tirana, " + ", ".join(f"Fondi {i}" for i in range(n))},
            },
            id="steps of a locator",
        ),
        pytest.param(
            lambda n: {
                "contents": [
                    {"id": f"{i}", "kind": "translation", "file": "x", "language": "en", "folios": f"{i}-{i + 5}"}
                    for i in range(n)
                ],
                "contributors": [
                    {"name": f"A {i}", "roles": ["translator"], "scope": [f"{i}"], "from_language": "Russian"}
                    for i in range(n)
                ],
                "languages": ["sq"],
                "original": {"repository": {"name": "A"}, "locator": [{"value": "1-3", "level": "folio"}]},
                "rights": [{"statement": f"x {i}", "scope": [f"{i % 7}"]} for i in range(n)],
                "notes": [{"kind": "editor", "text": f"x {i}", "mark": "1"} for i in range(n)],
            },
            id="contents and contributors",
        ),
        pytest.param(
            lambda n: {
                "dates": [
                    {
                        "kind": ("created", "received")[i % 2],
                        "display": "x",
                        "edtf": f"19{50 - i % 2}-01-{1 + i % 28:02}",
                    }
                    for i in range(n)
                ],
                "provenance": {
                    "events": [{"kind": "digitization", "date": f"2019-01-{1 + i % 28:02}"} for i in range(n)]
                },
            },
            id="dates and events",
        ),
        pytest.param(
            lambda n: {"titles": [{"text": " 6 July 1963 A&B @ <a " * n}, {"text": " " * 20 * n + "x"}]},
            id="long titles",
        ),
        pytest.param(lambda n: {"summary": {"en": "Ã« Ааа aА x@ &am <i " * n}}, id="a long text"),  # noqa: RUF001
        pytest.param(lambda n: {"contents": [{"id": "x" * 20 * n, "kind": "scan", "file": "a"}] * 2}, id="a long id"),
    ],
)
def test_twice_as_much_takes_about_twice_as_long(make: Callable[[int], dict[str, Any]]) -> None:
    def seconds(count: int) -> float:
        large = record(**make(count))
        started = time.perf_counter()
        list(checks.check_record(large, TODAY))
        return time.perf_counter() - started

    seconds(10)
    small, large = seconds(500), min(seconds(4000), seconds(4000))

    # Eight times as much; quadratic work would take 64 times as long. Short times are left to the noise.
    assert large < max(30 * small, 0.5)
