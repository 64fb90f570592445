"""``archpack bag complete``: what it says and what it ends with. No test asks anybody."""

import json
from pathlib import Path

import pytest

from tests.commands import archpack
from tests.unit.bag.building import LINES, BagBuilder, line

MISSING = "data/scan/3.tif"


def holey(root: Path, address: str, length: str = "5") -> Path:
    bag = BagBuilder(root / "bag").manifest(LINES, line(MISSING, data=b"three"))
    return bag.tag("fetch.txt", f"{address} {length} {MISSING}\n").write()


def test_without_a_named_host_one_is_told_from_where_it_would_be(tmp_path: Path) -> None:
    bag = holey(tmp_path, "https://archive.invalid/3.tif")

    outcome = archpack("bag", "complete", bag)

    said = "https://archive.invalid/3.tif would be fetched from archive.invalid, which you have not named."
    assert (outcome.code, outcome.err) == (5, "")
    assert outcome.out.splitlines() == [
        f"{MISSING}: error FET001: {said}",
        "  help: If you trust this host, run the command again with `--from-host archive.invalid`.",
        "",
        "Why it matters, with examples: `archpack explain FET001`.",
        f"INCOMPLETE: {bag} still lacks 1 file.",
    ]


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:10.0.0.1]"])
def test_a_private_address_is_refused_though_it_was_named(tmp_path: Path, host: str) -> None:
    outcome = archpack("bag", "complete", holey(tmp_path, f"https://{host}/3"), "--from-host", host, "--format", "json")

    facts = json.loads(outcome.out)
    assert outcome.code == 5
    assert [finding["code"] for finding in facts["findings"]] == ["FET003"]
    assert list(facts) == [
        *("path", "complete", "fetched", "fetched_bytes", "missing"),
        *("ok", "errors", "warnings", "notes", "findings"),
    ]
    assert (facts["complete"], facts["missing"]) == (False, [MISSING])


def test_a_host_that_does_not_exist(tmp_path: Path) -> None:
    too_long = f"{'a' * 64}.test"  # for a name, so that nobody is asked for it

    outcome = archpack(
        "bag", "complete", holey(tmp_path, f"https://{too_long}/3"), "--from-host", f"{too_long.upper()}:443"
    )

    assert outcome.code == 3
    assert "FET101: The host aaaaa" in outcome.out


def test_a_file_of_unknown_length(tmp_path: Path) -> None:
    outcome = archpack(
        "bag", "complete", holey(tmp_path, "https://archive.invalid/3", "-"), "--from-host", "archive.invalid"
    )

    assert outcome.code == 1
    assert "FET203" in outcome.out


def test_a_bag_that_has_everything(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").write()

    outcome = archpack("bag", "complete", bag)

    assert outcome.code == 0
    assert outcome.out == f"COMPLETE: {bag} has all files that it lists. Run `archpack verify` to compare every byte.\n"


def test_a_bag_whose_lists_have_errors(tmp_path: Path) -> None:
    outcome = archpack("bag", "complete", BagBuilder(tmp_path / "bag").tag("fetch.txt", "nonsense\n").write())

    assert (outcome.code, outcome.out) == (1, "")
    assert "BAG401" in outcome.err
    assert "Nothing was fetched." in outcome.err


def test_a_bag_that_lacks_a_file_which_is_nowhere(tmp_path: Path) -> None:
    outcome = archpack("bag", "complete", BagBuilder(tmp_path / "bag").instead("data/scan/1.tif", None).write())

    assert outcome.code == 1
    assert "NOT COMPLETE" in outcome.out


def test_no_bag(tmp_path: Path) -> None:
    assert archpack("bag", "complete", tmp_path / "none").code == 3
