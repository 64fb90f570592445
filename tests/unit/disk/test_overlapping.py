"""Hashing in threads of its own."""

import threading

import pytest

from archpack.disk.overlapping import OverlappingHasher
from archpack.hashing import ALGORITHMS, hexdigests


@pytest.mark.parametrize("pieces", [[], [b"a"], [bytes([n]) * 70_000 for n in range(40)]])
def test_the_digests_are_those_of_one_thread(pieces: list[bytes]) -> None:
    with OverlappingHasher(ALGORITHMS) as hasher:
        for piece in pieces:
            hasher.update(piece)
        assert hasher.hexdigests() == hexdigests(b"".join(pieces), ALGORITHMS)


def test_no_thread_is_left_when_reading_fails() -> None:
    before = threading.active_count()
    with pytest.raises(OSError, match="gone"), OverlappingHasher(["sha512", "md5"]) as hasher:
        for _ in range(10):
            hasher.update(b"x" * 5000)
        raise OSError("gone")
    assert threading.active_count() == before
