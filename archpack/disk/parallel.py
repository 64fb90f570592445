"""Do the same work on many items in several threads, and hear of it in one.

Threads are enough: reading, writing and hashing give Python's lock away (see docs/decisions/0010).
"""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Generic, TypeVar

from archpack.errors import UsageError
from archpack.hashing import CHUNK

_MOST_JOBS = 8
"""More threads than this only wait for Python's lock, or for the disk."""

LARGE = 16 << 20
"""From so many bytes on, a file is work enough for a thread."""

_FILES_AT_ONCE = 64
"""So many small files are one piece of work: fewer words between threads."""

Item = TypeVar("Item")
Result = TypeVar("Result")

Tell = Callable[[int], None]
"""Told how many more bytes are done. It is also where work can be stopped: call it after each piece."""


def number_of_jobs(jobs: int | None = None) -> int:
    """Return how many threads to use: as many as are asked for, or as many as there are processors for us.

    Raises :class:`UsageError` if fewer than one is asked for.
    """
    if jobs is None:
        return min(_usable_processors(), _MOST_JOBS)
    if jobs < 1:
        raise UsageError(f"{jobs} jobs cannot do anything.", "Ask for one or more.")
    return jobs


def batches(items: Iterable[Item], size: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Yield what one thread does at a time: a large file by itself, up to 64 small ones together.

    ``size`` tells the bytes of a file. The order stays.
    """
    batch: list[Item] = []
    room = LARGE
    for item in items:
        if batch and (len(batch) == _FILES_AT_ONCE or room < size(item)):
            yield batch
            batch, room = [], LARGE
        batch.append(item)
        room -= size(item)
    if batch:
        yield batch


def run(
    items: Iterable[Item],
    work: Callable[[Item, Tell], Result],
    *,
    jobs: int,
    advance: Tell,
    done: Callable[[Result], None],
) -> None:
    """Call ``work(item, tell)`` for each item, in ``jobs`` threads, and ``done`` with each result as it comes.

    ``advance`` hears of the bytes that ``work`` tells of, now and then, and all of them before ``done``. Both are
    called in the caller's thread only. The items are drawn by one thread at a time: drawing may be work too.

    If work fails, the rest is stopped where it next tells of bytes, and the error is raised; of several, that of the
    item that was drawn first. So it is when ``advance`` or ``done`` raise, or Ctrl-C is pressed. No thread is left.
    """
    if jobs == 1:
        for item in items:
            done(work(item, advance))
        return
    crew = _Crew(iter(items), work)
    try:
        crew.start(jobs)
        crew.listen(advance, done)
    finally:
        crew.stop()


class _StoppedError(Exception):
    """Ends work that nobody waits for any more."""


@dataclass(slots=True)
class _Failure:
    number: int
    error: BaseException


@dataclass(slots=True)
class _Finished(Generic[Result]):
    result: Result


class _Crew(Generic[Item, Result]):
    """The threads at work. They speak through one queue: of bytes, results and failures, and None at their end."""

    def __init__(self, items: Iterator[Item], work: Callable[[Item, Tell], Result]) -> None:
        self._items = enumerate(items)
        self._work = work
        self._drawing = threading.Lock()
        self._stopped = False
        self._said: SimpleQueue[int | _Finished[Result] | _Failure | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []

    def start(self, jobs: int) -> None:
        for _ in range(jobs):
            thread = threading.Thread(target=self._labour, name="archpack", daemon=True)
            try:
                thread.start()
            except RuntimeError:  # the system gives us no more
                if not self._threads:
                    raise
                return
            self._threads.append(thread)

    def listen(self, advance: Tell, done: Callable[[Result], None]) -> None:
        failures: list[_Failure] = []
        working = len(self._threads)
        while working:
            said = self._said.get()
            if said is None:
                working -= 1
            elif isinstance(said, _Failure):
                failures.append(said)
            elif failures:
                continue
            elif isinstance(said, _Finished):
                done(said.result)
            else:
                advance(said)
        if failures:
            raise min(failures, key=lambda failure: failure.number).error

    def stop(self) -> None:
        self._stopped = True
        for thread in self._threads:
            thread.join()

    def _labour(self) -> None:
        try:
            while (drawn := self._draw()) is not None:
                self._do(*drawn)
        except _StoppedError:
            pass
        finally:
            self._said.put(None)

    def _draw(self) -> tuple[int, Item] | None:
        with self._drawing:
            if self._stopped:
                return None
            try:
                return next(self._items, None)
            except BaseException as error:  # noqa: BLE001 - raised again in the caller's thread
                self._fail(-1, error)
                return None

    def _do(self, number: int, item: Item) -> None:
        untold = 0

        def tell(count: int) -> None:
            nonlocal untold
            if self._stopped:
                raise _StoppedError
            untold += count
            if untold >= CHUNK:
                self._said.put(untold)
                untold = 0

        try:
            result = self._work(item, tell)
        except _StoppedError:
            raise
        except BaseException as error:  # noqa: BLE001 - raised again in the caller's thread
            self._fail(number, error)
            return
        if untold:
            self._said.put(untold)
        self._said.put(_Finished(result))

    def _fail(self, number: int, error: BaseException) -> None:
        self._stopped = True
        self._said.put(_Failure(number, error))


def _usable_processors() -> int:
    """Return how many processors this process may use. macOS cannot tell, and has them all."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
