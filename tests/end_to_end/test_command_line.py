"""The command line, as a person uses it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from archpack import __version__
from archpack.cli import COMMANDS
from archpack.workflow import verify
from tests.commands import archpack
from tests.deposits import RECORD, contents, make_deposit, state


def test_the_version_loads_neither_pydantic_nor_anything_else_that_is_slow() -> None:
    script = (
        "import sys, archpack.cli\n"
        "sys.argv = ['archpack', '--version']\n"
        "try: archpack.cli.main()\n"
        "except SystemExit as end: print(end.code, sorted({m.split('.')[0] for m in sys.modules} & SLOW))\n"
    )
    slow = "SLOW = {'pydantic', 'pydantic_core', 'yaml', 'jsonschema', 'bagit', 'rich'}\n"
    run = subprocess.run([sys.executable, "-c", slow + script], capture_output=True, check=True, encoding="utf-8")
    assert run.stdout == f"archpack {__version__}\n0 []\n"


def test_importing_the_library_loads_nothing_of_it() -> None:
    script = "import sys, archpack; print([m for m in sys.modules if m.startswith(('archpack.', 'pydantic'))])"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    assert run.stdout == "[]\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_in_its_help_what_the_list_of_commands_says(name: str) -> None:
    run = archpack(name, "--help")
    assert run.code == 0
    assert COMMANDS[name] in " ".join(run.out.split())


def test_the_help_has_every_command_and_every_exit_code() -> None:
    run = archpack("--help")
    assert run.code == 0
    assert all(f"\n  {name} " in run.out for name in COMMANDS)
    assert all(f"{code} " in run.out for code in (0, 1, 2, 3, 4, 5, 6, 130))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("pakc", "a", "b"), "pack"),
        (("pack", "a"), "Missing argument 'DESTINATION'"),
        (("check", "--nonsense", "a"), "--nonsense"),
        (("pack", "a", "b", "--algorithm", "crc32"), "crc32"),
    ],
)
def test_wrong_use_is_said_with_code_2(arguments: tuple[str, ...], words: str) -> None:
    run = archpack(*arguments)
    assert (run.code, run.out) == (2, "")
    assert words in run.err


def test_the_five_commands_lead_to_a_verified_package(tmp_path: Path) -> None:
    citation = '"A Letter", July 6, 1963, Arkivi Qendror Shtetëror, Fondi 14/AP, V. 1963, Dos. 4, Fl. 28-29.'
    deposit = tmp_path / "letter"
    assert archpack("new", deposit, "--citation", citation).code == 0
    record = deposit / "record.yaml"
    make_deposit(tmp_path / "files")
    for name in ("scan/0028.tif", "scan/0029.tif"):
        (tmp_path / "files" / name).rename(deposit / name)
    text = record.read_text(encoding="utf-8")
    record.write_text(f"{text}\ncontents:\n  - {{id: scan, kind: scan, files: scan/*.tif}}\n", encoding="utf-8")
    check = archpack("check", deposit)
    assert (check.code, check.out) == (0, "No problems found.\n"), check
    assert "2 files" not in archpack("plan", deposit).err
    assert archpack("pack", deposit, tmp_path / "package").code == 0
    verified = archpack("verify", tmp_path / "package")
    assert verified.code == 0
    assert verified.out.startswith("VALID: ")
    shown = archpack("show", tmp_path / "package")
    assert shown.code == 0
    assert "Fl. 28-29" in shown.out


def test_findings_have_file_line_column_code_and_help(deposit: Path) -> None:
    (deposit / "record.yaml").write_text(RECORD.replace("languages: [sq]", "languages: [sq_AL]"), encoding="utf-8")
    run = archpack("check", deposit.name, cwd=deposit.parent)
    assert run.code == 1
    assert run.out.startswith("deposit/record.yaml:8:13: error LNG001: ")
    assert "\n  8 | languages: [sq_AL]\n    |             ^\n  help: " in run.out
    assert run.out.endswith(
        "\n1 error found.\n1 can be mended: `archpack check --fix`.\n"
        "Why it matters, with examples: `archpack explain LNG001`.\n"
    )
    found = json.loads(archpack("check", deposit, "--format", "json").out)
    assert found["ok"] is False
    assert [(f["file"], f["line"], f["column"], f["code"], f["pointer"]) for f in found["findings"]] == [
        ("deposit/record.yaml", 8, 13, "LNG001", "/languages/0")
    ]


def test_a_record_can_be_checked_without_its_files(deposit: Path) -> None:
    (deposit / "scan/0028.tif").unlink()
    assert archpack("check", deposit / "record.yaml").code == 0
    assert archpack("check", deposit).code == 1


def test_warnings_alone_do_not_fail(tmp_path: Path) -> None:
    deposit = make_deposit(tmp_path / "deposit", RECORD.replace("[translator]", "[translater]"))
    run = archpack("check", deposit)
    assert (run.code, "warning WHO001" in run.out, "1 warning found." in run.out) == (0, True, True)


def test_two_runs_with_the_same_epoch_give_the_same_bytes(deposit: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        epoch = {"SOURCE_DATE_EPOCH": "1700000000"}
        assert archpack("pack", deposit, tmp_path / name, environment=epoch).code == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert b"2023-11-14T22:13:20Z" in contents(tmp_path / "one")["metadata/provenance.json"]


@pytest.mark.parametrize("epoch", ["yesterday", "", "1e9", "9" * 30])
def test_a_wrong_epoch_is_wrong_use(deposit: Path, tmp_path: Path, epoch: str) -> None:
    run = archpack("pack", deposit, tmp_path / "out", environment={"SOURCE_DATE_EPOCH": epoch})
    assert (run.code, "SOURCE_DATE_EPOCH" in run.err) == (2, True)


def test_a_link_and_a_pipe_in_a_deposit_are_findings(deposit: Path, tmp_path: Path) -> None:
    (deposit / "scan/link.tif").symlink_to("0028.tif")
    os.mkfifo(deposit / "scan/pipe.tif")
    before = state(deposit)
    run = archpack("pack", deposit, tmp_path / "out")
    assert run.code == 1
    assert "scan/link.tif: error CNT005" in run.err
    assert "scan/pipe.tif: error CNT006" in run.err
    assert state(deposit) == before
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_a_link_or_a_pipe_instead_of_the_record_is_unsafe(deposit: Path, tmp_path: Path, kind: str) -> None:
    (deposit / "record.yaml").rename(tmp_path / "record.yaml")
    if kind == "link":
        (deposit / "record.yaml").symlink_to(tmp_path / "record.yaml")
    else:
        os.mkfifo(deposit / "record.yaml")
    for command in (("check", deposit), ("check", deposit / "record.yaml"), ("pack", deposit, tmp_path / "out")):
        run = archpack(*command)
        assert (run.code, run.out, "record.yaml" in run.err) == (5, "", True), run


@pytest.mark.parametrize("command", ["check", "plan", "show", "verify"])
def test_what_is_not_there_is_a_source_error(tmp_path: Path, command: str) -> None:
    run = archpack(command, tmp_path / "absent")
    assert (run.code, run.out) == (3, "")
    assert "absent" in run.err


def test_a_package_given_for_a_deposit_is_told_to_be_one(deposit: Path, tmp_path: Path) -> None:
    archpack("pack", deposit, tmp_path / "out")
    run = archpack("check", tmp_path / "out")
    assert (run.code, "is a package" in run.err) == (3, True)


def test_a_name_that_is_not_utf_8_is_no_mistake_of_archpack(tmp_path: Path) -> None:
    run = archpack("new", tmp_path / "deposit", "--id", os.fsdecode(b"\xff"))
    assert run.code == 0
    assert archpack("new", tmp_path / os.fsdecode(b"n\xff")).code == 0
    assert archpack("pack", tmp_path / "deposit", tmp_path / "out", "--agent", os.fsdecode(b"\xff")).code in {1, 2}


def test_a_working_folder_that_is_gone_is_a_destination_error(deposit: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"cd {gone} && rmdir {gone} && exec {sys.executable} -P -m archpack pack {deposit} out"
    run = subprocess.run(["sh", "-c", script], capture_output=True, check=False, encoding="utf-8")
    assert run.returncode == 4, run.stderr


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_closed_stream_does_not_stop_the_work(deposit: Path, tmp_path: Path, stream: str) -> None:
    redirection = ">&-" if stream == "stdout" else "2>&-"
    command = f"{sys.executable} -m archpack pack {deposit} {tmp_path / 'out'} {redirection}"
    assert subprocess.run(["sh", "-c", command], check=False, capture_output=True).returncode == 0
    assert verify(tmp_path / "out").valid
    command = f"{sys.executable} -m archpack verify {tmp_path / 'out'} {redirection}"
    assert subprocess.run(["sh", "-c", command], check=False, capture_output=True).returncode == 0
    command = f"{sys.executable} -m archpack verify {tmp_path / 'out'} 2>/dev/full"
    assert subprocess.run(["sh", "-c", command], check=False, capture_output=True).returncode == 0


def test_an_existing_destination_is_never_replaced(deposit: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/precious").write_text("x", encoding="utf-8")
    for command in (("pack", deposit, tmp_path / "out"), ("new", tmp_path / "out")):
        run = archpack(*command)
        assert (run.code, "already there" in run.err) == (6, True)
    assert contents(tmp_path / "out") == {"precious": b"x"}


def test_a_damaged_package_is_not_valid(deposit: Path, tmp_path: Path) -> None:
    archpack("pack", deposit, tmp_path / "out")
    (tmp_path / "out/data/scan/0029.tif").write_bytes(b"damaged")
    run = archpack("verify", tmp_path / "out")
    assert run.code == 1
    assert "data/scan/0029.tif" in run.out
    assert "folio 29" in run.out
    assert "NOT VALID: " in run.out
    assert json.loads(archpack("verify", tmp_path / "out", "--format", "json").out)["valid"] is False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_nothing(deposit: Path, tmp_path: Path, number: signal.Signals) -> None:
    with (deposit / "scan/0029.tif").open("ab") as file:
        file.truncate(4 << 30)  # a hole: large to read, nothing on disk
    command = [sys.executable, "-m", "archpack", "pack", str(deposit), str(tmp_path / "out")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as run:
        assert run.stderr is not None
        assert run.stderr.readline().startswith("copying: 0 of 5 files")
        run.send_signal(number)
        _, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Interrupted. Nothing half-done was left." in err
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


def test_what_a_crash_left_is_told_and_removed_on_request(deposit: Path, tmp_path: Path) -> None:
    (tmp_path / ".out.archpack-1").mkdir(mode=0o700)
    run = archpack("pack", deposit, tmp_path / "out")
    assert (run.code, ".out.archpack-1 was left by an interrupted run" in run.err) == (0, True)
    assert archpack("clean", "--dry-run", tmp_path).out == f"Found {tmp_path}/.out.archpack-1\n"
    listed = json.loads(archpack("clean", "--dry-run", "--format", "json", tmp_path).out)
    leftovers = [f"{tmp_path}/.out.archpack-1"]
    assert listed == {"folder": str(tmp_path), "leftovers": leftovers, "removed": False}
    assert archpack("clean", tmp_path).out == f"Found {tmp_path}/.out.archpack-1\nRemoved it.\n"
    assert archpack("clean", tmp_path).out == "Nothing was left behind.\n"
    assert verify(tmp_path / "out").valid


def test_control_characters_never_reach_the_terminal(tmp_path: Path) -> None:
    deposit = make_deposit(tmp_path / "deposit", RECORD.replace("Notes from", '"\\e[31m\\u202eNotes from"', 1))
    (deposit / "record.yaml").write_text(
        RECORD.replace("text: Notes from a conversation", 'text: "\\e[31m\\u202eNotes"'), encoding="utf-8"
    )
    (deposit / "\x1b[2Jstray\n.txt").write_bytes(b"x")
    for command in (("show", deposit), ("check", deposit), ("check", deposit, "--format", "json")):
        run = archpack(*command)
        assert "\x1b" not in run.out + run.err
        assert "\u202e" not in run.out + run.err
    assert "\\x1b[31m\\u202eNotes" in archpack("show", deposit).out


@pytest.mark.parametrize("arguments", [("check", "deposit"), ("--help",), ("schema",)])
def test_an_output_that_cannot_be_written_is_no_success(deposit: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        run = subprocess.run(
            [sys.executable, "-m", "archpack", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=deposit.parent,
            encoding="utf-8",
        )
    assert run.returncode == 4
    assert "The output could not be written" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_package_is_made_also_when_nobody_can_read_the_progress(deposit: Path, tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "archpack", "pack", str(deposit), str(tmp_path / "out")]
    run = subprocess.run(command, stdout=write, stderr=write, check=False)
    os.close(write)
    assert run.returncode == 0
    assert verify(tmp_path / "out").valid


def test_a_reader_that_has_seen_enough_changes_neither_the_verdict_nor_the_peace(deposit: Path) -> None:
    (deposit / "record.yaml").write_text(RECORD + "x: 1\n" * 30_000, encoding="utf-8")  # more than a pipe holds
    command = [sys.executable, "-m", "archpack", "check", str(deposit)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as run:
        assert run.stdout is not None
        assert run.stderr is not None
        assert run.stdout.readline().startswith(f"{deposit}/record.yaml")
        run.stdout.close()
        assert run.stderr.read() == ""
    assert run.returncode == 1


def test_the_schema_is_printed(tmp_path: Path) -> None:
    assert json.loads(archpack("schema", cwd=tmp_path).out)["title"] == "Record"


def test_a_package_shows_its_record_as_json(deposit: Path) -> None:
    shown = json.loads(archpack("show", deposit, "--format", "json").out)
    assert shown["contributors"] == [
        {"name": "Elidor Mëhilli", "roles": ["translator"], "scope": ["translation-en"]},
        {"name": "Ada Inkwell", "roles": ["transcriber"], "scope": ["transcript-sq"]},
    ]


def test_a_mistake_of_archpack_itself_is_told_without_a_traceback(deposit: Path) -> None:
    script = (
        "import archpack.workflow, archpack.cli, sys\n"
        "archpack.workflow.check = lambda _, criteria, now: 1 / 0\n"
        "sys.argv = ['archpack', 'check', 'x']\n"
        "archpack.cli.main()\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, encoding="utf-8")
    assert (run.returncode, run.stdout) == (70, "")
    assert "archpack itself made a mistake (ZeroDivisionError" in run.stderr
    assert "Traceback" not in run.stderr
    del deposit


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"<!DOCTYPE html>\n<html>", b"\n<HTML>"])
def test_a_page_that_is_no_text_is_told_to_be_copied_as_text(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "page").write_bytes(data)
    run = archpack("new", tmp_path / "deposit", "--page", tmp_path / "page")
    assert (run.code, "copy it into a new plain text file" in run.err) == (3, True)
    assert [path.name for path in tmp_path.iterdir()] == ["page"]


@pytest.mark.parametrize("command", [("plan",), ("pack", "out")])
def test_findings_before_packing_have_the_folder_that_was_given(deposit: Path, command: tuple[str, ...]) -> None:
    (deposit / "record.yaml").write_text(RECORD.replace("languages: [sq]", "languages: [sq_AL]"), encoding="utf-8")
    verb, *destination = command

    from_above = archpack(verb, deposit.name, *destination, cwd=deposit.parent)
    absolute = archpack(verb, deposit, *destination, cwd=deposit.parent)
    inside = archpack(verb, ".", *(f"../{name}" for name in destination), cwd=deposit)

    assert [run.code for run in (from_above, absolute, inside)] == [1, 1, 1]
    assert from_above.err.startswith("deposit/record.yaml:8:13: error LNG001: ")
    assert absolute.err.startswith("deposit/record.yaml:8:13: error LNG001: ")
    assert inside.err.startswith("record.yaml:8:13: error LNG001: ")


def test_what_is_noted_while_packing_has_the_folder_that_was_given(deposit: Path) -> None:
    (deposit / "record.yaml").write_text(RECORD.replace("id: ", "id: a ", 1), encoding="utf-8")
    run = archpack("pack", deposit.name, "out", cwd=deposit.parent)

    assert run.code == 0
    assert "\ndeposit/record.yaml:3:5: warning REC010: " in run.err
