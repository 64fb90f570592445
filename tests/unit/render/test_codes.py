"""What codes mean, for people, for pages and for programs."""

import json

import pytest
from markdown_it import MarkdownIt

from archpack.findings import Code, Severity
from archpack.findings.catalogue import CODES
from archpack.render import codes
from archpack.render.codes import codes_json, codes_markdown, codes_text, list_json, list_markdown, list_text, table

PLAIN = Code("LNG001", Severity.ERROR, "A title", "A reason.", "ISO 1", "languages: [x]", "languages: [sq]")
BARE = Code("PKG009", Severity.NOTE, "Another title", "Another reason.")
HOSTILE = Code(
    "BAG009",
    Severity.WARNING,
    "<img src=x onerror=alert(1)> | a",
    "A\x1b[31m\u202ereason <script>alert(1)</script>.",
    "<b>&amp;",
    "```\n<script>\x1b]0;\x07\n````",
    "=1+1|x",
)


@pytest.fixture(autouse=True)
def how(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "mended", lambda: {"LNG001": "safe", "REC001": "unsafe"})


def test_a_code_is_told_from_title_to_source() -> None:
    assert codes_text([PLAIN]) == (
        "LNG001 A title (error)\n\nA reason.\n\nWrong:\n    languages: [x]\n\nRight:\n    languages: [sq]\n\n"
        "archpack can mend it: `archpack check --fix`.\n\nSource: ISO 1."
    )


def test_what_a_code_does_not_have_is_not_told() -> None:
    assert codes_text([BARE]) == "PKG009 Another title (note)\n\nAnother reason."
    assert codes_markdown([BARE]) == "## PKG009\n\n**Another title** (note). Another reason.\n"


def test_several_codes_are_told_apart() -> None:
    assert codes_text([BARE, BARE]).count("\n\n\nPKG009") == 1


def test_a_code_as_markdown() -> None:
    assert codes_markdown([PLAIN], level=3) == (
        "### LNG001\n\n**A title** (error). A reason.\n\nWrong:\n\n```yaml\nlanguages: [x]\n```\n\n"
        "Right:\n\n```yaml\nlanguages: [sq]\n```\n\narchpack can mend it: `archpack check --fix`.\n\nSource: ISO 1.\n"
    )


def test_an_unsafe_fix_is_only_proposed() -> None:
    code = Code("REC001", Severity.ERROR, "T", "W.")

    assert "`archpack check --fix --unsafe-fixes`" in codes_text([code])
    assert "`archpack check --fix --unsafe-fixes`" in codes_markdown([code])


def test_a_code_as_json() -> None:
    assert json.loads(codes_json([PLAIN, BARE])) == {
        "codes": [
            {
                "code": "LNG001",
                "severity": "error",
                "title": "A title",
                "why": "A reason.",
                "bad": "languages: [x]",
                "good": "languages: [sq]",
                "mended": "safe",
                "source": "ISO 1",
            },
            {"code": "PKG009", "severity": "note", "title": "Another title", "why": "Another reason."},
        ]
    }


def test_nothing_in_a_code_can_command_a_terminal() -> None:
    for text in (codes_text([HOSTILE]), codes_markdown([HOSTILE]), codes_json([HOSTILE]), *table([HOSTILE])):
        assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_nothing_in_a_code_becomes_a_tag_of_html() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(codes_markdown([HOSTILE]) + "\n".join(table([HOSTILE])))
    inline = [child.type for token in tokens for child in token.children or ()]

    assert not {"html_block", "html_inline"} & {*inline, *(token.type for token in tokens)}
    assert [token.content for token in tokens if token.type == "fence"] == [
        "```\n<script>\\x1b]0;\\x07\n````\n",
        "=1+1|x\n",
    ]


def test_a_cell_of_a_table_holds_its_strokes() -> None:
    assert list(table([HOSTILE]))[2] == "| BAG009 | warning | &lt;img src=x onerror=alert(1)> \\| a |"


def test_a_table_can_lead_to_the_codes() -> None:
    assert list(table([PLAIN], "lng.md#"))[2] == "| [LNG001](lng.md#lng001) | error | A title |"


@pytest.mark.parametrize("listed", [list_text(), list_markdown(), list_json()])
def test_a_list_has_every_code_once(listed: str) -> None:
    assert {code: listed.count(f"{code} ") + listed.count(f'"{code}"') for code in CODES} == dict.fromkeys(CODES, 1)


def test_the_list_is_grouped() -> None:
    assert list_text().startswith("FIL: Reading the file\n  FIL001  error    File too large\n")
    assert "\n\nDAT: Dates\n  DAT001  error    Date not in EDTF" in list_text()
    assert "\n## DAT: Dates\n\n| code | severity | title |\n| --- | --- | --- |\n| DAT001 |" in list_markdown()
    first = json.loads(list_json())["groups"][0]
    assert (first["group"], first["title"], first["codes"][0]) == (
        "FIL",
        "Reading the file",
        {"code": "FIL001", "severity": "error", "title": "File too large"},
    )


def test_a_group_without_codes_is_left_out() -> None:
    groups = [group["codes"] for group in json.loads(list_json())["groups"]]

    assert all(groups)
