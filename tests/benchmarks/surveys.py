"""How fast the files of a deposit are looked at: ``python -m tests.benchmarks.surveys``.

Three deposits are made in a new folder and looked at in turn; the medians of the rounds are told, and how many times as
long the close look takes as one at the first bytes of each file, which is what a package gets.
"""

import statistics
import struct
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from archpack.disk import Folder
from archpack.survey import survey_deposit, survey_folder

ROUNDS = 5
MARGIN = b"\xff" * 100_000
"""White at the top and the bottom of a page, which is alike in all scans."""


def scan(number: int, size: int, margin: bytes = b"") -> bytes:
    """Return a TIFF of ``size`` bytes that differs from others in its middle only."""
    head = b"II*\x00" + struct.pack("<IHI", 8, 0, 0) + margin
    middle = struct.pack(">I", number) * ((size - len(head) - len(margin)) // 4)
    return (head + middle + margin).ljust(size, b"\xff")


def deposits(folder: Path) -> Iterator[tuple[str, Path]]:
    """Make the deposits and yield what each is, and where."""
    small, equal, twice = (folder / name for name in ("small", "equal", "twice"))
    for path in (small, equal, twice):
        path.mkdir()
    for number in range(5_000):
        (small / f"{number:05}.tif").write_bytes(scan(number, 4_000 + number))
        (small / f"{number:05}.md").write_text("Shënime mbi bisedën.\n" * (20 + number % 40), encoding="utf-8")
    for number in range(1_000):
        (equal / f"{number:05}.tif").write_bytes(scan(number, 1_000_000, MARGIN))
        (twice / f"{number:05}.tif").write_bytes(scan(number % 980, 1_000_000, MARGIN))
    yield "5,000 small scans and 5,000 transcripts", small
    yield "1,000 scans of 1 MB, all of one size", equal
    yield "the same, 20 of them twice", twice


def seconds(folder: Path, *, closely: bool) -> float:
    """Return how long one look takes."""
    started = time.perf_counter()
    with Folder(folder) as opened:
        if closely:
            survey_deposit(opened, record_file="record.yaml")
        else:
            survey_folder(opened)
    return time.perf_counter() - started


def main() -> None:
    """Look at each deposit in turn, and print the medians."""
    with tempfile.TemporaryDirectory() as made:
        for what, folder in deposits(Path(made)):
            rounds = [(seconds(folder, closely=True), seconds(folder, closely=False)) for _ in range(ROUNDS)]
            close, quick = (statistics.median(column) for column in zip(*rounds, strict=True))
            print(f"{what}: {close:.2f} s, {close / quick:.1f} times a look at the first bytes")  # noqa: T201 - a script


if __name__ == "__main__":
    main()
