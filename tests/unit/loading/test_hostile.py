"""Documents that were made to do harm: no crash, no hang, findings only."""

import subprocess
import sys
import unicodedata
from collections.abc import Callable
from functools import partial

import pytest

from archpack.findings import Report
from archpack.loading import load_bytes
from tests.growth import grows_like_its_input
from tests.unit.loading.damages.damage import RECORD
from tests.unit.loading.documents import HEAD

# Each is read in one process of its own: a parser that recurses ends the process and leaves no error to be caught.
_BOMBS = """
from archpack.loading import load_bytes
n = 300_000
bombs = {
    "brackets": "[" * n, "braces": "{" * n, "braces with names": "{a: " * n, "dashes": "- " * n,
    "question marks": "? " * n,
    "brackets closed": "[" * n + "]" * n, "both by turns": "[{a: " * n, "question marks in brackets": "[? " * n,
    "blocks": "".join(" " * i + "a:\\n" for i in range(2000)), "colons": ": " * n, "names in names": "{? " * n,
    "anchors": "&a " * n, "anchored brackets": "&a [" * n, "tags": "!a " * n, "tagged brackets": "! [" * n,
    "aliases": "[" + "*a, " * 100_000 + "]", "quotes": "'" * n, "double quotes": '"' * n, "bars": "|" * n,
    "a long name": "a" * n + ": b", "a long text": "a: " + "b" * (4 * n), "backslashes": '"' + chr(92) * n,
    "a text of many lines": "a: b\\n" + " c\\n" * n, "a quotation of many lines": "a: 'b" + "\\n c" * n,
    "a long remark": "#" * (4 * n), "remarks": "#\\n" * n, "blank lines": "\\n" * n, "documents": "---\\n" * n,
    "ends": "...\\n" * n, "directives": "%A b\\n" * n, "names": "".join(f"a{i}: b\\n" for i in range(200_000)),
    "one name": "a: b\\n" * 200_000, "merge keys": "<<: *a\\n" * 100_000, "tabs": "\\t" * n, "dashes alone": "-" * n,
    "carriage returns": "\\r" * n, "null": "\\0" * n, "marks": "\\ufeff" * n, "commas": "[" + "," * n,
    "open quotes in brackets": "['" * n, "indents": "".join(f"{' ' * (i % 60)}a: b\\n" for i in range(100_000)),
}
for name, text in bombs.items():
    for file in ("record.yaml", "record.json"):
        report = load_bytes(text.encode(), file).report
        print(f"{name} in {file}:", len(report.errors) > 0, flush=True)
"""


def in_a_process(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True, timeout=300)


def test_bombs_are_findings_and_end_no_process() -> None:
    done = in_a_process(_BOMBS)

    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert len(lines) == 2 * 41
    assert [line for line in lines if not line.endswith(": True")] == []


def test_the_parser_by_itself_does_not_survive_them() -> None:
    # This is why nothing but its events is used, and why depth is counted while they come.
    done = in_a_process("import yaml; yaml.load('[' * 100_000, Loader=getattr(yaml, 'CSafeLoader', yaml.SafeLoader))")

    assert done.returncode != 0


ALLOWED = {0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029}
CONTROLS = [code for code in range(0xA0) if unicodedata.category(chr(code)) == "Cc" and code not in ALLOWED]
NONCHARACTERS = [0xFFFE, 0xFFFF]


@pytest.mark.parametrize("code", [*CONTROLS, *NONCHARACTERS], ids=lambda code: f"{code:04X}")
@pytest.mark.parametrize("before", ["", "é", "📜"])
def test_every_control_character_is_found_where_it_stands(code: int, before: str) -> None:
    text = f"{HEAD}summary:\n  en: {before}a{chr(code)}b\n"

    (finding,) = load_bytes(text.encode()).report

    assert (finding.code.code, finding.place.line, finding.place.column) == ("FIL003", 6, 8 + len(before))
    assert finding.help == "Delete it and type the text again."


