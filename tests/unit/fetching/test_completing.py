"""Bags with files that are still elsewhere."""

import os
import shutil
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archpack.bag import Verdict, verify_bag
from archpack.disk import Staging, leftovers, remove_leftover
from archpack.errors import DestinationError, LockedError, SourceError
from archpack.fetching import Completion, complete_bag
from archpack.fetching.connection import Access
from archpack.findings import FindingsError
from tests.unit.bag.building import LINES, ONE, BagBuilder, digest, line, snapshot
from tests.unit.fetching.server import Authority, Behaviour, Server, answer

DATA = b"three" * 100
THREE, FOUR = "data/scan/3.tif", "data/text/4.txt"
MTIME_NS = 1_700_000_000_000_000_000
Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path, server: Server) -> Make:
    """Make a bag that lacks two files: one on the server's first host, one on its second."""

    def made(*, fetch: str | None = None, **attributes: Any) -> Path:
        lines = fetch or (
            f"{server.url('/3')} {len(DATA)} {THREE}\n{server.url('/4', 'other.test')} {len(DATA)} {FOUR}\n"
        )
        bag = BagBuilder(tmp_path / "parent" / "bag").having(**attributes).tag("fetch.txt", lines)
        for algorithm in bag.algorithms:
            known = "".join(line(path, algorithm) for path in bag.payload)
            wanted = "".join(line(path, algorithm, data=DATA) for path in (THREE, FOUR))
            bag.tag(f"manifest-{algorithm}.txt", known + wanted)
        server.paths = {"/3": answer(DATA), "/4": answer(DATA)}
        return bag.write()

    return made


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(tmp_path: Path) -> Any:
    yield
    assert {path.name for path in (tmp_path / "parent").glob("*")} <= {"bag"}


def complete(bag: Path, access: Access, **options: Any) -> Completion:
    return complete_bag(bag, access, mtime_ns=MTIME_NS, **options)


def found(completion: Completion) -> list[str]:
    return [f"{finding.place} {finding.code}" for finding in completion.report]


def test_a_bag_is_completed_and_what_was_there_is_left(make: Make, server: Server) -> None:
    bag = make(algorithms=["sha256", "sha512"])
    before = snapshot(bag)

    completion = complete(bag, server.access("archive.test", "other.test"))

    after = snapshot(bag)
    assert completion == Completion(bag, (THREE, FOUR), 2 * len(DATA), (), completion.report)
    assert (completion.complete, completion.refused, completion.out_of_reach) == (True, False, False)
    assert found(completion) == []
    assert verify_bag(bag).valid
    assert after.keys() - before.keys() == {THREE, FOUR, "data/text"}
    assert {path: after[path] for path in before if path not in {".", "data", "data/scan"}} == {
        path: facts for path, facts in before.items() if path not in {".", "data", "data/scan"}
    }
    mask = os.umask(0)
    os.umask(mask)
    _, mode, modified, _, data = after[THREE]
    assert (mode, modified, data) == (stat.S_IFREG | (0o666 & ~mask), MTIME_NS, DATA)


def test_nothing_is_asked_unless_its_host_was_named(make: Make, server: Server) -> None:
    bag = make()
    before = snapshot(bag.parent)

    completion = complete(bag, server.access("elsewhere.test"))

    assert found(completion) == [f"{THREE} FET001", f"{FOUR} FET001"]
    assert completion.missing == (THREE, FOUR)
    assert (completion.complete, completion.refused, completion.out_of_reach) == (False, True, False)
    assert (server.looked_up, server.connections) == ([], 0)
    assert snapshot(bag.parent) == before


def test_what_was_fetched_stays_though_the_rest_cannot_be(make: Make, server: Server) -> None:
    bag = make()
    server.paths["/3"] = answer(b"", status="404 Not Found")

    completion = complete(bag, server.access("archive.test", "other.test"))

    assert (completion.fetched, completion.missing) == ((FOUR,), (THREE,))
    assert found(completion) == [f"{THREE} FET101"]
    assert (completion.refused, completion.out_of_reach) == (False, True)
    assert (bag / FOUR).read_bytes() == DATA
    assert verify_bag(bag).verdict is Verdict.INCOMPLETE

    server.paths["/3"] = answer(DATA)
    assert complete(bag, server.access("archive.test")).fetched == (THREE,)
    assert verify_bag(bag).valid
    assert complete(bag, server.access()).fetched == ()


@pytest.mark.parametrize("wrong", [DATA[:-1] + b"!", DATA[:-1], DATA + b"!"])
def test_a_wrong_file_never_reaches_the_bag(make: Make, server: Server, wrong: bytes) -> None:
    bag = make()
    server.paths["/3"] = answer(wrong)

    completion = complete(bag, server.access("archive.test", "other.test"))

    assert found(completion) == [f"{THREE} {'FET202' if len(wrong) == len(DATA) else 'FET201'}"]
    assert (completion.refused, completion.out_of_reach) == (False, False)
    assert not (bag / THREE).exists()


