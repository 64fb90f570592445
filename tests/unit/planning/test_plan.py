"""A plan says what will be written, before anything is written."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from archpack.filenames import METADATA_FILES
from archpack.model import Record
from archpack.model.facts import FileFacts, Survey
from archpack.planning import PackagePlan, PlannedFile, make_plan
from tests.unit.model.strategies import records

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
RECORD_FACTS = FileFacts(path="record.yaml", size=100, mtime_ns=7)


def record(**fields: Any) -> Record:
    contents = [
        {"id": "scan", "kind": "scan", "files": "scan/*.tif"},
        {"id": "t", "kind": "transcript", "file": "transcript/sq.md"},
    ]
    return Record.model_validate(
        {"archpack": 1, "id": "x-1", "titles": [{"text": "A title"}], "contents": contents, **fields}
    )


def survey(*paths: str) -> Survey:
    return Survey(files=tuple(FileFacts(path=path, size=len(path), mtime_ns=1) for path in paths))


def plan(found: Survey, of: Record | None = None, **options: Any) -> PackagePlan:
    given_options = {"algorithms": ["sha512"], "software": "archpack 0.1.0", "now": NOW, **options}
    return make_plan(of or record(), found, RECORD_FACTS, **given_options)


DEPOSIT = survey(".DS_Store", ".archpack/record-v1.schema.json", "scan/2.tif", "scan/10.tif", "transcript/sq.md")


def test_the_plan_of_a_deposit() -> None:
    assert plan(DEPOSIT) == PackagePlan(
        record_id="x-1",
        title="A title",
        files=(
            PlannedFile(source="record.yaml", target="data/record.yaml", size=100, mtime_ns=7),
            PlannedFile(source="scan/10.tif", target="data/scan/10.tif", size=11, mtime_ns=1),
            PlannedFile(source="scan/2.tif", target="data/scan/2.tif", size=10, mtime_ns=1),
            PlannedFile(source="transcript/sq.md", target="data/transcript/sq.md", size=16, mtime_ns=1),
        ),
        left_out=(".DS_Store",),
        tag_files=(
            "bagit.txt",
            "bag-info.txt",
            "manifest-sha512.txt",
            "metadata/record.json",
            "metadata/checks.json",
            "metadata/provenance.json",
            "tagmanifest-sha512.txt",
        ),
        algorithms=("sha512",),
        info=(
            ("Bag-Software-Agent", "archpack 0.1.0"),
            ("Bagging-Date", "2026-01-02"),
            ("External-Identifier", "x-1"),
            ("External-Description", "A title"),
            ("BagIt-Profile-Identifier", "urn:archpack:bagit-profile:package-v1"),
        ),
    )


def test_the_payload_is_as_large_as_its_files() -> None:
    assert plan(DEPOSIT).payload_bytes == 100 + 11 + 10 + 16
    assert plan(Survey()).payload_bytes == 100


def test_the_order_of_files_is_that_of_their_bytes_whatever_the_disk_says_first() -> None:
    paths = ["scan/é.tif", "scan/e\u0301.tif", "scan/Z.tif", "scan/a.tif", "scan/\U00010000.tif", "scan/\uffff.tif"]

    forwards, backwards = plan(survey(*paths)), plan(survey(*paths[::-1]))

    assert forwards == backwards
    targets = [file.target.encode() for file in forwards.files]
    assert targets == sorted(targets)
    assert len(targets) == 7


def test_a_name_that_is_no_utf_8_can_be_planned_though_it_is_never_packed() -> None:
    assert [file.target for file in plan(survey("scan/\udceb.tif")).files] == [
        "data/record.yaml",
        "data/scan/\udceb.tif",
    ]


@pytest.mark.parametrize(
    ("algorithms", "kept"),
    [(["sha512"], ("sha512",)), (["sha256", "sha512", "sha256"], ("sha256", "sha512")), (iter(["md5"]), ("md5",))],
)
def test_every_algorithm_has_its_manifests_once(algorithms: object, kept: tuple[str, ...]) -> None:
    made = plan(DEPOSIT, algorithms=algorithms)

    assert made.algorithms == kept
    assert [name for name in made.tag_files if "manifest" in name] == [
        *(f"manifest-{name}.txt" for name in kept),
        *(f"tagmanifest-{name}.txt" for name in kept),
    ]
    assert set(METADATA_FILES) < set(made.tag_files)


@pytest.mark.parametrize(
    ("now", "date"),
    [
        (datetime(2026, 1, 1, 23, 30, tzinfo=timezone(timedelta(hours=-1))), "2026-01-02"),
        (datetime(2026, 1, 2, 0, 30, tzinfo=timezone(timedelta(hours=1))), "2026-01-01"),
        (datetime(1970, 1, 1, tzinfo=UTC), "1970-01-01"),
    ],
)
def test_the_date_is_that_of_utc(now: datetime, date: str) -> None:
    assert dict(plan(DEPOSIT, now=now).info)["Bagging-Date"] == date


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("A\ntitle\r\nin  lines", "A title in lines"),
        ("\ta\x00b\x1bc\x85d\u2028e ", "a b c d e"),
        ("Një bisedë", "Një bisedë"),
        ("\u0646\u0645\u06cc\u200c\u062e", "\u0646\u0645\u06cc\u200c\u062e"),
    ],
)
def test_what_bag_info_says_is_one_line(title: str, line: str) -> None:
    info = dict(plan(DEPOSIT, record(titles=[{"text": title}], id=title)).info)

    assert (info["External-Description"], info["External-Identifier"]) == (line, line)


def test_undeclared_files_are_named_as_left_out_but_not_what_archpack_keeps_itself() -> None:
    assert plan(survey("a", ".archpack/b", ".archpackage", "scan/1.tif")).left_out == ("a", ".archpackage")


def test_a_plan_is_json() -> None:
    made = plan(DEPOSIT)

    assert PackagePlan.model_validate_json(made.model_dump_json()) == made


def test_a_plan_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        plan(DEPOSIT).title = "x"  # type: ignore[misc]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records, st.lists(st.text(min_size=1).filter(lambda path: "\0" not in path), unique=True, max_size=5))
def test_the_same_arguments_give_the_same_plan(any_record: Record, paths: list[str]) -> None:
    one, two = plan(survey(*paths), any_record), plan(survey(*paths), any_record)

    assert one == two
    assert one.model_dump_json() == two.model_dump_json()
    assert all(value == " ".join(value.split()) for _, value in one.info)
    assert {file.source for file in one.files}.isdisjoint(one.left_out)
