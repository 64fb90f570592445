"""From a deposit to a package."""

import json
import os
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import bagit
import pytest

import archpack
from archpack.bagging import judging
from archpack.loading import schema_text
from archpack.package import second_reader
from tests.deposits import RECORD, contents, make_deposit, state

HOUR = timedelta(hours=1)
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_a_deposit_becomes_a_package_that_both_readers_accept(deposit: Path, tmp_path: Path) -> None:
    package = archpack.pack(deposit, tmp_path / "out", now=NOW)
    assert package.path == tmp_path / "out"
    assert archpack.verify(package.path).valid
    bagit.Bag(str(package.path)).validate()
    assert sorted(contents(package.path)) == [
        "bag-info.txt",
        "bagit.txt",
        "data/record.yaml",
        "data/scan/0028.tif",
        "data/scan/0029.tif",
        "data/transcript/sq.md",
        "data/translation/en.md",
        "manifest-sha512.txt",
        "metadata/checks.json",
        "metadata/provenance.json",
        "metadata/record.json",
        "tagmanifest-sha512.txt",
    ]


def test_the_payload_is_the_deposit_byte_for_byte_with_its_times(deposit: Path, tmp_path: Path) -> None:
    package = archpack.pack(deposit, tmp_path / "out", now=NOW)
    payload = package.path / "data"
    assert contents(payload) == contents(deposit)
    for name in contents(deposit):
        assert (payload / name).stat().st_mtime_ns == (deposit / name).stat().st_mtime_ns


def test_the_deposit_is_never_changed(deposit: Path, tmp_path: Path) -> None:
    before = state(deposit)
    archpack.check(deposit)
    archpack.plan(deposit)
    archpack.pack(deposit, tmp_path / "out")
    with pytest.raises(archpack.DestinationExistsError):
        archpack.pack(deposit, tmp_path / "out")
    assert state(deposit) == before


def test_the_provenance_holds_the_events_then_the_packaging(deposit: Path, tmp_path: Path) -> None:
    package = archpack.pack(deposit, tmp_path / "out", now=NOW, agent="Ana Hoxha", algorithms=["sha256", "sha512"])
    provenance = json.loads((package.path / "metadata/provenance.json").read_text(encoding="utf-8"))
    digests = {
        algorithm: {
            line.split("  ")[1]: line.split("  ")[0]
            for line in (package.path / f"manifest-{algorithm}.txt").read_text(encoding="utf-8").splitlines()
        }
        for algorithm in ("sha256", "sha512")
    }
    assert provenance == {
        "record": "kapo-luo",
        "events": [
            {"kind": "digitization", "date": "2019-04", "agent": "Reading room", "scope": ["scan"]},
            {"kind": "transcription", "date": "2019-05", "agent": "Ada Inkwell", "scope": ["transcript-sq"]},
            {"kind": "translation", "date": "2019-06", "agent": "Elidor Mëhilli", "scope": ["translation-en"]},
            {
                "kind": "packaging",
                "date": "2026-01-02T03:04:05Z",
                "agent": "Ana Hoxha",
                "software": f"archpack {archpack.__version__}",
                "outcome": "packed; 0 errors, 0 warnings, 0 notes",
                "digests": digests,
            },
        ],
    }


def test_the_findings_that_did_not_stop_it_travel_with_the_package(deposit: Path, tmp_path: Path) -> None:
    (deposit / ".DS_Store").write_bytes(b"x")
    package = archpack.pack(deposit, tmp_path / "out", now=NOW)
    checks = json.loads((package.path / "metadata/checks.json").read_text(encoding="utf-8"))
    assert [(finding["code"], finding["file"]) for finding in checks["findings"]] == [("CNT007", ".DS_Store")]
    assert not (package.path / "data/.DS_Store").exists()


