"""Digests: several algorithms over one read."""

import hashlib
from collections.abc import Iterable

CHUNK = 1 << 20
"""Bytes read at a time: large enough for full speed, small enough to keep memory flat."""

DEFAULT_ALGORITHM = "sha512"
"""RFC 8493 2.4: the algorithm that new bags should use."""

# RFC 8493 2.4 normalises names for manifests: lower case, letters and digits only. SHAKE has no fixed length.
_HASHLIB_NAMES = {
    name.replace("_", ""): name for name in sorted(hashlib.algorithms_guaranteed) if not name.startswith("shake")
}

ALGORITHMS = tuple(_HASHLIB_NAMES)
"""Normalised names of what every Python can compute, fixed length only."""

# IANA's Named Information Hash Algorithm Registry has these names for two of them. They are read, and not written.
_HASHLIB_NAMES |= {"blake2b512": "blake2b", "blake2s256": "blake2s"}

# Four times as fast as hashlib.new, which a million small files notice.
_CONSTRUCTORS = {name: getattr(hashlib, hashlib_name) for name, hashlib_name in _HASHLIB_NAMES.items()}


def computable(algorithm: str) -> bool:
    """Tell whether digests of this normalised name can be computed."""
    return algorithm in _HASHLIB_NAMES


def digest_length(algorithm: str) -> int:
    """Return how many hexadecimal characters a digest of this algorithm has."""
    size: int = _CONSTRUCTORS[algorithm](usedforsecurity=False).digest_size
    return size * 2


class MultiHasher:
    """Feed bytes once, get one digest for each algorithm.

    >>> hasher = MultiHasher(["sha256"])
    >>> hasher.update(b"")
    >>> hasher.hexdigests()["sha256"][:8]
    'e3b0c442'
    """

    def __init__(self, algorithms: Iterable[str]) -> None:
        self._hashers = {name: _CONSTRUCTORS[name](usedforsecurity=False) for name in algorithms}

    def update(self, data: bytes | memoryview) -> None:
        """Feed the next bytes."""
        for hasher in self._hashers.values():
            hasher.update(data)

    def hexdigests(self) -> dict[str, str]:
        """Return algorithm to lower-case hexadecimal digest."""
        return {name: hasher.hexdigest() for name, hasher in self._hashers.items()}


def hexdigests(data: bytes, algorithms: Iterable[str]) -> dict[str, str]:
    """Return the digests of bytes that are already in memory."""
    hasher = MultiHasher(algorithms)
    hasher.update(data)
    return hasher.hexdigests()
