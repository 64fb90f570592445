"""`archpack check --fix` and `archpack format`, as somebody types them: what they write, and what they refuse."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import archpack as library
from archpack.errors import SourceChangedError, SourceError, UnsafeError
from archpack.package import record_to_change
from tests.commands import archpack
from tests.deposits import RECORD, make_deposit, state

DAMAGED = (
    RECORD.replace("provenance:", "provenence:")
    .replace("country: AL}", "country: Albania}   # today")
    .replace('"1963-07-06"', "1963-7-6")
    .replace("roles: [translator]", 'roles: ["transl."]')
)
MENDED = DAMAGED.replace("provenence", "provenance").replace("Albania", "AL").replace("1963-7-6", '"1963-07-06"')


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    return make_deposit(tmp_path / "letter", DAMAGED)


def record(deposit: Path) -> str:
    return (deposit / "record.yaml").read_bytes().decode()


def line_of(part: str) -> int:
    return DAMAGED[: DAMAGED.index(part)].count("\n") + 1


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def wanted(*, unsafe: bool) -> str:
    return MENDED.replace('"transl."', '"translator"') if unsafe else MENDED


def test_fix_mends_what_is_safe_and_tells_the_rest(damaged: Path) -> None:
    run = archpack("check", "letter", "--fix", cwd=damaged.parent)

    assert record(damaged) == wanted(unsafe=False)
    assert run.code == 0
    assert run.err.splitlines() == [
        f"letter/record.yaml:{line_of('1963-7-6')}: DAT001 mended. Write `1963-07-06`.",
        f"letter/record.yaml:{line_of('Albania')}: LOC003 mended. Write `AL`.",
        f"letter/record.yaml:{line_of('provenence')}: REC001 mended. Write `provenance`.",
        "",
    ]
    assert "WHO001" in run.out
    assert "LOC003" not in run.out
    again = archpack("check", "letter", "--fix", cwd=damaged.parent)
    assert (again.out, again.err) == (run.out, "")


def test_unsafe_fixes_are_applied_when_somebody_asks(damaged: Path) -> None:
    run = archpack("check", damaged, "--fix", "--unsafe-fixes")

    assert record(damaged) == wanted(unsafe=True)
    assert (run.code, run.out) == (0, "No problems found.\n")


def test_what_is_held_back_is_told(deposit: Path) -> None:
    path = deposit / "record.yaml"
    text = RECORD.replace("languages: [sq]", "langauges: [nothing]")
    path.write_text(text, encoding="utf-8")

    run = archpack("check", deposit, "--fix")

    line = text[: text.index("langauges")].count("\n") + 1
    said = f"{path}:{line}: REC001 not mended, because LNG001 would be found then. Write `languages`.\n\n"
    assert (run.code, run.err, record(deposit)) == (1, said, text)
    assert "REC001" in run.out
    assert "fix" not in run.out
    assert "can be mended" not in run.out
    assert "1 can be mended: `archpack check --fix`." in archpack("check", deposit).out


def test_the_exit_code_is_that_of_what_is_left(damaged: Path) -> None:
    (damaged / "transcript/sq.md").unlink()

    assert archpack("check", damaged, "--fix").code == 1
    assert record(damaged) == wanted(unsafe=False)


def test_diff_changes_nothing_and_can_be_applied(damaged: Path) -> None:
    before = state(damaged)

    run = archpack("check", "letter", "--diff", cwd=damaged.parent)

    assert state(damaged) == before
    assert run.code == 1
    assert run.err == "3 findings would be mended, 1 would be left.\n"
    if shutil.which("patch"):
        subprocess.run(["patch", "-p0", "-s"], input=run.out, encoding="utf-8", cwd=damaged.parent, check=True)
        assert record(damaged) == wanted(unsafe=False)


def unreadable_and_damaged(folder: Path) -> Path:
    """Make a deposit whose record is a pipe, and one with a record that can be mended. Return the second."""
    pipe = make_deposit(folder / "a-pipe")
    (pipe / "record.yaml").unlink()
    os.mkfifo(pipe / "record.yaml")
    return make_deposit(folder / "letter", DAMAGED)


PIPE = (
    "Error: a-pipe/record.yaml is not an ordinary file.\n"
    "  archpack reads ordinary files only: no links, pipes or devices.\n"
)


def test_what_cannot_be_read_keeps_no_other_deposit_from_being_mended(tmp_path: Path) -> None:
    damaged = unreadable_and_damaged(tmp_path)

    run = archpack("check", "a-pipe", "letter", "--fix", "--format", "concise", cwd=tmp_path)

    assert record(damaged) == wanted(unsafe=False)
    assert run.code == 5
    assert run.err.startswith(PIPE)
    assert (run.err.count("Error:"), run.err.count(" mended. ")) == (1, 3)
    assert "letter/record.yaml" in run.out
    (damaged / "transcript/sq.md").unlink()
    assert archpack("check", "a-pipe", "letter", "--fix", cwd=tmp_path).code == 1


def test_what_cannot_be_read_keeps_no_other_deposit_from_being_shown(tmp_path: Path) -> None:
    unreadable_and_damaged(tmp_path)

    run = archpack("check", "a-pipe", "letter", "--diff", cwd=tmp_path)

    assert (run.code, run.err) == (1, f"{PIPE}3 findings would be mended, 1 would be left.\n")
    assert run.out == archpack("check", "letter", "--diff", cwd=tmp_path).out
    assert archpack("check", "a-pipe", "--diff", cwd=tmp_path).code == 5


def test_what_cannot_be_mended_is_checked_all_the_same(deposit: Path, tmp_path: Path) -> None:
    library.pack(deposit, tmp_path / "package")

    run = archpack("check", "package/data", deposit, "--fix", cwd=tmp_path)

    assert (run.code, run.out) == (5, "No problems found in 2 deposits.\n")


@pytest.mark.parametrize("option", [("--output", "found.txt"), ("--statistics",)])
def test_diff_prints_no_findings_that_could_go_elsewhere(damaged: Path, option: tuple[str, ...]) -> None:
    run = archpack("check", "letter", "--diff", *option, cwd=damaged.parent)

    said = "Error: --diff prints what would be changed, and no findings.\n  Leave out --output and --statistics.\n"
    assert (run.code, run.out, run.err) == (2, "", said)


def test_diff_of_a_record_without_findings_is_empty(deposit: Path) -> None:
    run = archpack("check", deposit, "--diff")

    assert (run.code, run.out) == (0, "")


def test_unsafe_fixes_alone_mean_nothing(deposit: Path) -> None:
    assert archpack("check", deposit, "--unsafe-fixes").code == 2


def test_json_tells_which_findings_have_a_fix(damaged: Path) -> None:
    found = json.loads(archpack("check", damaged, "--format", "json").out)["findings"]

    assert {entry["code"]: entry.get("fix") for entry in found} == {
        "REC001": {"title": "Write `provenance`.", "safe": True},
        "LOC003": {"title": "Write `AL`.", "safe": True},
        "DAT001": {"title": "Write `1963-07-06`.", "safe": True},
        "WHO001": {"title": "Write `translator`.", "safe": False},
    }


def test_the_name_of_a_file_is_corrected_where_only_capitals_differ(tmp_path: Path) -> None:
    deposit = make_deposit(tmp_path / "letter", RECORD.replace("transcript/sq.md", "Transcript/SQ.md"))

    assert archpack("check", deposit, "--fix").code == 0
    assert record(deposit) == RECORD


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_breaks_comments_and_byte_order_mark_stay(damaged: Path, line_break: str, mark: str) -> None:
    def written(text: str) -> bytes:
        return (mark + text).replace("\n", line_break).encode()

    (damaged / "record.yaml").write_bytes(written(MENDED.replace("country: AL", "country: Albania")))

    library.fix(damaged)

    assert (damaged / "record.yaml").read_bytes() == written(MENDED)


def test_the_file_keeps_its_rights_and_everything_else_stays(damaged: Path) -> None:
    path = damaged / "record.yaml"
    path.chmod(0o640)
    before = state(damaged)

    library.fix(damaged)

    assert path.stat().st_mode & 0o777 == 0o640
    changed = {name for name, facts in state(damaged).items() if before.get(name) != facts}
    assert {name for name in changed if not (damaged / name).is_dir()} == {"record.yaml"}
    assert names(damaged) == ["record.yaml", "scan", "transcript", "translation"]


def test_what_needs_no_mending_is_not_written(deposit: Path) -> None:
    before = state(deposit)

    library.fix(deposit)
    library.format_record(deposit, write=False)

    assert state(deposit) == before


def test_a_record_by_itself_is_mended_too(damaged: Path) -> None:
    done = library.fix(damaged / "record.yaml")

    assert (done.file, done.changed, len(done.mended)) == ("record.yaml", True, 3)


def test_a_package_is_never_changed(deposit: Path, tmp_path: Path) -> None:
    library.pack(deposit, tmp_path / "package")
    before = state(tmp_path / "package")

    for path in (tmp_path / "package/data/record.yaml", tmp_path / "package/data"):
        assert archpack("check", path, "--fix").code == 5
        assert archpack("format", path).code == 5
    assert archpack("check", tmp_path / "package", "--fix").code == 5
    assert state(tmp_path / "package") == before


def test_nothing_is_written_through_a_link(damaged: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yaml"
    (damaged / "record.yaml").rename(elsewhere)
    (damaged / "record.yaml").symlink_to(elsewhere)
    before = elsewhere.read_bytes()

    with pytest.raises(UnsafeError):
        library.fix(damaged)

    assert elsewhere.read_bytes() == before


def test_what_changed_meanwhile_is_left_as_it_is(damaged: Path) -> None:
    path = damaged / "record.yaml"
    read = record_to_change(damaged)
    path.write_text("somebody wrote this\n")

    with pytest.raises(SourceChangedError):
        read.write(b"mended\n", mtime_ns=0)

    assert path.read_text() == "somebody wrote this\n"
    assert names(damaged) == ["record.yaml", "scan", "transcript", "translation"]


def test_what_became_a_link_meanwhile_is_left_as_it_is(damaged: Path, tmp_path: Path) -> None:
    read = record_to_change(damaged)
    (damaged / "record.yaml").rename(tmp_path / "moved.yaml")
    (damaged / "record.yaml").symlink_to(tmp_path / "moved.yaml")

    with pytest.raises(UnsafeError):
        read.write(b"mended\n", mtime_ns=0)

    assert (tmp_path / "moved.yaml").read_bytes() == read.data


@pytest.mark.parametrize("name", ["scan/0028.tif", "nothing.yaml"])
def test_only_a_record_file_is_mended(damaged: Path, name: str) -> None:
    with pytest.raises(SourceError):
        library.fix(damaged / name)


def test_format_lays_out_what_is_asked_for(tmp_path: Path) -> None:
    text = RECORD.replace("archpack: 1\n", "") + "archpack:   1\n"
    one, two = make_deposit(tmp_path / "one", text), make_deposit(tmp_path / "two")

    looked = archpack("format", "one", "two", "--check", cwd=tmp_path)
    shown = archpack("format", "one", "--diff", cwd=tmp_path)
    assert record(one) == text
    done = archpack("format", "one", "two/record.yaml", cwd=tmp_path)

    assert (looked.code, looked.out) == (1, "Would lay out one/record.yaml.\n")
    assert shown.code == 1
    assert shown.out.startswith("--- one/record.yaml\n+++ one/record.yaml\n@@ -1,")
    assert (done.code, done.out) == (0, "Laid out one/record.yaml.\n")
    assert record(one) == "archpack: 1\n" + text.removesuffix("archpack:   1\n")
    assert library.load(one) == library.load(two)
    assert archpack("format", "one", "--check", cwd=tmp_path).code == 0


def test_format_lays_out_a_record_with_findings_but_none_that_cannot_be_read(damaged: Path) -> None:
    assert archpack("format", damaged).code == 0
    (damaged / "record.yaml").write_text("id: [\n")

    run = archpack("format", damaged)

    assert (run.code, run.out, record(damaged)) == (1, "", "id: [\n")
    assert "FIL003" in run.err


def test_what_cannot_be_laid_out_is_named_and_the_others_are_laid_out(tmp_path: Path) -> None:
    text = RECORD.replace("archpack: 1\n", "archpack:   1\n")
    for name in ("one", "two"):
        (make_deposit(tmp_path / name) / "record.yaml").write_text("id: [\n")
    last = make_deposit(tmp_path / "z", text)

    looked = archpack("format", "one", "two", "z", "--check", cwd=tmp_path)
    done = archpack("format", "one", "two", "z", cwd=tmp_path)

    assert (looked.code, looked.out) == (1, "Would lay out z/record.yaml.\n")
    assert (done.code, done.out, record(last)) == (1, "Laid out z/record.yaml.\n", RECORD)
    for name in ("one", "two"):
        assert f"{name}/record.yaml:2:1: error FIL003" in done.err
        assert f"Error: {name} cannot be laid out.\n" in done.err
    assert looked.err == done.err


def test_format_goes_on_behind_what_cannot_be_read(tmp_path: Path) -> None:
    damaged = unreadable_and_damaged(tmp_path)
    (damaged / "record.yaml").write_text(RECORD.replace("archpack: 1", "archpack:   1"), encoding="utf-8")

    run = archpack("format", "a-pipe", "letter", cwd=tmp_path)

    assert (run.code, run.out, run.err) == (5, "Laid out letter/record.yaml.\n", PIPE)


def test_json_is_not_laid_out(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_text("{}")

    assert archpack("format", path).code == 2


def test_a_diff_shows_no_terminal_escapes(tmp_path: Path) -> None:
    text = RECORD.replace("languages: [sq]", "languages: [Albanian] # \u202egnp")
    deposit = make_deposit(tmp_path / "letter", text)

    shown = archpack("check", deposit, "--diff").out

    assert "\u202e" not in shown
    assert "\\u202egnp" in shown
