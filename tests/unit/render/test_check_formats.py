"""What was checked, in every format, from the same few outcomes; and that no text can break a format."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml

from archpack import render
from archpack.errors import SourceError
from archpack.findings import Checked, Code, Finding, Place, Report, Severity

Format = Callable[[Iterable[Checked]], Iterator[str]]

TAG = Code("LNG001", Severity.ERROR, "Not a language tag", "Readers sort by it.", "BCP 47", "a: 1\n", "a: 2\n")
ROLE = Code("WHO001", Severity.WARNING, "Unknown role", "A role has a name that others know.")
EMPTY = Code("CNT007", Severity.NOTE, "File of the system", "It is not packed.")

OUTCOMES = (
    Checked(
        "letters/a b",
        Report(
            (
                Finding(
                    TAG, "`sq_AL` is 100% wrong.", "Write sq-AL.", Place("letters/a b/r.yaml", 8, 13, "/languages/0")
                ),
                Finding(ROLE, "No role <x>.", "See [it](1).", Place("letters/a b/r.yaml", 9, 0, "/contributors/0")),
                Finding(EMPTY, "It was left.", "", Place("letters/a b/Ë,:.db")),
            )
        ),
    ),
    Checked("letters/c", Report()),
    Checked("letters/d", None, SourceError("letters/d cannot be read.", "Look at it.")),
)
FORMATS: tuple[Format, ...] = (
    render.checks_text,
    render.checks_concise,
    render.checks_json,
    render.checks_jsonl,
    render.checks_github,
    render.checks_gitlab,
    render.checks_sarif,
    render.checks_junit,
    render.statistics_text,
    render.statistics_json,
)
each_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.__name__)


def written(format_: Format, outcomes: Iterable[Checked] = OUTCOMES) -> str:
    return "\n".join(format_(outcomes))


def test_text_has_every_finding_with_what_to_do_and_the_numbers() -> None:
    assert written(render.checks_text) == (
        "letters/a b/r.yaml:8:13: error LNG001: `sq_AL` is 100% wrong.\n  help: Write sq-AL.\n\n"
        "letters/a b/r.yaml:9: warning WHO001: No role <x>.\n  help: See [it](1).\n\n"
        "letters/a b/Ë,:.db: note CNT007: It was left.\n  help: \n\n"
        "1 error, 1 warning and 1 note found. 1 of 3 deposits is clean. 1 could not be read.\n"
        "Why it matters, with examples: `archpack explain LNG001`."
    )


def test_concise_has_a_line_for_each_finding() -> None:
    assert written(render.checks_concise).splitlines() == [
        "letters/a b/r.yaml:8:13: error LNG001: `sq_AL` is 100% wrong.",
        "letters/a b/r.yaml:9: warning WHO001: No role <x>.",
        "letters/a b/Ë,:.db: note CNT007: It was left.",
        "1 error, 1 warning and 1 note found. 1 of 3 deposits is clean. 1 could not be read.",
    ]


@pytest.mark.parametrize(
    ("outcomes", "line"),
    [
        (OUTCOMES[1:2], "No problems found."),
        (OUTCOMES[1:2] * 1200, "No problems found in 1,200 deposits."),
        (OUTCOMES[:1], "1 error, 1 warning and 1 note found."),
        ((*OUTCOMES[:1], *OUTCOMES[1:2] * 2), "1 error, 1 warning and 1 note found. 2 of 3 deposits are clean."),
        (OUTCOMES[1:], "No problems found in 1 deposit. 1 could not be read."),
        (OUTCOMES[2:], None),
    ],
)
def test_the_last_line_has_the_numbers(outcomes: tuple[Checked, ...], line: str | None) -> None:
    assert ([None, *render.checks_concise(outcomes)][-1]) == line


def test_json_is_one_object_of_the_same_shape_for_one_and_many() -> None:
    place = {"deposit": "letters/a b", "file": "letters/a b/r.yaml"}
    assert json.loads(written(render.checks_json)) == {
        "ok": False,
        "deposits": 3,
        "clean": 1,
        "errors": 1,
        "warnings": 1,
        "notes": 1,
        "findings": [
            place
            | {"code": "LNG001", "severity": "error", "line": 8, "column": 13, "pointer": "/languages/0"}
            | {"text": "`sq_AL` is 100% wrong.", "help": "Write sq-AL."},
            place
            | {"code": "WHO001", "severity": "warning", "line": 9, "pointer": "/contributors/0"}
            | {"text": "No role <x>.", "help": "See [it](1)."},
            {"deposit": "letters/a b", "file": "letters/a b/Ë,:.db"}
            | {"code": "CNT007", "severity": "note", "text": "It was left."},
        ],
        "not_read": [{"deposit": "letters/d", "message": "letters/d cannot be read.", "remedy": "Look at it."}],
    }
    one = json.loads(written(render.checks_json, OUTCOMES[1:2]))
    assert (one["ok"], one["deposits"], one["clean"], one["findings"]) == (True, 1, 1, [])


def test_jsonl_has_the_same_objects_a_line_for_each() -> None:
    whole = json.loads(written(render.checks_json))
    lines = [json.loads(line) for line in render.checks_jsonl(OUTCOMES)]
    assert lines == [*whole["findings"], *whole["not_read"]]


def test_statistics_count_the_codes_the_most_frequent_first() -> None:
    twice = (*OUTCOMES, Checked("e", Report((Finding(ROLE, "x", "y"),))))
    assert list(render.statistics_text(twice)) == [
        "2  warning  WHO001  Unknown role",
        "1  note     CNT007  File of the system",
        "1  error    LNG001  Not a language tag",
        "1 error, 2 warnings and 1 note found. 1 of 4 deposits is clean. 1 could not be read.",
    ]
    told = json.loads(written(render.statistics_json, twice))
    assert told["codes"] == [
        {"code": "WHO001", "severity": "warning", "count": 2, "title": "Unknown role"},
        {"code": "CNT007", "severity": "note", "count": 1, "title": "File of the system"},
        {"code": "LNG001", "severity": "error", "count": 1, "title": "Not a language tag"},
    ]
    assert {key: told[key] for key in ("ok", "deposits", "clean", "errors")} == {
        "ok": False,
        "deposits": 4,
        "clean": 1,
        "errors": 1,
    }


def test_github_gets_a_command_for_each_finding_with_its_signs_escaped() -> None:
    assert list(render.checks_github(OUTCOMES)) == [
        (
            "::error file=letters/a b/r.yaml,line=8,title=LNG001%3A Not a language tag,col=13::"
            "`sq_AL` is 100%25 wrong. Write sq-AL."
        ),
        "::warning file=letters/a b/r.yaml,line=9,title=WHO001%3A Unknown role::No role <x>. See [it](1).",
        "::notice file=letters/a b/Ë%2C%3A.db,line=1,title=CNT007%3A File of the system::It was left.",
        "::error title=letters/d could not be read::letters/d cannot be read. Look at it.",
    ]


def test_gitlab_gets_what_it_requires() -> None:
    told = json.loads(written(render.checks_gitlab))
    assert [{key: value for key, value in one.items() if key != "fingerprint"} for one in told] == [
        {
            "description": "`sq_AL` is 100% wrong. Write sq-AL.",
            "check_name": "LNG001",
            "severity": "major",
            "location": {"path": "letters/a b/r.yaml", "lines": {"begin": 8}},
        },
        {
            "description": "No role <x>. See [it](1).",
            "check_name": "WHO001",
            "severity": "minor",
            "location": {"path": "letters/a b/r.yaml", "lines": {"begin": 9}},
        },
        {
            "description": "It was left.",
            "check_name": "CNT007",
            "severity": "info",
            "location": {"path": "letters/a b/Ë,:.db", "lines": {"begin": 1}},
        },
        {
            "description": "letters/d cannot be read. Look at it.",
            "check_name": "not-read",
            "severity": "critical",
            "location": {"path": "letters/d", "lines": {"begin": 1}},
        },
    ]
    assert len({one["fingerprint"] for one in told}) == 4
    assert all(re.fullmatch("[0-9a-f]{64}", one["fingerprint"]) for one in told)


def test_a_fingerprint_stays_when_lines_move_and_tells_twins_apart() -> None:
    def fingerprints(*places: Place) -> list[str]:
        report = Report(tuple(Finding(TAG, "x", "y", place) for place in places))
        return [one["fingerprint"] for one in json.loads(written(render.checks_gitlab, [Checked("a", report)]))]

    here, lower = (Place("a/r.yaml", line, 1, "/dates/0") for line in (3, 7))
    assert fingerprints(here) == fingerprints(lower)
    assert fingerprints(here, lower) == fingerprints(here, here)
    assert len(set(fingerprints(here, lower, Place("b/r.yaml", 3, 1, "/dates/0")))) == 3


def test_sarif_has_rules_results_and_what_could_not_be_read() -> None:
    log = json.loads(written(render.checks_sarif))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["LNG001", "WHO001", "CNT007"]
    assert run["tool"]["driver"]["rules"][0] == {
        "id": "LNG001",
        "name": "NotALanguageTag",
        "shortDescription": {"text": "Not a language tag."},
        "fullDescription": {"text": "Readers sort by it."},
        "help": {
            "text": "Readers sort by it. Source: BCP 47.",
            "markdown": "Readers sort by it. Source: BCP 47.\n\n"
            "Not so:\n\n```yaml\na: 1\n```\n\nBut so:\n\n```yaml\na: 2\n```",
        },
        "defaultConfiguration": {"level": "error"},
    }
    first, second, third = run["results"]
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "letters/a%20b/r.yaml"},
                "region": {"startLine": 8, "startColumn": 13},
            },
            "logicalLocations": [{"fullyQualifiedName": "/languages/0"}],
        }
    ]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("LNG001", 0, "error")
    assert first["message"] == {"text": "`sq_AL` is 100% wrong. Write sq-AL."}
    assert second["message"] == {"text": "No role <x>. See [it] (1)."}  # no link
    assert third["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "letters/a%20b/%C3%8B%2C%3A.db"}
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [one["message"]["text"] for one in invocation["toolExecutionNotifications"]] == [
        "letters/d cannot be read. Look at it."
    ]


def test_junit_has_a_suite_for_each_deposit_and_errors_alone_fail() -> None:
    first, second, third = fromstring(written(render.checks_junit))  # noqa: S314 - our own
    assert [dict(suite.attrib) for suite in (first, second, third)] == [
        {"name": "letters/a b", "tests": "3", "failures": "1", "errors": "0", "skipped": "0"},
        {"name": "letters/c", "tests": "1", "failures": "0", "errors": "0", "skipped": "0"},
        {"name": "letters/d", "tests": "1", "failures": "0", "errors": "1", "skipped": "0"},
    ]
    assert [case_of(case) for suite in (first, second, third) for case in suite] == [
        ("letters/a b/r.yaml:8:13: LNG001", "failure", "error: `sq_AL` is 100% wrong. Write sq-AL."),
        ("letters/a b/r.yaml:9: WHO001", "system-out", "warning: No role <x>. See [it](1)."),
        ("letters/a b/Ë,:.db: CNT007", "system-out", "note: It was left. "),
        ("no findings", None, None),
        ("reading", "error", None),
    ]


def case_of(case: Element) -> tuple[str, str | None, str | None]:
    told = [*case, None][0]
    return case.attrib["name"], *((None, None) if told is None else (told.tag, told.text))


def test_a_reader_of_junit_counts_the_same() -> None:
    suites = JUnitXml.fromstring(written(render.checks_junit).encode())
    assert [(suite.name, suite.tests, suite.failures, suite.errors) for suite in suites] == [
        ("letters/a b", 3, 1, 0),
        ("letters/c", 1, 0, 0),
        ("letters/d", 1, 0, 1),
    ]
    passed = [[case.is_passed for case in suite] for suite in suites]
    assert passed == [[False, True, True], [True], [False]]


def hidden(text: str) -> set[str]:
    """Return what a text holds of control and direction characters, but the ends of lines and what words need."""
    return {sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} - set(
        "\n\u200c\u200d"
    )


@each_format
def test_controls_and_directions_are_neutralised(format_: Format) -> None:
    text = "".join(map(chr, range(0x20))) + "\x7f\x9b\u202e\u2028\ufeff\ufffe\uffff\udcff]]>&<"
    finding = Finding(TAG, text, text, Place(text, 1, 1, text))
    told = written(format_, [Checked(text, Report((finding,))), Checked(text, None, SourceError(text, text))])
    assert hidden(told) == set()
    assert "\uffff" not in told or format_ is not render.checks_junit  # XML cannot hold it
    assert told.encode("utf-8")


@each_format
def test_nothing_checked_is_something_told(format_: Format) -> None:
    assert "\x1b" not in written(format_, ())


@each_format
@given(st.text(), st.text(), st.text(), st.integers(0, 3), st.integers(0, 3))
def test_no_text_breaks_a_format(format_: Format, path: str, text: str, help_: str, line: int, column: int) -> None:
    finding = Finding(TAG, text, help_, Place(path, line, column, text))
    outcomes = (
        Checked(path, Report((finding, Finding(ROLE, help_, text)))),
        Checked(text, None, SourceError(text, help_)),
    )
    told = written(format_, outcomes)
    assert hidden(told) == set()
    match format_.__name__.rpartition("_")[2]:
        case "json" | "gitlab" | "sarif":
            assert json.loads(told)
        case "jsonl":
            assert [json.loads(line).get("code") for line in told.splitlines()] == ["LNG001", "WHO001", None]
        case "junit":
            assert [suite.attrib["tests"] for suite in fromstring(told)] == ["2", "1"]  # noqa: S314 - our own
        case "github":
            assert len(told.splitlines()) == 3
            assert all(re.fullmatch(r"::\w+ (?:\w+=[^,:]*,?)+::[^\r\n]*", line) for line in told.splitlines())
        case "concise":
            assert len(told.split("\n")) == 3
        case _:
            assert told
