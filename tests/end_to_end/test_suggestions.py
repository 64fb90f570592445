"""What the command line asks back where a word is not known."""

import pytest

from tests.commands import archpack


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["chek"], "There is no command `chek`. Did you mean `check`?"),
        (["Verify", "x"], "There is no command `Verify`. Did you mean `verify`?"),
        (["validate", "x"], "There is no command `validate`. Did you mean `check`?"),
        (["init"], "There is no command `init`. Did you mean `new`?"),
        (["bag", "create"], "There is no command `create`. Did you mean `make`?"),
        (["locator", "archvies"], "There is no command `archvies`. Did you mean `archives`?"),
        (["xyzzy"], "There is no command `xyzzy`."),
        (["\x1b[31m\u202e"], "There is no command `\\x1b[31m\\u202e`."),
        (
            ["check", "--format", "jsno", "x"],
            "`jsno` is not one of: text, concise, json, jsonl, github, gitlab, sarif, junit. Did you mean `json`?",
        ),
        (["explain", "--format", "yaml", "x"], "`yaml` is not one of: text, md, json."),
        (["check", "--formt", "json", "x"], "No such option '--formt'. Did you mean '--format'?"),
    ],
)
def test_a_word_that_is_not_known(typed: list[str], said: str) -> None:
    run = archpack(*typed)

    assert (run.code, run.out) == (2, "")
    assert run.err.splitlines()[-1].removeprefix("Error: ").partition("': ")[2 if "one of" in said else 0] == said
