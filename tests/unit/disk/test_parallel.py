"""Many items, several threads, one that hears of it."""

import threading
from collections.abc import Iterator

import pytest

from archpack.disk.parallel import Tell, number_of_jobs, run
from archpack.errors import UsageError
from archpack.hashing import CHUNK


def own_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "archpack"]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_item_is_worked_on_once_and_told_in_the_callers_thread(jobs: int) -> None:
    told: list[int] = []
    done: list[int] = []
    hearing = set()

    def work(item: int, tell: Tell) -> int:
        tell(item)
        return item

    def advance(count: int) -> None:
        hearing.add(threading.current_thread())
        told.append(count)

    run(range(500), work, jobs=jobs, advance=advance, done=done.append)
    assert sorted(done) == list(range(500))
    assert sum(told) == sum(range(500))
    assert hearing == {threading.current_thread()}
    assert own_threads() == []


def test_bytes_are_told_by_the_megabyte_and_before_the_item_is_done() -> None:
    heard: list[object] = []

    def work(item: str, tell: Tell) -> str:
        for _ in range(9):
            tell(CHUNK // 4)
        return item

    run(["a"], work, jobs=2, advance=heard.append, done=heard.append)
    assert heard == [CHUNK, CHUNK, CHUNK // 4, "a"]


def test_several_items_are_worked_on_at_a_time() -> None:
    together = threading.Barrier(3, timeout=20)
    run(range(3), lambda _item, _tell: together.wait(), jobs=3, advance=lambda _: None, done=lambda _: None)


def test_the_error_of_the_first_item_is_raised_and_the_rest_is_stopped() -> None:
    begun: list[int] = []
    together = threading.Barrier(2, timeout=20)

    def work(item: int, tell: Tell) -> None:
        begun.append(item)
        together.wait()
        tell(0) if item > 1 else None
        raise ValueError(item)

    with pytest.raises(ValueError, match="0"):
        run(range(1000), work, jobs=2, advance=lambda _: None, done=lambda _: None)
    assert sorted(begun) == [0, 1]
    assert own_threads() == []


@pytest.mark.parametrize("jobs", [1, 3])
def test_an_error_in_drawing_the_items_is_raised(jobs: int) -> None:
    def items() -> Iterator[int]:
        yield 1
        raise KeyError("drawn")

    with pytest.raises(KeyError, match="drawn"):
        run(items(), lambda item, _: item, jobs=jobs, advance=lambda _: None, done=lambda _: None)


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_an_interruption_stops_work_in_the_middle_of_a_file(error: type[BaseException]) -> None:
    def work(_item: int, tell: Tell) -> None:
        while True:  # as a file without an end
            tell(CHUNK)

    def advance(_count: int) -> None:
        raise error

    with pytest.raises(error):
        run(range(4), work, jobs=2, advance=advance, done=lambda _: None)
    assert own_threads() == []


def test_a_system_without_more_threads_is_worked_with(monkeypatch: pytest.MonkeyPatch) -> None:
    start = threading.Thread.start

    def sparing(thread: threading.Thread) -> None:
        if own_threads():
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", sparing)
    done: list[int] = []
    run(range(50), lambda item, _: item, jobs=4, advance=lambda _: None, done=done.append)
    assert sorted(done) == list(range(50))


def test_the_number_of_jobs_is_asked_for_or_that_of_the_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    assert number_of_jobs(20) == 20
    with pytest.raises(UsageError):
        number_of_jobs(0)
    monkeypatch.setattr("archpack.disk.parallel._usable_processors", lambda: 96)
    assert number_of_jobs() == 8
    monkeypatch.setattr("archpack.disk.parallel._usable_processors", lambda: 3)
    assert number_of_jobs() == 3
