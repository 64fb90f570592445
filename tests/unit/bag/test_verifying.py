"""Levels, verdicts, progress, facts, and that verifying writes nothing."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

import pytest

from archpack.bag import Level, Verdict, read_bag, verify_bag, verify_source
from archpack.disk import Folder
from archpack.hashing import CHUNK
from archpack.progress import Step
from tests.unit.bag.building import ONE, TWO, BagBuilder, codes, digest, snapshot

FAULTS = [
    ("nothing", Verdict.WELL_FORMED, Verdict.COMPLETE, Verdict.VALID),
    ("bytes", Verdict.WELL_FORMED, Verdict.COMPLETE, Verdict.INVALID),
    ("missing", Verdict.WELL_FORMED, Verdict.INVALID, Verdict.INVALID),
    ("form", Verdict.INVALID, Verdict.INVALID, Verdict.INVALID),
]


def broken(bag: BagBuilder, fault: str) -> BagBuilder:
    return {
        "nothing": lambda: bag,
        "bytes": lambda: bag.instead(ONE, b"onf"),
        "missing": lambda: bag.instead(ONE, None),
        "form": lambda: bag.info("nonsense"),
    }[fault]()


@pytest.mark.parametrize(("fault", "structure", "complete", "verified"), FAULTS, ids=[name for name, *_ in FAULTS])
def test_each_level_finds_its_own_faults_and_only_the_last_says_valid(
    tmp_path: Path, fault: str, structure: Verdict, complete: Verdict, verified: Verdict
) -> None:
    root = broken(BagBuilder(tmp_path / "bag"), fault).write()
    verdicts = [verify_bag(root, level=level).verdict for level in Level]
    assert verdicts == [structure, complete, verified]
    assert [verify_bag(root, level=level).valid for level in Level] == [False, False, verified is Verdict.VALID]


def test_a_report_says_what_the_bag_says_of_itself(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").having(algorithms=["sha512", "md5"]).info("A: 1", "B: 2", "A: 3")
    report = bag.verify()
    assert report.level is Level.VERIFIED
    assert (report.version, report.encoding) == ("1.0", "UTF-8")
    assert report.algorithms == ("md5", "sha512")
    assert report.info == (("A", "1"), ("B", "2"), ("A", "3"))
    assert (report.payload_files, report.payload_bytes, report.holey) == (2, 6, False)


def test_the_promised_digests_of_a_payload_file_can_be_asked_for(tmp_path: Path) -> None:
    root = BagBuilder(tmp_path / "bag").having(algorithms=["sha512", "md5"]).write()
    with Folder(root) as folder:
        facts = read_bag(folder)
    assert dict(facts.digests(ONE)) == {"sha512": digest(b"one"), "md5": digest(b"one", "md5")}
    assert dict(facts.digests("data/nothing")) == {}
    assert list(facts.listing.payload) == [ONE, TWO]


def test_verifying_writes_nothing_at_any_level(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").instead(ONE, b"x").info("nonsense")
    bag.fetch(f"https://example.org/ 3 {TWO}").instead(TWO, None)
    root = bag.write()
    before = snapshot(tmp_path)
    for level in Level:
        verify_bag(root, level=level)
    assert snapshot(tmp_path) == before


def test_progress_counts_every_byte_of_every_listed_file_once(tmp_path: Path) -> None:
    payload = {"data/large": b"x" * (2 * CHUNK + 1), "data/small": b"y", "data/empty": b""}
    root = BagBuilder(tmp_path / "bag").having(payload=payload, algorithms=["md5", "sha512"]).write()
    steps: list[Step] = []
    verify_bag(root, progress=steps.append)
    listed = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and "tagmanifest" not in path.name)
    files = len(payload) + len(["bagit.txt", "manifest-md5.txt", "manifest-sha512.txt"])
    assert steps[0] == Step("verifying", 0, listed, 0, files)
    assert steps[-1] == Step("verifying", listed, listed, files, files)
    assert [step.done_bytes for step in steps] == sorted(step.done_bytes for step in steps)


def test_progress_is_silent_below_the_last_level(tmp_path: Path) -> None:
    steps: list[Step] = []
    verify_bag(BagBuilder(tmp_path / "bag").write(), level=Level.COMPLETE, progress=steps.append)
    assert steps == []


def test_every_file_is_read_once_whatever_the_number_of_manifests(tmp_path: Path) -> None:
    opened: list[str] = []

    class Counting(Folder):
        def open(self, path: str) -> BinaryIO:
            opened.append(path)
            return super().open(path)

    root = BagBuilder(tmp_path / "bag").having(algorithms=["md5", "sha256", "sha512"]).write()
    with Counting(root) as folder:
        assert verify_source(folder).valid
    assert opened.count(ONE) == 1


def test_the_verdict_does_not_depend_on_the_thread(tmp_path: Path) -> None:
    roots = [
        broken(BagBuilder(tmp_path / f"{number}-{fault}"), fault).write() for number in range(5) for fault, *_ in FAULTS
    ]
    expected = [codes(verify_bag(root)) for root in roots]
    with ThreadPoolExecutor(max_workers=8) as pool:
        assert [codes(report) for report in pool.map(verify_bag, roots)] == expected


def test_findings_come_in_the_order_of_their_places(tmp_path: Path) -> None:
    bag = BagBuilder(tmp_path / "bag").instead(TWO, b"x").instead(ONE, b"y").info("nonsense", "more")
    places = [(finding.place.file, finding.place.line) for finding in bag.verify().report]
    assert places == [("bag-info.txt", 1), ("bag-info.txt", 2), (ONE, 0), (TWO, 0)]
