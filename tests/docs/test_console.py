"""The tests of the pages can fail."""

from pathlib import Path

import pytest

from tests.docs.console import Step, bare, fits, run, steps


@pytest.mark.parametrize(
    ("shown", "seen"),
    [
        ([], []),
        (["one", "two"], ["one", "two"]),
        (["one"], ["one  "]),
        (["..."], []),
        (["..."], ["one", "two"]),
        (["one", "...", "four"], ["one", "two", "three", "four"]),
        (["one", "...", "two"], ["one", "two"]),
        (["a.b (c)", ""], ["a.b (c)", ""]),
    ],
)
def test_an_output_that_a_page_shows_is_accepted(shown: list[str], seen: list[str]) -> None:
    assert fits(shown, seen)


@pytest.mark.parametrize(
    ("shown", "seen"),
    [
        ([], ["one"]),
        (["one"], []),
        (["one"], ["one", "two"]),
        (["one", "two"], ["two", "one"]),
        (["one", "..."], ["two", "one"]),
        (["...", "four"], ["four", "five"]),
        (["one ..."], ["one two"]),
        (["a.b"], ["axb"]),
    ],
)
def test_another_output_is_refused(shown: list[str], seen: list[str]) -> None:
    assert not fits(shown, seen)


def test_a_block_is_cut_into_commands_and_what_they_show() -> None:
    assert steps("$ ls  # look\na\n\n$ cd a\n", 7) == [Step("ls  # look", ("a", ""), 7), Step("cd a", (), 10)]


def test_an_output_without_a_command_is_refused() -> None:
    with pytest.raises(ValueError, match="line 3 shows an output"):
        steps("valid\n", 3)


def test_a_remark_is_no_part_of_a_command() -> None:
    assert [bare("make demo     # packs"), bare("echo a#b"), bare("echo a")] == ["make demo", "echo a#b", "echo a"]


def test_commands_share_a_shell_and_both_outputs_appear(tmp_path: Path) -> None:
    assert run(["x=1; false", "echo $? $x", "echo oops >&2; pwd", "true"], tmp_path) == [
        [],
        ["1 1"],
        ["oops", str(tmp_path)],
        [],
    ]


def test_archpack_and_the_time_are_at_hand(tmp_path: Path) -> None:
    (version,), (time,) = run(["archpack --version", "date --utc --date=@$SOURCE_DATE_EPOCH +%F"], tmp_path)
    assert version.startswith("archpack ")
    assert time == "2026-12-02"


@pytest.mark.parametrize("command", ["exit 3", "cd ..", "if true"])
def test_a_command_that_ends_the_shell_or_leaves_the_folder_is_noticed(tmp_path: Path, command: str) -> None:
    with pytest.raises((AssertionError, ValueError)):
        run([command, "echo next"], tmp_path)