@pytest.mark.parametrize("code", [0x1FFFE, 0xFDD0, 0x10FFFF, 0xE000, 0xFFFD, 0x200B, 0x202E, 0x2066])
def test_odd_characters_that_yaml_allows_are_kept(code: int) -> None:
    loaded = load_bytes(f"{HEAD}summary:\n  en: a{chr(code)}b\n".encode())

    assert loaded.record is not None
    assert loaded.record.summary["en"] == f"a{chr(code)}b"


@pytest.mark.parametrize(
    "wrong", [b"\xff", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xed\xb0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82"]
)
def test_wrong_bytes_are_found_at_any_place(wrong: bytes) -> None:
    data = RECORD.encode()
    for place in range(0, len(data), 7):
        if data[place] & 0xC0 == 0x80:  # within a character
            continue
        (finding,) = load_bytes(data[:place] + wrong + data[place:]).report
        before = data[:place].decode()
        expected = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert (finding.code.code, (finding.place.line, finding.place.column)) == ("FIL002", expected)


def test_a_file_that_ends_anywhere_gives_findings_and_no_error() -> None:
    data = RECORD.encode()
    for end in range(len(data)):
        loaded = load_bytes(data[:end])
        assert isinstance(loaded.report, Report)
        assert (loaded.record is None) == (not loaded.report.ok)


GROWING = {
    "a text of many lines": lambda n: "a: b\n" + " c\n" * n,
    "a name that goes on for lines": lambda n: "a\n" * n + "b: c: d",
    "words without a colon": lambda n: HEAD + "word\n" * n,
    "a quotation that is never closed": lambda n: HEAD + "id: 'x\n" + "  y\n" * n,
    "a bracket that is never closed": lambda n: HEAD + "languages: [\n" + "  a,\n" * n,
    "an indent that is wrong at the end": lambda n: (
        HEAD + "notes:\n" + "  - kind: editor\n    text: x\n" * n + "   text: y\n"
    ),
    "a merge mark at the end": lambda n: HEAD + "notes:\n" + "  - kind: editor\n    text: x\n" * n + ">>>>>>> x\n",
    "remarks behind texts": lambda n: HEAD + "languages:\n" + "  - a #b\n" * n,
    "words for nothing": lambda n: HEAD + "languages:\n" + "  - null\n" * n,
    "blanks before remarks": lambda n: HEAD + "languages: [a" + " " * 20 * n + "#b]\n",
    "anchors and aliases": lambda n: HEAD + "languages:\n" + "".join(f"  - &a{i} b\n  - *a{i}\n" for i in range(n)),
    "entries that are left out": lambda n: HEAD + "languages:\n" + "  - [a]\n  - b\n" * n,
    "blocks that are left out": lambda n: HEAD + "notes:\n" + "  - {kind: x, text: y}\n" * n,
    "fields beside an empty block": lambda n: (
        HEAD + "access:\n" + "status: open\n" + "".join(f"f{i}: x\n" for i in range(n))
    ),
    "strange names of fields": lambda n: HEAD + "".join(f"titel{i}: x\n" for i in range(n)),
    "odd blanks": lambda n: HEAD + "\u00a0" * 20 * n + "id: x\n",
    "dashes": lambda n: HEAD + "- " * n,
    "backslashes": lambda n: HEAD + 'id: "' + "\\\\" * 20 * n + '"x\n',
    "brackets and quotes": lambda n: "['" * n,
    "a colon behind blanks": lambda n: HEAD + "id: a" + " " * 20 * n + "b: c\n",
    "texts before a remark": lambda n: HEAD + "languages: [" + "a, " * n + "\n  b #c\n ]\n",
    "curly quotes": lambda n: HEAD + "id: " + "“" * 20 * n + ": x\n",
    "colons": lambda n: HEAD + "id: " + "a: " * 20 * n + "\n",
}


@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING)
def test_twice_as_much_takes_about_twice_as_long(text: Callable[[int], str]) -> None:
    grows_like_its_input(lambda count: partial(load_bytes, text(count).encode()), few=1000)
