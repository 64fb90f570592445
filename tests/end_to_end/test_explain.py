"""``archpack explain``."""

import json
import subprocess
import sys

import pytest

from archpack.findings.catalogue import CODES
from tests.commands import archpack


def test_a_code_is_explained() -> None:
    run = archpack("explain", "cnt001")

    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("CNT001 Declared file missing (error)\n\nThe record promises a file")


def test_several_codes_and_a_group_are_explained_once_each() -> None:
    run = archpack("explain", "LNG001", "lng", "DAT001", "--format", "json")

    languages = sorted(code for code in CODES if code.startswith("LNG"))
    assert languages[:2] == ["LNG001", "LNG002"]
    assert [code["code"] for code in json.loads(run.out)["codes"]] == [*languages, "DAT001"]


@pytest.mark.parametrize(("format_", "start"), [("text", "FIL: "), ("md", "## FIL: "), ("json", "{")])
def test_all_codes_are_listed(format_: str, start: str) -> None:
    run = archpack("explain", "--list", "--format", format_)

    assert (run.code, run.err, run.out.startswith(start)) == (0, "", True)


def test_an_unknown_code_is_wrong_use() -> None:
    run = archpack("explain", "LNG001", "CNT0O1")

    assert (run.code, run.out) == (2, "")
    assert run.err == (
        "Error: There is no code CNT0O1.\n  Did you mean `CNT001`? `archpack explain --list` shows all codes.\n"
    )


def test_what_was_typed_is_made_harmless() -> None:
    run = archpack("explain", "\x1b[31m\u202eCNT")

    assert (run.code, "\x1b" in run.err, "\u202e" in run.err) == (2, False, False)


@pytest.mark.parametrize("arguments", [(), ("--list", "CNT001")])
def test_either_codes_or_the_list_are_asked_for(arguments: tuple[str, ...]) -> None:
    run = archpack("explain", *arguments)

    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("Error: Give codes, or --list.\n")


def test_explaining_loads_neither_the_models_nor_a_reader() -> None:
    script = (
        "import sys\n"
        "sys.argv = ['archpack', 'explain', 'CNT001']\n"
        "from archpack.cli import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    print(sorted({'pydantic', 'yaml', 'jsonschema', 'bagit', 'rich'} & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, encoding="utf-8")

    assert run.stdout.splitlines()[-1] == "[]"