def test_the_same_deposit_and_time_give_the_same_bytes_and_times(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        deposit = make_deposit(tmp_path / name)
        for path in deposit.rglob("*"):
            os.utime(path, (1_000_000_000, 1_000_000_000))
        made.append(archpack.pack(deposit, tmp_path / f"{name}-package", now=NOW).path)
    assert contents(made[0]) == contents(made[1])
    times = [{p.relative_to(m).as_posix(): p.stat().st_mtime_ns for p in m.rglob("*")} for m in made]
    assert times[0] == times[1]


def test_without_a_time_the_package_states_that_of_the_clock(deposit: Path, tmp_path: Path) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    package = archpack.pack(deposit, tmp_path / "out")
    stated = json.loads((package.path / "metadata/checks.json").read_text(encoding="utf-8"))["time"]
    assert before <= datetime.fromisoformat(stated) <= datetime.now(UTC)


def test_a_deposit_with_errors_is_refused_with_all_of_them(tmp_path: Path) -> None:
    deposit = make_deposit(tmp_path / "deposit", RECORD.replace("languages: [sq]", "languages: [albanian]"))
    (deposit / "scan/0029.tif").unlink()
    with pytest.raises(archpack.FindingsError) as refused:
        archpack.pack(deposit, tmp_path / "out")
    assert [str(finding.code) for finding in refused.value.report.errors] == ["LNG001", "CNT004"]
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


def test_the_dry_run_is_the_plan_of_the_package(deposit: Path, tmp_path: Path) -> None:
    planned = archpack.plan(deposit, now=NOW)
    package = archpack.pack(deposit, tmp_path / "out", now=NOW)
    assert package.plan == planned
    written = contents(package.path)
    assert sorted(written) == sorted([*(file.target for file in planned.files), *planned.tag_files])
    assert {file.target: file.size for file in planned.files} == {
        name: len(data) for name, data in written.items() if name.startswith("data/")
    }


def test_a_package_is_not_written_into_its_deposit(deposit: Path) -> None:
    before = state(deposit)
    for inside in (deposit / "out", deposit / "scan" / "out"):
        with pytest.raises(archpack.UnsafeError, match="inside the deposit"):
            archpack.pack(deposit, inside)
    assert state(deposit) == before


@pytest.mark.parametrize("algorithms", [["md4"], []])
def test_an_unknown_algorithm_is_a_usage_error(deposit: Path, tmp_path: Path, algorithms: list[str]) -> None:
    with pytest.raises(archpack.UsageError, match="algorithm"):
        archpack.pack(deposit, tmp_path / "out", algorithms=algorithms)


def test_a_time_without_a_zone_is_a_usage_error(deposit: Path, tmp_path: Path) -> None:
    with pytest.raises(archpack.UsageError, match="time zone"):
        archpack.pack(deposit, tmp_path / "out", now=datetime(2026, 1, 1))  # noqa: DTZ001 - the mistake itself


@pytest.mark.parametrize("name", ["scan/0028.tif", "record.yaml"])
def test_a_file_that_changes_meanwhile_stops_the_package(deposit: Path, tmp_path: Path, name: str) -> None:
    def change(step: archpack.Step) -> None:
        if step.done_files == 2:
            path = deposit / name
            data = path.read_bytes()
            path.write_bytes(data[::-1])

    with pytest.raises(archpack.SourceChangedError, match=f"{name} came, went or changed"):
        archpack.pack(deposit, tmp_path / "out", progress=change, jobs=1)
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


@pytest.mark.parametrize("name", ["scan/0030.tif", "notes.txt"])
def test_a_file_that_comes_meanwhile_stops_the_package(deposit: Path, tmp_path: Path, name: str) -> None:
    def add(step: archpack.Step) -> None:
        if step.done_files == 3:
            (deposit / name).write_bytes(b"new")

    with pytest.raises(archpack.SourceChangedError, match=f"{name} came, went or changed"):
        archpack.pack(deposit, tmp_path / "out", progress=add, jobs=1)


def test_a_package_that_the_second_reader_refuses_is_not_published(
    deposit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "refusal_of_bag", lambda _path: "Bag is incomplete")
    with pytest.raises(archpack.ReadersDisagreeError, match=r"Library of Congress's reader refuses .* incomplete"):
        archpack.pack(deposit, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


def test_a_record_that_the_json_schema_refuses_is_not_packed(
    deposit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    narrower = json.loads(schema_text()) | {"required": ["rights"]}
    monkeypatch.setattr(second_reader, "schema_text", lambda: json.dumps(narrower))
    with pytest.raises(archpack.ReadersDisagreeError, match=r"JSON Schema refuses the record: .*rights"):
        archpack.pack(deposit, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


def test_a_write_that_lied_is_found_by_reading_back(
    deposit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write

    def lie(fd: int, data: bytes | memoryview) -> int:
        real(fd, bytes(data).replace(b"folio 28", b"folio 2X"))
        return len(data)

    monkeypatch.setattr(os, "write", lie)
    with pytest.raises(archpack.ReadersDisagreeError, match="archpack's own reader refuses"):
        archpack.pack(deposit, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


def test_progress_counts_every_byte_of_copying_and_of_reading_back(deposit: Path, tmp_path: Path) -> None:
    steps: list[archpack.Step] = []
    archpack.pack(deposit, tmp_path / "out", progress=steps.append)
    last = {step.stage: step for step in steps}
    assert list(last) == ["copying", "verifying"]
    for step in last.values():
        assert (step.done_bytes, step.done_files) == (step.total_bytes, step.total_files)
    assert last["copying"].total_bytes == sum(len(data) for data in contents(deposit).values())


def test_many_packages_can_be_made_at_once(tmp_path: Path) -> None:
    deposits = [make_deposit(tmp_path / f"deposit-{number}") for number in range(8)]
    start = threading.Barrier(len(deposits))

    def pack(deposit: Path) -> Path:
        start.wait()
        return archpack.pack(deposit, tmp_path / f"{deposit.name}-package", now=NOW).path

    with ThreadPoolExecutor(len(deposits)) as pool:
        packages = list(pool.map(pack, deposits))
    assert all(archpack.verify(package).valid for package in packages)
    assert all(contents(package) == contents(packages[0]) for package in packages)


def test_of_two_runs_to_one_destination_one_wins_and_the_other_says_so(tmp_path: Path) -> None:
    deposits = [make_deposit(tmp_path / f"deposit-{number}") for number in range(4)]
    start = threading.Barrier(len(deposits))

    def pack(deposit: Path) -> type[Exception] | None:
        start.wait()
        try:
            archpack.pack(deposit, tmp_path / "out")
        except archpack.DestinationError as error:
            return type(error)
        return None

    with ThreadPoolExecutor(len(deposits)) as pool:
        outcomes = list(pool.map(pack, deposits))
    assert outcomes.count(None) == 1
    assert set(outcomes) <= {None, archpack.LockedError, archpack.DestinationExistsError}
    assert archpack.verify(tmp_path / "out").valid
    assert sorted(path.name for path in tmp_path.iterdir()) == [*(d.name for d in deposits), "out"]


def test_a_change_that_hides_behind_the_old_time_is_noticed(deposit: Path, tmp_path: Path) -> None:
    path = deposit / "scan/0029.tif"
    facts = path.stat()

    def change(step: archpack.Step) -> None:
        if step.done_files == 0:
            path.write_bytes(path.read_bytes()[::-1])
            os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))

    with pytest.raises(archpack.SourceChangedError, match=r"scan/0029\.tif"):
        archpack.pack(deposit, tmp_path / "out", progress=change, jobs=1)


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "\ud800"])
def test_a_name_that_no_disk_takes_is_refused_before_anything_is_copied(
    deposit: Path, tmp_path: Path, name: str
) -> None:
    steps: list[archpack.Step] = []
    with pytest.raises(archpack.DestinationError):
        archpack.pack(deposit, tmp_path / name, progress=steps.append)
    assert steps == []
    assert [path.name for path in tmp_path.iterdir()] == ["deposit"]


@pytest.mark.parametrize(
    "moment", [datetime.max.replace(tzinfo=timezone(-HOUR)), datetime.min.replace(tzinfo=timezone(HOUR))]
)
def test_a_time_that_cannot_be_written_is_a_usage_error(deposit: Path, moment: datetime) -> None:
    with pytest.raises(archpack.UsageError, match="none that can be written"):
        archpack.plan(deposit, now=moment)


def test_errors_come_back_from_another_process(tmp_path: Path) -> None:
    deposit = make_deposit(tmp_path / "deposit", RECORD.replace("languages: [sq]", "languages: [albanian]"))
    with pytest.raises(archpack.FindingsError) as refused:
        archpack.pack(deposit, tmp_path / "out")
    back = pickle.loads(pickle.dumps(refused.value))  # noqa: S301 - our own
    assert (str(back), back.report) == (str(refused.value), refused.value.report)
    error = archpack.SourceError("what", "remedy")
    assert str(pickle.loads(pickle.dumps(error))) == "what remedy"  # noqa: S301
