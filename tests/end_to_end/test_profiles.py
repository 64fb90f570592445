"""archpack's packages declare a BagIt Profile and meet it; somebody else's program says so too."""

import json
from pathlib import Path

import bagit
import pytest

import archpack
from archpack.bag.profiles import IDENTIFIER, read_profile
from archpack.filenames import METADATA_FILES
from archpack.hashing import ALGORITHMS
from archpack.planning import PROFILE
from tests.commands import archpack as run
from tests.conftest import ROOT

FILE = ROOT / "schemas" / "archpack-package.bagit-profile.json"
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/record.yaml"))


@pytest.fixture
def package(deposit: Path, tmp_path: Path) -> Path:
    return archpack.pack(deposit, tmp_path / "package").path


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.name)
def example(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return archpack.pack(request.param, tmp_path / "package", algorithms=["sha256", "sha512"]).path


def test_the_profile_has_no_problem_and_says_what_pack_writes() -> None:
    profile, findings = read_profile(FILE)

    assert findings == ()
    assert profile is not None
    assert profile.identifier == PROFILE
    assert profile.tag_files.required == METADATA_FILES
    assert profile.manifests.allowed == profile.tag_manifests.allowed == tuple(sorted(ALGORITHMS))


def test_a_package_meets_the_profile_that_it_declares(example: Path) -> None:
    verification = archpack.verify(example, profiles=[FILE])

    assert verification.valid
    assert [finding for finding in verification.report if str(finding.code).startswith("PRF")] == []
    assert [(verdict.name, verdict.met) for verdict in verification.profiles] == [(PROFILE, True)]
    assert (IDENTIFIER, PROFILE) in verification.bag.info


def test_the_validator_of_the_specification_s_authors_agrees(example: Path) -> None:
    bagit_profile = pytest.importorskip("bagit_profile", reason="pip install bagit-profile")
    profile = bagit_profile.Profile(PROFILE, profile=json.loads(FILE.read_text(encoding="utf-8")))

    assert profile.validate_serialization(str(example))
    assert profile.validate(bagit.Bag(str(example))), profile.report


def test_that_validator_can_disagree(package: Path) -> None:
    bagit_profile = pytest.importorskip("bagit_profile", reason="pip install bagit-profile")
    asked = json.loads(FILE.read_text(encoding="utf-8"))
    asked["Bag-Info"]["Contact-Name"] = {"required": True}

    assert not bagit_profile.Profile(PROFILE, profile=asked).validate(bagit.Bag(str(package)))


def test_what_a_package_lacks_is_told_with_the_profile_and_the_exit_code(package: Path, tmp_path: Path) -> None:
    asked = json.loads(FILE.read_text(encoding="utf-8"))
    asked["Bag-Info"]["Contact-Name"] = {"required": True}
    stricter = tmp_path / "stricter.json"
    stricter.write_text(json.dumps(asked), encoding="utf-8")

    outcome = run("verify", package, "--profile", FILE, "--profile", stricter)
    as_json = json.loads(run("verify", package, "--profile", stricter, "--format", "json").out)

    assert outcome.code == 1
    assert outcome.out.splitlines() == [
        f"bag-info.txt: error PRF111: bag-info.txt has no line Contact-Name, which {PROFILE} requires.",
        "  help: Ask the sender for a bag made for this profile.",
        "",
        f"Meets the profile {PROFILE}.",
        f"Does not meet the profile {PROFILE}.",
        "Why it matters, with examples: `archpack explain PRF111`.",
        f"NOT VALID: {package}. 1 error found.",
    ]
    assert as_json["profiles"] == [{"name": PROFILE, "met": False}]
    assert [finding["code"] for finding in as_json["findings"]] == ["PRF111"]


def test_a_profile_that_cannot_be_read_is_told_before_anything_is_verified(package: Path, tmp_path: Path) -> None:
    outcome = run("verify", package, "--profile", tmp_path / "none.json")

    assert (outcome.code, outcome.out) == (3, "")
    assert "none.json cannot be read" in outcome.err
    assert "verifying" not in outcome.err


def test_a_profile_that_is_none_is_not_met(package: Path) -> None:
    verification = archpack.verify(package, profiles=[package / "bagit.txt"])

    assert [(verdict.name, verdict.met) for verdict in verification.profiles] == [("bagit.txt", False)]
    assert [str(finding.code) for finding in verification.report] == ["FIL003"]
    assert not verification.valid
