"""Citations and locators on the command line: printed from records, and taken apart."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from archpack.cli.parsing import LONGEST, NOT_UTF8, TOO_LONG
from archpack.export import Style, cite
from archpack.workflow import load, pack
from tests.commands import archpack
from tests.deposits import RECORD, make_deposit

CITATION = '"A Letter", July 6, 1963, AQSH, Fondi 14/AP, Dos. 4, Fl. 28-29.'
ALPINE = "tradition: alpine\ntitle: Alpine archives\nlabels: {bundle: [Bü.]}\narchives: [{abbreviations: [TAH]}]\n"
PARSERS = (("cite", "parse"), ("locator", "parse"))
COMMAND = [sys.executable, "-m", "archpack"]

each_parser = pytest.mark.parametrize("parser", PARSERS, ids=" ".join)


def piped(data: bytes, *arguments: str | Path) -> tuple[int, bytes, str]:
    """Run a command with these bytes on its standard input: the exit code, and what it printed."""
    run = subprocess.run([*COMMAND, *map(str, arguments)], input=data, capture_output=True, check=False, timeout=60)
    return run.returncode, run.stdout, run.stderr.decode()


def answers(data: bytes, *arguments: str | Path) -> list[dict[str, Any]]:
    """Return the objects that a command writes for the lines of its standard input."""
    code, out, err = piped(data, *arguments, "--jsonl")
    assert (code, err) == (0, "")
    assert out == b"" or out.endswith(b"}\n")
    return [json.loads(line) for line in out.splitlines()]


# The citation of a record


def test_the_citation_stands_alone_on_one_line(deposit: Path) -> None:
    run = archpack("cite", deposit)

    assert (run.code, run.err) == (0, "")
    assert run.out == cite(load(deposit)) + "\n"
    assert run.out.count("\n") == 1


@pytest.mark.parametrize("style", Style)
def test_every_style_can_be_asked_for(deposit: Path, style: Style) -> None:
    assert archpack("cite", deposit, "--style", style).out == cite(load(deposit), style) + "\n"


def test_a_record_file_and_a_package_have_the_same_citation(deposit: Path, tmp_path: Path) -> None:
    pack(deposit, tmp_path / "package")

    outs = {archpack("cite", path).out for path in (deposit, deposit / "record.yaml", tmp_path / "package")}

    assert len(outs) == 1


def test_several_records_have_a_line_each_in_the_order_given(deposit: Path, tmp_path: Path) -> None:
    other = make_deposit(tmp_path / "other", RECORD.replace("Notes from", "A letter on"))

    out = archpack("cite", other, deposit).out

    assert out == f"{cite(load(other))}\n{cite(load(deposit))}\n"


@pytest.mark.parametrize(("format_", "italics"), [("text", ""), ("markdown", "*"), ("html", "<i>")])
def test_italics_are_written_in_the_format(deposit: Path, format_: str, italics: str) -> None:
    out = archpack("cite", deposit, "--style", "apa", "--format", format_).out

    assert out.startswith(f"{italics}Notes")


def test_reference_managers_get_their_formats(deposit: Path) -> None:
    record = load(deposit)
    csl, bibtex, ris = (archpack("cite", deposit, "--format", name).out for name in ("csl-json", "bibtex", "ris"))

    assert (csl.isascii(), [item["id"] for item in json.loads(csl)]) == (True, [record.id])
    assert bibtex.startswith(f"@misc{{{record.id},\n")
    assert ris.startswith("TY  - MANSCPT\n")


def test_the_lines_of_ris_end_as_the_format_asks(deposit: Path) -> None:
    code, out, _ = piped(b"", "cite", deposit, "--format", "ris")

    assert (code, out.count(b"\r\n")) == (0, out.count(b"\n"))


def test_a_bibliography_has_an_entry_for_each_record(deposit: Path, tmp_path: Path) -> None:
    other = make_deposit(tmp_path / "other", RECORD.replace("id: ", "id: another-", 1))

    assert len(json.loads(archpack("cite", deposit, other, "--format", "csl-json").out)) == 2
    bibtex = archpack("cite", deposit, other, "--format", "bibtex")
    assert (bibtex.out.count("@misc{"), bibtex.out.count("}\n\n@misc{"), bibtex.err) == (2, 1, "")


def test_two_entries_with_one_key_are_told(deposit: Path) -> None:
    run = archpack("cite", deposit, deposit, "--format", "bibtex")

    assert (run.code, run.out.count("@misc{")) == (0, 2)
    assert run.err.startswith("Note: several of these records have the id ")


def test_the_styles_are_listed_one_a_line() -> None:
    run = archpack("cite", "--list")

    assert (run.code, run.err) == (0, "")
    rows = {line.split()[0]: line for line in run.out.splitlines() if line.startswith("  ")}
    assert [*rows] == [*Style, "FILE.csl", "csl-json", "bibtex", "ris"]
    assert all(len(line.split()) > 1 and len(line) <= 96 for line in rows.values())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--style", "chicago"), "Did you mean `chicago-note`?"),
        (("--style", "xyz"), "Choose one of: wilson-center, "),
        (("--style", "bibtex"), "Did you mean --format bibtex?"),
        (("--style", "mla", "--format", "ris"), "The format ris has no styles."),
        (("--note",), "--note is for a .csl file."),
        (("--style", "own.csl", "--format", "html"), "plain text only"),
        (("--format", "word"), "`word` is not one of: text, "),
    ],
)
def test_a_style_that_there_is_not_is_wrong_use(deposit: Path, arguments: tuple[str, ...], words: str) -> None:
    run = archpack("cite", deposit, *arguments)

    assert (run.code, run.out) == (2, "")
    assert words in run.err


def test_a_csl_file_that_is_not_there_is_a_source_error(deposit: Path, tmp_path: Path) -> None:
    run = archpack("cite", deposit, "--style", tmp_path / "own.csl")

    assert (run.code, run.out, "own.csl" in run.err) == (3, "", True)


def test_a_csl_file_that_is_none_is_wrong_use(deposit: Path, tmp_path: Path) -> None:
    (tmp_path / "own.CSL").write_text("<!DOCTYPE html>", encoding="utf-8")

    run = archpack("cite", deposit, "--style", tmp_path / "own.CSL")

    assert (run.code, run.out, "This is no CSL style." in run.err) == (2, "", True)


def test_one_record_that_cannot_be_read_and_nothing_is_printed(deposit: Path, tmp_path: Path) -> None:
    absent = archpack("cite", deposit, tmp_path / "absent")
    assert (absent.code, absent.out) == (3, "")
    wrong = make_deposit(tmp_path / "wrong", RECORD.replace("languages: [sq]", "langauges: [sq]"))
    run = archpack("cite", deposit, wrong)
    assert (run.code, run.out) == (1, "")
    assert "error REC001" in run.err


def test_a_folder_that_is_called_like_the_command_is_given_with_a_dot(tmp_path: Path) -> None:
    deposit = make_deposit(tmp_path / "parse")
    expected = cite(load(deposit)) + "\n"

    assert archpack("cite", "./parse", cwd=tmp_path).out == expected
    assert archpack("cite", "--style", "wilson-center", "parse", cwd=tmp_path).out == expected
    assert archpack("cite", "parse", cwd=tmp_path).code == 2


# One text


def test_a_citation_is_taken_apart_for_a_person() -> None:
    run = archpack("cite", "parse", CITATION)

    assert (run.code, run.err) == (0, "")
    assert run.out.split("\n") == [
        "Title      A Letter",
        "Date       July 6, 1963 (EDTF 1963-07-06)",
        "",
        "Archive    AQSH",
        "Fonds      Fondi  14/AP",
        "File       Dos.   4",
        "Folio      Fl.    28-29",
        "",
        "Tradition  albanian",
        "",
    ]


def test_a_locator_may_be_typed_without_quotes() -> None:
    run = archpack("locator", "parse", "AQSH,", "Fondi", "14/AP,", "Dos.", "4")

    assert run.out == "Archive    AQSH\nFonds      Fondi  14/AP\nFile       Dos.   4\n\nTradition  albanian\n"


@each_parser
def test_the_parts_as_one_json_object(parser: tuple[str, str]) -> None:
    run = archpack(*parser, "AQSH, Fondi 14/AP", "--format", "json")

    assert (run.code, run.out.isascii()) == (0, True)
    found = json.loads(run.out)
    assert (found["raw"], found["repository"]["name"]) == ("AQSH, Fondi 14/AP", "AQSH")
    assert [(step["label"], step["value"]) for step in found["locator"]] == [("Fondi", "14/AP")]


@each_parser
def test_a_text_comes_from_a_pipe_also_in_several_lines(parser: tuple[str, str]) -> None:
    code, out, _ = piped("\ufeffAQSH,\n Fondi 14/AP\r\n".encode(), *parser, "-", "--format", "json")

    assert (code, json.loads(out)["raw"]) == (0, "AQSH,\n Fondi 14/AP")


@each_parser
@pytest.mark.parametrize("text", ["", "hello", "-- ??"])
def test_a_text_that_says_nothing_is_no_error(parser: tuple[str, str], text: str) -> None:
    run = archpack(*parser, "--", text)

    assert (run.code, run.err) == (0, "")
    assert run.out.strip() != ""


@each_parser
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "No text is given."),
        (("--jsonl", "a text"), "Give either a text or --jsonl."),
        (("--format", "yaml", "x"), "yaml"),
    ],
)
def test_wrong_use_of_a_parser(parser: tuple[str, str], arguments: tuple[str, ...], words: str) -> None:
    run = archpack(*parser, *arguments)

    assert (run.code, run.out, words in run.err) == (2, "", True)


@each_parser
def test_bytes_that_are_no_text_are_shown_and_told(parser: tuple[str, str]) -> None:
    run = archpack(*parser, os.fsdecode(b"AQSH, Fondi 14\xff"))

    assert run.code == 0
    assert f"- {NOT_UTF8}" in run.out


@each_parser
def test_nothing_that_is_read_can_steer_the_terminal(parser: tuple[str, str]) -> None:
    run = archpack(*parser, "AQSH, \x1b[31mFondi 14\u202e, Dos. 4\x07")

    assert run.code == 0
    assert not {"\x1b", "\u202e", "\x07"} & set(run.out)


# A text a line


@each_parser
def test_every_line_has_its_object_in_order(parser: tuple[str, str]) -> None:
    texts = ["AQSH, Fondi 14/AP", "", "РГАСПИ. Ф. 17. Оп. 163", " x\x0b\x85\u2028y ", "last"]

    assert [found["raw"] for found in answers("\n".join(texts).encode(), *parser)] == texts


@each_parser
@pytest.mark.parametrize(
    ("data", "raws"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"a\n\nb\n", ["a", "", "b"]),
        (b"a\r\nb\r\n", ["a", "b"]),
        (b"a\rb\n", ["a\rb"]),
        (b"\xef\xbb\xbfa\n\xef\xbb\xbfb\n", ["a", "\ufeffb"]),
        (b"a\xff\nb\n", ["a\ufffd", "b"]),
        (b"a\x00\n", ["a\x00"]),
    ],
)
def test_lines_of_any_kind(parser: tuple[str, str], data: bytes, raws: list[str]) -> None:
    assert [found["raw"] for found in answers(data, *parser)] == raws


@each_parser
def test_a_line_that_is_not_utf_8_says_so_and_the_others_do_not(parser: tuple[str, str]) -> None:
    damaged, whole = answers("Fondi 1\udcff\nFondi 1\ufffd\n".encode(errors="surrogateescape"), *parser)

    assert damaged["raw"] == whole["raw"] == "Fondi 1\ufffd"
    assert damaged["warnings"][-1] == NOT_UTF8
    assert NOT_UTF8 not in whole.get("warnings", [])


@each_parser
def test_a_line_without_end_is_not_read(parser: tuple[str, str]) -> None:
    long, short = answers(b"a" * (LONGEST + 1) + b"\nDos. 4\n", *parser)

    assert (long["raw"], long["remainder"], long["warnings"]) == ("a" * (LONGEST + 1), long["raw"], [TOO_LONG])
    assert short["raw"] == "Dos. 4"
    code, out, err = piped(b"a" * (LONGEST + 1), *parser, "-")
    assert (code, out, TOO_LONG in err) == (3, b"", True)


@each_parser
def test_an_answer_comes_as_soon_as_its_line_is_there(parser: tuple[str, str]) -> None:
    with subprocess.Popen([*COMMAND, *parser, "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        for text in (b"Dos. 4", b"Dos. 5"):
            run.stdin.write(text + b"\n")
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["raw"] == text.decode()
        run.stdin.close()
        assert run.stdout.read() == b""
    assert run.returncode == 0


@each_parser
def test_a_reader_that_has_seen_enough_ends_the_work_quietly(parser: tuple[str, str]) -> None:
    endless = f"yes 'AQSH, Fondi 14/AP' | {sys.executable} -m archpack {' '.join(parser)} --jsonl | head -n 2"

    run = subprocess.run(["bash", "-c", endless], capture_output=True, check=False, encoding="utf-8", timeout=60)

    assert (run.returncode, len(run.stdout.splitlines()), run.stderr) == (0, 2, "")


def test_an_input_that_is_closed_is_a_source_error() -> None:
    script = f"{sys.executable} -m archpack cite parse --jsonl <&-"

    run = subprocess.run(["sh", "-c", script], capture_output=True, check=False, encoding="utf-8")

    assert (run.returncode, run.stdout, "no standard input" in run.stderr) == (3, "", True)


def test_an_input_that_cannot_be_read_is_a_source_error(tmp_path: Path) -> None:
    script = f"{sys.executable} -m archpack cite parse --jsonl 0>{tmp_path / 'file'}"

    run = subprocess.run(["sh", "-c", script], capture_output=True, check=False, encoding="utf-8")

    assert (run.returncode, run.stdout, "standard input cannot be read" in run.stderr) == (3, "", True)


# Traditions and archives


def test_a_locator_is_read_by_the_tradition_that_is_asked_for() -> None:
    (found,) = answers(b"D. 4\n", "locator", "parse", "--tradition", "russian")
    (guessed,) = answers(b"D. 4\n", "locator", "parse")

    assert (found["tradition"], found["locator"][0]["level"]) == ("russian", "file")
    assert "level" not in guessed["locator"][0]


def test_an_unknown_tradition_is_wrong_use_also_without_any_text() -> None:
    code, out, err = piped(b"", "locator", "parse", "--jsonl", "--tradition", "russain")

    assert (code, out, "Did you mean `russian`?" in err) == (2, b"", True)


@each_parser
def test_a_tradition_of_ones_own_counts(parser: tuple[str, str], tmp_path: Path) -> None:
    file = tmp_path / "alpine.yaml"
    file.write_text(ALPINE, encoding="utf-8")
    text = "TAH, Bü. 4"

    (found,) = answers(text.encode(), *parser, "--traditions", file)

    assert (found["tradition"], [step.get("level") for step in found["locator"]]) == ("alpine", ["bundle"])
    assert answers(text.encode(), *parser)[0].get("tradition") != "alpine"


@each_parser
def test_a_wrong_file_of_a_tradition_is_told_with_its_line(parser: tuple[str, str], tmp_path: Path) -> None:
    file = tmp_path / "alpine.yaml"
    file.write_text(ALPINE.replace("bundle", "bundel"), encoding="utf-8")

    run = archpack(*parser, "x", "--traditions", file)

    assert (run.code, run.out) == (1, "")
    assert run.err.startswith(
        f"{file}:3:10: error REC001: There is no level `bundel` here.\n"
        "  3 | labels: {bundel: [Bü.]}\n    |          ^\n  help: Did you mean `bundle`?"
    )
    assert run.err.endswith(f"Error: {file} is no grammar of a tradition.\n")
    assert archpack(*parser, "x", "--traditions", tmp_path / "absent.yaml").code == 3


def test_the_traditions_are_listed(tmp_path: Path) -> None:
    file = tmp_path / "alpine.yaml"
    file.write_text(ALPINE, encoding="utf-8")

    run = archpack("locator", "traditions", "--traditions", file)
    found = json.loads(archpack("locator", "traditions", "--format", "json").out)

    assert "alpine      Alpine archives\n" in run.out
    assert {"albanian", "russian", "general"} <= {tradition["name"] for tradition in found}


def test_archives_are_found_by_name_place_and_country() -> None:
    run = archpack("locator", "archives", "aqsh")

    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("AQSH")
    assert archpack("locator", "archives", "xyzzy").out == "No archive of the table is called so.\n"
    found = json.loads(archpack("locator", "archives", "moscow", "foreign", "policy", "--format", "json").out)
    assert "AVPRF" in {short for archive in found for short in archive["abbreviations"]}


def test_the_commands_below_a_command_are_in_its_help() -> None:
    assert "\n  parse " in archpack("cite", "--help").out
    listed = archpack("locator", "--help").out
    assert [name in listed for name in ("\n  parse ", "\n  traditions ", "\n  archives ")] == [True] * 3
    assert "exit code is 0" in " ".join(archpack("cite", "parse", "--help").out.split())
