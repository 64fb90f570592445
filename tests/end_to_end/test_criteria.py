"""What somebody chose and what an institution asks, from the command line and from Python."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import archpack
from archpack.findings import FindingsError
from tests.commands import archpack as run
from tests.conftest import ROOT
from tests.deposits import RECORD

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
PROFILES = ROOT / "examples" / "profiles"
NO_LEAF = "the archive lost it"
HEAD = 'archpack_profile: 1\nname: example\nversion: "2"\n'


def codes(report: archpack.Report) -> list[tuple[str, str]]:
    return [(str(finding.code), finding.severity.value) for finding in report]


def lacks_a_leaf(deposit: Path, accepted: str = "") -> Path:
    """Take a scan away, so that the pages do not match the folios: CNT004."""
    (deposit / "scan" / "0029.tif").unlink()
    (deposit / "record.yaml").write_text(RECORD + accepted, encoding="utf-8")
    return deposit


def test_what_is_accepted_is_packed_and_its_reason_kept(deposit: Path, tmp_path: Path) -> None:
    lacks_a_leaf(deposit, f"accepted:\n  - {{code: CNT004, reason: {NO_LEAF}, scope: [scan]}}\n")
    package = archpack.pack(deposit, tmp_path / "out", now=NOW)
    kept = json.loads((package.path / "metadata" / "checks.json").read_text())
    verification = archpack.verify(package.path)

    assert codes(package.report) == [("CNT004", "note")]
    assert [finding["accepted"] for finding in kept["findings"]] == [NO_LEAF]
    assert kept["outcome"] == {"errors": 0, "warnings": 0, "notes": 1}
    assert "criteria" not in kept
    assert verification.valid
    assert [finding.accepted for finding in verification.report] == [NO_LEAF]


def test_what_is_not_accepted_stops_packing(deposit: Path, tmp_path: Path) -> None:
    lacks_a_leaf(deposit, f"accepted:\n  - {{code: CNT004, reason: {NO_LEAF}, scope: [transcript-sq]}}\n")

    assert codes(archpack.check(deposit)) == [("CNT004", "error"), ("SET103", "warning")]
    with pytest.raises(FindingsError):
        archpack.pack(deposit, tmp_path / "out")


def test_an_acceptance_of_what_nobody_looked_for_is_not_told(deposit: Path, tmp_path: Path) -> None:
    record = deposit / "record.yaml"
    record.write_text(RECORD + "accepted: [{code: CNT004, reason: r}, {code: INS001, reason: r}]\n", encoding="utf-8")
    profile = tmp_path / "p.yaml"
    profile.write_text(HEAD)
    by_profile = archpack.load_criteria(deposit, profile=profile)

    assert codes(archpack.check(record)) == []
    assert [f.place.pointer for f in archpack.check(deposit)] == ["/accepted/0"]
    assert [f.place.pointer for f in archpack.check(deposit, criteria=by_profile)] == ["/accepted/0", "/accepted/1"]


def test_verifying_without_the_day_misses_no_finding(deposit: Path, tmp_path: Path) -> None:
    (deposit / "record.yaml").write_text(RECORD + "accepted: [{code: CNT004, reason: r}]\n", encoding="utf-8")
    package = archpack.pack(deposit, tmp_path / "out", now=NOW)

    assert codes(package.report) == [("SET103", "warning")]
    assert codes(archpack.verify(package.path).report) == []


def test_people_read_the_reason_and_machines_too(deposit: Path) -> None:
    lacks_a_leaf(deposit, f"accepted: [{{code: CNT004, reason: {NO_LEAF}}}]\n")

    assert f"\n  accepted: {NO_LEAF}\n" in run("check", deposit).out
    assert f"CNT004: {NO_LEAF}" in run("show", deposit).out
    assert json.loads(run("check", deposit, "--format", "json").out)["findings"][0]["accepted"] == NO_LEAF


def test_the_library_looks_for_no_settings_by_itself(deposit: Path) -> None:
    lacks_a_leaf(deposit)
    (deposit.parent / "archpack.toml").write_text('ignore = ["CNT004"]\n')

    assert codes(archpack.check(deposit)) == [("CNT004", "error")]
    assert codes(archpack.check(deposit, criteria=archpack.load_criteria(deposit))) == []


def test_settings_beside_or_in_a_deposit_apply_and_are_not_packed(deposit: Path, tmp_path: Path) -> None:
    lacks_a_leaf(deposit)
    (deposit / "archpack.toml").write_text('ignore = ["CNT004"]\n')

    assert run("check", deposit).code == 0
    assert run("check", deposit, "--isolated").code == 1
    assert run("plan", deposit).code == 0
    assert run("pack", deposit, tmp_path / "out").code == 0
    assert not (tmp_path / "out" / "data" / "archpack.toml").exists()


def test_a_package_is_verified_by_what_it_was_packed_by(deposit: Path, tmp_path: Path) -> None:
    lacks_a_leaf(deposit)
    criteria = archpack.load_criteria(deposit, ignore=["CNT004"])
    package = archpack.pack(deposit, tmp_path / "out", criteria=criteria, now=NOW)
    kept = json.loads((package.path / "metadata" / "checks.json").read_text())

    assert kept["criteria"] == {"selections": [{"origin": "command line", "ignore": ["CNT004"]}]}
    assert archpack.verify(package.path).valid


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--select", "CNT"], 1, "1 error found."),
        (["--select", "cnt"], 1, "1 error found."),
        (["--select", "CNT0,CIT", "--ignore", "CNT004"], 0, "No problems found."),
        (["--select", "LNG"], 0, "No problems found."),
        (["--ignore", "CTN004"], 2, "Did you mean `CNT004`?"),
        (["--ignore", "CNT009"], 2, "CNT009 always applies"),
        (["--config", "nowhere.toml"], 3, "nowhere.toml cannot be read"),
        (["--config", "x", "--isolated"], 2, "either --config or --isolated"),
        (["--profile", "nowhere.yaml"], 3, "nowhere.yaml cannot be read"),
        (["--profile", str(ROOT / "schemas" / "archpack-package.bagit-profile.json")], 2, "is a BagIt Profile"),
    ],
)
def test_the_options_choose(options: list[str], code: int, said: str, deposit: Path) -> None:
    outcome = run("check", lacks_a_leaf(deposit), *options)

    assert outcome.code == code
    assert said in outcome.out + outcome.err


def test_what_an_institution_asks_is_asked_whatever_is_selected(deposit: Path, tmp_path: Path) -> None:
    profile = tmp_path / "p.yaml"
    asked = "fields: [{field: copies, required: true}]\n"
    settings = deposit.parent / "archpack.toml"
    for rules, chosen in (("rules: {select: [CIT]}\n", ""), ("", 'select = ["CNT"]\n')):
        profile.write_text(HEAD + asked + rules)
        settings.write_text(chosen)
        outcome = run("check", deposit, "--profile", profile)

        assert (outcome.code, "INS001" in outcome.out + outcome.err) == (1, True)

    settings.write_text('ignore = ["INS001"]\n')
    assert run("check", deposit, "--profile", profile).code == 0


def test_strict_stops_packing_for_a_warning(deposit: Path, tmp_path: Path) -> None:
    record = deposit / "record.yaml"
    record.write_text(RECORD.replace("id: kapo-luo", "id: kapo luo"), encoding="utf-8")

    assert run("check", deposit).code == 0
    assert run("check", deposit, "--strict").code == 1
    assert run("pack", deposit, tmp_path / "out", "--strict").code == 1
    assert not (tmp_path / "out").exists()


def test_wrong_settings_stop_before_anything_is_judged(deposit: Path) -> None:
    settings = deposit.parent / "archpack.toml"
    settings.write_text('ignore = ["CIT"]\nstrickt = true\n')
    outcome = run("check", deposit.name, cwd=deposit.parent)

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("archpack.toml:2:1: error SET001: There is no setting `strickt` here.\n")


WILSON, STRICT = "wilson-center-digital-archive", "strict-national-archive"


@pytest.mark.parametrize(
    ("profile", "example", "found"),
    [
        (WILSON, "kapo-luo-1963", []),
        (STRICT, "private-letter-1921", []),
        (
            WILSON,
            "private-letter-1921",
            [("INS001", "error", "/identifiers"), ("INS003", "error", "/citation/text")],
        ),
        (
            STRICT,
            "kapo-luo-1963",
            [("INS001", "error", "/original/repository/identifiers"), ("INS005", "error", "/contributors")],
        ),
    ],
)
def test_the_examples_against_the_profiles(profile: str, example: str, found: list[tuple[str, str, str]]) -> None:
    criteria = archpack.load_criteria(".", profile=PROFILES / f"{profile}.yaml", isolated=True)
    report = archpack.check(ROOT / "examples" / example, criteria=criteria)

    assert [(str(f.code), f.severity.value, f.place.pointer) for f in report if f.code.code[:3] == "INS"] == found


def test_a_package_keeps_by_which_profile_it_was_checked(tmp_path: Path) -> None:
    profile = PROFILES / f"{STRICT}.yaml"
    deposit = ROOT / "examples" / "private-letter-1921"
    criteria = archpack.load_criteria(deposit, profile=profile, isolated=True)
    package = archpack.pack(deposit, tmp_path / "out", criteria=criteria, now=NOW)
    kept = json.loads((package.path / "metadata" / "checks.json").read_text())
    info = (package.path / "bag-info.txt").read_text()

    assert criteria.profile is not None
    assert kept["criteria"]["profile"] == {"name": STRICT, "version": "2026", "sha256": criteria.profile.sha256}
    assert "Source-Organization: Familienarchiv Federkiel\n" in info
    assert "Contact-Email: deposits@archive.example\n" in info
    assert "Bag-Group-Identifier: FAF\n" in info
    assert archpack.verify(package.path).valid


def bagit_profile(folder: Path, required: str) -> Path:
    facts = json.loads((ROOT / "schemas" / "archpack-package.bagit-profile.json").read_text())
    facts["BagIt-Profile-Info"]["BagIt-Profile-Identifier"] = "https://archive.example/bag.json"
    facts["Bag-Info"] = {required: {"required": True}}
    (folder / "bag.json").write_text(json.dumps(facts))
    profile = folder / "p.yaml"
    profile.write_text(HEAD + "bagit_profile: bag.json\nbag_info: [{label: Contact-Name, value: Ada}]\n")
    return profile


def test_a_package_meets_the_bagit_profile_of_the_institution(deposit: Path, tmp_path: Path) -> None:
    criteria = archpack.load_criteria(deposit, profile=bagit_profile(tmp_path, "Contact-Name"))
    package = archpack.pack(deposit, tmp_path / "out", criteria=criteria, now=NOW)

    assert "BagIt-Profile-Identifier: https://archive.example/bag.json\n" in (package.path / "bag-info.txt").read_text()
    assert archpack.verify(package.path, profiles=[tmp_path / "bag.json"]).valid


def test_a_package_that_would_not_meet_it_is_not_published(deposit: Path, tmp_path: Path) -> None:
    criteria = archpack.load_criteria(deposit, profile=bagit_profile(tmp_path, "Contact-Phone"))
    with pytest.raises(FindingsError, match="would not meet the BagIt Profile"):
        archpack.pack(deposit, tmp_path / "out", criteria=criteria, now=NOW)

    assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_profile_of_an_institution_is_not_asked_of_a_bag(deposit: Path) -> None:
    outcome = run("verify", deposit, "--profile", PROFILES / f"{STRICT}.yaml")

    assert outcome.code == 2
    assert "a BagIt Profile (JSON) is expected" in outcome.err


def test_the_commands_of_profiles(tmp_path: Path) -> None:
    profile = PROFILES / f"{STRICT}.yaml"
    guide = tmp_path / "guide.html"

    assert run("profile", "check", profile).out == "No problems found.\n"
    assert run("profile", "guide", profile).out.startswith("# National Archive (specimen)\n")
    assert run("profile", "guide", profile, "--format", "html", "--output", guide).code == 0
    assert guide.read_text().startswith("<!DOCTYPE html>")
    assert run("profile", "guide", profile, "--output", guide).code == 6
    assert run("profile", "guide", profile, "--output", tmp_path / "none" / "guide.md").code == 4
    assert "provenance.events[].agent" in run("profile", "fields").out

    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(HEAD + "fields: [{field: sumary}]\n")
    assert run("profile", "check", wrong).code == 1
    assert run("profile", "guide", wrong).code == 1
    assert [f["code"] for f in json.loads(run("profile", "check", wrong, "--format", "json").out)["findings"]] == [
        "INS104"
    ]


@pytest.mark.parametrize("count", [1, 22])
def test_what_is_left_out_because_somebody_chose_so_is_told(deposit: Path, count: int) -> None:
    for number in range(count):
        (deposit / f"extra{number:02}.txt").write_text("x", encoding="utf-8")
    done = run("pack", "--ignore", "CNT002", deposit, deposit.parent / "out")
    told = [line for line in done.err.splitlines() if line.startswith("Note: ")]
    assert done.code == 0
    assert told[0] == "Note: extra00.txt is left out: it belongs to no content."
    assert told[20:] == (["Note: 2 other files of no content left out."] if count > 1 else [])
