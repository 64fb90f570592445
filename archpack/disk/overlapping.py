"""Hash a large file in threads of their own, one for each algorithm, while the next piece is read and written."""

import threading
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from queue import Queue
from types import TracebackType
from typing import Self

from archpack.hashing import MultiHasher

_PIECES_AHEAD = 4
"""So many pieces wait for each algorithm at most: memory stays flat."""


def hasher(algorithms: Iterable[str], *, overlap: bool) -> "AbstractContextManager[MultiHasher | OverlappingHasher]":
    """Return what hashes, in threads of its own or not, to be used with ``with``."""
    return OverlappingHasher(algorithms) if overlap else nullcontext(MultiHasher(algorithms))


class OverlappingHasher:
    """Used as :class:`archpack.hashing.MultiHasher`, with ``with``: no thread is left behind."""

    def __init__(self, algorithms: Iterable[str]) -> None:
        self._lanes = [_Lane(algorithm) for algorithm in algorithms]

    def __enter__(self) -> Self:
        for lane in self._lanes:
            lane.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def update(self, data: bytes) -> None:
        """Feed the next bytes. Waits while too many of them are not hashed yet."""
        for lane in self._lanes:
            lane.pieces.put(data)

    def hexdigests(self) -> dict[str, str]:
        """Return algorithm to lower-case hexadecimal digest. Nothing can be fed afterwards."""
        self._end()
        return {name: digest for lane in self._lanes for name, digest in lane.hasher.hexdigests().items()}

    def _end(self) -> None:
        for lane in self._lanes:
            lane.end()


class _Lane:
    """One algorithm, and the pieces that wait for it."""

    def __init__(self, algorithm: str) -> None:
        self.hasher = MultiHasher([algorithm])
        self.pieces: Queue[bytes] = Queue(_PIECES_AHEAD)
        self._thread = threading.Thread(target=self._hash, name="archpack", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        if self._thread.is_alive():
            self.pieces.put(b"")
            self._thread.join()

    def _hash(self) -> None:
        while data := self.pieces.get():
            self.hasher.update(data)