def test_every_digest_has_to_be_right(make: Make, server: Server) -> None:
    bag = make(algorithms=["md5", "sha512"])
    manifest = bag / "manifest-md5.txt"
    manifest.write_text(manifest.read_text().replace(digest(DATA, "md5"), digest(b"", "md5")), encoding="utf-8")

    assert found(complete(bag, server.access("archive.test", "other.test"))) == [f"{THREE} FET202", f"{FOUR} FET202"]


@pytest.mark.parametrize(("limit", "expected"), [(None, "FET203"), (len(DATA) - 1, "FET201"), (len(DATA), None)])
def test_a_file_of_unknown_length_needs_a_limit(
    make: Make, server: Server, limit: int | None, expected: str | None
) -> None:
    bag = make(fetch=f"{server.url('/3')} - {THREE}\n{server.url('/4')} {len(DATA)} {FOUR}\n")

    completion = complete(bag, server.access(), limit=limit)

    assert found(completion) == ([f"{THREE} {expected}"] if expected else [])


@pytest.mark.parametrize(
    ("url", "code"),
    [("http://archive.test/3", "FET002"), ("https://jane:x@archive.test/3", "FET004"), ("ftp://a.test/3", "FET002")],
)
def test_an_address_that_is_never_asked(make: Make, server: Server, url: str, code: str) -> None:
    bag = make(fetch=f"{url} {len(DATA)} {THREE}\n{server.url('/4')} {len(DATA)} {FOUR}\n")

    completion = complete(bag, server.access())

    assert f"{THREE} {code}" in found(completion)
    assert (completion.fetched, completion.refused) == ((FOUR,), True)


def in_the_meantime(change: Callable[[], object]) -> Behaviour:
    return lambda stream: [change(), answer(DATA)(stream)]


def test_what_came_into_its_place_meanwhile_is_left(make: Make, server: Server) -> None:
    bag = make()
    server.paths["/3"] = in_the_meantime(lambda: (bag / THREE).write_bytes(b"mine"))

    completion = complete(bag, server.access("archive.test", "other.test"))

    assert f"{THREE} FET204" in found(completion)
    assert (bag / THREE).read_bytes() == b"mine"
    assert completion.fetched == (FOUR,)


def test_a_link_that_came_into_its_place_meanwhile_is_not_followed(make: Make, server: Server, tmp_path: Path) -> None:
    bag = make()
    server.paths["/3"] = in_the_meantime(lambda: (bag / THREE).symlink_to(tmp_path / "outside"))

    assert f"{THREE} FET204" in found(complete(bag, server.access("archive.test", "other.test")))
    assert not (tmp_path / "outside").exists()


def test_a_link_that_came_on_the_way_meanwhile_is_not_followed(make: Make, server: Server, tmp_path: Path) -> None:
    bag = make()
    outside = tmp_path / "outside"
    outside.mkdir()

    def exchange() -> None:
        shutil.rmtree(bag / "data" / "scan")
        (bag / "data" / "scan").symlink_to(outside)

    server.paths["/3"] = in_the_meantime(exchange)

    assert f"{THREE} FET204" in found(complete(bag, server.access("archive.test", "other.test")))
    assert list(outside.iterdir()) == []


def test_a_bag_whose_lists_have_errors_is_not_touched(make: Make, server: Server) -> None:
    bag = make(fetch=f"{server.url('/3')} {len(DATA)} ../3.tif\n{server.url('/4')} {len(DATA)} {FOUR}\n")
    before = snapshot(bag.parent)

    with pytest.raises(FindingsError) as refused:
        complete(bag, server.access())

    assert [str(finding.code) for finding in refused.value.report.errors] == ["BAG501"]
    assert server.connections == 0
    assert snapshot(bag.parent) == before


def test_what_no_manifest_lists_is_not_fetched(make: Make, server: Server) -> None:
    bag = make(fetch=f"{server.url('/3')} {len(DATA)} {THREE}\n{server.url('/4')} {len(DATA)} data/unknown\n")

    completion = complete(bag, server.access())

    assert completion.fetched == (THREE,)
    assert found(completion) == [f"{FOUR} BAG107", "fetch.txt:2 BAG405"]
    assert (completion.complete, completion.refused, completion.out_of_reach) == (False, False, False)
    assert [request.split(" ")[1] for request in server.asked] == ["/3"]


