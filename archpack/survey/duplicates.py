"""Find the files that may have the same bytes, reading as little as can be.

Scans without compression are often all of one size. So files of one size are compared by their first bytes, then by a
few blocks in the middle and at the end; only of those that agree in all of this every byte is read.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import BinaryIO

from archpack.hashing import CHUNK, MultiHasher
from archpack.survey.bytes_at import bytes_at

_BLOCK = 4096
_BLOCKS = 8
_ALGORITHM = "sha256"

Reading = Callable[[str, Callable[[BinaryIO], str]], str | None]
"""Opens the file at a path and returns what the function makes of it, or None if the file cannot be read."""


def digests_of_likely_twins(heads: Mapping[str, tuple[int, int]], read: Reading) -> dict[str, str]:
    """Return the digests of the files that may have the same bytes as another.

    ``heads`` are, for each path, the size in bytes and a number made from the first bytes.
    """
    likely = list(_alike(heads))
    large = {path: heads[path][0] for path in likely if heads[path][0] > _BLOCK * _BLOCKS}
    samples = _read({path: _sampler(size) for path, size in large.items()}, read)
    agreeing = _alike({path: (large[path], sample) for path, sample in samples.items()})
    whole = [path for path in likely if path not in large] + list(agreeing)
    return _read(dict.fromkeys(whole, _digest), read)


def _alike(keys: Mapping[str, Hashable]) -> Iterator[str]:
    groups: defaultdict[Hashable, list[str]] = defaultdict(list)
    for path, key in keys.items():
        groups[key].append(path)
    return (path for paths in groups.values() if len(paths) > 1 for path in paths)


def _read(jobs: Mapping[str, Callable[[BinaryIO], str]], read: Reading) -> dict[str, str]:
    found = ((path, read(path, job)) for path, job in jobs.items())
    return {path: digest for path, digest in found if digest is not None}


def _sampler(size: int) -> Callable[[BinaryIO], str]:
    step = (size - _BLOCK) // _BLOCKS
    return lambda file: _hashed(bytes_at(file, step * (n + 1), _BLOCK) for n in range(_BLOCKS))


def _digest(file: BinaryIO) -> str:
    return _hashed(iter(lambda: file.read(CHUNK), b""))


def _hashed(pieces: Iterable[bytes]) -> str:
    hasher = MultiHasher([_ALGORITHM])
    for piece in pieces:
        hasher.update(piece)
    return hasher.hexdigests()[_ALGORITHM]
