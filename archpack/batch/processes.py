"""Work that is pure Python, shared among processes: threads would wait for Python's lock (see docs/decisions/0017)."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4
"""Portions of work for each process that are begun before their turn has come."""


def in_processes(work: Callable[[Item], Result], items: Iterable[Item], *, jobs: int) -> Iterator[Result]:
    """Yield ``work(item)`` for each item, in their order, from ``jobs`` processes.

    The items are drawn as they are needed. If the system ends a process, for lack of memory perhaps, the rest is done
    in this one. What ``work`` raises is raised. When the iterator is closed, or Ctrl-C is pressed, no process is left.
    """
    pool = ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context(_way()), initializer=_begin, initargs=(work,)
    )
    pending: deque[tuple[Item, Future[Result] | None]] = deque()
    try:
        for item in items:
            pending.append((item, _submitted(pool, item)))
            if len(pending) > jobs * _AHEAD:
                yield _result(work, *pending.popleft())
        while pending:
            yield _result(work, *pending.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, item: Any) -> Future[Any] | None:
    # Submitting may begin a process, in which a Ctrl-C must wait for _begin.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        return pool.submit(_do, item)
    except BrokenProcessPool:
        return None
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _result(work: Callable[[Item], Result], item: Item, future: Future[Result] | None) -> Result:
    try:
        return work(item) if future is None else future.result()
    except BrokenProcessPool:
        return work(item)


def _way() -> str:
    """Return how processes are begun: as copies of this one where that is safe, because nothing is loaded twice."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


_work: Callable[[Any], Any]
"""In a process that was begun here: what it is for. It is told once, with all that the work has read already."""


def _do(item: Any) -> Any:
    return _work(item)


def _begin(work: Callable[[Any], Any]) -> None:
    """Prepare a new process: Ctrl-C is for the one that gave the work, and without that one there is none."""
    global _work  # noqa: PLW0603 - of a process that has no other work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