def test_a_file_without_a_digest_that_can_be_computed_is_not_fetched(make: Make, server: Server) -> None:
    bag = make(fetch=f"{server.url('/3')} {len(DATA)} {THREE}\n{server.url('/4')} {len(DATA)} {FOUR}\n")
    unknown = bag / "manifest-whirlpool.txt"
    unknown.write_text(LINES + line(THREE, data=DATA) + line(FOUR, data=DATA), encoding="utf-8")
    manifest = bag / "manifest-sha512.txt"
    manifest.write_text(LINES + line(FOUR, data=DATA), encoding="utf-8")

    with pytest.raises(FindingsError, match="BAG112"):
        complete(bag, server.access())
    assert server.connections == 0


def test_a_bag_that_has_everything_needs_nobody(make: Make, server: Server) -> None:
    bag = make()
    for path in (THREE, FOUR):
        (bag / path).parent.mkdir(exist_ok=True)
        (bag / path).write_bytes(DATA)

    completion = complete(bag, server.access())

    assert (completion.complete, completion.fetched, server.connections) == (True, (), 0)


def test_the_progress_is_told_in_bytes_and_files(make: Make, server: Server) -> None:
    steps: list[tuple[str, int, int, int]] = []
    bag = make()

    complete(
        bag,
        server.access("archive.test", "other.test"),
        progress=lambda step: steps.append((step.stage, step.done_bytes, step.total_bytes, step.done_files)),
    )

    assert steps[0] == ("fetching", 0, 2 * len(DATA), 0)
    assert steps[-1] == ("fetching", 2 * len(DATA), 2 * len(DATA), 2)


def test_two_runs_do_not_work_on_one_bag(make: Make, server: Server) -> None:
    bag = make()

    with Staging(bag, existing=True), pytest.raises(LockedError):
        complete(bag, server.access("archive.test", "other.test"))


def test_a_length_that_no_disk_holds_is_told_before_anything_is_fetched(make: Make, server: Server) -> None:
    bag = make(fetch=f"{server.url('/3')} {10**19} {THREE}\n{server.url('/4')} {len(DATA)} {FOUR}\n")

    with pytest.raises(DestinationError, match="not enough room"):
        complete(bag, server.access())
    assert server.connections == 0


def test_a_failing_disk_keeps_what_was_fetched_before(
    make: Make, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    bag = make()
    flushed = os.fsync

    def fail_at_last(fd: int) -> None:
        if (bag / THREE).exists() and stat.S_ISREG(os.fstat(fd).st_mode):
            raise OSError(28, "full")
        flushed(fd)

    monkeypatch.setattr(os, "fsync", fail_at_last)

    with pytest.raises(DestinationError) as failed:
        complete(bag, server.access("archive.test", "other.test"))

    assert "the disk is full" in failed.value.message
    assert "are in the bag" in failed.value.remedy
    assert (bag / THREE).read_bytes() == DATA
    assert not (bag / FOUR).exists()
    assert leftovers(bag.parent) == ()


IN_A_PROCESS = """
import socket, ssl, sys
from archpack.fetching import Access, complete_bag

bag, port, authority = sys.argv[1:]
complete_bag(
    bag,
    Access(
        frozenset({f"archive.test:{port}", f"other.test:{port}"}),
        trust=ssl.create_default_context(cafile=authority),
        look_up=lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", int(port)))],
        may_connect=lambda _: True,
    ),
    mtime_ns=0,
)
"""


def test_a_run_that_is_killed_leaves_whole_files_and_a_folder_to_clean(
    make: Make, server: Server, authority: Authority
) -> None:
    bag = make()
    begun = threading.Event()
    ended = threading.Event()

    def stop_in_the_middle(stream: socket.socket) -> None:
        stream.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(DATA)}\r\n\r\n".encode() + DATA[:100])
        begun.set()
        ended.wait(10)

    server.paths["/4"] = stop_in_the_middle
    with subprocess.Popen(
        [sys.executable, "-c", IN_A_PROCESS, str(bag), str(server.port), str(authority.certificate)]
    ) as process:
        assert begun.wait(30)
        process.kill()
    ended.set()

    assert (bag / THREE).read_bytes() == DATA
    assert not (bag / FOUR).exists()
    (left,) = leftovers(bag.parent)
    remove_leftover(left)
    server.paths["/4"] = answer(DATA)
    assert complete(bag, server.access("archive.test", "other.test")).complete


def test_no_bag(tmp_path: Path, server: Server) -> None:
    with pytest.raises(SourceError):
        complete(tmp_path / "parent" / "bag", server.access())


def test_the_folder_where_one_stands_can_be_the_bag(
    make: Make, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make())

    assert complete(Path(), server.access("archive.test", "other.test")).complete


def test_a_payload_file_that_was_there_is_not_judged_here(make: Make, server: Server) -> None:
    bag = make()
    (bag / ONE).write_bytes(b"two")

    assert complete(bag, server.access("archive.test", "other.test")).complete
    assert not verify_bag(bag).valid
