"""Payload-Oxum and Bag-Size: how large a payload is, for programs and for people. RFC 8493 2.2.2."""

import re
from dataclasses import dataclass

# Twenty digits are more bytes than any disk has; endless numbers take endless time.
_OXUM = re.compile(r"([0-9]{1,20})\.([0-9]{1,20})")
_UNITS = ("KB", "MB", "GB", "TB", "PB", "EB")
_STEP = 1000


@dataclass(frozen=True, slots=True)
class Oxum:
    """The number of bytes and the number of files of a payload.

    >>> str(Oxum(279164409832, 1198))
    '279164409832.1198'
    """

    octets: int
    streams: int

    def __str__(self) -> str:
        return f"{self.octets}.{self.streams}"


def parse_oxum(value: str) -> Oxum | None:
    """Return what a Payload-Oxum says, or None if it is not ``OctetCount.StreamCount``."""
    match = _OXUM.fullmatch(value)
    return Oxum(int(match[1]), int(match[2])) if match else None


def bag_size(octets: int) -> str:
    """Return a Bag-Size for people: a number of at most three digits before the point, and a decimal unit.

    >>> bag_size(42_600_000_000)
    '42.6 GB'
    """
    size, unit = float(octets), "B"
    for larger in _UNITS:
        # 999.95 would be printed as 1000.0
        if size < _STEP - 0.05:
            break
        size, unit = size / _STEP, larger
    return f"{octets} B" if unit == "B" else f"{size:.1f} {unit}"
