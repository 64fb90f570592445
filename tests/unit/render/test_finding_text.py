"""Findings as people read them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archpack.findings import Code, Finding, Fix, Place, Report, Severity
from archpack.render import report_pieces, report_text
from archpack.render.columns import width
from archpack.render.finding_text import Look, findings_pieces

ERROR = Code("ABC001", Severity.ERROR, "An error", "Because.")
WARNING = Code("ABC002", Severity.WARNING, "A warning", "Because.")
NOTE = Code("ABC003", Severity.NOTE, "A note", "Because.")
END = "\n1 error found.\nWhy it matters, with examples: `archpack explain ABC001`."
SAFE = Fix("Write `AL`", ())
UNSAFE = Fix("Take the line away.", (), safe=False)


def finding(code: Code = ERROR, place: Place = Place(), fix: Fix | None = None) -> Finding:  # noqa: B008 - never changes
    return Finding(code, "Something is wrong.", "Mend it.", place, fix)


def shown(line: str, column: int, number: int = 1) -> list[str]:
    """Return what is shown of a line: itself and what marks the column, without the gutter."""
    text = "\n" * (number - 1) + line
    report = Report((finding(place=Place("a.yaml", number, column)),), {"a.yaml": text})
    lines = report_text(report).splitlines()
    return [row.partition("| ")[2] for row in lines[1 : lines.index("  help: Mend it.")]]


def test_a_report_without_findings() -> None:
    assert report_text(Report()) == "No problems found."


@pytest.mark.parametrize(
    ("place", "head"),
    [
        (Place("record.yaml", 5, 3, "/id"), "record.yaml:5:3: "),
        (Place("scan/0028.tif"), "scan/0028.tif: "),
        (Place(pointer="/id"), "/id: "),
        (Place(), ""),
        (Place("a\nb\x1b[31m.tif"), "a\\x0ab\\x1b[31m.tif: "),
        (Place("\udceb.tif"), "\\udceb.tif: "),
    ],
)
def test_a_finding_with_its_place_and_its_help(place: Place, head: str) -> None:
    text = report_text(Report((finding(place=place),)))

    assert text == f"{head}error ABC001: Something is wrong.\n  help: Mend it.\n{END}"


def test_a_finding_without_a_file_is_placed_by_its_pointer() -> None:
    report = Report((finding(place=Place("a.yaml", 1, 2)), finding(place=Place(pointer="/id"))))

    assert [line for line in report_text(report).splitlines() if "ABC001:" in line] == [
        "a.yaml:1:2: error ABC001: Something is wrong.",
        "/id: error ABC001: Something is wrong.",
    ]


def test_the_line_is_shown_with_a_caret_below_the_place() -> None:
    report = Report((finding(place=Place("a.yaml", 12, 5)),), {"a.yaml": "\n" * 11 + "id: Élise"})

    assert report_text(report) == (
        f"a.yaml:12:5: error ABC001: Something is wrong.\n  12 | id: Élise\n     |     ^\n  help: Mend it.\n{END}"
    )


def test_a_finding_has_the_weight_that_somebody_gave_it() -> None:
    report = Report((Finding(ERROR, "Something.", "Mend it.", weight=Severity.NOTE),))

    assert report_text(report).startswith("note ABC001: Something.\n")
    assert "\n1 note found.\n" in report_text(report)


@pytest.mark.parametrize(
    ("line", "column", "seen"),
    [
        ("id: x", 1, ["id: x", "^"]),
        ("id: x", 6, ["id: x", "     ^"]),
        ("id: x", 99, ["id: x", "     ^"]),
        ("id: x", 0, ["id: x"]),
        ("", 1, ["", "^"]),
        ("\tid:\tx", 6, ["    id:    x", "           ^"]),
        ("name: 中央档案馆, x", 14, ["name: 中央档案馆, x", "                  ^"]),
        ("name: Me\N{COMBINING DIAERESIS}hilli x", 16, ["name: Me\N{COMBINING DIAERESIS}hilli x", "              ^"]),
        ("a\x1b[31mb", 7, ["a\\x1b[31mb", "         ^"]),
        ("a\u202eb", 3, ["a\\u202eb", "       ^"]),
        ("a: \U0001f600 b", 6, ["a: \U0001f600 b", "      ^"]),
        ("a   ", 2, ["a", " ^"]),
    ],
)
def test_the_caret_is_below_the_character(line: str, column: int, seen: list[str]) -> None:
    assert shown(line, column) == seen


@pytest.mark.parametrize(
    ("line", "column", "seen"),
    [
        ("name: ארכיון המדינה", 7, "here: ארכיון"),
        ("name: الأرشيف, x: 1", 16, "here: x:"),
        ("name: ארכיון", 13, "here: the end of the line"),
        ("x: א" + "a" * 50, 5, "here: " + "a" * 20),
        ("א \x1b[31m", 3, "here: \\x1b[31m"),
    ],
)
def test_where_a_line_runs_to_the_left_the_place_is_named(line: str, column: int, seen: str) -> None:
    assert shown(line, column)[1] == seen


@pytest.mark.parametrize("column", [1, 2, 40, 90, 400, 5000, 9990, 10_000])
def test_a_long_line_is_cut_around_the_place(column: int) -> None:
    line = "".join(chr(ord("a") + number % 26) for number in range(10_000))
    seen, mark = shown(line, column)

    assert seen[mark.index("^")] == line[column - 1]
    assert width(f"  1 | {seen}") <= 96
    assert seen.startswith("…") == (column > 45)
    assert seen.endswith("…") == (column < 9900)
    assert seen.strip("…") in line
    assert len(seen) > 40


def test_a_long_line_of_wide_characters_is_cut_by_its_columns() -> None:
    seen, mark = shown("档" * 1000, 500)

    assert width(f"  1 | {seen}") <= 96
    assert mark == " " * width(seen[: seen.index("档") + (len(mark) - 2) // 2]) + "^"


def test_a_line_that_just_fits_is_whole() -> None:
    assert shown("a" * 90, 90)[0] == "a" * 90
    assert shown("a" * 91, 1)[0] == "a" * 88 + "…"


@pytest.mark.parametrize(
    "place", [Place("b.yaml", 1, 1), Place("a.yaml"), Place("a.yaml", 3, 1), Place("a.yaml", 9, 9)]
)
def test_what_has_no_line_shows_none(place: Place) -> None:
    report = Report((finding(place=place),), {"a.yaml": "one\ntwo"})

    assert " | " not in report_text(report)


@given(st.text(max_size=400), st.integers(0, 500))
@example("\r\n\x0b\x0c\x85\u2028", 3)
@example("\ud800", 1)
@example("\u200d" * 400, 350)
def test_no_text_can_command_the_terminal_or_break_the_frame(text: str, column: int) -> None:
    report = Report((finding(place=Place("a.yaml", 1, column)),), {"a.yaml": text})
    lines = report_text(report).split("\n")

    assert lines[0] == f"a.yaml:1{f':{column}' if column else ''}: error ABC001: Something is wrong."
    assert [line[:5] for line in lines[1:-4]] == ["  1 |", "    |"][: len(lines) - 5]
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for line in lines for char in line)


def test_help_is_wrapped_between_words_and_never_within_a_name() -> None:
    names = "en-sq-de-fr-ru-zh-ja " * 30
    name = "a" * 150
    text = report_text(Report((Finding(ERROR, "Wrong.", f"{names}{name} end."),)))

    lines = text.splitlines()[1:-3]
    assert lines[0].startswith("  help: ")
    assert all(line.startswith(" " * 8) for line in lines[1:])
    assert [word for line in lines for word in line.split()] == ["help:", *names.split(), name, "end."]
    assert all(len(line) <= 96 for line in lines if name not in line)


def test_text_help_and_fix_are_made_harmless() -> None:
    text = report_text(Report((Finding(ERROR, "a\x1bb", "c\u202ed", fix=Fix("e\x07f", ())),)))

    assert text.startswith("error ABC001: a\\x1bb\n  help: c\\u202ed\n  fix: e\\x07f (--fix).\n")


def test_how_a_finding_can_be_mended_is_told() -> None:
    text = report_text(Report((finding(fix=SAFE), finding(NOTE, fix=SAFE), finding(WARNING, fix=UNSAFE))))

    assert text.count("\n  help: Mend it.\n  fix: Write `AL` (--fix).\n") == 2
    assert text.count("\n  help: Mend it.\n  fix: Take the line away (--fix --unsafe-fixes).\n") == 1
    assert text.splitlines()[-4:] == [
        "1 error, 1 warning and 1 note found.",
        "2 can be mended: `archpack check --fix`.",
        "1 can be mended if you look at it: `archpack check --fix --unsafe-fixes`.",
        "Why it matters, with examples: `archpack explain ABC001`.",
    ]


def test_what_is_packed_is_not_mended() -> None:
    text = "".join(text for text, _ in findings_pieces(Report((finding(fix=SAFE),)), packed=True))

    assert text == "error ABC001: Something is wrong.\n  help: Mend it.\n\n"


@pytest.mark.parametrize(
    ("codes", "summary", "explained"),
    [
        ([ERROR], "1 error found.", "ABC001"),
        ([ERROR] * 2, "2 errors found.", "ABC001"),
        ([WARNING, ERROR], "1 error and 1 warning found.", "ABC001"),
        ([NOTE] * 3, "3 notes found.", "ABC003"),
        ([ERROR, WARNING, WARNING, NOTE], "1 error, 2 warnings and 1 note found.", "ABC001"),
    ],
)
def test_the_last_lines_count_the_findings_and_lead_on(codes: list[Code], summary: str, explained: str) -> None:
    assert report_text(Report(tuple(map(finding, codes)))).splitlines()[-2:] == [
        summary,
        f"Why it matters, with examples: `archpack explain {explained}`.",
    ]


def test_pieces_say_what_they_are() -> None:
    report = Report((finding(WARNING, Place("a.yaml", 1, 1)),), {"a.yaml": "x"})

    assert list(report_pieces(report))[:9] == [
        ("a.yaml:1:1:", Look.PLACE),
        (" ", Look.PLAIN),
        ("warning ABC002:", Look.WARNING),
        (" Something is wrong.\n", Look.PLAIN),
        ("  1 | ", Look.GUTTER),
        ("x\n", Look.PLAIN),
        ("    | ", Look.GUTTER),
        ("^\n", Look.WARNING),
        ("  help: ", Look.HELP),
    ]
